"""What every screen is: a heading, a column of content that scrolls, and a bar of buttons below.

The window shows one at a time (`Frame.show_screen`), puts the focus on `first_focus` and names
itself after the heading. A screen emits what the person did and decides nothing.
"""

from functools import partial
from typing import Protocol, TypeGuard

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.scrolling import scroll_by_page, show_whole
from usbsurvey_desktop.gui.theme import Space

TEXT_COLUMN = 704
WIDE_COLUMN = 1040
"""Logical pixels at 100 % of 44 full-width letters, and of a table."""
_BODY_PIXELS = 16
_LEAST_OF_FEET = 4
"""The bar of buttons stands still while a screen is so many times as high."""
_PRIMARY_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class Frame(Protocol):
    """What a desk may ask of the window it works in."""

    def show_screen(self, screen: QWidget, heading: str, focus: QWidget | None = None) -> None:
        """Show a screen in place of the one before, which dies; the focus goes to `focus`."""
        ...

    def set_heading(self, heading: str) -> None:
        """Name the window after another part of the same screen."""
        ...

    def set_subject(self, survey: str, body: str = "", *, is_practice: bool = False) -> None:
        """Say in the head which survey and which body this is about, and 練習 where it is that."""
        ...

    def set_save_state(self, words: str) -> None:
        """Say in the head how safe the typed is."""
        ...

    def say(
        self, text: str, *, tone: Tone = Tone.NOTE, actions: tuple[BarAction, ...] = ()
    ) -> None:
        """Show a message between head and content."""
        ...

    def ask(self, text: str, actions: tuple[BarAction, ...]) -> None:
        """Show a question there, with the focus on the first of its buttons."""
        ...

    def say_refusal(
        self,
        error: SurveyError,
        *,
        file: str = "",
        detail: str = "",
        actions: tuple[BarAction, ...] = (),
    ) -> None:
        """Show why something was not done, with its code; `file` is the name to speak of."""
        ...

    def clear_message(self) -> None:
        """Take the message away."""
        ...


class HasCompany(Protocol):
    """A part around an input with something below it that belongs to the input."""

    def seen_with(self) -> QWidget | None:
        """Give what is to be seen together with the input; None while there is nothing."""
        ...


def is_shown(screen: QWidget | None) -> bool:
    """Whether a screen is there still, and the window has not shown another one since."""
    # Whoever shows another screen hides the one before at once and lets it die later.
    return screen is not None and isValid(screen) and not screen.isHidden()


class Screen(QWidget):
    """A heading, `body` for the content and `bar` for the buttons, primary button first.

    Call `set_heading` first; `first_focus` is where the person starts. Set both while building.
    `help_topic` names the topic that F1 opens here (`gui.help.topics`). `edge` is the empty room
    above and below the content, in logical pixels.
    """

    help_topic = "overview"

    def __init__(
        self,
        *,
        column_width: int = TEXT_COLUMN,
        edge: int = Space.WIDE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.heading = ""
        self._edge = edge
        self.first_focus: QWidget | None = None
        self._column_width = column_width
        # Nothing may move from one layout to another while these are at work.
        self._after_resize = QTimer(self)
        self._after_resize.setSingleShot(True)
        self._after_resize.timeout.connect(self._on_resized)
        self._outer = column(self, gap=0)
        scrolled = QWidget(self)
        self._inner = column(scrolled, gap=0)
        self._content = QWidget(scrolled)
        self._inner.addWidget(self._content, 1)
        self.body: QVBoxLayout = column(self._content, gap=Space.LARGE)
        self.scroll_area = _scroll_area(scrolled, self)
        self.scroll_area.viewport().installEventFilter(self)
        self._content.installEventFilter(self)
        self._outer.addWidget(self.scroll_area, 1)
        self._foot = QFrame(self)
        self._foot.setProperty("panel", "edge")
        self.bar = Flow(self._foot, gap=Space.LARGE)
        self._foot.hide()
        self._foot_in: QLayout = self._outer
        self._outer.addWidget(self._foot)
        self._title = plain_label("", role="h1", parent=self)
        self.body.addWidget(self._title)

    def set_heading(self, heading: str) -> None:
        """Name the screen, in its title and for the window."""
        self.heading = heading
        self._title.setText(heading)

    def lend_title(self) -> QLabel:
        """Give the title to a part of the content, to lay it out in one line with others."""
        self._title.setWordWrap(False)
        return self._title

    def set_buttons(self, *buttons: QWidget) -> None:
        """Put the buttons (or a line of words) into the bar; Ctrl+Enter presses the first."""
        for button in buttons:
            self.bar.addWidget(button)
        primary = buttons[0]
        if isinstance(primary, QPushButton):
            self.set_primary(primary)
        self._foot.show()

    def set_primary(self, button: QPushButton) -> None:
        """Let Ctrl+Enter press this button; call once."""
        for keys in _PRIMARY_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)

    def set_back(self, button: QPushButton) -> None:
        """Let Escape press this button; call once."""
        shortcut = QShortcut(QKeySequence("Esc"), self)
        # Beside the work stands help, which Escape closes.
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(button.click)

    def end_body(self) -> None:
        """Let the content stand at the top; call once after the last part."""
        self.body.addStretch(1)

    def regions(self) -> tuple[QWidget, ...]:
        """The parts F6 goes through: the content and, if it has buttons, the bar."""
        return (self._content, self._foot)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a part is seen whole, with room for the focus ring."""
        reveal(widget)

    def follow_focus(self, focused: QWidget) -> None:
        """Keep the focus in sight, also where Enter led it on."""
        QTimer.singleShot(0, focused, partial(_show_focused, focused))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by pages from wherever the focus is, also from the buttons below."""
        if not scroll_by_page(self.scroll_area, event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Limit the text column by margins: a limit of its width would cut labels."""
        if event.type() is QEvent.Type.Resize:
            if watched is not self._content:
                self._set_margins()
            # What is wrong at an input makes the content grow, and may stand below the room.
            self._after_resize.start()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Limit the column anew where letters have another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._set_margins()

    def _set_margins(self) -> None:
        width = self.scroll_area.width()
        wanted = self._column_width * self.fontInfo().pixelSize() // _BODY_PIXELS
        side = max(int(Space.HUGE), (width - wanted) // 2)
        # The scroll bar takes its room from the margin, so that nothing moves when it comes.
        beside_bar = side - (width - self.scroll_area.viewport().width())
        self.body.setContentsMargins(side, self._edge, beside_bar, self._edge)
        self.bar.setContentsMargins(side, Space.SMALL, side, Space.SMALL)

    def _on_resized(self) -> None:
        """Keep the focus in sight when the window or a message leaves less room."""
        self._place_foot()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.follow_focus(focused)

    def _place_foot(self) -> None:
        """Let the buttons scroll with the content where they would leave it too little room."""
        is_large = self.bar.heightForWidth(self.width()) * _LEAST_OF_FEET > self.height()
        place = self._inner if is_large else self._outer
        if place is self._foot_in:
            return
        focused = QApplication.focusWidget()
        is_shown = not self._foot.isHidden()
        self._foot_in.removeWidget(self._foot)
        place.addWidget(self._foot)
        self._foot_in = place
        self._foot.setVisible(is_shown)
        if focused is not None and self._foot.isAncestorOf(focused):
            # A part that moves loses the focus.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)


def reveal(widget: QWidget) -> None:
    """Scroll whatever a part stands in so that it is seen whole, once its layout has settled."""
    QTimer.singleShot(0, widget, partial(show_whole, widget))


def _show_focused(widget: QWidget) -> None:
    # While a screen is shown the focus passes through its first part on the way to its place.
    if widget.hasFocus():
        beside = _seen_with(widget)
        if beside is not None:
            show_whole(beside)
        show_whole(widget)


def _seen_with(widget: QWidget) -> QWidget | None:
    """Give what stands below an input and belongs to it: what is wrong there, what was found."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, QScrollArea):
        beside = around.seen_with() if _has_company(around) else None
        if beside is not None:
            return beside
        around = around.parentWidget()
    return None


def _has_company(part: QWidget) -> TypeGuard[HasCompany]:
    # At each step of the focus, and `isinstance` of a protocol takes many times as long.
    return hasattr(part, "seen_with")


def _scroll_area(scrolled: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # Where room is short the content gives way, which can be scrolled, and no button.
    area.setMinimumHeight(1)
    area.setWidget(scrolled)
    return area
