"""Whatever order, loss and repetition scanning brings: the packages of a heap, all and no other."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random  # noqa: TID251 - what hypothesis draws with

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.incompressible import incompressible
from tests.support.symbols_by_hand import Frame
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.heap import Heap, Seen, Sheet, sheets
from usbsurvey_desktop.qr.typed import symbol_texts

PACKAGES = tuple(
    incompressible(signs, seed) for seed, signs in enumerate((1, 700, 3_000, 9_000, 15_000, 30_000))
)
PAGES = tuple(
    (package, page) for package, text in enumerate(PACKAGES) for page in range(len(split(text)))
)


def _seen(package: int, page: int, lost: int) -> list[Seen]:
    """A scan of one page, of which one symbol was not read."""
    texts = split(PACKAGES[package])[page]
    source = f"{package}.pdf {page + 1}"
    return [Seen(text, source) for n, text in enumerate(texts) if n != lost]


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.sampled_from(PAGES), unique=True),
    st.integers(0, 12),
    st.randoms(use_true_random=False),
)
def test_what_lies_whole_in_a_heap_comes_out(
    pages: list[tuple[int, int]], lost: int, chance: Random
) -> None:
    """Exactly the packages of which every page was scanned; of the others the missing pages."""
    heap = [one for package, page in pages for one in _seen(package, page, lost)]
    heap += heap[::3]
    chance.shuffle(heap)
    found = sheets(heap)
    scanned = {n: {page for package, page in pages if package == n} for n, _ in pages}
    whole = {PACKAGES[n] for n, some in scanned.items() if len(some) == len(split(PACKAGES[n]))}
    assert {sheet.package for sheet in found if sheet.package} == whole
    assert len(found) == len(scanned)
    for sheet in found:
        assert all(missing.is_whole for missing in sheet.missing)
        assert len(sheet.missing) + len(sheet.sources) == sheet.pages


def _told(found: Iterable[Sheet]) -> set[tuple[object, ...]]:
    return {(one.mark, one.package, one.missing, one.read, str(one.refused)) for one in found}


_FRAMES = st.builds(
    Frame,
    mark=st.sampled_from([b"abcd", b"efgh"]),
    index=st.integers(0, 3),
    count=st.integers(0, 3),
    page=st.integers(0, 2),
    pages=st.integers(0, 2),
    length=st.sampled_from([0, 1, 40, 1_000, 11_000]),
    chunk=st.sampled_from([b"x", b"y", bytes(40), bytes(500)]),
)
_SEEN = st.builds(lambda frame, source: Seen(frame.text(), source), _FRAMES, st.sampled_from("abc"))


@settings(deadline=None, max_examples=50)
@given(st.lists(_SEEN, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_hostile_symbols_changes_nothing(seen: list[Seen], chance: Random) -> None:
    """What is told of each sheet, and which scans are mixed, is the same in every order."""
    shuffled = list(seen)
    chance.shuffle(shuffled)
    heaps = Heap(), Heap()
    for heap, some in zip(heaps, (seen, shuffled), strict=True):
        for one in some:
            heap.feed(one)
    first, second = heaps
    assert _told(first.sheets()) == _told(second.sheets())
    assert {each.source for each in first.mixed()} == {each.source for each in second.mixed()}


@settings(deadline=None, max_examples=50)
@given(st.lists(_SEEN, max_size=12), st.sampled_from("abc"))
def test_what_is_left_out_was_never_there(seen: list[Seen], source: str) -> None:
    """Leaving a scan out comes to the heap without it, asked in between or not."""
    heap, without = Heap(), Heap()
    for one in seen:
        heap.feed(one)
        heap.sheets()
        if one.source != source:
            without.feed(one)
    heap.leave_out(source)
    assert _told(heap.sheets()) == _told(without.sheets())
    assert heap.mixed() == without.mixed()


@settings(deadline=None, max_examples=50)
@given(_FRAMES, st.sampled_from(["\r", "\t", "\n", ""]))
def test_a_frame_is_typed_as_it_is_printed(frame: Frame, end: str) -> None:
    """Also one that lies about everything, with another behind it."""
    text, other = frame.text(), replace(frame, index=9).text()
    assert "".join(symbol_texts(text + end + other)) == text + other
    assert list(symbol_texts(text)) == [text]
