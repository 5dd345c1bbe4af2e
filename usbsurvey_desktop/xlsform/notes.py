"""Which question a `note` goes with, so that those read it whom its row means.

A remark is shown with its question alone. So it goes with one that is shown whenever the remark
is: one without a condition of its own, or with the same, or whose answer the remark asks for.
Source: docs/formats/xlsform.md.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from usbsurvey_desktop.questionnaire.enable_when import Operator
from usbsurvey_desktop.records import JsonValue, canonical
from usbsurvey_desktop.xlsform.columns import OWN
from usbsurvey_desktop.xlsform.conditioning import Names, condition_member
from usbsurvey_desktop.xlsform.more import read_more
from usbsurvey_desktop.xlsform.nodes import Node, Remarked
from usbsurvey_desktop.xlsform.outcome import Reason, Remark
from usbsurvey_desktop.xlsform.reading import Reading
from usbsurvey_desktop.xlsform.tables import Row

NOTE_OF: Final = OWN + "note_of"
_MESSAGE: Final = "constraint_message"
_Conditions = frozenset[bytes]


def add_notes(root: Node, names: Names, reading: Reading) -> None:
    """Give every question its remarks; the conditions of all items are known already."""
    _attach_all(root, names, reading)
    for node in root.nodes():
        if node.is_question and node.row is not None:
            _add(node, node.row, reading)


def _attach_all(group: Node, names: Names, reading: Reading) -> None:
    """Give each remark in a group to a question of the group, the one that it names first."""
    own = [child for child in group.children if isinstance(child, Remarked)]
    if own:
        for note in own:
            note.when = _when(note.row, names, reading)
        within = {one.link_id: one for one in group.nodes() if one.is_question}
        beside = _Beside(group)
        for note in own:
            _attach(note, within, beside, reading)
    for child in group.items():
        _attach_all(child, names, reading)
    group.children[:] = list(group.items())


def _when(row: Row, names: Names, reading: Reading) -> JsonValue:
    more = read_more(row, reading, ("enable_when",))
    if row.word("relevant"):
        return condition_member(row, "relevant", names, reading)
    return more.get("enable_when")


def _attach(
    note: Remarked, within: Mapping[str, Node], beside: "_Beside", reading: Reading
) -> None:
    name = note.row.word(NOTE_OF)
    is_unread = note.when is None and note.row.word("relevant")
    question = within.get(name) if name else beside.found.get(id(note))
    if question is not None:
        question.notes.append(note)
    elif name:
        reading.findings.refuse(note.row.place(NOTE_OF), Reason.QUESTION_UNKNOWN, question=name)
    elif not is_unread:
        reason = Reason.NOTE_APART if within else Reason.NOTE_ALONE
        reading.findings.refuse(note.row.place("type"), reason)


@dataclass(frozen=True)
class _Waiting:
    """A remark before its next question: what it asks of that one, and what is left otherwise."""

    note: Remarked
    conditions: _Conditions
    answered: frozenset[str]
    before: Node | None

    def fits(self, question: Node, conditions: _Conditions) -> bool:
        """Whether the question is shown whenever the remark is."""
        return conditions <= self.conditions or question.link_id in self.answered


class _Beside:
    """The question for each remark of a group that has one: the next, or the last that fits."""

    def __init__(self, group: Node) -> None:
        self.found: dict[int, Node] = {}
        """By the identity of the remark."""
        self._alike: dict[_Conditions, tuple[int, Node]] = {}
        self._named: dict[str, tuple[int, Node]] = {}
        waiting: list[_Waiting] = []
        for position, (one, conditions) in enumerate(_below(group, frozenset())):
            if isinstance(one, Remarked):
                waiting.append(self._waiting(one))
                continue
            for other in waiting:
                self._settle(other, one if other.fits(one, conditions) else other.before)
            waiting.clear()
            self._alike[conditions] = self._named[one.link_id] = (position, one)
        for other in waiting:
            self._settle(other, other.before)

    def _settle(self, waiting: _Waiting, question: Node | None) -> None:
        if question is not None:
            self.found[id(waiting.note)] = question

    def _waiting(self, note: Remarked) -> _Waiting:
        conditions, answered = _said(note.when), frozenset(_answered(note.when))
        known = [self._alike.get(frozenset()), self._alike.get(conditions)]
        known += [self._named.get(name) for name in answered]
        last = max((one for one in known if one), key=lambda one: one[0], default=None)
        # A condition looks at no question behind the one that it stands at.
        asked = [self._named[name][0] for name in _asked(note.when) if name in self._named]
        is_behind = last is not None and last[0] >= max(asked, default=0)
        return _Waiting(note, conditions, answered, last[1] if last and is_behind else None)


def _below(group: Node, around: _Conditions) -> Iterator[tuple[Node | Remarked, _Conditions]]:
    """The questions and remarks in a group, with the conditions between it and them."""
    for child in group.children:
        if isinstance(child, Remarked):
            yield child, around
            continue
        conditions = around | _said(child.members.get("enable_when"))
        if child.is_question:
            yield child, conditions
        else:
            yield from _below(child, conditions)


def _said(condition: JsonValue) -> _Conditions:
    return frozenset() if condition is None else frozenset({canonical(condition)})


def _asked(condition: JsonValue) -> Iterator[str]:
    """The names of the questions that a condition looks at."""
    if isinstance(condition, Mapping):
        for member, value in condition.items():
            if member in {"question", "other"}:
                yield str(value)
            else:
                yield from _asked(value)
    elif isinstance(condition, list | tuple):
        for part in condition:
            yield from _asked(part)


def _answered(condition: JsonValue) -> Iterator[str]:
    """The names of questions without whose answer a condition cannot hold; see `holds`."""
    match condition:
        case {"all": list() | tuple() as parts}:
            for part in parts:
                yield from _answered(part)
        case {"question": str() as name, "operator": operator, "value": value}:
            if operator != Operator.EXISTS or value is True:
                yield name
        case _:
            return


def _add(node: Node, row: Row, reading: Reading) -> None:
    notes: list[JsonValue] = []
    for remarked in sorted(node.notes, key=lambda one: one.row.number):
        note: Mapping[str, JsonValue] = {} if remarked.when is None else {"when": remarked.when}
        _put(node, notes, note, remarked.texts, reading)
        pointer = f"/notes/{len(notes) - 1}"
        node.places[pointer] = remarked.row.place("type")
        node.places |= reading.places(remarked.row, f"{pointer}/text", "label")
        node.places[f"{pointer}/when"] = remarked.row.place("relevant")
    if _MESSAGE in row.filled():
        place = row.place(_MESSAGE, reading.language)
        reading.findings.note(place, Remark.MESSAGE_AS_NOTE)
        _put(node, notes, {}, dict(reading.spoken(row, _MESSAGE)), reading)
        node.places |= reading.places(row, f"/notes/{len(notes) - 1}/text", _MESSAGE)
    if notes:
        node.members["notes"] = notes


def _put(
    node: Node,
    notes: list[JsonValue],
    note: Mapping[str, JsonValue],
    texts: dict[str, str],
    reading: Reading,
) -> None:
    for language, text in texts.items():
        if language != reading.language:
            node.words.setdefault(language, {})[f"note.{len(notes)}"] = text
    notes.append({"text": texts.get(reading.language, ""), **note})
