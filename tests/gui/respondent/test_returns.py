"""S12 in the window: a file that comes back, what it asks for, and the next revision."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTreeWidget

from tests.support import worlds
from tests.support.hearing import description_of, name_of
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.returning import (
    ASKED,
    CTRL,
    RETURNED,
    WHOLE,
    content,
    go_on,
    open_for_return,
    panels,
    put_note,
    say_yes,
    seal_again,
    send_first,
    sent,
    settle,
    take,
    take_another,
    take_in,
)
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.return_view import ReturnView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.return_note import Ruling

HIDDEN = Ruling("returned", (NoteComment(link_id="A2", text="場面は？"),))
TREE = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


@pytest.fixture(name="window")
def _window(office: Office) -> MainWindow:
    return send_first(office)


def rows(window: MainWindow) -> list[str]:
    """What is heard of the comments in the table, and of the way to each."""
    found = window.findChildren(QPushButton)
    return [name_of(one) for one in found if one.isVisible() and one.text() == "直す"]


def test_the_whole_way_back_and_forth(office: Office, window: MainWindow) -> None:
    """R1 is returned, the answer is changed at its question, and r2 says to what it answers."""
    first, note = sent(office), put_note(office)
    told = texts(take_in(window))
    bar = window.bar.text
    go_on(window)
    at_the_question = texts(screen(window, SurveyView))
    say_yes(window)
    settle(window, "「はい」に変えました。")
    go_on(window)
    at_the_check = texts(screen(window, CheckView))
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, Qt.Key.Key_Return)
    before_sealing = texts(screen(window, SubmitView))
    press(window, "提出ファイルを作る")
    screen(window, SubmittedView)

    second = sent(office, 2).submission
    for words in ("返信への返事", "A-1 利用（試験省）", "「はい」に変えました。"):
        assert words in at_the_check
    assert "第2版（第1版を置き換えます）" in before_sealing
    assert "1件（返事 1件）" in before_sealing
    assert bar == "返信を取り込みました。"
    for words in (
        "試験省",
        "第1版への差戻し",
        "署名を確かめました：受付 花子",
        "A-1 利用",
        "いいえ",
    ):
        assert words in told
    assert "差戻しのコメント：試験省（受付 花子）" in at_the_question
    assert ASKED.text in at_the_question
    assert (second.revision, second.prev) == (2, first.digest)
    assert second.responds_to == (note.note.note,)
    assert [(one.link_id, one.text) for one in second.replies] == [("A1", "「はい」に変えました。")]
    assert second.answers["A1"] == {"state": "answered", "value": "yes"}


def test_two_collectors_return_one_file(office: Office, window: MainWindow) -> None:
    """Both notes stand side by side, both comments at the question; r2 answers both."""
    of_ministry = put_note(office)
    take_in(window)
    of_prefecture = put_note(office, by="prefecture")
    view = take_another(window)

    told, heard = texts(view), rows(window)
    go_on(window)
    at_the_question = [texts(panel) for panel in panels(window)]
    settle(window, "変えません。")
    settle(window, "事務の都合です。", place=1)
    go_on(window)
    seal_again(window)

    assert "東京都" in told
    assert "試験省" in told
    assert heard == [f"A-1 利用、コメントあり、まだ、{name}、直す" for name in ("試験省", "東京都")]
    assert [("試験省" in one, "東京都" in one) for one in at_the_question] == [
        (True, False),
        (False, True),
    ]
    second = sent(office, 2).submission
    assert second.responds_to == (of_ministry.note.note, of_prefecture.note.note)
    assert [one.text for one in second.replies] == ["変えません。", "事務の都合です。"]
    assert second.answers["A1"] == {"state": "answered", "value": "no"}


def test_the_first_comment_that_waits_has_the_focus(office: Office, window: MainWindow) -> None:
    """Enter goes to its question, where the answer has the focus below the comment."""
    put_note(office)
    take_in(window)
    assert name_of(focused(window)) == "A-1 利用、コメントあり、まだ、試験省、直す"

    keys(window, Qt.Key.Key_Return)

    screen(window, SurveyView)
    (panel,) = panels(window)
    assert name_of(focused(window)) == "いいえ"
    assert name_of(panel.settled) == "A-1 利用、試験省、このコメントに対応した"
    assert description_of(panel.settled) == ASKED.text
    assert name_of(panel.reply.box).startswith("A-1 利用、試験省、返事（任意")
    assert ASKED.text in description_of(panel.reply.box)


def test_nothing_goes_on_while_a_comment_waits(office: Office, window: MainWindow) -> None:
    """The check page lists it, leads to it, and does not lead to the signature."""
    put_note(office)
    take_in(window)
    go_on(window)
    go_on(window)
    view = screen(window, CheckView)
    listed = [(point.link_id, point.text) for point in view.summary.points]

    press(window, "提出に進む")
    words = window.bar.text
    keys(window, Qt.Key.Key_Return)

    assert listed == [("A1", "A-1 利用：試験省のコメントに対応してください。")]
    assert words == "確認が必要なところがあと1件あります。"
    screen(window, SurveyView)
    settle(window)
    go_on(window)
    assert screen(window, CheckView).summary.points == ()


def test_the_outline_says_where_comments_wait(office: Office, window: MainWindow) -> None:
    """差戻しあり until the comment is dealt with; in the draft the page is 要再確認."""
    put_note(office)
    take_in(window)
    go_on(window)

    def marked() -> bool:
        tree = window.findChild(QTreeWidget)
        assert tree is not None
        columns = range(tree.columnCount())
        return any(tree.findItems("差戻しあり", TREE, column) for column in columns)

    was = marked()
    settle(window)
    assert (was, marked()) == (True, False)
    assert content(office).pages["page.A"].state == "recheck"


def test_comments_on_the_whole_are_dealt_with_on_the_screen_of_returns(
    office: Office, window: MainWindow
) -> None:
    """The message has its own mark there; 直す goes to it after the last question."""
    put_note(office, WHOLE)
    view = take_in(window)
    count = "コメント 2件（まだ 2件）" in texts(view)
    go_on(window)
    settle(window)
    go_on(window)
    points = [point.text for point in screen(window, CheckView).summary.points]
    press(window, "全体へのコメント：試験省のコメントに対応してください。")
    view = screen(window, ReturnView)
    go_on(window)
    (panel,) = panels(window)
    is_at_the_mark = focused(window) is panel.settled
    settle(window, "日付を直しました。")
    done = texts(view)
    go_on(window)
    seal_again(window)

    assert count
    assert points == ["全体へのコメント：試験省のコメントに対応してください。"]
    assert is_at_the_mark
    assert "コメント 2件（すべて対応した）" in done
    second = sent(office, 2).submission
    assert [(one.link_id, one.text) for one in second.replies] == [(None, "日付を直しました。")]


def test_a_comment_on_what_does_not_apply_can_be_dealt_with(
    office: Office, window: MainWindow
) -> None:
    """The question cannot be shown: the comment stands with the words why."""
    put_note(office, HIDDEN)
    view = take_in(window)
    told = texts(view)

    settle(window, "使っていないので、答えはありません。")
    go_on(window)
    seal_again(window)

    assert "この設問は、いまの回答では対象外です。" in told
    assert "A-2 場面" in told
    assert [one.link_id for one in sent(office, 2).submission.replies] == ["A2"]


def test_the_way_back_to_the_notes(office: Office, window: MainWindow) -> None:
    """The check page leads to them, and counts what waits; from there one goes home."""
    put_note(office)
    take_in(window)
    go_on(window)
    go_on(window)
    press(window, "返信を見る（コメント まだ1件）")
    screen(window, ReturnView)
    press(window, "下書きのまま終える")
    screen(window, HomeView)


def test_the_comments_are_there_after_the_next_start(office: Office, window: MainWindow) -> None:
    """The draft opens at the first question with a comment."""
    put_note(office)
    take_in(window)
    go_on(window)
    settle(window, "半分だけ")
    settle(window)
    press(window, "保存して確認に戻る")
    press(window, "下書きのまま終える")
    press(window, "続きから回答する")
    write(window, PASSPHRASE)
    keys(window, Qt.Key.Key_Return)

    screen(window, SurveyView)
    (panel,) = panels(window)
    assert not panel.settled.isChecked()
    assert panel.reply.box.text() == "半分だけ"


def test_a_reply_that_is_too_long_is_told_and_not_sent(office: Office, window: MainWindow) -> None:
    """It is never cut; the check page names it."""
    put_note(office, RETURNED)
    take_in(window)
    go_on(window)
    settle(window, "あ" * 1_001)
    told = texts(panels(window)[0])
    go_on(window)
    points = [point.text for point in screen(window, CheckView).summary.points]
    assert "1文字多くなっています。" in told
    assert points == ["A-1 利用：返事を1,000文字までにしてください"]


def test_what_is_signed_waits_before_a_reply_changes(office: Office, window: MainWindow) -> None:
    """After the signature a mark asks first; やめる leaves it as it was."""
    put_note(office)
    take_in(window)
    go_on(window)
    settle(window)
    go_on(window)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, Qt.Key.Key_Return)
    press(window, "確認に戻る")
    press(window, "回答に戻る")
    press(window, "保存して確認に戻る")
    press(window, "返信を見る")
    go = next(one for one in window.findChildren(QPushButton) if one.text() == "直す")
    go.click()
    settle(window)
    asked = window.bar.text
    press(window, "やめる")

    assert asked.startswith("署名済みです。変えると")
    assert panels(window)[0].settled.isChecked()
    assert content(office).pending is not None


def test_what_was_answered_by_a_revision_is_asked_no_more(
    office: Office, window: MainWindow
) -> None:
    """After r2 no comment stands at the question; memos never were comments."""
    put_note(office)
    take_in(window)
    go_on(window)
    QTest.keyClick(focused(window), Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    settle(window)
    go_on(window)
    seal_again(window)
    press(window, "ホームに戻る")
    press(window, "続きから回答する")
    write(window, PASSPHRASE)
    keys(window, Qt.Key.Key_Return)
    view = screen(window, CheckView)
    way = "返信ファイルを取り込む" in texts(view)
    press(window, "回答に戻る")

    screen(window, SurveyView)
    assert way
    assert panels(window) == ()


def test_opening_for_a_return_leads_back_to_the_answers(office: Office, window: MainWindow) -> None:
    """Who has no file after all goes on to the check page."""
    del office
    press(window, "返信ファイルを取り込む")
    asked = texts(screen(window, DraftView))
    press(window, "ホームに戻る")
    open_for_return(window)
    press(window, "回答の確認に戻る")
    view = screen(window, CheckView)
    press(window, "返信ファイルを取り込む")
    assert "返信ファイルを取り込むために、下書きを開きます。" in asked
    assert view.isHidden()


def test_a_wrong_word_is_not_held_against_another_identity(
    office: Office, window: MainWindow
) -> None:
    """Choosing another one takes the red words away; both are told by name."""
    worlds.put_key_files(office.profile.identities, "approver", stem="zzz")
    open_for_return(window)
    put_note(office)
    take(window, "chigauaikotoba")
    wrong = texts(window)
    keys(window, Qt.Key.Key_Backtab, Qt.Key.Key_Backtab)
    keys(window, Qt.Key.Key_Down)
    right = texts(window)

    assert "身分証を開けません。" in wrong
    assert "身分証を開けません。" not in right
    assert "（情報政策課　山田 太郎）" in right
