"""画面を隠す: the screen is covered, the keys are gone, and all that was typed comes back."""

import errno
import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.faults import FaultyOs
from tests.support.keyboard import composing
from tests.support.newcomer import (
    APPROVER_PASSPHRASE,
    ENTER,
    answer,
    begin,
    join_as_approver,
    open_as_approver,
    sign,
    sign_for_approval,
)
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.hidden_list import HiddenList
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.session import Session
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.store.container import Container
from usbsurvey_desktop.store.vault import Vault

SECRETS = (Session, Filling, Container, Vault, Identity)
CANARY = "かなりあのうた"
FULL = OSError(errno.ENOSPC, "full")
MINUTES = 10


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.hold()
    return office


def _hide(window: MainWindow) -> CoverView:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(window), Qt.Key.Key_L, both)
    return screen(window, CoverView)


def _uncover(window: MainWindow, passphrase: str = PASSPHRASE) -> None:
    write(window, passphrase)
    keys(window, ENTER)


def _living() -> list[object]:
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, SECRETS)]


def _opinion(window: MainWindow) -> QPlainTextEdit:
    """Go to the free text of the page."""
    box = next(one for one in window.findChildren(QPlainTextEdit) if _name(one) == "A-3 意見")
    box.setFocus()
    return box


def _name(box: QPlainTextEdit) -> str:
    return box.accessibleName()


def _typed(office: Office) -> tuple[MainWindow, QPlainTextEdit]:
    """Somebody has answered and is in the middle of a text."""
    window = office.open_window()
    begin(window)
    write(window, "n")
    box = _opinion(window)
    write(window, CANARY)
    return window, box


def test_idle_lock(office: Office, qtbot: QtBot) -> None:
    """Left alone for ten minutes the screen is covered, every key and answer is gone (T4)."""
    older = {id(one) for one in _living()}
    window, _box = _typed(office)
    before = {type(one).__name__ for one in _living() if id(one) not in older}
    office.clock.go_on(60 * MINUTES)

    office.beat.ticked.emit()

    def assert_gone() -> None:
        assert [one for one in _living() if id(one) not in older] == []

    assert before >= {"Session", "Filling", "Container", "Vault"}
    qtbot.waitUntil(assert_gone)
    words = texts(window)
    assert "画面を隠しました。入力した内容は保存してあります。" in words
    assert "回答者1の合言葉" in words
    _uncover(window)
    screen(window, SurveyView)


def test_cover_key(office: Office) -> None:
    """Ctrl+Shift+L covers at once; answers, survey and body cannot be read anywhere (T10)."""
    window, _box = _typed(office)

    view = _hide(window)

    seen = texts(window) + window.windowTitle() + window.head.save_state.text()
    assert not [word for word in (CANARY, "小さな調査", "千代田区", "いいえ") if word in seen]
    assert window.windowTitle() == "画面を隠しています"
    assert view.passphrase.line.accessibleName() == "画面を隠しています。回答者1の合言葉"
    assert focused(window) is view.passphrase.line
    assert not window.head.hide_button.isVisible()


def test_the_button_in_the_head_covers_too(office: Office) -> None:
    """It is there while a draft is open, and only then."""
    window = office.open_window()
    at_home = window.head.hide_button.isVisible()
    begin(window)

    QTest.mouseClick(window.head.hide_button, Qt.MouseButton.LeftButton)

    assert not at_home
    screen(window, CoverView)


def test_the_same_page_focus_cursor_and_unfinished_text_are_there_again(office: Office) -> None:
    """Also letters that were still being composed; nothing else is asked."""
    window, box = _typed(office)
    keys(window, Qt.Key.Key_Left, Qt.Key.Key_Left)
    composing(box, "とちゅう")

    _hide(window)
    _uncover(window)

    again = focused(window)
    assert isinstance(again, QPlainTextEdit)
    assert again.toPlainText() == "かなりあのとちゅううた"
    assert again.textCursor().position() == len("かなりあのとちゅう")
    assert window.windowTitle() == "媒体 - 小さな調査"
    assert window.bar.text == ""
    assert window.head.hide_button.isVisible()


def test_the_choice_in_focus_is_in_focus_again(office: Office) -> None:
    """A radio group is one stop, at its mark; the arrow keys go on from there."""
    window = office.open_window()
    begin(window)
    write(window, "y")
    keys(window, Qt.Key.Key_Down)

    _hide(window)
    _uncover(window)

    assert focused(window).accessibleName() == "いいえ"


def test_a_wrong_passphrase_leaves_it_covered(office: Office) -> None:
    """It is told at the field, the field is empty again, and the right one opens."""
    window, _box = _typed(office)
    view = _hide(window)

    _uncover(window, "chigau aikotoba")
    words, left = texts(screen(window, CoverView)), view.passphrase.passphrase()
    keys(window, ENTER)
    empty = texts(screen(window, CoverView))
    _uncover(window)

    assert "＊合言葉が違います。下書きは変わっていません。" in words
    assert "wrong_passphrase" in words
    assert left == ""
    assert "＊合言葉を入れてください。" in empty
    screen(window, SurveyView)


def test_the_draft_stays_locked_while_the_screen_is_covered(office: Office) -> None:
    """Nobody else gets in; what was typed is on the disk."""
    window, _box = _typed(office)
    _hide(window)

    with pytest.raises(SurveyError) as caught:
        office.workplace().drafts.open(office.draft, PASSPHRASE)

    assert caught.value.code is Code.DRAFT_LOCKED
    kept = office.workplace().drafts.look(office.draft, PASSPHRASE)
    assert (kept.answers["A1"], kept.answers["A3"]) == ("no", CANARY)


def test_whoever_types_is_not_taken_for_absent(office: Office) -> None:
    """Each key, each letter of the input method and each click begins the ten minutes anew."""
    window, box = _typed(office)
    touches: tuple[Callable[[], None], ...] = (
        partial(keys, window, Qt.Key.Key_Left),
        partial(composing, box, "か"),
        partial(QTest.mouseMove, window.windowHandle(), QPoint(300, 300)),
    )
    for touch in touches:
        office.clock.go_on(60 * MINUTES - 1)
        touch()
        office.beat.ticked.emit()
        screen(window, SurveyView)


def test_a_clock_that_is_set_back_covers_in_time_all_the_same(office: Office) -> None:
    """The ten minutes begin anew at the time it shows now."""
    window, _box = _typed(office)
    office.clock.go_on(-3600)
    office.beat.ticked.emit()
    screen(window, SurveyView)
    office.clock.go_on(60 * MINUTES)

    office.beat.ticked.emit()

    screen(window, CoverView)


def test_the_minutes_come_from_the_rooms(office: Office) -> None:
    """With one minute the screen is covered after one."""
    window, _box = _typed(replace(office, lock_minutes=1))
    office.clock.go_on(60)

    office.beat.ticked.emit()

    screen(window, CoverView)


def test_left_alone_at_the_cover_the_typed_passphrase_goes(office: Office) -> None:
    """Nobody finds half a 合言葉 in the field."""
    window, _box = _typed(office)
    view = _hide(window)
    write(window, "korehana")
    office.clock.go_on(60 * MINUTES)

    office.beat.ticked.emit()

    assert view.passphrase.passphrase() == ""
    assert screen(window, CoverView) is view


def test_without_open_work_only_typed_passphrases_go(office: Office) -> None:
    """A half-filled 準備 keeps the names and loses the 合言葉."""
    window = office.open_window()
    keys(window, ENTER)
    view = screen(window, IdentityView)
    put(view.person, "山田 太郎")
    put(view.passphrase.line, PASSPHRASE)
    office.clock.go_on(60 * MINUTES)

    office.beat.ticked.emit()

    assert (view.person.text(), view.passphrase.passphrase()) == ("山田 太郎", "")
    assert screen(window, IdentityView) is view


def _unsaved(office: Office) -> tuple[MainWindow, FaultyOs]:
    """The screen is covered over a text that could not be saved."""
    calls = FaultyOs()
    window, _box = _typed(replace(office, calls=calls))
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    calls.arm(1, FULL, lasting=True)
    write(window, "つづき")
    _hide(window)
    return window, calls


def test_what_cannot_be_saved_is_covered_all_the_same_and_not_lost(office: Office) -> None:
    """The cover says so, nothing is readable, and it is there again after the 合言葉."""
    window, calls = _unsaved(office)
    words, told = texts(window), window.bar.text
    _uncover(window)
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
    window, calls = _unsaved(office)
    press(window, "もう一度保存する")
    still = window.bar.text
    calls.disarm()

    press(window, "もう一度保存する")

    assert "空きが足りません" in still
    assert "入力した内容は保存してあります。" in texts(screen(window, CoverView))
    assert window.bar.text == ""
    kept = office.workplace().drafts.look(office.draft, PASSPHRASE)
    assert kept.answers["A3"] == f"{CANARY}つづき"
    _uncover(window)
    screen(window, SurveyView)


def test_a_covered_window_closes_only_over_what_is_saved(office: Office) -> None:
    """First it refuses and says why; with room again it saves and closes, and the lock is free."""
    window, calls = _unsaved(office)
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
    window, calls = _unsaved(office)
    window.bar.clear()
    window.close()
    calls.disarm()

    press(window, "保存せずに閉じる")

    assert not window.isVisible()
    office.workplace().drafts.open(office.draft, PASSPHRASE).close()


def test_from_the_cover_home_closes_the_draft(office: Office) -> None:
    """For a colleague who needs the terminal: all is saved, and the draft is free."""
    window, _box = _typed(office)
    _hide(window)

    press(window, "閉じてホームに戻る")

    screen(window, HomeView)
    office.workplace().drafts.open(office.draft, PASSPHRASE).close()


def test_home_waits_for_what_cannot_be_saved(office: Office) -> None:
    """The person is told, may try again, or leaves it by an explicit press."""
    window, _calls = _unsaved(office)
    window.bar.clear()
    press(window, "閉じてホームに戻る")
    told = window.bar.text
    still = screen(window, CoverView).isVisible()

    press(window, "保存せずに閉じる")

    assert still
    assert "空きが足りません" in told
    screen(window, HomeView)


def _other_saves(office: Office) -> None:
    path = office.draft
    path.write_bytes(path.read_bytes() + b" ")


def _second(office: Office) -> Path:
    path = office.draft
    return path.with_name(f"{path.stem}-2{path.suffix}")


def test_somebody_elses_save_under_the_cover_is_a_conflict_that_is_told(office: Office) -> None:
    """Both contents are kept, ours under another name, which the bar says after the 合言葉."""
    window, _box = _typed(office)
    _hide(window)
    _other_saves(office)
    theirs = office.draft.read_bytes()

    _uncover(window)

    assert _second(office).name in window.bar.text
    assert office.draft.read_bytes() == theirs
    kept = office.workplace().drafts.look(_second(office), PASSPHRASE)
    assert kept.answers["A3"] == CANARY
    box = focused(window)
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == CANARY


def test_a_conflict_at_the_moment_of_covering_is_told_on_the_cover(office: Office) -> None:
    """And once more after the 合言葉, for whoever sits there then."""
    window, _box = _typed(office)
    _other_saves(office)
    _hide(window)
    told = window.bar.text

    _uncover(window)

    assert _second(office).name in told
    assert "入力した内容は保存してあります" not in window.bar.text
    assert _second(office).name in window.bar.text


def test_a_conflict_on_the_way_home_from_the_cover_is_told_there(office: Office) -> None:
    """What could not be saved got a second name; home says which."""
    window, calls = _unsaved(office)
    calls.disarm()
    _other_saves(office)

    press(window, "閉じてホームに戻る")

    screen(window, HomeView)
    assert _second(office).name in window.bar.text
    office.workplace().drafts.open(_second(office), PASSPHRASE).close()


def test_after_the_cover_a_full_disk_under_a_conflict_is_told_and_nothing_lost(
    office: Office,
) -> None:
    """Somebody else saved, ours cannot be: it is on the screen, unsaved, and says so."""
    calls = FaultyOs()
    window, _box = _typed(replace(office, calls=calls))
    _hide(window)
    _other_saves(office)
    calls.arm(2 + _calls_of_a_look(), FULL, lasting=True)

    _uncover(window)

    assert "保存" in window.bar.text
    box = focused(window)
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == CANARY


def _calls_of_a_look() -> int:
    """Open, two reads, close: what it takes to see that the file on disk is another one."""
    return 3


def test_a_text_that_no_draft_can_hold_is_not_lost_either(office: Office) -> None:
    """A memo over its limit cannot be saved: it waits in the memory, and the cover says so."""
    window, _box = _typed(office)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focused(window), Qt.Key.Key_M, both)
    write(window, "長" * 2_001)
    _hide(window)
    words = texts(window)
    press(window, "もう一度保存する")
    again = texts(window)

    _uncover(window)

    memo = focused(window)
    assert "まだ保存できていない入力があります。" in words
    assert "まだ保存できていない入力があります。" in again
    assert isinstance(memo, QPlainTextEdit)
    assert memo.toPlainText() == "長" * 2_001


def test_the_check_page_is_shown_again(office: Office) -> None:
    """With the focus on its button."""
    window = office.open_window()
    begin(window)
    answer(window)
    before = focused(window).accessibleName() or focused(window).property("text")

    _hide(window)
    _uncover(window)

    screen(window, CheckView)
    assert (focused(window).accessibleName() or focused(window).property("text")) == before


def test_on_the_way_to_the_signature_the_identity_is_asked_again(office: Office) -> None:
    """The screen of the signature comes back without the 合言葉 that stood there."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "提出に進む")
    write(window, "korehana")

    _hide(window)
    _uncover(window)

    assert screen(window, SignView).picker.passphrase.passphrase() == ""


def test_a_sealed_file_is_told_of_again(office: Office) -> None:
    """The page that says it has not been sent comes back."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    keys(window, ENTER)
    before = texts(screen(window, SubmittedView))

    _hide(window)
    _uncover(window)

    assert texts(screen(window, SubmittedView)) == before


def test_what_is_under_way_ends_before_the_key_goes(office: Office) -> None:
    """A signature that was being made is in the draft; the screen after it comes back."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    jobs.is_late = True
    keys(window, ENTER)
    _hide(window)
    jobs.is_late = False

    _uncover(window)

    screen(window, SignView)


def _approving(tmp_path: Path) -> MainWindow:
    office = Office(tmp_path)
    office.hold(worlds.pack(replace(worlds.TERMS, approval_required=True)))
    window = office.open_window()
    begin(window)
    answer(window)
    sign_for_approval(window)
    join_as_approver(window)
    press(window, "承認者に代わる")
    open_as_approver(window)
    return window


def test_the_approver_finds_the_reason_half_written(tmp_path: Path, qtbot: QtBot) -> None:
    """Covered, only the approver's own 合言葉 leads back; the reason and the focus are there."""
    del qtbot
    window = _approving(tmp_path)
    screen(window, ApproveView).reason.setFocus()
    write(window, "A-1を確か")

    words = texts(_hide(window))
    _uncover(window, PASSPHRASE)
    still = screen(window, CoverView).isVisible()
    _uncover(window, APPROVER_PASSPHRASE)

    view = screen(window, ApproveView)
    assert "承認者1の合言葉" in words
    assert still
    assert view.reason.text() == "A-1を確か"
    assert focused(window) is view.reason


def test_the_list_of_what_is_not_sent_is_shown_again(office: Office) -> None:
    """And from there the way leads on to the check page."""
    window = office.open_window()
    begin(window)
    write(window, "y")
    _choose_second(window)
    press(window, "対象外の入力を見る")
    screen(window, HiddenList)

    _hide(window)
    _uncover(window)
    screen(window, HiddenList)
    press(window, "回答に戻る")

    screen(window, CheckView)


def _choose_second(window: MainWindow) -> None:
    """Answer A-2 and then say No to A-1, so that A-2 does not apply any more."""
    view = screen(window, SurveyView)
    view.pager.page.input_for("A2").setFocus()
    write(window, "a")
    view.pager.page.input_for("A1").setFocus()
    write(window, "n")


def test_the_list_of_people_gives_way_to_the_work(office: Office) -> None:
    """Half-typed 合言葉 are gone with it; the draft leads back to where its work is."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "この下書きを開ける人")
    press(window, "自分の合言葉を変える")
    write(window, PASSPHRASE)

    _hide(window)
    _uncover(window)

    screen(window, SurveyView)


def test_a_page_that_nobody_is_on_any_more_is_no_stumbling_block(office: Office) -> None:
    """Whoever stood in the outline or in the bar starts at the first question of the page."""
    window = office.open_window()
    begin(window)
    window.bar.show_message("お知らせ")
    window.bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.bar.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_L, both)

    _uncover(window)

    assert window.windowTitle() == "媒体 - 小さな調査"
    assert focused(window).accessibleName() == "はい"


def test_a_conflict_under_the_approvers_cover_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    """Both contents are kept; the approver reads under which name this one goes on."""
    del qtbot
    window = _approving(tmp_path)
    _hide(window)
    office = Office(tmp_path)
    _other_saves(office)

    _uncover(window, APPROVER_PASSPHRASE)

    screen(window, ApproveView)
    assert _second(office).name in window.bar.text


def test_the_approvers_people_give_way_to_the_approval(tmp_path: Path, qtbot: QtBot) -> None:
    """The reason that was half written is there again."""
    del qtbot
    window = _approving(tmp_path)
    put(screen(window, ApproveView).reason, "A-1を確か")
    press(window, "この下書きを開ける人")

    _hide(window)
    _uncover(window, APPROVER_PASSPHRASE)

    assert screen(window, ApproveView).reason.text() == "A-1を確か"


def test_an_older_copy_asks_the_approver_too(tmp_path: Path, qtbot: QtBot) -> None:
    """やめる leaves it as it is, and free for the next person."""
    del qtbot
    window = _approving(tmp_path)
    window.close()
    office = Office(tmp_path)
    old = office.draft.read_bytes()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.save(draft.content)
    draft.close()
    office.draft.write_bytes(old)
    window = office.open_window()
    keys(window, ENTER, Qt.Key.Key_Backtab, Qt.Key.Key_Down)
    screen(window, DraftView).passphrase.setFocus()
    write(window, APPROVER_PASSPHRASE)
    keys(window, ENTER)
    screen(window, OlderView)

    press(window, "やめる")

    screen(window, HomeView)
    assert office.draft.read_bytes() == old
    office.workplace().drafts.open(office.draft, PASSPHRASE).close()
