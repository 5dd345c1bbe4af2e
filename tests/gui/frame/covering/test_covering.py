"""画面を隠す: the screen is covered, the keys are gone, and all that was typed comes back."""

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.support.covering import CANARY, cover, half_typed, uncover
from tests.support.keyboard import composing
from tests.support.newcomer import ENTER, begin
from tests.support.office import PASSPHRASE, Office, focused, keys, put, screen, texts, write
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.respondent.session import Session
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.store.container import Container
from usbsurvey_desktop.store.vault import Vault

SECRETS = (Session, Filling, Container, Vault, Identity)
MINUTES = 10


def _living() -> list[object]:
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, SECRETS)]


def test_idle_lock(office: Office, qtbot: QtBot) -> None:
    """Left alone for ten minutes the screen is covered, every key and answer is gone (T4)."""
    older = {id(one) for one in _living()}
    window, _box = half_typed(office)
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
    uncover(window)
    screen(window, SurveyView)


def test_cover_key(office: Office) -> None:
    """Ctrl+Shift+L covers at once; answers, survey and body cannot be read anywhere (T10)."""
    window, _box = half_typed(office)

    view = cover(window)

    seen = texts(window) + window.windowTitle() + window.head.save_state.text()
    assert not [word for word in (CANARY, "小さな調査", "千代田区", "いいえ") if word in seen]
    assert window.windowTitle() == "画面を隠しています"
    assert view.passphrase.line.accessibleName() == "画面を隠しています。回答者1の合言葉"
    assert focused(window) is view.passphrase.line
    assert not window.head.cover_button.isVisible()


def test_the_button_in_the_head_covers_too(office: Office) -> None:
    """It is there while a draft is open, and only then."""
    window = office.open_window()
    at_home = window.head.cover_button.isVisible()
    begin(window)

    QTest.mouseClick(window.head.cover_button, Qt.MouseButton.LeftButton)

    assert not at_home
    screen(window, CoverView)


def test_the_same_page_focus_cursor_and_unfinished_text_are_there_again(office: Office) -> None:
    """Also letters that were still being composed; nothing else is asked."""
    window, box = half_typed(office)
    keys(window, Qt.Key.Key_Left, Qt.Key.Key_Left)
    composing(box, "とちゅう")

    cover(window)
    uncover(window)

    again = focused(window)
    assert isinstance(again, QPlainTextEdit)
    assert again.toPlainText() == "かなりあのとちゅううた"
    assert again.textCursor().position() == len("かなりあのとちゅう")
    assert window.windowTitle() == "媒体 - 小さな調査"
    assert window.bar.text == ""
    assert window.head.cover_button.isVisible()


def test_the_choice_in_focus_is_in_focus_again(office: Office) -> None:
    """A radio group is one stop, at its mark; the arrow keys go on from there."""
    window = office.open_window()
    begin(window)
    write(window, "y")
    keys(window, Qt.Key.Key_Down)

    cover(window)
    uncover(window)

    assert focused(window).accessibleName() == "いいえ"


def test_a_wrong_passphrase_leaves_it_covered(office: Office) -> None:
    """It is told at the field, the field is empty again, and the right one opens."""
    window, _box = half_typed(office)
    view = cover(window)

    uncover(window, "chigau aikotoba")
    words, left = texts(screen(window, CoverView)), view.passphrase.passphrase()
    keys(window, ENTER)
    empty = texts(screen(window, CoverView))
    uncover(window)

    assert "＊合言葉が違います。下書きは変わっていません。" in words
    assert "wrong_passphrase" in words
    assert left == ""
    assert "＊合言葉を入れてください。" in empty
    screen(window, SurveyView)


def test_the_draft_stays_locked_while_the_screen_is_covered(office: Office) -> None:
    """Nobody else gets in; what was typed is on the disk."""
    window, _box = half_typed(office)
    cover(window)

    with pytest.raises(SurveyError) as caught:
        office.workplace().drafts.open(office.draft, PASSPHRASE)

    assert caught.value.code is Code.DRAFT_LOCKED
    kept = office.workplace().drafts.look(office.draft, PASSPHRASE)
    assert (kept.answers["A1"], kept.answers["A3"]) == ("no", CANARY)


def test_whoever_types_is_not_taken_for_absent(office: Office) -> None:
    """Each key, each letter of the input method and each click begins the ten minutes anew."""
    window, box = half_typed(office)
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
    window, _box = half_typed(office)
    office.clock.go_on(-3600)
    office.beat.ticked.emit()
    screen(window, SurveyView)
    office.clock.go_on(60 * MINUTES)

    office.beat.ticked.emit()

    screen(window, CoverView)


def test_the_minutes_come_from_the_rooms(office: Office) -> None:
    """With one minute the screen is covered after one."""
    window, _box = half_typed(replace(office, lock_minutes=1))
    office.clock.go_on(60)

    office.beat.ticked.emit()

    screen(window, CoverView)


def test_left_alone_at_the_cover_the_typed_passphrase_goes(office: Office) -> None:
    """Nobody finds half a 合言葉 in the field."""
    window, _box = half_typed(office)
    view = cover(window)
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
