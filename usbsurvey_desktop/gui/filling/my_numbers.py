"""Answers that look as if they held somebody's マイナンバー: told, never blocking."""

from collections.abc import Iterable, Iterator

from usbsurvey_desktop.engine.answers import free_text_id
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.gui.filling.error_summary import OpenPoint
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.items.my_number import holds_my_number, warning_words
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.questionnaire.definition import ItemType


def my_number_points(states: Iterable[QuestionState]) -> tuple[OpenPoint, ...]:
    """List the texts to look at again, in form order, each with the way to it."""
    return tuple(
        OpenPoint(link_id, labelled(question_name(state.question), warning_words()))
        for state in states
        if state.is_enabled
        for link_id, text in _texts(state)
        if holds_my_number(text)
    )


def _texts(state: QuestionState) -> Iterator[tuple[str, str]]:
    link_id = state.question.link_id
    if state.question.type is ItemType.TEXT and isinstance(state.raw, str):
        yield link_id, state.raw
    for code in state.open_free_texts:
        yield free_text_id(link_id, code), state.free_texts.get(code, "")
