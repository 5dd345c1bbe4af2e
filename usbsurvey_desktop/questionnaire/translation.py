"""A form in one more language: a flat map from the keys of `texts` to the translated texts.

A translation is for display only. Answers, packages and the digest hang on the original; whoever
shows a form in English shows `translated`, and sends what `load` gave.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.questionnaire.definition import (
    AnswerOption,
    Check,
    Group,
    Matrix,
    Question,
    Questionnaire,
)
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding, pointer_part
from usbsurvey_desktop.questionnaire.lint_references import ANSWER_FIELD
from usbsurvey_desktop.questionnaire.lint_structure import judge_text
from usbsurvey_desktop.questionnaire.texts import texts
from usbsurvey_desktop.records import parse_object

_DEPTH = 1


def read_translation(document: bytes) -> Mapping[str, str] | LintFinding:
    """Read a translation file: one JSON object whose members are all texts."""
    try:
        value = parse_object(document, depth=_DEPTH)
    except SurveyError as error:
        return LintFinding(LintCode(error.code.value), "")
    words = {key: text for key, text in value.items() if isinstance(text, str)}
    return words if len(words) == len(value) else LintFinding(LintCode.SHAPE, "")


def translation_findings(
    questionnaire: Questionnaire, words: Mapping[str, str]
) -> Iterator[LintFinding]:
    """Find texts without a translation, translations without a text, and lost answer fields.

    A pointer of `translation_missing` leads into the form, all others into the translation.
    """
    originals = {text.key: text for text in texts(questionnaire)}
    for key, original in originals.items():
        word = words.get(key)
        if word is None:
            facts = {"key": key}
            code = LintCode.TRANSLATION_MISSING
            yield LintFinding(code, original.pointer, original.link_id, facts)
            continue
        fault = judge_text(word)
        if fault is not None:
            yield LintFinding(fault, pointer_part(key), original.link_id)
        if _fields(word) != _fields(original.text):
            yield LintFinding(LintCode.TRANSLATION_FIELDS, pointer_part(key), original.link_id)
    for key in words.keys() - originals.keys():
        yield LintFinding(LintCode.TRANSLATION_UNKNOWN, pointer_part(key), facts={"key": key})


def _fields(text: str) -> Counter[str]:
    return Counter(ANSWER_FIELD.findall(text))


def translated(questionnaire: Questionnaire, words: Mapping[str, str]) -> Questionnaire:
    """Give the form in the words of a translation; a text that has none stays as it is."""

    def own(key: str, text: str) -> str:
        return words.get(key, text)

    return questionnaire.model_copy(
        update={
            **_members(questionnaire, "", ("title", "short_title", "issued", "status"), own),
            "items": tuple(_group(group, own) for group in questionnaire.items),
            "checks": tuple(_check(check, own) for check in questionnaire.checks),
        }
    )


_Own = Callable[[str, str], str]
"""From a key and the original to the text to show."""


def _members(
    record: Questionnaire | Group | Question, prefix: str, names: tuple[str, ...], own: _Own
) -> dict[str, str]:
    given = ((name, getattr(record, name)) for name in names)
    return {name: own(prefix + name, text) for name, text in given if text is not None}


def _check(check: Check, own: _Own) -> Check:
    return check.model_copy(update={"text": own(f"check.{check.id}.text", check.text)})


def _group(group: Group, own: _Own) -> Group:
    names = ("title", "short_title", "definition", "definition_title")
    items = tuple(
        _group(item, own) if isinstance(item, Group) else _question(item, own)
        for item in group.items
    )
    words = _members(group, f"{group.link_id}.", names, own)
    return group.model_copy(update={**words, "items": items})


def _question(question: Question, own: _Own) -> Question:
    names = ("number", "short_label", "text", "condition_text", "help", "annotation", "unit")
    prefix = f"{question.link_id}."
    matrix = question.matrix
    return question.model_copy(
        update={
            **_members(question, prefix, names, own),
            "notes": tuple(
                note.model_copy(update={"text": own(f"{prefix}note.{index}", note.text)})
                for index, note in enumerate(question.notes)
            ),
            "options": tuple(_option(option, prefix, own) for option in question.options),
            "matrix": None if matrix is None else _matrix(matrix, prefix, own),
        }
    )


def _option(option: AnswerOption, prefix: str, own: _Own) -> AnswerOption:
    key = f"{prefix}option.{option.code}"
    display, note = option.label_display, option.note
    return option.model_copy(
        update={
            "label": own(key, option.label),
            "label_display": None if display is None else own(f"{key}.display", display),
            "note": None if note is None else own(f"{key}.note", note),
        }
    )


def _matrix(matrix: Matrix, prefix: str, own: _Own) -> Matrix:
    first, second = (own(f"{prefix}matrix.row.{i}", text) for i, text in enumerate(matrix.rows))
    left, right = (own(f"{prefix}matrix.column.{i}", text) for i, text in enumerate(matrix.columns))
    return matrix.model_copy(update={"rows": (first, second), "columns": (left, right)})
