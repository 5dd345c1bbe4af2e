"""公表・返す表: what is published, in which form, what is refused, and what each body gets back."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from tests.support import fifty, worlds
from tests.support.covering import cover
from tests.support.fakes import PatientJobs, TickingClock
from tests.support.inboxes import Inbox, filled
from tests.support.office import Office, focused, keys, press, screen, texts
from tests.support.scenery.publishing import CONTENTS, KIND, LEAST, chosen, publishing
from tests.support.scenery.scene import settle
from tests.support.scenery.tallying import SCOPE, SPLIT, choose, tallied
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.publish_view import PublishView
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView

NAME = "131016-small-survey-result.xlsx"
RETURNS = "団体に返す表を書き出す"


def _answer(office: Office, place: Path) -> Path:
    office.ask.answers[:0] = [place]
    return place


def _cells(book: Path, title: str) -> list[list[object]]:
    return [[cell.value for cell in row] for row in load_workbook(book)[title].iter_rows()]


def test_the_usual_is_a_workbook_with_small_numbers_hidden(office: Office) -> None:
    """No body, no text; the limit stands in its notes."""
    window = publishing(office)
    book = _answer(office, office.output / "public.xlsx")

    press(window, "集計の表を書き出す")
    settle()

    assert "公表用の表を書き出しました：public.xlsx。" in texts(window)
    sheets = load_workbook(book).sheetnames
    assert "集計のまとめ" in sheets
    assert not {"回答データ", "自由記述"} & set(sheets)
    notes = [row[2] for row in _cells(book, "表の説明")]
    assert "秘匿：1以上3未満の数と、それを計算できる数を伏せた" in notes
    assert "hidden" in {cell for row in _cells(book, "集計のまとめ") for cell in row}


def test_the_limit_is_chosen(office: Office) -> None:
    """It stands on the button, and in the notes."""
    window = publishing(office)
    book = _answer(office, office.output / "public.xlsx")

    chosen(window, LEAST, 3)
    press(window, "集計の表を書き出す")

    assert "伏せる数：1以上10未満" in texts(screen(window, PublishView))
    notes = [row[2] for row in _cells(book, "表の説明")]
    assert "秘匿：1以上10未満の数と、それを計算できる数を伏せた" in notes


@pytest.mark.parametrize(("kind", "has_cp932"), [(1, False), (2, True)], ids=["utf-8", "cp932"])
def test_csv_in_both_encodings(office: Office, kind: int, *, has_cp932: bool) -> None:
    """CP932 beside UTF-8, and counts alone."""
    window = publishing(office)
    folder = _answer(office, office.output / "csv")

    chosen(window, KIND, kind)
    press(window, "集計の表を書き出す")

    names = {path.name for path in folder.iterdir()}
    assert ("cross.cp932.csv" in names) is has_cp932
    assert {"cross.csv", "summary.csv"} <= names
    assert "raw.csv" not in names


def test_everything_is_told_to_be_so(office: Office) -> None:
    """With all answers, by any split; the words say that it is not to be published."""
    window = tallied(office)
    choose(window, SPLIT, 4)
    press(window, "公表・返す表")
    chosen(window, CONTENTS, 1)
    book = _answer(office, office.output / "all.xlsx")

    press(window, "集計の表を書き出す")
    settle()

    assert "公表には使えません。" in texts(screen(window, PublishView))
    assert "団体の回答も入っています。暗号化していません。" in texts(window)
    assert "回答データ" in load_workbook(book).sheetnames


@pytest.mark.parametrize("button", ["集計の表を書き出す", RETURNS])
def test_parts_by_an_answer_are_refused(office: Office, button: str) -> None:
    """As on the command line: why, and what to choose instead; nothing is asked."""
    window = tallied(office)
    choose(window, SPLIT, 4)
    press(window, "公表・返す表")

    press(window, button)

    words = texts(window)
    assert "分け方：A-1" in words
    assert "回答は、その団体のほかは知らないからです。" in words
    assert list(office.output.iterdir()) == []


def test_each_body_gets_its_own_table(office: Office) -> None:
    """One workbook a body; the numbers of others that are small are hidden in it."""
    window = publishing(office)
    folder = _answer(office, office.output / "back")
    folder.mkdir()

    press(window, RETURNS)

    assert "団体に返す表を1団体分、書き出しました：back。" in texts(window)
    assert [path.name for path in folder.iterdir()] == [NAME]
    head, *rows = _cells(folder / NAME, "結果を返すための表")
    assert "貴団体が選んだ（own）" in head
    assert "東京都：団体数（part_count）" in head
    assert {row[head.index("全体：値の状態（all_state）")] for row in rows} == {"hidden"}
    assert {row[head.index("貴団体が選んだ（own）")] for row in rows} >= {0, 1}


def test_tables_are_never_written_over_others(office: Office) -> None:
    """Nobody was asked about those in the folder."""
    window = publishing(office)
    folder = _answer(office, office.output / "back")
    folder.mkdir()
    (folder / NAME).write_bytes(b"mine")

    press(window, RETURNS)

    assert "output_exists" in texts(window)
    assert (folder / NAME).read_bytes() == b"mine"


def test_nobody_counted_gets_nothing(office: Office) -> None:
    """It is said, and no folder is asked for."""
    window = filled(office).open()
    press(window, "集計")
    press(window, "公表・返す表")

    press(window, RETURNS)

    assert "返す表はありません。" in texts(window)
    assert "分け方：なし" in texts(screen(window, PublishView))


def _two(office: Office) -> tuple[MainWindow, PatientJobs, Path]:
    """Two bodies, a clock on which each takes a step, and jobs that end when told."""
    jobs = PatientJobs()
    office.jobs = jobs
    office.clock = TickingClock(worlds.NOW)
    inbox = Inbox(office)
    for place in (0, 1):
        inbox.put(fifty.package(place), fifty.name_of(place))
    window = inbox.open()
    press(window, "集計")
    choose(window, SCOPE, 1)
    press(window, "公表・返す表")
    folder = _answer(office, office.output / "back")
    folder.mkdir()
    jobs.is_late = True
    press(window, RETURNS)
    jobs.work_off()
    return window, jobs, folder


def test_how_far_it_is_is_told(office: Office) -> None:
    """After each step; at the end the words go."""
    window, jobs, folder = _two(office)
    between = texts(screen(window, PublishView))

    jobs.finish()
    settle()

    assert "書き出しています… 1／2団体" in between
    assert "書き出しています…" not in texts(screen(window, PublishView))
    assert "団体に返す表を2団体分、" in texts(window)
    assert len(list(folder.iterdir())) == 2


def test_what_fails_on_the_way_is_told(office: Office) -> None:
    """What was written stays; nothing is written over a file that came meanwhile."""
    window, jobs, folder = _two(office)
    (first,) = folder.iterdir()
    for place in (0, 1):
        name = f"{fifty.name_of(place)[:6]}-small-survey-result.xlsx"
        if name != first.name:
            (folder / name).write_bytes(b"mine")

    jobs.finish()
    settle()

    assert "output_exists" in texts(window)
    assert "書き出しています…" not in texts(screen(window, PublishView))


def test_escape_leads_back(office: Office) -> None:
    """To the tally, as the button does."""
    window = publishing(office)

    keys(window, Qt.Key.Key_Escape)

    assert "公表・返す表" in str(focused(window).property("text"))
    screen(window, TallyView)


def test_going_back_ends_it(office: Office) -> None:
    """What was written stays; the tally is shown, with the focus where one was."""
    window, jobs, folder = _two(office)

    press(window, "集計に戻る")
    jobs.finish()

    view = screen(window, TallyView)
    assert "団体に返す表" not in texts(window)
    assert view.first_focus is not None
    assert "公表・返す表" in str(view.first_focus.property("text"))
    assert len(list(folder.iterdir())) <= 2


def test_a_cover_takes_it_away(office: Office) -> None:
    """Nothing of the tally is behind it."""
    window = publishing(office)
    cover(window)
    screen(window, CoverView)
    assert "分け方" not in texts(window)
