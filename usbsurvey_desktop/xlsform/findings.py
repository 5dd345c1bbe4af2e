"""What is found wrong on the way, gathered, and put in the order of the workbook at the end."""

import re
from enum import StrEnum

from usbsurvey_desktop.errors import Fact
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.columns import SHEETS
from usbsurvey_desktop.xlsform.outcome import Noted, NotTaken, Reason, Remark

_CELL = re.compile(r"([A-Z]+)([0-9]+)")
_RANKS = {title: rank for rank, title in enumerate(SHEETS)}


class Findings:
    """Everything that cannot be taken, and what the author should know, of one workbook."""

    def __init__(self) -> None:
        self._not_taken: list[NotTaken] = []
        self._refused: set[Place] = set()
        self._notes: list[Noted] = []

    def refuse(self, place: Place, reason: StrEnum, /, **facts: Fact) -> None:
        """Tell that something cannot be taken; the same at the same place is told once.

        A cell is not also called empty where what stands in it could not be read.
        """
        found = NotTaken(place.sheet, place.cell, reason, facts)
        if self.has(place) and (reason is Reason.CELL_EMPTY or found in self._not_taken):
            return
        self._not_taken.append(found)
        self._refused.add(place)

    def has(self, place: Place) -> bool:
        """Whether something at this place cannot be taken."""
        return place in self._refused

    def note(self, place: Place, remark: Remark, /, **facts: Fact) -> None:
        """Tell the author something."""
        self._notes.append(Noted(place.sheet, place.cell, remark, facts))

    @property
    def not_taken(self) -> tuple[NotTaken, ...]:
        """In the order of sheets, rows and columns."""
        return tuple(sorted(self._not_taken, key=_order))

    @property
    def notes(self) -> tuple[Noted, ...]:
        """In the order of sheets, rows and columns."""
        return tuple(sorted(self._notes, key=_order))


def _order(found: NotTaken | Noted) -> tuple[int, int, int, str]:
    rank = _RANKS.get(found.sheet.strip().lower(), len(_RANKS) if found.sheet else -1)
    cell = _CELL.fullmatch(found.cell)
    if cell is None:
        return rank, 0, 0, ""
    return rank, int(cell[2]), len(cell[1]), cell[1]
