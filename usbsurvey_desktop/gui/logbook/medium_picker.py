"""Beside the number of a medium: the media of the 媒体台帳 to choose from."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.words import medium_state_words, said
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.logbook.media import MEDIUM, STATE, MediumState
from usbsurvey_desktop.logbook.standing import Medium
from usbsurvey_desktop.questionnaire.definition import Question

_ENDS = frozenset({MediumState.LOST, MediumState.GONE})


def medium_picker(
    keeper: BookKeeper, question: Question, answer: Callable[[RawAnswer], None], parent: QWidget
) -> QWidget | None:
    """Make the choice of media at the item that names one; None elsewhere or without any medium."""
    media = [
        medium
        for medium in keeper.book.standing.media.values()
        if medium.raw.get(STATE) not in _ENDS
    ]
    if question.link_id != MEDIUM or not media:
        return None
    return _MediumPicker(keeper, media, answer, parent)


class _MediumPicker(QWidget):
    def __init__(
        self,
        keeper: BookKeeper,
        media: list[Medium],
        answer: Callable[[RawAnswer], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._numbers = [medium.no for medium in media]
        self._answer = answer
        form = keeper.book.forms.media.form
        options = [
            self.tr("{no}　{product}（{state}）").format(
                no=medium.no,
                product=said(form, medium.raw, "M.product"),
                state=medium_state_words(str(medium.raw.get(STATE, ""))),
            )
            for medium in media
        ]
        layout = column(self)
        words = self.tr("媒体台帳から選ぶ：{choice} ▼")
        choose = self.tr("まだ選んでいません")
        self.button = ChoiceButton(words, (choose, *options), self)
        self.button.chosen.connect(self._on_chosen)
        add_at_left(layout, self.button)

    def _on_chosen(self, place: int) -> None:
        if place:
            self._answer(self._numbers[place - 1])
