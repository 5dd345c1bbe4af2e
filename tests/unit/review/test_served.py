"""Whom a collector waits for."""

from dataclasses import replace

import pytest

from tests.support import rosters, worlds
from tests.support.refusals import refused
from tests.support.reviewing import reviewer
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.municipality import MunicipalityKind
from usbsurvey_desktop.review.served import own_recipient, require_own_roster, served_bodies
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.publish import publish

UNION = "138002"
"""A code with a right check digit that is in no list."""


def _bodies(pack: Pack, recipient_id: str) -> list[str]:
    (recipient,) = [one for one in pack.payload.recipients if one.id == recipient_id]
    return [body.code for body in served_bodies(pack, recipient, worlds.municipalities())]


def test_the_routes_of_the_pack_lead_to_a_collector() -> None:
    """Tokyo waits for its own bodies, the ministry for all of the list."""
    tokyo = [body.code for body in worlds.municipalities() if body.code.startswith("13")]
    assert _bodies(worlds.pack(), "prefecture") == tokyo
    assert _bodies(worlds.pack(), "ministry") == [body.code for body in worlds.municipalities()]


def test_a_body_outside_the_list_is_waited_for_where_a_route_names_it() -> None:
    """広域連合 and the like."""
    routes = (
        Route(match=Match(bodies=(UNION, worlds.BODY)), to=("prefecture",)),
        Route(match=Match(), to=("ministry",)),
    )
    pack = publish(
        worlds.TERMS,
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=routes,
        key=worlds.identity("issuer").signing_key(),
    )
    assert _bodies(pack, "prefecture") == [worlds.BODY, UNION]
    assert UNION not in _bodies(pack, "ministry")
    (recipient,) = [one for one in pack.payload.recipients if one.id == "prefecture"]
    last = served_bodies(pack, recipient, worlds.municipalities())[-1]
    assert last.kind is MunicipalityKind.OTHER


def test_a_collector_uses_no_other_ones_roster() -> None:
    """Whoever is no collector may look into any; without a key nothing is opened anyway."""
    packs, others = (worlds.pack(),), worlds.identity("prefecture")
    require_own_roster(rosters.founded(), packs, worlds.identity("ministry"))
    require_own_roster(rosters.founded(), packs, worlds.identity("respondent"))
    require_own_roster(rosters.founded(), packs, replace(others, opening_key=None))
    with refused(Code.ROSTER_SIGNER):
        require_own_roster(rosters.founded(), packs, others)


@pytest.mark.parametrize(
    ("person", "expected"),
    [("ministry", "ministry"), ("prefecture", "prefecture"), ("respondent", None)],
)
def test_a_collector_is_known_by_the_opening_key(person: str, expected: str | None) -> None:
    """Whoever has another key is no collector."""
    found = own_recipient(worlds.pack(), worlds.identity(person))
    assert (found.id if found else None) == expected


def test_people_on_duty_share_the_key_of_their_office() -> None:
    """Another signing key, the same collector."""
    found = own_recipient(worlds.pack(), reviewer("ben"))
    assert found is not None
    assert found.id == "ministry"


def test_an_identity_without_an_opening_key_is_nobodys() -> None:
    """Its partner file is missing."""
    blind = replace(worlds.identity("ministry"), opening_key=None)
    with refused(Code.IDENTITY_PAIR):
        own_recipient(worlds.pack(), blind)
