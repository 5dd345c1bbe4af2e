"""How a received folder is looked at stays for the next time; what may name people does not."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.inboxes import column_of, enter_passphrase, filled, table_of
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, put, screen, texts
from usbsurvey_desktop.gui.frame.preferences import Reach
from usbsurvey_desktop.gui.reviewer.inbox_columns import ColumnsButton
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter
from usbsurvey_desktop.gui.reviewer.inbox_open_view import InboxOpenView
from usbsurvey_desktop.gui.reviewer.inbox_rows import Order, Wanted
from usbsurvey_desktop.gui.reviewer.inbox_seen import Seen, kept_of, seen_of
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.settings import ReceivedFolder, Settings

_PREFECTURE = 1
_FILE = 12


@pytest.fixture(name="kept")
def _kept(office: Office) -> list[Settings]:
    """What is written into the file of the settings, the newest last."""
    kept: list[Settings] = []
    office.reach = Reach(keep=kept.append)
    return kept


def test_a_column_is_hidden_by_the_keyboard(office: Office, kept: list[Settings]) -> None:
    """Space opens the list, Enter takes the tick away; the cells of the others stay."""
    window = filled(office).open()
    button = screen(window, ColumnsButton)
    button.setFocus()

    keys(window, Qt.Key.Key_Space)
    QTest.keyClick(button.choices, ENTER)

    assert table_of(window).isColumnHidden(_PREFECTURE)
    assert not table_of(window).isColumnHidden(_FILE)
    assert window.focusWidget() is button
    assert kept[-1].received.hidden == ("prefecture",)


def test_filter_order_and_folder_are_kept_but_nothing_that_was_typed(
    office: Office, kept: list[Settings]
) -> None:
    """A text to search may be somebody's name."""
    inbox = filled(office)
    window = inbox.open()
    edit = screen(window, InboxFilter).findChild(LineEdit)
    assert edit is not None
    put(edit, "受付 花子")
    state, _signed, _population, order = screen(window, InboxFilter).findChildren(ChoiceButton)
    state.choices.actions()[1].trigger()
    order.choices.actions()[1].trigger()

    assert kept[-1].received == ReceivedFolder(str(inbox.folder), "accepted", "", "kana", ())


def test_the_next_start_looks_as_before(office: Office) -> None:
    """The folder is offered, the columns and the filter stand as they were."""
    folder = office.folder / "received"
    hidden = ("decision", "file")
    roster = office.folder / "ministry.roster.txt"
    kept = ReceivedFolder(str(folder), "waiting", "registered", "file", hidden, str(roster))
    office.settings = Settings(received=kept)
    filled(office)
    office.hold()
    window = office.open_window()
    press(window, "受領フォルダー")
    offered = texts(screen(window, InboxOpenView))
    enter_passphrase(window)

    assert str(folder) in offered
    assert "署名者名簿：ministry.roster.txt" in offered
    words = texts(screen(window, InboxFilter))
    assert "判断：確認待ち" in words
    assert "署名：登録済み・一致だけ" in words
    assert "並べ替え：ファイル" in words
    assert table_of(window).isColumnHidden(_FILE)


def test_what_was_searched_and_marked_stays_while_the_folder_is_open(office: Office) -> None:
    """Looking at a case and coming back shows the same rows, with the same marks."""
    window = filled(office).open()
    edit = screen(window, InboxFilter).findChild(LineEdit)
    assert edit is not None
    put(edit, "r2")
    table_of(window).setFocus()
    keys(window, Qt.Key.Key_Space, ENTER)
    press(window, "受領フォルダーに戻る")
    back = column_of(window, 0)
    press(window, "条件を消す")

    assert back == ["選択中 千代田区（131016）"]
    assert "3件を表示（選択中 1件）" in texts(screen(window, InboxFilter))


@pytest.mark.parametrize("word", ["", "missing", "nobody"])
def test_a_word_of_another_program_counts_as_none(word: str) -> None:
    """Nothing is filtered by what is not known here."""
    kept = ReceivedFolder("x", word, word, word, ("never",))

    assert seen_of(kept) == Seen(hidden=frozenset({"never"}))


def test_what_is_kept_comes_back() -> None:
    """But neither text nor marks nor the table that was shown."""
    seen = Seen(Wanted(text="花子"), Order.KANA, frozenset({"file"}), frozenset({"a.txt"}))

    again = seen_of(kept_of(seen, Path("x")))

    assert again == Seen(order=Order.KANA, hidden=frozenset({"file"}))
