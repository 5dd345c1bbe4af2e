"""Ctrl+G: go to a question by its number, as people call it."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.shared.button import link_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Question

_COLUMNS = 8
_DASHES = str.maketrans("", "", "-‐‑–—−ーｰ 　")


class GoTo(QFrame):
    """A small bar in the place of the navigation bar; Esc closes it and gives the focus back."""

    opened = Signal()
    closed = Signal()
    number_entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "edge")
        self._before: QWidget | None = None
        layout = Flow(self, gap=Space.MEDIUM)
        layout.setContentsMargins(Space.WIDE, Space.SMALL, Space.WIDE, Space.SMALL)
        words = self.tr("設問の番号（例：A-3、その他-2）")
        label = plain_label(words, parent=self)
        label.setWordWrap(False)
        layout.addWidget(label)
        self.field = LineEdit(columns=_COLUMNS, parent=self)
        self.field.setAccessibleName(words)
        layout.addWidget(self.field)
        go = secondary_button(self.tr("移る"), self)
        close = link_button(self.tr("閉じる"), self)
        layout.addWidget(go)
        layout.addWidget(close)
        self.field.advanced.connect(self._on_go)
        go.clicked.connect(self._on_go)
        close.clicked.connect(self.close_bar)
        self.field.installEventFilter(self)
        self.stops: tuple[QWidget, ...] = (self.field, go, close)
        self.hide()

    def open_bar(self, focused: QWidget | None) -> None:
        """Show the bar; `focused` gets the focus back on Esc."""
        self._before = focused
        self.show()
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Hide the bar and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the bar takes its place."""
        super().showEvent(event)
        self.opened.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that the place is free."""
        super().hideEvent(event)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Esc."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:  # noqa: SIM102 - the kind of event, then its key
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)

    def _on_go(self) -> None:
        self.number_entered.emit(self.field.text())


def question_called(questions: Iterable[Question], text: str) -> Question | None:
    """Find the question people mean: width, case and dashes do not matter."""
    wanted = _folded(text)
    return next((each for each in questions if wanted and _folded(each.number) == wanted), None)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_DASHES)
