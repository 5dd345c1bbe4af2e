"""The survey pack: one signed file with the questions, the recipients and the terms.

Promises: a `Pack` has passed every check that needs nothing but the file (docs/formats.md §3, 1 to
5). Whether its issuer is to be believed, and whether it may take the place of a pack already held,
are questions of their own: `pack_trust`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from usbsurvey_desktop.armour import SURVEY_PACK
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.crypto.keys import OpeningPublicKey, thumbprint
from usbsurvey_desktop.crypto.signed_form import read_signed
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.errors import Code, Refused, SurveyError, at_step
from usbsurvey_desktop.identity.certificate import (
    Certificate,
    opening_public_key,
    read_certificate,
    signing_public_key,
)
from usbsurvey_desktop.municipality import Municipality, is_valid_code
from usbsurvey_desktop.questionnaire.definition import FORM_SCHEMA
from usbsurvey_desktop.questionnaire.load import NotLoaded, load_object
from usbsurvey_desktop.records import JsonObject, hash_text
from usbsurvey_desktop.sealing.course import refused
from usbsurvey_desktop.sealing.fields import read_payload
from usbsurvey_desktop.sealing.pack_record import PackPayload, Recipient
from usbsurvey_desktop.sealing.profile import PACK_ROLES
from usbsurvey_desktop.sealing.routes import recipients_for
from usbsurvey_desktop.sealing.text_file import stripped
from usbsurvey_desktop.versions import NEWER, is_newer

_PRACTICE = "練習"


@dataclass(frozen=True)
class Pack:
    """A survey pack that was read and verified; what it says is the issuer's word."""

    payload: PackPayload
    digest: str
    """`pack_sha256`: the hash of the payload bytes, which drafts and packages name."""
    form: Form
    issuer: Certificate
    """Who signed it; trust in it comes from a pin."""
    keys: Mapping[str, OpeningPublicKey]
    """The recipients' opening keys by recipient id."""
    kids: Mapping[str, str]
    """The thumbprints of these keys, likewise."""
    text: str
    """The file itself, without blanks: a draft carries it whole."""

    @property
    def file_name(self) -> str:
        """The name the pack is written under."""
        return f"{self.payload.survey}-v{self.payload.version}.survey.txt"

    @property
    def is_practice(self) -> bool:
        """Whether its issuer calls itself 練習…, as the throw-away one of `usbsurvey demo` does."""
        return self.issuer.subject.organisation.startswith(_PRACTICE)

    def route_for(self, municipality: Municipality) -> tuple[Recipient, ...]:
        """The recipients of this body's packages; see `routes.recipients_for`."""
        return recipients_for(self.payload, municipality)


def read_pack(raw: bytes) -> Pack | Refused:
    """Read a survey pack from its file through checks 1 to 5.

    Steps of a refusal: `C1` to `J6` as for a package, then `4` (members, text) and `5` (form,
    certificates).
    """
    try:
        return _read(raw)
    except SurveyError as error:
        return refused(error)


def _read(raw: bytes) -> Pack:
    text = stripped(raw, SURVEY_PACK)
    signed = read_signed(text, SURVEY_PACK)
    verify(signed, roles=PACK_ROLES)
    with at_step("J4"):
        issuer = read_certificate(signed.signatures[0].certificate_der)
    with at_step("4"):
        payload = read_payload(PackPayload, signed.payload, depth=SURVEY_PACK.depth)
        _require_body_codes(payload)
    with at_step("5"):
        form = _form(payload)
        keys = _keys(payload)
    return Pack(
        payload=payload,
        digest=hash_text(signed.payload),
        form=form,
        issuer=issuer,
        keys=MappingProxyType(keys),
        kids=MappingProxyType({name: thumbprint(key) for name, key in keys.items()}),
        text=text,
    )


def _require_body_codes(payload: PackPayload) -> None:
    codes = [code for route in payload.routes for code in route.match.bodies]
    codes += [recipient.body for recipient in payload.recipients if recipient.body is not None]
    if not all(map(is_valid_code, codes)):
        raise SurveyError(Code.BODY_CODE)


def _form(payload: PackPayload) -> Form:
    # The gate has let no float through, so the looser type of the record is ours.
    loaded = load_object(cast("JsonObject", payload.questionnaire))
    if isinstance(loaded, NotLoaded) and is_newer(loaded.schema, FORM_SCHEMA):
        raise SurveyError(Code.QUESTIONNAIRE_INVALID, {"reason": NEWER})
    if isinstance(loaded, NotLoaded) or loaded.digest != payload.form_sha256:
        raise SurveyError(Code.QUESTIONNAIRE_INVALID)
    return compile_form(loaded.questionnaire)


def _keys(payload: PackPayload) -> dict[str, OpeningPublicKey]:
    """The opening keys by recipient id, if every certificate is fit for its use.

    A recipient with a wrong certificate could not open or not answer; better refused here than
    after a thousand bodies have sealed to it. No key both opens and signs, and no two recipients
    share an opening key.
    """
    try:
        signers = {
            _signer_key_hash(signer) for one in payload.recipients for signer in one.return_signers
        }
        openers = {one.id: _certificate(one.open_cert) for one in payload.recipients}
        keys = {name: opening_public_key(opener) for name, opener in openers.items()}
    except SurveyError as error:
        raise SurveyError(Code.QUESTIONNAIRE_INVALID) from error
    hashes = {opener.public_key_hash for opener in openers.values()}
    if len(hashes) != len(openers) or hashes & signers:
        raise SurveyError(Code.QUESTIONNAIRE_INVALID)
    return keys


def _signer_key_hash(text: str) -> bytes:
    certificate = _certificate(text)
    signing_public_key(certificate)
    return certificate.public_key_hash


def _certificate(text: str) -> Certificate:
    return read_certificate(certificates.from_base64(text))
