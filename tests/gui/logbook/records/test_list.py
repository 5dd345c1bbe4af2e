"""The list of records: what waits, what is looked for, and the row one is at."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.bookkeeping import ENTER, cells, open_book
from tests.support.books import full_content, new_content, with_medium, with_page, with_record
from tests.support.office import Office, focused, keys, press, screen, texts, write
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.logbook.page_writing import PageInput


def test_records_that_wait_are_named_when_the_book_opens(office: Office) -> None:
    """After 7 days; at most five numbers stand in the line."""
    content = with_record(with_medium(new_content()), pages=1)
    office.clock.go_on(8 * 24 * 3600)
    window = open_book(office, content)
    assert "終わっていない記録が1件あります：0001" in window.bar.text
    window.close()


def test_the_list_is_filtered_by_state_pattern_and_text(office: Office) -> None:
    """Each choice says how many are shown; 条件を消す shows all again."""
    content = with_record(with_record(full_content(), pages=1, days=1), pages=2, days=2)
    window = open_book(office, content)
    view = screen(window, ListView)
    assert "3件を表示" in texts(view)
    view.state.choices.actions()[2].trigger()
    assert "1件を表示" in texts(view)
    assert cells(view.table, 0)[0] == "0003"
    assert focused(window) is view.state
    view.pattern.choices.actions()[2].trigger()
    assert "0件を表示" in texts(view)
    assert not view.table.isVisible()
    press(window, "条件を消す")
    assert "3件を表示" in texts(view)
    QTest.keyClick(focused(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(window, "０００２")
    keys(window, ENTER)
    assert [view.table.rowCount(), cells(view.table, 0)[0]] == [1, "0002"]
    assert focused(window) is view.table
    keys(window, ENTER)
    screen(window, RecordView)
    press(window, "戻る(")
    view = screen(window, ListView)
    assert "1件を表示" in texts(view)
    view.text.setFocus()
    write(window, "どこにもない")
    keys(window, ENTER)
    assert "0件を表示" in texts(view)
    window.close()


def test_typing_filters_by_itself_after_a_moment(office: Office, qtbot: QtBot) -> None:
    """Nothing is read or judged at each key."""
    window = open_book(office, full_content())
    view = screen(window, ListView)
    view.text.setFocus()
    write(window, "zz")
    assert "1件を表示" in texts(view)
    qtbot.waitUntil(lambda: "0件を表示" in texts(view))
    window.close()


def test_many_records_are_shown_by_hundreds(office: Office) -> None:
    """The newest hundred first, the rest on demand."""
    content = new_content()
    for _ in range(101):
        content = with_page(content, None, "page.request", PageInput({"H5.name": "表"}))
    window = open_book(office, content)
    view = screen(window, ListView)
    assert "100件を表示" in texts(view)
    press(window, "残りも表示する")
    assert "101件を表示" in texts(view)
    window.close()


def test_the_row_one_is_at_stays_in_sight(office: Office, qtbot: QtBot) -> None:
    """The screen scrolls with the arrows, in a small window too, where a row has several lines."""
    content = new_content()
    for _ in range(30):
        content = with_page(content, None, "page.request", PageInput({"H5.name": "表"}))
    window = open_book(office, content)
    view = screen(window, ListView)

    def is_in_sight() -> bool:
        item = view.table.currentItem()
        assert item is not None
        row = view.table.visualItemRect(item)
        port = view.scroll_area.viewport()
        return port.rect().contains(view.table.viewport().mapTo(view, row.center()))

    for size in ((1366, 768), (910, 433)):
        window.resize(*size)
        settle()
        for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
            QTest.keyClick(view.table, key, Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(is_in_sight)
    assert view.table.columnCount() == 6
    assert view.table.isColumnHidden(1)
    window.close()
