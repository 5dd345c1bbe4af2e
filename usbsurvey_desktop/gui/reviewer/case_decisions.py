"""The buttons below a case: what can be decided about it now, and where to go on."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget

from usbsurvey_desktop.gui.reviewer.case_work import ReadCase
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.review.case_state import CaseState
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger_record import Act


@dataclass(frozen=True)
class CaseWays:
    """Where one can go from a case."""

    is_in_folder: bool = False
    """Whether it is one of a 受領フォルダー, which has others before and after it."""


class CaseDecisions(QObject):
    """Makes the buttons; each signal says what was pressed."""

    accepted = Signal()
    returned = Signal()
    held = Signal()
    reopened = Signal()
    chosen = Signal()
    finished = Signal()
    next_wanted = Signal()
    previous_wanted = Signal()
    another_wanted = Signal()
    left = Signal()

    def __init__(self, case: ReadCase, ways: CaseWays, parent: QWidget) -> None:
        """Make the ways back, which stand above the answers; `build` makes the rest."""
        super().__init__(parent)
        self._case = case
        self._ways = ways
        self._owner = parent
        self.buttons: list[QPushButton] = []
        """Below the answers, in order; the first one is pressed by Ctrl+Enter."""
        self.onward = 0
        """The place among them of the one that leads on: the first if nothing is to decide."""
        self.back = QWidget(parent)
        """The ways back."""
        home, folder = self.tr("ホームに戻る(&L)"), self.tr("受領フォルダーに戻る(&L)")
        self.start = self._made(folder if ways.is_in_folder else home, self.left)
        """Where the focus begins: never on a decision, for a second Enter would accept what nobody
        has read. The first button of `buttons` if that one decides nothing."""
        row = Flow(self.back, gap=Space.LARGE)
        row.addWidget(self.start)
        if ways.is_in_folder:
            row.addWidget(self._made(self.tr("前の団体(&B)"), self.previous_wanted))

    def build(self) -> None:
        """Make the buttons below, after everything above them."""
        state = self._case.state
        is_settled = state is None or state.standing is Standing.ACCEPTED
        if state is not None and not is_settled:
            self._add_decisions(state)
        self.onward = len(self.buttons)
        if self._ways.is_in_folder:
            self._add(self.tr("次の団体(&N)"), self.next_wanted)
        else:
            self._add(self.tr("ほかの提出ファイル(&N)…"), self.another_wanted)
        if state is not None and is_settled:
            self._add_decisions(state)
        if state is None or is_settled or state.is_unsent:
            self.start = self.buttons[0]

    def _add_decisions(self, state: CaseState) -> None:
        is_accepted = any(one.line.act is Act.ACCEPTED for one in state.said)
        if state.is_unsent:
            self._add(self.tr("返信ファイルを作る(&W)"), self.finished)
        if state.branches:
            self._add(self.tr("この版を採る(&C)"), self.chosen)
        if state.standing is not Standing.ACCEPTED:
            self._add(self.tr("受理する(&A)"), self.accepted)
        self._add(self.tr("差し戻す(&R)"), self.returned)
        if state.standing is not Standing.ACCEPTED:
            self._add(self.tr("保留にする(&H)…"), self.held)
        if is_accepted:
            self._add(self.tr("受理を取り消す(&K)…"), self.reopened)

    def _made(self, text: str, pressed: SignalInstance) -> QPushButton:
        button = secondary_button(text, self.back)
        button.clicked.connect(pressed)
        return button

    def _add(self, text: str, pressed: SignalInstance) -> None:
        make = secondary_button if self.buttons else primary_button
        button = make(text, self._owner)
        button.clicked.connect(pressed)
        self.buttons.append(button)
