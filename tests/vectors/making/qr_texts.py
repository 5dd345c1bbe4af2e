"""The texts of QR symbols that join to a package and those that do not (docs/formats.md §9).

One symbol stands on each line, as a scanner gives it; the frames are made by hand.
"""

import hashlib
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


def _two_pages(page: int) -> Callable[[], bytes]:
    """One page of a text that fills two; what no package is."""
    content = hashlib.shake_256(b"a sheet of two pages").digest(12_000)
    frames = frames_of(zlib.compress(hand.b64(content).encode(), level=9))
    return lambda: _written([one for one in frames if one.page == page])


def _after(name: str, expect: str, made: Callable[[], bytes], before: str) -> Case:
    return Case(name, expect, "", made, context={"after": before})


def _stray(**members: object) -> Callable[[], bytes]:
    """One symbol of the honest sheet that says something else, on a scan of its own."""
    return lambda: _written([replace(frames_of(_packed())[0], **members)])  # type: ignore[arg-type]  # members of a frame


def _contradiction() -> bytes:
    return _written([_contradicting(frames_of(_packed()))[-1]])


HEAPS = (
    Case("scan-page-2", "qr_missing", "", _two_pages(2)),
    _after("scan-page-1", "ok", _two_pages(1), "scan-page-2"),
    _after("scan-beside-a-part", "ok", _sheet(), "scan-page-2"),
    _after("scan-beside-mixed", "ok", _sheet(), "mixed-sheets"),
    _after("scan-mixed", "qr_mixed", _sheet(_mixed), "honest"),
    _after("scan-contradicting", "qr_conflict", _contradiction, "honest"),
    _after("scan-count", "qr_conflict", _stray(count=9), "honest"),
    _after("scan-index", "qr_conflict", _stray(index=9), "honest"),
    _after("scan-length", "qr_conflict", _stray(length=5_000), "honest"),
)


def _typed(change: Callable[[str], str]) -> Callable[[], bytes]:
    """The honest sheet, each symbol changed by the way, with CR behind it."""
    return lambda: "\r".join(change(one.text()) for one in frames_of(_packed())).encode()


def _by_hand(name: str, expect: str, made: Callable[[], bytes], comment: str) -> Case:
    return Case(name, expect, "", made, comment, {"by": "hand"})


_US_ON_JAPANESE = str.maketrans(":*+", "+(~")
_JAPANESE_ON_US = str.maketrans(":*+", "'\":")
_FULL_WIDTH = {0x20: 0x3000, **{sign: sign + 0xFEE0 for sign in range(0x21, 0x7F)}}

TYPED = (
    _by_hand("typed", "ok", _typed(str), "a CR behind each symbol"),
    _by_hand("typed-tabs", "ok", _typed(lambda text: f"{text}\t\r\n"), "several endings"),
    _by_hand("typed-together", "ok", lambda: _sheet()().replace(b"\n", b""), "no endings"),
    _by_hand("typed-lower-case", "ok", _typed(str.lower), "Caps Lock"),
    _by_hand("typed-full-width", "ok", _typed(lambda text: text.translate(_FULL_WIDTH)), "IME"),
    _by_hand(
        "typed-us-on-japanese",
        "ok",
        _typed(lambda text: text.translate(_US_ON_JAPANESE)),
        "a scanner set to a US keyboard, a terminal to a Japanese one",
    ),
    _by_hand(
        "typed-japanese-on-us",
        "ok",
        _typed(lambda text: text.translate(_JAPANESE_ON_US)),
        "the other way round",
    ),
    _by_hand("typed-aim", "ok", _typed(lambda text: f"]Q1{text}"), "ISO/IEC 15424 in front"),
    _by_hand("typed-kana", "qr_none", _typed(lambda text: f"ちゃ{text[3:]}"), "IME writing kana"),
    _by_hand("typed-cut", "qr_none", _typed(lambda text: text[:-3]), "lost signs"),
    _by_hand("typed-two-keyboards", "qr_none", _typed(lambda text: f"{text}('"), "neither fits"),
    _by_hand("typed-one", "qr_missing", lambda: _sheet()().split(b"\n")[0], "the first alone"),
)

GENERATOR = Generator("qr", {}, (*OPENS, *REFUSED, *HEAPS, *TYPED))
