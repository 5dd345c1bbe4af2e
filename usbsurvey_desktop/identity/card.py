"""公開カード: the public half of an identity, to hand to an issuer or the keeper of a roster.

A card proves that its maker has the signing key, and binds the opening key to it; whose key it is,
is settled by the 照合番号. Source: docs/formats.md 2 (card).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_der_private_key
from pydantic import Field

from usbsurvey_desktop.armour import CARD, strip
from usbsurvey_desktop.crypto import certificates, signed_form, verifying
from usbsurvey_desktop.crypto.keys import OpeningPublicKey
from usbsurvey_desktop.errors import Code, SurveyError, at_step
from usbsurvey_desktop.identity.certificate import (
    Certificate,
    opening_public_key,
    read_certificate,
    require_pair,
)
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.pkcs12_mac import is_pkcs12
from usbsurvey_desktop.records import Record, Time, canonical, read_payload, time_text

_ROLE = "holder"
_PEM_MARK = b"PRIVATE KEY-----"
_JWK_MARKS = (b'"kty"', b'"d"')


class _Payload(Record):
    schema_: Literal["usbsurvey-card-1"] = Field(alias="schema")
    sign_cert: str
    open_cert: str
    created: Time


@dataclass(frozen=True)
class Card:
    """The public half of an identity, as its holder signed it."""

    certificate: Certificate
    """Of the signing key; its 照合番号 is what two people compare."""
    opening_certificate: Certificate
    opening_key: OpeningPublicKey
    created: datetime


def make_card(identity: Identity, *, now: datetime) -> str:
    """The card of an identity: one line of ASCII without its LF.

    Args:
        identity: with its opening key.
        now: with an offset from UTC.

    Raises:
        SurveyError: `identity_pair` for an identity opened without its partner file,
            `identity_expired`.
    """
    if identity.opening_certificate is None:
        raise SurveyError(Code.IDENTITY_PAIR)
    payload = _Payload(
        schema="usbsurvey-card-1",
        sign_cert=certificates.to_base64(identity.certificate.der),
        open_cert=certificates.to_base64(identity.opening_certificate.der),
        created=time_text(now),
    )
    form = signed_form.sign(
        canonical(payload),
        kind=CARD,
        role=_ROLE,
        key=identity.signing_key(),
        issued_at=int(now.timestamp()),
    )
    return form.text()


def read_card(raw: bytes) -> Card:
    """The card in a file, verified.

    Args:
        raw: the file as it lies on the disk.

    Raises:
        SurveyError: `private_key_given` (its owner must make a new key); with `step` C1 to J7 as
            every signed form; with `step` K1 (`payload_not_canonical`, `payload_schema`,
            `json_*`), K2 (`certificate_mismatch`: not the signer's) or K3 (`base64`,
            `certificate`, `certificate_usage`, `recipient_key`: nobody could seal to it;
            `identity_pair`: another name than the signer's, or one key for both uses).
    """
    if _holds_private_key(raw):
        raise SurveyError(Code.PRIVATE_KEY_GIVEN)
    with at_step("C1"):
        if len(raw) > CARD.raw:
            raise SurveyError(Code.FILE_TOO_LARGE)
        text = strip(raw, limit=CARD.stripped)
    form = signed_form.read_signed(text, CARD)
    verifying.verify(form, roles={(_ROLE,)})
    with at_step("K1"):
        payload = read_payload(_Payload, form.payload, depth=CARD.depth)
    signer = form.signatures[0].certificate_der
    with at_step("K2"):
        if payload.sign_cert != certificates.to_base64(signer):
            raise SurveyError(Code.CERTIFICATE_MISMATCH)
    with at_step("K3"):
        opening = read_certificate(certificates.from_base64(payload.open_cert))
        key = opening_public_key(opening)
        certificate = read_certificate(signer)
        require_pair(certificate, opening)
    return Card(certificate, opening, key, datetime.fromisoformat(payload.created))


def _holds_private_key(raw: bytes) -> bool:
    is_text_key = _PEM_MARK in raw or all(mark in raw for mark in _JWK_MARKS)
    return is_text_key or is_pkcs12(raw) or _is_private_der(raw)


def _is_private_der(raw: bytes) -> bool:
    try:
        load_der_private_key(raw, password=None)
    except TypeError:
        return True  # the library's word for: encrypted
    except (ValueError, UnsupportedAlgorithm):
        return False
    return True
