"""The shape of everything a tally says: one table, whatever it is written to or shown on.

A cell is None only for a missing value, and a state column of the same row then says which kind of
missing. Source: docs/cli.md (`tally`); デジタル庁 機械可読性ルール (one table, no blank with two
meanings, codes beside labels).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

ColumnKind: TypeAlias = Literal["text", "integer", "decimal", "code"]
Cell: TypeAlias = str | int | Decimal | None
Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True)
class Column:
    """One column of a table."""

    name: str
    """For machines: ASCII, unique in its table, the same in every run."""
    label: str
    """For people."""
    kind: ColumnKind
    """A `code` is text that must stay as it is, leading zeros too."""


@dataclass(frozen=True)
class Table:
    """One table, complete with what must be known to read it."""

    name: str
    """For machines: ASCII, unique among the tables of one tally."""
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    """As long as the columns each; may be gone through again and again, and may be lazy."""
    notes: tuple[str, ...]
    """Survey, scope, N, date and versions, a sentence or a name with its value each."""
