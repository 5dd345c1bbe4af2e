"""Tables: complete, lazy, every empty cell explained, and what must be known below each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from tests.support import worlds
from tests.support.questionnaires import group, question, whole_form
from tests.support.scenario import compiled, usb_form
from tests.support.tallying import CODES, bodies, body, heading, of, tally_form
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.tally.body_tables import (
    BEFORE_ANSWERS,
    checks_table,
    missing_table,
    raw_table,
    texts_table,
)
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.codebook import codebook_table
from usbsurvey_desktop.tally.count_tables import (
    alone_table,
    cross_tables,
    group_tables,
    rank_table,
    summary_table,
)
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.coverage import Coverage, Covered
from usbsurvey_desktop.tally.published import Publication, published
from usbsurvey_desktop.tally.splits import by_kind, by_question
from usbsurvey_desktop.tally.suppression import suppressed
from usbsurvey_desktop.tally.tables import Cell, Table
from usbsurvey_desktop.tally.tabulate import tabulate

FORM = tally_form()
FULL: Mapping[str, str | int | tuple[str, ...]] = {
    "G": "small",
    "A": "yes",
    "B": "c",
    "C": ("a", "b"),
    "C.b": "=1+1",
    "T": "text",
    "I": 12,
    "D": "12.50",
    "Y": "2026-04-01",
}
PLAIN_KINDS = {"text": str, "code": str, "integer": int, "decimal": Decimal}


def _rows(table: Table) -> list[dict[str, Cell]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def _every_table(found: Sequence[Counted], publication: Publication) -> list[Table]:
    below = heading(found, publication.at_least)
    return [
        summary_table(FORM, publication, below),
        rank_table(FORM, publication, below),
        *group_tables(FORM, publication, below),
        alone_table(FORM, publication, below),
        *cross_tables(FORM, publication, by_kind(), below),
        raw_table(FORM, found, below),
        texts_table(FORM, found, below),
        checks_table(FORM, found, below),
        codebook_table(FORM, BEFORE_ANSWERS, below),
        missing_table([Covered(worlds.municipality(), Coverage.MISSING)], below),
    ]


@given(bodies(6))
@settings(deadline=None, max_examples=20)
def test_every_table_is_sound(found: list[Counted]) -> None:
    """Unique ASCII names; cells of the kind of their column; the same rows each time; the notes."""
    tally = tabulate(FORM, found, by_kind())
    tables = _every_table(found, published(tally))
    names = [table.name for table in tables]
    assert len(set(names)) == len(names)
    for table in tables:
        columns = [column.name for column in table.columns]
        assert len(set(columns)) == len(columns)
        assert "".join((*columns, *names)).isascii()
        rows = list(table.rows)
        assert list(table.rows) == rows
        for row in rows:
            for cell, column in zip(row, table.columns, strict=True):
                assert cell is None or type(cell) is PLAIN_KINDS[column.kind], column
        for note in ("調査：小さな調査（small-survey）", "範囲：受理した回答だけ"):
            assert note in table.notes
        assert f"集計した団体数 N：{len(found)}" in table.notes
        assert "調査票：第1版、第2版（様式の版 1）" in table.notes
        assert "集計日時：2026-11-20T01:00:00+00:00" in table.notes


def test_raw_data_have_a_column_for_everything() -> None:
    """One row a body, a 1 or 0 for each option of several, the state before each answer."""
    (row,) = _rows(raw_table(FORM, [of(worlds.municipality(), FULL)], heading()))
    assert row == {
        "body_code": "131016",
        "body_name": "千代田区",
        "prefecture": "東京都",
        "kind": "special_ward",
        "revision": 1,
        "digest": "dig-131016",
        "decision": "accepted",
        **dict.fromkeys([f"{link_id}::state" for link_id in (*FORM.questions, "C.b")], "answered"),
        "G": "small",
        "A": "yes",
        "B": "c",
        "C:a": 1,
        "C:b": 1,
        "C:z": 0,
        "C.b": "=1+1",
        "T": "text",
        "I": 12,
        "D": Decimal("12.50"),
        "Y": "2026-04-01",
    }
    assert str(row["D"]) == "12.50"


def test_an_empty_cell_has_one_meaning() -> None:
    """The state beside it says which; the text of an option not chosen does not apply."""
    (row,) = _rows(raw_table(FORM, [body(G="small", A="no", C=("a",))], heading()))
    states = {link_id: row[f"{link_id}::state"] for link_id in ("A", "B", "C", "C.b", "T")}
    assert states == {
        "A": "answered",
        "B": "not_applicable",
        "C": "answered",
        "C.b": "not_applicable",
        "T": "unanswered",
    }
    assert (row["B"], row["C.b"], row["T"], row["C:b"]) == (None, None, None, 0)
    (blank,) = _rows(raw_table(FORM, [body()], heading()))
    assert (blank["C:a"], blank["C::state"]) == (None, "unanswered")


def test_a_body_that_only_a_code_is_known_of() -> None:
    """It has no empty name that could mean two things."""
    unlisted = Municipality("990000", "", "", "", MunicipalityKind.OTHER)
    (row,) = _rows(missing_table([Covered(unlisted, Coverage.UNREADABLE)], heading()))
    assert list(row.values()) == ["990000", "-", "-", "other", "unreadable", "開けないファイルだけ"]
    undecided = of(unlisted, {})
    (raw,) = _rows(raw_table(FORM, [_undecided(undecided)], heading()))
    assert raw["decision"] == "none"


def _undecided(one: Counted) -> Counted:
    return Counted(one.municipality, 1, one.digest, None, one.form, one.answers, one.reasons)


def test_missing_bodies_are_those_that_do_not_count() -> None:
    """Each with its reason in words."""
    covered = [
        Covered(worlds.municipality(code), state)
        for code, state in zip(
            CODES,
            (Coverage.COUNTED, Coverage.RETURNED, Coverage.MISSING, Coverage.WAITING),
            strict=True,
        )
    ]
    rows = _rows(missing_table(covered, heading()))
    assert [(row["body_code"], row["coverage_label"]) for row in rows] == [
        ("011002", "差戻し後の再提出なし"),
        ("012025", "未提出"),
        ("271004", "受領したが受理していない"),
    ]


def test_the_codebook_explains_every_column_and_code_of_the_raw_data() -> None:
    """Of the survey that ships with the program, too."""
    for form in (FORM, usb_form()):
        columns = [column.name for column in raw_table(form, [], heading()).columns]
        rows = _rows(codebook_table(form, BEFORE_ANSWERS, heading()))
        assert list(dict.fromkeys(row["column"] for row in rows)) == columns
        assert all(row["label"] and row["text"] and row["meaning"] for row in rows)
    by_column = {
        (row["column"], row["code"]): row for row in _rows(codebook_table(FORM, (), heading()))
    }
    assert by_column["G", "small"]["meaning"] == "small"
    assert by_column["C:b", "1"]["meaning"] == "選んだ"
    assert by_column["C.b", "-"]["text"] == "C?"
    assert by_column["T::state", "unanswered"]["meaning"] == "未回答"


def test_checks_with_reasons() -> None:
    """What fired, what it says, and how the body explained it."""
    one = of(worlds.municipality(), {"A": "yes", "B": "c"}, reasons={"X1": "rare here"})
    (row,) = _rows(checks_table(FORM, [one, body("011002")], heading()))
    named = (row["body_code"], row["check"], row["text"], row["reason"])
    assert named == ("131016", "X1", "c is rare", "rare here")


def test_texts_name_their_question_and_body() -> None:
    """A row each, as typed."""
    (text, other) = _rows(texts_table(FORM, [of(worlds.municipality(), FULL)], heading()))
    assert (text["link_id"], text["number"], text["body_name"], text["text"]) == (
        "C.b",
        "C",
        "千代田区",
        "=1+1",
    )
    assert other["link_id"] == "T"


SIX = [body(G="small", A="yes", B="a", C=("a", "b"))] * 4 + [body("011002", G="large", A="no")] * 2


def test_counts_in_long_form() -> None:
    """Counts, their base and share; a base of 0 has no share and says so."""
    publication = published(tabulate(FORM, SIX))
    (table,) = group_tables(FORM, publication, heading(SIX))
    found = {(row["link_id"], row["code"]): row for row in _rows(table)}
    shown = found["A", "yes"]
    assert (shown["count"], shown["base"], shown["share"]) == (4, 6, Decimal("66.7"))
    assert (shown["state"], shown["label"], shown["number"]) == ("shown", "Yes", "A")
    assert (table.name, table.title) == ("group_01", "section")
    (nobody,) = group_tables(FORM, published(tabulate(FORM, [])), heading())
    assert {row["state"] for row in _rows(nobody)} == {"no_base"}
    assert {row["share"] for row in _rows(nobody)} == {None}


def test_a_group_without_options_has_no_table_of_counts() -> None:
    """Its texts are listed elsewhere; the tables are numbered as the groups are."""
    form = whole_form(
        group("one", group("p1", question("A", "text"), page=True)),
        group("two", group("p2", question("B"), page=True)),
    )
    publication = published(tabulate(compiled(form), []))
    tables = group_tables(compiled(form), publication, heading())
    assert [(table.name, table.title) for table in tables] == [("group_02", "two")]


def test_the_summary_has_a_row_for_each_question() -> None:
    """States and N."""
    rows = _rows(summary_table(FORM, published(tabulate(FORM, SIX)), heading(SIX)))
    assert [row["link_id"] for row in rows] == list(FORM.questions)
    by_id = {row["link_id"]: row for row in rows}
    names = ("bodies", "applicable", "answered", "unanswered", "not_applicable", "state", "type")
    assert [by_id["B"][name] for name in names] == [6, 4, 4, 0, 2, "shown", "一つ選択"]


def test_the_ranking() -> None:
    """Most chosen first, with what is notable."""
    rows = _rows(rank_table(FORM, published(tabulate(FORM, SIX)), heading(SIX)))
    assert [
        (row["rank"], row["code"], row["notable"]) for row in rows if row["link_id"] == "B"
    ] == [
        (1, "a", "large"),
        (2, "b", "nobody"),
        (2, "c", "nobody"),
    ]
    assert [row["notable"] for row in rows if row["link_id"] == "A"] == ["none", "none"]


def test_only_those_who_chose_exactly_one() -> None:
    """Of the questions with several choices, with that base."""
    found = [body(C=("a",)), body(C=("a",)), body(C=("z",)), body(C=("a", "b"))]
    rows = _rows(alone_table(FORM, published(tabulate(FORM, found)), heading(found)))
    assert [(row["code"], row["count"], row["base"], str(row["share"])) for row in rows] == [
        ("a", 2, 3, "66.7"),
        ("b", 0, 3, "0.0"),
        ("z", 1, 3, "33.3"),
    ]


def test_a_cross_tabulation_begins_with_the_whole() -> None:
    """Then each part, with its label, in both tables."""
    split = by_question(FORM, "A")
    publication = published(tabulate(FORM, SIX, split))
    states, counts = cross_tables(FORM, publication, split, heading(SIX))
    assert "分け方：A A（A）" in counts.notes
    bodies_of = {row["part"]: row["bodies"] for row in _rows(states)}
    assert bodies_of == {".all": 6, "yes": 4, "no": 2, ".unanswered": 0, ".not_applicable": 0}
    found = {(row["part"], row["link_id"], row["code"]): row for row in _rows(counts)}
    assert found["yes", "G", "small"]["count"] == 4
    assert found["no", "G", "large"]["count"] == 2
    assert found[".all", "G", "large"]["count"] == 2
    assert found["yes", "G", "small"]["part_label"] == "Yes"


@pytest.mark.parametrize("name", ["summary", "group_01", "cross", "cross_states"])
def test_a_hidden_number_says_so(name: str) -> None:
    """No empty cell without a state; the notes tell the limit."""
    publication = suppressed(tabulate(FORM, SIX, by_kind()), 3, chance_of(SIX))
    below = heading(SIX, 3)
    tables = {
        table.name: table
        for table in (
            summary_table(FORM, publication, below),
            *group_tables(FORM, publication, below),
            *cross_tables(FORM, publication, by_kind(), below),
        )
    }
    rows = _rows(tables[name])
    assert "hidden" in {row["state"] for row in rows}
    for row in rows:
        assert (None in row.values()) is (row["state"] != "shown")
    assert "秘匿：1以上3未満の数と、それを計算できる数を伏せた" in tables[name].notes
    told = "公表：同じ時点の集計は、一つの分け方だけで公表すること（比べると計算できる）"
    assert told in tables[name].notes


def test_practice_is_told_first_below_every_table() -> None:
    """Nobody takes the numbers of a rehearsal for a result."""
    note = "練習：練習用の調査票による集計で、実際の調査の結果ではない"
    assert replace(heading(), is_practice=True).notes() == (note, *heading().notes())
    assert note not in heading().notes()


def test_who_answered_another_form_is_told_below_every_table() -> None:
    """Only where there is somebody."""
    below = heading()
    assert not any("別の版" in note for note in below.notes())
    told = replace(below, left_out=2).notes()
    assert "別の版の調査票に回答したため入れていない団体数：2" in told
