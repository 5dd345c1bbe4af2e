"""A row of the survey sheet as a question or a group, without what speaks of other questions."""

import re
from typing import Final

from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.choices_sheet import Lists, add_options, with_other
from usbsurvey_desktop.xlsform.columns import OWN
from usbsurvey_desktop.xlsform.more import add_more
from usbsurvey_desktop.xlsform.nodes import Node
from usbsurvey_desktop.xlsform.outcome import Reason, Remark
from usbsurvey_desktop.xlsform.reading import Reading
from usbsurvey_desktop.xlsform.tables import Row
from usbsurvey_desktop.xlsform.types import Asks

_NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_SOURCE = re.compile(r"(.+):([0-9]{1,9})(?:-([0-9]{1,9}))?")
FIELD_LIST, MULTILINE = "field-list", "multiline"
BODY_CODE, SINGLE_CHOICE = "body-code", "single-choice"
_LOOKS: Final = frozenset(
    {
        *("minimal", "quick", "compact", "quickcompact", "horizontal", "horizontal-compact"),
        *("columns", "columns-pack", "likert", "autocomplete", "no-buttons", "counter"),
        *("no-calendar", "thousands-sep", "list", "label", "list-nolabel", "table-list"),
    }
)
"""Appearances that only change how ODK looks."""
_LOOK = re.compile(r"w[0-9]{1,2}|columns-[0-9]{1,2}|compact-[0-9]{1,2}")
_EXACTLY_YES_NO: Final = frozenset({"yes", "no"})
_MARKS: Final = {ItemType.TEXT: {MULTILINE, BODY_CODE}, ItemType.SINGLE_CHOICE: {SINGLE_CHOICE}}
_OF_ALL = ("type", "name", "label", "hint", "relevant", "appearance")
_OWN_OF_ALL = ("short_label", "source", "issues", "more")
_OF_GROUP = (*_OF_ALL, *(OWN + name for name in (*_OWN_OF_ALL, "definition_title")))
_OWN_OF_QUESTION = (
    *("number", "unit", "counted", "refers_to", "condition_text", "annotation", "type_basis"),
    *_OWN_OF_ALL,
)
_OF_QUESTION = (
    *_OF_ALL,
    *("required", "constraint", "constraint_message"),
    *(OWN + name for name in _OWN_OF_QUESTION),
)
_QUESTION_MEMBERS = {
    "number": OWN + "number",
    "short_label": OWN + "short_label",
    "unit": OWN + "unit",
    "condition_text": OWN + "condition_text",
    "annotation": OWN + "annotation",
    "refers_to": OWN + "refers_to",
    "type_basis": OWN + "type_basis",
}
_GROUP_MEMBERS = {
    "short_title": OWN + "short_label",
    "definition_title": OWN + "definition_title",
}
_TRIMMED = frozenset({"refers_to", "type_basis"})
_PLACES = {
    "link_id": "name",
    "type": "type",
    "enable_when": "relevant",
    "required": "required",
    "required_when": "required",
    "constraint": "constraint",
    "counted": OWN + "counted",
    "source": OWN + "source",
    "issues": OWN + "issues",
    "page": "appearance",
}


def group_node(row: Row, reading: Reading) -> Node:
    """Make a group of the row that begins it; its title may still be missing."""
    reading.allow(row, _OF_GROUP)
    node = _node(row, reading, "group", _GROUP_MEMBERS)
    node.say("title", "title", dict(reading.spoken(row, "label")), reading.language)
    node.say("definition", "definition", dict(reading.spoken(row, "hint")), reading.language)
    node.places |= _spoken_places(row, reading, {"title": "label", "definition": "hint"})
    if FIELD_LIST in _marks(row, reading, {FIELD_LIST}):
        node.members["page"] = True
    return node


def question_node(row: Row, asks: Asks, lists: Lists, reading: Reading) -> Node:
    """Make a question of its row, with its options."""
    reading.allow(row, _OF_QUESTION)
    node = _node(row, reading, asks.type, _QUESTION_MEMBERS)
    node.is_question = True
    reading.original(row, "label", needed=True)
    node.say("text", "text", dict(reading.spoken(row, "label")), reading.language)
    node.say("help", "help", dict(reading.spoken(row, "hint")), reading.language)
    node.places |= _spoken_places(row, reading, {"text": "label", "help": "hint"})
    if not reading.truth(row, OWN + "counted", default=True):
        node.members["counted"] = False
    marks = _marks(row, reading, _MARKS.get(asks.type, set()))
    if asks.list_name:
        _add_list(node, row, asks, lists, reading)
    if BODY_CODE in marks:
        node.members["type"] = ItemType.BODY_CODE
    elif (
        asks.type is ItemType.SINGLE_CHOICE
        and frozenset(node.codes) == _EXACTLY_YES_NO
        and not {SINGLE_CHOICE} & marks
    ):
        node.members["type"] = ItemType.YES_NO
    if MULTILINE in marks:
        node.members["multiline"] = True
    return node


def _node(row: Row, reading: Reading, kind: str, columns: dict[str, str]) -> Node:
    """What questions and groups have in common."""
    members: dict[str, JsonValue] = {"type": kind, "link_id": _name(row, reading)}
    places = {f"/{member}": row.place(column) for member, column in (_PLACES | columns).items()}
    node = Node(members, {"": row.place("type"), **places}, {}, row=row)
    for member, column in columns.items():
        text = row.word(column) if member in _TRIMMED else row.text(column)
        if text:
            members[member] = text
    if row.own("issues"):
        members["issues"] = row.own("issues").split("\n")
    if row.own("source"):
        members["source"] = _source(row, reading)
    add_more(node, row, reading)
    return node


def _spoken_places(row: Row, reading: Reading, columns: dict[str, str]) -> dict[str, Place]:
    return {
        pointer: place
        for member, column in columns.items()
        for pointer, place in reading.places(row, f"/{member}", column).items()
    }


def _name(row: Row, reading: Reading) -> str:
    word = row.word("name")
    if not word:
        reading.findings.refuse(row.place("name"), Reason.CELL_EMPTY, column="name")
    elif not _NAME.fullmatch(word):
        reading.findings.refuse(row.place("name"), Reason.NAME, value=word)
    return word


def _source(row: Row, reading: Reading) -> JsonValue:
    found = _SOURCE.fullmatch(row.own("source"))
    if found is None:
        reading.value(row, OWN + "source")
        return None
    first, last = int(found[2]), int(found[3] or found[2])
    return {"document": found[1], "lines": [first, last]}


def _marks(row: Row, reading: Reading, taken: set[str]) -> set[str]:
    """The appearances that mean something here; one that only changes ODK's look is told."""
    marks = set(row.word("appearance").split())
    others = marks - taken
    looks = {mark for mark in others if mark in _LOOKS or _LOOK.fullmatch(mark)}
    for mark in sorted(others - looks):
        facts = {"column": "appearance", "value": mark}
        reading.findings.refuse(row.place("appearance"), Reason.CELL_VALUE, **facts)
    if looks:
        facts = {"value": " ".join(sorted(looks))}
        reading.findings.note(row.place("appearance"), Remark.LOOK_IGNORED, **facts)
    return marks & taken


def _add_list(node: Node, row: Row, asks: Asks, lists: Lists, reading: Reading) -> None:
    choices = lists.get(asks.list_name)
    if choices is None:
        facts = {"list": asks.list_name}
        reading.findings.refuse(row.place("type"), Reason.LIST_MISSING, **facts)
        reading.lost.add(node.link_id)
        return
    if asks.or_other:
        choices = with_other(choices, row.place("type"), reading)
    add_options(node, choices)
    node.places["/options"] = row.place("type")
