"""Opening a package: every check of docs/formats.md §4.3 in its order, then what is only shown.

Promises: nothing of a package is seen before all checks passed; the first failing check ends the
work with its code and its step. Whom to believe is not decided here: signers come out with a state.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from usbsurvey_desktop.armour import ANSWERS, PACKAGE
from usbsurvey_desktop.crypto.signed_form import Signature, SignedForm
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.identity.certificate import read_certificate
from usbsurvey_desktop.identity.key_file import Opener
from usbsurvey_desktop.identity.roster import Roster, SignerState
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.sealing import contents
from usbsurvey_desktop.sealing.course import Course
from usbsurvey_desktop.sealing.envelope import (
    EnvelopeKind,
    opened_envelope,
    read_envelope,
    read_inside,
)
from usbsurvey_desktop.sealing.expand import expand
from usbsurvey_desktop.sealing.fields import moment, read_payload
from usbsurvey_desktop.sealing.handoff_judge import judge_known
from usbsurvey_desktop.sealing.opened import Opened, Reader, Signer, as_seen
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.profile import ANSWER_ROLES, MOST_EXPANDED
from usbsurvey_desktop.sealing.states import Remark, chain, is_clock_ahead
from usbsurvey_desktop.sealing.submission import Submission

_KIND = EnvelopeKind(outer=PACKAGE, inner=ANSWERS)


def open_package(raw: bytes, reader: Reader) -> Opened | Refused:
    """Open a package, or say at which check it was refused.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    return open_packages((raw,), reader)[0]


def open_packages(raws: Iterable[bytes], reader: Reader) -> list[Opened | Refused]:
    """Open packages side by side; each gives what `open_package` gives for it alone.

    A check is made of all of them before the next one: a processor is fastest with the code that it
    has just run, and all checks together are too much for it to have at hand. A fifth of the time
    of opening one after another is saved by some dozens (docs/decisions/0027-country-speed.md).

    Args:
        raws: all in memory until the last one is open; the caller bounds them together.
        reader: its `seen` stays as it is: no file is judged by the ones beside it.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    opener = reader.identity.opener
    openings = [_opening(raw, reader, opener) for raw in raws]
    found = [next(one) for one in openings]
    while any(one is None for one in found):
        found = [
            next(one) if so_far is None else so_far
            for so_far, one in zip(found, openings, strict=True)
        ]
    return [one for one in found if one is not None]


def _opening(raw: bytes, reader: Reader, opener: Opener) -> Iterator[Opened | Refused | None]:
    """The checks of one file in their order; None between them, the outcome at the end."""
    course = Course()
    try:
        sealed = read_envelope(raw, _KIND, course)
        yield None
        plaintext = opened_envelope(sealed, opener, course)
        yield None
        signed = read_inside(plaintext, _KIND, course, reader.certificate)
        yield None
        signers = _verified(signed, course)
        yield None
        submission = _read(signed, course)
        yield None
        course.enter("P3")
        contents.require_audience(submission, sealed.kids)
        yield _judged(to_base64url(sealed.dig), submission, signers, reader, course)
    except SurveyError as error:
        yield course.refused(error)


def _verified(signed: SignedForm, course: Course) -> tuple[Signer, ...]:
    course.enter("J2", "J3", "J4", "J5", "J6", "J7")
    verify(signed, roles=ANSWER_ROLES)
    return tuple([_signer(one) for one in signed.signatures])


def _signer(signature: Signature) -> Signer:
    return Signer(
        role=signature.role,
        certificate=read_certificate(signature.certificate_der),
        issued_at=datetime.fromtimestamp(signature.issued_at, UTC),
        state=SignerState.UNREGISTERED,
        is_inside=signature.is_inside,
    )


def _read(signed: SignedForm, course: Course) -> Submission:
    course.enter("P1")
    content = expand(signed.payload, most=MOST_EXPANDED)
    course.enter("P2")
    return read_payload(Submission, content, depth=ANSWERS.depth)


def _judged(
    digest: str, submission: Submission, signers: tuple[Signer, ...], reader: Reader, course: Course
) -> Opened:
    municipality = contents.as_municipality(submission.body, reader.municipalities)
    package = as_seen(digest, submission)
    course.enter("P4")
    pack = contents.pack_of(submission, reader.packs)
    contents.require_approval(pack, is_approved=len(signers) > 1)
    course.enter("P5")
    evaluation = contents.evaluated(submission, pack)
    is_record_judged = judge_known(submission.handoff, reader.record_forms)
    course.enter("P6")
    contents.require_body(
        submission, [signer.certificate for signer in signers], reader.municipalities
    )
    course.enter("P7")
    contents.require_route(submission, pack, municipality)
    course.enter("P8")
    contents.require_new_id(package, reader.seen)
    return Opened(
        digest=digest,
        submission=submission,
        municipality=municipality,
        pack=pack,
        evaluation=evaluation,
        signers=_known(signers, submission.body.code, reader.roster),
        chain=chain(package, reader.seen),
        remarks=_remarks(
            submission, pack, signers, municipality, reader.now, is_record_judged=is_record_judged
        ),
        checks=course.passed(),
    )


def _known(signers: tuple[Signer, ...], body: str, roster: Roster | None) -> tuple[Signer, ...]:
    if roster is None:
        return signers
    return tuple(
        replace(one, state=roster.standing(body, one.role, one.certificate.fingerprint))
        for one in signers
    )


def _remarks(
    submission: Submission,
    pack: Pack,
    signers: tuple[Signer, ...],
    municipality: Municipality,
    now: datetime,
    *,
    is_record_judged: bool,
) -> tuple[Remark, ...]:
    latest = max([signer.issued_at for signer in signers])
    is_self_vouched = all(signer.certificate.is_self_signed for signer in signers)
    is_wanted = pack.payload.handoff_record != "none"
    holds = (
        (Remark.BODY_UNLISTED, municipality.kind is MunicipalityKind.OTHER),
        (Remark.BODY_RENAMED, municipality.name != submission.body.name),
        (Remark.AFTER_DEADLINE, latest > moment(pack.payload.deadline)),
        (Remark.CLOCK_AHEAD, is_clock_ahead(latest, now)),
        (Remark.HANDOFF_MISSING, is_wanted and submission.handoff is None),
        (Remark.HANDOFF_FORM_UNKNOWN, not is_record_judged),
        (Remark.REVOCATION_UNCHECKED, not is_self_vouched),
    )
    return tuple([remark for remark, is_held in holds if is_held])
