"""A form in one more language: a flat map from the keys of `texts` to the translated texts.

A translation is for display only. Answers, packages and the digest hang on the original; whoever
shows a form in English shows `translated`, and sends what `load` gave.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.questionnaire.finding import LintCode, LintFinding, pointer_part
from usbsurvey_desktop.questionnaire.lint_structure import judge_string
from usbsurvey_desktop.questionnaire.texts import ANSWER_FIELD, texts
from usbsurvey_desktop.records import canonical, parse_object

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
        fault = judge_string(word) if word.strip() else LintCode.EMPTY_TEXT
        if fault is not None:
            yield LintFinding(fault, pointer_part(key), original.link_id)
        if _fields(word) != _fields(original.text):
            yield LintFinding(LintCode.TRANSLATION_FIELDS, pointer_part(key), original.link_id)
    for key in words.keys() - originals.keys():
        yield LintFinding(LintCode.TRANSLATION_UNKNOWN, pointer_part(key), facts={"key": key})


def fitting(words: Mapping[str, str], of: Questionnaire, to: Questionnaire) -> Mapping[str, str]:
    """The words of a translation of one form whose originals stand in another one unchanged.

    So a later version of a form is shown in the words that still say what it says.
    """
    known = {text.key: text.text for text in texts(of)}
    return {
        text.key: words[text.key]
        for text in texts(to)
        if text.key in words and known.get(text.key) == text.text
    }


def _fields(text: str) -> Counter[str]:
    return Counter(ANSWER_FIELD.findall(text))


def translated(
    questionnaire: Questionnaire, words: Mapping[str, str], language: str | None = None
) -> Questionnaire:
    """Give the form in the words of a translation; a text that has none stays as it is.

    Args:
        questionnaire: the form in its own words.
        words: the translated texts by key.
        language: which one they are in; None to leave what the form says.
    """
    document: Any = questionnaire.model_dump(mode="json", by_alias=True)
    document["language"] = language or questionnaire.language
    for text in texts(questionnaire):
        *path, last = (
            int(step) if step.isdigit() else step for step in text.pointer.split("/")[1:]
        )
        holder = document
        for step in path:
            holder = holder[step]
        holder[last] = words.get(text.key, text.text)
    return Questionnaire.model_validate_json(canonical(document))
