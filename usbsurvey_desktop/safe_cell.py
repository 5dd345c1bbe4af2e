"""Any text as a cell of a sheet or of a CSV file: never a formula, never changed without a mark.

Promises: pure; a text that comes out other than it went in bears a mark that can be seen, or can
be turned back by a rule that stands here. Source: the threats T14 to T16; ECMA-376, 22.9.2.19
(`_xHHHH_`); デジタル庁 機械可読性ルール.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

Cell: TypeAlias = str | int | Decimal | None

LONGEST_CELL = 32_767
"""UTF-16 units that a cell of Excel holds."""
CUT = "（以下省略）"
"""How a text ends that did not fit."""
LONGEST_TITLE = 31
"""UTF-16 units that the name of a sheet holds."""
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""Of a sheet, its heading among the rows."""

_MOST_DIGITS = 15
"""That a number of Excel keeps, and every double."""
_SELDOM = re.compile("[_\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NO_XML = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_FORMULA = re.compile(r"'*(?:[\t\r\n]|[\s']*[=+\-@＝＋－＠].)", re.DOTALL)
"""What a spreadsheet may take for a formula; with one more `'` before it, it still fits."""
_OWN_SIGNS = re.compile("[\x80-\xa0\ue000-\uf8ff]")
"""Signs that CP932 has, and that each machine shows as it likes: 外字 among them."""
_NO_TITLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\\/?*\[\]:']")
_RESERVED = frozenset({"", "history"})


class Mark(StrEnum):
    """Why a cell holds something else than was answered."""

    CUT = "cut"
    """Too long for a cell: it ends with （以下省略）."""
    SIGNS = "signs"
    """Signs that the file cannot hold are written out, as ⟦U+000B⟧ or, in CP932, 〔U+20BB7〕."""
    AS_TEXT = "as_text"
    """A number with more digits than a sheet keeps, whole, as a text."""


def sheet_text(text: str) -> str:
    """A text as a cell of a sheet holds it: escaped, unfit signs written out, cut with a mark.

    A reader that undoes `_x005F_` gets the text back, the signs ⟦U+000B⟧ and the cut excepted.
    """
    if len(text) <= LONGEST_CELL // 2 and not _SELDOM.search(text):
        return text
    written = _written_out(_NO_XML, text)
    escaped = _escaped(written)
    if _units(escaped) <= LONGEST_CELL:
        return escaped
    most = LONGEST_CELL - _units(CUT)
    fitting = bisect_right(
        range(len(written)), most, key=lambda end: _units(_escaped(written[: end + 1]))
    )
    return _escaped(written[:fitting]) + CUT


def sheet_mark(cell: Cell) -> Mark | None:
    """Why a cell of a sheet does not hold what was answered; None where it does."""
    if not isinstance(cell, str):
        return None if fits_number(cell) else Mark.AS_TEXT
    if len(cell) <= LONGEST_CELL // 2 and not _SELDOM.search(cell):
        return None
    if _units(_escaped(_written_out(_NO_XML, cell))) > LONGEST_CELL:
        return Mark.CUT
    return Mark.SIGNS if _NO_XML.search(cell) else None


def fits_number(cell: int | Decimal | None) -> bool:
    """Whether a spreadsheet keeps every digit of a number, or there is none to keep."""
    if cell is None:
        return True
    digits = number_text(cell).replace(".", "").strip("-0")
    return len(digits) <= _MOST_DIGITS


def number_text(number: int | Decimal) -> str:
    """A number with all its digits, without an exponent."""
    return str(number) if isinstance(number, int) else f"{number:f}"


def utf8_text(text: str) -> str:
    """A text that UTF-8 can write: only half characters are written out, as ⟦U+D800⟧."""
    return _written_out(_SURROGATE, text)


def csv_text(text: str) -> str:
    """A text as a field of CSV in UTF-8: a `'` before what a spreadsheet takes for a formula.

    `from_csv` gives what `utf8_text` makes of it back.
    """
    written = utf8_text(text)
    return f"'{written}" if _FORMULA.match(written) else written


def csv_mark(cell: Cell) -> Mark | None:
    """Why a field of CSV in UTF-8 does not hold what was answered; None where it does."""
    return Mark.SIGNS if isinstance(cell, str) and _SURROGATE.search(cell) else None


def from_csv(field: str) -> str:
    """Turn a field of `csv_text` back."""
    return field[1:] if field.startswith("'") and _FORMULA.match(field[1:]) else field


def cp932_text(text: str) -> str:
    """A text as CP932 holds it: what it lacks is written out, as 〔U+20BB7〕."""
    if is_cp932(text):
        return text
    lacking = {ord(sign): f"〔U+{ord(sign):04X}〕" for sign in set(text) if not is_cp932(sign)}
    return text.translate(lacking)


def is_cp932(text: str) -> bool:
    """Whether every machine with CP932 shows this text as it is."""
    try:
        # Python turns ¢ into ￠ on this way, and others like it.
        is_kept = text.encode("cp932").decode("cp932") == text
    except UnicodeEncodeError:
        return False
    return is_kept and not _OWN_SIGNS.search(text)


def sheet_titles(titles: Iterable[str]) -> Iterator[str]:
    """A name for each sheet, as near to its title as Excel allows, no two alike."""
    taken = set(_RESERVED)
    for title in titles:
        clean = _NO_TITLE.sub("_", title)
        name, number = _short(clean, ""), 1
        while _alike(name) in taken:
            number += 1
            name = _short(clean, f" ({number})")
        taken.add(_alike(name))
        yield name


def _alike(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _short(title: str, ending: str) -> str:
    most = LONGEST_TITLE - len(ending)
    if _units(title) <= most:
        return title + ending
    while _units(title) >= most:
        title = title[:-1]
    return f"{title}…{ending}"


def _written_out(signs: re.Pattern[str], text: str) -> str:
    return signs.sub(lambda match: f"⟦U+{ord(match[0]):04X}⟧", text)


def _escaped(text: str) -> str:
    return _ESCAPE.sub("_x005F_", text)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
