"""受渡し記録, 受渡し記録簿, 媒体台帳 and the blank form on paper."""

from pathlib import Path

import pytest

from tests.support import books, worlds
from tests.support.drafts import NOW
from tests.support.pdfs import pages_of, squeezed
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.printing.handoff_lists import media_list, year_list
from usbsurvey_desktop.gui.printing.handoff_sheet import blank_sheet, record_sheet
from usbsurvey_desktop.gui.printing.paper import Boxes, Paper, Table
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.typeset import from_mm, rows_of
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.logbook.chain import BookContent, with_act
from usbsurvey_desktop.logbook.entries import Carried, StockCheck
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import time_text

DIG = "r0NgxRkq6mYx1l9b8sY0R2xUeDAJtYx5Kw1WmQe2v3c"


def _look_up() -> ItemHelp:
    return ItemHelp(worlds.municipalities())


def _record(content: BookContent) -> Paper:
    return record_sheet(standing_of(content).records[books.FIRST], books.FORMS, _look_up())


def _rows(paper: Paper, nth: int = 0) -> tuple[tuple[str, ...], ...]:
    return [block for block in paper.blocks if isinstance(block, Table)][nth].rows


def _added(content: BookContent, act: Carried | StockCheck) -> BookContent:
    return with_act(content, act, at=time_text(NOW), who=books.WHO)


def test_a_record_is_one_page_with_its_fields_in_order(tmp_path: Path) -> None:
    """The fields of 様式2 by number, the guideline's marked, those of other patterns left out."""
    paper = _record(books.full_content())

    rows = _rows(paper)
    numbers = [row[0] for row in rows]
    assert numbers == [
        *("1", "2", "3", "4", "5", "6", "7", "8 ●", "9 ●", "10", "11 ●", "12", "14", "15"),
        *("16", "17 ●", "18", "19", "20", "21", "22"),
    ]
    by_name = {row[1]: row[2] for row in rows}
    assert by_name["パターン"] == "① 庁内のほかの系との受け渡し"
    assert "団体：東京都 千代田区（131016）" in by_name["記録番号と所属"]
    assert "申請日時：2026-11-20 09:00（あとから入力 " in by_name["申請"]
    assert by_name["点検"] == "点検した所属長：　点検日："
    assert paper.mark == ""
    (page,) = pages_of(pdf_of([paper], worlds.NOW), tmp_path)
    assert all(squeezed(cell) in page for row in rows for cell in row)


def test_a_record_has_room_for_stamps_and_names_its_entry() -> None:
    """Five boxes, and a foot with the number and the newest entry."""
    content = books.full_content()
    paper = _record(content)

    (stamps,) = [block for block in paper.blocks if isinstance(block, Boxes)]
    assert stamps.names == ("申請者", "承認者", "作業者", "立会者", "所属長")
    newest = standing_of(content).records[books.FIRST].saves[-1].entry.sha256
    assert paper.foot == f"{books.FIRST} 記載 {short_digest(newest)}"


def test_an_unfinished_record_says_so_on_every_page() -> None:
    """Nobody takes a half-done record for a whole one."""
    content = books.with_record(books.with_medium(books.new_content()), pages=2)
    assert _record(content).mark == "終わっていない記録"


def test_a_record_tells_what_it_carried_and_what_was_corrected() -> None:
    """受付照合 of the package, pages copied from paper, corrections with reason, who and when."""
    content = _added(books.full_content(), Carried(record=books.FIRST, dig=DIG))
    given = PageInput(
        {**books.CLOSING, "H20.who": "別の人"},
        closed=True,
        from_paper=True,
        correction="書き間違い",
    )
    paper = _record(books.with_page(content, books.FIRST, "page.closing", given))

    words = "\n".join(paper.texts())
    assert f"運んだ提出ファイルの受付照合：{short_digest(DIG)}（全体 {DIG}）" in words
    assert "紙から転記：後始末" in words
    assert _rows(paper, 1) == (("2026-11-21 10:00", books.WHO, "後始末", "書き間違い"),)
    assert paper.foot.endswith(f"受付照合 {short_digest(DIG)}")


def test_the_reasons_given_for_checks_are_printed() -> None:
    """A check that was explained stands with its explanation."""
    content = books.with_record(books.with_medium(books.new_content()), pages=1)
    given = PageInput(
        {**books.APPROVAL, "H8.who": "鈴木"},
        reasons={"same_person_approval": "ほかに職員がいないため"},
        closed=True,
    )
    paper = _record(books.with_page(content, books.FIRST, "page.approval", given))
    assert _rows(paper, 1) == (("申請者と承認者が同じ人です。", "ほかに職員がいないため"),)


@pytest.mark.parametrize(
    ("pattern", "direction", "marked", "left_out"),
    [
        ("1", "out", {"8", "9", "11", "17"}, {"13"}),
        ("1", "in", {"8", "9", *map(str, range(10, 18))}, set()),
        ("2", "in", {"8", "9", "15", "16"}, set()),
        ("3", "out", {"9", "18"}, {"13"}),
        ("li", "out", set(), {"13", "18"}),
    ],
    ids=["1-out", "1-in", "2-in", "3-out", "li-out"],
)
def test_a_blank_form_has_the_fields_of_its_pattern(
    pattern: str, direction: str, marked: set[str], left_out: set[str]
) -> None:
    """Lines to write on and options to tick, marked as the table of the fields says."""
    paper = blank_sheet(books.FORMS, pattern, direction)

    rows = _rows(paper)
    assert {row[0].removesuffix(" ●") for row in rows if row[0].endswith("●")} == marked
    numbers = {row[0].removesuffix(" ●") for row in rows}
    assert numbers == set(map(str, range(1, 23))) - left_out
    words = {row[1]: row[2] for row in rows}
    assert words["パターン"].count("■") == 1
    assert words["方向"] == (
        "方向：■\xa0持ち出し　□\xa0取り込み"
        if direction == "out"
        else "方向：□\xa0持ち出し　■\xa0取り込み"
    )
    assert "解除した人：＿" in words["接続禁止・持出不可の扱い"]
    assert "住民の氏名" in "\n".join(paper.texts())


@pytest.mark.parametrize("pattern", ["1", "2", "3", "li"])
@pytest.mark.parametrize("direction", ["out", "in"])
def test_no_box_of_a_blank_form_stands_without_its_words(pattern: str, direction: str) -> None:
    """Where a line ends, a box goes with the words behind it to the next."""
    paper = blank_sheet(books.FORMS, pattern, direction)

    lines = [
        cell.words.laid.text()[line.textStart() :][: line.textLength()]
        for row in rows_of(paper.blocks, from_mm(170))
        for cell in row.cells
        for line in cell.words.lines
    ]
    assert sum(line.count("□") for line in lines) > 20
    assert [line for line in lines if line.rstrip().endswith(("□", "■"))] == []


def test_the_list_of_a_year_has_a_line_for_each_record_and_their_sum() -> None:
    """記録簿: landscape, ISO days, minutes from application to end, count and median."""
    content = books.with_record(books.full_content(), days=1)
    content = books.with_record(content, pages=1, days=2)
    paper = year_list(standing_of(content), books.FORMS, _look_up())

    rows = _rows(paper)
    assert paper.is_landscape
    assert paper.title == "受渡し記録簿（令和8年度）"
    assert rows[0] == (
        *(books.FIRST, "2026-11-20", "佐藤", "①", "持ち出し"),
        *("マイナンバー利用事務系 → LGWAN接続系", "口座振替データ", books.USB),
        *("2026-11-20 09:20", "2026-11-20 09:40", "40", "2026-11-20", "2026-11-20", "なし", ""),
    )
    assert [row[0] for row in rows] == [books.FIRST, books.SECOND, "131016-R8-0003"]
    assert rows[2][8:] == ("", "", "", "", "", "", "")
    assert "件数 3件　経過の中央値 40分" in list(paper.texts())
    assert "東京都 千代田区（131016）　総務課" in list(paper.texts())


def test_an_empty_book_is_printed_too() -> None:
    """No records, no median; the list still has its head."""
    standing = standing_of(books.new_content())
    years, media = (make(standing, books.FORMS, _look_up()) for make in (year_list, media_list))
    assert "件数 0件" in list(years.texts())
    assert _rows(media) == ()


def test_the_ledger_of_media_has_a_line_each_and_its_history() -> None:
    """媒体台帳: how each medium stands, then what was written about it, and why."""
    content = books.with_medium(books.new_content())
    content = _added(content, StockCheck(medium=books.USB, on="2026-11-21", by="山田"))
    content = books.with_medium(
        content,
        correction="貸し出した",
        state="out",
        lent_to="税務課",
        lent_from="2026-11-22",
        lent_to_date="2026-12-22",
    )
    paper = media_list(standing_of(content), books.FORMS, _look_up())

    ((no, registered, product, kind, *_rest, lent, _place, _locked, seen),) = _rows(paper)
    assert (no, registered, product, kind) == (
        books.USB,
        "2026-04-01",
        "○○社 USB 32GB",
        "USBメモリ",
    )
    assert lent == "税務課\n2026-11-22から2026-12-22"
    assert seen == "2026-11-21 山田"
    made, lent_out, checked = _rows(paper, 1)
    assert made[1:3] == ("2026-11-21 10:00", books.WHO)
    assert "状態：保管中" in made[3]
    assert "状態：貸出中" in lent_out[3]
    assert "保管場所" not in lent_out[3]
    assert lent_out[4] == "貸し出した"
    assert checked[3:] == ("在庫確認：2026-11-21 山田", "")
    assert paper.is_landscape


def test_a_medium_that_is_gone_says_how() -> None:
    """Day, way and witness of the end stand in the line."""
    gone = {"gone_at": "2026-11-21", "gone_how": "destroyed", "gone_who": "高橋"}
    content = books.with_medium(books.new_content())
    content = books.with_medium(content, correction="廃棄", state="gone", **gone)
    paper = media_list(standing_of(content), books.FORMS, _look_up())
    assert _rows(paper)[0][-1] == "2026-11-21 破壊 高橋"
