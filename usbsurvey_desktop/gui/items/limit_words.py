"""What a number must fit, in words: before it is typed, and on paper."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.questionnaire.definition import Constraint, Question

translate = QCoreApplication.translate


def number_limits(question: Question) -> Iterator[str]:
    """Write the smallest and the largest value that a question takes, as far as it has them."""
    limits = question.constraint or Constraint()
    for words, limit in (
        (translate("Limits", "{limit}{unit}以上"), limits.minimum),
        (translate("Limits", "{limit}{unit}以下"), limits.maximum),
    ):
        if limit is not None:
            yield words.format(limit=limit, unit=question.unit or "")
