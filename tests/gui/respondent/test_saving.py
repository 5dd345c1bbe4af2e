"""Saving by itself, and what happens when it cannot be saved."""

import errno
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support import drafts
from tests.support.fakes import FakeClock, InlineJobs, LateJobs
from tests.support.faults import FaultyOs
from tests.support.newcomer import ENTER, answer, begin, prepare
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, write
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.autosave import DELAY_MS, Autosave, Revision, SavedDraft
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.store.draft_content import DraftContent

FULL = OSError(errno.ENOSPC, "full")
TWO_SECONDS = 2_000


class _Typist(QObject):
    """Somebody who types into a draft; what was typed last is its content."""

    def __init__(self, folder: Path, jobs: Jobs, calls: OsCalls = OS) -> None:
        super().__init__()
        self.text = "1"
        room = drafts.drafts(calls=calls)
        self.draft = room.create(folder / "a.usbdraft", self.content(), drafts.PASSPHRASE)
        self.words: list[str] = []
        self.errors: list[SurveyError] = []
        self.autosave = Autosave(SavedDraft(self.draft, self.typed), jobs, FakeClock(), self)
        self.autosave.words_changed.connect(self.words.append)
        self.autosave.failed.connect(self.errors.append)

    def content(self) -> DraftContent:
        return drafts.content_saying(self.text)

    def typed(self) -> Revision:
        content = self.content()
        return lambda _before: content

    def type(self, text: str) -> None:
        self.text = text
        self.autosave.touch()

    def saved(self) -> str:
        return str(self.draft.content.answers["A3.f"])


def test_what_was_typed_is_on_the_disk_within_two_seconds(qtbot: QtBot, tmp_path: Path) -> None:
    """Also while the person goes on typing, so that a power cut costs two seconds at most."""
    typist = _Typist(tmp_path, InlineJobs())

    for text in "234":
        typist.type(text)
    with qtbot.waitSignal(typist.autosave.words_changed, timeout=TWO_SECONDS):
        pass

    assert typist.saved() == "4"
    assert DELAY_MS < TWO_SECONDS
    assert typist.words[0] == "まだ保存していない変更があります"
    assert typist.words[-1].startswith("保存しました ")


def test_one_save_at_a_time_and_the_newest_content_follows(tmp_path: Path) -> None:
    """What changes while a save runs goes into the next one, which starts by itself."""
    jobs = LateJobs()
    typist = _Typist(tmp_path, jobs)
    typist.type("2")
    typist.autosave.save_now()
    typist.type("3")
    typist.autosave.save_now()

    first = jobs.work_off()
    between = typist.saved()
    second = jobs.work_off()

    assert (first, between, second) == (1, "2", 1)
    assert typist.saved() == "3"
    assert typist.words[-1].startswith("保存しました ")


def test_nothing_is_written_while_nothing_changes(tmp_path: Path) -> None:
    """Page changes without a change of answers leave the generation alone."""
    typist = _Typist(tmp_path, InlineJobs())
    before = typist.draft.generation

    typist.autosave.save_now()
    typist.autosave.settle()

    assert typist.draft.generation == before
    assert typist.words == []


def test_leaving_saves_even_what_is_still_waiting(tmp_path: Path) -> None:
    """Closing the window does not wait for the timer."""
    typist = _Typist(tmp_path, LateJobs())
    typist.type("2")

    typist.autosave.settle()
    words = list(typist.words)
    typist.autosave.save_now()

    assert typist.saved() == "2"
    assert words[-1].startswith("保存しました ")
    assert typist.words == words  # nothing is left to save


def test_what_could_not_be_saved_before_going_on_is_not_told_as_saved(tmp_path: Path) -> None:
    """The head says so as it does when the program saves by itself, and the true state later."""
    calls = FaultyOs()
    typist = _Typist(tmp_path, InlineJobs(), calls)
    typist.type("2")
    calls.arm(1, FULL, lasting=True)

    with pytest.raises(SurveyError):
        typist.autosave.settle()
    refused = typist.words[-1]
    calls.disarm()
    typist.autosave.settle()

    assert refused == "保存できません（理由を見る）"
    assert typist.words[-1].startswith("保存しました ")


def _full_office(office: Office) -> tuple[Office, FaultyOs]:
    calls = FaultyOs()
    return replace(office, calls=calls), calls


def test_a_full_disk_keeps_the_input_and_says_what_is_safe(office: Office) -> None:
    """The message has the code, the screen keeps the answer, and the next save succeeds."""
    office, calls = _full_office(office)
    window = office.open_window()
    begin(window)
    calls.arm(1, FULL, lasting=True)
    write(window, "n")
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    words, state = window.bar.text, window.head.save_state.text()
    still_there = screen(window, SurveyView)

    calls.disarm()
    press(window, "もう一度保存する")

    assert "空きが足りません" in words
    assert "この画面の入力は無事です" in words
    assert state == "保存できません（理由を見る）"
    assert still_there.isVisible()
    assert window.head.save_state.text().startswith("保存しました")


def test_a_draft_on_a_share_is_saved_there_and_nowhere_else(office: Office) -> None:
    """While the share is away nothing typed goes; Ctrl+S saves it once it is there again."""
    office, calls = _full_office(office)
    begun = office.open_window()
    begin(begun)
    begun.close()
    share = office.folder / "共有"
    share.mkdir()
    (office.profile.drafts / f"{office.draft.name}.prev").unlink(missing_ok=True)
    draft = office.draft.rename(share / office.draft.name)
    window = office.open_window(draft)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    calls.arm(1, OSError(errno.EHOSTDOWN, "x"), lasting=True)
    write(window, "n")
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    lost = window.bar.text

    calls.disarm()
    write(window, "y")
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert "共有フォルダーに保存できません" in lost
    assert office.workplace().drafts.look(draft, PASSPHRASE).answers["A1"] == "yes"
    assert not list(office.profile.folder.rglob("*.usbdraft*"))


def test_the_window_does_not_close_over_what_cannot_be_saved(office: Office) -> None:
    """The person is told and may try again, or leave it unsaved by an explicit press."""
    office, calls = _full_office(office)
    window = office.open_window()
    begin(window)
    calls.arm(1, FULL, lasting=True)
    write(window, "n")

    refused = window.close()
    words = window.bar.text
    press(window, "保存せずに閉じる")

    assert not refused
    assert "空きが足りません" in words
    assert not window.isVisible()


def test_closing_the_window_saves_the_last_letter(office: Office) -> None:
    """Whatever was typed just before closing is in the draft."""
    window = office.open_window()
    begin(window)
    write(window, "n")

    closed = window.close()

    (path,) = office.profile.drafts.glob("*.usbdraft")
    content = office.workplace().drafts.look(path, PASSPHRASE)
    assert closed
    assert content.answers["A1"] == "no"


def test_going_to_another_program_saves_at_once(office: Office, qapp: QApplication) -> None:
    """The save is asked for at that moment and runs apart; coming back saves nothing."""
    jobs = LateJobs()
    window = replace(office, jobs=jobs).open_window()
    jobs.finish()
    prepare(window)
    jobs.finish()
    keys(window, ENTER)
    jobs.finish()
    write(window, "n")
    state = window.head.save_state
    typed = state.text()

    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    here = (state.text(), jobs.work_off())
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    away = state.text()
    before = _answers(office)
    jobs.finish()

    assert typed == "まだ保存していない変更があります"
    assert here == (typed, 0)
    assert away == "保存しています…"
    assert "A1" not in before
    assert _answers(office)["A1"] == "no"
    assert state.text().startswith("保存しました ")


def _answers(office: Office) -> Mapping[str, RawAnswer]:
    return office.workplace().drafts.look(office.draft, PASSPHRASE).answers


def test_a_draft_that_somebody_else_saved_goes_on_under_another_name(office: Office) -> None:
    """Neither content is lost, and the message names the second file."""
    window = office.open_window()
    begin(window)
    (path,) = office.profile.drafts.glob("*.usbdraft")
    path.write_bytes(path.read_bytes() + b" ")

    answer(window)

    assert "どちらの内容も消していません" in window.bar.text
    names = sorted(draft.name for draft in office.profile.drafts.glob("*.usbdraft"))
    assert names == ["131016-small-survey-2.usbdraft", "131016-small-survey.usbdraft"]
    screen(window, CheckView)


def _over_a_draft_of_somebody_else(office: Office, jobs: LateJobs) -> MainWindow:
    """The check page is there, its save still under way, and another has saved the draft."""
    window = replace(office, jobs=jobs).open_window()
    jobs.finish()
    prepare(window)
    jobs.finish()
    keys(window, ENTER)
    jobs.finish()
    answer(window)
    screen(window, CheckView)
    (path,) = office.profile.drafts.glob("*.usbdraft")
    path.write_bytes(path.read_bytes() + b" ")
    return window


def _second_name(office: Office) -> str:
    names = sorted(draft.name for draft in office.profile.drafts.glob("*.usbdraft"))
    assert names == ["131016-small-survey-2.usbdraft", "131016-small-survey.usbdraft"]
    return names[0]


def test_a_conflict_at_the_last_save_stops_nobody_from_submitting(office: Office) -> None:
    """提出に進む goes on at the first press; the bar says where the answers are now."""
    jobs = LateJobs()
    window = _over_a_draft_of_somebody_else(office, jobs)

    press(window, "提出に進む")
    jobs.finish()

    screen(window, SignView)
    assert _second_name(office) in window.bar.text


def test_a_conflict_on_the_way_home_is_told_at_home(office: Office) -> None:
    """The draft is saved and closed; home says under which name it goes on."""
    jobs = LateJobs()
    window = _over_a_draft_of_somebody_else(office, jobs)

    press(window, "下書きのまま終える")
    jobs.finish()

    screen(window, HomeView)
    assert _second_name(office) in window.bar.text


def test_a_window_stays_until_a_conflict_has_been_read(office: Office) -> None:
    """Closing tells the second name once; the next press closes, and nothing was lost."""
    window = office.open_window()
    begin(window)
    (path,) = office.profile.drafts.glob("*.usbdraft")
    path.write_bytes(path.read_bytes() + b" ")
    write(window, "n")

    refused = window.close()
    words = window.bar.text
    press(window, "ウィンドウを閉じる")

    assert not refused
    assert _second_name(office) in words
    assert not window.isVisible()
    content = office.workplace().drafts.look(path.with_name(_second_name(office)), PASSPHRASE)
    assert content.answers["A1"] == "no"
