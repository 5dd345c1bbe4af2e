"""A hand-off record as the rows of its printed form: one for each of the 22 fields.

Source: the hand-off record §2 (numbers, what the guideline asks), §7.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import Raw, is_blank
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.labels import label
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.municipality import body_text
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.questionnaire.definition import Group, ItemType

translate = QCoreApplication.translate

_ASKED: Mapping[tuple[str, str], frozenset[str]] = {
    ("1", "out"): frozenset({"H8", "H9", "H11", "H17"}),
    ("1", "in"): frozenset({"H8", "H9", *(f"H{n}" for n in range(10, 18))}),
    ("2", "out"): frozenset({"H8", "H9", "H15", "H16"}),
    ("2", "in"): frozenset({"H8", "H9", "H15", "H16"}),
    ("3", "out"): frozenset({"H9", "H18"}),
}
"""By pattern and direction, the fields that the quoted guideline text asks for."""
_LETTER = "H"


@dataclass(frozen=True)
class Field:
    """One of the 22 fields: its key (`H8`), its name and the questions that apply, in form order.

    `is_asked`: the guideline's text asks for it in this pattern and direction.
    """

    key: str
    name: str
    states: tuple[QuestionState, ...]
    is_asked: bool

    @property
    def number(self) -> str:
        """The number of the field, marked ● where the guideline asks for it."""
        number = self.key.removeprefix(_LETTER)
        return f"{number} ●" if self.is_asked else number


def fields(form: Form, raw: Raw) -> tuple[Field, ...]:
    """The fields that apply to a record, by their numbers."""
    states: dict[str, list[QuestionState]] = {}
    filling = Filling(form, Snapshot(answers=raw))
    for page_id in form.pages:
        for state in filling.page(page_id).questions:
            if state.is_enabled:
                states.setdefault(_key(state.question.link_id), []).append(state)
    asked = _ASKED.get((str(raw.get("H2", "")), str(raw.get("H3", ""))), frozenset())
    names = dict(_names(form))
    found = (
        Field(key, names.get(key, own[0].question.short_label), tuple(own), key in asked)
        for key, own in states.items()
    )
    return tuple(sorted(found, key=lambda field: int(field.key.removeprefix(_LETTER))))


def _names(form: Form) -> Iterator[tuple[str, str]]:
    """The titles of the groups that hold a field each; a field of one question has its label."""
    for page in form.questionnaire.items:
        for item in page.items:
            if isinstance(item, Group):
                yield item.link_id, item.title


def _key(link_id: str) -> str:
    return link_id.split(".", 1)[0]


def field_text(field: Field, typed: Mapping[str, str], look_up: ItemHelp) -> str:
    """What is recorded in a field; what is still blank leaves room after its name.

    `typed` tells of times that were typed later, with the words for when.
    """
    if len(field.states) == 1:
        return _value(field.states[0], typed, look_up)
    return "　".join(
        labelled(state.question.short_label, _value(state, typed, look_up))
        for state in field.states
    )


def _value(state: QuestionState, typed: Mapping[str, str], look_up: ItemHelp) -> str:
    raw, question = state.raw, state.question
    if raw is None or is_blank(raw):
        return ""
    body = look_up.municipalities.by_code(str(raw)) if question.type is ItemType.BODY_CODE else None
    words = body_text(body) if body else f"{label(question, raw)}{question.unit or ''}"
    texts = [state.free_texts[code] for code in state.open_free_texts]
    words = "：".join((words, *filter(None, texts)))
    at = typed.get(question.link_id)
    if at is None:
        return words
    return translate("RecordRows", "{value}（あとから入力 {at}）").format(value=words, at=at)
