"""Questions in few words: several of them, one in a list, those that rule another one out."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.page_state import Referred
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.visible import visible_line

translate = QCoreApplication.translate


def question_range(questions: Sequence[Question]) -> str:
    """Name questions that follow each other in the form; one is named alone, without a count."""
    first, last = questions[0].number, questions[-1].number
    if len(questions) == 1:
        return visible_line(first)
    words = translate("Questions", "{first}から{last}の{count}問")
    return visible_line(words.format(first=first, last=last, count=len(questions)))


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
