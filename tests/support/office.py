"""An office with one terminal: the real window and desks, over a small world and cheap keys."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from tests.support import worlds
from tests.support.drafts import CHEAP as CHEAP_KDF
from tests.support.fakes import FakeClock, InlineJobs, ScriptedAsk
from tests.support.keyboard import compose
from tests.support.records import record_forms
from tests.support.scenario import ROOT
from tests.support.spoken import begins, shipped_words
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.gui.ask import NoPrinters, Printers
from usbsurvey_desktop.gui.frame.holdings import confirm_issuer
from usbsurvey_desktop.gui.frame.input_watch import Beat
from usbsurvey_desktop.gui.frame.preferences import Preferences, Reach
from usbsurvey_desktop.gui.frame.waiting_view import WaitingView
from usbsurvey_desktop.gui.front import Front, Rooms
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.workplace import Practice, QrScanner, Workplace
from usbsurvey_desktop.identity.pins import How
from usbsurvey_desktop.qr.scanner import Scanner
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.settings import Settings
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import GenerationFile
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.store.recovery import NO_RULE, RecoveryRule
from usbsurvey_desktop.store.rules import NO_RULES, Rules
from usbsurvey_desktop.submitting.kept_packs import keep_pack

PASSPHRASE = "korehanagaiaikotoba"
_LONG_MS = 10_000
"""Far longer than a button stays down on a busy machine."""
Part = TypeVar("Part", bound=QWidget)


@dataclass
class Office:
    """Where a test works; `open_window` shows home."""

    folder: Path
    ask: ScriptedAsk = field(default_factory=ScriptedAsk)
    jobs: Jobs = field(default_factory=InlineJobs)
    clock: FakeClock = field(default_factory=lambda: FakeClock(worlds.NOW))
    calls: OsCalls = OS
    beat: Beat = field(default_factory=Beat)
    lock_minutes: int = 10
    recovery: RecoveryRule = NO_RULE
    settings: Settings = field(default_factory=Settings)
    reach: Reach = field(default_factory=Reach)
    fixed_lock_minutes: int | None = None
    printers: Printers = field(default_factory=NoPrinters)
    scanner: Callable[[], QrScanner] = Scanner
    rules: Rules = NO_RULES
    example: Path = ROOT / "resources/xlsform/example.xlsx"

    @property
    def profile(self) -> ProfileFolder:
        """The user's folder."""
        return ProfileFolder(self.folder / "profile")

    @property
    def output(self) -> Path:
        """Where sealed files go."""
        return self.folder / "output"

    def workplace(self, practice: Practice | None = None) -> Workplace:
        """What the desks get."""
        drafts = Drafts(
            account="anna",
            host="pc-1",
            clock=self.clock,
            memory=GenerationFile(self.profile.generations),
            kdf=CHEAP_KDF,
            calls=self.calls,
            recovery=self.recovery,
        )
        return Workplace(
            profile=self.profile,
            program=Path("/opt/usbsurvey-0.1.0-linux-x86_64"),
            output=self.output,
            drafts=drafts,
            municipalities=worlds.municipalities(),
            jobs=self.jobs,
            ask=self.ask,
            clock=self.clock,
            record_forms=record_forms(),
            media_form=(ROOT / "forms/media-ledger/form.json").read_bytes(),
            example=self.example,
            practice=practice,
            protection=worlds.CHEAP,
            scanner=self.scanner,
            rules=replace(self.rules, recovery=self.recovery),
            printers=self.printers,
            form_words=shipped_words(),
        )

    @property
    def draft(self) -> Path:
        """The one draft; not what was saved under a second name."""
        return min(self.profile.drafts.glob("*.usbdraft"), key=lambda path: len(path.name))

    def hold(self, pack: Pack | None = None, *, confirmed: bool = True) -> None:
        """Put a survey into the profile, as if it had been taken in before."""
        held = pack or worlds.pack()
        keep_pack(self.profile, held)
        if confirmed:
            confirm_issuer(self.profile, held, now=worlds.NOW, by="anna", how=How.LETTER)

    def open_window(self, file: Path | None = None) -> MainWindow:
        """Open the program."""
        return self._shown(Rooms(self.jobs, self.workplace, self.beat, self.preferences()), file)

    def preferences(self) -> Preferences:
        """The settings at a start: `settings`, acting on `reach`."""
        chosen = replace(self.settings, lock_minutes=self.lock_minutes)
        return Preferences(
            chosen, self.jobs, self.reach, fixed_lock_minutes=self.fixed_lock_minutes
        )

    def open_practice_window(self) -> MainWindow:
        """Open the program on a practice world that lies in the folder."""
        practice = Practice(
            identity=self.folder / "identities" / "ministry.p12",
            passphrase=self.folder / "passphrase.txt",
            packages=self.folder / "packages",
        )
        place = partial(self.workplace, practice)
        rooms = Rooms(self.jobs, place, self.beat, self.preferences(), self.folder)
        return self._shown(rooms, None)

    @staticmethod
    def _shown(rooms: Rooms, file: Path | None) -> MainWindow:
        window = MainWindow(is_practice=rooms.practice is not None)
        waiting = WaitingView()
        window.show_screen(waiting, waiting.title)
        front = Front(rooms, window)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        front.start(file)
        return window


def screen(window: MainWindow, kind: type[Part]) -> Part:
    """The screen that is shown, which must be of this kind."""
    shown = window.findChildren(kind)
    visible = [one for one in shown if one.isVisible()]
    assert len(visible) == 1, (kind, window.windowTitle())
    return visible[0]


def press(window: MainWindow, text: str) -> None:
    """Click the visible button whose words begin so, its Alt letter aside."""
    buttons = [
        button
        for button in window.findChildren(QPushButton)
        if button.isVisible() and begins(button, text)
    ]
    assert len(buttons) == 1, [button.text() for button in window.findChildren(QPushButton)]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def alt(window: MainWindow, letter: str) -> None:
    """Press the button of an Alt letter by the keyboard; Qt shows it down before it acts."""
    keys_of_it = QKeySequence(f"Alt+{letter}")
    buttons = [one for one in window.findChildren(QPushButton) if one.isVisible()]
    (button,) = (one for one in buttons if one.shortcut() == keys_of_it)
    pressed = QSignalSpy(button.clicked)
    QTest.keyClick(focused(window), Qt.Key(ord(letter)), Qt.KeyboardModifier.AltModifier)
    assert pressed.count() or pressed.wait(_LONG_MS)


def keys(window: MainWindow, *pressed: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in pressed:
        QTest.keyClick(focused(window), key)


def focused(window: MainWindow) -> QWidget:
    """Where the focus is inside the window."""
    widget = window.focusWidget()
    assert widget is not None
    return widget


def write(window: MainWindow, text: str) -> None:
    """Type a text where the focus is, through the input method if it is no plain ASCII.

    A passphrase is put in at once, as by pasting; letter by letter it took one part in twenty of
    all tests of windows.
    """
    widget = focused(window)
    if isinstance(widget, QLineEdit) and widget.echoMode() is QLineEdit.EchoMode.Password:
        widget.insert(text)
    elif text.isascii():
        QTest.keyClicks(widget, text)
    else:
        compose(widget, text)


def put(edit: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Go to a field, empty it and type a text."""
    edit.setFocus()
    edit.selectAll()
    compose(edit, text)


def texts(widget: QWidget) -> str:
    """All words that can be seen in a part, for looking something up."""
    found = [
        str(part.property("text"))
        for part in widget.findChildren(QWidget)
        if part.isVisible() and part.property("text")
    ]
    found += [
        str(part.property("plainText"))
        for part in widget.findChildren(QWidget)
        if part.isVisible() and part.property("plainText")
    ]
    return "\n".join(found)


__all__ = [
    "PASSPHRASE",
    "Office",
    "alt",
    "focused",
    "keys",
    "press",
    "put",
    "screen",
    "texts",
    "write",
]
