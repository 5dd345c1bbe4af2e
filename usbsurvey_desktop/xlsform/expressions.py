"""Expressions of XLSForm as conditions and constraints, and back.

A closed subset of XPath 1.0 (docs/formats/xlsform-expressions.md), read by a grammar; nothing is
ever evaluated. What is taken means the same in ODK, but for the differences listed there; whatever
else is refused with its place. What is written is read again exactly as it was.
"""

from collections.abc import Mapping

from usbsurvey_desktop.questionnaire.definition import Constraint
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.xlsform.conditions import condition_of
from usbsurvey_desktop.xlsform.constraints import constraint_of
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead
from usbsurvey_desktop.xlsform.tree import Node, NotReadError
from usbsurvey_desktop.xlsform.writing import CannotWriteError, Writer, limits


def read_condition(text: str, names: Mapping[str, Asked]) -> Condition | NotRead:
    """Read a `relevant`, or a `required` that is an expression.

    Whether the questions stand earlier, lint judges.

    Args:
        text: the cell, as it stands there.
        names: what `${name}` may speak of.
    """
    try:
        return condition_of(_tree(text), names)
    except NotReadError as error:
        return error.not_read


def read_constraint(text: str, asked: Asked) -> Constraint | NotRead:
    """Read the `constraint` of a question.

    A pattern without a longest length gets that of the longest text that fits it.
    """
    try:
        return constraint_of(_tree(text), asked)
    except NotReadError as error:
        return error.not_read


def condition_text(condition: Condition, names: Mapping[str, Asked]) -> str | None:
    """Write a condition so that `read_condition` gives the same again; None if no text does."""
    for in_brackets in (False, True):
        try:
            text = Writer(names, in_brackets=in_brackets).condition(condition)
        except CannotWriteError:
            return None
        if read_condition(text, names) == condition:
            return text
    return None


def constraint_text(constraint: Constraint, asked: Asked) -> str | None:
    """Write a constraint so that `read_constraint` gives the same again; None if no text does."""
    try:
        text = limits(constraint, asked)
    except CannotWriteError:
        return None
    return text if read_constraint(text, asked) == constraint else None


def _tree(text: str) -> Node:
    # Every command would wait for the library, and few read an expression.
    from usbsurvey_desktop.xlsform.grammar import tree_of  # noqa: PLC0415 - see above

    return tree_of(text)
