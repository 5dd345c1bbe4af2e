"""The texts of QR symbols that join to a package and those that do not (docs/formats.md §9).

One symbol stands on each line, as a scanner gives it; the frames are made by hand.
"""

import secrets
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.support import jose_by_hand as hand
from tests.support.symbols_by_hand import CHUNK, Frame, frames_of
from tests.vectors import form
from tests.vectors.making.case import Case, Generator

Sheet = list[Frame]
Change = Callable[[Sheet], Sheet]


def _written(frames: Sheet) -> bytes:
    return "".join(f"{frame.text()}\n" for frame in frames).encode()


def _packed(name: str = "honest") -> bytes:
    return zlib.compress(form.content_of("package", name).rstrip(), level=9)


def _sheet(change: Change = list) -> Callable[[], bytes]:
    """The symbols of the honest package, changed."""
    return lambda: _written(change(frames_of(_packed())))


def _one(place: int, **members: object) -> Callable[[], bytes]:
    """One symbol says something else."""

    def change(frames: Sheet) -> Sheet:
        frames[place] = replace(frames[place], **members)  # type: ignore[arg-type]  # members of a frame
        return frames

    return _sheet(change)


def _all(**members: object) -> Callable[[], bytes]:
    """Every symbol says it."""
    return _sheet(lambda frames: [replace(one, **members) for one in frames])  # type: ignore[arg-type]  # members of a frame


def _without(*places: int) -> Change:
    return lambda frames: [one for at, one in enumerate(frames) if at not in places]


def _shuffled(frames: Sheet) -> Sheet:
    return [*frames[1::2], *frames[::2][::-1], frames[0]]


def _of(packed: Callable[[], bytes]) -> Callable[[], bytes]:
    return lambda: _written(frames_of(packed()))


def _three_pages() -> bytes:
    """A text that cannot be packed: what no package is, but as long as three pages."""
    return zlib.compress(hand.b64(secrets.token_bytes(23_000)).encode(), level=9)


def _mixed(frames: Sheet) -> Sheet:
    return [*frames[:-1], frames_of(_packed("approved"))[-1]]


def _contradicting(frames: Sheet) -> Sheet:
    first = frames[0]
    return [*frames, replace(first, chunk=bytes([first.chunk[0] ^ 1]) + first.chunk[1:])]


def _with_strangers() -> bytes:
    return b"https://example.lg.jp/\nHELLO\n" + _sheet()() + b"U1\n"


def _damaged(frames: Sheet) -> Sheet:
    first = frames[0]
    changed = replace(first, chunk=bytes([first.chunk[0] ^ 1]) + first.chunk[1:])
    return [changed, *frames[1:]]


def _twice(sheet: Sequence[Frame]) -> Sheet:
    return [*sheet, *sheet]


OPENS = (
    Case("honest", "ok", "", _sheet()),
    Case("shuffled", "ok", "", _sheet(_shuffled), "in any order, one read twice"),
    Case("each-twice", "ok", "", _sheet(_twice)),
    *(
        Case(f"without-{place}", "ok", "", _sheet(_without(place)), "one symbol may be missing")
        for place in range(4)
    ),
    Case("without-parity", "ok", "", _sheet(lambda frames: frames[:-1])),
    Case("strangers-between", "ok", "", _with_strangers, "other codes on the desk"),
    Case("nine-recipients", "ok", "", _of(lambda: _packed("recipients-9"))),
    Case(
        "three-pages-one-missing-each",
        "ok",
        "",
        lambda: _written([one for one in frames_of(_three_pages()) if one.index != one.page]),
    ),
)

REFUSED = (
    Case("nothing", "qr_none", "", lambda: b""),
    Case("strangers-only", "qr_none", "", lambda: b"https://example.lg.jp/\nHELLO\n"),
    Case("magic-2", "qr_none", "", _all(magic=b"U2"), "frames of a later version"),
    Case("no-chunk", "qr_none", "", _all(chunk=b"")),
    Case("mixed-sheets", "qr_mixed", "", _sheet(_mixed)),
    Case("length-of-one", "qr_mixed", "", _one(1, length=5_000)),
    Case("pages-of-one", "qr_mixed", "", _one(1, pages=2)),
    Case("index-contradicted", "qr_conflict", "", _sheet(_contradicting), "one index, other bytes"),
    Case("count-0", "qr_conflict", "", _all(count=0)),
    Case("count-of-one", "qr_conflict", "", _one(1, count=9)),
    Case("index-over-count", "qr_conflict", "", _one(0, index=12)),
    Case("page-0", "qr_conflict", "", _one(0, page=0)),
    Case("page-2-of-1", "qr_conflict", "", _one(0, page=2)),
    Case("pages-3-of-1", "qr_conflict", "", _all(pages=3)),
    Case("length-lie", "qr_conflict", "", _all(length=60_000), "more than the pages hold"),
    Case("length-0", "qr_conflict", "", _all(length=0)),
    Case("chunk-longer", "qr_conflict", "", _one(0, chunk=bytes(CHUNK))),
    Case("two-missing", "qr_missing", "", _sheet(_without(0, 2))),
    Case("one-alone", "qr_missing", "", _sheet(lambda frames: frames[:1])),
    Case("damaged", "qr_hash", "", _sheet(_damaged)),
    Case("mark-of-another", "qr_hash", "", _all(mark=bytes(4))),
    Case(
        "length-one-less",
        "qr_hash",
        "",
        lambda: _written([replace(one, length=one.length - 1) for one in frames_of(_packed())]),
    ),
    Case(
        "inflate-bomb",
        "expand",
        "",
        _of(lambda: zlib.compress(b"A" * (5 * 2**20), level=9)),
        "5 MiB",
    ),
    Case("inflate-cut", "expand", "", _of(lambda: _packed()[:-6])),
    Case("inflate-trailing", "expand", "", _of(lambda: _packed() + b"\0")),
    Case("not-ascii", "text_damaged", "C1", _of(lambda: zlib.compress("提出".encode(), level=9))),
)

GENERATOR = Generator("qr", {}, (*OPENS, *REFUSED))
