"""What cannot be saved is covered all the same, told on the cover, and not lost."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from tests.support.covering import CANARY, cover, half_typed, uncover, unsaved
from tests.support.office import PASSPHRASE, Office, focused, press, screen, texts, write
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView


def test_what_cannot_be_saved_is_covered_all_the_same_and_not_lost(office: Office) -> None:
    """The cover says so, nothing is readable, and it is there again after the 合言葉."""
    window, calls = unsaved(office)
    words, told = texts(window), window.bar.text
    uncover(window)
    box = focused(window)
    state = window.head.save_state.text()
    calls.disarm()
    QTest.keyClick(box, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert "まだ保存できていない入力があります。" in words
    assert CANARY not in words
    assert "空きが足りません" in told
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == f"{CANARY}つづき"
    assert state == "まだ保存していない変更があります"
    assert window.head.save_state.text().startswith("保存しました")
    kept = office.workplace().drafts.look(office.draft, PASSPHRASE)
    assert kept.answers["A3"] == f"{CANARY}つづき"


def test_it_is_saved_under_the_cover_as_soon_as_there_is_room(office: Office) -> None:
    """もう一度保存する needs no 合言葉; afterwards the cover says that all is saved."""
    window, calls = unsaved(office)
    press(window, "もう一度保存する")
    still = window.bar.text
    calls.disarm()

    press(window, "もう一度保存する")

    assert "空きが足りません" in still
    assert "入力した内容は保存してあります。" in texts(screen(window, CoverView))
    assert window.bar.text == ""
    kept = office.workplace().drafts.look(office.draft, PASSPHRASE)
    assert kept.answers["A3"] == f"{CANARY}つづき"
    uncover(window)
    screen(window, SurveyView)


def test_a_covered_window_closes_only_over_what_is_saved(office: Office) -> None:
    """First it refuses and says why; with room again it saves and closes, and the lock is free."""
    window, calls = unsaved(office)
    refused = window.close()
    told = window.bar.text
    calls.disarm()

    closed = window.close()

    assert (refused, closed) == (False, True)
    assert "空きが足りません" in told
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    assert draft.content.answers["A3"] == f"{CANARY}つづき"
    draft.close()


def test_a_covered_window_may_be_closed_without_saving_by_an_explicit_press(
    office: Office,
) -> None:
    """The last save stands, and the lock is free."""
    window, calls = unsaved(office)
    window.bar.clear()
    window.close()
    calls.disarm()

    press(window, "保存せずに閉じる")

    assert not window.isVisible()
    office.workplace().drafts.open(office.draft, PASSPHRASE).close()


def test_from_the_cover_home_closes_the_draft(office: Office) -> None:
    """For a colleague who needs the terminal: all is saved, and the draft is free."""
    window, _box = half_typed(office)
    cover(window)

    press(window, "閉じてホームに戻る")

    screen(window, HomeView)
    office.workplace().drafts.open(office.draft, PASSPHRASE).close()


def test_home_waits_for_what_cannot_be_saved(office: Office) -> None:
    """The person is told, may try again, or leaves it by an explicit press."""
    window, _calls = unsaved(office)
    window.bar.clear()
    press(window, "閉じてホームに戻る")
    told = window.bar.text
    still = screen(window, CoverView).isVisible()

    press(window, "保存せずに閉じる")

    assert still
    assert "空きが足りません" in told
    screen(window, HomeView)


def test_a_text_that_no_draft_can_hold_is_not_lost_either(office: Office) -> None:
    """A memo over its limit cannot be saved: it waits in the memory, and the cover says so."""
    window, _box = half_typed(office)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(window), Qt.Key.Key_M, both)
    write(window, "長" * 2_001)
    cover(window)
    words = texts(window)
    press(window, "もう一度保存する")
    again = texts(window)

    uncover(window)

    memo = focused(window)
    assert "まだ保存できていない入力があります。" in words
    assert "まだ保存できていない入力があります。" in again
    assert isinstance(memo, QPlainTextEdit)
    assert memo.toPlainText() == "長" * 2_001
