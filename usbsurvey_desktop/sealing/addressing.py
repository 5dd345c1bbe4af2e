"""Who receives: recipients made from cards, and routes that lead every body to one of them.

The choice that an issuer has: a ministry, prefectures, both, and whether designated cities send to
the ministry alone. The format allows more (docs/formats.md §3). Reasons of the code `recipients`
here: `twice`, `same_office`, `other_office`, `too_many`, `nobody_else`, `no_ministry`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.identity.certificate import Certificate, read_certificate
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.sealing.pack_record import Match, PackPayload, Recipient, Route
from usbsurvey_desktop.sealing.publish import recipient_of
from usbsurvey_desktop.sealing.routes import recipient_ids_for

ALL_PREFECTURES = 47
MOST_RECIPIENTS = 64
MOST_SIGNERS = 16
_PREFECTURE_DIGITS = 2
_NO_PREFECTURE = "000"
"""The third to fifth digit of the body code of a prefecture (全国地方公共団体コード)."""
_DIRECT = Match(kinds=(MunicipalityKind.DESIGNATED_CITY,))


@dataclass(frozen=True)
class Addressing:
    """The recipients of a survey, and whether designated cities send to the ministry alone."""

    recipients: tuple[Recipient, ...] = ()
    is_direct: bool = False

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        """The routes as far as there are recipients; `require_whole` tells whether they do."""
        ministries = tuple(one.id for one in self.recipients if _is_ministry(one))
        others = [one for one in self.recipients if not _is_ministry(one)]
        routes = [
            Route(match=Match(prefectures=(_seat(one),)), to=(one.id, *ministries))
            for one in others
        ]
        if self.is_direct and ministries:
            routes.insert(0, Route(match=_DIRECT, to=ministries))
        if ministries:
            return (*routes, Route(match=Match(), to=ministries))
        if len(others) in (1, ALL_PREFECTURES):
            # Nobody else is left for the last one.
            return (*routes[:-1], Route(match=Match(), to=routes[-1].to))
        return tuple(routes)

    def of(self, body: Municipality) -> tuple[Recipient, ...]:
        """The recipients of a body; () while nobody receives from it."""
        by_id = {one.id: one for one in self.recipients}
        return tuple(by_id[name] for name in recipient_ids_for(self, body))

    def unserved(self, bodies: Iterable[Municipality]) -> tuple[Municipality, ...]:
        """The bodies from which nobody receives."""
        return tuple(body for body in bodies if not recipient_ids_for(self, body))

    def with_card(self, card: Card, now: datetime) -> "Addressing":
        """Add an office by the card of the person who opens its packages.

        Raises:
            SurveyError: `certificate_expired` with the `reason` `card`; `recipients` with `twice`,
                `same_office` for another person of an office that is there, or `too_many`.
        """
        _require_current(card, now)
        _require_new(card, self.recipients)
        made = recipient_for(card)
        if any(_seat(one) == _seat(made) for one in self.recipients):
            raise _refusal("same_office")
        if len(self.recipients) == MOST_RECIPIENTS:
            raise _refusal("too_many")
        return replace(self, recipients=in_order((*self.recipients, made)))

    def with_signer(self, card: Card, now: datetime) -> "Addressing":
        """Add a person who signs return notes for an office that is there.

        Raises:
            SurveyError: as `with_card`, but `recipients` with `other_office` for nobody's.
        """
        _require_current(card, now)
        _require_new(card, self.recipients)
        office = recipient_for(card)
        own = next((one for one in self.recipients if one.body == office.body), None)
        if own is None:
            raise _refusal("other_office")
        if len(own.return_signers) == MOST_SIGNERS:
            raise _refusal("too_many")
        signers = (*own.return_signers, *office.return_signers)
        more = own.model_copy(update={"return_signers": signers})
        kept = tuple(more if one is own else one for one in self.recipients)
        return replace(self, recipients=kept)

    def without(self, recipient_id: str) -> "Addressing":
        """Take an office away; nothing happens if it is not there."""
        kept = tuple(one for one in self.recipients if one.id != recipient_id)
        return replace(self, recipients=kept)

    def is_routed_as(self, payload: PackPayload) -> bool:
        """Whether a pack has these very routes, in whatever order prefectures stand there."""
        return set(self.routes) == set(payload.routes)

    def require_whole(self, now: datetime) -> None:
        """Let pass what a pack may hold.

        Raises:
            SurveyError: `certificate_expired` with the `reason` `card` for a recipient that was
                taken over from a former version; `recipients` with `nobody_else` where bodies would
                be left without one, or `no_ministry` to which designated cities could send.
        """
        if any(not holder.is_valid_at(now) for one in self.recipients for holder in holders(one)):
            raise SurveyError(Code.CERTIFICATE_EXPIRED, {"reason": "card"})
        if self.is_direct and not any(_is_ministry(one) for one in self.recipients):
            raise _refusal("no_ministry")
        routes = self.routes
        if not routes or routes[-1].match != Match():
            raise _refusal("nobody_else")


def recipient_for(card: Card) -> Recipient:
    """Make a recipient of a card: without a body code a ministry, else a whole prefecture's.

    Raises:
        SurveyError: `payload_schema` or `text_refused`.
    """
    subject = card.certificate.subject
    body = subject.body_code
    return recipient_of(
        card,
        recipient_id="ministry" if body is None else f"prefecture-{body[:2]}",
        role="ministry" if body is None else "prefecture",
        display_name=subject.organisation,
    )


def addressing_of(payload: PackPayload) -> Addressing:
    """The recipients of a former pack; its routes may be others than these, see `is_routed_as`."""
    is_direct = any(route.match == _DIRECT for route in payload.routes)
    return Addressing(in_order(payload.recipients), is_direct)


def in_order(recipients: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Prefectures by their code, the ministry last: the order in which respondents see them."""
    return tuple(sorted(recipients, key=lambda one: (_is_ministry(one), one.body or "")))


def is_odd(recipient: Recipient) -> bool:
    """Whether the card of a body that is no prefecture would receive from a whole prefecture."""
    return recipient.body is not None and recipient.body[2:5] != _NO_PREFECTURE


def signers_of(recipient: Recipient) -> tuple[Certificate, ...]:
    """Who signs its return notes; first the holder of its card, whose 照合番号 was compared."""
    return tuple(_read(text) for text in recipient.return_signers)


def holders(recipient: Recipient) -> tuple[Certificate, ...]:
    """All certificates of a recipient."""
    return (_read(recipient.open_cert), *signers_of(recipient))


def _read(text: str) -> Certificate:
    return read_certificate(certificates.from_base64(text))


def _is_ministry(recipient: Recipient) -> bool:
    return recipient.role == "ministry"


def _seat(recipient: Recipient) -> str:
    """What an office receives for: its prefecture, "" for the country."""
    return (recipient.body or "")[:_PREFECTURE_DIGITS]


def _require_current(card: Card, now: datetime) -> None:
    if not (card.certificate.is_valid_at(now) and card.opening_certificate.is_valid_at(now)):
        raise SurveyError(Code.CERTIFICATE_EXPIRED, {"reason": "card"})


def _require_new(card: Card, recipients: Sequence[Recipient]) -> None:
    known = {one.public_key_hash for recipient in recipients for one in signers_of(recipient)}
    if card.certificate.public_key_hash in known:
        raise _refusal("twice")


def _refusal(reason: str) -> SurveyError:
    return SurveyError(Code.RECIPIENTS, {"reason": reason})
