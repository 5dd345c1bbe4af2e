"""Whom a collector waits for: the bodies whose route of the pack leads to it.

Source: docs/formats.md §3 (routes).
"""

from usbsurvey_desktop.crypto.keys import thumbprint
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.municipality import Municipalities, Municipality, MunicipalityKind
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Recipient


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
    return tuple(body for body in (*municipalities, *unlisted) if recipient in pack.route_for(body))
