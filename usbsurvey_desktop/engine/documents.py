"""Answers documents, as the command line reads and writes them.

A document is one JSON object from link_id to value: codes, texts, integers, plain decimals (an
integer is one too), ISO dates, lists of codes. Source: docs/semantics.md §1.
"""

import re
from collections.abc import Mapping

from usbsurvey_desktop.engine.answers import Raw, RawAnswer, is_blank
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES, ItemType, Question
from usbsurvey_desktop.questionnaire.value import read_value
from usbsurvey_desktop.records import JsonValue, has_refused_signs, parse_object

_DEPTH = 2
_LINK_ID = re.compile(r"[A-Za-z0-9_.-]{1,97}")


def read_answers(form: Form, document: bytes) -> Raw:
    """Read an answers document strictly: no unknown item or code, no half-typed value.

    Blank texts and empty lists are accepted and kept. Constraints are not judged here.

    Raises:
        SurveyError: a `json_*` code; `text_refused` with `link_id` for control signs; else
            `answers_refused` with `link_id` (left out where it could be anything) and `reason`:
            `unknown_item`, `unknown_code` or `wrong_type`.
    """
    return {
        link_id: _answer(form, link_id, value)
        for link_id, value in parse_object(document, depth=_DEPTH).items()
    }


def _answer(form: Form, link_id: str, value: JsonValue) -> RawAnswer:
    raw = _raw(value)
    if link_id not in form.questions and link_id not in form.free_text_owner:
        known = {"link_id": link_id} if _LINK_ID.fullmatch(link_id) else {}
        raise SurveyError(Code.ANSWERS_REFUSED, {**known, "reason": "unknown_item"})
    if raw is None:
        raise _refused(link_id, "wrong_type")
    if isinstance(raw, str) and has_refused_signs(raw):
        raise SurveyError(Code.TEXT_REFUSED, {"link_id": link_id})
    if link_id in form.free_text_owner:
        if not isinstance(raw, str):
            raise _refused(link_id, "wrong_type")
        return raw
    return _fitting(form.questions[link_id].question, raw)


def _fitting(question: Question, raw: RawAnswer) -> RawAnswer:
    if is_blank(raw):
        return raw
    if question.type is ItemType.DECIMAL and isinstance(raw, int):
        return str(raw)
    if read_value(question.type, raw) is None:
        raise _refused(question.link_id, "wrong_type")
    codes = raw if isinstance(raw, tuple) else (str(raw),)
    if question.type in CHOICE_TYPES and not all(map(question.option, codes)):
        raise _refused(question.link_id, "unknown_code")
    return raw


def _raw(value: JsonValue) -> RawAnswer | None:
    """Take the kinds of JSON values that an answer can be; None for the others."""
    if isinstance(value, list):
        codes = tuple(code for code in value if isinstance(code, str))
        return codes if len(codes) == len(value) else None
    if isinstance(value, bool) or value is None or isinstance(value, Mapping):
        return None
    return value if isinstance(value, str | int) else None


def _refused(link_id: str, reason: str) -> SurveyError:
    return SurveyError(Code.ANSWERS_REFUSED, {"link_id": link_id, "reason": reason})
