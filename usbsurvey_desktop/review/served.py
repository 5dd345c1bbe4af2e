"""Which collector somebody is, whom it waits for, and which roster is its own.

Source: docs/formats.md §3 (routes), §6.
"""

from collections.abc import Iterable

from usbsurvey_desktop.crypto.keys import thumbprint
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.municipality import Municipalities, Municipality, MunicipalityKind
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.sealing.routes import recipient_ids_for

OTHER_RECIPIENT = "other_recipient"
"""The `reason` of `roster_signer`: the roster of another collector."""


def own_recipient(pack: Pack, identity: Identity) -> Recipient | None:
    """The collector of a pack whose packages an identity opens; None if it is no collector's.

    Raises:
        SurveyError: `identity_pair` without an opening key.
    """
    if identity.opening_key is None:
        raise SurveyError(Code.IDENTITY_PAIR)
    own = thumbprint(identity.opening_key.public_key())
    recipients = pack.payload.recipients
    return next((one for one in recipients if thumbprint(pack.keys[one.id]) == own), None)


def require_own_roster(roster: Roster, packs: Iterable[Pack], identity: Identity) -> None:
    """Let a roster pass that is the collector's own; a pin guards that one only.

    Somebody who is no collector of these packs decides nothing: any roster passes.

    Raises:
        SurveyError: `roster_signer` with the `reason` `OTHER_RECIPIENT`.
    """
    if identity.opening_key is None:
        return
    own = {one.id for pack in packs if (one := own_recipient(pack, identity)) is not None}
    if own and roster.payload.recipient not in own:
        raise SurveyError(Code.ROSTER_SIGNER, {"reason": OTHER_RECIPIENT})


def served_bodies(
    pack: Pack, recipient: Recipient, municipalities: Municipalities
) -> tuple[Municipality, ...]:
    """The bodies whose route leads to a collector: of the list, and those a route names."""
    named = {code for route in pack.payload.routes for code in route.match.bodies}
    unlisted = (
        Municipality(code, name="", prefecture="", kana="", kind=MunicipalityKind.OTHER)
        for code in sorted(named)
        if municipalities.by_code(code) is None
    )
    return tuple(
        body
        for body in (*municipalities, *unlisted)
        if recipient.id in recipient_ids_for(pack.payload, body)
    )
