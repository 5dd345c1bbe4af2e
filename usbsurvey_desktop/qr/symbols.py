"""The texts of symbols as the one black-and-white image of a page.

Promises: every symbol has the same version, level and mode, so that each is of one size and lies
exactly in its cell; nothing is scaled, so that a module is a whole number of dots. The same texts
give the same dots. Only this module knows segno, and it loads it when it draws: a tenth of a second
that no window waits for. Source: docs/formats.md §9; ISO/IEC 18004.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

CELLS_ACROSS = 3
CELLS_DOWN = 4
MOST_SYMBOLS = CELLS_ACROSS * CELLS_DOWN
MODULE = 5
"""Dots a module: 0.42 mm at 300 dots an inch."""
DOTS_AN_INCH = 300

_VERSION = 25
_LEVEL = "M"
_MODULES = 17 + 4 * _VERSION
_QUIET = 4
"""Modules that stay white on each side of a symbol (ISO/IEC 18004, 6.3.8)."""
_CELL_MODULES = _MODULES + 2 * _QUIET
CELL = _CELL_MODULES * MODULE
"""Dots of a cell, each way: a symbol and its quiet zone, 53 mm."""
WIDTH = CELLS_ACROSS * CELL
HEIGHT = CELLS_DOWN * CELL
ROW_BYTES = -(-WIDTH // 8)


@dataclass(frozen=True)
class Dots:
    """An image of black and white dots.

    A row begins at a byte, its first dot in the highest bit, 1 for black; what is over in the last
    byte of a row is white.
    """

    width: int
    height: int
    rows: bytes


def page_dots(texts: Sequence[str]) -> Dots:
    """The symbols of one page, line by line from the top left; cells without a symbol are white.

    Takes a tenth of a second a symbol.

    Raises:
        ValueError: more than 12 texts, or one that is empty, longer than a symbol holds or not in
            the signs of base45.
    """
    if len(texts) > MOST_SYMBOLS:
        raise ValueError
    symbols = [_modules(text) for text in texts]
    lines = [symbols[n : n + CELLS_ACROSS] for n in range(0, len(symbols), CELLS_ACROSS)]
    rows = b"".join(_line_of_cells(line) for line in lines)
    return Dots(WIDTH, HEIGHT, rows.ljust(ROW_BYTES * HEIGHT, b"\0"))


def _modules(text: str) -> list[int]:
    """A cell as one number per row of modules, its first module in the highest bit."""
    import segno  # noqa: PLC0415 - see above

    code = segno.make(
        text, version=_VERSION, error=_LEVEL, mode="alphanumeric", boost_error=False, micro=False
    )
    return [_number(row) for row in code.matrix_iter(border=_QUIET)]


def _number(bits: Iterable[int]) -> int:
    total = 0
    for bit in bits:
        total = total << 1 | bit
    return total


def _line_of_cells(cells: Sequence[list[int]]) -> bytes:
    return b"".join(_row(modules) * MODULE for modules in zip(*cells, strict=True))


def _row(numbers: Sequence[int]) -> bytes:
    """One row of dots of up to three cells, each a number of modules."""
    dots = 0
    for number in numbers:
        dots = dots << CELL | _widened(number)
    unused = ROW_BYTES * 8 - CELL * len(numbers)
    return (dots << unused).to_bytes(ROW_BYTES, "big")


def _widened(number: int) -> int:
    """Each module of a row as so many equal dots."""
    return int("".join(bit * MODULE for bit in f"{number:0{_CELL_MODULES}b}"), 2)
