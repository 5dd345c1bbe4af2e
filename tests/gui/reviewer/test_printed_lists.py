"""未提出一覧 and 集計の報告 printed from their screens, by the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.support.fakes import PaperPrinters, PatientJobs
from tests.support.office import Office, focused, press, screen, texts
from tests.support.pdfs import pages_of
from tests.support.scenery.desk_printing import missing_printed, tally_printed
from tests.support.scenery.printing import laid_out, printed
from tests.support.scenery.publishing import chosen, publishing
from tests.support.scenery.receiving import missing
from tests.support.scenery.scene import settle
from tests.support.scenery.tallying import SPLIT, accepted, choose, tallied
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.paper import Table
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.publish_view import PublishView
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView


def _words(window: MainWindow) -> str:
    papers = screen(window, PrintView).papers
    return "\n".join(text for paper in papers for text in paper.texts())


def _rows(window: MainWindow) -> list[tuple[str, ...]]:
    papers = screen(window, PrintView).papers
    tables = (block for paper in papers for block in paper.blocks if isinstance(block, Table))
    return [row for table in tables for row in table.rows]


def _print_key(window: MainWindow) -> None:
    QTest.keyClick(focused(window), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


def test_the_missing_are_printed_with_their_states_and_counts(office: Office) -> None:
    """Every row of the list, how many of each state, survey, deadline and time; the numbers add up.

    The list is over: nothing says that files were still being looked at.
    """
    window = missing_printed(office)

    rows, words = _rows(window), _words(window)
    states = {row[0]: row[1] for row in rows if len(row) == 2}
    listed = [row for row in rows if len(row) == 5]
    assert len(listed) == 1787
    assert listed[0] == ("北海道", "010006", "北海道", "未提出", "")
    assert states == {"未提出": "1,786", "開けないファイルだけ": "1", "合計": "1,787"}
    assert "小さな調査" in words
    assert "回答期限" in words
    assert "対象 1,788団体" in words
    assert "途中" not in words


def test_the_list_is_saved_and_the_way_leads_back_to_it(office: Office, tmp_path: Path) -> None:
    """The PDF has the proposed name and every page its number; back is the same table."""
    window = missing_printed(office)
    target = office.output / "list.pdf"
    office.ask.answers.append(target)

    press(window, "PDFで保存する")

    assert office.ask.suggested is not None
    assert office.ask.suggested.name == "small-survey-未提出一覧.pdf"
    pages = pages_of(target.read_bytes(), tmp_path)
    assert len(pages) == len(screen(window, PrintView).pages)
    assert all(f"{n}／{len(pages)}" in page for n, page in enumerate(pages, 1))
    press(window, "戻る")
    assert screen(window, InboxView).seen.tab == "missing"


def test_only_the_list_of_the_missing_is_printed(office: Office) -> None:
    """The other tables are not offered for printing, also not by the keys."""
    window = missing(office)
    press(window, "受領一覧")

    _print_key(window)

    screen(window, InboxView)
    assert "印刷" not in texts(screen(window, InboxView))


def test_a_tally_is_printed_with_what_the_screen_says(office: Office) -> None:
    """N, rate of return, states, options with shares; scope and N stand on every page."""
    window = tally_printed(office)

    words, view = _words(window), screen(window, PrintView)
    assert "0.1％（対象 1,788団体のうち 1団体）" in words
    assert "N＝1：対象 1、回答済み 1、未回答 0、対象外 0（複数回答）" in words
    assert ("a. 庁内", "1", "100.0％", "") in _rows(window)
    assert ("b. 庁外", "0", "0.0％", "") in _rows(window)
    assert all("範囲：受理した回答だけ　N＝1" in paper.foot for paper in view.papers)
    assert view.file == "small-survey-集計の報告.pdf"


def test_going_back_from_a_tally_leads_to_its_button(office: Office) -> None:
    """Esc shows the same question again, and the focus is on 印刷."""
    window = tallied(office)
    before = texts(screen(window, TallyView))
    press(window, "印刷")
    view = screen(window, PrintView)
    laid_out(view)

    QTest.keyClick(focused(window), Qt.Key.Key_Escape)
    settle()

    assert texts(screen(window, TallyView)) == before
    assert focused(window).property("text") == "印刷(&P)…"


def test_a_split_is_printed_too(office: Office) -> None:
    """By prefecture: the whole and the parts with anybody in it, on sheets that lie."""
    window = tallied(office)
    choose(window, SPLIT, 1)

    printed(window)

    (lying,) = [one for one in screen(window, PrintView).papers if one.is_landscape]
    tables = [block for block in lying.blocks if isinstance(block, Table)]
    assert {row[0] for table in tables for row in table.rows} == {"全体（N＝1）", "東京都（N＝1）"}
    assert lying.head.startswith("都道府県別の集計")


def test_leaving_a_tally_forgets_what_is_being_put_on_paper(office: Office) -> None:
    """Whoever goes back before the sheets are ready stays where they went."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = accepted(office).open(with_roster=True)
    press(window, "集計")
    jobs.is_late = True
    press(window, "印刷")

    press(window, "受領フォルダーに戻る")
    jobs.finish()

    screen(window, InboxView)


def test_a_long_sheet_is_laid_out_while_the_window_stays_usable(office: Office) -> None:
    """How far it is stands there; printing waits for the pages, and is then possible."""
    window = missing(office)
    _print_key(window)
    view = screen(window, PrintView)
    assert "ページを並べています" in texts(view)
    assert len(view.pages) == 0
    assert not view.preview.isVisible()
    assert not [one for one in view.findChildren(QPushButton) if one.isVisible() and not one.text()]

    press(window, "印刷する")

    assert "プリンター" not in texts(window)
    laid_out(view)
    press(window, "印刷する")
    assert "プリンターがありません。" in texts(window)


@pytest.mark.parametrize("stays", [True, False], ids=["stays", "leaves"])
def test_a_long_list_goes_to_the_printer_page_by_page(
    office: Office, tmp_path: Path, *, stays: bool
) -> None:
    """The window stays usable; how far it is is told; whoever leaves still gets all pages."""
    path = tmp_path / "printed.pdf"
    office.printers = PaperPrinters(path)
    window = missing_printed(office)
    count = len(screen(window, PrintView).pages)
    press(window, "印刷する")
    told = set()
    if not stays:
        press(window, "戻る")

    for _ in range(4 * count):
        QApplication.processEvents()
        told.add(window.bar.text)

    assert len(pages_of(path.read_bytes(), tmp_path)) == count
    assert (f"プリンターに送っています…（10／{count}ページ）" in told) is stays
    assert (window.bar.text == "プリンターに送りました。") is stays


def test_sheets_of_both_kinds_are_called_so(office: Office) -> None:
    """Pages that stand and pages that lie."""
    window = tallied(office)
    choose(window, SPLIT, 1)
    printed(window)
    assert "A4縦と横、全" in texts(screen(window, PrintView))


def test_what_is_published_is_printed_with_small_numbers_hidden(office: Office) -> None:
    """伏せ on paper as in the files, nothing of single bodies; back is where one was."""
    window = publishing(office)

    printed(window)

    view = screen(window, PrintView)
    assert all("3未満の数を伏せた集計" in paper.mark for paper in view.papers)
    assert ("a. 庁内", "伏せ", "伏せ", "") in _rows(window)
    assert "011002" not in _words(window)
    assert view.option is None
    press(window, "戻る")
    settle()
    screen(window, PublishView)
    assert str(focused(window).property("text")).startswith("中身")


def test_what_is_not_to_be_published_is_printed_whole(office: Office) -> None:
    """With all answers chosen, the report is that of 集計."""
    window = publishing(office)
    chosen(window, 0, 1)

    printed(window)

    assert ("a. 庁内", "1", "100.0％", "") in _rows(window)
    assert "011002" in _words(window)


def test_a_split_by_an_answer_is_not_printed_for_the_public(office: Office) -> None:
    """It is refused as for the files, and the screen stays."""
    window = tallied(office)
    choose(window, SPLIT, 4)
    press(window, "公表・返す表")
    assert window.bar.text == ""

    _print_key(window)

    assert "公表用にも" in window.bar.text
    screen(window, PublishView)
