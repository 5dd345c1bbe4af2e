"""How options are written, heard and chosen by a letter."""

import re

from usbsurvey_desktop.questionnaire.definition import AnswerOption, ItemType, Question
from usbsurvey_desktop.visible import visible

_LONGEST_SHOWN_CODE = 2
_LETTER = re.compile(r"[a-z]|p[0-9]+")
"""What options are called by in forms on paper, and what stands for a letter that is not known."""


def option_text(question: Question, option: AnswerOption) -> str:
    """Write an option as the form does: its letter, if people know it by one, and its label."""
    label = option.label_display or option.label
    is_lettered = all(_LETTER.fullmatch(code) for code in question.codes)
    is_short = len(option.code) <= _LONGEST_SHOWN_CODE
    if question.type is ItemType.YES_NO or not (is_lettered and is_short):
        return visible(label)
    return visible(f"{option.code}. {label}")


def option_for_key(question: Question, text: str) -> int | None:
    """Find the place of the option that a typed sign chooses, or None.

    A letter chooses its code, y and n choose Yes and No, 1 to 9 choose p1 to p9.
    """
    if len(text) != 1 or not text.isascii():
        return None
    sign = text.lower()
    wanted = {sign, f"p{sign}"} if sign.isdigit() else {sign}
    if question.type is ItemType.YES_NO:
        wanted = {{"y": "yes", "n": "no"}.get(sign, "")}
    places = (place for place, option in enumerate(question.options) if option.code in wanted)
    return next(places, None)
