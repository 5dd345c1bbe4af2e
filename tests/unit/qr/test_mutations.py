"""A thousand random mutations of what is printed: the identical package or a refusal."""

import struct
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random as Chance  # noqa: TID251 - from a seed, so that it can be had again

import base45
import pytest

from tests.support.incompressible import incompressible
from tests.support.symbols_by_hand import Frame, frames_of
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.qr.frames import join
from usbsurvey_desktop.qr.heap import Heap, Seen

PACKAGES = tuple(incompressible(signs, seed) for seed, signs in enumerate((900, 5_000, 16_000)))
SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
REFUSALS = {
    *(Code.QR_NONE, Code.QR_MIXED, Code.QR_CONFLICT, Code.QR_MISSING, Code.QR_HASH),
    *(Code.EXPAND, Code.TEXT_DAMAGED),
}

Scan = list[str]
Pile = list[Scan]
Mutation = Callable[[Pile, Chance], None]


def _chance(seed: int) -> Chance:
    return Chance(seed)  # noqa: S311 - mutations that can be had again


def _printed(package: str) -> Pile:
    """The texts of the symbols of each page."""
    pages: dict[int, Scan] = {}
    for frame in frames_of(zlib.compress(package.encode(), 9)):
        pages.setdefault(frame.page, []).append(frame.text())
    return list(pages.values())


def _frame(text: str) -> Frame:
    raw = base45.b45decode(text)
    mark, index, count, page, pages, length = struct.unpack_from(">4sBBBBH", raw, 2)
    return Frame(mark, index, count, page, pages, length, raw[12:])


def _place(pile: Pile, chance: Chance) -> tuple[Scan, int]:
    scan = chance.choice([scan for scan in pile if scan])
    return scan, chance.randrange(len(scan))


def _sign(pile: Pile, chance: Chance) -> None:
    scan, at = _place(pile, chance)
    where = chance.randrange(len(scan[at]))
    scan[at] = scan[at][:where] + chance.choice(SIGNS) + scan[at][where + 1 :]


def _byte(pile: Pile, chance: Chance) -> None:
    """One byte of the frame or the chunk."""
    scan, at = _place(pile, chance)
    try:
        raw = bytearray(base45.b45decode(scan[at]))
    except ValueError:
        return
    where = chance.randrange(chance.choice([min(12, len(raw)), len(raw)]))
    raw[where] = chance.randrange(256)
    scan[at] = base45.b45encode(bytes(raw)).decode()


def _cut(pile: Pile, chance: Chance) -> None:
    scan, at = _place(pile, chance)
    scan[at] = scan[at][: chance.randrange(1, len(scan[at]) + 1)]


def _longer(pile: Pile, chance: Chance) -> None:
    scan, at = _place(pile, chance)
    scan[at] += "".join(chance.choices(SIGNS, k=chance.randrange(1, 7)))


def _lose(pile: Pile, chance: Chance) -> None:
    scan, at = _place(pile, chance)
    if sum(map(len, pile)) > 1:
        del scan[at]


def _repeat(pile: Pile, chance: Chance) -> None:
    scan, at = _place(pile, chance)
    chance.choice(pile).append(scan[at])


def _swap(pile: Pile, chance: Chance) -> None:
    """Two symbols change places, mostly between scans."""
    (one, here), (other, there) = _place(pile, chance), _place(pile, chance)
    one[here], other[there] = other[there], one[here]


def _other_index(pile: Pile, chance: Chance) -> None:
    """A symbol once more, in the place of another."""
    scan, at = _place(pile, chance)
    try:
        frame = _frame(scan[at])
    except (ValueError, struct.error):
        return
    scan.append(replace(frame, index=chance.randrange(frame.count + 2)).text())


def _shuffle(pile: Pile, chance: Chance) -> None:
    chance.shuffle(pile)
    for scan in pile:
        chance.shuffle(scan)


def _stranger(pile: Pile, chance: Chance) -> None:
    chance.choice(pile).append("".join(chance.choices(SIGNS, k=chance.randrange(60))))


MUTATIONS: Sequence[Mutation] = (
    *(_sign, _byte, _byte, _cut, _longer, _lose, _lose, _repeat, _swap, _other_index),
    *(_shuffle, _stranger),
)


def _mutated(pile: Pile, chance: Chance) -> Pile:
    copy = [list(scan) for scan in pile]
    for mutate in chance.choices(MUTATIONS, k=chance.randrange(1, 5)):
        mutate(copy, chance)
    return copy


def _heap_of(pile: Pile) -> Heap:
    heap = Heap()
    for number, scan in enumerate(pile):
        for text in scan:
            heap.feed(Seen(text, f"{number}.png"))
    return heap


@pytest.mark.no_cover
def test_a_thousand_mutated_heaps() -> None:
    """Three packages in one heap, mutated: each is whole and identical, or it is refused."""
    pile = [scan for package in PACKAGES for scan in _printed(package)]
    told: Counter[str] = Counter()
    for seed in range(1_000):
        heap = _heap_of(_mutated(pile, _chance(seed)))
        for sheet in heap.sheets():
            assert (sheet.package is None) == (sheet.refused is not None)
            assert sheet.package is None or sheet.package in PACKAGES
            told[sheet.refused.code if sheet.refused else "whole"] += 1
        told.update(mixed.code for mixed in heap.mixed())
    assert told.keys() <= {"whole", *REFUSALS}
    assert (
        min(
            told[one]
            for one in ("whole", *REFUSALS - {Code.EXPAND, Code.TEXT_DAMAGED, Code.QR_NONE})
        )
        > 20
    )


@pytest.mark.no_cover
def test_a_thousand_mutated_sheets() -> None:
    """One sheet alone: `join` gives the identical package or one of the codes of a sheet."""
    sheet = _printed(PACKAGES[1])
    told: Counter[str] = Counter()
    for seed in range(1_000):
        (texts,) = _mutated(sheet, _chance(seed))
        told[_by_join(texts)] += 1
    assert told.keys() <= {PACKAGES[1], *REFUSALS}
    assert told[PACKAGES[1]] > 100


def test_what_one_sheet_gives_the_heap_gives() -> None:
    """A heap of one scan comes to what `join` comes to, code and text alike."""
    sheet = _printed(PACKAGES[1])
    for seed in range(300):
        texts = _mutated(sheet, _chance(seed))
        assert _by_heap(texts) == _by_join(texts[0])


def _by_join(texts: Scan) -> str:
    try:
        return join(texts)
    except SurveyError as error:
        return error.code


def _by_heap(pile: Pile) -> str:
    heap = _heap_of(pile)
    if heap.mixed():
        return Code.QR_MIXED
    for sheet in heap.sheets():
        return sheet.refused.code if sheet.refused else sheet.package or ""
    return Code.QR_NONE
