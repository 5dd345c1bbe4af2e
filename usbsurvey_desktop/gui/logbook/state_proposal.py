"""Beside the state of a medium: the state that the records suggest, for the keeper to choose."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.logbook.open_book import OpenBook
from usbsurvey_desktop.gui.logbook.words import medium_state_words
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.logbook.media import STATE, proposed_state
from usbsurvey_desktop.questionnaire.definition import Question


def state_proposal(
    book: OpenBook,
    no: str | None,
    question: Question,
    answer: Callable[[RawAnswer], None],
    parent: QWidget,
) -> QWidget | None:
    """Make the proposal; None for other items, and where the records suggest nothing else."""
    medium = book.standing.media.get(no or "")
    proposed = None if medium is None else proposed_state(book.standing, medium)
    if question.link_id != STATE or proposed is None:
        return None
    return _StateProposal(str(proposed), answer, parent)


class _StateProposal(QFrame):
    def __init__(self, state: str, answer: Callable[[RawAnswer], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "warning")
        layout = column(self, gap=Space.SMALL)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        words = self.tr("受渡し記録では「{state}」です。実物を確かめて、状態を選んでください。")
        shown = words.format(state=medium_state_words(state))
        layout.addWidget(plain_label(shown, parent=self))
        take = secondary_button(self.tr("この状態を選ぶ"), self)
        take.setAccessibleName(
            self.tr("この状態を選ぶ：{state}").format(state=medium_state_words(state))
        )
        take.clicked.connect(partial(answer, state))
        add_at_left(layout, take)
