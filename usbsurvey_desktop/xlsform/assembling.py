"""The definition put together from what the sheets say, and the cell behind each of its members."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from usbsurvey_desktop.questionnaire.finding import pointer_part
from usbsurvey_desktop.questionnaire.load import DEPTH
from usbsurvey_desktop.records import JsonValue
from usbsurvey_desktop.visible import shortened
from usbsurvey_desktop.xlsform.cells import Place
from usbsurvey_desktop.xlsform.languages import JAPANESE
from usbsurvey_desktop.xlsform.nodes import Node
from usbsurvey_desktop.xlsform.own_sheets import Top
from usbsurvey_desktop.xlsform.reading import Reading
from usbsurvey_desktop.xlsform.settings_sheet import Settings

SHORT_LABEL: Final = 20
"""Code points of a short label that is made of the question's text."""


@dataclass(frozen=True)
class Assembled:
    """A definition, its cells by pointer, and its translations by language and key."""

    document: dict[str, JsonValue]
    places: dict[str, Place] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=dict)

    def place(self, pointer: str) -> Place:
        """Name the cell of a member, or of the nearest thing around it that has one."""
        while pointer and pointer not in self.places:
            pointer = pointer.rpartition("/")[0]
        return self.places[pointer]


def assemble(root: Node, settings: Settings, top: Top, reading: Reading) -> Assembled:
    """Put a definition together; what an author need not say is filled in."""
    places = {f"/{name}": place for name, place in settings.places.items()} | top.places
    document: dict[str, JsonValue] = {**settings.members, **top.members}
    words: dict[str, dict[str, str]] = {code: {} for code in reading.others}
    assembled = Assembled(document, {"": Place("survey"), **places}, words)
    _number(root, reading)
    items = [_item(node, f"/items/{index}", assembled) for index, node in enumerate(root.items())]
    document["items"] = items
    return assembled


def too_deep(value: JsonValue, pointer: str = "", depth: int = 1) -> Iterator[str]:
    """Point to what lies deeper in a definition than a form file may."""
    members: Iterable[tuple[str | int, JsonValue]] = ()
    if isinstance(value, Mapping):
        members = value.items()
    elif isinstance(value, list | tuple):
        members = enumerate(value)
    else:
        return
    if depth > DEPTH:
        yield pointer
        return
    for name, member in members:
        yield from too_deep(member, pointer + pointer_part(name), depth + 1)


def _item(node: Node, pointer: str, assembled: Assembled) -> JsonValue:
    for below, place in node.places.items():
        assembled.places[f"{pointer}{below}"] = place
    for code, texts in node.words.items():
        words = assembled.words.setdefault(code, {})
        words.update({f"{node.link_id}.{suffix}": text for suffix, text in texts.items()})
    if node.is_question:
        return node.members
    items = [
        _item(child, f"{pointer}/items/{index}", assembled)
        for index, child in enumerate(node.items())
    ]
    return {**node.members, "items": items}


def _number(root: Node, reading: Reading) -> None:
    """Questions without a number are numbered by their place; a short label is made of the text."""
    questions = (one for one in root.nodes() if one.is_question)
    for number, node in enumerate(questions, 1):
        if "number" not in node.members:
            node.members["number"] = numbered(reading.language, number)
            for code in reading.others:
                node.words.setdefault(code, {})["number"] = numbered(code, number)
        if "short_label" not in node.members:
            node.members["short_label"] = _short(node.members.get("text"))
            for code in ("", *(f"@{code}" for code in reading.others)):
                node.places[f"/short_label{code}"] = node.places[f"/text{code}"]
            for texts in node.words.values():
                if "text" in texts:
                    texts["short_label"] = _short(texts["text"])


def numbered(language: str, number: int) -> str:
    """What people call a question that has no number of its own."""
    return f"問{number}" if language == JAPANESE else f"Q{number}"


def _short(text: object) -> str:
    return shortened(" ".join(str(text or "").split()), SHORT_LABEL)
