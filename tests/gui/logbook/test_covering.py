"""A record under a cover: nothing to read, nothing lost; and another language in the middle."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.bookkeeping import field, open_book, open_record
from tests.support.books import FIRST, books, full_content, new_content, with_medium
from tests.support.covering import cover, uncover
from tests.support.drafts import NOW
from tests.support.fakes import FakeClock
from tests.support.office import PASSPHRASE, Office, focused, press, put, screen, texts, write
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.record_view import RecordView


@pytest.fixture(name="office")
def _office(office: Office) -> Office:
    office.clock = FakeClock(NOW)
    return office


def test_a_record_comes_back_with_what_was_typed_and_by_whom_the_time_came(office: Office) -> None:
    """Page, focus, correction and the mark of the clock; others may write meanwhile."""
    window = open_record(office, full_content(), FIRST)
    view = screen(window, RecordView)
    view.pager.turn_to("page.request")
    put(field(view, "H5.name"), "収納データ")
    write(window, "")
    view.pager.foot.focus_correction()
    write(window, "名前の書き違い")
    field(view, "H7.at").setFocus()
    QTest.keyClick(focused(window), Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert window.head.cover_button.isVisible()
    cover(window)
    for secret in (FIRST, "収納データ", "口座振替データ"):
        assert secret not in texts(window)
    uncover(window)
    again = screen(window, RecordView)
    assert field(again, "H5.name").text() == "収納データ"
    assert focused(window) is field(again, "H7.at")
    press(window, "記録する")
    assert "「申請」を記録しました。" in window.bar.text
    (path,) = office.profile.records.glob("*.usbrecord")
    act = books().look(path, PASSPHRASE).entries[-1].act
    assert act.model_dump()["correction"] == "名前の書き違い"
    assert act.model_dump()["typed"] == {}
    window.close()


def test_a_cover_that_is_left_loses_input_only_on_demand(office: Office) -> None:
    """It says that there is input; without any it goes home at once."""
    window = open_book(office, with_medium(new_content()))
    press(window, "新しい記録")
    put(field(screen(window, RecordView), "H5.name"), "口座振替データ")
    cover(window)
    press(window, "閉じてホームに戻る")
    assert "まだ記録していない入力があります。" in window.bar.text
    settle()
    press(window, "保存せずに閉じる")
    screen(window, HomeView)
    window.close()


def test_a_key_that_was_renewed_meanwhile_loses_no_input(office: Office) -> None:
    """The old passphrase brings the input back; that nothing can be recorded is told."""
    window = open_book(office, with_medium(new_content()))
    press(window, "新しい記録")
    put(field(screen(window, RecordView), "H5.name"), "口座振替データ")
    cover(window)
    (path,) = office.profile.records.glob("*.usbrecord")
    keeper = books().open(path, PASSPHRASE)
    keeper.rekey(PASSPHRASE)
    keeper.close()
    uncover(window)
    assert field(screen(window, RecordView), "H5.name").text() == "口座振替データ"
    assert "合言葉が違います。" in window.bar.text
    window.close()
    settle()
    press(window, "保存せずに閉じる")


def test_a_record_that_is_not_there_any_more_leads_to_the_list(office: Office) -> None:
    """Somebody put an older copy in its place: the list is shown, and why."""
    (content, older) = (full_content(), with_medium(new_content()))
    window = open_record(office, content, FIRST)
    cover(window)
    (path,) = office.profile.records.glob("*.usbrecord")
    keeper = books().open(path, PASSPHRASE)
    keeper.revise(lambda _now: older)
    keeper.close()
    uncover(window)
    screen(window, ListView)
    assert "受渡し記録簿に書き足せません。" in window.bar.text
    window.close()


def test_the_idle_lock_covers_a_book(office: Office) -> None:
    """As it does a draft."""
    window = open_book(office, full_content())
    office.clock.go_on(11 * 60)
    office.beat.ticked.emit()
    screen(window, CoverView)
    window.close()
