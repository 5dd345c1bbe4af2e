"""Opening a return note: every check of docs/formats.md §5 in its order, then where it stands.

Promises: nothing of a note is seen before all checks passed; the first failing check ends the work
with its code and its step. A note never changes anything by being opened.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from usbsurvey_desktop.armour import NOTE, RETURN
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.crypto.signed_form import SignedForm, read_signed
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.errors import Code, Refused, SurveyError, at_step
from usbsurvey_desktop.identity.certificate import Certificate, read_certificate
from usbsurvey_desktop.identity.key_file import Identity, Opener
from usbsurvey_desktop.records import hash_text, to_base64url
from usbsurvey_desktop.sealing.course import CheckResult, Course
from usbsurvey_desktop.sealing.envelope import EnvelopeKind, unsealed
from usbsurvey_desktop.sealing.expand import expand
from usbsurvey_desktop.sealing.fields import read_payload
from usbsurvey_desktop.sealing.note_record import Decision, Note
from usbsurvey_desktop.sealing.note_states import NoteState, SeenNote, note_state
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.sealing.profile import NOTE_ROLES
from usbsurvey_desktop.sealing.states import SeenPackage

_KIND = EnvelopeKind(outer=RETURN, inner=NOTE)
_FOR_RESPONDENTS: frozenset[Decision] = frozenset({"returned", "accepted"})
_FOR_THE_OFFICE: frozenset[Decision] = _FOR_RESPONDENTS | {"draft"}


@dataclass(frozen=True)
class NoteReader:
    """What a respondent opens return notes with."""

    identity: Identity
    """With the opening key that was the `reply_to` of the package."""
    pack: Pack
    """The survey that the packages answered."""
    sent: Sequence[SeenPackage]
    """The packages made of the draft, the newest last."""
    held: Sequence[SeenNote] = ()
    """The notes that were taken in before, in any order."""


@dataclass(frozen=True)
class OpenedNote:
    """A note that passed every check."""

    digest: str
    """`dig` of the file: the hash of `text`."""
    note: Note
    text: str
    """The signed form, as a draft keeps it."""
    recipient: Recipient
    """Whose note it is, as the issuer's pack names it."""
    signer: Certificate
    signed_at: datetime
    state: NoteState
    """Where it stands; for the office that wrote it always the latest."""
    checks: tuple[CheckResult, ...]
    """Every check that was made, in order."""

    def as_seen(self) -> SeenNote:
        """What is remembered of it for the notes that come after."""
        return SeenNote(self.digest, self.note)


def open_note(raw: bytes, reader: NoteReader) -> OpenedNote | Refused:
    """Open a return note as the respondent it answers, or say at which check it was refused.

    Raises:
        SurveyError: `identity_pair` if the reader's identity has no opening key.
    """
    opener, course = reader.identity.opener, Course()
    try:
        found = _read(raw, opener, _FOR_RESPONDENTS, course)
        course.enter("R1")
        recipient = _recipient(found, reader.pack)
        course.enter("R2")
        _require_sent(found.seen.note, reader)
    except SurveyError as error:
        return course.refused(error)
    state = note_state(found.seen, reader.sent, reader.held)
    return _opened(found, recipient, state, course)


def open_own_note(raw: bytes, identity: Identity, pack: Pack) -> OpenedNote | Refused:
    """Open a note as the collector's office that wrote it: unfinished comments (`draft`) too.

    All checks but R2: which packages there are, the office's ledger knows.

    Raises:
        SurveyError: `identity_pair` if the identity has no opening key.
    """
    opener, course = identity.opener, Course()
    try:
        found = _read(raw, opener, _FOR_THE_OFFICE, course)
        course.enter("R1")
        recipient = _recipient(found, pack)
    except SurveyError as error:
        return course.refused(error)
    return _opened(found, recipient, NoteState.LATEST, course)


@dataclass(frozen=True)
class KeptNote(SeenNote):
    """A note that a draft keeps, and who signed it."""

    signer: Certificate


def read_kept_note(text: str) -> KeptNote:
    """A note that a draft keeps, its signature verified again.

    Raises:
        SurveyError: a code of J1 to P2; somebody with the passphrase meddled with the draft.
    """
    signed = read_signed(text, NOTE)
    verify(signed, roles=NOTE_ROLES)
    note = _payload(signed, _FOR_RESPONDENTS)
    signer = read_certificate(signed.signatures[0].certificate_der)
    return KeptNote(hash_text(text.encode("ascii")), note, signer)


@dataclass(frozen=True)
class _Found:
    """A note through the checks that need nothing but a key."""

    seen: SeenNote
    signed: SignedForm


def _read(raw: bytes, opener: Opener, decisions: frozenset[Decision], course: Course) -> _Found:
    sealed, signed = unsealed(raw, _KIND, opener, course)
    course.enter("J2", "J3", "J4", "J5", "J6", "J7")
    verify(signed, roles=NOTE_ROLES)
    course.enter("P1", "P2")
    note = _payload(signed, decisions)
    course.enter("P3")
    if list(note.aud) != sorted(set(note.aud)) or set(note.aud) != set(sealed.kids):
        raise SurveyError(Code.AUDIENCE)
    return _Found(SeenNote(to_base64url(sealed.dig), note), signed)


def _payload(signed: SignedForm, decisions: frozenset[Decision]) -> Note:
    with at_step("P1"):
        content = expand(signed.payload, most=NOTE.payload)
    with at_step("P2"):
        note = read_payload(Note, content, depth=NOTE.depth)
        if note.decision not in decisions:
            raise SurveyError(Code.PAYLOAD_SCHEMA)
    return note


def _recipient(found: _Found, pack: Pack) -> Recipient:
    """R1: the collector whose note it is, if the pack lets the signer sign for it."""
    signer = certificates.to_base64(found.signed.signatures[0].certificate_der)
    for one in pack.payload.recipients:
        if one.id == found.seen.note.recipient and signer in one.return_signers:
            return one
    raise SurveyError(Code.REVIEWER_UNKNOWN)


def _require_sent(note: Note, reader: NoteReader) -> None:
    """R2: the note is about a package that was made of this draft."""
    named = (note.package, note.pkg, note.revision, note.body)
    sent = {(one.digest, one.pkg, one.revision, one.body) for one in reader.sent}
    if note.survey != reader.pack.payload.survey or named not in sent:
        raise SurveyError(Code.RETURN_UNKNOWN_PACKAGE)


def _opened(found: _Found, recipient: Recipient, state: NoteState, course: Course) -> OpenedNote:
    signature = found.signed.signatures[0]
    return OpenedNote(
        digest=found.seen.digest,
        note=found.seen.note,
        text=found.signed.text(),
        recipient=recipient,
        signer=read_certificate(signature.certificate_der),
        signed_at=datetime.fromtimestamp(signature.issued_at, UTC),
        state=state,
        checks=course.passed(),
    )
