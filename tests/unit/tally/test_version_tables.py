"""What tables, notes and publications say where several versions were answered."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.reworked import answered, first_document, mixed, versions_of
from tests.support.tallying import CODES, heading
from usbsurvey_desktop.tally.book import tally_tables
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.published import published
from usbsurvey_desktop.tally.report import report_of
from usbsurvey_desktop.tally.splits import Split, by_kind
from usbsurvey_desktop.tally.suppression import suppressed
from usbsurvey_desktop.tally.tables import Table
from usbsurvey_desktop.tally.together import bodies_by_version, tabulate_versions

_OWN = ("raw", "texts", "codebook", "checks")


def _some() -> Sequence[Counted]:
    of = mixed()
    return (
        answered(of, 1, CODES[0], G="small", A="yes", B="a", T="old words"),
        answered(of, 1, CODES[1], G="small", A="yes", B="b"),
        answered(of, 2, CODES[2], G="large", A="no", N="yes"),
    )


def _heading(bodies: Sequence[Counted], at_least: int | None = None) -> Heading:
    every = bodies_by_version(mixed().every, bodies)
    return replace(heading(bodies, at_least), versions=every)


def _book(split: Split | None = None, at_least: int | None = None) -> dict[str, Table]:
    bodies = _some()
    tally = tabulate_versions(mixed(), bodies, split)
    shown = published(tally)
    if at_least is not None:
        shown = suppressed(tally, at_least, chance_of(bodies))
    tables = tally_tables(tally, shown, _heading(bodies, at_least), bodies, ())
    return {table.name: table for table in tables}


def _rows(table: Table) -> list[dict[str, object]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_the_notes_below_every_table_name_the_versions_and_their_bodies() -> None:
    """And what was added; those of one version say nothing of it."""
    notes = _book()["summary"].notes
    assert "調査票：第1版、第2版" in notes
    assert "版ごとの団体数：第2版（様式の版 1）1、第1版（様式の版 1）2" in notes
    assert "版の違い：型・言葉・選択肢・条件が同じ設問だけを、版をまたいで足した" in notes
    assert any(note.startswith("聞いていない：") for note in notes)
    assert not any(note.startswith(("版", "聞いていない")) for note in heading().notes())


def test_states_have_a_fourth_number() -> None:
    """In each row the four add up to N."""
    rows = {row["link_id"]: row for row in _rows(_book()["summary"])}
    assert (rows["A"]["bodies"], rows["A"]["not_asked"], rows["G"]["not_asked"]) == (3, 2, 0)
    for row in rows.values():
        states = ("answered", "unanswered", "not_applicable", "not_asked")
        assert sum(int(str(row[state])) for state in states) == row["bodies"]


def test_what_is_apart_has_tables_of_its_own() -> None:
    """Which versions, in what they differ, and numbers with their own base."""
    tables = _book()
    (a, *_others) = _rows(tables["apart_states"])
    assert (a["link_id"], a["versions"], a["differs"]) == ("A", "第1版", "text")
    assert (a["differs_label"], a["answered"], a["not_asked"]) == ("言葉が違う", 2, 1)
    shares = [
        (row["link_id"], row["code"], row["count"], row["base"]) for row in _rows(tables["apart"])
    ]
    assert shares[:2] == [("A", "yes", 2, 2), ("A", "no", 0, 2)]
    assert [row["link_id"] for row in _rows(tables["apart_states"])] == ["A", "B", "C", "T"]
    assert [row["differs"] for row in _rows(tables["apart_states"])][-1] == "removed"


def test_with_a_split_what_is_apart_is_told_in_its_parts() -> None:
    """The whole first."""
    rows = [row for row in _rows(_book(by_kind())["apart_states"]) if row["link_id"] == "A"]
    assert [row["part"] for row in rows][:2] == [".all", "prefecture"]
    by_part = {row["part"]: row for row in rows}
    assert (by_part["special_ward"]["answered"], by_part["designated_city"]["answered"]) == (1, 1)


def test_the_versions_are_listed_and_what_became_of_each_question() -> None:
    """With the number of their bodies; a question as often as it was asked in another way."""
    tables = _book()
    versions = [
        (row["version"], row["form_sha256"], row["bodies"]) for row in _rows(tables["versions"])
    ]
    assert versions == [(2, "form-2", 1), (1, "form-1", 2)]
    ways = [
        (row["link_id"], row["versions"], row["differs"])
        for row in _rows(tables["version_questions"])
    ]
    assert ways[:3] == [
        ("G", "第1版、第2版", "same"),
        ("A", "第2版", "same"),
        ("A", "第1版", "text"),
    ]


def test_what_single_bodies_said_stands_by_version() -> None:
    """Each body is in one of the tables, under the columns of the form that it answered."""
    tables = _book()
    assert {f"{name}_v1" for name in _OWN} | set(_OWN) <= set(tables)
    assert (tables["raw"].title, tables["raw_v1"].title) == (
        "回答データ（第2版）",
        "回答データ（第1版）",
    )
    (new,), old = _rows(tables["raw"]), _rows(tables["raw_v1"])
    assert (new["N"], "T" in new) == ("yes", False)
    assert [row["T"] for row in old] == ["old words", None]
    assert [row["text"] for row in _rows(tables["texts_v1"])] == ["old words"]
    titles = [table.title for table in tables.values()]
    assert len(set(titles)) == len(titles)


def test_a_report_has_what_is_apart() -> None:
    """Texts to other words are none of its texts."""
    bodies = _some()
    tally = tabulate_versions(mixed(), bodies)
    report = report_of(tally, published(tally), _heading(bodies), bodies, (), 3)
    assert [one.link_id for one in report.publication.apart] == ["A", "B", "C", "T"]
    assert report.texts == ()


def test_only_what_every_body_was_asked_alike_is_published() -> None:
    """No number of one version alone, not even an empty row; the notes say so."""
    tables = _book(by_kind(), 3)
    asked = {row["link_id"] for row in _rows(tables["summary"])}
    assert asked == {"G", "I"}
    assert {row["link_id"] for row in _rows(tables["cross_states"])} == asked
    assert {"versions", "version_questions"} <= set(tables)
    assert not {"apart", "apart_states", "raw", "raw_v1"} & set(tables)
    notes = tables["summary"].notes
    assert "版で違う設問：公表する表には載せない" in notes
    assert "公表する版：すべての版の集計と一つの版だけの集計は、どちらか一方だけ" in notes


def test_a_version_alone_is_published_as_one_that_others_stand_beside() -> None:
    """Whoever was left out could be computed from both."""
    alone = replace(heading((), 3), left_out=2)
    assert any(note.startswith("公表する版：") for note in alone.notes())
    assert not any(note.startswith("公表する版：") for note in heading((), 3).notes())


_BODIES = st.lists(
    st.tuples(st.sampled_from((1, 2)), st.sampled_from(CODES), st.sampled_from(["small", "large"])),
    max_size=9,
)


@given(_BODIES)
@settings(deadline=None, max_examples=40)
def test_what_is_published_of_versions_is_what_would_be_of_one(
    found: list[tuple[int, str, str]],
) -> None:
    """Of a question that is the same in all, the same is hidden as if all had answered one form."""
    several, one = mixed(), versions_of(first_document())
    mixed_bodies = [answered(several, number, code, G=g) for number, code, g in found]
    same = [
        replace(answered(one, 1, code, G=g), digest=both.digest)
        for (_number, code, g), both in zip(found, mixed_bodies, strict=True)
    ]
    chance = chance_of(mixed_bodies)
    hidden = suppressed(tabulate_versions(several, mixed_bodies, by_kind()), 3, chance)
    plain = suppressed(tabulate_versions(one, same, by_kind()), 3, chance)
    assert hidden.whole.keys() >= {"G", "I"}
    for link_id in ("G", "I"):
        assert hidden.whole[link_id] == plain.whole[link_id]
        assert all(hidden.parts[key][link_id] == plain.parts[key][link_id] for key in plain.parts)


@pytest.mark.parametrize("at_least", [None, 3], ids=["all", "hidden"])
def test_every_table_of_versions_is_sound(at_least: int | None) -> None:
    """Unique names, cells in every column, the same rows each time."""
    for table in _book(by_kind(), at_least).values():
        rows = list(table.rows)
        assert rows == list(table.rows)
        assert all(len(row) == len(table.columns) for row in rows)
        assert len({column.name for column in table.columns}) == len(table.columns)
