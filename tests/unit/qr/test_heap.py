"""Symbols of several sheets in one heap: each package as it was printed, and no other."""

import zlib
from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.support.incompressible import incompressible
from tests.support.symbols_by_hand import Frame, frames_of
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.qr import heap as heap_module
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.heap import BY_HAND, Heap, Seen, Sheet, Took, sheets
from usbsurvey_desktop.qr.places import Missing

ONE, OTHER = incompressible(6_000), incompressible(7_000, seed=1)
LONG = incompressible(20_000, seed=2)


def _page(text: str, source: str, page: int = 1) -> list[Seen]:
    return [Seen(symbol, source) for symbol in split(text)[page - 1]]


def _frames(text: str) -> list[Frame]:
    return frames_of(zlib.compress(text.encode(), 9))


def _seen(frames: Iterable[Frame], source: str) -> list[Seen]:
    return [Seen(frame.text(), source) for frame in frames]


def _fed(seen: Iterable[Seen]) -> Heap:
    heap = Heap()
    for one in seen:
        heap.feed(one)
    return heap


def _code(sheet: Sheet) -> Code | None:
    return sheet.refused.code if sheet.refused else None


def test_nothing_gives_nothing() -> None:
    """An empty heap has no sheet, and what is no symbol makes none."""
    heap = _fed([Seen("HTTPS://EXAMPLE.JP", "a.png"), Seen("封", "a.png")])
    assert (heap.sheets(), heap.mixed(), heap.strangers) == ((), (), 2)


def test_a_whole_sheet_is_known_by_its_content() -> None:
    """Whatever scans it stands on; what is not whole has none, and no other sheet the same."""
    one, other, again = *sheets([*_page(ONE, "a"), *_page(OTHER, "b")]), *sheets(_page(ONE, "c"))
    assert one.content == again.content != other.content
    assert (sheets(_page(ONE, "a")[:3])[0].content, len(one.content)) == ("", 64)


def test_several_sheets_in_any_order() -> None:
    """Pages of three packages, backwards and each read twice, come out as the three packages."""
    seen = [
        *_page(ONE, "one.png"),
        *_page(LONG, "long.pdf 1", 1),
        *_page(OTHER, "other.png"),
        *_page(LONG, "long.pdf 2", 2),
    ]
    found = sheets([*reversed(seen), *seen])
    assert {sheet.package for sheet in found} == {ONE, OTHER, LONG}
    (long,) = (sheet for sheet in found if sheet.package == LONG)
    assert (long.pages, long.read, long.missing) == (2, long.symbols, ())
    assert long.sources == ("long.pdf 2", "long.pdf 1")


def test_two_pages_of_one_package_on_one_scan_are_not_mixed() -> None:
    """A scanner for A3 takes both at once."""
    (sheet,) = sheets([*_page(LONG, "a3.png", 1), *_page(LONG, "a3.png", 2)])
    assert sheet.package == LONG


def test_one_symbol_a_page_may_be_missing() -> None:
    """The parity of each page stands in for one."""
    (sheet,) = sheets([*_page(LONG, "1", 1)[1:], *_page(LONG, "2", 2)[:-1]])
    assert (sheet.package, sheet.read) == (LONG, sheet.symbols - 2)


def test_what_is_missing_is_told_as_printed() -> None:
    """By page and number from 1; a page of which nothing was read is told as a whole."""
    (sheet,) = sheets(_page(LONG, "1", 1)[2:])
    first, second = sheet.missing
    assert (first.page, first.numbers, first.needed, first.is_whole) == (1, (1, 2), 1, False)
    assert (second.page, second.is_whole, second.printed) == (2, True, len(second.numbers))
    assert (_code(sheet), sheet.package) == (Code.QR_MISSING, None)


def test_a_scan_with_two_packages_is_refused_and_the_others_kept() -> None:
    """Nothing of that scan counts; sheets that stand elsewhere as a whole are not disturbed."""
    stray = _page(OTHER, "b.png")[0].text
    heap = _fed([*_page(ONE, "a.png"), *_page(LONG, "b.png", 1), Seen(stray, "b.png")])
    assert [sheet.package for sheet in heap.sheets()] == [ONE]
    (mixed,) = heap.mixed()
    assert (mixed.source, len(mixed.marks), mixed.code) == ("b.png", 2, Code.QR_MIXED)


def test_a_scan_that_turns_out_mixed_no_longer_counts() -> None:
    """What was whole before the stray symbol came is so no more; a third changes nothing."""
    heap = _fed(_page(ONE, "a.png"))
    assert [sheet.package for sheet in heap.sheets()] == [ONE]
    heap.feed(_page(OTHER, "a.png")[0])
    assert heap.sheets() == ()
    heap.feed(_page(LONG, "a.png")[0])
    assert (heap.sheets(), len(heap.mixed())) == ((), 1)


def test_a_mixed_scan_that_is_left_out_does_no_harm() -> None:
    """The same page scanned alone counts, before and after the mixed one is taken away."""
    heap = _fed([*_page(ONE, "a.png"), *_page(ONE, "b.png"), *_page(OTHER, "b.png")])
    (sheet,) = heap.sheets()
    assert (sheet.package, sheet.sources) == (ONE, ("a.png",))
    heap.leave_out("b.png")
    assert (heap.mixed(), heap.sheets()) == ((), (sheet,))


def test_two_contents_for_one_place_are_told_with_their_scans() -> None:
    """Nothing chooses; without the wrong scan the sheet is whole."""
    frames = _frames(ONE)
    wrong = replace(frames[1], chunk=bytes(len(frames[1].chunk)))
    heap = _fed([*_seen(frames, "a.png"), *_seen([wrong, frames[0]], "b.png")])
    (sheet,) = heap.sheets()
    assert (_code(sheet), sheet.package) == (Code.QR_CONFLICT, None)
    assert sheet.sources == sheet.contradicting == ("a.png", "b.png")
    heap.leave_out("b.png")
    (sheet,) = heap.sheets()
    assert (sheet.package, sheet.contradicting) == (ONE, ())


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"count": 1}, id="another number of symbols"),
        pytest.param({"count": 0}, id="no symbols"),
        pytest.param({"index": 40}, id="index over the number"),
        pytest.param({"page": 0}, id="page 0"),
        pytest.param({"page": 2}, id="page over the number"),
        pytest.param({"chunk": b"short"}, id="another size"),
    ],
)
def test_what_cannot_be_is_told_with_its_scan_alone(change: dict[str, int]) -> None:
    """A symbol that contradicts the length it names spoils the sheet until its scan is left out."""
    frames = _frames(ONE)
    bad = replace(frames[0], **change)  # type: ignore[arg-type]  # members of a frame
    heap = _fed([*_seen(frames, "a.png"), *_seen([bad], "b.png")])
    (sheet,) = heap.sheets()
    assert (_code(sheet), sheet.contradicting) == (Code.QR_CONFLICT, ("b.png",))
    heap.leave_out("b.png")
    assert [one.package for one in heap.sheets()] == [ONE]


@pytest.mark.parametrize("change", [{"pages": 3}, {"pages": 0}, {"length": 0}, {"length": 60_000}])
def test_a_sheet_that_cannot_be_is_a_sheet_of_its_own(change: dict[str, int]) -> None:
    """Wrong length or pages: refused, and the sheet whose mark it bears is not disturbed."""
    frames = _frames(ONE)
    liars = [replace(one, **change) for one in frames]  # type: ignore[arg-type]  # members of a frame
    good, bad = sheets([*_seen(frames, "a.png"), *_seen(liars, "b.png")])
    assert (good.package, good.mark) == (ONE, bad.mark)
    assert (_code(bad), bad.symbols, bad.contradicting) == (Code.QR_CONFLICT, 0, ("b.png",))


def test_an_altered_sheet_fails_its_hash() -> None:
    """Where nothing contradicts, the hash of the whole tells."""
    frames = _frames(ONE)
    wrong = replace(frames[1], chunk=bytes(len(frames[1].chunk)))
    (sheet,) = sheets(_seen([frames[0], wrong, *frames[2:]], "a.png"))
    assert (_code(sheet), sheet.package, sheet.missing) == (Code.QR_HASH, None, ())


@pytest.mark.parametrize(
    ("packed", "expected"),
    [
        pytest.param(zlib.compress(bytes(4_194_305), 9), (Code.EXPAND, ""), id="bomb"),
        pytest.param(zlib.compress("封".encode()), (Code.TEXT_DAMAGED, "C1"), id="no ASCII"),
    ],
)
def test_a_whole_sheet_with_a_bad_content(packed: bytes, expected: tuple[Code, str]) -> None:
    """It is refused with the code that `join` gives, and the step where there is one."""
    (sheet,) = sheets(_seen(frames_of(packed), "a.png"))
    assert sheet.refused is not None
    assert (sheet.refused.code, sheet.refused.step) == expected
    assert sheet.package is None


def test_a_hand_held_scanner_is_told_each_step() -> None:
    """Symbol by symbol, a page once read again, of two sheets in turns: never mixed."""
    heap, texts = Heap(), split(ONE)[0]
    heap.feed_typed(split(OTHER)[0][0])
    for n, text in enumerate(texts[:-1], 1):
        (fed,) = heap.feed_typed(f"{text}\r\n")
        assert (fed.took, fed.page, fed.number) == (Took.NEW, 1, n)
        sheet = heap.sheets()[1]
        left = tuple(range(n + 1, len(texts) + 1))
        told = (Missing(1, left, len(texts)),) if len(left) > 1 else ()
        assert (fed.mark, sheet.missing, sheet.read) == (sheet.mark, told, n)
    whole = heap.sheets()[1]
    assert (whole.package, whole.sources) == (ONE, (BY_HAND,))
    assert [fed.took for fed in heap.feed_typed(texts[0])] == [Took.AGAIN]
    assert heap.mixed() == ()


def test_what_a_hand_held_scanner_garbled_is_not_kept() -> None:
    """Signs that were lost or became kana are told as damage of ours, others as strangers."""
    heap, text = Heap(), split(ONE)[0][0]
    for garbled in (text[:-1], text[:-3], "ちゃXN52WTLB0", text[:100] + "!" + text[101:]):
        assert [fed.took for fed in heap.feed_typed(garbled)] == [Took.DAMAGED]
    assert [fed.took for fed in heap.feed_typed("4901234567894\r")] == [Took.STRANGER]
    assert (heap.sheets(), heap.strangers) == ((), 5)


def test_what_was_typed_can_be_given_up() -> None:
    """Leaving out what was typed keeps what scans have shown, also of the same symbols."""
    heap = _fed([*_page(ONE, "a.png")[:3], *_page(ONE, BY_HAND), *_page(OTHER, BY_HAND)])
    heap.leave_out(BY_HAND)
    (sheet,) = heap.sheets()
    assert (sheet.read, sheet.sources) == (3, ("a.png",))
    heap.leave_out("never seen.png")
    assert heap.sheets() == (sheet,)


def test_only_what_changed_is_looked_at_again() -> None:
    """A sheet that got nothing stands as the very same value."""
    heap = _fed(_page(ONE, "a.png"))
    (before,) = heap.sheets()
    heap.feed(_page(ONE, "a.png")[0])
    heap.feed(_page(OTHER, "b.png")[0])
    assert heap.sheets()[0] is before


def test_a_file_that_is_too_much_counts_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor do its first pages, for which there was room; what other files have shown stays."""
    heap = _fed(_page(ONE, "a.png"))
    monkeypatch.setattr(heap_module, "MOST_KEPT", 2 * len(_page(ONE, "")) + 1)
    texts = [seen.text for seen in _page(ONE, "")]
    strange = [seen.text for seen in _page(OTHER, "")]
    with pytest.raises(SurveyError) as caught:
        heap.feed_file({"b.pdf 1": texts, "b.pdf 2": strange, "b.pdf 3": ()})
    assert caught.value.code is Code.FILE_TOO_LARGE
    assert [sheet.sources for sheet in heap.sheets()] == [("a.png",)]
    fed = heap.feed_file({"c.png": texts, "d.png": ()})
    assert all(one.took.is_symbol for one in fed["c.png"])
    assert (len(fed["c.png"]), fed["d.png"]) == (len(texts), ())


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """More symbols than an office ever has are refused; what was taken stays, and room returns."""
    monkeypatch.setattr(heap_module, "MOST_KEPT", len(_page(ONE, "")))
    heap = _fed(_page(ONE, "a.png"))
    heap.feed(_page(ONE, "a.png")[0])
    with pytest.raises(SurveyError) as caught:
        heap.feed(_page(OTHER, "b.png")[0])
    assert caught.value.code is Code.FILE_TOO_LARGE
    assert caught.value.facts["reason"] == "symbols"
    assert [sheet.package for sheet in heap.sheets()] == [ONE]
    heap.leave_out("a.png")
    heap.feed(_page(OTHER, "b.png")[0])
    assert [sheet.read for sheet in heap.sheets()] == [1]
