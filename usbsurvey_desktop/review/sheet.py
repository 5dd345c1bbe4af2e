"""The answers of one package in little room: a cell for each of them, their names elsewhere.

A mapping for each answer takes many times the room, and twice the time on the way between two
processes. Source: docs/formats/check-cache.md; docs/decisions/0027-country-speed.md.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import EllipsisType
from typing import Literal

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.response import Stated

_UNANSWERED = State.UNANSWERED.value
Cell = str | int | tuple[str, ...] | Literal[False] | None
"""An answer; None for a question without one, False for one that does not apply."""


class Sheet(Mapping[str, Stated]):
    """Answers by link_id, read as those of a submission are.

    Args:
        places: where the cell of a question is; shared by many sheets, and may grow.
        cells: Ellipsis where this one says nothing, as it does behind the last of them.
    """

    __slots__ = ("_cells", "_places")

    def __init__(self, places: Mapping[str, int], cells: Sequence[Cell | EllipsisType]) -> None:
        self._places = places
        self._cells = cells

    def __getitem__(self, link_id: str) -> Stated:
        place, cells = self._places[link_id], self._cells
        cell = cells[place] if place < len(cells) else ...
        if cell is ...:
            raise KeyError(link_id)
        if cell is None:
            return {"state": State.UNANSWERED.value}
        if cell is False:
            return {"state": State.NOT_APPLICABLE.value}
        return {"state": State.ANSWERED.value, "value": cell}

    def __iter__(self) -> Iterator[str]:
        return iter(self.cells())

    def __len__(self) -> int:
        return len(self.cells())

    def cells(self) -> dict[str, Cell]:
        """The cells alone, by link_id."""
        named = zip(self._places, self._cells, strict=False)
        return {name: cell for name, cell in named if cell is not ...}


def cells_in(stated: Iterable[Stated]) -> tuple[Cell, ...]:
    """The cell of what is stated of each question."""
    return tuple(
        [
            False if (value := one.get("value")) is None and one["state"] != _UNANSWERED else value
            for one in stated
        ]
    )


def cells_of(answers: Mapping[str, Stated]) -> Mapping[str, Cell]:
    """The cells of all answers."""
    if isinstance(answers, Sheet):
        return answers.cells()
    return dict(zip(answers, cells_in(answers.values()), strict=True))
