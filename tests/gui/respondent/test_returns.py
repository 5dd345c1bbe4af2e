"""S12 in the window: a file that comes back, what it asks for, and the next revision."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from tests.support import notes, worlds
from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.remark_panel import RemarkPanel
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
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
    path = office.folder / note.file_name
    path.write_bytes(note.content)
    office.ask.answers.append(path)
    return note


def content(office: Office) -> DraftContent:
    """What the draft says on the disk."""
    (path,) = office.profile.drafts.glob("*.usbdraft")
    return office.workplace().drafts.look(path, PASSPHRASE)


@pytest.fixture(name="window")
def _window(office: Office) -> MainWindow:
    """Home, after the first revision was sealed."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    press(window, "提出ファイルを作る")
    screen(window, SubmittedView)
    press(window, "ホームに戻る")
    screen(window, HomeView)
    return window


def take_in(window: MainWindow) -> None:
    """From home into the draft, and the file that was put down into it."""
    press(window, "返信ファイルを取り込む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ReturnImportView)
    take_another(window)


def take_another(window: MainWindow) -> None:
    """Choose the file that was put down, and open it."""
    press(window, "返信ファイルを選ぶ")
    write(window, PASSPHRASE)
    keys(window, ENTER)


def panels(window: MainWindow) -> Iterator[RemarkPanel]:
    """The comments that are shown."""
    return (panel for panel in window.findChildren(RemarkPanel) if panel.isVisible())


def tick(window: MainWindow, *, place: int = 0) -> None:
    """Say of a comment on the screen that it was dealt with."""
    list(panels(window))[place].settled.setFocus()
    keys(window, Qt.Key.Key_Space)


def answer_a2(window: MainWindow) -> None:
    """Answer what the change of A-1 has newly asked, and go back to the check page."""
    QTest.keyClick(focused(window), Qt.Key.Key_G, CTRL)
    write(window, "A-2")
    keys(window, ENTER)
    write(window, "a")
    QTest.keyClick(focused(window), ENTER, CTRL)
    screen(window, CheckView)


def seal_again(window: MainWindow) -> None:
    """From the check page to the next file."""
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    press(window, "提出ファイルを作る")
    screen(window, SubmittedView)


def test_the_whole_way_back_and_forth(office: Office, window: MainWindow) -> None:
    """R1 is returned, the answer is changed at its question, and r2 says to what it answers."""
    first = sent(office)
    note = put_note(office)

    take_in(window)
    told = texts(screen(window, ReturnView))
    bar = window.bar.text
    press(window, "直す(N)")
    view = screen(window, SurveyView)
    at_the_question = texts(view)
    write(window, "y")
    tick(window)
    keys(window, Qt.Key.Key_Tab)
    write(window, "「はい」に変えました。")
    answer_a2(window)
    seal_again(window)

    assert bar == "返信を取り込みました。"
    for words in ("試験省", "第1版への差戻し", "署名を確かめました：受付 花子", "A-1 利用"):
        assert words in told
    assert "差戻しのコメント：試験省（受付 花子）" in at_the_question
    assert ASKED.text in at_the_question
    second = sent(office, 2)
    assert (second.submission.revision, second.submission.prev) == (2, first.digest)
    assert second.submission.responds_to == (note.note.note,)
    assert [(one.link_id, one.text) for one in second.submission.replies] == [
        ("A1", "「はい」に変えました。")
    ]
    assert second.submission.answers["A1"].model_dump()["value"] == "yes"
