"""Publishing a survey: the form, the recipients and the terms, signed as one file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from usbsurvey_desktop.armour import SURVEY_PACK
from usbsurvey_desktop.crypto.certificates import to_base64
from usbsurvey_desktop.crypto.signed_form import SigningKey, sign
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.identity.card import Card
from usbsurvey_desktop.questionnaire.fingerprint import digest
from usbsurvey_desktop.records import JsonObject, JsonValue, canonical, time_text
from usbsurvey_desktop.sealing.fields import read_payload
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.sealing.pack_record import Contact, Recipient, Route
from usbsurvey_desktop.sealing.profile import ISSUER, PROFILE


@dataclass(frozen=True)
class Terms:
    """What the issuer decides besides the questions; limits as in docs/formats.md §3.

    Both instants carry their offset from UTC; they are written to the second.
    """

    survey: str
    version: int
    issued: datetime
    deadline: datetime
    title: str
    purpose: str
    legal_basis: str
    contact: Contact
    approval_required: bool = False
    handoff_record: Literal["none", "optional", "required"] = "none"
    roster_policy: Literal["strict", "record"] = "record"
    supersedes: str | None = None
    """`Pack.digest` of the version before."""


def recipient_of(
    card: Card,
    *,
    recipient_id: str,
    role: Literal["prefecture", "ministry"],
    display_name: str,
    more_signers: Sequence[Card] = (),
) -> Recipient:
    """Make a recipient from the card whose 照合番号 the issuer has compared.

    Args:
        card: its opening key is sealed to; its holder signs return notes.
        recipient_id: `[a-z][a-z0-9-]{1,19}`, unique in the pack.
        role: what the office is in this survey.
        display_name: how respondents see it, at most 100 code points.
        more_signers: the other people of the office who sign return notes.

    Raises:
        SurveyError: `payload_schema` or `text_refused`.
    """
    plain = {
        "id": recipient_id,
        "role": role,
        "body": card.certificate.subject.body_code,
        "display_name": display_name,
        "open_cert": to_base64(card.opening_certificate.der),
        "return_signers": [to_base64(one.certificate.der) for one in (card, *more_signers)],
    }
    return read_payload(Recipient, canonical(plain), depth=SURVEY_PACK.depth)


def publish(
    terms: Terms,
    form: JsonObject,
    *,
    recipients: Sequence[Recipient],
    routes: Sequence[Route],
    key: SigningKey,
) -> Pack:
    """Sign a survey pack, and read it back as a respondent's copy will.

    Args:
        terms: signed as they are; the signature bears `terms.issued`.
        form: the JSON object of the form file, member for member as in the file.
        recipients: the collectors; `recipient_of` makes one from a card.
        routes: the first that matches a body counts; the last one matches every body.
        key: the issuer's; its certificate is what respondents will pin.

    Raises:
        SurveyError: what the respondents' copies would refuse, with its `step`: `payload_schema`,
            `text_refused`, `body_code`, `questionnaire_invalid`, `certificate_expired`, …
    """
    plain: dict[str, JsonValue] = {
        "schema": SURVEY_PACK.typ,
        "survey": terms.survey,
        "version": terms.version,
        "issued": time_text(terms.issued),
        "deadline": time_text(terms.deadline),
        "title": terms.title,
        "purpose": terms.purpose,
        "legal_basis": terms.legal_basis,
        "contact": terms.contact.model_dump(mode="json"),
        "questionnaire": form,
        "form_sha256": digest(form),
        "recipients": [one.model_dump(mode="json") for one in recipients],
        "routes": [one.model_dump(mode="json") for one in routes],
        "approval_required": terms.approval_required,
        "handoff_record": terms.handoff_record,
        "roster_policy": terms.roster_policy,
        "package_profile": PROFILE,
        "supersedes": terms.supersedes,
    }
    content = canonical(plain)
    signed = sign(
        content, kind=SURVEY_PACK, role=ISSUER, key=key, issued_at=int(terms.issued.timestamp())
    )
    pack = read_pack(signed.text().encode("ascii"))
    if isinstance(pack, Refused):
        raise SurveyError(pack.code, {**pack.facts, "step": pack.step})
    return pack
