"""Which recipients a body's packages go to: the first route of the pack that matches.

Source: docs/formats.md §1.7, §3.
"""

from typing import Protocol

from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.sealing.pack_record import Match, PackPayload, Recipient, Route

_PREFECTURE_DIGITS = 2


class Routed(Protocol):
    """What has routes: a pack's payload, or one that is being made."""

    @property
    def routes(self) -> tuple[Route, ...]:
        """The first that matches a body counts."""
        ...


def recipients_for(payload: PackPayload, municipality: Municipality) -> tuple[Recipient, ...]:
    """The recipients of the first matching route, in the order of the route.

    A body that is in no list (kind `other`) is served only by a route that names its code; without
    one there is no recipient.
    """
    by_id = {recipient.id: recipient for recipient in payload.recipients}
    return tuple(by_id[target] for target in recipient_ids_for(payload, municipality))


def recipient_ids_for(payload: Routed, municipality: Municipality) -> tuple[str, ...]:
    """The ids of these recipients; who asks for every body there is asks for no more."""
    for route in payload.routes:
        if _matches(route.match, municipality):
            return route.to
    return ()


def _matches(match: Match, municipality: Municipality) -> bool:
    if municipality.kind is MunicipalityKind.OTHER and not match.bodies:
        return False
    return (
        (not match.bodies or municipality.code in match.bodies)
        and (not match.prefectures or municipality.code[:_PREFECTURE_DIGITS] in match.prefectures)
        and (not match.kinds or municipality.kind in match.kinds)
    )
