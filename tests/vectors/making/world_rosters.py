"""The rosters of the world: the ministry's, from its founding to a change of keepers."""

from collections.abc import Callable, Mapping
from typing import Final

from tests.support.rosters import APPROVER, RESPONDENT, REVIEWER, listed, typed
from tests.vectors import world
from usbsurvey_desktop.identity.roster import Roster, RosterPayload
from usbsurvey_desktop.identity.roster_keeping import (
    found_roster,
    revoke,
    sign_next,
    with_keeper,
    without_keeper,
)

REVIEWERS: Final = ("reviewer-a", "reviewer-b", "reviewer-c")


def _founded() -> Roster:
    return found_roster("ministry", keeper=world.person("keeper"), now=world.NOW)


def _next(before: Roster, payload: RosterPayload, keeper: str) -> Roster:
    return sign_next(before, payload, keeper=world.person(keeper), now=world.NOW)


def _second() -> Roster:
    """Respondent, approver and two reviewers are registered, and a second keeper is named."""
    first = world.roster("ministry-v1")
    payload = listed(first.payload, world.person("respondent").certificate, RESPONDENT)
    payload = listed(payload, world.person("approver").certificate, APPROVER)
    for name in REVIEWERS[:2]:
        payload = listed(payload, world.person(name).certificate, REVIEWER, None)
    keeper = world.person("next-keeper").certificate
    return _next(first, with_keeper(payload, keeper, typed=typed(keeper)), "keeper")


def _third() -> Roster:
    """The new keeper takes over, revokes the respondent and registers the third reviewer."""
    second = world.roster("ministry-v2")
    gone = world.person("respondent").certificate
    payload = revoke(second.payload, gone, by="名簿 継", reason="異動", now=world.NOW)
    payload = listed(payload, world.person(REVIEWERS[2]).certificate, REVIEWER, None)
    former = world.person("keeper").certificate.fingerprint
    return _next(second, without_keeper(payload, former), "next-keeper")


def rosters() -> Mapping[str, Callable[[], Roster]]:
    """Every roster by its name, each version after the one before."""
    return {"ministry-v1": _founded, "ministry-v2": _second, "ministry-v3": _third}
