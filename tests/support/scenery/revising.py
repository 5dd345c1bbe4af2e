"""Between two people and two revisions: comments of an approver, what changed, how it is sent."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.newcomer import (
    ENTER,
    answer,
    begin,
    sign_for_approval,
    take_the_seat,
)
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, write
from tests.support.returning import put_note, say_yes, send_first, take_in
from tests.support.returning import settle as deal_with
from tests.support.scenery.filling import go_to
from tests.support.scenery.scene import Scene
from tests.support.scenery.signing import (
    approve,
    back_to_the_respondent,
    before_the_approver,
    waiting_for_the_approver,
)
from tests.support.scenery.submitting import submitted
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.history_view import HistoryView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView

_CTRL = Qt.KeyboardModifier.ControlModifier
_WISH = "「はい」ではありませんか。媒体の台帳では、先月も使っています。"


def _way(number: int) -> Callable[[Office], MainWindow]:
    def way(office: Office) -> MainWindow:
        window = waiting_for_the_approver(office)
        keys(window, *[Qt.Key.Key_Down] * number)
        return window

    return way


def _copied(office: Office) -> MainWindow:
    window = _way(2)(office)
    office.ask.answers.append(office.folder / "131016-small-survey.usbdraft")
    QTest.keyClick(focused(window), ENTER, _CTRL)
    return window


def commented(office: Office) -> MainWindow:
    """The approver writes at A-1."""
    window = waiting_for_the_approver(office)
    view = take_the_seat(window)
    view.panels["A1"].link.setFocus()
    keys(window, ENTER)
    write(window, _WISH)
    return window


def _asked_about_comments(office: Office) -> MainWindow:
    window = commented(office)
    approve(office, window)
    return window


def sent_back(office: Office) -> MainWindow:
    """The respondent opens what came back with a comment."""
    window = commented(office)
    press(window, "回答者に戻す")
    return back_to_the_respondent(window)


def _at_the_comment(office: Office) -> MainWindow:
    window = sent_back(office)
    keys(window, Qt.Key.Key_Tab, ENTER)
    return window


def looked_at_again(office: Office) -> MainWindow:
    """The comment was dealt with, no answer changed, and the approver looks."""
    window = _at_the_comment(office)
    deal_with(window)
    QTest.keyClick(focused(window), ENTER, _CTRL)
    sign_for_approval(window)
    take_the_seat(window)
    return window


def changed_after_a_return(office: Office) -> MainWindow:
    """The respondent answered otherwise after a return within one revision; the approver looks."""
    window = _at_the_comment(office)
    deal_with(window)
    go_to(window, "A-1")
    say_yes(window)
    QTest.keyClick(focused(window), ENTER, _CTRL)
    sign_for_approval(window)
    take_the_seat(window)
    return window


def second_look(office: Office) -> MainWindow:
    """The second revision is before the approver, with A-1 changed."""
    window = before_the_approver(office)
    approve(office, window)
    back_to_the_respondent(window)
    write(window, PASSPHRASE)
    keys(window, ENTER, ENTER)
    screen(window, SubmittedView)
    press(window, "ホームに戻る")
    back_to_the_respondent(window)
    press(window, "回答に戻る")
    say_yes(window)
    QTest.keyClick(focused(window), ENTER, _CTRL)
    sign_for_approval(window)
    take_the_seat(window)
    return window


def second_revision_after_a_return(office: Office) -> MainWindow:
    """The second revision was sent back and A-3 was changed: both comparisons are told."""
    window = second_look(office)
    screen(window, ApproveView).reason.setFocus()
    write(window, "A-3も書いてください。")
    press(window, "回答者に戻す")
    back_to_the_respondent(window)
    press(window, "回答に戻る")
    go_to(window, "A-3")
    write(window, "意見です。")
    QTest.keyClick(focused(window), ENTER, _CTRL)
    sign_for_approval(window)
    take_the_seat(window)
    return window


def _only_changed(office: Office) -> MainWindow:
    window = second_look(office)
    press(window, "前の版から変わったところだけを見る")
    return window


def _same_again(office: Office) -> MainWindow:
    office.hold()
    window = back_to_the_respondent(send_first(office))
    screen(window, CheckView)
    press(window, "提出に進む")
    return window


def _same_again_to_seal(office: Office) -> MainWindow:
    window = _same_again(office)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    return window


def _guide(office: Office) -> MainWindow:
    window = submitted(office)
    press(window, "どうやって渡すか")
    return window


def _day_noted(office: Office) -> MainWindow:
    window = submitted(office)
    press(window, "送付日を記録する")
    return window


def _day_to_come(office: Office) -> MainWindow:
    window = submitted(office)
    put(screen(window, SubmittedView).handed.field, "2026-12-01")
    keys(window, ENTER)
    return window


def _history(office: Office) -> MainWindow:
    office.hold()
    window = send_first(office)
    put_note(office)
    take_in(window)
    keys(window, ENTER)
    deal_with(window, "事務の都合で、変えません。")
    QTest.keyClick(focused(window), ENTER, _CTRL)
    press(window, "版と編集の履歴")
    screen(window, HistoryView)
    return window


def _history_of_a_beginner(office: Office) -> MainWindow:
    office.hold()
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "版と編集の履歴")
    return window


def _history_for_the_approver(office: Office) -> MainWindow:
    window = before_the_approver(office)
    screen(window, ApproveView)
    press(window, "版と編集の履歴")
    return window


SCENES = (
    Scene("approval: shared draft", _way(1)),
    Scene("approval: copy", _way(2)),
    Scene("approval: copy saved", _copied),
    Scene("approve: comment written", commented),
    Scene("approve: comments in the way", _asked_about_comments),
    Scene("approve: after a return", looked_at_again),
    Scene("approve: changed after a return", changed_after_a_return),
    Scene("approve: second revision", second_look),
    Scene("approve: two comparisons", second_revision_after_a_return),
    Scene("approve: only what changed", _only_changed),
    Scene("check: comment of the approver", sent_back),
    Scene("page: comment of the approver", _at_the_comment),
    Scene("sign: the same again", _same_again),
    Scene("submit: the same again", _same_again_to_seal),
    Scene("submitted: guide", _guide),
    Scene("submitted: day noted", _day_noted),
    Scene("submitted: day to come", _day_to_come),
    Scene("history: a revision with a note", _history),
    Scene("history: nothing sent yet", _history_of_a_beginner),
    Scene("history: for the approver", _history_for_the_approver),
)
