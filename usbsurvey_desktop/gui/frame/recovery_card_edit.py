"""Whose recovery key a draft gets: a 情報システム管理者, by a card and its 照合番号."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.frame.number_boxes import NumberBoxes
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, empty
from usbsurvey_desktop.gui.shared.names import office_name
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.check_number import require_groups


class RecoveryCardEdit(QWidget):
    """A button for the file of the card; once `show_card` was called, who it is and the boxes.

    `chosen` carries the path of a file, which somebody must read in a job. `advanced` tells on
    Enter in the last box that the next input is due.
    """

    chosen = Signal(object)
    advanced = Signal()

    def __init__(self, ask: Ask, folder: Path, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._folder = folder
        self._card: Card | None = None
        self._number: NumberBoxes | None = None
        layout = column(self, gap=Space.MEDIUM)
        self.choose = secondary_button(words, self)
        self.choose.clicked.connect(self._on_choose)
        self._place = QWidget(self)
        self._place_layout = column(self._place, gap=Space.MEDIUM)
        add_at_left(layout, self.choose)
        layout.addWidget(self._place)

    @property
    def has_card(self) -> bool:
        """Whether a card was chosen."""
        return self._card is not None

    def show_card(self, card: Card) -> None:
        """Show whose card it is, and ask for groups of its number without showing it."""
        empty(self._place_layout)
        self._card = card
        subject = card.certificate.subject
        belongs = (self.tr("所属"), office_name(subject))
        facts = ((self.tr("公開カードの名前"), subject.person), belongs)
        part = QWidget(self._place)
        layout = column(part, gap=Space.MEDIUM)
        layout.addWidget(FactList(facts, part))
        number = NumberBoxes(part)
        words = self.tr(
            "情報システム管理者に電話か対面で照合番号を聞き、{ordinals}の組を入れてください。"
        ).format(ordinals=number.ordinals)
        layout.addWidget(plain_label(words, parent=part))
        layout.addWidget(number)
        number.advanced.connect(self.advanced)
        self._number = number
        self._place_layout.addWidget(part)
        # Made later than what stands below, but read before it.
        for before, after in pairwise((self.choose, *number.boxes)):
            QWidget.setTabOrder(before, after)
        # A part that comes later is shown only at the next turn, too late for the focus.
        part.show()
        number.boxes[0].setFocus()
        reveal(number)

    def card(self) -> Card | None:
        """The card, if its number is right; None, with the reason shown, if not."""
        if self._card is None or self._number is None:
            return None
        if self._number.has_gap():
            reveal(self._number)
            return None
        try:
            require_groups(self._card.certificate.fingerprint, self._number.groups())
        except SurveyError:
            self._number.show_error(
                self.tr(
                    "番号が合いません。情報システム管理者にもう一度確かめてください。"
                    "合わない公開カードは使わないでください。"
                )
            )
            reveal(self._number)
            return None
        return self._card

    def _on_choose(self) -> None:
        self._ask.open_file(
            self,
            self.tr("情報システム管理者の公開カードを選ぶ"),
            folder=self._folder,
            pattern="*.card.txt",
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, path: Path) -> None:
        self.chosen.emit(path)
