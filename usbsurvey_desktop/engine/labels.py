"""Answers in the words of the form, and why a question does not apply."""

import re
from datetime import datetime

from usbsurvey_desktop.engine.answers import RawAnswer, State
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.matrix import columns_of
from usbsurvey_desktop.engine.page_state import Referred
from usbsurvey_desktop.engine.parsing import parse
from usbsurvey_desktop.engine.standing import Standing
from usbsurvey_desktop.engine.typed_dates import minute_text
from usbsurvey_desktop.questionnaire.definition import ItemType, Matrix, Question
from usbsurvey_desktop.questionnaire.holds import holds
from usbsurvey_desktop.questionnaire.texts import ANSWER_FIELD
from usbsurvey_desktop.questionnaire.tree import references

_BETWEEN = "、"
_BETWEEN_ELSEWHERE = ", "
_JAPANESE = "ja"


def label(question: Question, raw: RawAnswer, *, between: str = _BETWEEN) -> str:
    """Write an answer in words.

    Options have the labels of the form, with `between` where there are several, instants are
    written to the minute; everything else, and what cannot be read yet, stands as typed.
    """
    if question.type is ItemType.DATE_TIME:
        instant = parse(question, raw)
        return minute_text(instant) if isinstance(instant, datetime) else str(raw)
    codes = raw if isinstance(raw, tuple) else (str(raw),)
    words = (_word(question, code) for code in codes)
    return between.join(words)


def answer_label(standing: Standing, link_id: str) -> str:
    """Write the effective answer of a question in words; empty while there is none."""
    raw = standing.evaluation.effective.get(link_id)
    return "" if raw is None else label_in(standing.form, link_id, raw)


def label_in(form: Form, link_id: str, raw: RawAnswer) -> str:
    """Write an answer to a question of a form as the language of its words does; see `label`."""
    is_japanese = form.questionnaire.language.startswith(_JAPANESE)
    between = _BETWEEN if is_japanese else _BETWEEN_ELSEWHERE
    return label(form.questions[link_id].question, raw, between=between)


def referred(standing: Standing, link_id: str) -> Referred:
    """Give an earlier question with its answer."""
    question = standing.form.questions[link_id].question
    return Referred(question, answer_label(standing, link_id))


def because(standing: Standing, link_id: str) -> tuple[Referred, ...]:
    """Name the applicable questions that rule a question out; none when it applies.

    Where a question is ruled out by one that does not apply itself, that one's reasons are given.
    """
    found: dict[str, None] = {}
    waiting, seen = [link_id], {link_id}
    while waiting:
        for gate in failing_gates(standing, waiting.pop(0)):
            if standing.evaluation.states[gate] is not State.NOT_APPLICABLE:
                found[gate] = None
            elif gate not in seen:
                seen.add(gate)
                waiting.append(gate)
    return tuple(referred(standing, gate) for gate in found)


def notes(standing: Standing, question: Question) -> tuple[str, ...]:
    """Give the notes that hold now, with earlier answers put into their places."""

    def fill(match: re.Match[str]) -> str:
        return answer_label(standing, match[1])

    values, types = standing.evaluation.values, standing.form.types
    return tuple(
        ANSWER_FIELD.sub(fill, note.text)
        for note in question.notes
        if note.when is None or holds(note.when, values, types)
    )


def failing_gates(standing: Standing, link_id: str) -> list[str]:
    """Name the questions that the conditions on a question look at, as far as these do not hold."""
    values, types = standing.evaluation.values, standing.form.types
    return [
        gate
        for condition in standing.form.questions[link_id].conditions
        if not holds(condition, values, types)
        for gate in references(condition)
    ]


def _word(question: Question, code: str) -> str:
    option = question.option(code)
    if option is not None:
        return option.label
    return _half(question.matrix, code) if question.matrix else code


def _half(matrix: Matrix, raw: str) -> str:
    chosen = zip(matrix.rows, columns_of(matrix, raw), strict=True)
    return _BETWEEN.join(
        f"{row}：{matrix.columns[column]}" for row, column in chosen if column is not None
    )
