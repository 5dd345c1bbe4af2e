"""docs/formats tells what the code does: codes, checks and states."""

import pytest

from tests.support import format_pages as pages
from tests.support.format_pages import Table, contract, page_text, tables_of
from tests.support.member_words import NO_LIMIT
from tests.vectors import form
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.sealing.course import CHECKS

NUMBERED = {kind: {"1", "2", "3", "4", "5"} for kind in ("draft", "record")}
"""Kinds whose checks have a number in the contract that no refusal carries."""
LATER_LINE = "line"
"""The check of any line of a ledger but the first."""
CHECK_TABLES = tables_of("checks")


def test_the_list_of_codes_is_the_closed_list() -> None:
    """formats.md 11 explains every code of the program; one it has not yet is marked so."""
    rows = pages.rows_of(contract().split("## 11.")[1])
    reserved = {code for row in rows if "reserved" in row[-1] for code in pages.quoted(row[0])}
    told = sorted(code for row in rows for code in pages.quoted(row[0]))
    assert told == sorted({code.value for code in Code} | reserved)
    assert reserved.isdisjoint(Code)


def _steps(cell: str) -> set[str]:
    """The checks that a cell names: `C1`, `S1–S4`, `4`, `line`; `–` for one without a name."""
    if cell == NO_LIMIT:
        return {form.NO_STEP}
    first, _, last = cell.partition("–")
    if not last:
        return {first}
    return {f"{first[0]}{number}" for number in range(int(first[1:]), int(last[1:]) + 1)}


def form_kinds() -> set[str]:
    """The kinds that there are frozen files of."""
    return {path.parent.name for path in form.named()}


def _refusals(kind: str) -> set[tuple[str, str]]:
    """Each refusal of this kind that a frozen file comes to: the check and the code."""
    rows = [row.split("\t")[:4] for row in form.rows()]
    codes = set(Code)
    return {
        (LATER_LINE if step.startswith(f"{LATER_LINE}-") else step, expect)
        for of, _name, expect, step in rows
        if of == kind and expect in codes
    }


@pytest.mark.parametrize("table", CHECK_TABLES, ids=lambda table: table.of)
def test_a_table_of_checks_explains_every_refusal(table: Table) -> None:
    """Each frozen file that is refused is refused at a check the page names, with a code there."""
    told = {
        (form.NO_STEP if table.of in NUMBERED else step, code)
        for row in table.rows
        for step in _steps(row[0])
        for code in pages.codes_in(row[-1])
    }
    assert _refusals(table.of) - told == set()


@pytest.mark.parametrize("table", CHECK_TABLES, ids=lambda table: table.of)
def test_a_table_of_checks_names_no_dead_check(table: Table) -> None:
    """At each named check some frozen file is stopped, of this kind or of one read alike."""
    met = {step for kind in form_kinds() for step, _code in _refusals(kind)}
    known = met | {form.NO_STEP} | NUMBERED.get(table.of, set())
    assert {step for row in table.rows for step in _steps(row[0])} - known == set()


def test_every_kind_of_vector_has_its_table_of_checks() -> None:
    """No format is without one."""
    assert sorted(table.of for table in CHECK_TABLES) == sorted(form_kinds())


def test_the_contract_has_the_same_checks_of_a_package() -> None:
    """formats.md 4.3 explains every refusal of the frozen packages too, in the same order."""
    rows = pages.rows_of(contract().split("### 4.3")[1])
    assert tuple(row[0] for row in rows) == CHECKS
    told = {(row[0], code) for row in rows for code in pages.codes_in(row[-1])}
    assert _refusals("package") - told == set()


def test_the_checks_of_a_package_stand_in_their_order() -> None:
    """One row each, C1 to P8."""
    (table,) = pages.tables(page_text("package"), "checks")
    assert tuple(row[0] for row in table.rows) == CHECKS


@pytest.mark.parametrize("table", tables_of("states"), ids=lambda table: table.of)
def test_the_states_are_those_of_the_vectors(table: Table) -> None:
    """Every state that a frozen file is shown with is explained, and no other."""
    told = {state for row in table.rows for state in pages.quoted(row[0])}
    rows = [row.split("\t")[:3] for row in form.rows()]
    shown = {
        expect.removeprefix("state:")
        for of, _name, expect in rows
        if of == table.of and expect.startswith("state:")
    }
    assert told == shown


def test_every_kind_with_states_explains_them() -> None:
    """No format is shown with a state that its page keeps to itself."""
    rows = [row.split("\t")[:3] for row in form.rows()]
    kinds = {of for of, _name, expect in rows if expect.startswith("state:")}
    assert kinds == {table.of for table in tables_of("states")}
