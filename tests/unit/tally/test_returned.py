"""The table that is given back: a body's own answer beside what is published, and nothing else."""

from collections.abc import Mapping

from tests.support import worlds
from tests.support.tallying import body, heading, tally_form
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.returned import returned_name, returned_table
from usbsurvey_desktop.tally.splits import Split, by_prefecture
from usbsurvey_desktop.tally.suppression import suppressed
from usbsurvey_desktop.tally.tables import Cell, Table
from usbsurvey_desktop.tally.tabulate import tabulate

FORM = tally_form()
OTHERS = [body("131016", A=said, B="a", C=("a",)) for said in ("yes", "no") * 4]


def _table(one: Counted, split: Split | None) -> Table:
    found = [*OTHERS, one]
    tally = tabulate(FORM, found, split)
    return returned_table(one, tally, suppressed(tally, 3, chance_of(found)), heading(found, 3))


def _rows(table: Table) -> Mapping[tuple[Cell, Cell], Mapping[str, Cell]]:
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    return {(row["link_id"], row["code"]): row for row in rows}


def test_the_own_answer_stands_beside_the_whole_and_the_part() -> None:
    """What it chose, what it did not, and where it was not asked."""
    table = _table(body("131016", A="no"), by_prefecture(worlds.municipalities()))
    rows = _rows(table)
    own = {code: (rows["A", code]["own"], rows["A", code]["own_state"]) for code in ("yes", "no")}
    assert own == {"yes": (0, "answered"), "no": (1, "answered")}
    assert (rows["B", "a"]["own"], rows["B", "a"]["own_state"]) == (None, "not_applicable")
    assert (rows["C", "a"]["own"], rows["C", "a"]["own_state"]) == (None, "unanswered")
    assert (rows["A", "no"]["all_count"], rows["A", "no"]["part_count"]) == (5, 5)
    assert str(rows["A", "no"]["all_share"]) == "55.6"
    assert "東京都：団体数" in {column.label for column in table.columns}
    assert "この表：この団体にだけ渡すこと" in table.notes
    assert table.notes[0] == "団体：千代田区（131016）"


def test_of_others_it_shows_what_is_published() -> None:
    """A part of one body says nothing but what that body answered."""
    rows = _rows(_table(body("011002", A="no"), by_prefecture(worlds.municipalities())))
    one = rows["A", "no"]
    assert (one["own"], one["part_count"], one["part_state"]) == (1, None, "hidden")
    assert rows["C", "a"]["all_state"] == "hidden"


def test_without_a_split_there_is_the_whole_alone() -> None:
    """And texts are in nobody's table."""
    table = _table(body("131016", A="no", T="a text"), None)
    assert not [column for column in table.columns if column.name.startswith("part_")]
    assert "T" not in {link_id for link_id, _code in _rows(table)}
    assert "a text" not in {cell for row in table.rows for cell in row}


def test_each_body_has_a_file_of_its_own() -> None:
    """Named by its code."""
    assert returned_name("s-1", body("131016")) == "131016-s-1-result.xlsx"
