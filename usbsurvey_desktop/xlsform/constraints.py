"""From the tree of an expression to the limits of an answer.

A constraint here is a handful of limits, all of them to be kept, so that is what is taken: limits
joined by `and`. Neither ODK nor this program asks them of a question without an answer.
"""

from usbsurvey_desktop.questionnaire.definition import Constraint, ItemType
from usbsurvey_desktop.questionnaire.lint_questions import is_harmless
from usbsurvey_desktop.xlsform.bounds import LOWER, UPPER, bound_of, sizes_of
from usbsurvey_desktop.xlsform.comparing import is_value, refuse_operator
from usbsurvey_desktop.xlsform.not_read import Asked, WhyNotRead
from usbsurvey_desktop.xlsform.numbers import FLIPPED
from usbsurvey_desktop.xlsform.patterns import Pattern, read_pattern
from usbsurvey_desktop.xlsform.tree import (
    Call,
    Compared,
    Function,
    Group,
    Itself,
    Joined,
    Literal,
    Node,
    NotReadError,
)

LONGEST_MATCHED = 1_000
"""Code points that an answer with a pattern may have."""
_LONGEST_TEXT = 10_000


def constraint_of(node: Node, asked: Asked) -> Constraint:
    """Read the tree of a whole expression.

    Raises:
        NotReadError: no constraint says the same.
    """
    limits = _Limits(asked)
    limits.take(node)
    return limits.constraint()


class _Limits:
    """Gathers the limits of one answer."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._members: dict[str, int | str] = {}
        self._matched: tuple[Literal, Pattern] | None = None

    def take(self, node: Node) -> None:
        """Take a node and all below it."""
        match node:
            case Group():
                self.take(node.inner)
            case Joined(is_all=True):
                for part in node.parts:
                    self.take(part)
            case Compared():
                self._compared(node)
            case Call(function=Function.REGEX):
                self._fitting(node)
            case _:
                raise NotReadError(WhyNotRead.NOT_IN_SUBSET, node.at)

    def constraint(self) -> Constraint:
        """All that was taken."""
        if self._matched is None:
            return Constraint.model_validate(self._members)
        literal, pattern = self._matched
        # What is longer than the longest text that fits is refused by the pattern, too.
        if pattern.longest is not None:
            self._members.setdefault("max_length", pattern.longest)
        if int(self._members.get("max_length", LONGEST_MATCHED + 1)) > LONGEST_MATCHED:
            limit, value = LONGEST_MATCHED, literal.text
            raise NotReadError(WhyNotRead.PATTERN_LENGTH, literal.at, limit=limit, value=value)
        constraint = Constraint.model_validate({**self._members, "pattern": pattern.text})
        if not is_harmless(constraint):
            raise NotReadError(WhyNotRead.PATTERN_COSTLY, literal.at, value=literal.text)
        return constraint

    def _compared(self, node: Compared) -> None:
        subject, operator, value = node.left, node.operator, node.right
        if is_value(subject):
            subject, operator, value = value, FLIPPED.get(operator, operator), subject
        if operator == "!=" or not is_value(value):
            raise NotReadError(WhyNotRead.NOT_IN_SUBSET, node.at)
        match subject:
            case Itself():
                self._bounded(operator, value, node.at)
            case Call(function=Function.STRING_LENGTH, arguments=(Itself(),)):
                self._sized(subject, "length", operator, value)
            case Call(function=Function.COUNT_SELECTED, arguments=(Itself(),)):
                self._sized(subject, "count", operator, value)
            case _:
                raise NotReadError(WhyNotRead.NOT_IN_SUBSET, node.at)

    def _bounded(self, operator: str, value: Node, at: int) -> None:
        bound = bound_of(self._asked, operator, value, at)
        if operator in LOWER:
            self._put("minimum", bound, at)
        if operator in UPPER:
            self._put("maximum", bound, at)

    def _sized(self, call: Call, what: str, operator: str, value: Node) -> None:
        is_text = what == "length"
        if self._asked.type is not (ItemType.TEXT if is_text else ItemType.MULTI_CHOICE):
            refuse_operator(self._asked, call.function, call.at)
        most = _LONGEST_TEXT if is_text else len(self._asked.codes)
        for edge, size in sizes_of(self._asked, operator, value).items():
            if not 0 <= size <= most:
                raise NotReadError(WhyNotRead.ALWAYS, value.at)
            self._put(f"{edge}_{what}", size, call.at)

    def _fitting(self, call: Call) -> None:
        match call.arguments:
            case (Itself(), Literal() as literal):
                pattern = read_pattern(literal.text)
            case _:
                raise NotReadError(WhyNotRead.ARGUMENTS, call.at, function=call.function)
        if self._asked.type is not ItemType.TEXT:
            refuse_operator(self._asked, call.function, call.at)
        if pattern is None:
            raise NotReadError(WhyNotRead.PATTERN, literal.at, value=literal.text)
        if self._matched is not None:
            raise NotReadError(WhyNotRead.REPEATED, call.at, member="pattern")
        self._matched = literal, pattern

    def _put(self, member: str, limit: int | str, at: int) -> None:
        if member in self._members:
            raise NotReadError(WhyNotRead.REPEATED, at, member=member)
        self._members[member] = limit
