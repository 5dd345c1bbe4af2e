"""A package of a 受領フォルダー is one of its body whatever somebody called its file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.forwarding import BODIES, package_of
from tests.support.inboxes import FIRST, Inbox
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, texts
from tests.support.reviewing import opened, sealed
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView

RENAMED = "受領1.sealed.txt"


@pytest.fixture(name="inbox")
def _inbox(tmp_path: Path, qtbot: QtBot) -> Inbox:
    del qtbot
    office = Office(tmp_path)
    office.output.mkdir()
    return Inbox(office)


def _last_case(inbox: Inbox) -> MainWindow:
    window = inbox.open(with_roster=True)
    keys(window, Qt.Key.Key_End, ENTER)
    screen(window, CaseView)
    return window


def test_the_revision_before_is_found_under_any_name(inbox: Inbox) -> None:
    """What the folder found in a file tells whose it is; one named after another body, too."""
    first = sealed()
    inbox.put(first, "011002-small-survey-r1.sealed.txt")
    inbox.put(sealed(2, opened(first).digest))

    words = texts(screen(_last_case(inbox), CaseView))

    assert "前の版（第1版）との違い 0問" in words


def test_a_renamed_branch_that_came_meanwhile_is_shown_first(inbox: Inbox) -> None:
    """It was never listed; other bodies' files that are as new are no news of this one."""
    inbox.put(sealed())
    window = _last_case(inbox)
    inbox.put(sealed(), RENAMED)
    inbox.put(package_of(BODIES[1]), "受領2.sealed.txt")

    press(window, "受理する")

    assert "分岐した版があるので、受理できません。" in window.bar.text
    lines = texts(screen(window, CaseView)).splitlines()
    (news,) = [line for line in lines if line.startswith("新しく届いた提出ファイル：")]
    assert news.count("受付照合") == 1


def test_renaming_a_file_is_no_news(inbox: Inbox) -> None:
    """The package on the screen is still the one that is there."""
    inbox.put(sealed())
    window = _last_case(inbox)
    (inbox.folder / FIRST).rename(inbox.folder / RENAMED)

    press(window, "受理する")

    assert window.bar.text == "受理しました。"
