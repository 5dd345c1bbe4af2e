"""集計の報告: every number that was counted, what it is of, and nothing that is hidden."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.pdfs import fonts_of, pages_of, picture_of, squeezed
from tests.support.questionnaires import option, question
from tests.support.scenario import small_form, usb_form
from tests.support.tallying import CODES, body, heading, of, tally_form
from usbsurvey_desktop.gui.printing.paging import paged
from usbsurvey_desktop.gui.printing.paper import Paper, Table, Text
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.tally_figures import split_name
from usbsurvey_desktop.gui.printing.tally_sheet import tally_papers, tally_printable
from usbsurvey_desktop.gui.printing.typeset import from_mm, rows_of
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.coverage import Coverage, Covered
from usbsurvey_desktop.tally.published import published
from usbsurvey_desktop.tally.remarks import WHOLE, Remarks, quote_of
from usbsurvey_desktop.tally.report import Report, report_of
from usbsurvey_desktop.tally.shares import share
from usbsurvey_desktop.tally.splits import (
    POPULATION,
    Split,
    by_kind,
    by_prefecture,
    by_question,
)
from usbsurvey_desktop.tally.suppression import suppressed
from usbsurvey_desktop.tally.tabulate import tabulate

pytestmark = pytest.mark.usefixtures("qapp")
HOSTILE = "=1+1\u202egnp\u0007\u200b<b>&amp;</b>\u2029𠮷髙"
BODIES = (
    body(CODES[0], G="small", A="yes", B="c", C=("a", "b"), **{"C.b": "外部"}),
    body(CODES[1], G="large", A="yes", B="c", C=("a",)),
    body(CODES[2], G="large", A="no", T="ひとこと"),
)


def _report(
    bodies: Sequence[Counted] = BODIES, split: Split | None = None, *, at_least: int | None = None
) -> Report:
    tally = tabulate(tally_form(), bodies, split)
    shown = published(tally)
    if at_least is not None:
        shown = suppressed(tally, at_least, chance_of(bodies))
    missing = Covered(worlds.municipality(CODES[3]), Coverage.MISSING)
    covered = (*(Covered(one.municipality, Coverage.COUNTED) for one in bodies), missing)
    return report_of(tally, shown, heading(bodies, at_least), bodies, covered, len(bodies))


def _words(papers: Sequence[Paper]) -> str:
    return "\n".join(text for paper in papers for text in paper.texts())


def _tables(papers: Sequence[Paper]) -> list[Table]:
    return [block for paper in papers for block in paper.blocks if isinstance(block, Table)]


def _table(papers: Sequence[Paper], head: str) -> Table:
    (table,) = [one for one in _tables(papers) if one.head and one.head[0] == head]
    return table


def test_each_question_has_its_states_its_options_and_its_bars() -> None:
    """N and the states that add up to it; each option with number, share, and a bar as long."""
    papers = tally_papers(_report())

    lines = [block.text for paper in papers for block in paper.blocks if isinstance(block, Text)]
    table = _table(papers, "B B")
    assert "N＝3：対象 2、回答済み 2、未回答 0、対象外 1" in lines
    assert "N＝3：対象 3、回答済み 2、未回答 1、対象外 0（複数回答）" in lines
    assert table.head[2] == "割合\n（母数 2）"
    assert table.rows == (
        ("a. a", "0", "0.0％", ""),
        ("b. b", "0", "0.0％", ""),
        ("c. c", "2", "100.0％", ""),
    )
    assert table.bars == (0.0, 0.0, 1.0)


def test_the_summary_tells_the_first_three_and_the_notable() -> None:
    """Ranks with numbers and shares, a tie on one rank; what nearly all or nobody chose."""
    papers = tally_papers(_report())

    first, second = (one for one in _tables(papers) if one.head[:1] == ("設問",))
    assert ("C C", "1位　a. a　2（100.0％）\n2位　b. b　1（50.0％）") in first.rows
    assert ("B B", "c. c", "2（100.0％）") in second.rows
    assert ("B B", "a. a", "0（0.0％）") in second.rows


def test_the_cover_says_who_was_counted_and_how_to_read_it() -> None:
    """Survey, packs, scope, N, the rate of return, the time and the program; how bodies stand."""
    cover = tally_papers(_report())[0]

    facts = {row[0]: row[1] for row in _tables([cover])[0].rows}
    assert facts["調査"] == "小さな調査（small-survey）"
    assert facts["調査票"] == "第1版、第2版（様式の版 1）"
    assert facts["範囲"] == "受理した回答だけ"
    assert facts["回収率"] == "0.2％（対象 1,788団体のうち 3団体）"
    assert facts["集計日時"] == "令和8年11月20日 10:00"
    states = _table([cover], "状況").rows
    assert states == (("集計に入れた", "3"), ("未提出", "1"), ("合計", "4"))


def test_every_page_says_scope_n_and_how_shares_are_read(tmp_path: Path) -> None:
    """Also pages that lie; the pages are counted through; practice is on each of them."""
    report = _report(split=by_prefecture([one.municipality for one in BODIES]))
    report = replace(report, heading=replace(report.heading, is_practice=True))

    pages = pages_of(pdf_of(tally_papers(report), worlds.NOW), tmp_path)

    assert len(pages) >= 5
    for number, page in enumerate(pages, 1):
        assert "範囲：受理した回答だけN＝3" in page
        assert f"{number}／{len(pages)}" in page
        has_shares = not page.startswith("集計に入っていない団体")
        assert ("割合：その設問に回答した団体を100とした値" in page) is has_shares
        assert "練習" in page
        assert "小さな調査" in page


def test_a_split_shows_every_part_with_anybody_in_it() -> None:
    """The whole first; number and share in each part; whoever nobody belongs to is left out."""
    papers = tally_papers(_report(split=by_kind()))

    (lying,) = [paper for paper in papers if paper.is_landscape]
    table = _table([lying], "B B")
    assert table.rows == (
        ("全体（N＝3）", "2", "2", "0", "1", "0（0.0％）", "0（0.0％）", "2（100.0％）"),
        ("政令指定都市（N＝1）", "1", "1", "0", "0", "0（0.0％）", "0（0.0％）", "1（100.0％）"),
        ("特別区（N＝1）", "1", "1", "0", "0", "0（0.0％）", "0（0.0％）", "1（100.0％）"),
        ("市（N＝1）", "0", "0", "0", "1", "0（―）", "0（―）", "0（―）"),
    )
    assert lying.head.startswith("団体の種類別の集計")


@pytest.mark.parametrize("options", [1, 6, 7, 14, 15, 40])
def test_a_wide_table_comes_in_pieces_that_hold_all_options(options: int) -> None:
    """Each option is in one piece, in order; no piece has more than there is room for."""
    form = small_form(
        question("G", "single_choice", options=[option("small"), option("large")]),
        question("W", "multi_choice", options=[option(f"o{n}") for n in range(options)]),
    )
    one = of(worlds.municipality(CODES[0]), {"G": "small", "W": ("o0",)}, form=form)
    tally = tabulate(form, [one], by_question(form, "G"))
    report = report_of(tally, published(tally), heading([one]), [one], (), 1)

    (lying,) = [paper for paper in tally_papers(report) if paper.is_landscape]
    pieces = [each for each in _tables([lying]) if each.head[0].startswith("W")]
    shown = [name for each in pieces for name in each.head if re.fullmatch(r"o\d+", name)]
    assert shown == [f"o{n}" for n in range(options)]
    assert all(len(each.head) <= 11 for each in pieces)


def test_what_is_hidden_is_hidden_on_paper_too() -> None:
    """伏せ for numbers and shares, no bar; nothing of single bodies, no rank that would tell."""
    papers = tally_papers(_report(at_least=3), with_texts=True)

    words = _words(papers)
    assert _table(papers, "B B").rows == (
        ("a. a", "伏せ", "伏せ", ""),
        ("b. b", "伏せ", "伏せ", ""),
        ("c. c", "伏せ", "伏せ", ""),
    )
    assert set(_table(papers, "B B").bars) == {None}
    assert "対象 伏せ、回答済み 伏せ" in words
    assert "3未満の数を伏せた集計" in papers[0].mark
    for told in ("外部", "ひとこと", CODES[3], "未提出"):
        assert told not in words


def test_a_question_nobody_answered_has_no_share_and_no_bar() -> None:
    """― instead of a share of nothing."""
    papers = tally_papers(_report([body(CODES[0], G="small", A="no")]))

    table = _table(papers, "B B")
    assert {row[1:3] for row in table.rows} == {("0", "―")}
    assert set(table.bars) == {None}


def test_without_anybody_the_report_is_one_page(tmp_path: Path) -> None:
    """It says so, and who is missing where that is known."""
    report = replace(_report(()), covered=())

    (page,) = pages_of(pdf_of(tally_papers(report), worlds.NOW), tmp_path)

    assert "集計に入る回答がありません。" in page
    assert "1／1" in page


def test_what_bodies_wrote_is_printed_only_on_demand() -> None:
    """Each text with its body under its question; where nobody wrote there is no choice."""
    printable = tally_printable(_report())

    assert printable.option
    assert "ひとこと" not in _words(printable.papers(False))
    more = _words(printable.papers(True))
    assert "ひとこと" in more
    assert "C C（b）" in more
    assert "千代田区（131016）" in more
    assert not tally_printable(_report([body(CODES[0], G="small", A="no")])).option


def test_what_a_person_wrote_stands_where_it_belongs() -> None:
    """考察 of a question and of the whole; an answer that was chosen, with its body."""
    report = _report()
    chosen = frozenset(quote_of(one) for one in report.texts if one.text == "外部")
    said = Remarks({"B": "多くはcです。", WHOLE: "全体の考え"}, chosen)

    words = _words(tally_papers(replace(report, remarks=said)))

    assert words.index("全体の考え") < words.index("設問ごとの集計") < words.index("多くはcです。")
    assert "外部" in words
    assert "ひとこと" not in words


def test_two_questions_that_ask_the_same_are_crossed() -> None:
    """After the second one: rows of the first, columns of the second, bodies that answered both."""
    form = usb_form()
    raw = {"A1": "yes", "A6": "a", "A7": "b"}
    one = of(worlds.municipality(CODES[0]), raw, form=form)
    tally = tabulate(form, [one])
    report = report_of(tally, published(tally), heading([one]), [one], (), 1)

    tables = _tables(tally_papers(report))

    (crossed,) = [each for each in tables if each.has_names and len(each.head) == 6]
    assert crossed.rows[0][1:] == ("0", "1", "0", "0", "0")
    assert {cell for row in crossed.rows[1:] for cell in row[1:]} == {"0"}


def test_hostile_and_very_long_texts_are_whole_and_within_the_page(tmp_path: Path) -> None:
    """Unseen signs are written out, 40,000 letters go on from page to page, nothing is clipped."""
    long = "長" * 40_000
    bodies = (
        body(CODES[0], G="small", A="no", T=HOSTILE),
        body(CODES[1], G="small", A="no", T=long),
    )
    report = _report(bodies)
    title = f"{HOSTILE} {'題' * 300}"
    report = replace(report, heading=replace(report.heading, title=title))

    pdf = pdf_of(tally_papers(report, with_texts=True), worlds.NOW)
    pages = pages_of(pdf, tmp_path)

    text = "".join(pages)
    assert squeezed("=1+1⟦RLO⟧gnp⟦U+0007⟧⟦ZWSP⟧<b>&amp;</b>⟦U+2029⟧") in text
    assert text.count("長") == 40_000
    assert all(one.is_embedded for one in fonts_of(pdf, tmp_path))
    for number in range(1, len(pages) + 1):
        seen = picture_of(pdf, tmp_path, number)
        assert seen.ink(0.0, 0.0, 0.09, 1.0) == 0
        assert seen.ink(0.91, 0.0, 1.0, 1.0) == 0


def test_bars_are_drawn_as_long_as_their_shares(tmp_path: Path) -> None:
    """Half is half as long as all; nothing is drawn for 0."""
    table = Table((("全部", ""), ("半分", ""), ("なし", "")), shares=(50, 50), bars=(1.0, 0.5, 0.0))
    picture = picture_of(pdf_of([Paper("棒", (table,), "足")], worlds.NOW), tmp_path)

    rows = range(picture.height // 2)
    greys = [
        sum(60 < grey < 180 for grey in picture.grey[row * picture.width :][: picture.width])
        for row in rows
    ]
    lengths = sorted({length for length in greys if length > 60}, reverse=True)
    assert 180 <= lengths[0] <= 215
    assert any(abs(length - lengths[0] / 2) < 8 for length in lengths)


def test_a_question_is_not_torn_from_its_table() -> None:
    """What hangs together and fits on one page is on one, in a report of the real form."""
    form = usb_form()
    bodies = [of(worlds.municipality(code), {"A1": "no"}, form=form) for code in CODES]
    tally = tabulate(form, bodies)
    report = report_of(tally, published(tally), heading(bodies), bodies, (), len(bodies))
    (paper,) = [one for one in tally_papers(report) if one.head.startswith("設問ごと")]
    rows = tuple(rows_of(paper.blocks, from_mm(170)))
    pages = tuple(paged(rows, from_mm(257)))

    page_of = {id(one.row): number for number, page in enumerate(pages) for one in page}
    assert len(pages) > 5
    assert sum(row.joins for row in rows) > 50
    for row, following in pairwise(rows):
        if row.stays:
            assert page_of[id(row)] == page_of[id(following)]


def test_shares_are_those_of_the_tables() -> None:
    """A half is rounded up, as in every export."""
    bodies = [body(CODES[0], G="small", A="yes", B="a")] * 5
    bodies += [body(CODES[1], G="small", A="yes", B="b")] * 3
    papers = tally_papers(_report(bodies))

    part = share(5, 8)
    assert f"{part}％" == "62.5％"
    assert _table(papers, "B B").rows[0][:3] == ("a. a", "5", "62.5％")


def test_the_time_is_that_of_the_tally() -> None:
    """Not that of the printing."""
    report = _report()
    late = replace(report.heading, made=datetime(2026, 11, 21, 3, 4, tzinfo=UTC))

    assert "令和8年11月21日 12:04現在" in tally_papers(replace(report, heading=late))[0].foot


def test_hidden_numbers_are_hidden_in_every_part() -> None:
    """By kind, with small numbers hidden: N of a part is shown, what follows from it is not."""
    (lying,) = [
        one for one in tally_papers(_report(split=by_kind(), at_least=3)) if one.is_landscape
    ]

    rows = [row for row in _table([lying], "B B").rows if row[0] != "全体（N＝3）"]
    assert [row[0] for row in rows] == ["政令指定都市（N＝1）", "特別区（N＝1）", "市（N＝1）"]
    assert {cell for row in rows for cell in row[5:]} == {"伏せ"}
    assert {cell for row in rows for cell in row[1:5]} <= {"伏せ", "0"}


def test_bodies_that_answered_another_form_are_told() -> None:
    """How many were left out, and why."""
    report = _report()
    cover = tally_papers(replace(report, heading=replace(report.heading, left_out=12)))[0]
    assert ("入れていない団体", "12団体（別の版の調査票に回答したため）") in _tables([cover])[
        0
    ].rows
    assert "入れていない団体" not in _words(tally_papers(report))


def test_one_prefecture_has_no_table_of_prefectures() -> None:
    """Where all bodies lie in one, its line would say what the cover says."""
    report = _report()
    tokyo = (report.covered[0], replace(report.covered[0], coverage=Coverage.WAITING))
    heads = [table.head[:1] for table in _tables(tally_papers(replace(report, covered=tokyo)))]
    assert ("都道府県",) not in heads
    assert ("コード",) in heads


def test_a_question_called_like_a_split_is_told_apart() -> None:
    """The population of a file and the one a body answered are two ways to split."""
    form = usb_form()
    names = [split_name(form, one) for one in (POPULATION, "R.population_class", "A1")]

    assert names[:2] == ["人口区分", "人口区分（回答）"]
    assert "（回答）" not in names[2]
