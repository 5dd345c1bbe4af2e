"""The approver of a second revision sees what changed, as far as the draft can tell."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from tests.support.fakes import PatientJobs
from tests.support.hearing import name_of
from tests.support.newcomer import ENTER, sign_for_approval, take_the_seat
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.returning import content
from tests.support.scenery.revising import (
    changed_after_a_return,
    commented,
    looked_at_again,
    second_look,
    second_revision_after_a_return,
)
from tests.support.scenery.signing import approve, before_the_approver, waiting_for_the_approver
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.frame.history_view import HistoryView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.store.history import Base, History

_CTRL = Qt.KeyboardModifier.ControlModifier


def sent_once(office: Office) -> MainWindow:
    """Home, after an approved first revision was sealed."""
    window = before_the_approver(office)
    approve(office, window)
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER, ENTER)
    screen(window, SubmittedView)
    press(window, "ホームに戻る")
    return window


def look_again(window: MainWindow) -> ApproveView:
    """The respondent signs what the draft says; the approver opens it."""
    keys(window, ENTER)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    sign_for_approval(window)
    return take_the_seat(window)


def test_the_first_changed_answer_has_the_focus(office: Office) -> None:
    """What changed is named, marked at its answer, and heard in its name."""
    window = second_look(office)
    told = texts(screen(window, ApproveView))

    assert "第2版（第1版を置き換えます）" in told
    assert "第1版のあとで入力があった設問（2問）：A-1、A-2" in told
    assert told.count("第1版のあとで入力がありました") == 2
    assert name_of(focused(window)) == "変わった回答：A-1 利用、コメントを書く"
    assert window.bar.text == (
        "回答者の署名を確かめました。はじめに、変わった回答を示しています。"
        "変わったところの一覧は、上にあります。"
    )


def test_what_did_not_change_can_be_put_away(office: Office) -> None:
    """And comes back; a section without a change goes too."""
    window = second_look(office)
    view = screen(window, ApproveView)
    assert view.since_revision is not None
    view.since_revision.button.setFocus()
    keys(window, ENTER)
    few = texts(view)
    press(window, "すべての回答を見る")
    again = texts(view)

    assert "A-1 利用" in few
    assert "A-3 意見" not in few
    assert "団体\n回答済み" not in few
    assert "A-3 意見" in again


def test_the_same_again_is_told(office: Office) -> None:
    """No more is said than the history can tell; there is nothing to put away then."""
    window = sent_once(office)
    view = look_again(window)
    told = texts(view)

    assert "履歴には、第1版のあとの入力がありません。" in told
    assert view.since_revision is not None
    assert view.since_revision.button.isHidden()
    assert focused(window) is view.approve


def test_where_the_history_cannot_tell_everything_is_to_be_read(office: Office) -> None:
    """No answer is called unchanged."""
    window = sent_once(office)
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    history = draft.content.history
    folded = History(
        base=Base(
            count=history.count,
            head=history.head,
            first_at=history.entries[0].at,
            last_at=history.entries[-1].at,
        )
    )
    draft.save(draft.content.model_copy(update={"history": folded}))
    draft.close()

    told = texts(look_again(window))

    assert "どこが変わったかは、この下書きの履歴からは分かりません。" in told
    assert "と同じです" not in told


def test_what_changed_since_the_return_is_told(office: Office) -> None:
    """Within one revision: named, marked, heard first, and seen alone; no revision is before."""
    window = changed_after_a_return(office)
    view = screen(window, ApproveView)
    told = texts(view)
    heard = name_of(focused(window))
    press(window, "前回の差戻しから変わったところだけを見る")
    few = texts(view)

    assert "前回の差戻しから変わったところ" in told
    assert "に回答者に戻したあとで入力があった設問（2問）：A-1、A-2" in told
    assert told.count("回答者に戻したあとで入力がありました") == 2
    assert heard == "変わった回答：A-1 利用、コメントを書く"
    assert view.since_revision is None
    assert "A-1 利用" in few
    assert "A-3 意見" not in few
    assert "すべての回答を見る" in few


def test_no_change_since_the_return_is_told(office: Office) -> None:
    """The respondent dealt with the comment by words alone; there is nothing to put away."""
    view = screen(looked_at_again(office), ApproveView)

    assert "に回答者に戻したあとの入力がありません。" in texts(view)
    assert view.since_return is not None
    assert view.since_return.button.isHidden()


def test_two_comparisons_are_told_and_one_of_them_is_seen_alone(office: Office) -> None:
    """The newer one comes first; pressing the other button takes its place."""
    view = screen(second_revision_after_a_return(office), ApproveView)
    told = texts(view)
    newer, older = view.since_return, view.since_revision
    assert newer is not None
    assert older is not None
    newer.button.click()
    few = texts(view)
    older.button.click()
    more = texts(view)

    assert told.index("前回の差戻しから変わったところ") < told.index("第1版との違い")
    assert "入力があった設問（1問）：A-3" in told
    assert "A-3 意見" in few
    assert "A-1 利用" not in few
    assert "A-1 利用" in more
    assert (newer.shows_only, older.shows_only) == (False, True)


def test_who_will_have_signed_is_named(office: Office) -> None:
    """As soon as an identity is chosen whose card lies beside it."""
    window = waiting_for_the_approver(office)
    view = take_the_seat(window)
    before = texts(view)
    view.picker.findChildren(QRadioButton)[0].click()

    assert "承認すると、あなたの電子署名が付きます。" in before
    assert "承認すると、情報政策課　山田 太郎 の電子署名が付きます。" in texts(view)


def test_the_way_to_the_history_and_back_keeps_the_words(office: Office) -> None:
    """The approver notes no 送付日."""
    window = commented(office)
    press(window, "版と編集の履歴")
    history = screen(window, HistoryView)
    press(window, "戻る")

    assert history.handed is None
    assert list(screen(window, ApproveView).wishes()) == ["A1"]


def test_words_are_saved_by_themselves(office: Office, qtbot: QtBot) -> None:
    """Two seconds after the first of them at the latest."""
    window = commented(office)

    qtbot.waitUntil(lambda: window.head.save_state.text().startswith("保存しました"), timeout=4_000)

    assert [one.link_id for one in content(office).comments] == ["A1"]


def test_somebody_else_saved_meanwhile(office: Office) -> None:
    """The words stand in the draft that has the other name, and that is told."""
    window = commented(office)
    office.draft.write_bytes(office.draft.read_bytes() + b" ")
    QTest.keyClick(focused(window), Qt.Key.Key_S, _CTRL)

    assert "ほかの人が保存しました" in window.bar.text


def test_closing_waits_for_a_save_that_runs(office: Office) -> None:
    """What was typed meanwhile is on the disk too."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = commented(office)
    jobs.is_late = True
    QTest.keyClick(focused(window), Qt.Key.Key_S, _CTRL)
    write(window, "もう一度。")
    press(window, "ホームに戻る")
    jobs.finish()
    screen(window, HomeView)

    (kept,) = content(office).comments
    assert kept.text.endswith("もう一度。")
