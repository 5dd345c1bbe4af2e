"""What changed since the revision before, at the signature and at a note."""

from PySide6.QtTest import QTest

from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.returning import (
    put_note,
    say_yes,
    send_first,
    settle,
    take_in,
)
from tests.support.revisions import CTRL, ENTER, open_again, settle_and_check
from usbsurvey_desktop.gui.respondent.return_view import ReturnView
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView


def test_the_same_again_is_remarked_on(office: Office) -> None:
    """Before signing by the history, before sealing by the former file itself."""
    window = send_first(office)
    open_again(window)
    press(window, "提出に進む")
    before_signing = texts(screen(window, SignView))
    write(window, PASSPHRASE)
    keys(window, ENTER)
    before_sealing = texts(screen(window, SubmitView))

    assert "第1版のあと、回答は変わっていません。" in before_signing
    assert "第1版と同じ回答です。このまま作ると、同じ回答の第2版になります。" in before_sealing
    assert "前の版の控えを開いて、回答を1つずつ比べました。" in before_sealing


def test_answers_to_a_note_alone_are_no_same_again(office: Office) -> None:
    """The words say that only what was said to the note is new."""
    window = send_first(office)
    put_note(office)
    take_in(window)
    settle_and_check(window)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert "第2版で新しいのは、返信への対応だけです。" in texts(screen(window, SubmitView))


def test_what_changed_is_named_exactly_where_the_former_file_is_at_hand(office: Office) -> None:
    """Without it, the history names what was touched."""
    window = send_first(office)
    put_note(office)
    take_in(window)
    keys(window, ENTER)
    say_yes(window)
    settle(window)
    QTest.keyClick(focused(window), ENTER, CTRL)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    exactly = texts(screen(window, SubmitView))
    press(window, "確認に戻る")
    next(office.output.iterdir()).unlink()
    press(window, "提出に進む")
    by_history = texts(screen(window, SubmitView))

    assert "第1版から変わった設問（2問）：A-1、A-2" in exactly
    assert "第1版のあとで入力があった設問（2問）：A-1、A-2" in by_history
    assert "下書きの編集の履歴から示しています。" in by_history


def test_at_a_note_stands_whether_the_answer_changed_since(office: Office) -> None:
    """Also at the second look, after the answer was changed."""
    window = send_first(office)
    put_note(office)
    before = texts(take_in(window))
    keys(window, ENTER)
    say_yes(window)
    QTest.keyClick(focused(window), ENTER, CTRL)
    press(window, "返信を見る")
    after = texts(screen(window, ReturnView))

    assert "履歴には、第1版のあとの入力がありません" in before
    assert "第1版のあとで入力がありました" in after
