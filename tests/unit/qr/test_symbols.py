"""The image of a page: every symbol in its cell, of one size, and readable without help."""

from itertools import chain

import base45
import pytest
import zxingcpp

from tests.support.qr_reading import grey_rows
from usbsurvey_desktop.qr.frames import LONGEST_SYMBOL, MOST_CHUNKS
from usbsurvey_desktop.qr.symbols import (
    CELL,
    DOTS_AN_INCH,
    HEIGHT,
    MODULE,
    MOST_SYMBOLS,
    ROW_BYTES,
    WIDTH,
    Dots,
    page_dots,
)

SYMBOL = 117 * MODULE
QUIET = 4 * MODULE
_MM_AN_INCH = 25.4


def _text(number: int) -> str:
    """A text that fills a symbol, another one for each number."""
    encoded: bytes = base45.b45encode(bytes((n * (number + 7) + number) % 256 for n in range(966)))
    return encoded.decode("ascii")


FULL = tuple(_text(number) for number in range(MOST_SYMBOLS))


def _found(dots: Dots) -> list[zxingcpp.Barcode]:
    picture = memoryview(b"".join(grey_rows(dots))).cast("B", shape=[dots.height, dots.width])
    return zxingcpp.read_barcodes(picture)


def test_a_full_page_is_read_symbol_for_symbol() -> None:
    """Twelve full symbols stand in three columns and four lines, in the order of reading."""
    found = sorted(
        _found(page_dots(FULL)), key=lambda one: (one.position.top_left.y, one.position.top_left.x)
    )

    assert [one.text for one in found] == list(FULL)
    corners = [(one.position.top_left.x, one.position.top_left.y) for one in found]
    assert corners == [
        (column * CELL + QUIET, line * CELL + QUIET) for line in range(4) for column in range(3)
    ]
    rights = [(one.position.bottom_right.x, one.position.bottom_right.y) for one in found]
    assert rights == [(left + SYMBOL, top + SYMBOL) for left, top in corners]
    assert {one.ec_level for one in found} == {"M"}


def test_the_sizes_are_those_of_the_format() -> None:
    """1,875 x 2,500 dots at 300 an inch, of which a cell is 53 mm and a symbol 50 mm."""
    dots = page_dots(FULL[:1])

    assert (dots.width, dots.height) == (WIDTH, HEIGHT) == (1_875, 2_500)
    assert len(dots.rows) == ROW_BYTES * HEIGHT
    sizes = [round(size / DOTS_AN_INCH * _MM_AN_INCH) for size in (CELL, SYMBOL)]
    assert sizes == [53, 50]
    assert MOST_CHUNKS + 1 == MOST_SYMBOLS


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 7])
def test_what_is_no_symbol_is_white(count: int) -> None:
    """Cells behind the last symbol, the quiet zones and what a row has over hold no black dot."""
    dots = page_dots(FULL[:count])
    rows = [dots.rows[n * ROW_BYTES : (n + 1) * ROW_BYTES] for n in range(HEIGHT)]

    assert {row[-1] & 0b11111 for row in rows} == {0}
    for line in range(4):
        here = min(3, max(0, count - 3 * line))
        for row in rows[line * CELL : (line + 1) * CELL]:
            unused = ROW_BYTES * 8 - here * CELL
            assert int.from_bytes(row, "big") & ((1 << unused) - 1) == 0
        quiet = chain(
            rows[line * CELL : line * CELL + QUIET],
            rows[(line + 1) * CELL - QUIET : (line + 1) * CELL],
        )
        assert not any(map(any, quiet))
    assert len(_found(dots)) == count


def test_a_short_text_makes_a_symbol_of_the_same_size() -> None:
    """The version does not follow the length, so that every cell is filled alike."""
    (one,) = _found(page_dots(["TYA"]))

    assert one.position.bottom_right.x - one.position.top_left.x == SYMBOL


def test_the_same_texts_give_the_same_dots() -> None:
    """Nothing but the texts and their order decides."""
    assert page_dots(FULL[:3]) == page_dots(FULL[:3])
    assert page_dots(FULL[:2]) != page_dots(FULL[1::-1])


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([*FULL, "AB"], id="thirteen"),
        pytest.param([""], id="empty"),
        pytest.param(["ab"], id="small letters"),
        pytest.param(["A" * (LONGEST_SYMBOL + 3)], id="too long"),
    ],
)
def test_what_no_page_can_show_is_an_error(texts: list[str]) -> None:
    """Too many texts, and texts that do not fit a symbol or its mode, are never half drawn."""
    with pytest.raises(ValueError):  # noqa: PT011 - segno's own words, or none
        page_dots(texts)
