"""The rows of the sheet `survey`: groups, questions and remarks, as the import reads them again."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from usbsurvey_desktop.questionnaire.definition import Group, ItemType, Note, Question
from usbsurvey_desktop.records import JsonValue, Record, canonical
from usbsurvey_desktop.xlsform.columns import OWN
from usbsurvey_desktop.xlsform.expressions import condition_text, constraint_text
from usbsurvey_desktop.xlsform.languages import language_name
from usbsurvey_desktop.xlsform.more import MORE
from usbsurvey_desktop.xlsform.not_read import Asked
from usbsurvey_desktop.xlsform.notes import NOTE_OF
from usbsurvey_desktop.xlsform.questions import BODY_CODE, FIELD_LIST, MULTILINE, SINGLE_CHOICE

Cells = dict[str, str]
"""One row, by the headers of its columns."""
Translations = Mapping[str, Mapping[str, str]]

_TYPES: Final = {
    ItemType.TEXT: "text",
    ItemType.BODY_CODE: "text",
    ItemType.INTEGER: "integer",
    ItemType.DECIMAL: "decimal",
    ItemType.DATE: "date",
    ItemType.DATE_TIME: "dateTime",
    ItemType.YES_NO: "select_one",
    ItemType.SINGLE_CHOICE: "select_one",
    ItemType.MULTI_CHOICE: "select_multiple",
}
_REFERENCE = re.compile(r"\$(?=\{)")
_WIDE_DOLLAR: Final = "＄"
_LONGEST_LINE: Final = 999_999_999


@dataclass(frozen=True)
class Writing:
    """One export on its way."""

    language: str
    translations: Translations
    names: Mapping[str, Asked]
    lists: Mapping[str, str]
    """The name of the list of each question that has options."""
    said: set[tuple[str, str]] = field(default_factory=set)
    """The translated texts, by language and key, that stand in a column of ODK."""

    def spoken(self, column: str, key: str, text: str | None) -> Cells:
        """Give a text in all languages, each in its column."""
        if text is None:
            return {}
        cells = {header(column, self.language): _plain(text)}
        for code, words in self.translations.items():
            if key in words:
                cells[header(column, code)] = _plain(words[key])
                self.said.add((code, key))
        return cells


def header(column: str, language: str) -> str:
    """Name a column that stands once for each language."""
    return f"{column}::{language_name(language)}"


def _plain(text: str) -> str:
    """ODK would fetch an answer where it reads `${`."""
    return _REFERENCE.sub(_WIDE_DOLLAR, text)


def survey_rows(items: tuple[Group | Question, ...], writing: Writing) -> Iterator[Cells]:
    """Give the rows of items and of all that stands in them."""
    for item in items:
        if isinstance(item, Question):
            yield from _question(item, writing)
            continue
        yield _group(item, writing)
        yield from survey_rows(item.items, writing)
        yield {"type": "end_group", "name": item.link_id}


def _group(group: Group, writing: Writing) -> Cells:
    more: dict[str, JsonValue] = {}
    cells = {
        "type": "begin_group",
        "name": group.link_id,
        **writing.spoken("label", f"{group.link_id}.title", group.title),
        **writing.spoken("hint", f"{group.link_id}.definition", group.definition),
        "appearance": FIELD_LIST if group.page else "",
        OWN + "short_label": group.short_title or "",
        OWN + "definition_title": group.definition_title or "",
        **_common(group, more, writing),
    }
    return {**cells, MORE: _json(more)}


def _question(question: Question, writing: Writing) -> Iterator[Cells]:
    more: dict[str, JsonValue] = {}
    own = {
        "number": question.number,
        "short_label": question.short_label,
        "unit": question.unit,
        "counted": None if question.counted else "no",
        "refers_to": question.refers_to,
        "condition_text": question.condition_text,
        "annotation": question.annotation,
        "type_basis": question.type_basis,
    }
    if question.matrix is not None:
        more["matrix"] = _dump(question.matrix)
    cells = {
        "type": f"{_TYPES[question.type]} {writing.lists.get(question.link_id, '')}".strip(),
        "name": question.link_id,
        **writing.spoken("label", f"{question.link_id}.text", question.text),
        **writing.spoken("hint", f"{question.link_id}.help", question.help),
        "required": _required(question, more, writing),
        "constraint": _constraint(question, more, writing),
        "appearance": _appearance(question),
        **{OWN + name: text or "" for name, text in own.items()},
        **_common(question, more, writing),
    }
    yield {**cells, MORE: _json(more)}
    for index, note in enumerate(question.notes):
        yield _note(question, index, note, writing)


def _note(question: Question, index: int, note: Note, writing: Writing) -> Cells:
    key = f"{question.link_id}.note.{index}"
    more: dict[str, JsonValue] = {}
    relevant = ""
    if note.when is not None:
        relevant = condition_text(note.when, writing.names) or ""
        if not relevant:
            more["enable_when"] = _dump(note.when)
    return {
        "type": "note",
        "name": key,
        **writing.spoken("label", key, note.text),
        "relevant": relevant,
        NOTE_OF: question.link_id,
        MORE: _json(more),
    }


def _common(item: Group | Question, more: dict[str, JsonValue], writing: Writing) -> Cells:
    """What groups and questions have alike; what has no column goes into `more`."""
    cells: Cells = {}
    if item.enable_when is not None:
        cells["relevant"] = condition_text(item.enable_when, writing.names) or ""
        if not cells["relevant"]:
            more["enable_when"] = _dump(item.enable_when)
    if item.source is not None:
        first, last = item.source.lines
        lines = f"{first}" if first == last else f"{first}-{last}"
        if 0 <= first <= _LONGEST_LINE and 0 <= last <= _LONGEST_LINE:
            cells[OWN + "source"] = f"{item.source.document}:{lines}"
    if any("\n" in issue or not issue.strip() for issue in item.issues):
        more["issues"] = item.issues
    else:
        cells[OWN + "issues"] = "\n".join(item.issues)
    return cells


def _required(question: Question, more: dict[str, JsonValue], writing: Writing) -> str:
    if question.required_when is None:
        return "yes" if question.required else ""
    text = condition_text(question.required_when, writing.names)
    if text is None:
        more["required_when"] = _dump(question.required_when)
    return text or "yes"


def _constraint(question: Question, more: dict[str, JsonValue], writing: Writing) -> str:
    if question.constraint is None:
        return ""
    text = constraint_text(question.constraint, writing.names[question.link_id])
    if not text:
        more["constraint"] = _dump(question.constraint)
    return text or ""


def _appearance(question: Question) -> str:
    looks_like_yes_no = {*question.codes} == {"yes", "no"}
    marks = {
        MULTILINE: question.multiline,
        BODY_CODE: question.type is ItemType.BODY_CODE,
        SINGLE_CHOICE: question.type is ItemType.SINGLE_CHOICE and looks_like_yes_no,
    }
    return " ".join(mark for mark, is_there in marks.items() if is_there)


def _dump(record: Record) -> JsonValue:
    return dict(record.model_dump(mode="json", by_alias=True, exclude_unset=True))


def _json(members: dict[str, JsonValue]) -> str:
    return canonical(members).decode() if members else ""
