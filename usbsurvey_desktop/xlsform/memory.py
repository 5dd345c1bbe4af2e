"""Expressions of one workbook: each condition is read once, and not more than a form needs."""

from collections.abc import Mapping
from typing import Final

from usbsurvey_desktop.questionnaire.definition import Constraint
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.xlsform.expressions import read_condition, read_constraint
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead

MOST_SIGNS: Final = 512 * 1024
"""Code points of all expressions that are read: 262 for each question that a form may have."""


class Memory:
    """What was read already: a workbook holds a text once, and may have it in many cells."""

    def __init__(self) -> None:
        self._conditions: dict[str, Condition | NotRead] = {}
        self._signs = 0

    def condition(self, text: str, names: Mapping[str, Asked]) -> Condition | NotRead | None:
        """Read a condition; None if too much was read before. `names` are always the same."""
        known = self._conditions.get(text)
        if known is None and self._has_room(text):
            known = self._conditions[text] = read_condition(text, names)
        return known

    def constraint(self, text: str, asked: Asked) -> Constraint | NotRead | None:
        """Read the constraint of a question; None as above."""
        return read_constraint(text, asked) if self._has_room(text) else None

    def _has_room(self, text: str) -> bool:
        self._signs += len(text)
        return self._signs <= MOST_SIGNS
