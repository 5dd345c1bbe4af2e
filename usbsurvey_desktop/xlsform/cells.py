"""A cell as text: what an office typed, whatever Excel made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from usbsurvey_desktop.xlsform.outcome import Reason

_ESCAPED: Final = "_x005F_"
_CARRIAGE_RETURN: Final = "_x000D_"
_ESCAPE_LENGTH: Final = len(_ESCAPED)
_NO_TEXT: Final = {"f": Reason.FORMULA, "e": Reason.CELL_ERROR}


@dataclass(frozen=True)
class Place:
    """A cell, `F12`; or, where `cell` is empty, a sheet."""

    sheet: str
    cell: str = ""


@dataclass(frozen=True)
class RawCell:
    """What openpyxl found in a cell that is not empty."""

    value: object
    kind: str
    """Its type in the file: `s` text, `n` number, `d` date, `b` truth, `e` error, `f` formula."""


@dataclass(frozen=True)
class RawSheet:
    """A sheet of a workbook: by row number and column number, both from 1, what is not empty."""

    title: str
    is_hidden: bool
    merged: tuple[str, ...]
    rows: Mapping[int, Mapping[int, RawCell]]
    hidden: tuple[tuple[int, int], ...] = ()
    """Row and column of the first cell in a hidden row, and in a hidden column."""


def cell_text(cell: RawCell) -> str | Reason:
    """Give a cell as text, or why it is none.

    A whole number has no point (1.0 is `1`), a day is `2026-12-01`, an instant of a day
    `2026-12-01T10:00:00`, a truth `TRUE` or `FALSE`. A text is kept as it is.
    """
    reason = _NO_TEXT.get(cell.kind)
    return _text(cell.value) if reason is None else reason


def _text(value: object) -> str | Reason:
    match value:
        case bool() as truth:
            return "TRUE" if truth else "FALSE"
        case str() as text:
            return _typed(text)
        case int() | float() as number:
            return _number(number)
        case datetime() as instant:
            is_day = instant.time() == instant.min.time()
            return instant.date().isoformat() if is_day else instant.isoformat(timespec="seconds")
        case _:
            return Reason.CELL_KIND


def _number(number: float) -> str | Reason:
    try:
        # Excel keeps and shows 15 digits.
        value = Decimal(f"{number:.15g}")
    except OverflowError:
        return Reason.CELL_KIND
    if not value.is_finite():
        return Reason.CELL_KIND
    return f"{value:f}"


def _typed(text: str) -> str:
    """Undo what a workbook writes for signs it cannot hold, as far as somebody may have typed it.

    A carriage return that came along with a line feed is dropped. Source: ECMA-376, 22.9.2.19.
    """
    lines = text.replace(_CARRIAGE_RETURN, "").replace("\r\n", "\n")
    return lines.replace(f"{_ESCAPED}x", "_x")
