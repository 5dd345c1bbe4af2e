"""A draft of an earlier release, opened by a person in the window of this one."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.releases.kept import expected, releases
from tests.releases.story import DRAFT
from tests.support.fakes import FakeClock
from tests.support.looking import LIGHT, wear
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, screen, texts, write
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.survey_table import SurveyTable

EVERY = pytest.mark.parametrize("release", releases(), ids=lambda folder: folder.name)


@pytest.fixture
def office(release: Path, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Office:
    """The office of a release, at its own time."""
    del qtbot
    wear(qapp, LIGHT)
    now = datetime.fromisoformat(str(expected(release)["now"]))
    office = Office(tmp_path, clock=FakeClock(now))
    shutil.copytree(release / "office", office.profile.folder)
    office.output.mkdir()
    return office


@EVERY
def test_home_shows_what_the_release_left(office: Office) -> None:
    """Its drafts are offered, its survey needs no confirming, and nothing is told to be newer."""
    window = office.open_window()
    told, surveys = texts(screen(window, HomeView)), screen(window, SurveyTable)
    assert f"{DRAFT}（" in told
    row = [str(surveys.model().index(0, place).data()) for place in (0, 2)]
    assert row == ["小さな調査", "下書きを開くと表示します"]
    assert "新しい版" not in told


@EVERY
def test_a_draft_opens_at_what_is_to_be_done(release: Path, office: Office) -> None:
    """The 合言葉 of the release leads to the question that the reviewer asked about."""
    window = office.open_window(office.profile.drafts / DRAFT)
    write(window, (release / "passphrase.txt").read_text(encoding="utf-8").strip())
    keys(window, ENTER)

    assert "「はい」ではありませんか。" in texts(window)
