"""Expressions of XLSForm as conditions and constraints, and back: what is written is read again.

A closed subset of XPath 1.0 (docs/formats/xlsform-expressions.md), read by a grammar; nothing is
ever evaluated. Whatever is not in it is refused with its place, and what is taken means the same
in ODK.
"""

from collections.abc import Mapping

from usbsurvey_desktop.questionnaire.definition import Constraint
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead, WhyNotRead


def read_condition(text: str, names: Mapping[str, Asked]) -> Condition | NotRead:
    """Read a `relevant` or a `required` that is an expression.

    Args:
        text: the cell, as it stands there.
        names: what `${name}` may speak of.
    """
    return NotRead(WhyNotRead.SYNTAX, 0)


def read_constraint(text: str, asked: Asked) -> Constraint | NotRead:
    """Read the `constraint` of a question."""
    return NotRead(WhyNotRead.SYNTAX, 0)


def condition_text(condition: Condition, names: Mapping[str, Asked]) -> str | None:
    """Write a condition so that `read_condition` gives it again; None if no text does.

    Args:
        condition: of a form that was loaded.
        names: the questions by the names they have in the XLSForm.
    """
    return None


def constraint_text(constraint: Constraint, asked: Asked) -> str | None:
    """Write a constraint so that `read_constraint` gives it again; None if no text does."""
    return None
