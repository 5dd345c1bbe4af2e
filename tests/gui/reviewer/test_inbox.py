"""受領フォルダー at work: its tables, searched, covered, opened, left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.support import worlds
from tests.support.covering import cover
from tests.support.inboxes import (
    BROKEN,
    Inbox,
    column_of,
    enter_passphrase,
    files_of,
    filled,
    table_of,
)
from tests.support.newcomer import ENTER
from tests.support.office import Office, focused, keys, press, put, screen, texts, write
from tests.support.reviewing import Shared, opened, sealed
from tests.vectors import form
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter
from usbsurvey_desktop.gui.reviewer.inbox_nothing import nothing_words
from usbsurvey_desktop.gui.reviewer.inbox_open_view import InboxOpenView
from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_rows import BodyState, Order, Wanted
from usbsurvey_desktop.gui.reviewer.inbox_shown import Tab
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.shared.line_edit import LineEdit

SECOND = "131016-small-survey-r2.sealed.txt"


def _search(window: MainWindow) -> LineEdit:
    edit = screen(window, InboxFilter).findChild(LineEdit)
    assert edit is not None
    return edit


def test_every_file_is_checked_and_a_bad_one_never_stops_the_rest(office: Office) -> None:
    """Copies, revisions and what does not open each stand in a table, and the numbers add up."""
    window = filled(office).open(with_roster=True)
    words = texts(screen(window, InboxView))

    assert "4件のうち3件を開けました。1件は開けません。ファイルはそのまま残しています。" in words
    assert "受理 0、確認待ち 1、確認中 0、保留 0、差戻し 0、競合 0、未提出 1,787。" in words
    assert "開けないファイル 1。" in words
    assert column_of(window, 6) == ["旧版", "重複（数えません）", "新規"]
    assert column_of(window, 4) == ["登録済み・一致（名簿は未照合）"] * 3

    press(window, "開けないファイル")

    assert column_of(window, 0) == [BROKEN]
    assert column_of(window, 2) == ["json_syntax"]


def test_nobody_who_did_not_answer_is_left_out(office: Office) -> None:
    """未提出一覧 holds every other body; one of which only a broken file came is told apart."""
    window = filled(office).open()

    press(window, "未提出一覧")
    states = dict(zip(column_of(window, 1), column_of(window, 3), strict=True))

    assert len(states) == 1787
    assert states["011002"] == "開けないファイルだけ"
    assert states["131024"] == "未提出"


def test_the_roster_is_shown_with_who_checked_whom(office: Office) -> None:
    """Each entry with its way of checking; without a roster there is none."""
    window = filled(office).open(with_roster=True)

    press(window, "署名者名簿")

    assert "回答 一郎" in column_of(window, 0)
    assert set(column_of(window, 6)) <= {"電話", "文書", "対面", "公的なメール"}


def test_the_keyboard_searches_and_opens(office: Office) -> None:
    """Ctrl+F and a text leave fewer rows, and Enter on a row leads to its answers."""
    window = filled(office).open()
    every = files_of(window)

    QTest.keyClick(focused(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(window, "r2")
    found = files_of(window)
    table_of(window).setFocus()
    keys(window, ENTER)

    assert len(every) == 3
    assert found == (SECOND,)
    screen(window, CaseView)


def test_leaving_a_case_leads_back_to_its_row(office: Office) -> None:
    """The folder is shown again, and its row is the one one was at."""
    window = filled(office).open()
    keys(window, Qt.Key.Key_End, ENTER)
    screen(window, CaseView)

    press(window, "受領フォルダーに戻る")

    assert table_of(window).key == SECOND


def test_a_filter_is_taken_back_at_once(office: Office) -> None:
    """条件を消す shows all rows; the count says how many are seen."""
    window = filled(office).open()
    put(_search(window), "札幌")
    none = files_of(window), texts(screen(window, InboxFilter))

    press(window, "条件を消す")

    assert none[0] == ()
    assert "0件を表示" in none[1]
    assert len(files_of(window)) == 3
    assert _search(window).text() == ""


def test_columns_hold_their_words_again_after_a_search(office: Office) -> None:
    """Files that come while few rows are seen do not narrow the columns of all."""
    inbox = filled(office)
    window = inbox.open()
    inbox.put(sealed(), "131016-a-name-as-long-as-a-mail-gateway-may-make-it.sealed.txt")
    press(window, "再読み込み")
    table = table_of(window)
    before = [table.columnWidth(place) for place in range(len(table.heads))]

    put(_search(window), "どこにもない")
    inbox.put(sealed(), "131016-later.sealed.txt")
    press(window, "再読み込み")
    press(window, "条件を消す")

    assert [table.columnWidth(place) for place in range(len(table.heads))] == before


def test_those_who_did_not_answer_are_searched_too(office: Office) -> None:
    """Ctrl+F and a prefecture leave its bodies; 条件を消す shows all."""
    window = filled(office).open()
    press(window, "未提出一覧")
    every = len(column_of(window, 1))

    QTest.keyClick(focused(window), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    write(window, "東京都")
    found, told = set(column_of(window, 2)), texts(screen(window, InboxFilter))
    put(_search(window), "どこにもない")
    none = texts(screen(window, InboxView))
    press(window, "条件を消す")

    assert found == {"東京都"}
    assert f"{62:,}件を表示" in told
    assert "並べ替え" not in told
    assert "条件に合う団体はありません。" in none
    assert "0件を表示" in none
    assert len(column_of(window, 1)) == every == 1787
    assert f"{every:,}件を表示" in texts(screen(window, InboxFilter))


def test_what_was_chosen_of_the_received_stands_when_the_missing_are_cleared(
    office: Office,
) -> None:
    """条件を消す takes back only what is seen; the text is one for both tables."""
    window = filled(office).open()
    screen(window, InboxFilter).show_wanted(Wanted(BodyState.HELD), Order.CODE)
    press(window, "未提出一覧")
    put(_search(window), "札幌")

    press(window, "条件を消す")
    press(window, "受領一覧")

    assert screen(window, InboxFilter).wanted() == Wanted(BodyState.HELD)


def test_contested_decisions_and_broken_ledgers_are_told(office: Office) -> None:
    """Who decided what stands there, and from which line a ledger does not count."""
    inbox = Inbox(office)
    first = sealed()
    inbox.put(first)
    inbox.contest(first)
    path = Shared(inbox.folder).file("ben").path
    path.write_bytes(path.read_bytes() + b"broken\n")
    (inbox.folder / "x.ledger.txt").write_text("x", encoding="ascii")
    newer = form.content_of("ledger", "first-version-2")
    (inbox.folder / "y.ledger.txt").write_bytes(newer)

    words = texts(screen(inbox.open(with_roster=True), InboxView))

    assert "千代田区：benは差戻し、受付 花子は受理にしています。集計に入れていません。" in words
    assert "行目から後ろは確かめられません。集計に使っていません。" in words
    assert "台帳 x.ledger.txt は確かめられません。集計に使っていません。" in words
    assert "確認台帳「y.ledger.txt」は、新しい版のソフトで書かれています。" in words
    assert "競合 1" in words


def test_a_ledger_that_is_missing_is_told(office: Office) -> None:
    """An entry that names one that no ledger has."""
    inbox = Inbox(office)
    first = sealed()
    inbox.put(first)
    shared = Shared(inbox.folder)
    about = opened(first).as_seen()
    before = shared.receive("ben", about)
    shared.look("anna", about, before)
    shared.file("ben").path.unlink()

    words = texts(screen(inbox.open(with_roster=True), InboxView))

    assert "足りない台帳があります。" in words
    assert "確認中 1" in words


def test_the_screen_is_covered_without_a_key_and_comes_back_at_once(office: Office) -> None:
    """The same folder, with the 合言葉 only; no file is opened again."""
    inbox = filled(office)
    window = inbox.open(with_roster=True)
    cover(window)
    hidden = texts(window)
    (inbox.folder / "later.sealed.txt").write_bytes(b"")

    write(window, "machigai")
    keys(window, ENTER)
    refused = texts(screen(window, CoverView))
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert "千代田区" not in hidden
    assert "identity_open" in refused
    assert len(files_of(window)) == 3
    assert "5件のうち3件を開けました。" in texts(screen(window, InboxView))


def test_a_roster_that_went_bad_meanwhile_leaves_it_covered(office: Office) -> None:
    """Whatever is refused at coming back is told, and nothing is shown."""
    inbox = filled(office)
    window = inbox.open(with_roster=True)
    cover(window)
    inbox.roster.write_text("x", encoding="ascii")

    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    screen(window, CoverView)
    assert "千代田区" not in texts(window)


def _wrong_words(inbox: Inbox) -> str:
    window = inbox.begin()
    enter_passphrase(window, "machigai")
    return texts(screen(window, InboxOpenView))


def _not_a_collector(inbox: Inbox) -> str:
    folder = inbox.office.profile.identities
    for path in folder.glob("ministry*"):
        path.unlink()
    worlds.put_key_files(folder, "respondent")
    window = inbox.begin()
    enter_passphrase(window)
    return texts(window)


def _bad_roster(inbox: Inbox) -> str:
    inbox.roster.write_text("x", encoding="ascii")
    return texts(inbox.open(with_roster=True))


def _no_folder(inbox: Inbox) -> str:
    inbox.office.hold()
    window = inbox.office.open_window()
    press(window, "受領フォルダー")
    press(window, "開いて確かめる")
    return texts(screen(window, InboxOpenView))


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (_wrong_words, "identity_open"),
        (_not_a_collector, "この調査の提出先のものではありません。"),
        (_bad_roster, "コード：json_syntax"),
        (_no_folder, "＊フォルダーを選んでください。"),
    ],
    ids=["passphrase", "not-addressed", "roster", "no-folder"],
)
def test_what_keeps_a_folder_from_being_opened_is_told(
    way: Callable[[Inbox], str], words: str, office: Office
) -> None:
    """Where it can be mended; no package is opened."""
    assert words in way(Inbox(office))


def test_without_a_survey_there_is_nothing_to_receive(office: Office) -> None:
    """Home stays, and says what comes first."""
    window = office.open_window()

    press(window, "受領フォルダー")

    screen(window, HomeView)
    assert "先に、調査票を取り込んでください。" in texts(window)


def test_home_and_another_folder_are_a_press_away(office: Office) -> None:
    """The folder used last is offered again; leaving lets everything go."""
    inbox = filled(office)
    window = inbox.open()

    press(window, "フォルダーを選ぶ")
    offered = [one.text() for one in screen(window, InboxOpenView).findChildren(QLabel)]
    press(window, "ホームに戻る")

    assert str(inbox.folder) in offered
    screen(window, HomeView)


def test_the_main_button_leads_from_any_table_to_the_answers(office: Office) -> None:
    """It shows 受領一覧 first: a row that is not seen is no body to decide about."""
    window = filled(office).open()
    press(window, "開けないファイル")

    press(window, "回答を確かめる")

    assert not window.findChildren(CaseView)
    assert window.focusWidget() is table_of(window)
    press(window, "回答を確かめる")
    screen(window, CaseView)


def test_an_empty_table_says_why(office: Office) -> None:
    """Nothing came in yet; every file opens; no row fits; no body is missing."""
    window = Inbox(office).open()
    empty = texts(screen(window, InboxView))
    press(window, "開けないファイル")

    assert "提出ファイルをこのフォルダーに入れるか、" in empty
    assert "開けないファイルはありません。" in texts(screen(window, InboxView))
    assert nothing_words(Tab.MISSING, Look()) == "未提出の団体はありません。"
    assert nothing_words(Tab.RECEIVED, Look(done=1, total=1)).startswith("条件に合う")
