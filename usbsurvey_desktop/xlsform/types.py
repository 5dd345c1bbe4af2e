"""The column `type` of the survey sheet: what a row is."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.xlsform.outcome import Reason


class Mark(Enum):
    """A row that is no question."""

    BEGIN_GROUP = auto()
    END_GROUP = auto()
    NOTE = auto()


@dataclass(frozen=True)
class Asks:
    """A row that is a question."""

    type: ItemType
    list_name: str = ""
    or_other: bool = False


_PLAIN: Final = {
    "text": ItemType.TEXT,
    "string": ItemType.TEXT,
    "integer": ItemType.INTEGER,
    "int": ItemType.INTEGER,
    "decimal": ItemType.DECIMAL,
    "date": ItemType.DATE,
    "datetime": ItemType.DATE_TIME,
}
_MARKS: Final = {
    "begin group": Mark.BEGIN_GROUP,
    "end group": Mark.END_GROUP,
    "note": Mark.NOTE,
}
_SELECT = re.compile(
    r"(?:select one(?: from)?|select1|(?P<multiple>select multiple(?: from)?|select all that apply"
    r"(?: from)?)) (?P<list>\S+)(?P<other> or (?:specify )?other)?",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")
_REPEAT = re.compile(r"(?:begin|end) (?:repeat|loop)|(?:begin|end) looped group")
_NOT_TAKEN: Final = frozenset(
    {
        *("calculate", "hidden", "geopoint", "geotrace", "geoshape", "start-geopoint", "image"),
        *("photo", "audio", "video", "file", "barcode", "range", "rank", "acknowledge", "trigger"),
        *("start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber"),
        *("username", "email", "audit", "background-audio", "xml-external", "csv-external"),
        *("time", "select one external", "select one from file", "select multiple from file"),
        *("osm", "add note prompt", "property", "entity"),
    }
)


def read_type(text: str) -> Asks | Mark | Reason:
    """Understand a `type`, blanks and underscores alike; or say why it is not taken."""
    words = _BLANKS.sub(" ", text.strip())
    # The name of a list keeps its own underscores.
    head = re.sub(r"^(begin|end|select)_(\w+)", lambda match: match[0].replace("_", " "), words)
    lower = head.lower()
    if lower in _MARKS:
        return _MARKS[lower]
    if lower in _PLAIN:
        return Asks(_PLAIN[lower])
    if _REPEAT.fullmatch(lower):
        return Reason.REPEAT
    if any(f"{lower} ".startswith(f"{name} ") for name in _NOT_TAKEN):
        return Reason.TYPE_NOT_TAKEN
    other = re.sub(r" or_(specify_)?other$", lambda match: match[0].replace("_", " "), head)
    select = _SELECT.fullmatch(other)
    if select is None:
        return Reason.TYPE_UNKNOWN
    kind = ItemType.MULTI_CHOICE if select["multiple"] else ItemType.SINGLE_CHOICE
    return Asks(kind, select["list"], or_other=select["other"] is not None)
