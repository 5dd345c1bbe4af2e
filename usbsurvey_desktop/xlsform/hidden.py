"""Rows and columns that a sheet hides: they are read like all others, and their author is told."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

_ROW = re.compile(rb"<(?:[\w.-]+:)?row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:[\w.-]+:)?col\b([^>]*)>")
_HIDDEN = re.compile(rb"\bhidden\s*=\s*[\"'](?:1|true)[\"']")
_NUMBER: Final = {
    name: re.compile(rb"(?<![\w:])" + name.encode() + rb"\s*=\s*[\"']([0-9]{1,7})[\"']")
    for name in ("r", "min", "max")
}


def first_hidden(part: bytes, rows: Mapping[int, Collection[int]]) -> tuple[tuple[int, int], ...]:
    """Give the first hidden row and the first hidden column in which something stands.

    Args:
        part: a sheet as it is in the workbook, in UTF-8.
        rows: the columns that are filled, by row; both from 1.

    Returns:
        Row and column of the first cell of each; empty where nothing is hidden.
    """
    row = next((number for number in _rows(part) if number in rows), None)
    filled = sorted({column for columns in rows.values() for column in columns})
    column = min(_columns(part, filled), default=None)
    return (
        *(() if row is None else ((row, 1),)),
        *(() if column is None else ((1, column),)),
    )


def _rows(part: bytes) -> Iterator[int]:
    for attributes in _ROW.findall(part):
        number = _NUMBER["r"].search(attributes)
        if number and _HIDDEN.search(attributes):
            yield int(number[1])


def _columns(part: bytes, filled: Sequence[int]) -> Iterator[int]:
    """The first filled column of each hidden run of columns that has one."""
    for attributes in _COLUMN.findall(part):
        low, high = (_NUMBER[name].search(attributes) for name in ("min", "max"))
        if low and high and _HIDDEN.search(attributes):
            first = bisect_left(filled, int(low[1]))
            if first < len(filled) and filled[first] <= int(high[1]):
                yield filled[first]
