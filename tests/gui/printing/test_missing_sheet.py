"""未提出一覧 on paper: who, in which state, how many, of which survey, as of when."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.pdfs import fonts_of, pages_of, squeezed
from usbsurvey_desktop.gui.printing.missing_sheet import (
    MissingList,
    missing_paper,
    missing_printable,
)
from usbsurvey_desktop.gui.printing.paper import Table
from usbsurvey_desktop.gui.printing.pdf import pdf_of

pytestmark = pytest.mark.usefixtures("qapp")
ROWS = (
    ("札幌市", "011002", "北海道", "未提出"),
    ("千代田区", "131016", "東京都", "差戻し後の再提出なし"),
    ("大阪市", "271004", "大阪府", "未提出"),
)
LIST = MissingList(
    survey="small-survey",
    title="小さな調査",
    deadline=datetime(2026, 12, 1, 8, tzinfo=UTC),
    made=datetime(2026, 11, 20, 1, tzinfo=UTC),
    counts="対象 5団体：受理 2、未提出 3。",
    rows=ROWS,
)


def test_the_list_says_what_it_is_of_and_how_many_there_are(tmp_path: Path) -> None:
    """Survey, time, deadline, the counts of the desk and of each state, and every body."""
    pdf = pdf_of([missing_paper(LIST)], worlds.NOW)
    (page,) = pages_of(pdf, tmp_path)

    for told in (
        "未提出一覧",
        "小さな調査",
        "令和8年11月20日 10:00現在　回答期限 令和8年12月1日（火）",
        "対象 5団体：受理 2、未提出 3。",
        "未提出2差戻し後の再提出なし1合計3",
        "札幌市011002北海道未提出",
        "大阪市271004大阪府未提出",
        "3団体　令和8年11月20日 10:00現在",
        "1／1",
    ):
        assert squeezed(told) in page
    assert all(one.is_embedded for one in fonts_of(pdf, tmp_path))


def test_a_line_leaves_room_for_a_note_by_hand() -> None:
    """The last column is empty and has a head."""
    *_others, table = (block for block in missing_paper(LIST).blocks if isinstance(block, Table))
    assert table.head[-1] == "連絡のメモ"
    assert {row[-1] for row in table.rows} == {""}


def test_every_page_of_a_long_list_has_head_number_and_count(tmp_path: Path) -> None:
    """1,788 bodies: nothing is lost, and each page says of what it is."""
    rows = tuple((f"団体{n}", f"{n:06}", "東京都", "未提出") for n in range(1_788))
    pages = pages_of(pdf_of([missing_paper(replace(LIST, rows=rows))], worlds.NOW), tmp_path)

    assert len(pages) > 40
    assert sum(page.count("東京都未提出") for page in pages) == 1_788
    for number, page in enumerate(pages, 1):
        assert "団体コード都道府県状況連絡のメモ" in page
        assert "未提出一覧小さな調査" in page
        assert f"1,788団体令和8年11月20日10:00現在{number}／{len(pages)}" in page


def test_an_unfinished_list_says_so() -> None:
    """While files are still looked at, what is missing may come yet."""
    words = "\n".join(missing_paper(replace(LIST, is_over=False)).texts())
    assert "ファイルを確かめている途中" in words
    assert "途中" not in "\n".join(missing_paper(LIST).texts())


def test_practice_is_named_on_every_page() -> None:
    """練習 stands at the head."""
    assert missing_paper(replace(LIST, is_practice=True)).mark == "練習"
    assert missing_paper(LIST).mark == ""


def test_nobody_missing_is_told(tmp_path: Path) -> None:
    """A sheet without a table, not an empty one."""
    (page,) = pages_of(pdf_of([missing_paper(replace(LIST, rows=()))], worlds.NOW), tmp_path)
    assert "未提出の団体はありません。" in page


def test_unseen_signs_of_names_are_written_out(tmp_path: Path) -> None:
    """A name that turns the order of letters turns nothing."""
    rows = (("悪い\u202e名\u0007", "131016", "東京都", "未提出"),)
    paper = missing_paper(replace(LIST, rows=rows, title="題\u202e名"))
    (page,) = pages_of(pdf_of([paper], worlds.NOW), tmp_path)
    assert "悪い⟦RLO⟧名⟦U+0007⟧" in page
    assert page.count("題⟦RLO⟧名") == 2


def test_the_screen_gets_a_heading_and_a_name_for_the_file() -> None:
    """No choice is offered."""
    printable = missing_printable(LIST)
    assert printable.file == "small-survey-未提出一覧.pdf"
    assert (printable.heading, printable.option) == ("未提出一覧の印刷", "")
    assert len(printable.papers(False)) == 1
