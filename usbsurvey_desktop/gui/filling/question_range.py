"""Questions in few words: several of them, one in a list, those that rule another one out."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.page_state import Referred
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


_NAMED = 3
"""How many questions are named one by one before the others are counted."""


def question_range(questions: Sequence[Question], *, is_row: bool) -> str:
    """Name one question or more, given in form order, without naming any other.

    Args:
        questions: one is named alone, without a count.
        is_row: whether they stand one after the other in the form; else no range is said, the first
            ones are named and the rest counted.
    """
    first, last = questions[0].number, questions[-1].number
    if len(questions) == 1:
        return visible_line(first)
    if not is_row:
        return _some(questions)
    words = translate("Questions", "{first}から{last}の{count}問")
    return visible_line(words.format(first=first, last=last, count=len(questions)))


def _some(questions: Sequence[Question]) -> str:
    named = [each.number for each in questions[:_NAMED]]
    if more := len(questions) - len(named):
        named.append(translate("Questions", "ほか{count}問").format(count=more))
    return visible_line(listed(named))


def question_name(question: Question) -> str:
    """Name a question as lists do: number and short label; the R block by its label alone."""
    label = question.short_label
    return visible_line(f"{question.number} {label}" if question.counted else label)


def because_words(because: Sequence[Referred]) -> str:
    """Say which answers rule a question out: 「A-1の回答が「いいえ」のため」."""
    words = translate("Questions", "{number}の回答が「{answer}」のため")
    return listed(
        words.format(number=given.question.number, answer=given.label) for given in because
    )
