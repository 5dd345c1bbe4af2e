"""The approver comments at questions; the respondent meets them there, and nothing is lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.covering import cover
from tests.support.fakes import PatientJobs
from tests.support.hearing import name_of
from tests.support.newcomer import (
    APPROVER_PASSPHRASE,
    ENTER,
    open_as_approver,
    take_the_seat,
)
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.returning import content, panels
from tests.support.signing import before_the_approver
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.approval_view import ApprovalView
from usbsurvey_desktop.submitting.wishes import sent_back, wishes_of

PACK = worlds.pack(replace(worlds.TERMS, approval_required=True))
WISH = "「はい」ではありませんか。"


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold(PACK)
    office.profile.make()
    worlds.put_key_files(office.folder, "approver", stem="shonin")
    return office


def signed(office: Office) -> MainWindow:
    """The approver has opened what was answered and signed."""
    return before_the_approver(office)


def comment(window: MainWindow, words: str = WISH) -> ApproveView:
    """Write at A-1, by the keyboard."""
    view = screen(window, ApproveView)
    view.panels["A1"].link.setFocus()
    keys(window, ENTER)
    write(window, words)
    return view


def back_as_respondent(window: MainWindow) -> None:
    """From home into the draft as the first in the list."""
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)


def back_as_approver(window: MainWindow) -> ApproveView:
    """From home to what waits."""
    screen(window, HomeView)
    keys(window, ENTER)
    return open_as_approver(window)


def test_a_comment_goes_back_without_another_reason_and_stands_at_its_question(
    office: Office,
) -> None:
    """The summary leads there; ticked, the way to the signature is free again."""
    window = signed(office)
    comment(window)
    press(window, "回答者に戻す")
    told = window.bar.text
    back_as_respondent(window)
    news, at_the_check = window.bar.text, texts(screen(window, CheckView))
    keys(window, Qt.Key.Key_Tab, ENTER)
    screen(window, SurveyView)
    (panel,) = panels(window)
    at_the_question = texts(panel)
    panel.settled.setFocus()
    keys(window, Qt.Key.Key_Space)
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)
    press(window, "承認に進む")

    assert told == "回答者に戻しました。"
    assert "承認者から戻されました。" in news
    assert "設問へのコメントが1件あります。" in news
    assert "確認が必要なところが1件あります" in at_the_check
    assert "A-1 利用：承認者のコメントに対応してください。" in at_the_check
    assert "承認者のコメント：承認者1" in at_the_question
    assert WISH in at_the_question
    assert "返事（任意" not in at_the_question
    assert name_of(panel.settled) == "A-1 利用、承認者、このコメントに対応した"
    assert window.windowTitle().startswith("署名 - ")
    assert [one.done for one in sent_back(content(office))] == [True]


def test_reason_and_comments_go_together(office: Office) -> None:
    """The bar tells both to the respondent."""
    window = signed(office)
    view = comment(window)
    view.reason.setFocus()
    write(window, "日付も見てください。")
    press(window, "回答者に戻す")

    back_as_respondent(window)

    assert "承認者から戻されました：日付も見てください。" in window.bar.text
    assert "設問へのコメントが1件あります。" in window.bar.text


def test_at_the_second_look_the_approver_reads_what_became_of_it(office: Office) -> None:
    """What was sent back stands at its question, with whether it was dealt with."""
    window = signed(office)
    comment(window)
    press(window, "回答者に戻す")
    back_as_respondent(window)
    keys(window, Qt.Key.Key_Tab, ENTER)
    panels(window)[0].settled.click()
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)
    press(window, "承認に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ApprovalView)
    view = take_the_seat(window)

    assert f"前に戻したときのコメント（対応した）：{WISH}" in texts(view)
    assert view.wishes() == {}


def test_what_is_being_written_is_kept_and_the_respondent_is_not_shown_it(
    office: Office,
) -> None:
    """Going home keeps it; at the next opening the box is open with the words in it."""
    window = signed(office)
    comment(window)
    press(window, "ホームに戻る")
    screen(window, HomeView)
    kept = wishes_of(content(office), "approver-1")
    back_as_respondent(window)
    as_respondent = texts(window)
    window.close()
    again = office.open_window()
    view = back_as_approver(again)

    assert kept == {"A1": WISH}
    assert WISH not in as_respondent
    assert view.wishes() == kept
    assert name_of(view.panels["A1"].stop) == "A-1 利用、回答者へのコメント（戻すときに送られます）"


def test_ctrl_s_saves_what_is_being_written(office: Office) -> None:
    """And the head says so."""
    window = signed(office)
    comment(window)
    before = window.head.save_state.text()
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert before == "まだ保存していない変更があります"
    assert window.head.save_state.text().startswith("保存しました ")
    assert wishes_of(content(office), "approver-1") == {"A1": WISH}


def test_a_covered_screen_comes_back_with_the_words(office: Office) -> None:
    """The focus too."""
    window = signed(office)
    comment(window)
    covered = texts(cover(window))
    write(window, APPROVER_PASSPHRASE)
    keys(window, ENTER)

    view = screen(window, ApproveView)
    assert WISH not in covered
    assert view.wishes() == {"A1": WISH}
    assert focused(window) is view.panels["A1"].box.box


def test_words_too_long_for_a_draft_are_told_and_not_lost(office: Office) -> None:
    """Neither going home nor closing nor covering drops them."""
    long = "長い" * 1_001
    window = signed(office)
    view = comment(window, long)
    press(window, "ホームに戻る")
    at_home = window.bar.text
    still = screen(window, ApproveView)
    window.close()
    stays = window.isVisible()
    cover(window)
    write(window, APPROVER_PASSPHRASE)
    keys(window, ENTER)
    again = screen(window, ApproveView)

    assert still is view
    assert stays
    assert "文字" in at_home
    assert again.wishes() == {"A1": long}
    assert wishes_of(content(office), "approver-1") == {}


def test_an_approval_with_comments_is_asked_about(office: Office) -> None:
    """Enter on the first answer changes nothing; the other one drops them and signs."""
    window = signed(office)
    comment(window)
    office.ask.answers.append(office.folder / "shonin.p12")
    press(window, "ほかの身分証を選ぶ")
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    asked = window.bar.text
    keys(window, ENTER)
    still = screen(window, ApproveView)
    focus: QWidget = still.approve
    focus.setFocus()
    keys(window, ENTER)
    press(window, "コメントを消して承認する")

    assert asked.startswith("設問へのコメントが1件あります。")
    assert window.bar.text == "承認しました。回答者が提出ファイルを作れます。"
    assert content(office).comments == ()


def test_a_return_that_fails_keeps_the_words(office: Office) -> None:
    """They are on the screen still, and saved again."""
    window = signed(office)
    view = comment(window)
    view.reason.setFocus()
    write(window, "長い" * 1_001)
    press(window, "回答者に戻す")

    assert screen(window, ApproveView) is view
    assert "文字" in window.bar.text
    press(window, "ホームに戻る")
    press(window, "理由を消して閉じる")
    assert wishes_of(content(office), "approver-1") == {"A1": WISH}


def test_saving_goes_on_while_words_come(office: Office) -> None:
    """What was typed during a save goes into the next one."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = signed(office)
    jobs.is_late = True
    comment(window)
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    write(window, "もう一度。")
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saves = [jobs.work_off(), jobs.work_off()]

    assert saves == [1, 1]
    assert wishes_of(content(office), "approver-1") == {"A1": f"{WISH}もう一度。"}


def test_who_comes_after_a_return_is_told_that_it_went_back(office: Office) -> None:
    """The approver who opens it again too early."""
    window = signed(office)
    comment(window)
    press(window, "回答者に戻す")

    screen(window, HomeView)
    keys(window, ENTER)
    keys(window, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Tab)
    write(window, APPROVER_PASSPHRASE)
    keys(window, ENTER)

    assert "回答者に戻してあります。" in window.bar.text


def _with_a_reason(office: Office) -> MainWindow:
    window = signed(office)
    screen(window, ApproveView).reason.setFocus()
    write(window, "A-1を確かめてください。")
    return window


def test_closing_the_window_asks_about_a_reason_that_was_not_sent(office: Office) -> None:
    """It has no place before it goes: the window stays, or the person lets go of it."""
    window = _with_a_reason(office)

    window.close()
    asked, stayed = window.bar.text, window.isVisible()
    press(window, "続けて書く")
    kept = screen(window, ApproveView).reason.text()
    window.close()
    press(window, "理由を消して閉じる")

    assert "理由が書きかけです" in asked
    assert (stayed, kept) == (True, "A-1を確かめてください。")
    assert not window.isVisible()
    assert not list(office.profile.drafts.glob("*.lock"))


def test_leaving_for_home_asks_about_a_reason_that_was_not_sent(office: Office) -> None:
    """Without one it just leaves."""
    window = _with_a_reason(office)

    press(window, "ホームに戻る")
    asked = window.bar.text
    press(window, "理由を消して閉じる")

    assert "理由が書きかけです" in asked
    screen(window, HomeView)
