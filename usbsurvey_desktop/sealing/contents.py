"""What a submission says, held against its envelope, its pack, its form and its body: P3 to P8.

Each function lets a submission pass or raises the code of its check in docs/formats.md §4.3.
"""

from collections.abc import Collection, Sequence

from usbsurvey_desktop.engine.evaluation import Evaluation
from usbsurvey_desktop.engine.response import judge
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.municipality import (
    Municipalities,
    Municipality,
    MunicipalityKind,
    is_valid_code,
)
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.states import SeenPackage
from usbsurvey_desktop.sealing.submission import Body, Submission


def require_audience(submission: Submission, kids: Collection[str]) -> None:
    """P3: the signed recipients are those of the envelope, the respondent among them.

    Otherwise somebody opened the package and sealed it again for others. That I am among those of
    the envelope is check S2.
    """
    named = submission.aud
    is_whole = list(named) == sorted(set(named)) and set(named) == set(kids)
    if not is_whole or submission.reply_to.kid not in named:
        raise SurveyError(Code.AUDIENCE)


def pack_of(submission: Submission, packs: Collection[Pack]) -> Pack:
    """P4: the pack that the submission names, if it agrees with it on survey, version and form."""
    found = next((pack for pack in packs if pack.digest == submission.pack_sha256), None)
    if found is None:
        raise SurveyError(Code.FORM_MISMATCH)
    payload = found.payload
    named = (submission.survey, submission.pack_version, submission.form_sha256)
    if named != (payload.survey, payload.version, payload.form_sha256):
        raise SurveyError(Code.FORM_MISMATCH)
    return found


def require_approval(pack: Pack, *, is_approved: bool) -> None:
    """P4: an approver signed, if the pack demands it."""
    if pack.payload.approval_required and not is_approved:
        raise SurveyError(Code.APPROVAL_MISSING)


def evaluated(submission: Submission, pack: Pack) -> Evaluation:
    """P5: the answers as the engine judges them, if they are what the form allows to send.

    Raises:
        SurveyError: `answers_inconsistent`, as `judge` raises it, or with `reply`, from 1, for a
            reply about a question that the form does not ask.
    """
    evaluation = judge(pack.form, submission.stated, submission.reasons)
    for number, reply in enumerate(submission.replies, start=1):
        if reply.link_id is not None and not pack.form.has(reply.link_id):
            raise SurveyError(Code.ANSWERS_INCONSISTENT, {"reply": number})
    return evaluation


def require_body(
    submission: Submission, signers: Sequence[Certificate], municipalities: Municipalities
) -> None:
    """P6: the body code is right, and nobody and nothing in the package names another body."""
    body = submission.body
    if not is_valid_code(body.code):
        raise SurveyError(Code.BODY_CODE)
    stated = {one.named_body for one in signers} - {None}
    answer = submission.stated.get(RESPONDENT_BODY, {})
    if "value" in answer:
        stated.add(str(answer["value"]))
    listed = municipalities.by_code(body.code)
    if stated - {body.code} or (listed and _facts(listed) != (body.prefecture, body.kind)):
        raise SurveyError(Code.BODY_MISMATCH)


def _facts(listed: Municipality) -> tuple[str, MunicipalityKind]:
    # Not the name: bodies are renamed, and the lists on two desks may be of different years.
    return listed.prefecture, listed.kind


def as_municipality(body: Body, municipalities: Municipalities) -> Municipality:
    """The body as the list at hand knows it; one that is not in the list is of kind `other`."""
    return municipalities.by_code(body.code) or Municipality(
        body.code, body.name, body.prefecture, kana="", kind=MunicipalityKind.OTHER
    )


def require_route(submission: Submission, pack: Pack, municipality: Municipality) -> None:
    """P7: sealed to the recipients of the body's route and the respondent, and to nobody else."""
    route = {pack.kids[one.id] for one in pack.route_for(municipality)}
    if not route or set(submission.aud) != route | {submission.reply_to.kid}:
        raise SurveyError(Code.ROUTE_MISMATCH)


def require_new_id(package: SeenPackage, seen: Sequence[SeenPackage]) -> None:
    """P8: the number of this package was never seen on a file with other contents."""
    if any(one.pkg == package.pkg and one.digest != package.digest for one in seen):
        raise SurveyError(Code.PACKAGE_ID_REUSED)
