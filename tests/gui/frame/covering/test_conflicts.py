"""Somebody else saves while the screen is covered: both contents are kept, and it is told."""

from dataclasses import replace

from PySide6.QtWidgets import QPlainTextEdit

from tests.support.covering import (
    CANARY,
    FULL,
    cover,
    half_typed,
    other_saves,
    second_file,
    uncover,
    unsaved,
)
from tests.support.faults import FaultyOs
from tests.support.office import PASSPHRASE, Office, focused, press, screen
from usbsurvey_desktop.gui.frame.home_view import HomeView


def test_somebody_elses_save_under_the_cover_is_a_conflict_that_is_told(office: Office) -> None:
    """Both contents are kept, ours under another name, which the bar says after the 合言葉."""
    window, _box = half_typed(office)
    cover(window)
    other_saves(office)
    theirs = office.draft.read_bytes()

    uncover(window)

    assert second_file(office).name in window.bar.text
    assert office.draft.read_bytes() == theirs
    kept = office.workplace().drafts.look(second_file(office), PASSPHRASE)
    assert kept.answers["A3"] == CANARY
    box = focused(window)
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == CANARY


def test_a_conflict_at_the_moment_of_covering_is_told_on_the_cover(office: Office) -> None:
    """And once more after the 合言葉, for whoever sits there then."""
    window, _box = half_typed(office)
    other_saves(office)
    cover(window)
    told = window.bar.text

    uncover(window)

    assert second_file(office).name in told
    assert "入力した内容は保存してあります" not in window.bar.text
    assert second_file(office).name in window.bar.text


def test_a_conflict_on_the_way_home_from_the_cover_is_told_there(office: Office) -> None:
    """What could not be saved got a second name; home says which."""
    window, calls = unsaved(office)
    calls.disarm()
    other_saves(office)

    press(window, "閉じてホームに戻る")

    screen(window, HomeView)
    assert second_file(office).name in window.bar.text
    office.workplace().drafts.open(second_file(office), PASSPHRASE).close()


def test_after_the_cover_a_full_disk_under_a_conflict_is_told_and_nothing_lost(
    office: Office,
) -> None:
    """Somebody else saved, ours cannot be: it is on the screen, unsaved, and says so."""
    calls = FaultyOs()
    window, _box = half_typed(replace(office, calls=calls))
    cover(window)
    other_saves(office)
    calls.arm(2 + _calls_of_a_look(), FULL, lasting=True)

    uncover(window)

    assert "保存" in window.bar.text
    box = focused(window)
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == CANARY


def _calls_of_a_look() -> int:
    """Open, two reads, close: what it takes to see that the file on disk is another one."""
    return 3
