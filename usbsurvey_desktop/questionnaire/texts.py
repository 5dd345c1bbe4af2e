"""The words of a form that people read, each with the key that a translation gives it.

Keys: `title`, `short_title`, `issued`, `status`, `check.ID.text`, and for an item
`LINK_ID.title`, `.short_title`, `.definition`, `.definition_title`, `.number`, `.text`,
`.short_label`, `.condition_text`, `.help`, `.annotation`, `.unit`, `.note.N`,
`.option.CODE`, `.option.CODE.display`, `.option.CODE.note`, `.matrix.row.N`, `.matrix.column.N`
(N from 0). Provenance (sources, issues, text fixes) is not translated: it speaks of the original.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from usbsurvey_desktop.questionnaire.definition import Group, Question, Questionnaire
from usbsurvey_desktop.questionnaire.tree import placed_items

ANSWER_FIELD = re.compile(r"\{answer:([A-Za-z0-9_.-]+)\}")
"""The place in a note where the label of an earlier answer is put."""


@dataclass(frozen=True)
class FormText:
    """One text: its translation key, its place in the file, and the item it belongs to."""

    key: str
    pointer: str
    link_id: str
    text: str


def texts(questionnaire: Questionnaire) -> Iterator[FormText]:
    """Give every text that is there, in form order; what the form leaves out is left out."""
    for member in ("title", "short_title", "issued", "status"):
        text: str | None = getattr(questionnaire, member)
        if text is not None:
            yield FormText(member, f"/{member}", "", text)
    for placed in placed_items(questionnaire):
        item = placed.item
        parts = _group(item) if isinstance(item, Group) else _question(item)
        for suffix, pointer, text in parts:
            if text is not None:
                key = f"{item.link_id}.{suffix}"
                yield FormText(key, f"{placed.pointer}/{pointer}", item.link_id, text)
    for index, check in enumerate(questionnaire.checks):
        yield FormText(f"check.{check.id}.text", f"/checks/{index}/text", "", check.text)


_Part = tuple[str, str, str | None]


def _group(group: Group) -> Iterator[_Part]:
    for member in ("title", "short_title", "definition", "definition_title"):
        yield member, member, getattr(group, member)


def _question(question: Question) -> Iterator[_Part]:
    members = ("number", "short_label", "text", "condition_text", "help", "annotation", "unit")
    for member in members:
        yield member, member, getattr(question, member)
    for index, note in enumerate(question.notes):
        yield f"note.{index}", f"notes/{index}/text", note.text
    for index, option in enumerate(question.options):
        key, pointer = f"option.{option.code}", f"options/{index}"
        yield key, f"{pointer}/label", option.label
        yield f"{key}.display", f"{pointer}/label_display", option.label_display
        yield f"{key}.note", f"{pointer}/note", option.note
    if question.matrix is not None:
        for index, text in enumerate(question.matrix.rows):
            yield f"matrix.row.{index}", f"matrix/rows/{index}", text
        for index, text in enumerate(question.matrix.columns):
            yield f"matrix.column.{index}", f"matrix/columns/{index}", text
