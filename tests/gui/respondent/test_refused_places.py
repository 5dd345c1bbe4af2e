"""Places that cannot be written: what is told, what is kept, and that nothing half-made stays."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.faults import FaultyOs
from tests.support.newcomer import ENTER
from tests.support.office import PASSPHRASE, Office, keys, press, screen, texts, write
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.pack_view import PackView


def _fill_preparation(window: MainWindow) -> None:
    keys(window, ENTER)
    for text in ("131016", "情報政策課", "山田 太郎", PASSPHRASE, PASSPHRASE):
        write(window, text)
        keys(window, ENTER)


def test_where_the_draft_cannot_be_made_no_identity_is_left_either(office: Office) -> None:
    """The input stays, and the same press works once there is room."""
    calls = FaultyOs()
    office = replace(office, calls=calls)
    window = office.open_window()
    _fill_preparation(window)
    calls.arm(1, OSError(errno.ENOSPC, "full"), lasting=True)
    keys(window, ENTER)
    words = window.bar.text
    left = list(office.profile.identities.iterdir())
    still = screen(window, IdentityView).person.text()

    calls.disarm()
    press(window, "身分証と下書きを作る")

    assert "空きが足りません" in words
    assert left == []
    assert still == "山田 太郎"
    screen(window, IdentityDoneView)


def test_a_profile_that_cannot_be_written_is_told_at_the_import(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """The survey was read and can be taken in once the place is right."""
    del qtbot
    office = Office(tmp_path)
    file = tmp_path / "調査.survey.txt"
    file.write_text(worlds.pack().text)
    office.profile.folder.write_text("no folder")
    window = office.open_window(file)
    press(window, "取り込む")
    words = window.bar.text

    office.profile.folder.unlink()
    press(window, "取り込む")

    assert "書き込めません" in words
    assert "照合番号の確認" in window.windowTitle()


@pytest.mark.parametrize("name", ["調査.survey.txt", "メモ.txt"])
def test_a_file_can_be_put_down_instead_of_chosen(office: Office, name: str) -> None:
    """Dragging is another way, never the only one; what is no survey is refused by name."""
    file = office.folder / name
    file.write_text(worlds.pack().text if name.endswith(".survey.txt") else "買い物")
    window = office.open_window()
    press(window, "調査票を取り込む")
    view = screen(window, PackView)

    _drop(view, file)

    said = texts(view) + window.bar.text
    assert ("署名を確かめました" in said) is name.endswith(".survey.txt")
    assert (name in window.bar.text) is not name.endswith(".survey.txt")


def _drop(view: PackView, file: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file))])
    act, button, no = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(view.rect().center(), act, dragged, button, no)
    QApplication.sendEvent(view, entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(view.rect().center()), act, dragged, button, no, QEvent.Type.Drop)
    QApplication.sendEvent(view, dropped)
