"""Return files that change nothing, or must not be taken in: each is told in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support import notes, worlds
from tests.support.fakes import PatientJobs
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from tests.support.returning import (
    RETURNED,
    content,
    go_on,
    open_for_return,
    panels,
    put_file,
    put_note,
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
from usbsurvey_desktop.gui.frame.note_words import collector_name
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.return_import_view import ReturnImportView
from usbsurvey_desktop.gui.respondent.return_view import ReturnView
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.return_note import Ruling

OLD = "これは第1版への返信です。いまの最新は第2版です。"
SAME = "この返信は、前に取り込んだものと同じです。変わったところはありません。"
REPLACED = "この返信は、同じ受領側の別の返信に差し替えられています。"
ENTER = Qt.Key.Key_Return


@pytest.fixture(name="jobs")
def _jobs(office: Office) -> PatientJobs:
    jobs = PatientJobs()
    office.jobs = jobs
    return jobs


@pytest.fixture(name="window")
def _window(office: Office, jobs: PatientJobs) -> MainWindow:
    del jobs
    return send_first(office)


def _path(office: Office) -> Path:
    (path,) = office.profile.drafts.glob("*.usbdraft")
    return path


def test_a_note_for_the_first_revision_after_the_second_is_only_shown(
    office: Office, window: MainWindow
) -> None:
    """T31: what it says can be read, the draft stays as it is."""
    note = put_note(office, Ruling("returned", RETURNED.comments, "古い版について。"))
    office.ask.answers.clear()
    press(window, "続きから回答する")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    seal_again(window)
    press(window, "ホームに戻る")
    before = content(office)

    put_file(office, note.file_name, note.content)
    view = take_in(window)

    told = texts(view)
    assert window.bar.text.startswith(OLD)
    for words in (OLD, "A-1 利用：「はい」ではありませんか。", "古い版について。"):
        assert words in told
    assert "コメントはありません。" in told
    assert panels(window) == ()
    assert content(office) == before
    go_on(window)
    screen(window, CheckView)


def test_the_same_file_twice_is_told(office: Office, window: MainWindow) -> None:
    """What was done about its comments stays; its card stands there once."""
    note = put_note(office)
    take_in(window)
    go_on(window)
    settle(window, "済み")
    go_on(window)
    press(window, "返信を見る")
    put_file(office, "同じもの.return.txt", note.content)

    view = take_another(window)

    assert window.bar.text == SAME
    assert texts(view).count("第1版への差戻し") == 1
    assert "コメント 1件（すべて対応した）" in texts(view)


def test_a_note_that_replaces_another_is_told(office: Office, window: MainWindow) -> None:
    """Only what the newer one asks for counts; the older one, again, is only shown."""
    first = put_note(office)
    take_in(window)
    newer = Ruling("returned", (NoteComment(link_id="A3", text="意見を書いてください。"),))
    put_note(office, newer, n=2, supersedes=first.note.note)
    view = take_another(window)
    bar, told = window.bar.text, texts(view)

    put_file(office, first.file_name, first.content)
    again = texts(take_another(window))

    assert bar == "前の返信と差し替えて、取り込みました。"
    assert "意見を書いてください。" in told
    assert "「はい」ではありませんか。" not in told
    assert window.bar.text == SAME
    assert SAME in again


def test_a_note_that_was_replaced_before_it_came_is_only_shown(
    office: Office, window: MainWindow
) -> None:
    """The order of arrival decides nothing."""
    first = put_note(office)
    office.ask.answers.clear()
    put_note(office, n=2, supersedes=first.note.note)
    take_in(window)
    put_file(office, first.file_name, first.content)

    view = take_another(window)

    assert window.bar.text.startswith(REPLACED)
    assert REPLACED in texts(view)
    assert len(content(office).returns) == 1


def test_acceptance_is_told(office: Office, window: MainWindow) -> None:
    """The day and the words of the collector; there is nothing to do."""
    comment = NoteComment(link_id="A1", text="来年も続けてください。")
    put_note(office, Ruling("accepted", (comment,), "ありがとうございました。"))
    view = take_in(window)
    told = texts(view)
    words = "第1版は 令和8年11月20日（金） に受理されました。"
    assert window.bar.text == f"返信を取り込みました。{words}"
    for part in (words, "ありがとうございました。", "A-1 利用：来年も続けてください。"):
        assert part in told
    assert "コメントはありません。" in told
    go_on(window)
    press(window, "返信を見る")
    screen(window, ReturnView)


def test_a_note_drops_the_signature_and_says_so(office: Office, window: MainWindow) -> None:
    """A revision that was signed without knowing of the note is signed again afterwards."""
    press(window, "続きから回答する")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    press(window, "確認に戻る")
    put_note(office)
    press(window, "返信ファイルを取り込む")
    take(window)

    assert window.bar.text.endswith(
        "署名は取り消されました。コメントに対応してから、もう一度署名してください。"
    )
    assert content(office).pending is None


def _stranger(office: Office) -> bytes:
    del office
    return notes.sealed().content


def _damaged(office: Office) -> bytes:
    note = put_note(office)
    office.ask.answers.clear()
    return note.content[:500] + note.content[501:]


def _package(office: Office) -> bytes:
    return (office.output / "131016-small-survey-r1.sealed.txt").read_bytes()


@pytest.mark.parametrize(
    ("make", "words", "code"),
    [
        pytest.param(
            _stranger,
            "宛先がほかの人です。",
            "not_addressed",
            id="foreign",
        ),
        pytest.param(_package, "種類の違うファイルです", "wrong_kind", id="a package"),
        pytest.param(_damaged, "読み込んでいません。", "", id="a byte lost"),
        pytest.param(lambda _: b"memo", "形式が正しくありません", "json_syntax", id="a memo"),
    ],
)
def test_a_file_that_is_no_note_for_this_draft_is_refused(
    office: Office,
    window: MainWindow,
    make: Callable[[Office], bytes],
    words: str,
    code: str,
) -> None:
    """What it is, that nothing changed, and its name; the screen stays for another try."""
    raw = make(office)
    before = content(office)
    open_for_return(window)
    put_file(office, "届いた.return.txt", raw)
    take(window)

    screen(window, ReturnImportView)
    assert words in window.bar.text
    assert "届いた.return.txt" in window.bar.text
    assert code in texts(window.bar)
    assert content(office) == before


def test_a_reviewer_the_survey_does_not_name_is_refused(office: Office, window: MainWindow) -> None:
    """Signed by a stranger in the name of the ministry, and sealed to the very respondent."""
    raw = notes.signed_by("stranger", sent(office))
    open_for_return(window)
    put_file(office, "にせもの.return.txt", raw)
    take(window)
    assert "調査票に載っている確認者ではありません。取り込んでいません。" in window.bar.text
    assert "reviewer_unknown" in texts(window.bar)


def test_a_wrong_passphrase_is_told_at_its_place(office: Office, window: MainWindow) -> None:
    """The next try opens."""
    put_note(office)
    view = open_for_return(window)
    take(window, "another passphrase")
    told = texts(view)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    assert "身分証を開けません。" in told
    screen(window, ReturnView)


def test_pressing_without_a_file_says_what_is_missing(window: MainWindow) -> None:
    """The focus goes to the button that asks for it."""
    view = open_for_return(window)
    press(window, "取り込む")
    assert "＊返信ファイルを選んでください。" in texts(view)
    assert focused(window) is view.choose


def test_pressing_without_a_passphrase_says_what_is_missing(
    office: Office, window: MainWindow
) -> None:
    """The file stays chosen."""
    note = put_note(office)
    view = open_for_return(window)
    press(window, "返信ファイルを選ぶ")
    press(window, "取り込む")
    assert "合言葉を入れてください。" in texts(view)
    assert f"返信ファイル：{note.file_name}" in texts(view)
    assert "＊返信ファイルを選んでください。" not in texts(view)


def test_a_file_can_be_put_down_instead_of_chosen(office: Office, window: MainWindow) -> None:
    """Dragging is another way, never the only one."""
    note = put_note(office)
    path = office.ask.answers.pop()
    view = open_for_return(window)
    _drop(view, path)
    assert f"返信ファイル：{note.file_name}" in texts(view)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ReturnView)


def _drop(view: ReturnImportView, file: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(file))])
    act, button, no = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(view.rect().center(), act, dragged, button, no)
    QApplication.sendEvent(view, entering)
    assert entering.isAccepted()
    middle = QPointF(view.rect().center())
    QApplication.sendEvent(view, QDropEvent(middle, act, dragged, button, no, QEvent.Type.Drop))


def test_whoever_leaves_meanwhile_finds_the_comments_at_the_questions(
    office: Office, jobs: PatientJobs, window: MainWindow
) -> None:
    """What had begun ends: no screen jumps in, and nothing of the note is lost."""
    put_note(office)
    open_for_return(window)
    jobs.is_late = True
    take(window)
    press(window, "回答の確認に戻る")
    jobs.finish()
    jobs.is_late = False

    screen(window, CheckView)
    press(window, "回答に戻る")
    screen(window, SurveyView)
    assert len(panels(window)) == 1
    go_on(window)
    assert len(content(office).comments) == 1


def test_a_conflict_keeps_the_note_and_is_told(office: Office, window: MainWindow) -> None:
    """Somebody else saved meanwhile: the note lies in the file under the second name."""
    put_note(office)
    open_for_return(window)
    path = _path(office)
    path.write_bytes(path.read_bytes() + b" ")
    take(window)
    assert "131016-small-survey-2.usbdraft" in window.bar.text
    other = path.with_name("131016-small-survey-2.usbdraft")
    assert len(office.workplace().drafts.look(other, PASSPHRASE).returns) == 1


def test_the_covered_screen_leads_back_to_the_notes(office: Office, window: MainWindow) -> None:
    """The import screen too: whoever comes back is where the notes are."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    open_for_return(window)
    QTest.keyClick(focused(window), Qt.Key.Key_L, both)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ReturnImportView)
    put_note(office)
    take(window)
    QTest.keyClick(focused(window), Qt.Key.Key_L, both)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ReturnView)


def test_leaving_the_passphrase_forgets_what_the_draft_was_opened_for(
    office: Office, window: MainWindow
) -> None:
    """The next time the same draft opens at its answers."""
    del office
    press(window, "返信ファイルを取り込む")
    press(window, "ホームに戻る")
    screen(window, HomeView)
    press(window, "続きから回答する")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, CheckView)


def test_notes_of_an_unknown_collector_have_the_name_they_bear() -> None:
    """A later survey may not know a collector any more."""
    note = notes.composed().model_copy(update={"recipient": "former"})
    assert collector_name(worlds.pack(), note) == "試験省 受付課"
