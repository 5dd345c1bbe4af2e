"""Worlds with reviewers: what `review` and `tally` find is what the courses of the bodies say."""

from collections import Counter
from collections.abc import Mapping
from fnmatch import fnmatch
from functools import cache
from random import Random  # noqa: TID251 - the draw of a practice world, from its seed
from typing import Any

import pytest

from tests.support import jose_by_hand as hand
from tests.support import worlds
from usbsurvey_desktop.demo.courses import Course, deal
from usbsurvey_desktop.demo.days import Days
from usbsurvey_desktop.demo.world import Plan, make_world
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.identity.key_file import Identity, open_pair
from usbsurvey_desktop.identity.roster import RosterRole, read_roster
from usbsurvey_desktop.questionnaire.load import Loaded, load_object
from usbsurvey_desktop.records import JsonObject, canonical
from usbsurvey_desktop.review.checked import checked
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.inbox import Outcome
from usbsurvey_desktop.review.ledger import Ledger, read_ledger
from usbsurvey_desktop.review.overview import Overview, Piece, Row, keep, overview
from usbsurvey_desktop.sealing.open_note import open_own_note
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.tally.counted import Scope, counted
from usbsurvey_desktop.tally.held import Holding, held_of
from usbsurvey_desktop.tally.tabulate import tabulate

BODIES = 16
DAMAGED = 3
PLAN = Plan(BODIES, seed=3, damaged=DAMAGED, reviewed=True)


def small_form() -> Loaded:
    """The form of `worlds`."""
    loaded = load_object(worlds.SMALL_FORM)
    assert isinstance(loaded, Loaded)
    return loaded


@cache
def world() -> Mapping[str, bytes]:
    """As few bodies as show every course."""
    return make_world(PLAN, small_form(), worlds.municipalities(), now=worlds.NOW)


@cache
def expected() -> dict[str, Any]:
    """What the world says of itself."""
    return hand.parsed(world()["expected.json"].decode())


@cache
def pack() -> Pack:
    """The world's pack."""
    found = read_pack(world()[expected()["pack"]])
    assert isinstance(found, Pack)
    return found


@cache
def ministry() -> Identity:
    """Whose keys read everything."""
    passphrase = world()["passphrase.txt"].decode().removesuffix("\n")
    pair = (world()["identities/ministry.p12"], world()["identities/ministry.open.p12"])
    return open_pair(*pair, passphrase, now=worlds.NOW)


@cache
def ledgers() -> tuple[Ledger, ...]:
    """Both ledgers."""
    found = [read_ledger(world()[name]) for name in world() if name.endswith(".ledger.txt")]
    return tuple(one for one in found if isinstance(one, Ledger))


@cache
def opened() -> tuple[tuple[str, Opened | Refused], ...]:
    """Every file below `packages/`, as the ministry opens it under the roster."""
    roster = read_roster(world()["ministry.roster.txt"])
    reader = Reader(ministry(), (pack(),), worlds.municipalities(), worlds.NOW, roster=roster)
    files = [name for name in world() if fnmatch(name, "packages/*.sealed*")]
    return tuple((name, open_package(world()[name], reader)) for name in files)


@cache
def folded() -> Folded:
    """What the ledgers say under the roster."""
    roster = read_roster(world()["ministry.roster.txt"])
    return fold(ledgers(), survey=pack().payload.survey, roster=roster)


@cache
def seen() -> Overview:
    """The whole folder."""
    kept = [keep(Outcome(name, found)) for name, found in opened()]
    return overview(kept, folded(), worlds.municipalities())


def _row(row: Row) -> dict[str, Any]:
    if isinstance(row.found, Refused):
        nothing = dict.fromkeys(("body_code", "revision", "digest", "chain", "decision"))
        status = {"file": row.file, "status": row.found.code.value}
        return status | nothing | {"leads": False, "copies": 1, "remarks": []}
    assert isinstance(row.found, Piece)
    told: JsonObject = {
        "file": row.file,
        "status": "ok",
        "body_code": row.found.seen.body,
        "revision": row.found.seen.revision,
        "digest": row.digest,
        "chain": row.chain,
        "decision": row.standing,
        "leads": row.leads,
        "copies": row.copies,
        "remarks": list(row.found.remarks),
        "signers": [one.state for one in row.found.signers],
    }
    return hand.parsed(canonical(told).decode())


def test_every_file_is_what_its_course_says() -> None:
    """Place, decision, copies, remarks and signers of every file, damaged ones included."""
    answers = ("states", "effective")
    told = [
        {key: value for key, value in one.items() if key not in answers}
        for one in expected()["files"]
    ]
    assert [_row(row) for row in seen().rows] == sorted(told, key=lambda one: str(one["file"]))


def test_the_counts_are_those_of_the_folder() -> None:
    """Each count of `verify`, and who is missing."""
    found = seen()
    assert expected()["packages"] == {
        "received": len(found.rows),
        "readable": found.readable,
        "rejected": DAMAGED,
        "duplicates": found.duplicates,
        "superseded": found.superseded,
        "conflicts": len(found.forked),
        "contested": found.contested,
        "rolled_back": len(found.rolled_back),
        "missing": len(found.missing),
    }
    assert expected()["missing_bodies"] == [body.code for body in found.missing]


def test_the_ledgers_are_whole_and_of_two_reviewers() -> None:
    """Nothing is torn, flawed or missing, and both owners count."""
    assert [(one.code, one.ledger.is_torn) for one in folded().ledgers] == [(None, False)] * 2
    assert len({one.owner.fingerprint for one in ledgers()}) == 2
    assert not folded().absent


@pytest.mark.parametrize("scope", list(Scope))
def test_a_tally_counts_what_was_counted_at_making(scope: Scope) -> None:
    """Both scopes, every question."""
    holding = Holding()
    for _name, found in opened():
        if isinstance(found, Opened):
            holding.add(found.digest, held_of(checked(found)))
    bodies = counted(seen(), holding, scope)
    told = expected()["accepted"] if scope is Scope.ACCEPTED else expected()
    assert len(bodies) == told["bodies"]
    questions = tabulate(pack().form, bodies).whole.questions()
    assert told["questions"] == {
        link_id: {
            "applicable": one.applicable,
            "answered": one.answered,
            "unanswered": one.unanswered,
            "not_applicable": one.not_applicable,
            "counts": dict(one.counts),
        }
        for link_id, one in questions.items()
    }


def test_a_revision_says_which_note_it_responds_to() -> None:
    """The note lies there, opens, and is about the returned package; the next revision names it."""
    notes = {}
    for name in world():
        if name.startswith("returns/"):
            note = open_own_note(world()[name], ministry(), pack())
            assert not isinstance(note, Refused)
            notes[note.note.note] = note.note.package
    files = expected()["files"]
    assert set(notes.values()) == {one["digest"] for one in files if one["decision"] == "returned"}
    answered = [
        found.submission
        for _name, found in opened()
        if isinstance(found, Opened) and found.submission.responds_to
    ]
    assert answered
    assert all(notes[one.responds_to[0]] == one.prev for one in answered)


def test_most_answers_of_a_revision_stay() -> None:
    """As of a person who corrects something."""
    of = {one["digest"]: one for one in expected()["files"] if one["status"] == "ok"}
    pairs = [
        (of[str(found.submission.prev)]["effective"], of[found.digest]["effective"])
        for _name, found in opened()
        if isinstance(found, Opened) and found.submission.prev
    ]
    same = sum(after.get(key) == value for before, after in pairs for key, value in before.items())
    assert same >= sum(len(before) for before, _after in pairs) / 2


def test_the_prefecture_has_a_roster_of_its_own() -> None:
    """So that it can decide too, and hand its decisions on; it knows whom the ministry knows."""
    own = read_roster(world()["prefecture.roster.txt"])
    other = read_roster(world()["ministry.roster.txt"])

    known = {one.certificate.fingerprint for one in own.entries}
    reviewers = [one for one in own.entries if one.record.role is RosterRole.REVIEWER]
    assert own.payload.recipient == "prefecture"
    assert [one.certificate.fingerprint for one in reviewers] == [own.keeper.fingerprint]
    assert known < {one.certificate.fingerprint for one in other.entries}


def test_the_papers_tell_of_ledgers_and_returns() -> None:
    """And that the deadline is over."""
    words = world()["README.txt"].decode()
    assert all(word in words for word in ("確認台帳", "returns/", "期限は過ぎています"))
    assert Days.reviewed(worlds.NOW).deadline < worlds.NOW


@pytest.mark.parametrize("bodies", [14, 40, 500])
def test_every_course_is_there(bodies: int) -> None:
    """As soon as there are bodies for it; the first and the last one stay what they are."""
    # The draw is not a secret.
    courses = deal(bodies, Random(bodies), is_reviewed=True)  # noqa: S311 - a draw from a seed
    assert len(courses) == bodies
    assert set(Course) - set(courses) == {Course.SENT, Course.UNREGISTERED}
    assert (courses[0], courses[-1]) == (Course.ACCEPTED, Course.WAITING)


def test_most_bodies_of_a_country_are_accepted() -> None:
    """A large world is an ordinary survey, with its troubles."""
    # The draw is not a secret.
    courses = Counter(deal(1_788, Random(7), is_reviewed=True))  # noqa: S311 - a draw from a seed
    assert courses[Course.ACCEPTED] > 1_788 * 0.7
    assert courses[Course.MISSING] > 50


@pytest.mark.parametrize(
    ("bodies", "asked", "is_reviewed"),
    [(39, None, False), (40, None, True), (40, False, False), (2, True, True)],
)
def test_large_worlds_have_reviewers(bodies: int, asked: bool | None, is_reviewed: bool) -> None:  # noqa: FBT001 - a row of the table
    """From forty bodies on, or as it is asked."""
    assert Plan(bodies, 1, reviewed=asked).is_reviewed is is_reviewed
