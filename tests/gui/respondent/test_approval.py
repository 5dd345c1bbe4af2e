"""Two people of one office: the respondent signs, the approver signs over it or sends it back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.hearing import name_of
from tests.support.newcomer import (
    APPROVER_PASSPHRASE,
    ENTER,
    answer,
    begin,
    open_as_approver,
    sign_for_approval,
    take_the_seat,
)
from tests.support.office import PASSPHRASE, Office, keys, press, screen, texts, write
from tests.support.signing import signed_for_the_approver
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.approval_view import ApprovalView
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.submitting.pending import read_pending

PACK = worlds.pack(replace(worlds.TERMS, approval_required=True))


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold(PACK)
    office.profile.make()
    worlds.put_key_files(office.folder, "approver", stem="shonin")
    return office


def _approve(office: Office, window: MainWindow) -> None:
    office.ask.answers.append(office.folder / "shonin.p12")
    press(window, "ほかの身分証を選ぶ")
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)


def _back_to_the_respondent(window: MainWindow) -> None:
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)


def test_the_approver_sees_what_was_signed_and_signs_over_it(office: Office) -> None:
    """The package then bears both signatures, and the collector opens it."""
    window = signed_for_the_approver(office)
    words = texts(take_the_seat(window))
    _approve(office, window)
    told = window.bar.text
    _back_to_the_respondent(window)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    signers = texts(screen(window, SubmitView))
    keys(window, ENTER)

    assert "回答者の署名を確かめました。" in words
    assert "いいえ" in words
    assert "東京都、試験省" in words
    assert told == "承認しました。回答者が提出ファイルを作れます。"
    assert "承認者　総務課　承認 次郎" in signers
    (file,) = office.output.iterdir()
    opened = open_package(file.read_bytes(), worlds.reader("ministry", PACK))
    assert isinstance(opened, Opened)
    assert [one.role for one in opened.signers] == ["respondent", "approver"]


def test_who_takes_the_seat_as_approver_is_chosen_already(office: Office) -> None:
    """The 合言葉 is all that is asked of them; at the next opening nobody is presumed."""
    window = signed_for_the_approver(office)
    press(window, "承認者に代わる")
    for_approver = _chosen(screen(window, DraftView))
    write(window, APPROVER_PASSPHRASE)
    keys(window, ENTER)
    _approve(office, window)
    keys(window, ENTER)
    for_respondent = _chosen(screen(window, DraftView))

    assert for_approver.startswith("承認者")
    assert for_respondent.startswith("回答者")


def _chosen(view: DraftView) -> str:
    marks = view.findChildren(QRadioButton)
    return next(name_of(mark) for mark in marks if mark.isChecked())


def test_the_answers_stand_first_in_sight(office: Office, qtbot: QtBot) -> None:
    """On its way to the button the focus passes other parts, and scrolls nothing away."""
    window = signed_for_the_approver(office)
    view = take_the_seat(window)
    turn = QTimer(window)
    turn.setSingleShot(True)
    with qtbot.waitSignal(turn.timeout):
        turn.start(0)

    assert view.approve.hasFocus()
    assert view.scroll_area.verticalScrollBar().value() == 0


def test_one_person_cannot_be_both(office: Office) -> None:
    """The respondent's own identity is refused at the field, with the code."""
    window = signed_for_the_approver(office)
    view = take_the_seat(window)
    (own,) = view.picker.findChildren(QRadioButton)
    before = own.isChecked()
    own.click()
    view.picker.passphrase.setFocus()
    write(window, PASSPHRASE)

    keys(window, ENTER)

    words = texts(screen(window, ApproveView))
    assert not before
    assert "情報政策課　山田 太郎" in own.accessibleName()
    assert "回答者と承認者は別の人にしてください。" in words
    assert "signers_same" in words


def _open_as(window: MainWindow, place: int, passphrase: str) -> None:
    """From home: choose a way in and type its 合言葉."""
    keys(window, ENTER)
    view = screen(window, DraftView)
    if place:
        keys(window, Qt.Key.Key_Backtab, *[Qt.Key.Key_Down] * place)
        view.passphrase.setFocus()
    write(window, passphrase)
    keys(window, ENTER)


def _approved_and_changed(office: Office) -> MainWindow:
    """The approver has signed, and then the respondent changes an answer."""
    window = signed_for_the_approver(office)
    take_the_seat(window)
    _approve(office, window)
    _back_to_the_respondent(window)
    press(window, "確認に戻る")
    press(window, "回答に戻る")
    write(window, "y")
    assert "回答者と承認者の署名は取り消されます" in window.bar.text
    press(window, "変える")
    window.close()
    return office.open_window()


def test_the_respondent_learns_of_the_approval(office: Office) -> None:
    """At the next opening the bar says when it was approved and what can be done now."""
    window = signed_for_the_approver(office)
    take_the_seat(window)
    _approve(office, window)

    _back_to_the_respondent(window)

    assert "に承認されました。提出ファイルを作れます。" in window.bar.text


def test_a_change_after_the_approval_is_told_to_both(office: Office) -> None:
    """Whoever opens the draft next reads that the approval is gone, and since which one."""
    window = _approved_and_changed(office)
    _open_as(window, 1, APPROVER_PASSPHRASE)
    to_the_approver = window.bar.text
    _open_as(window, 0, PASSPHRASE)
    to_the_respondent = window.bar.text

    assert "の承認のあとで回答が変わったため、その承認は取り消されました。" in to_the_approver
    assert "回答者がもう一度署名すると、承認できます。" in to_the_approver
    assert "の承認のあとで回答が変わったため、その承認は取り消されました。" in to_the_respondent
    assert "もう一度署名して、承認を受けてください。" in to_the_respondent


def test_the_approver_of_a_changed_answer_is_asked_to_look_again(office: Office) -> None:
    """Signed anew by the respondent, it says at once that it is not what was approved."""
    window = _approved_and_changed(office)
    _open_as(window, 0, PASSPHRASE)
    write(window, "a")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sign_for_approval(window)
    press(window, "承認者に代わる")

    open_as_approver(window)

    assert "の承認のあとで回答が変わったため、その承認は取り消されました。" in window.bar.text
    assert "もう一度、内容を確かめてください。" in window.bar.text


def test_sent_back_the_respondent_reads_the_reason_and_the_signature_is_gone(
    office: Office,
) -> None:
    """Without a reason nothing goes back; with one, the respondent sees it at the next opening."""
    window = signed_for_the_approver(office)
    view = take_the_seat(window)
    press(window, "回答者に戻す")
    asked = texts(screen(window, ApproveView))
    view.reason.setFocus()
    write(window, "A-1を確かめてください。")
    press(window, "回答者に戻す")
    told = window.bar.text

    _back_to_the_respondent(window)

    assert "＊戻す理由を、ここか、どれかの設問へのコメントに書いてください。" in asked
    assert told == "回答者に戻しました。"
    assert window.bar.text == "承認者から戻されました：A-1を確かめてください。"


def test_the_reason_stays_on_the_check_page_until_the_respondent_signs_again(
    office: Office,
) -> None:
    """Another message takes the bar; the page keeps it, and says nowhere that all is clear."""
    window = signed_for_the_approver(office)
    take_the_seat(window).reason.setFocus()
    write(window, "A-1を確かめてください。")
    press(window, "回答者に戻す")
    _back_to_the_respondent(window)
    QTest.keyClick(window.focusWidget(), ENTER, Qt.KeyboardModifier.ControlModifier)
    window.clear_message()
    sent_back = texts(screen(window, CheckView))
    sign_for_approval(window)

    press(window, "確認に戻る")

    assert "承認者から戻されました：A-1を確かめてください。" in sent_back
    assert "確認が必要なところはありません。" not in sent_back
    assert "承認者から戻されました" not in texts(screen(window, CheckView))


def test_while_the_approval_is_signed_the_screen_stays(office: Office) -> None:
    """Pressing again signs nothing twice, home waits, and afterwards the draft is free."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = signed_for_the_approver(office)
    take_the_seat(window)
    jobs.is_late = True
    _approve(office, window)
    keys(window, ENTER)

    press(window, "ホームに戻る")
    words = window.bar.text
    still = screen(window, ApproveView)
    signed = jobs.work_off()
    jobs.finish()

    assert words == "下書きに保存しています。終わるまでお待ちください。"
    assert still is not None
    assert signed == 1
    screen(window, HomeView)
    assert window.bar.text == "承認しました。回答者が提出ファイルを作れます。"
    assert _approvals(office) == 1


def test_a_window_that_closes_waits_for_the_approval(office: Office) -> None:
    """What was being signed is on the disk, and the draft is free for the next person."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = signed_for_the_approver(office)
    take_the_seat(window)
    jobs.is_late = True
    _approve(office, window)

    window.close()

    assert not window.isVisible()
    assert _approvals(office) == 1


def _approvals(office: Office) -> int:
    """How many signatures the approvers have put into the draft, which must be free."""
    (path,) = office.profile.drafts.glob("*.usbdraft")
    draft = office.workplace().drafts.open(path, PASSPHRASE)
    signatures = read_pending(draft.content).form.signatures
    draft.close()
    return len(signatures) - 1


def test_an_approver_is_added_once_and_no_screen_jumps_in(office: Office) -> None:
    """A second press sets no second 合言葉; who goes back meanwhile stays there."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = office.open_window()
    begin(window)
    answer(window)
    sign_for_approval(window)
    write(window, APPROVER_PASSPHRASE)
    keys(window, ENTER)
    write(window, APPROVER_PASSPHRASE)
    jobs.is_late = True
    keys(window, ENTER, ENTER)

    press(window, "確認に戻る")
    made = jobs.work_off()
    jobs.finish()

    assert made == 1
    screen(window, CheckView)
    (path,) = office.profile.drafts.glob("*.usbdraft")
    slots = office.workplace().drafts.slots(path)
    assert [slot.label for slot in slots].count("approver") == 1


def test_a_draft_that_waits_leads_the_respondent_back_to_the_approval(office: Office) -> None:
    """Nothing can be sealed before the approver signed."""
    window = signed_for_the_approver(office)
    press(window, "確認に戻る")
    screen(window, CheckView)
    window.close()
    again = office.open_window()
    keys(again, ENTER)

    write(again, PASSPHRASE)
    keys(again, ENTER)

    assert "承認者に、この下書きを開いてもらってください" in texts(screen(again, ApprovalView))


def test_two_different_passphrases_of_the_approver_are_noticed(office: Office) -> None:
    """And a weak one is told with its rule."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign_for_approval(window)
    write(window, "mijikai")
    keys(window, ENTER)
    write(window, "chigau")
    keys(window, ENTER)

    words = texts(screen(window, ApprovalView))

    assert "合言葉は12文字以上にし、5種類以上の文字を使ってください。いまは7文字です。" in words
    assert "2回の合言葉が同じではありません。" in words


def test_without_a_signature_the_approver_has_nothing_to_do(office: Office) -> None:
    """The approver who comes too early is told so, at home."""
    window = signed_for_the_approver(office)
    press(window, "確認に戻る")
    press(window, "回答に戻る")
    write(window, "y")
    press(window, "変える")
    window.close()
    again = office.open_window()

    keys(again, ENTER)
    keys(again, Qt.Key.Key_Backtab)
    keys(again, Qt.Key.Key_Down)
    screen(again, DraftView).passphrase.setFocus()
    write(again, APPROVER_PASSPHRASE)
    keys(again, ENTER)

    screen(again, HomeView)
    assert "承認を待つ回答はありません" in again.bar.text
