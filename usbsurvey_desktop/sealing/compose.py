"""Composing a submission: finished answers, the body and the circumstances become one payload.

Recipients come from nowhere but the pack's route and the respondent's own key. Source:
docs/formats.md §4.1, §4.2.
"""

from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.crypto.keys import OpeningPublicKey, public_jwk, thumbprint
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.municipality import (
    Municipalities,
    Municipality,
    MunicipalityKind,
    is_valid_code,
)
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY
from usbsurvey_desktop.records import JsonObject, JsonValue, canonical, time_text
from usbsurvey_desktop.sealing.fields import read_payload
from usbsurvey_desktop.sealing.handoff_part import Handoff
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.submission import NO_HISTORY, History, Reply, Submission

_APP = "usbsurvey-desktop"


@dataclass(frozen=True)
class Circumstances:
    """What a submission states besides its answers."""

    pkg: str
    """A new id, `entropy.new_id`, for every signing."""
    created: datetime
    """By the terminal's clock, with its offset from UTC."""
    app_version: str
    revision: int = 1
    prev: str | None = None
    """`dig` of the previous sealed file; None for revision 1."""
    responds_to: tuple[str, ...] = ()
    """The ids of the return notes that this revision deals with, at most 64."""
    replies: tuple[Reply, ...] = ()
    """What their reviewers are told."""
    handoff: Handoff | None = None
    history: History = NO_HISTORY


def answering_body(
    finished: Finished, certificate: Certificate, municipalities: Municipalities
) -> Municipality:
    """The body a submission is for: the one the answers name, else the one of the certificate.

    It is as the list has it; one outside the list is named by the certificate, of kind `other`.

    Args:
        finished: the answers; not every form asks for the body.
        certificate: of the respondent.
        municipalities: the list at hand.

    Raises:
        SurveyError: `body_code` if nobody names a body, `body_mismatch` if the certificate names
            another one (`answered`, `signing`), as a reader would refuse it (P6).
    """
    named = certificate.named_body
    code = str(finished.answers.get(RESPONDENT_BODY, {}).get("value") or named or "")
    if not is_valid_code(code):
        raise SurveyError(Code.BODY_CODE)
    if named not in {None, code}:
        facts = {"reason": "signing", "answered": code, "signing": str(named)}
        raise SurveyError(Code.BODY_MISMATCH, facts)
    name = certificate.subject.organisation
    unlisted = Municipality(code, name, prefecture="", kana="", kind=MunicipalityKind.OTHER)
    return municipalities.by_code(code) or unlisted


def compose(
    pack: Pack,
    municipality: Municipality,
    finished: Finished,
    *,
    reply_to: OpeningPublicKey,
    circumstances: Circumstances,
) -> Submission:
    """Compose the payload of a submission.

    Raises:
        SurveyError: `route_mismatch` if no route serves the body; `answers_incomplete` (`reason`
            `handoff_required`) without the hand-off record that the pack demands; `payload_schema`
            or `text_refused` for what a reader would refuse.
    """
    route = pack.route_for(municipality)
    if not route:
        raise SurveyError(Code.ROUTE_MISMATCH)
    handoff = circumstances.handoff
    if handoff is None and pack.payload.handoff_record == "required":
        # Here and not only at sealing: nobody signs or approves what can never be sealed.
        raise SurveyError(Code.ANSWERS_INCOMPLETE, {"reason": "handoff_required"})
    plain: dict[str, JsonValue] = {
        "schema": ANSWERS.typ,
        "survey": pack.payload.survey,
        "pack_sha256": pack.digest,
        "pack_version": pack.payload.version,
        "form_sha256": pack.payload.form_sha256,
        "body": _body(municipality),
        "revision": circumstances.revision,
        "prev": circumstances.prev,
        "responds_to": circumstances.responds_to,
        "replies": [one.model_dump(mode="json") for one in circumstances.replies],
        "pkg": circumstances.pkg,
        "created": time_text(circumstances.created),
        "app": {"name": _APP, "version": circumstances.app_version},
        "aud": sorted({thumbprint(reply_to), *(thumbprint(pack.keys[one.id]) for one in route)}),
        "reply_to": public_jwk(reply_to).model_dump(mode="json"),
        "answers": finished.answers,
        "reasons": finished.reasons,
        "handoff": None if handoff is None else handoff.model_dump(mode="json", by_alias=True),
        "history": circumstances.history.model_dump(mode="json"),
    }
    return read_payload(Submission, canonical(plain), depth=ANSWERS.depth)


def _body(municipality: Municipality) -> JsonObject:
    return {
        "code": municipality.code,
        "name": municipality.name,
        "prefecture": municipality.prefecture,
        "kind": municipality.kind.value,
    }
