"""Return notes that come to an `Office`, and what a person does with them in the window."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support import notes, worlds
from tests.support.kept_walks import home_after
from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, write
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.remark_panel import RemarkPanel
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.return_import_view import ReturnImportView
from usbsurvey_desktop.gui.respondent.return_view import ReturnView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import Ruling, SealedNote
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.draft_content import DraftContent

CTRL = Qt.KeyboardModifier.ControlModifier
ASKED = NoteComment(link_id="A1", text="「はい」ではありませんか。")
RETURNED = Ruling("returned", (ASKED,))
WHOLE = Ruling("returned", (ASKED,), "全体に、日付を確かめてください。")


def sent(office: Office, revision: int = 1) -> Opened:
    """A file of the office as the ministry opens it."""
    raw = (office.output / f"131016-small-survey-r{revision}.sealed.txt").read_bytes()
    opened = open_package(raw, worlds.reader("ministry"))
    assert isinstance(opened, Opened)
    return opened


def put_note(
    office: Office,
    ruling: Ruling = RETURNED,
    *,
    revision: int = 1,
    **members: Any,  # noqa: ANN401 - any member of the circumstances
) -> SealedNote:
    """A note about a file of the office, where the next question for a file finds it."""
    note = notes.sealed(ruling, sent(office, revision), **members)
    put_file(office, note.file_name, note.content)
    return note


def put_file(office: Office, name: str, raw: bytes) -> Path:
    """A file where the next question for one finds it."""
    path = office.folder / name
    path.write_bytes(raw)
    office.ask.answers.append(path)
    return path


def content(office: Office) -> DraftContent:
    """What the draft says on the disk."""
    (path,) = office.profile.drafts.glob("*.usbdraft")
    return office.workplace().drafts.look(path, PASSPHRASE)


def send_first(office: Office) -> MainWindow:
    """Home, after the first revision was sealed."""
    return home_after(_walk_to_the_first_file, office)


def _walk_to_the_first_file(office: Office) -> MainWindow:
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    press(window, "提出ファイルを作る")
    screen(window, SubmittedView)
    press(window, "ホームに戻る")
    screen(window, HomeView)
    return window


def open_for_return(window: MainWindow) -> ReturnImportView:
    """From home into the draft, where a file is asked for."""
    press(window, "返信ファイルを取り込む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    return screen(window, ReturnImportView)


def take(window: MainWindow, passphrase: str = PASSPHRASE) -> None:
    """Choose the file that was put down, and open it."""
    press(window, "返信ファイルを選ぶ")
    write(window, passphrase)
    keys(window, ENTER)


def take_in(window: MainWindow) -> ReturnView:
    """From home to what the file that was put down says."""
    open_for_return(window)
    take(window)
    return screen(window, ReturnView)


def take_another(window: MainWindow) -> ReturnView:
    """The same for one more file."""
    press(window, "ほかの返信ファイルを取り込む")
    take(window)
    return screen(window, ReturnView)


def panels(window: MainWindow) -> tuple[RemarkPanel, ...]:
    """The comments that are shown with their mark and their reply."""
    return tuple(_panels(window))


def _panels(window: MainWindow) -> Iterator[RemarkPanel]:
    return (panel for panel in window.findChildren(RemarkPanel) if panel.isVisible())


def settle(window: MainWindow, reply: str = "", *, place: int = 0) -> None:
    """Say of a comment on the screen that it was dealt with, and reply."""
    panels(window)[place].settled.setFocus()
    keys(window, Qt.Key.Key_Space)
    if reply:
        keys(window, Qt.Key.Key_Tab)
        write(window, reply)


def go_on(window: MainWindow) -> None:
    """Press what leads on, by the keyboard."""
    QTest.keyClick(focused(window), ENTER, CTRL)


def say_yes(window: MainWindow) -> None:
    """Change A-1 to yes; A-2 comes up by it, and is answered."""
    write(window, "y")
    QTest.keyClick(focused(window), Qt.Key.Key_G, CTRL)
    write(window, "A-2")
    keys(window, ENTER)
    write(window, "a")


def seal_again(window: MainWindow) -> None:
    """From the check page to the next file."""
    screen(window, CheckView)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    press(window, "提出ファイルを作る")
    screen(window, SubmittedView)
