"""The bar between head and content: what happened, what is safe, what to do, with buttons.

A bar never takes the focus and never blocks; whoever uses a screen reader hears it politely, or at
once when something was not saved.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QWidget

from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import link_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.joined import labelled
from usbsurvey_desktop.gui.shared.layouts import column, empty
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.scrolling import scroll_by_page
from usbsurvey_desktop.gui.theme import Space

_FEWEST_LETTERS = 20
"""Letters of words a line beside the buttons; with less room the buttons stand below."""
_EDGES = (Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
_ANY_HEIGHT = 16_777_215
"""Qt's own largest size: no limit."""


class Tone(StrEnum):
    """What kind of news; each says its word too, never the colour alone."""

    NOTE = "note"
    WARNING = "warning"
    QUESTION = "question"
    ERROR = "error"


@dataclass(frozen=True)
class BarAction:
    """A button in the bar: its text (with `&` and a letter if it has one) and what it does."""

    text: str
    act: Callable[[], None]


class MessageBar(QFrame):
    """Shows one message at a time; hidden while there is none.

    However long a message is, it leaves room for the screen it is about: what is more can be
    scrolled, and the focus is always in sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._most = _ANY_HEIGHT
        self._text = ""
        self._is_news = False
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget(self._area)
        self._layout = Flow(content, gap=Space.MEDIUM, fewest=_FEWEST_LETTERS)
        self._layout.setContentsMargins(*_EDGES)
        self._area.setWidget(content)
        # The colour of the bar is that of its frame.
        self._area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown now, or ""."""
        return self._text

    @property
    def has_only_news(self) -> bool:
        """Whether no message is shown that warns or asks."""
        return self._is_news or not self._text

    def show_message(
        self,
        text: str,
        *,
        tone: Tone = Tone.NOTE,
        actions: tuple[BarAction, ...] = (),
        code: str = "",
    ) -> tuple[QPushButton, ...]:
        """Show a message in place of the one before and have it said; gives its buttons.

        Args:
            text: whole sentences.
            tone: decides look, the word in front and how urgently it is said.
            actions: buttons, in order; the one that closes the bar follows them.
            code: for the telephone, in small letters; "" shows none.
        """
        empty(self._layout)
        self._text = text
        self._is_news = tone is Tone.NOTE and not actions
        self._layout.addWidget(self._words(text, tone, code))
        buttons = tuple(self._buttons(actions))
        for button in buttons:
            self._layout.addWidget(button)
        self._show_tone(tone)
        self.setAccessibleName(self._said(text, tone))
        self._area.verticalScrollBar().setValue(0)
        self.updateGeometry()
        self.show()
        announce(self, self._said(text, tone), urgent=tone is Tone.ERROR)
        return buttons

    def ask(self, text: str, actions: tuple[BarAction, ...]) -> None:
        """Show a question that waits for one of its buttons; the focus goes to the first."""
        *answers, close = self.show_message(text, tone=Tone.QUESTION, actions=actions)
        close.hide()
        for answer in answers:
            # A part that comes later is shown only at the next turn, too late for the focus.
            answer.show()
        answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Take the message away."""
        empty(self._layout)
        self._text = ""
        self._is_news = False
        self.hide()

    def clear_news(self) -> None:
        """Take away a message that warns of nothing and asks for nothing."""
        if self._is_news:
            self.clear()

    def limit(self, most: int) -> None:
        """Take no more than so many logical pixels of the window's height."""
        self._most = most
        self.updateGeometry()

    def follow_focus(self, focused: QWidget) -> None:
        """Keep a button in sight, with the ring around it."""
        content = self._area.widget()
        if content is not None and content.isAncestorOf(focused):
            middle = focused.mapTo(content, focused.rect().center())
            self._area.ensureVisible(middle.x(), middle.y(), 0, focused.height() // 2 + Space.SMALL)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of words and buttons at a width, or the most there is room for."""
        return min(self._layout.heightForWidth(width), self._most)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Do with any width."""
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the frame; it has no layout, whose height would not know the limit."""
        super().resizeEvent(event)
        self._area.setGeometry(self.contentsRect())
        # A bar that is just shown gets its height after its first button got the focus.
        focused = QApplication.focusWidget()
        if focused is not None:
            self.follow_focus(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll a message that is longer than its room."""
        if not scroll_by_page(self._area, event):
            super().keyPressEvent(event)

    def _buttons(self, actions: tuple[BarAction, ...]) -> Iterator[QPushButton]:
        for action in actions:
            button = secondary_button(action.text, self._area.widget())
            button.clicked.connect(action.act)
            yield button
        close = link_button(self.tr("閉じる"), self._area.widget())
        close.setAccessibleName(self.tr("お知らせを閉じる"))
        close.clicked.connect(self.clear)
        yield close

    def _show_tone(self, tone: Tone) -> None:
        """Take the look of a kind of news; a bar that has it already is left alone."""
        if self.property("panel") != tone.value:
            self.setProperty("panel", tone.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def _said(self, text: str, tone: Tone) -> str:
        words = {
            Tone.NOTE: self.tr("お知らせ"),
            Tone.WARNING: self.tr("注意"),
            Tone.QUESTION: self.tr("確認"),
            Tone.ERROR: self.tr("できなかったこと"),
        }
        return labelled(words[tone], text)

    def _words(self, text: str, tone: Tone, code: str) -> QWidget:
        words = QWidget(self._area.widget())
        inner = column(words, gap=0)
        shown = text if tone is Tone.NOTE else self._said(text, tone)
        inner.addWidget(plain_label(shown, parent=words))
        if code:
            inner.addWidget(plain_label(messages.code_words(code), role="support", parent=words))
        return words
