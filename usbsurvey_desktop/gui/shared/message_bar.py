"""The bar between head and content: what happened, what is safe, what to do, with buttons.

A bar never takes the focus and never blocks; whoever uses a screen reader hears it politely, or at
once when something was not saved.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import link_button, secondary_button
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.layouts import column, empty, row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_FEWEST_LETTERS = 20
"""Letters of words a line beside the buttons; with less room the buttons stand below."""


class Tone(StrEnum):
    """What kind of news; each says its word too, never the colour alone."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class BarAction:
    """A button in the bar: its text (with `&` and a letter if it has one) and what it does."""

    text: str
    act: Callable[[], None]


class MessageBar(QFrame):
    """Shows one message at a time; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._layout = row(self, gap=Space.MEDIUM)
        self._layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        self._buttons: QWidget | None = None
        self._text = ""
        self.hide()

    @property
    def text(self) -> str:
        """What is shown now, or ""."""
        return self._text

    def show_message(
        self,
        text: str,
        *,
        tone: Tone = Tone.NOTE,
        actions: tuple[BarAction, ...] = (),
        code: str = "",
    ) -> QWidget:
        """Show a message in place of the one before and have it said; gives the row of buttons.

        Args:
            text: whole sentences.
            tone: decides look, the word in front and how urgently it is said.
            actions: buttons, in order.
            code: for the telephone, in small letters; "" shows none.
        """
        empty(self._layout)
        self._text = text
        self._layout.addWidget(self._words(text, tone, code), 1)
        self._buttons = self._button_row(actions)
        self._layout.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("panel", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(self._said(text, tone))
        self._arrange()
        self.show()
        announce(self, self._said(text, tone), urgent=tone is Tone.ERROR)
        return self._buttons

    def ask(self, text: str, actions: tuple[BarAction, ...]) -> None:
        """Show a question that waits for one of its buttons; the focus goes to the first."""
        row_of_buttons = self.show_message(text, tone=Tone.WARNING, actions=actions)
        first, *_, close = row_of_buttons.findChildren(QPushButton)
        close.hide()
        # A part that comes later is shown only at the next turn, too late for the focus.
        row_of_buttons.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Take the message away."""
        empty(self._layout)
        self._buttons = None
        self._text = ""
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the words, or below them where the words would be squeezed."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._buttons is None:
            return
        words = self.fontMetrics().horizontalAdvance("国") * _FEWEST_LETTERS
        has_room = self.width() >= words + self._buttons.sizeHint().width()
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if has_room else direction.TopToBottom)

    def _button_row(self, actions: tuple[BarAction, ...]) -> QWidget:
        buttons = QWidget(self)
        inner = row(buttons, gap=Space.MEDIUM)
        for action in actions:
            button = secondary_button(action.text, buttons)
            button.clicked.connect(action.act)
            inner.addWidget(button)
        close = link_button(self.tr("閉じる"), buttons)
        close.setAccessibleName(self.tr("お知らせを閉じる"))
        close.clicked.connect(self.clear)
        inner.addWidget(close)
        inner.addStretch(1)
        return buttons

    def _said(self, text: str, tone: Tone) -> str:
        words = {
            Tone.NOTE: self.tr("お知らせ"),
            Tone.WARNING: self.tr("注意"),
            Tone.ERROR: self.tr("できなかったこと"),
        }
        return labelled(words[tone], text)

    def _words(self, text: str, tone: Tone, code: str) -> QWidget:
        words = QWidget(self)
        inner = column(words, gap=0)
        shown = text if tone is Tone.NOTE else self._said(text, tone)
        inner.addWidget(plain_label(shown, parent=words))
        if code:
            small = self.tr("（コード：{code}）").format(code=code)
            inner.addWidget(plain_label(small, role="support", parent=words))
        return words
