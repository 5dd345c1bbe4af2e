"""Sealing: the signed submission encrypted to its route and to the respondent, and proved.

Promises: a `Sealed` text was opened again by the respondent's own key through every check a
collector will make. Writing it to disk, and noting it in the draft, is the caller's. Source:
docs/formats.md §4.1 (3).
"""

from dataclasses import dataclass, replace

from usbsurvey_desktop.armour import ANSWERS, PACKAGE
from usbsurvey_desktop.crypto.sealed_form import seal
from usbsurvey_desktop.crypto.signed_form import CertificatesAre, SignedForm
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.sealing.contents import as_municipality
from usbsurvey_desktop.sealing.expand import expand
from usbsurvey_desktop.sealing.fields import read_payload
from usbsurvey_desktop.sealing.handoff_judge import require_part
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.sealing.profile import MOST_EXPANDED
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.sealing.unseal import open_package

PACKAGE_ENDING = ".sealed.txt"


@dataclass(frozen=True)
class Sealed:
    """A sealed package, with the proof that it opens."""

    text: str
    """One line of ASCII without its LF."""
    opened: Opened
    """What the respondent's own key shows of it."""
    recipients: tuple[Recipient, ...]
    """Who else can open it, in the order of the route."""

    @property
    def digest(self) -> str:
        """`dig`, the identity of the file everywhere; its 照合番号 is read from these bytes."""
        return self.opened.digest

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return f"{self.text}\n".encode("ascii")

    @property
    def file_name(self) -> str:
        """The name the package is written under."""
        return package_name(self.opened.submission)


def package_name(submission: Submission) -> str:
    """The name a package is written under; made from checked parts only."""
    return f"{submission.body.code}-{submission.survey}-r{submission.revision}{PACKAGE_ENDING}"


def seal_package(
    signed: SignedForm,
    *,
    pack: Pack,
    trust: Trust,
    reader: Reader,
    certificates_are: CertificatesAre = CertificatesAre.INSIDE,
) -> Sealed:
    """Seal a signed submission and open it again.

    Args:
        signed: by the respondent, and by the approver if there is one.
        pack: the survey it answers.
        trust: how the issuer of that pack stands to the pins.
        reader: the respondent's, whose opening key is the `reply_to` of the submission.
        certificates_are: by reference makes a shorter file, which only those collectors open who
            have registered its signers.

    Raises:
        SurveyError: `issuer_unconfirmed` before the issuer's 照合番号 was confirmed;
            what `require_part` refuses, so that a hand-off record the pack demands is there and
            right; anything a collector would refuse, with its `step`.
    """
    if trust is Trust.UNCONFIRMED:
        raise SurveyError(Code.ISSUER_UNCONFIRMED)
    content = expand(signed.payload, most=MOST_EXPANDED)
    submission = read_payload(Submission, content, depth=ANSWERS.depth)
    is_demanded = pack.payload.handoff_record == "required"
    require_part(submission.handoff, reader.record_forms, is_demanded=is_demanded)
    route = pack.route_for(as_municipality(submission.body, reader.municipalities))
    keys = [pack.keys[recipient.id] for recipient in route]
    own = submission.reply_to.public_key()
    keys += [own] if own not in keys else []
    text = seal(signed.text(certificates_are).encode("ascii"), kind=PACKAGE, recipients=keys)
    signers = {one.certificate_hash: one.certificate_der for one in signed.signatures}
    opened = open_package(text.encode("ascii"), replace(reader, own=signers))
    if isinstance(opened, Refused):
        raise SurveyError(opened.code, {**opened.facts, "step": opened.step})
    return Sealed(text, opened, route)
