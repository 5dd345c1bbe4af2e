"""The answers of one package in little room: a cell for each of them, their names elsewhere.

A mapping for each answer takes many times the room, and twice the time on the way between two
processes. Source: docs/formats/check-cache.md; docs/decisions/0027-country-speed.md.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.response import Stated

_UNANSWERED = State.UNANSWERED.value
_MOST_SHARED = 8_192
"""Ways to fill a form in, as far as questions apply: many times what bodies have found."""
Cell = str | int | tuple[str, ...] | Literal[False] | None
"""An answer; None for a question without one, False for one that does not apply."""
_Large = str | tuple[str, ...]
_LARGE = (str, tuple)


@lru_cache(maxsize=_MOST_SHARED)
def places_of(questions: tuple[str, ...]) -> Mapping[str, int]:
    """Where the cell of each question is; in memory once for all who say something of the same."""
    return dict(zip(questions, range(len(questions)), strict=True))


class Sheet(Mapping[str, Stated]):
    """Answers by link_id, read as those of a submission are.

    Args:
        places: where the cell of a question is; shared by many sheets.
        cells: one for each of them.
    """

    __slots__ = ("_cells", "_places")

    def __init__(self, places: Mapping[str, int], cells: tuple[Cell, ...]) -> None:
        self._places = places
        self._cells = cells

    def __getitem__(self, link_id: str) -> Stated:
        cell = self._cells[self._places[link_id]]
        if cell is None:
            return {"state": State.UNANSWERED.value}
        if cell is False:
            return {"state": State.NOT_APPLICABLE.value}
        return {"state": State.ANSWERED.value, "value": cell}

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def cells(self) -> dict[str, Cell]:
        """The cells alone, by link_id."""
        return dict(zip(self._places, self._cells, strict=True))

    def sharing(self, once: dict[_Large, _Large]) -> "Sheet":
        """The same with each answer taken from those that were met before, if it is there."""
        # No numbers and no False: to a mapping they are alike.
        cells = [
            once.setdefault(cell, cell) if isinstance(cell, _LARGE) else cell
            for cell in self._cells
        ]
        return Sheet(self._places, tuple(cells))


def cells_in(stated: Iterable[Stated]) -> tuple[Cell, ...]:
    """The cell of what is stated of each question."""
    return tuple(
        [
            False if (value := one.get("value")) is None and one["state"] != _UNANSWERED else value
            for one in stated
        ]
    )


def sheet_of(answers: Mapping[str, Stated]) -> Sheet:
    """All answers as a sheet."""
    if isinstance(answers, Sheet):
        return answers
    return Sheet(places_of(tuple(answers)), cells_in(answers.values()))
