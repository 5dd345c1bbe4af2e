"""The window: head, message bar, one content at a time. It knows no survey and no file."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.first_window import SIZE, SMALLEST, FirstWindow
from usbsurvey_desktop.gui.frame.beside import Beside
from usbsurvey_desktop.gui.frame.head import Head
from usbsurvey_desktop.gui.frame.layers import Layers
from usbsurvey_desktop.gui.frame.regions import regions_of, walk_regions
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.message_bar import BarAction, MessageBar, Tone
from usbsurvey_desktop.gui.shared.passphrase_edit import PassphraseEdit
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.visible import visible_line

_MOST_OF_BAR = 40
_HUNDRED = 100
"""A message takes so many hundredths of the window's height at most."""


@runtime_checkable
class HasTopic(Protocol):
    """A screen that names its topic of help."""

    help_topic: str


class MainWindow(QWidget):
    """Shows what a desk gives it, and asks its guard before it closes.

    It is a window by itself, or fills the first window, which closes with it.
    """

    cover_wanted = Signal()
    """Somebody wants the screen covered: Ctrl+Shift+L, or 「画面を隠す」 in the head."""

    settings_wanted = Signal()
    """Somebody wants the settings: Ctrl+, or 「設定」 in the head."""

    def __init__(self, *, is_practice: bool) -> None:
        super().__init__()
        self._is_practice_world = is_practice
        self._is_practice = is_practice
        self._survey = ""
        self._heading = ""
        self._guard: Callable[[], bool] | None = None
        self.head = Head(is_practice=is_practice, parent=self)
        self.bar = MessageBar(self)
        self._stack = Layers(self)
        self._beside = Beside(self._stack, self)
        layout = column(self, gap=0)
        layout.addWidget(self.head)
        layout.addWidget(self.bar)
        layout.addWidget(self._beside, 1)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        walk_regions(self, self._regions)
        cover = QShortcut(QKeySequence("Ctrl+Shift+L"), self)
        cover.activated.connect(self.cover_wanted)
        self.head.cover_button.clicked.connect(self.cover_wanted)
        settings = QShortcut(QKeySequence("Ctrl+,"), self)
        settings.activated.connect(self.settings_wanted)
        self.head.settings_button.clicked.connect(self.settings_wanted)

    def show_screen(self, screen: QWidget, heading: str, focus: QWidget | None = None) -> None:
        """Show a screen in place of the one before, which dies; the focus goes to `focus`."""
        self._stack.put(screen)
        self.clear_message()
        self._begin(heading, focus)

    def show_over(self, screen: QWidget, heading: str, focus: QWidget | None = None) -> None:
        """Show a screen over the one before, which lives on with everything typed into it.

        Another one shown so takes the place of the first. A message stays: it is about the work.
        """
        self._stack.put_over(screen, self._heading, self.focusWidget())
        self._begin(heading, focus)

    def leave_over(self) -> None:
        """Show what is beneath again, with the focus where it was; nothing if nothing is."""
        beneath = self._stack.uncover()
        if beneath is not None:
            self._begin(beneath.heading, beneath.focus_left())

    def _begin(self, heading: str, focus: QWidget | None) -> None:
        self.set_heading(heading)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            reveal(focus)
        announce(self, heading)

    @property
    def topic(self) -> str:
        """The topic of help of the screen in use; the overview where it names none."""
        return _topic(self._stack.currentWidget())

    def put_beside(self, side: QWidget | None) -> None:
        """Show this at the right of the work, or the work alone; the caller owns it."""
        self._beside.put(side)

    def set_heading(self, heading: str) -> None:
        """Name the window 「{見出し} - {調査名}」, with 練習 where it is practice."""
        self._heading = heading
        title = visible_line(f"{heading} - {self._survey}" if self._survey else heading)
        self.setWindowTitle(
            self.tr("{title}（練習）").format(title=title) if self._is_practice else title
        )

    def set_subject(self, survey: str, body: str = "", *, is_practice: bool = False) -> None:
        """Say in the head and the title which survey this is about, and 練習 where it is that.

        The words come from files: signs in them that cannot be seen are written out.
        """
        self._survey = visible_line(survey)
        self._is_practice = self._is_practice_world or is_practice
        self.head.set_subject(self._survey, visible_line(body))
        self.head.practice.setVisible(self._is_practice)
        self.set_heading(self._heading)

    def set_coverable(self, is_coverable: bool) -> None:  # noqa: FBT001 - signals bring it too
        """Offer 「画面を隠す」 in the head while there is work to be hidden."""
        self.head.set_coverable(is_coverable=is_coverable)

    def close_dialogs(self) -> None:
        """Close whatever stands over the window: dialogs and menus, as if they were cancelled."""
        for other in QApplication.topLevelWidgets():
            if other.isVisible() and not isinstance(other, FirstWindow | MainWindow):
                other.close()

    def forget_passphrases(self) -> None:
        """Empty every field of a 合言葉: nobody leaves one behind for the next person."""
        for field in self.findChildren(PassphraseEdit):
            field.clear()

    def set_save_state(self, words: str) -> None:
        """Say in the head how safe the typed is."""
        self.head.set_save_state(words)

    def say(
        self, text: str, *, tone: Tone = Tone.NOTE, actions: tuple[BarAction, ...] = ()
    ) -> None:
        """Show a message between head and content."""
        self.bar.show_message(text, tone=tone, actions=actions)

    def ask(self, text: str, actions: tuple[BarAction, ...]) -> None:
        """Show a question there, with the focus on the first of its buttons."""
        self.bar.ask(text, actions)

    def say_refusal(
        self,
        error: SurveyError,
        *,
        file: str = "",
        detail: str = "",
        actions: tuple[BarAction, ...] = (),
    ) -> None:
        """Show why something was not done, with its code; the log learns it too."""
        logs.refused(error)
        facts = {**error.facts, **({"file": file} if file else {})}
        words = sentences((messages.sentence(error.code, facts), detail))
        self.bar.show_message(words, tone=Tone.ERROR, actions=actions, code=error.code.value)

    def clear_message(self) -> None:
        """Take the message away."""
        self.bar.clear()

    def forget_news(self) -> None:
        """Take away what only told of an act before: the one after it was refused at an input."""
        self.bar.clear_news()

    def tell_lost_letter(self) -> None:
        """Say that a letter was typed where nothing can be written, over no graver message."""
        words = self.tr("ここはボタンなので、文字は入りません。Tab キーで次の欄に進んでください。")
        if self.bar.text == words:
            return
        if self.bar.has_only_news:
            self.say(words)
        else:
            announce(self, words, urgent=True)

    def set_guard(self, guard: Callable[[], bool]) -> None:
        """Ask this before closing: it saves, and says whether the window may go."""
        self._guard = guard

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go if the guard lets it."""
        event.setAccepted(self._guard is None or self._guard())
        if event.isAccepted() and not self.isWindow():
            # Once this is hidden, by which the first window knows that it may go.
            QTimer.singleShot(0, self.window().close)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the screen below a message."""
        super().resizeEvent(event)
        self.bar.limit(event.size().height() * _MOST_OF_BAR // _HUNDRED)

    def changeEvent(self, event: QEvent) -> None:
        """Say the title again in another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.set_heading(self._heading)

    def _regions(self) -> tuple[QWidget, ...]:
        """The parts of the window, from top to bottom; what stands beside the work is last."""
        beside = self._beside.side
        side = () if beside is None else (beside,)
        return (self.bar, *regions_of(self._stack.currentWidget()), *side)


def _topic(screen: object) -> str:
    return screen.help_topic if isinstance(screen, HasTopic) else ""
