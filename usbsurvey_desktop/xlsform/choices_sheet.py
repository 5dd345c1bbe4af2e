"""The sheet `choices`: lists of options, which several questions may use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.columns import OWN
from usbsurvey_desktop.xlsform.languages import JAPANESE
from usbsurvey_desktop.xlsform.nodes import Node
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.reading import Reading, truth
from usbsurvey_desktop.xlsform.tables import Row, Table

_CODE = re.compile(r"[a-z0-9_]{1,32}")
_OTHER: Final = "other"
_OTHER_WORDS: Final = {JAPANESE: "その他", "en": "Other"}
_LONGEST_NUMBER: Final = 6


@dataclass(frozen=True)
class Choice:
    """One option as its row says it."""

    members: Mapping[str, JsonValue]
    words: Mapping[str, str]
    """Its label in the other languages."""
    places: Mapping[str, Place]
    """By member, and of the row by the empty name."""

    @property
    def code(self) -> str:
        """Its code."""
        return str(self.members["code"])


Lists = Mapping[str, tuple[Choice, ...]]
"""The options of each list, by its name."""


def read_choices(table: Table | None, reading: Reading) -> tuple[Lists, Mapping[str, Place]]:
    """Give the lists, and the cell in which each begins."""
    lists: dict[str, list[Choice]] = {}
    firsts: dict[tuple[str, str], Place] = {}
    begins: dict[str, Place] = {}
    for row in table.rows if table is not None else ():
        name = row.word("list_name")
        if not name:
            place = row.place("list_name")
            reading.findings.refuse(place, Reason.CELL_EMPTY, column="list_name")
            continue
        choice = _choice(row, reading)
        lists.setdefault(name, []).append(choice)
        begins.setdefault(name, row.place("list_name"))
        first = firsts.setdefault((name, choice.code), choice.places["code"])
        if first != choice.places["code"] and choice.code:
            facts = {"value": choice.code, "first": first.cell}
            reading.findings.refuse(row.place("name"), Reason.CODE_DOUBLE, **facts)
    return {name: tuple(choices) for name, choices in lists.items()}, begins


def _choice(row: Row, reading: Reading) -> Choice:
    code = row.word("name")
    if not code:
        reading.findings.refuse(row.place("name"), Reason.CELL_EMPTY, column="name")
    elif not _CODE.fullmatch(code):
        reading.findings.refuse(row.place("name"), Reason.CODE, value=code)
    label = reading.original(row, "label", needed=True)
    spoken = dict(reading.spoken(row, "label"))
    spoken.pop(reading.language, None)
    members: dict[str, JsonValue] = {"code": code, "label": label}
    for member, column in (("label_display", "display"), ("note", "note")):
        if row.own(column):
            members[member] = row.own(column)
    for member in ("exclusive", "proposed"):
        if reading.truth(row, OWN + member, default=False):
            members[member] = True
    if row.own("derived_from"):
        members["derived_from"] = row.own("derived_from").split("\n")
    members |= _free_text(row, reading)
    columns = {"": "name", "code": "name", "label": "label", "label_display": OWN + "display"}
    columns |= {name: OWN + name for name in ("note", "exclusive", "free_text", "derived_from")}
    places = {name: row.place(column) for name, column in columns.items()}
    places |= reading.places(row, "label", "label")
    return Choice(members, spoken, places)


def _free_text(row: Row, reading: Reading) -> dict[str, JsonValue]:
    """A text goes with an option where it says yes, or how long the text may be."""
    column = OWN + "free_text"
    word = row.word(column)
    if word.isascii() and word.isdigit() and len(word) <= _LONGEST_NUMBER:
        return {"free_text": {"max_length": int(word)}}
    wanted = truth(word)
    if wanted is None:
        reading.value(row, column)
    return {"free_text": {}} if wanted else {}


def add_options(node: Node, choices: tuple[Choice, ...]) -> None:
    """Give a question the options of its list."""
    options: list[JsonValue] = []
    for index, choice in enumerate(choices):
        options.append(choice.members)
        for name, place in choice.places.items():
            node.places[f"/options/{index}/{name}".rstrip("/")] = place
        for language, text in choice.words.items():
            node.words.setdefault(language, {})[f"option.{choice.code}"] = text
    node.members["options"] = options
    node.codes = tuple(choice.code for choice in choices)


def with_other(choices: tuple[Choice, ...], place: Place, reading: Reading) -> tuple[Choice, ...]:
    """Add the option of `or_other`: other, with a text; one that is there gets the text."""
    known = next((choice for choice in choices if choice.code == _OTHER), None)
    if known is not None:
        members = {"free_text": {}, **known.members}
        widened = Choice(members, known.words, known.places)
        return tuple(widened if choice is known else choice for choice in choices)
    spoken = {code: _OTHER_WORDS.get(code, _OTHER_WORDS["en"]) for code in reading.others}
    label = _OTHER_WORDS.get(reading.language, _OTHER_WORDS["en"])
    members = {"code": _OTHER, "label": label, "free_text": {}}
    return (*choices, Choice(members, spoken, {"": place}))
