"""That a translation is unofficial, and the words of the form itself, folded away."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.items.option_text import option_text
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.unofficial import unofficial_words
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Question


class OriginalWords(QWidget):
    """One sentence, and the questions of a page with their options as the asker wrote them."""

    def __init__(self, questions: Sequence[Question], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=Space.SMALL)
        layout.addWidget(plain_label(unofficial_words(), role="support", parent=self))
        text = "\n".join(line for question in questions for line in _lines(question))
        title = self.tr("このページの原文")
        layout.addWidget(Fold(title, text, is_open=False, parent=self))


def _lines(question: Question) -> Iterator[str]:
    yield f"{question.number}　{question.text}"
    for option in question.options:
        yield f"　{option_text(question, option)}"
