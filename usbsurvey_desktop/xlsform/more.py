"""The column `usbsurvey_more`: what no other column can say, as JSON, letter by letter."""

from collections.abc import Collection
from typing import Final

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.records import JsonObject, parse_object
from usbsurvey_desktop.xlsform.columns import OWN
from usbsurvey_desktop.xlsform.nodes import Node
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.reading import Reading
from usbsurvey_desktop.xlsform.tables import Row

MORE: Final = OWN + "more"
DEPTH: Final = 12
"""Less than a form, in which it stands."""
_STANDS_FOR: Final = {
    "enable_when": "relevant",
    "required_when": "required",
    "constraint": "constraint",
    "issues": OWN + "issues",
    "matrix": MORE,
}
"""What may stand there, and in which column it stands as a rule; never in both."""
OF_GROUP: Final = ("enable_when", "issues")


def read_more(row: Row, reading: Reading, taken: Collection[str]) -> JsonObject:
    """Read the column; anything but an object of members that are taken is told."""
    text = row.word(MORE)
    members = read_json(text) if text else {}
    if members is None or not set(taken).issuperset(members):
        reading.value(row, MORE)
        return {}
    for name in members:
        column = _STANDS_FOR[name]
        # A required question with a condition is required in the plain sense as well.
        is_twice = column != MORE and row.word(column) and column != "required"
        if is_twice:
            facts = {"column": column}
            reading.findings.refuse(row.place(column), Reason.CELL_NOT_ALLOWED, **facts)
    return members


def read_json(text: str) -> JsonObject | None:
    """Read a JSON object in a cell; None for anything else."""
    try:
        return parse_object(text.encode(), depth=DEPTH)
    except (SurveyError, UnicodeEncodeError):
        return None


def add_more(node: Node, row: Row, reading: Reading) -> None:
    """Put what stands there into an item."""
    taken = OF_GROUP if node.members["type"] == "group" else _STANDS_FOR
    for name, value in read_more(row, reading, taken).items():
        node.members[name] = value
        node.places[f"/{name}"] = row.place(MORE)
