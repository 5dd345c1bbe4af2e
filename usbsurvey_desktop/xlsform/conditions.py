"""From the tree of an expression to a condition that means the same.

`and` and `or` become `all` and `any`; what one comparison here says is recognised where XPath needs
several. Brackets keep apart what would be put together without them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from usbsurvey_desktop.questionnaire.enable_when import All, Any, Comparison, Condition, Operator
from usbsurvey_desktop.xlsform.comparing import (
    Part,
    chosen,
    compared,
    counted,
    is_value,
    negation,
)
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead, WhyNotRead
from usbsurvey_desktop.xlsform.numbers import FLIPPED
from usbsurvey_desktop.xlsform.tree import (
    Call,
    Compared,
    Function,
    Group,
    Joined,
    Name,
    Node,
    NotReadError,
)


def condition_of(node: Node, names: Mapping[str, Asked]) -> Condition:
    """Read the tree of a whole expression.

    Raises:
        NotReadError: no condition says the same.
    """
    return _alone(_Reader(names).part(node))


def _alone(part: Part) -> Condition:
    if isinstance(part.alone, NotRead):
        refused = part.alone
        raise NotReadError(refused.reason, refused.at, **refused.facts)
    return part.alone


class _Reader:
    """Reads trees; `names` are those that may stand in them."""

    def __init__(self, names: Mapping[str, Asked]) -> None:
        self._names = names

    def part(self, node: Node) -> Part:
        """Read a node and all below it."""
        match node:
            case Group():
                return Part(_alone(self.part(node.inner)))
            case Joined():
                return self._joined(node)
            case Compared():
                return self._compared(node)
            case Call(function=Function.NOT, arguments=(inner,)):
                return _negated(_alone(self.part(inner)))
            case Call(function=Function.SELECTED, arguments=(Name() as name, code)):
                return chosen(self._asked(name), node, code)
            case Call(function=Function.TRUE | Function.FALSE, arguments=()):
                raise NotReadError(WhyNotRead.ALWAYS, node.at)
            case Call(function=Function.NOT | Function.SELECTED | Function.TRUE | Function.FALSE):
                raise NotReadError(WhyNotRead.ARGUMENTS, node.at, function=node.function)
            case _:
                raise NotReadError(WhyNotRead.NOT_IN_SUBSET, node.at)

    def _joined(self, node: Joined) -> Part:
        neutral = Function.TRUE if node.is_all else Function.FALSE
        parts = [self.part(one) for one in node.parts if not _is_constant(one, neutral)]
        if not parts:
            raise NotReadError(WhyNotRead.ALWAYS, node.at)
        is_marked = len(parts) < len(node.parts)
        if is_marked and len(parts) == 1 and node.is_all and parts[0].code is not None:
            return Part(_of_codes(parts, Operator.ALL_OF))
        if node.is_all:
            told = tuple(_told(_paired(parts), Operator.ALL_OF))
        else:
            told = tuple(_told(parts, Operator.ANY_OF))
        if len(told) == 1 and not is_marked:
            return Part(told[0])
        return Part(All(all=told) if node.is_all else Any(any=told))

    def _compared(self, node: Compared) -> Part:
        subject, operator, value = node.left, node.operator, node.right
        if is_value(subject):
            subject, operator, value = value, FLIPPED.get(operator, operator), subject
        if is_value(value):
            match subject:
                case Name():
                    return compared(self._asked(subject), operator, value, node.at)
                case Call(function=Function.COUNT_SELECTED, arguments=(Name() as name,)):
                    return counted(self._asked(name), operator, value, subject.at)
                case _:
                    pass
        raise NotReadError(WhyNotRead.NOT_IN_SUBSET, node.at)

    def _asked(self, name: Name) -> Asked:
        asked = self._names.get(name.name)
        if asked is None:
            raise NotReadError(WhyNotRead.UNKNOWN_QUESTION, name.at, question=name.name)
        return asked


def _is_constant(node: Node, function: Function) -> bool:
    return isinstance(node, Call) and node.function is function and not node.arguments


def _negated(condition: Condition) -> Part:
    if isinstance(condition, Comparison) and condition.operator is Operator.ANY_OF:
        none = condition.model_copy(update={"operator": Operator.NONE_OF})
        return Part(negation(condition), condition.question, none)
    return Part(negation(condition))


def _told(parts: Iterable[Part], operator: Operator) -> Iterator[Condition]:
    """The conditions that are joined; bare choices of one question that stand together are one."""
    for question, same in groupby(parts, key=_question_chosen_of):
        run = tuple(same)
        if question and len(run) > 1:
            yield _of_codes(run, operator)
        else:
            yield from map(_alone, run)


def _of_codes(parts: Sequence[Part], operator: Operator) -> Comparison:
    codes = tuple(part.code for part in parts if part.code is not None)
    return Comparison(question=parts[0].about, operator=operator, value=codes)


def _question_chosen_of(part: Part) -> str:
    return part.about if part.code is not None else ""


def _paired(parts: Iterable[Part]) -> Iterator[Part]:
    """Let `${x} != ''` and what stands behind it about `${x}` be one."""
    before: Part | None = None
    for part in parts:
        if before is None:
            before = part
        elif part.answered is not None and before.alone == _exists(part.about):
            yield Part(part.answered)
            before = None
        else:
            yield before
            before = part
    if before is not None:
        yield before


def _exists(question: str) -> Comparison:
    return Comparison(question=question, operator=Operator.EXISTS, value=True)
