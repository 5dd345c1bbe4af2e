"""Rows put on pages, from top to bottom.

Promises: every line of every row is on exactly one page; a row is whole on its page unless it is
higher than one; the head of a table stands over its rows on each page; no heading ends a page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from usbsurvey_desktop.gui.printing.typeset import Row

_FEWEST = 2
"""Lines of a row that stand together where it must be divided."""


@dataclass(frozen=True)
class Placed:
    """A row, or some of its lines, at a height of a page."""

    row: Row
    top: float
    first: int
    stop: int

    @property
    def height(self) -> float:
        """How high it is."""
        return self.row.height(self.stop - self.first)


@dataclass
class _Pages:
    room: float
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])
    used: float = 0

    def has_room(self, height: float) -> bool:
        """Whether so much is left on the page."""
        return self.used + height <= self.room

    def turn(self, head: Row | None) -> None:
        """Begin a page, with the head of the table that goes on."""
        self.pages.append([])
        self.used = 0
        if head is not None:
            self.put(head, 0, head.most_lines)

    def put(self, row: Row, first: int, stop: int) -> None:
        """Put lines of a row below what is there."""
        placed = Placed(row, self.used, first, stop)
        self.pages[-1].append(placed)
        self.used += placed.height


def paged(rows: Sequence[Row], room: float) -> Iterator[tuple[Placed, ...]]:
    """The pages of these rows, each with room for so many dots; one at least."""
    filling = _Pages(room)
    for number, row in enumerate(rows):
        if filling.pages[-1]:
            filling.used += row.above
            needed = max(_needed(rows, number, room), _together(rows, number, room))
            if not filling.has_room(needed):
                filling.turn(row.head)
        _put_lines(filling, row)
        filling.used += row.below
        yield from map(tuple, filling.pages[:-1])
        del filling.pages[:-1]
    yield tuple(filling.pages[-1])


def _needed(rows: Sequence[Row], number: int, room: float) -> float:
    """The room without which a row belongs on the next page."""
    row = rows[number]
    whole = row.height(row.most_lines)
    if row.leads and number + 1 < len(rows):
        between = row.below + rows[number + 1].above
        return whole + between + _needed(rows, number + 1, room)
    head = row.head.height(row.head.most_lines) if row.head is not None else 0
    is_divided = not row.is_ruled or head + whole > room
    return row.height(min(row.most_lines, _FEWEST)) if is_divided else whole


def _together(rows: Sequence[Row], number: int, room: float) -> float:
    """The room for all rows that hang together from here on; 0 where they must be divided."""
    if number and rows[number - 1].stays:
        return 0
    height = rows[number].height(rows[number].most_lines)
    while rows[number].stays and number + 1 < len(rows) and height <= room:
        between = rows[number].below + rows[number + 1].above
        number += 1
        height += between + rows[number].height(rows[number].most_lines)
    return height if height <= room else 0


def _put_lines(filling: _Pages, row: Row) -> None:
    """Put a row where there is room, and what is left of it on the next pages."""
    first, last = 0, row.most_lines
    while True:
        stop = min(last, first + max(1, row.lines_in(filling.room - filling.used)))
        filling.put(row, first, stop)
        first = stop
        if first >= last:
            return
        filling.turn(row.head)
