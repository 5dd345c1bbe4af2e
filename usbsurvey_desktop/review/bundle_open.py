"""Opening a bundle: every check of docs/formats.md §7.1 in its order, then what was decided.

Promises: nothing of a bundle is seen before all checks passed; the first failing check ends the
work with its code and its step. What another collector accepted is told, never counted: the own
decision stays the own reviewers'.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from usbsurvey_desktop.armour import BUNDLE, FORWARD
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.crypto.signed_form import SignedForm
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate, read_certificate
from usbsurvey_desktop.identity.key_file import Opener
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.review.bundle_record import Bundle, BundledPackage, NamedPackage
from usbsurvey_desktop.review.fold import Folded, Posted, Standing, Thread, fold
from usbsurvey_desktop.review.ledger import Ledger, read_ledger
from usbsurvey_desktop.review.ledger_record import Acceptance
from usbsurvey_desktop.sealing.course import CheckResult, Course
from usbsurvey_desktop.sealing.envelope import EnvelopeKind, unsealed
from usbsurvey_desktop.sealing.expand import expand
from usbsurvey_desktop.sealing.fields import moment, read_payload
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.sealing.profile import FORWARD_ROLES
from usbsurvey_desktop.sealing.unseal import open_package

_KIND = EnvelopeKind(outer=BUNDLE, inner=FORWARD)


@dataclass(frozen=True)
class Forwarded:
    """What another collector decided about a package: 受理, by whom and when."""

    recipient: Recipient
    """Whose decision it is, as the issuer's pack names it."""
    body: str
    revision: int
    """What the package is by the ledger; another one of this `dig` was not meant."""
    reviewer: Certificate
    """Who decided, by the own ledger; that collector's signer of the bundle vouches for it."""
    at: datetime
    """By the reviewer's clock."""
    signers: tuple[SignerState, ...]
    """What the roster there said of the package's signers."""

    @property
    def person(self) -> str:
        """The reviewer's name, as the own certificate has it."""
        return self.reviewer.subject.person


@dataclass(frozen=True)
class OpenedBundle:
    """A bundle that passed every check."""

    digest: str
    """`dig` of the file."""
    bundle: Bundle
    pack: Pack
    sender: Recipient
    receiver: Recipient
    signer: Certificate
    """Who signed it: one of the `return_signers` of the sender, also in the newest pack."""
    signed_at: datetime
    folded: Folded
    """What the sender's ledgers say together."""
    checks: tuple[CheckResult, ...]

    @property
    def line(self) -> tuple[str, str]:
        """Survey and sender: of each line the highest number counts."""
        return self.bundle.survey, self.bundle.sender

    @property
    def n(self) -> int:
        """Its number among those of the sender."""
        return self.bundle.n

    @cached_property
    def decisions(self) -> Mapping[str, Forwarded]:
        """What was decided about each package, forwarded or only named, by `dig`."""
        owners = {
            entry.hash: listed.ledger.owner
            for listed in self.folded.ledgers
            for entry in listed.ledger.entries
        }
        return {
            one.package: _forwarded(self._line(one), owners[one.decision], self.sender)
            for one in self.bundle.accepted
        }

    def _line(self, one: BundledPackage | NamedPackage) -> Posted:
        heads = self.folded.about(one.package).heads
        return next(head for head in heads if head.entry.hash == one.decision)


@dataclass(frozen=True)
class Nested:
    """A package of a bundle, and what became of it."""

    listed: BundledPackage
    found: Opened | Refused

    @property
    def content(self) -> bytes:
        """The bytes of its file, as the office wrote it."""
        return f"{self.listed.text}\n".encode("ascii")


def open_bundle(raw: bytes, reader: Reader) -> OpenedBundle | Refused:
    """Open a bundle as the collector it goes to, or as its sender.

    Its packages are opened by `packages_of`, one by one.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    opener, course = reader.identity.opener, Course()
    try:
        return _checked(raw, opener, reader, course)
    except SurveyError as error:
        return course.refused(error)


def packages_of(opened: OpenedBundle, reader: Reader) -> Iterator[Nested]:
    """Open the packages of a bundle, each through every check of its own, in their order.

    One that is not the package it is listed as is refused as `bundle_mismatch` at step B3.
    """
    for listed in opened.bundle.packages:
        found = open_package(listed.text.encode("ascii"), reader)
        if isinstance(found, Opened):
            seen = found.as_seen()
            if (seen.digest, seen.body, seen.revision) != _name(listed):
                found = Refused(Code.BUNDLE_MISMATCH, "B3")
        yield Nested(listed, found)


def acceptance_of(thread: Thread) -> Posted | None:
    """The line by which a package is accepted, the earliest of several; None if it is not."""
    if thread.standing is not Standing.ACCEPTED:
        return None
    return min(thread.heads, key=lambda one: (moment(one.entry.line.at), one.entry.hash))


def _checked(raw: bytes, opener: Opener, reader: Reader, course: Course) -> OpenedBundle:
    sealed, signed = unsealed(raw, _KIND, opener, course)
    course.enter("J2", "J3", "J4", "J5", "J6", "J7")
    verify(signed, roles=FORWARD_ROLES)
    course.enter("P1")
    content = expand(signed.payload, most=FORWARD.payload)
    course.enter("P2")
    bundle = read_payload(Bundle, content, depth=FORWARD.depth)
    course.enter("P3")
    if list(bundle.aud) != sorted(set(bundle.aud)) or set(bundle.aud) != set(sealed.kids):
        raise SurveyError(Code.AUDIENCE)
    course.enter("P4")
    pack = _pack(bundle, reader)
    course.enter("R1")
    sender = _sender(bundle, signed, pack)
    _sender(bundle, signed, max(_packs(bundle, reader), key=lambda one: one.payload.version))
    course.enter("B1")
    receiver = _receiver(bundle, pack)
    course.enter("B2")
    ledgers = tuple(_ledger(lines, bundle) for lines in bundle.ledgers)
    course.enter("B3")
    folded = fold(ledgers, survey=bundle.survey, roster=None, vouched_for=bundle.sender)
    _require_as_decided(bundle, folded)
    _require_routes(bundle, reader)
    signature = signed.signatures[0]
    return OpenedBundle(
        digest=to_base64url(sealed.dig),
        bundle=bundle,
        pack=pack,
        sender=sender,
        receiver=receiver,
        signer=read_certificate(signature.certificate_der),
        signed_at=datetime.fromtimestamp(signature.issued_at, UTC),
        folded=folded,
        checks=course.passed(),
    )


def _pack(bundle: Bundle, reader: Reader) -> Pack:
    found = next((one for one in reader.packs if one.digest == bundle.pack_sha256), None)
    if found is None or found.payload.survey != bundle.survey:
        raise SurveyError(Code.FORM_MISMATCH)
    return found


def _sender(bundle: Bundle, signed: SignedForm, pack: Pack) -> Recipient:
    """R1: the collector that a pack lets the signer sign for.

    Both the pack named and the newest one must: of a reviewer who has left, or whose key was
    stolen, the issuer says so by a newer pack alone.
    """
    signer = certificates.to_base64(signed.signatures[0].certificate_der)
    for one in pack.payload.recipients:
        if one.id == bundle.sender and signer in one.return_signers:
            return one
    raise SurveyError(Code.REVIEWER_UNKNOWN)


def _receiver(bundle: Bundle, pack: Pack) -> Recipient:
    """B1: it goes to another collector of the pack, and is sealed to these two and nobody else."""
    by_id = {one.id: one for one in pack.payload.recipients}
    ends = (bundle.sender, bundle.receiver)
    if bundle.receiver not in by_id or set(bundle.aud) != {pack.kids[end] for end in ends}:
        raise SurveyError(Code.AUDIENCE)
    return by_id[bundle.receiver]


def _ledger(lines: tuple[str, ...], bundle: Bundle) -> Ledger:
    """B2: a ledger is whole, about this survey, and of a reviewer of the sender."""
    content = "".join(f"{line}\n" for line in lines).encode("ascii")
    found = read_ledger(content)
    if isinstance(found, Refused):
        raise SurveyError(found.code)
    if found.flaw is not None:
        raise SurveyError(found.flaw.code)
    if found.survey != bundle.survey:
        raise SurveyError(Code.FORM_MISMATCH)
    if found.recipient != bundle.sender:
        raise SurveyError(Code.LEDGER_SIGNER)
    return found


def _require_as_decided(bundle: Bundle, folded: Folded) -> None:
    """B3: what is listed is what the ledgers accept, each body and each package once."""
    listed = bundle.accepted
    packages, bodies = ({one.package for one in listed}, {one.body for one in listed})
    if not len(packages) == len(bodies) == len(listed):
        raise SurveyError(Code.BUNDLE_MISMATCH)
    for one in listed:
        line = acceptance_of(folded.about(one.package))
        if line is None or (line.entry.hash, *_about(line)) != (one.decision, *_name(one)):
            raise SurveyError(Code.BUNDLE_MISMATCH)


def _require_routes(bundle: Bundle, reader: Reader) -> None:
    """B3: a collector decides about the bodies alone that some version of the pack routes to it."""
    for one in bundle.accepted:
        body = _municipality(one.body, reader)
        served = (
            recipient.id for pack in _packs(bundle, reader) for recipient in pack.route_for(body)
        )
        if bundle.sender not in served:
            raise SurveyError(Code.ROUTE_MISMATCH)


def _packs(bundle: Bundle, reader: Reader) -> list[Pack]:
    return [one for one in reader.packs if one.payload.survey == bundle.survey]


def _municipality(code: str, reader: Reader) -> Municipality:
    unlisted = Municipality(code, name="", prefecture="", kana="", kind=MunicipalityKind.OTHER)
    return reader.municipalities.by_code(code) or unlisted


def _name(one: BundledPackage | NamedPackage) -> tuple[str, str, int]:
    return one.package, one.body, one.revision


def _about(posted: Posted) -> tuple[str | None, str | None, int | None]:
    line = posted.entry.line
    return line.package, line.body, line.revision


def _forwarded(posted: Posted, owner: Certificate, sender: Recipient) -> Forwarded:
    line = posted.entry.line
    signers = line.detail.signers if isinstance(line.detail, Acceptance) else ()
    return Forwarded(
        recipient=sender,
        body=str(line.body),
        revision=int(line.revision or 0),
        reviewer=owner,
        at=moment(line.at),
        signers=signers,
    )
