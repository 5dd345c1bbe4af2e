"""A matrix question half answered: how the one row that is chosen is kept.

A whole answer is an option code like any single choice. While one row is missing, the raw answer is
`<column of row 0>:<column of row 1>` with `-` for the row not yet chosen: `0:-` or `-:1`. As no
option code holds a colon, it is never taken for an answer; the engine calls it `unparsed`.
"""

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.questionnaire.definition import Matrix

Columns = tuple[int | None, int | None]
"""The chosen column of each row, None where none is."""

_NOT_CHOSEN = "-"
_COLUMN = {"0": 0, "1": 1}


def columns_of(matrix: Matrix, raw: RawAnswer | None) -> Columns:
    """Tell which columns an answer chooses; none for `neither` and for what is no matrix answer."""
    for first, row in enumerate(matrix.codes):
        if raw in row:
            return first, row.index(str(raw))
    first_part, _, second_part = raw.partition(":") if isinstance(raw, str) else ("", "", "")
    return _COLUMN.get(first_part), _COLUMN.get(second_part)


def answer_of(matrix: Matrix, columns: Columns) -> str | None:
    """Write chosen columns as a raw answer: a code, a half answer, or None for none chosen."""
    first, second = columns
    if first is not None and second is not None:
        return matrix.codes[first][second]
    if first is None and second is None:
        return None
    return ":".join(_NOT_CHOSEN if column is None else str(column) for column in columns)
