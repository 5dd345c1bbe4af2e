"""What a reviewer types about a case is kept: sealed, under the cover, and when saving fails."""

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.casework import casework
from tests.support.covering import cover
from tests.support.faults import FaultyOs
from tests.support.keyboard import compose
from tests.support.newcomer import ENTER
from tests.support.office import Office, alt, focused, keys, press, screen, texts, write
from tests.support.scenery import deciding as scenery
from tests.support.scenery.scene import stage
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return stage(tmp_path)


def test_what_is_typed_is_kept_sealed_and_found_again(office: Office, qtbot: QtBot) -> None:
    """Two seconds later it lies beside the ledgers, for the own office; home and back shows it."""
    window = scenery.first(office)
    compose(screen(window, CaseView).whole.box, "あとで書きます。")
    qtbot.waitUntil(lambda: list(office.output.glob("*.comments.txt")) != [])
    assert "コメントを保存しました" in texts(window)
    compose(screen(window, CaseView).whole.box, "もっと。")

    alt(window, "N")
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert screen(window, CaseView).words() == {None: "あとで書きます。もっと。"}
    alt(window, "L")
    screen(window, HomeView)


def test_a_covered_case_keeps_the_words_and_no_key(office: Office) -> None:
    """Under the cover nothing can be read; the 合言葉 brings them back."""
    window = scenery.first(office)
    compose(screen(window, CaseView).whole.box, "内緒です。")

    words = texts(cover(window)) + texts(window)
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert "内緒" not in words
    assert screen(window, CaseView).words() == {None: "内緒です。"}


class _NoComments(FaultyOs):
    """Writes no unfinished comments while it is full."""

    is_full = True

    def _call(self, name: str, *arguments: object) -> object:
        path = arguments[0] if arguments else None
        is_theirs = isinstance(path, Path) and ".comments.txt" in path.name
        if self.is_full and name == "open_new" and is_theirs:
            raise OSError(errno.ENOSPC, "full")
        return super()._call(name, *arguments)


def test_words_that_cannot_be_saved_stay_on_the_screen(office: Office) -> None:
    """Leaving is asked about; under the cover they wait sealed and are saved with the next."""
    office.calls = calls = _NoComments()
    window = scenery.first(office)
    compose(screen(window, CaseView).whole.box, "大事です。")
    alt(window, "L")
    refused = window.bar.text
    view = screen(window, CaseView)
    alt(window, "R")
    undecided = list(office.output.glob("*.ledger.txt"))
    cover(window)
    calls.is_full = False
    QTest.keyClick(focused(window), Qt.Key.Key_S, CTRL)
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert "ドライブの空きが足りません。入力は画面に残っています。" in refused
    assert view.words() == {None: "大事です。"}
    assert undecided == []
    assert screen(window, CaseView).words() == {None: "大事です。"}


def test_unsaved_words_are_given_up_only_by_a_press(office: Office) -> None:
    """The button says so."""
    office.calls = _NoComments()
    window = scenery.first(office)
    compose(screen(window, CaseView).whole.box, "大事です。")
    alt(window, "L")

    press(window, "保存せずに移る")

    screen(window, HomeView)


def test_closing_the_window_saves_what_was_typed(office: Office) -> None:
    """Nothing typed is lost by the cross in the corner."""
    window = scenery.first(office)
    compose(screen(window, CaseView).whole.box, "閉じます。")

    window.close()

    assert not window.isVisible()
    (package,) = office.output.glob("*.sealed.txt")
    found = open_package(package.read_bytes(), worlds.reader("ministry"))
    assert isinstance(found, Opened)
    assert casework(office.output, found).comments.read().words == {None: "閉じます。"}


def test_a_comment_that_is_too_long_is_told_and_kept(office: Office) -> None:
    """Nothing is sent and nothing cut."""
    window = scenery.first(office)
    view = screen(window, CaseView)
    view.whole.box.setFocus()
    view.whole.box.setPlainText("あ" * 2_001)

    alt(window, "R")

    assert "＊コメントは、1つ2,000文字までにしてください。" in texts(view)
    assert isinstance(focused(window), QPlainTextEdit)
    assert list(office.output.glob("*.ledger.txt")) == []


def test_a_saving_that_fails_is_told_and_tried_again(office: Office, qtbot: QtBot) -> None:
    """The words stay; with the next letter they are kept after all."""
    office.calls = calls = _NoComments()
    window = scenery.first(office)
    box = screen(window, CaseView).whole.box
    compose(box, "大事です。")
    qtbot.waitUntil(lambda: "ドライブの空きが足りません。" in window.bar.text)
    calls.is_full = False

    compose(box, "とても。")

    qtbot.waitUntil(lambda: list(office.output.glob("*.comments.txt")) != [])
    assert screen(window, CaseView).words() == {None: "大事です。とても。"}
