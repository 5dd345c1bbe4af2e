"""Whose 照合番号 was heard: the cards that were compared here, and those of a former version."""

from dataclasses import dataclass, replace

from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.sealing.addressing import signers_of
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Recipient


@dataclass(frozen=True)
class CardsHeard:
    """Fingerprints of people; what is neither heard nor known is still to be compared."""

    heard: frozenset[bytes] = frozenset()
    known: frozenset[bytes] = frozenset()
    """Of the former version, which somebody signed with these cards before."""

    def with_heard(self, certificate: Certificate) -> "CardsHeard":
        """One more, whose number a person typed."""
        return replace(self, heard=self.heard | {certificate.fingerprint})

    def next_of(self, recipient: Recipient) -> Certificate | None:
        """Whose number of an office is still to be compared; None if nobody's is."""
        told = self.heard | self.known
        return next((one for one in signers_of(recipient) if one.fingerprint not in told), None)

    def is_known(self, recipient: Recipient) -> bool:
        """Whether somebody of an office was not heard here, and stands in the former version."""
        return any(one.fingerprint not in self.heard for one in signers_of(recipient))


def known_from(former: Pack) -> frozenset[bytes]:
    """The people who stand in a former version."""
    return frozenset(
        one.fingerprint for recipient in former.payload.recipients for one in signers_of(recipient)
    )
