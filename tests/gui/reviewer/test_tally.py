"""集計 on its screen: counted, split, searched, written out, left and covered, by the keyboard."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.covering import cover
from tests.support.fakes import PatientJobs, TickingClock
from tests.support.inboxes import Inbox, enter_passphrase, filled
from tests.support.newcomer import ENTER
from tests.support.office import Office, focused, keys, press, put, screen, texts
from tests.support.reviewing import sealed
from tests.support.scenery.scene import settle
from tests.support.scenery.tallying import PART, QUESTION, SCOPE, SPLIT, accepted, choose, tallied
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.bar_chart import BarChart
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.remark_file import RemarkFile
from usbsurvey_desktop.gui.reviewer.tally_table import TallyTable
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.gui.reviewer.tally_waiting_view import TallyWaitingView
from usbsurvey_desktop.gui.reviewer.tally_words import bar_of
from usbsurvey_desktop.gui.reviewer.tally_work import Gathered, TallyWish, count
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.review.fold import fold
from usbsurvey_desktop.review.overview import overview
from usbsurvey_desktop.submitting.practice import practice_copy
from usbsurvey_desktop.tally.held import Holding

ORDER_BY_COUNT = ["a. 庁内", "c. その他", "b. 庁外", "z. なし"]
ALT = Qt.KeyboardModifier.AltModifier


def _rows(window: MainWindow) -> list[tuple[str, ...]]:
    (table,) = screen(window, TallyView).findChildren(TallyTable)
    found = []
    for row in range(table.rowCount()):
        cells = (table.item(row, place) for place in range(table.columnCount()))
        found.append(tuple(cell.text() for cell in cells if cell is not None))
    return found


def _chart(window: MainWindow) -> BarChart:
    (chart,) = screen(window, TallyView).findChildren(BarChart)
    return chart


def _alt(qtbot: QtBot, window: MainWindow, letter: str) -> None:
    """Press the button of this Alt letter where the focus is."""
    (button,) = (
        one
        for one in window.findChildren(QPushButton)
        if one.isVisible() and one.shortcut() == QKeySequence(f"Alt+{letter}")
    )
    # Qt shows the button pressed for a moment before it clicks.
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(focused(window), Qt.Key(ord(letter)), ALT)


def test_the_accepted_are_counted_with_their_base(office: Office) -> None:
    """N, the rate of return, states, options with shares, and how they are to be read."""
    window = tallied(office)
    words = texts(screen(window, TallyView))

    assert "対象 1,788団体、受理 1、この集計に入れた団体 N＝1（回収率 0.1％）" in words
    assert "対象 1、回答済み 1、未回答 0、対象外 0" in words
    assert "複数回答のため、合計が100％を超えることがあります。" in words
    assert _rows(window) == [
        ("a. 庁内", "1", "100.0％"),
        ("b. 庁外", "0", "0.0％"),
        ("c. その他", "1", "100.0％"),
        ("z. なし", "0", "0.0％"),
    ]


def test_the_bars_say_what_the_table_says(office: Office, qtbot: QtBot) -> None:
    """Each option has its bar in the order of the table; the drawing's name leads to the table."""
    window = tallied(office)

    _alt(qtbot, window, "O")

    chart = _chart(window)
    assert [bar.label for bar in chart.bars] == [row[0] for row in _rows(window)]
    assert [row[0] for row in _rows(window)] == ORDER_BY_COUNT
    assert chart.bars[0].value == "1件（100.0％）"
    assert chart.accessibleName() == "A-2 場面の棒グラフ。表と同じ内容です"
    assert chart.heightForWidth(200) > 4 * 2 * chart.fontMetrics().height()

    _alt(qtbot, window, "O")

    assert [row[0] for row in _rows(window)] == ["a. 庁内", "b. 庁外", "c. その他", "z. なし"]


def test_a_bar_is_as_long_as_its_share() -> None:
    """Half of those who answered is half of the room; of nobody there is no bar."""
    assert bar_of("庁内", 3, Decimal("50.0")).length == 0.5
    assert bar_of("庁内", 0, None).length == 0.0
    assert bar_of("庁内", 0, None).value == "0件（―）"


def test_nobody_accepted_is_told(office: Office, qtbot: QtBot) -> None:
    """Without an accepted body there is no answer to count, and no share of it."""
    window = filled(office).open()

    _alt(qtbot, window, "T")

    words = texts(screen(window, TallyView))
    assert "集計に入る回答がありません。受理した団体が0です。" in words
    assert "回答した団体がありません。" in words
    assert {row[2] for row in _rows(window)} == {"―"}


def test_everything_that_opens_counts_when_wanted(office: Office, qtbot: QtBot) -> None:
    """入れる範囲 by the keyboard: N grows, and the focus stays where it was chosen."""
    window = filled(office).open()
    _alt(qtbot, window, "T")

    _alt(qtbot, window, "S")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    keys_on_menu = (Qt.Key.Key_Down, ENTER)
    for key in keys_on_menu:
        QTest.keyClick(menu, key)

    assert "受理 0、この集計に入れた団体 N＝1" in texts(screen(window, TallyView))
    at = focused(window)
    assert isinstance(at, ChoiceButton)
    assert at.accessibleName().startswith("入れる範囲：読めたものすべて")


def test_a_split_shows_one_part_at_a_time(office: Office) -> None:
    """東京都 has the one body with its text, 北海道 none."""
    window = tallied(office)
    choose(window, SPLIT, 1)

    choose(window, PART, 13)
    tokyo = texts(screen(window, TallyView))
    choose(window, PART, 1)

    assert "対象 1、回答済み 1、未回答 0、対象外 0" in tokyo
    assert "その他の回答" in tokyo
    assert "東京都：N＝1" in tokyo
    hokkaido = texts(screen(window, TallyView))
    assert "対象 0、回答済み 0、未回答 0、対象外 0" in hokkaido
    assert "その他の回答" not in hokkaido


def test_written_answers_stand_with_their_body_and_are_searched(office: Office) -> None:
    """A text is found by its words and by its body; what does not fit is not shown."""
    window = tallied(office)
    edit = screen(window, TallyView).findChild(LineEdit)
    assert edit is not None

    counts = []
    for words in ("研修", "千代田", "札幌"):
        put(edit, words)
        shown = texts(screen(window, TallyView))
        counts.append([n for n in (0, 1) if f"{n}件を表示" in shown])

    assert counts == [[1], [1], [0]]


def test_a_question_without_options_has_texts_only(office: Office) -> None:
    """No table and no bars where there is nothing to choose."""
    window = tallied(office)

    choose(window, QUESTION, 2)

    (table,) = screen(window, TallyView).findChildren(TallyTable)
    assert not table.isVisible()
    assert not _chart(window).isVisible()
    assert "1件を表示" in texts(screen(window, TallyView))


def test_a_workbook_and_csv_are_written(office: Office, qtbot: QtBot) -> None:
    """Both hold the counts; CSV never replaces what nobody was asked about."""
    window = tallied(office)
    book = office.output / "tally.xlsx"
    folder = office.output / "csv"
    folder.mkdir()
    office.ask.answers[:0] = [book, folder, folder]

    _alt(qtbot, window, "E")
    qtbot.waitUntil(lambda: "集計を書き出しました：tally.xlsx" in texts(window))
    _alt(qtbot, window, "C")
    written = sorted(path.name for path in folder.iterdir())
    _alt(qtbot, window, "C")
    qtbot.waitUntil(lambda: "output_exists" in texts(window))

    assert "集計のまとめ" in load_workbook(book).sheetnames
    assert any(name.startswith("summary") for name in written)


def test_leaving_leads_back_to_the_folder(office: Office) -> None:
    """受領フォルダーに戻る shows the table again."""
    window = tallied(office)

    press(window, "受領フォルダーに戻る")

    assert len(screen(window, InboxView).files) == 1


def test_a_gathering_is_left_at_any_time(office: Office) -> None:
    """While answers are gathered one may go back; the late outcome shows no screen."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = accepted(office).open()
    jobs.is_late = True
    press(window, "集計")
    screen(window, TallyWaitingView)

    press(window, "中止して")
    jobs.finish()

    screen(window, InboxView)


def test_counting_waits_for_checking(office: Office) -> None:
    """While files are checked 集計 says so, and stays."""
    jobs = PatientJobs()
    office.jobs = jobs
    inbox = Inbox(office)
    inbox.put(sealed())
    window = inbox.begin()
    jobs.is_late = True
    enter_passphrase(window)
    jobs.work_off()

    press(window, "集計")

    assert "ファイルを確かめ終わってから、もう一度押してください。" in texts(window)
    screen(window, InboxView)


def test_a_covered_tally_lets_its_answers_go(office: Office) -> None:
    """The screen is hidden as from the folder; nothing of the tally is shown after it."""
    window = tallied(office)

    cover(window)

    screen(window, CoverView)
    assert "研修会場で配布" not in texts(window)
    keys(window, ENTER)
    screen(window, CoverView)


def test_a_folder_that_went_away_is_told(office: Office) -> None:
    """Why nothing is counted is said, and the way back stays."""
    inbox = accepted(office)
    window = inbox.open()
    inbox.folder.rename(office.folder / "elsewhere")

    press(window, "集計")

    settle()
    assert "file_unreadable" in texts(window)
    screen(window, TallyWaitingView)


def test_a_gathering_tells_how_far_it_is(office: Office) -> None:
    """Between two steps the number of files is told."""
    jobs = PatientJobs()
    office.jobs = jobs
    office.clock = TickingClock(worlds.NOW)
    inbox = accepted(office)
    inbox.put_broken()
    window = inbox.open(with_roster=True)
    jobs.is_late = True
    press(window, "集計")
    jobs.work_off()
    between = texts(screen(window, TallyWaitingView))
    jobs.finish()

    assert "集計しています… 1／2件" in between
    assert "N＝1（" in texts(screen(window, TallyView))


def test_what_a_covered_gathering_found_is_let_go(office: Office) -> None:
    """The screen is hidden while answers are gathered; what comes later shows nothing."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = accepted(office).open()
    jobs.is_late = True
    press(window, "集計")

    cover(window)
    jobs.finish()

    screen(window, CoverView)


def test_nothing_that_opens_is_told_too(office: Office) -> None:
    """Where no file opens, wishing for everything that opens finds nothing, split or not."""
    inbox = Inbox(office)
    inbox.put_broken()
    window = inbox.open()
    press(window, "集計")

    choose(window, SCOPE, 1)
    choose(window, SPLIT, 2)
    choose(window, PART, 1)

    words = texts(screen(window, TallyView))
    assert "集計に入る回答がありません。\n" in words
    assert "分け方：団体の種類" in words


@pytest.mark.parametrize("is_practice", [True, False], ids=["practice", "real"])
def test_what_is_written_of_a_practice_survey_says_so(*, is_practice: bool, tmp_path: Path) -> None:
    """Its tables begin with 練習; those of a real survey do not."""
    pack = worlds.pack()
    if is_practice:
        pack = practice_copy(pack, now=worlds.NOW, protection=worlds.CHEAP).pack
    folded = fold((), survey=pack.payload.survey, roster=None)
    file = RemarkFile(tmp_path / "r", pack.payload.survey, worlds.identity("ministry"))
    gathered = Gathered((pack,), (), overview((), folded, ()), Holding(), file, None)
    (first, *_others) = count(gathered, TallyWish(), worlds.NOW).heading.notes()
    assert first.startswith("練習：") is is_practice
