"""Answers written out in full, for reading them over: code, option, free text."""

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.answers import State, is_blank
from usbsurvey_desktop.engine.labels import label
from usbsurvey_desktop.engine.page_state import QuestionState
from usbsurvey_desktop.engine.parsing import parse
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.municipality import body_text
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.items.wareki import in_era
from usbsurvey_desktop.questionnaire.definition import CHOICE_TYPES, ItemType

translate = QCoreApplication.translate

_WITH_ERA = frozenset({ItemType.DATE, ItemType.DATE_TIME})


def answer_lines(state: QuestionState, look_up: ItemHelp) -> str:
    """Write an answer over as many lines as it has choices; an open one says its state in words."""
    raw = state.raw
    if raw is None or is_blank(raw):
        return _without_answer(state)
    words = _words(state, look_up)
    if state.is_recheck:
        return translate("Answers", "{answer}（要再確認）").format(answer=words)
    if state.state is State.UNANSWERED:
        return translate("Answers", "{answer}（未回答：途中の入力）").format(answer=words)
    return words


def _without_answer(state: QuestionState) -> str:
    if state.is_required:
        return translate("Answers", "未回答")
    return translate("Answers", "記入なし（任意）")


def _words(state: QuestionState, look_up: ItemHelp) -> str:
    question, raw = state.question, state.raw
    if question.type in CHOICE_TYPES:
        return _choices(state)
    if question.type is ItemType.BODY_CODE:
        body = look_up.municipalities.by_code(str(raw))
        return body_text(body) if body else str(raw)
    if question.type in _WITH_ERA and raw is not None:
        return in_era(parse(question, raw)) or str(raw)
    return f"{raw}{question.unit or ''}"


def _choices(state: QuestionState) -> str:
    question, raw = state.question, state.raw
    codes = raw if isinstance(raw, tuple) else (str(raw),)
    options = [option for option in question.options if option.code in codes]
    if not options:
        return label(question, codes)
    lines = []
    for option in options:
        lines.append(option_text(question, option))
        text = state.free_texts.get(option.code, "")
        if option.code in state.open_free_texts and text:
            lines.append(translate("Answers", "　内容：{text}").format(text=text))
    return "\n".join(lines)
