"""How options are written, heard and chosen by a letter."""

from usbsurvey_desktop.questionnaire.definition import AnswerOption, ItemType, Question

_LONGEST_SHOWN_CODE = 2


def option_text(question: Question, option: AnswerOption) -> str:
    """Write an option as the form does: its letter, if people know it by one, and its label."""
    label = option.label_display or option.label
    if question.type is ItemType.YES_NO or len(option.code) > _LONGEST_SHOWN_CODE:
        return label
    return f"{option.code}. {label}"


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
