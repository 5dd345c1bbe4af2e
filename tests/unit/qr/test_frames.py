"""A package as QR symbols: whatever order and loss the paper brings, the same text or a refusal."""

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterator
from itertools import chain

import base45
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support import worlds
from tests.support.incompressible import incompressible
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.qr.frames import LONGEST_SYMBOL, MOST_CHUNKS, join, split

FRAME = ">2s4sBBBBH"
CHUNK = 954
PAGE = MOST_CHUNKS * CHUNK
HEAD = 12


def _framed(packed: bytes, chunks: list[bytes], **changed: int) -> list[str]:
    """Symbols of one page for these bytes, with the members of the frame that are named changed."""
    members = {"count": len(chunks) - 1, "page": 1, "pages": 1, "length": len(packed)} | changed
    mark = hashlib.sha256(packed).digest()[:4]
    return [
        base45.b45encode(
            struct.pack(
                FRAME,
                b"U1",
                mark,
                changed.get("index", index),
                members["count"],
                members["page"],
                members["pages"],
                members["length"],
            )
            + chunk
        ).decode()
        for index, chunk in enumerate(chunks)
    ]


def _alone(packed: bytes) -> list[str]:
    """The two symbols of bytes that fit into one chunk: the chunk, and its parity."""
    return _framed(packed, [packed, packed])


def _refusal(symbols: list[str]) -> SurveyError:
    with pytest.raises(SurveyError) as caught:
        join(symbols)
    return caught.value


def _flat(pages: tuple[tuple[str, ...], ...]) -> list[str]:
    return list(chain.from_iterable(pages))


@pytest.fixture(scope="module")
def three_pages() -> tuple[tuple[str, ...], ...]:
    """The symbols of a text that fills three pages."""
    return split(incompressible(30_000))


def test_a_package_comes_back_from_one_page() -> None:
    """A real package lies on one page, in the frame of the format, and comes back unchanged."""
    text = worlds.package().content.decode().strip()
    (page,) = split(text)
    packed = zlib.compress(text.encode(), 9)
    head = struct.unpack_from(FRAME, base45.b45decode(page[0]))
    mark = hashlib.sha256(packed).digest()[:4]
    assert head == (b"U1", mark, 0, len(page) - 1, 1, 1, len(packed))
    assert join(page) == text


def test_every_symbol_fits_its_code(three_pages: tuple[tuple[str, ...], ...]) -> None:
    """No symbol is longer than its code holds; equal pages, with at most 12 symbols."""
    assert max(map(len, _flat(three_pages))) <= LONGEST_SYMBOL
    assert [len(page) for page in three_pages] == [len(three_pages[0])] * 3
    assert len(three_pages[0]) <= MOST_CHUNKS + 1


def test_blanks_of_a_gateway_are_not_printed() -> None:
    """The sheet carries the stripped text."""
    assert split("ab\r\nc d\n") == split("abcd")


def test_any_one_symbol_of_each_page_may_be_missing(
    three_pages: tuple[tuple[str, ...], ...],
) -> None:
    """Data or parity, every one in turn, on all pages at once."""
    text = incompressible(30_000)
    for lost in range(len(three_pages[0])):
        kept = [page[:lost] + page[lost + 1 :] for page in three_pages]
        assert join(_flat(tuple(kept))) == text


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 31_000), st.randoms(use_true_random=False))
@example(1, None)
@example(953, None)
@example(31_000, None)
def test_order_and_repetition_do_not_matter(signs: int, chance: object) -> None:
    """Any length, shuffled, some symbols read twice, foreign texts between them."""
    text = incompressible(signs)
    symbols = _flat(split(text))
    heap = [*symbols, *symbols[::2], "HTTPS://EXAMPLE.JP"]
    shuffle = getattr(chance, "shuffle", list.reverse)
    shuffle(heap)
    assert join(heap) == text


def test_what_is_too_large_for_three_pages_is_told() -> None:
    """Over 31,482 bytes after compression there is no sheet; highly redundant text still fits."""
    with pytest.raises(SurveyError) as caught:
        split(incompressible(42_500))
    assert caught.value.code is Code.QR_TOO_LARGE
    assert caught.value.facts["limit"] == 31_482
    assert join(_flat(split("A" * 131_072))) == "A" * 131_072


def test_what_no_reader_would_expand_is_not_printed() -> None:
    """However well it is compressed: no sealed text is."""
    with pytest.raises(SurveyError) as caught:
        split("A" * 131_073)
    assert caught.value.code is Code.QR_TOO_LARGE


def test_what_is_no_package_text_is_not_split() -> None:
    """Signs beyond ASCII and texts over 4 MiB are refused before anything is printed."""
    with pytest.raises(SurveyError) as caught:
        split("封")
    assert caught.value.code is Code.TEXT_DAMAGED
    with pytest.raises(SurveyError) as caught:
        split("A" * (4 * 1024 * 1024 + 1))
    assert caught.value.code is Code.FILE_TOO_LARGE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("https://example.jp/", id="other signs"),
        pytest.param(":::", id="no base45"),
        pytest.param(base45.b45encode(b"U1" + bytes(10)).decode(), id="no chunk"),
        pytest.param(base45.b45encode(b"U2" + bytes(40)).decode(), id="other magic"),
        pytest.param("0" * 1_452, id="too long"),
    ],
)
def test_other_texts_are_passed_over(text: str) -> None:
    """A shelf label beside the sheet does no harm; alone it is `qr_none`."""
    symbols = _flat(split("package"))
    assert join([text, *symbols, text]) == "package"
    assert _refusal([text]).code is Code.QR_NONE


def test_no_symbols_at_all_are_told() -> None:
    """A picture without symbols is `qr_none`."""
    assert _refusal([]).code is Code.QR_NONE


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param({"length": 13}, Code.QR_MIXED, id="length lie of one"),
        pytest.param({"pages": 2}, Code.QR_MIXED, id="pages lie of one"),
        pytest.param({"count": 0}, Code.QR_CONFLICT, id="k 0"),
        pytest.param({"count": 2}, Code.QR_CONFLICT, id="other k"),
        pytest.param({"index": 2}, Code.QR_CONFLICT, id="i over k"),
        pytest.param({"page": 0}, Code.QR_CONFLICT, id="page 0"),
        pytest.param({"page": 2}, Code.QR_CONFLICT, id="page over pages"),
    ],
)
def test_one_symbol_that_contradicts_the_others(change: dict[str, int], expected: Code) -> None:
    """Each member of the frame is held against the others."""
    packed = zlib.compress(b"package", 9)
    good, bad = _alone(packed), _framed(packed, [packed, packed], **change)
    assert _refusal([good[0], bad[1]]).code is expected


@pytest.mark.parametrize("length", [0, 1, 10_495, 65_535])
def test_all_symbols_with_one_wrong_length(length: int) -> None:
    """A length that the whole sheet agrees on must still fit pages and chunks."""
    packed = zlib.compress(b"package", 9)
    symbols = _framed(packed, [packed, packed], length=length)
    assert _refusal(symbols).code is Code.QR_CONFLICT


def test_more_pages_than_a_sheet_has_are_refused() -> None:
    """A length of two bytes would allow seven; what nobody could have printed is not put together.

    Source: docs/formats.md 9 (page 1 to 3).
    """
    pages = 4
    packed = hashlib.shake_256(b"a sheet of four pages").digest(pages * PAGE)
    symbols = []
    for page in range(pages):
        content = packed[page * PAGE : (page + 1) * PAGE]
        chunks = [content[at : at + CHUNK] for at in range(0, PAGE, CHUNK)]
        frame = {"count": len(chunks), "page": page + 1, "pages": pages, "length": len(packed)}
        symbols += _framed(packed, chunks, **frame)  # one may be missing: the parity
    assert _refusal(symbols).code is Code.QR_CONFLICT


def test_no_pages_at_all_contradict_themselves() -> None:
    """Length 0 on 0 pages is no sheet."""
    assert _refusal(_framed(b"", [b"x", b"x"], pages=0, page=0)).code is Code.QR_CONFLICT


def test_sheets_of_two_packages_are_not_mixed() -> None:
    """Symbols of another package are refused, not sorted out."""
    symbols = [*_flat(split("one package")), *_flat(split("another package"))]
    assert _refusal(symbols).code is Code.QR_MIXED


def test_one_index_with_two_contents_is_a_conflict() -> None:
    """Nothing chooses between two readings of one symbol."""
    packed = zlib.compress(b"package", 9)
    other = packed[:-1] + b"\0"
    assert _refusal([*_alone(packed), *_framed(packed, [other, other])]).code is Code.QR_CONFLICT


def test_missing_symbols_are_named(three_pages: tuple[tuple[str, ...], ...]) -> None:
    """Page by page, with the numbers that are printed; a page without loss is not named."""
    first, second, third = three_pages
    every = ".".join(str(n) for n in range(1, len(second) + 1))
    error = _refusal([*first[:1], *first[2:4], *first[5:], *third[1:]])
    assert error.code is Code.QR_MISSING
    assert error.facts == {"page_1": "2.5", "page_2": every}


def test_an_altered_chunk_fails_the_hash() -> None:
    """Where all symbols agree, only the hash of the whole can tell."""
    packed = zlib.compress(b"package", 9)
    other = packed[:-1] + bytes([packed[-1] ^ 1])
    assert _refusal(_framed(packed, [other, other])).code is Code.QR_HASH


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        pytest.param(lambda: zlib.compress(b"A" * 131_073, 9), Code.EXPAND, id="bomb"),
        pytest.param(lambda: zlib.compress(b"package") + b"x", Code.EXPAND, id="bytes after"),
        pytest.param(lambda: zlib.compress(b"package")[:-1], Code.EXPAND, id="cut"),
        pytest.param(lambda: b"package", Code.EXPAND, id="no zlib"),
        pytest.param(lambda: zlib.compress("封".encode()), Code.TEXT_DAMAGED, id="no ASCII"),
    ],
)
def test_a_whole_sheet_with_a_bad_content(make: Callable[[], bytes], expected: Code) -> None:
    """A sheet that is right as a sheet is expanded with a bound, and must hold plain ASCII."""
    assert _refusal(list(_symbols_of(make()))).code is expected


def _symbols_of(packed: bytes) -> Iterator[str]:
    count = -(-len(packed) // 954)
    size = -(-len(packed) // count)
    padded = packed.ljust(count * size, b"\0")
    chunks = [padded[start : start + size] for start in range(0, len(padded), size)]
    # The last one, the parity, is left out: any one symbol may be missing.
    yield from _framed(packed, [*chunks, b""])[:-1]


_BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_FRAMES = st.builds(
    lambda head, rest: base45.b45encode(b"U1" + head + rest).decode(),
    st.binary(min_size=10, max_size=10),
    st.binary(max_size=40),
)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(_BASE45, max_size=60) | st.text(max_size=20) | _FRAMES, max_size=12))
def test_garbage_never_comes_through(texts: list[str]) -> None:
    """Whatever a camera reads ends as one of the codes of the sheet."""
    assert _refusal(texts).code.value.startswith("qr_")


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 1_000), st.integers(0, 10**6), st.sampled_from(_BASE45))
def test_one_changed_sign_is_never_believed(symbol: int, place: int, sign: str) -> None:
    """With one sign of one symbol changed the text comes back unchanged, or not at all."""
    text = incompressible(4_000)
    symbols = _flat(split(text))
    spoilt = symbols[symbol % len(symbols)]
    at = place % len(spoilt)
    symbols[symbol % len(symbols)] = spoilt[:at] + sign + spoilt[at + 1 :]
    assert _outcome(symbols) in {text, Code.QR_MIXED, Code.QR_CONFLICT, Code.QR_HASH}


def _outcome(symbols: list[str]) -> str | Code:
    try:
        return join(symbols)
    except SurveyError as error:
        return error.code
