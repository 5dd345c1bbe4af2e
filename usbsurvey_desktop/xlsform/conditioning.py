"""What speaks of other questions, once all are known: relevant, required, constraint."""

from collections.abc import Mapping
from typing import Final

from usbsurvey_desktop.questionnaire.definition import Constraint, ItemType
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.records import JsonValue, Record
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.nodes import Node
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead, WhyNotRead
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.reading import Reading, truth
from usbsurvey_desktop.xlsform.tables import Row

Names = Mapping[str, Asked]
"""The questions by what `${name}` may call them."""
_FOLLOWING: Final = frozenset({WhyNotRead.UNKNOWN_QUESTION, WhyNotRead.UNKNOWN_OPTION})
"""What is wrong with a condition only because the question it is about is not taken."""


def asked(root: Node) -> Names:
    """Give all questions as expressions know them."""
    names: dict[str, Asked] = {}
    for node in root.nodes():
        if node.is_question:
            kind = ItemType(str(node.members["type"]))
            names.setdefault(node.link_id, Asked(node.link_id, kind, node.codes))
    return names


def condition_member(row: Row, column: str, names: Names, reading: Reading) -> JsonValue:
    """Read a condition in a cell."""
    found = reading.memory.condition(row.text(column), names)
    return _written(found, row.place(column), reading)


def _written(
    found: Condition | Constraint | NotRead | None, place: Place, reading: Reading
) -> JsonValue:
    """Give what was read as a member of the definition; what was not read is told."""
    if found is None:
        reading.findings.refuse(place, Reason.FILE_TOO_LARGE)
        return None
    if isinstance(found, NotRead):
        if found.reason in _FOLLOWING and found.facts["question"] in reading.lost:
            return None
        reading.findings.refuse(place, found.reason, at=found.at + 1, **found.facts)
        return None
    record: Record = found
    return dict(record.model_dump(mode="json", by_alias=True, exclude_none=True))


def add_conditions(root: Node, names: Names, reading: Reading) -> None:
    """Give every item its conditions, and every question its limits."""
    held = [(node, node.row) for node in root.nodes() if node.row is not None]
    for node, row in held:
        _add(node, row, names, reading)


def _add(node: Node, row: Row, names: Names, reading: Reading) -> None:
    if row.word("relevant"):
        node.members["enable_when"] = condition_member(row, "relevant", names, reading)
    if node.is_question:
        _required(node, row, names, reading)
        _constraint(node, row, names, reading)


def _required(node: Node, row: Row, names: Names, reading: Reading) -> None:
    word = row.word("required")
    plain = truth(word)
    if plain is None:
        node.members["required_when"] = condition_member(row, "required", names, reading)
    elif not plain:
        node.members["required"] = False


def _constraint(node: Node, row: Row, names: Names, reading: Reading) -> None:
    if row.word("constraint") and node.link_id in names:
        found = reading.memory.constraint(row.text("constraint"), names[node.link_id])
        node.members["constraint"] = _written(found, row.place("constraint"), reading)
