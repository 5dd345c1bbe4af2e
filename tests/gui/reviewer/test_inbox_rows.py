"""What 受領フォルダー lists and counts: every body in one state, every file in one table."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import worlds
from tests.support.reviewing import NOTHING_DECIDED, dig, seen
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.gui.reviewer.inbox_rows import (
    USUAL,
    BodyState,
    Facts,
    Order,
    Signed,
    Wanted,
    facts_of,
    wanted_bodies,
    wanted_rows,
)
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.bundle_open import Forwarded
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.overview import Kept, KnownSigner, Piece, overview
from usbsurvey_desktop.sealing.profile import RESPONDENT
from usbsurvey_desktop.sealing.states import Remark
from usbsurvey_desktop.tally.coverage import Coverage, Covered

BODIES = ("131016", "011002", "131024", "271004", "014010")
ASKED = BODIES[:4]
"""The last one answers though nobody asked it."""


def _signer(state: SignerState) -> KnownSigner:
    return KnownSigner(RESPONDENT, b"f" * 32, "千代田区", "回答 一郎", worlds.NOW, state)


def _kept(  # noqa: PLR0913 - one for each thing that differs
    file: str,
    name: str,
    *,
    body: str = BODIES[0],
    prev: str | None = None,
    state: SignerState = SignerState.REGISTERED,
    warnings: tuple[str, ...] = (),
    remarks: tuple[Remark, ...] = (),
) -> Kept:
    package = seen(name, prev, body=body)
    municipality = worlds.municipality(body)
    return Kept(file, Piece(package, municipality, (_signer(state),), remarks, warnings))


def _facts(files: list[Kept], standings: Mapping[str, Standing | None] | None = None) -> Facts:
    expected = [worlds.municipality(code) for code in ASKED]
    found = overview(files, NOTHING_DECIDED, expected)
    known = standings or {}
    rows = tuple(replace(row, standing=known.get(row.digest or "")) for row in found.rows)
    return facts_of(replace(found, rows=rows), NOTHING_DECIDED, expected)


@st.composite
def _files(draw: st.DrawFn) -> tuple[list[Kept], dict[str, Standing | None]]:
    files: list[Kept] = []
    names: dict[str, list[str]] = {body: [] for body in BODIES}
    for place in range(draw(st.integers(0, 12))):
        body = draw(st.sampled_from(BODIES))
        file = f"{body}-small-survey-r{place}.sealed.txt"
        if draw(st.booleans()) and draw(st.booleans()):
            files.append(Kept(file, Refused(Code.JSON_SYNTAX, "C2")))
            continue
        copied = bool(names[body]) and draw(st.booleans())
        name = names[body][-1] if copied else f"p{place}"
        prev = draw(st.sampled_from([None, *names[body]])) if not copied else None
        state = draw(st.sampled_from(SignerState))
        files.append(_kept(file, name, body=body, prev=prev, state=state))
        names[body].append(name)
    every = {dig(name) for some in names.values() for name in some}
    standings = st.sampled_from([None, *Standing])
    return files, {digest: draw(standings) for digest in sorted(every)}


@given(_files())
@settings(deadline=None, max_examples=50)
def test_the_numbers_of_the_bar_always_add_up(
    given_files: tuple[list[Kept], dict[str, Standing | None]],
) -> None:
    """Each body asked is in one state, each file in one table, whatever came in."""
    files, standings = given_files
    facts = _facts(files, standings)
    states = facts.counts.states

    assert sum(states.values()) == facts.counts.bodies == len(ASKED)
    assert set(USUAL) <= set(states)
    assert len(facts.received) + len(facts.unopened) == len(files)
    assert facts.counts.unopened == len(facts.unopened)
    without = (BodyState.MISSING, BodyState.RETURNED, BodyState.GONE)
    assert len(facts.missing) == sum(states.get(state, 0) for state in without)
    strange = {one.body.code for one in facts.received} - set(ASKED)
    assert facts.counts.others == len(strange)


@pytest.mark.parametrize(
    ("body", "revision", "is_told"),
    [(BODIES[0], 1, True), (BODIES[2], 1, False), (BODIES[0], 2, False)],
    ids=["itself", "other-body", "other-revision"],
)
def test_what_another_collector_decided_stands_beside_the_package_it_is_about(
    body: str, revision: int, *, is_told: bool
) -> None:
    """Not beside one whose `dig` a ledger gives to another body or revision."""
    person = worlds.identity("prefecture").certificate
    office = worlds.pack().payload.recipients[0]
    word = Forwarded(office, body, revision, person, worlds.NOW, ())
    found = overview([_kept("a.sealed.txt", "a")], NOTHING_DECIDED, ())
    facts = facts_of(found, NOTHING_DECIDED, (), {(dig("a"), body, revision): word})
    assert facts.received[0].forwarded == (word if is_told else None)


@given(_files(), st.sampled_from(Order))
@settings(deadline=None, max_examples=50)
def test_no_row_is_lost_between_the_choices_of_a_filter(
    given_files: tuple[list[Kept], dict[str, Standing | None]], order: Order
) -> None:
    """The rows of all states, and of both kinds of signatures, are all rows, once each."""
    facts = _facts(*given_files)
    places = worlds.municipalities()
    files = sorted(one.file for one in facts.received)

    by_state = [
        one.file
        for state in tuple(BodyState)[:6]
        for one in wanted_rows(facts.received, Wanted(state), order, places)
    ]
    by_signer = [
        one.file
        for signed in Signed
        for one in wanted_rows(facts.received, Wanted(signed=signed), order, places)
    ]

    assert sorted(by_state) == sorted(by_signer) == files


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ちよだ", {"a"}),
        ("千代田", {"a"}),
        ("131016", {"a"}),
        ("１３１０１６", {"a"}),
        ("東京", {"a"}),
        ("SAPPORO", {"s"}),
        ("北海道 札幌", {"s"}),
        ("どこにもない", set()),
        ("  ", {"a", "s"}),
    ],
    ids=["kana", "name", "code", "wide", "prefecture", "file", "two-words", "none", "blank"],
)
def test_a_row_is_found_by_its_body_and_its_file(text: str, found: set[str]) -> None:
    """By name, reading, code, prefecture or name of the file, whatever the width and case."""
    facts = _facts([_kept("a", "one"), _kept("sapporo.sealed.txt", "two", body="011002")])

    rows = wanted_rows(facts.received, Wanted(text=text), Order.CODE, worlds.municipalities())

    assert {one.file[0] for one in rows} == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ちよだ", {"131016"}),
        ("札幌", {"011002"}),
        ("０１１００２", {"011002"}),
        ("東京都", {"131016"}),
        ("北海道 さっぽろ", {"011002"}),
        ("どこにもない", set()),
        (" ", {"011002", "131016"}),
    ],
    ids=["kana", "name", "wide-code", "prefecture", "two-words", "none", "blank"],
)
def test_a_body_without_an_answer_is_found_as_one_with_it(text: str, found: set[str]) -> None:
    """By name, reading, code or prefecture; a blank text leaves nobody out."""
    bodies = [Covered(worlds.municipality(code), Coverage.MISSING) for code in ("011002", "131016")]

    assert wanted_bodies(bodies, Wanted(text=text), worlds.municipalities()) == found


def test_rows_are_sorted_as_wished() -> None:
    """By code, by reading, by decision, by the number of explained checks, by file."""
    facts = _facts(
        [
            _kept("c", "one", warnings=("x",)),
            _kept("b", "two", body="011002", warnings=("x", "y")),
            _kept("a", "three", body="271004"),
        ],
        {dig("one"): Standing.RETURNED, dig("two"): Standing.ACCEPTED, dig("three"): None},
    )
    places = worlds.municipalities()

    def files(order: Order) -> str:
        return "".join(one.file for one in wanted_rows(facts.received, Wanted(), order, places))

    assert [files(order) for order in Order] == ["bca", "abc", "bac", "bca", "abc"]


def test_a_copy_and_what_came_late_are_told() -> None:
    """The second file of a package is a copy; remarks tell how a package came in."""
    late = (Remark.AFTER_DEADLINE, Remark.CLOCK_AHEAD, Remark.REVOCATION_UNCHECKED)
    facts = _facts([_kept("a", "one", remarks=late), _kept("b", "one", remarks=late)])

    first, second = facts.received

    assert (first.is_copy, second.is_copy) == (False, True)
    assert len(first.arrivals) == 2
    assert first.is_unchecked
    assert facts.counts.states[BodyState.WAITING] == 1
