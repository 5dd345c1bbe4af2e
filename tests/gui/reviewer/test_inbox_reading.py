"""受領フォルダー while it is read: stopped, filled by others, lost, taken from the cache."""

from PySide6.QtCore import QTimer

from tests.support import worlds
from tests.support.fakes import PatientJobs, TickingClock
from tests.support.inboxes import (
    BROKEN,
    FIRST,
    Inbox,
    column_of,
    enter_passphrase,
    files_of,
    filled,
)
from tests.support.office import Office, press, screen, texts
from tests.support.reviewing import sealed
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView

SECOND = "131016-small-survey-r2.sealed.txt"


def _rest_is_over(window: MainWindow) -> None:
    """Let the time pass after which the folder is listed again."""
    timer = window.findChild(QTimer, "inbox_rest")
    assert timer is not None
    assert timer.isActive()
    timer.timeout.emit()


def _reading(office: Office, files: int = 3) -> tuple[MainWindow, PatientJobs, Inbox]:
    """A folder of which only the list was read."""
    jobs = PatientJobs()
    office.jobs = jobs
    office.clock = TickingClock(worlds.NOW)
    inbox = Inbox(office)
    one = sealed()
    for place in range(files):
        inbox.put(one, f"131016-small-survey-r1.sealed ({place}).txt")
    window = inbox.begin()
    jobs.is_late = True
    enter_passphrase(window)
    jobs.work_off()
    jobs.work_off()
    return window, jobs, inbox


def test_the_rest_is_told_only_by_a_measured_rate(office: Office) -> None:
    """First the count alone; after ten seconds how long it still takes."""
    window, jobs, _inbox = _reading(office)
    first = texts(screen(window, InboxView))
    jobs.work_off()
    second = texts(screen(window, InboxView))

    assert "0／3件を確かめています。" in first
    assert "残り" not in first
    assert "1／3件を確かめています。残り 1分未満" in second


def test_a_stop_keeps_what_was_found_and_can_be_taken_back(office: Office) -> None:
    """After 中止 no file is opened; 続きから確かめる opens the others only."""
    window, jobs, _inbox = _reading(office)
    jobs.work_off()

    press(window, "中止")
    for _ in range(3):
        jobs.work_off()
    stopped = texts(screen(window, InboxView))
    rows = len(files_of(window))
    press(window, "続きから確かめる")
    jobs.finish()

    assert "中止しました。" in stopped
    assert 0 < rows < 3
    assert "3件すべてを開けました。" in texts(screen(window, InboxView))


def test_what_comes_later_appears_by_itself(office: Office) -> None:
    """New files, changed ones and those taken away, after a rest and without a press."""
    inbox = filled(office)
    window = inbox.open()
    inbox.put(worlds.package(), "131016-small-survey-r1.sealed (2).txt")
    inbox.put(sealed(), BROKEN)
    (inbox.folder / FIRST).unlink()

    _rest_is_over(window)

    files = files_of(window)
    assert BROKEN in files
    assert "131016-small-survey-r1.sealed (2).txt" in files
    assert FIRST not in files


def test_a_folder_that_is_gone_is_told_and_read_again_when_it_is_back(office: Office) -> None:
    """A share that was lost stops nothing: the rows stay, 再読み込み goes on."""
    inbox = filled(office)
    window = inbox.open()
    away = inbox.folder.rename(inbox.folder.with_name("away"))

    press(window, "再読み込み")
    told = texts(window)
    rows = len(files_of(window))
    away.rename(inbox.folder)
    press(window, "再読み込み")

    assert "file_unreadable" in told
    assert rows == 3
    assert "file_unreadable" not in texts(window)


def test_leaving_while_files_are_checked_opens_nothing_more(office: Office) -> None:
    """What is under way ends quietly; home stays."""
    window, jobs, _inbox = _reading(office)
    press(window, "ホームに戻る")

    jobs.finish()

    screen(window, HomeView)


def test_a_second_opening_takes_results_from_the_cache(office: Office) -> None:
    """The profile holds an encrypted cache afterwards, and the rows are the same."""
    inbox = filled(office)
    first = inbox.open()
    rows = [column_of(first, place) for place in range(11)]
    first.close()

    second = inbox.open()

    assert list(office.profile.checks.glob("*.checks"))
    assert [column_of(second, place) for place in range(11)] == rows
