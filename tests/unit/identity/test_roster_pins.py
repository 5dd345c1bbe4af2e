"""A roster is believed from version to version, and never an older or another one."""

from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.refusals import refused
from tests.support.rosters import RESPONDENT, following, founded, listed, roster, signed_by, typed
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.identity.roster import Roster, Way
from usbsurvey_desktop.identity.roster_keeping import (
    found_roster,
    sign_next,
    with_keeper,
    without_keeper,
)
from usbsurvey_desktop.identity.roster_pins import (
    RosterPins,
    admit_roster,
    read_roster_pins,
    roster_pins_in,
)

KEEPER = worlds.identity("ministry").certificate
SECOND = worlds.identity("issuer").certificate
FIRST = founded()
NEXT = following(FIRST, listed(FIRST.payload, worlds.identity("respondent").certificate))
OTHER_NEXT = following(FIRST, listed(FIRST.payload, worlds.identity("approver").certificate))
THIRD = following(NEXT, NEXT.payload)


def _pinned(of: Roster = FIRST) -> RosterPins:
    return RosterPins().founded(of, now=worlds.NOW, by="soumu01")


def _confirmed(of: Roster, pins: RosterPins | None = None) -> RosterPins:
    known = pins or RosterPins()
    return known.confirmed(of, typed(of.keeper), now=worlds.NOW, by="soumu02", how=Way.LETTER)


def _version(pins: RosterPins) -> list[int]:
    return [pin.version for pin in pins.pins]


def test_without_a_pin_a_roster_is_unconfirmed_and_pins_nothing() -> None:
    """Reading a roster is no reason to believe the next one of its keeper."""
    admitted = admit_roster(NEXT.text.encode(), RosterPins())
    assert (admitted.roster, admitted.trust) == (NEXT, Trust.UNCONFIRMED)
    assert admitted.pins == RosterPins()


def test_who_founds_a_roster_has_it_pinned() -> None:
    """The next version of its keeper is believed, and moves the pin."""
    pins = _pinned()
    assert (pins.pins[0].version, pins.pins[0].how, pins.pins[0].by) == (1, None, "soumu01")
    admitted = admit_roster(NEXT.text.encode(), pins)
    assert admitted.trust is Trust.CONFIRMED
    assert _version(admitted.pins) == [2]
    assert (admitted.pins.pins[0].at, admitted.pins.pins[0].digest) == (
        pins.pins[0].at,
        NEXT.digest,
    )


def test_versions_may_be_skipped_but_never_fall() -> None:
    """A restored old roster is refused wherever the newer one was seen (T28)."""
    pins = _pinned().risen(THIRD)
    assert _version(pins) == [3]
    for older in (FIRST, NEXT):
        with refused(Code.ROSTER_OLDER, "N3"):
            admit_roster(older.text.encode(), pins)
    assert _version(pins.risen(THIRD)) == [3]


def test_two_rosters_of_one_version_are_a_conflict() -> None:
    """Whichever was seen first stays."""
    with refused(Code.ROSTER_CONFLICT, "N3"):
        admit_roster(OTHER_NEXT.text.encode(), _pinned(NEXT))
    with refused(Code.ROSTER_CONFLICT, "N3"):
        admit_roster(NEXT.text.encode(), _pinned(OTHER_NEXT))


def _by(keeper: str, versions: int) -> Roster:
    made = found_roster("ministry", keeper=worlds.identity(keeper), now=worlds.NOW)
    for _ in range(versions - 1):
        made = sign_next(made, made.payload, keeper=worlds.identity(keeper), now=worlds.NOW)
    return made


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_stranger_signs_no_version(version: int) -> None:
    """Neither a lower nor an equal nor a higher one."""
    with refused(Code.ROSTER_SIGNER, "N3"):
        _pinned().risen(NEXT).trust(_by("stranger", version))


def test_the_keepers_of_the_version_before_sign_the_next() -> None:
    """A keeper who left in version 3 signs no 4; who missed 3 does not know the new keeper."""
    second = following(FIRST, with_keeper(FIRST.payload, SECOND, typed=typed(SECOND)))
    third = following(second, without_keeper(second.payload, KEEPER.fingerprint))
    fourth = following(third, third.payload, "issuer")
    pins = _pinned().risen(second).risen(third)
    assert pins.trust(third) is Trust.CONFIRMED
    assert _version(pins.risen(fourth)) == [4]
    with refused(Code.ROSTER_SIGNER, "N3"):
        _pinned().trust(fourth)
    stale = _by("ministry", 4)
    with refused(Code.ROSTER_SIGNER, "N3"):
        pins.trust(stale)


def test_a_first_version_is_signed_by_a_keeper_it_names() -> None:
    """Nobody can have been named before it."""
    assert RosterPins().trust(signed_by("ministry", FIRST.payload)) is Trust.UNCONFIRMED
    assert RosterPins().trust(signed_by("stranger", NEXT.payload)) is Trust.UNCONFIRMED
    with refused(Code.ROSTER_SIGNER, "N3"):
        RosterPins().trust(signed_by("stranger", FIRST.payload))


def test_confirming_needs_the_number_of_the_keeper() -> None:
    """Another desk believes a roster after its keeper's number was typed."""
    pins = _confirmed(NEXT)
    assert (pins.pins[0].how, pins.pins[0].by, pins.trust(THIRD)) == (
        Way.LETTER,
        "soumu02",
        Trust.CONFIRMED,
    )
    with refused(Code.CHECK_NUMBER_DIFFERS):
        RosterPins().confirmed(NEXT, typed(SECOND), now=worlds.NOW, by="", how=Way.PHONE)
    with refused(Code.ROSTER_SIGNER, "N3"):
        _confirmed(_by("stranger", 3), pins)


def test_a_roster_is_founded_anew_only_by_giving_up_the_pin() -> None:
    """The pins of other collectors stay."""
    theirs = found_roster("prefecture-13", keeper=worlds.identity("prefecture"), now=worlds.NOW)
    pins = _pinned().founded(theirs, now=worlds.NOW, by="")
    anew = _by("issuer", 1)
    for one in (anew, FIRST, NEXT):
        with refused(Code.ROSTER_CONFLICT, reason="pinned"):
            pins.founded(one, now=worlds.NOW, by="")
    free = pins.without("ministry")
    assert [pin.recipient for pin in free.pins] == ["prefecture-13"]
    assert free.founded(anew, now=worlds.NOW, by="").trust(anew) is Trust.CONFIRMED


def test_an_account_that_cannot_be_kept_pins_nothing() -> None:
    """A pin is read as strictly as it is written."""
    with refused(Code.TEXT_REFUSED):
        RosterPins().founded(FIRST, now=worlds.NOW, by="a" * 65)


def test_pins_come_back_as_they_were_written(tmp_path: Path) -> None:
    """No file is no pins; a damaged one is never taken for none."""
    path = tmp_path / "rosters.json"
    assert roster_pins_in(path) == RosterPins()
    pins = _confirmed(roster(("respondent", RESPONDENT)))
    path.write_bytes(pins.to_json())
    assert roster_pins_in(path) == pins
    path.write_bytes(b"")
    with refused(Code.JSON_SYNTAX):
        roster_pins_in(path)
    path.write_bytes(bytes(2 * 1024 * 1024))
    with refused(Code.FILE_TOO_LARGE):
        roster_pins_in(path)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b'{"v":1,"rosters":[]}', Code.PAYLOAD_NOT_CANONICAL, id="unsorted"),
        pytest.param(b'{"rosters":[],"v":2}', Code.VERSION_NEWER, id="a later version"),
        pytest.param(b'{"rosters":[],"v":true}', Code.PAYLOAD_SCHEMA, id="version true"),
        pytest.param(b'{"rosters":[{}],"v":1}', Code.PAYLOAD_SCHEMA, id="an empty pin"),
        pytest.param(RosterPins(_pinned().pins * 2).to_json(), Code.PAYLOAD_SCHEMA, id="twice"),
    ],
)
def test_damaged_pins_are_refused(content: bytes, code: Code) -> None:
    """Otherwise a false keeper would only have to damage the file."""
    with refused(code):
        read_roster_pins(content)
