"""A return note from the collector's desk: composed, signed, sealed, and proved.

Promises: a `SealedNote` was opened again with the office's own key through the checks its reader
will make; it is sealed to the `reply_to` of the package and to that office, an unfinished one to
the office alone. Nothing is written here: the ledger entry comes first, the file second. Source:
docs/formats.md §5.
"""

from dataclasses import dataclass
from datetime import datetime

from usbsurvey_desktop.armour import NOTE, RETURN
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.crypto.keys import OpeningPublicKey, thumbprint
from usbsurvey_desktop.crypto.sealed_form import seal
from usbsurvey_desktop.crypto.signed_form import sign
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import JsonValue, canonical, time_text
from usbsurvey_desktop.sealing.expand import compress
from usbsurvey_desktop.sealing.fields import read_payload
from usbsurvey_desktop.sealing.note_record import (
    LONGEST_NAME,
    LONGEST_OFFICE,
    Decision,
    Note,
    NoteComment,
)
from usbsurvey_desktop.sealing.open_note import open_own_note
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Recipient
from usbsurvey_desktop.sealing.profile import REVIEWER

ENDING = ".return.txt"


@dataclass(frozen=True)
class Ruling:
    """What a reviewer decided, in words."""

    decision: Decision
    comments: tuple[NoteComment, ...] = ()
    message: str = ""


@dataclass(frozen=True)
class NoteCircumstances:
    """What a note states besides the ruling."""

    note: str
    """For every note another one: `entropy.new_id`, or of its words (`review.note_course`)."""
    created: datetime
    """By the terminal's clock, with its offset from UTC."""
    n: int = 1
    """Which note of this office about this package it is, from 1; it stands in the file name."""
    supersedes: str | None = None
    """The id of this office's note about the same package that it takes the place of."""


@dataclass(frozen=True)
class SealedNote:
    """A return note, with the proof that it opens."""

    text: str
    """One line of ASCII without its LF."""
    dig: str
    """The identity of the file everywhere."""
    note: Note

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return f"{self.text}\n".encode("ascii")

    @property
    def file_name(self) -> str:
        """The name the note is written under."""
        return note_name(self.note)


def note_name(note: Note) -> str:
    """The name a note is written under; made from checked parts only."""
    return f"{note.body}-{note.survey}-r{note.revision}-{note.recipient}-{note.n}{ENDING}"


def office_of(pack: Pack, reviewer: Identity) -> Recipient:
    """The recipient of a pack that a reviewer opens packages for, and may sign notes of.

    Raises:
        SurveyError: `identity_pair` without an opening key, `not_addressed` if the key is of no
            recipient, `reviewer_unknown` if the pack does not name the reviewer's certificate.
    """
    if reviewer.opening_key is None:
        raise SurveyError(Code.IDENTITY_PAIR)
    kid = thumbprint(reviewer.opening_key.public_key())
    own = [one for one in pack.payload.recipients if thumbprint(pack.keys[one.id]) == kid]
    if not own:
        raise SurveyError(Code.NOT_ADDRESSED)
    if certificates.to_base64(reviewer.certificate.der) not in own[0].return_signers:
        raise SurveyError(Code.REVIEWER_UNKNOWN)
    return own[0]


def compose_note(
    opened: Opened, ruling: Ruling, *, reviewer: Identity, circumstances: NoteCircumstances
) -> Note:
    """Compose the payload of a note about an opened package.

    Raises:
        SurveyError: what `office_of` raises; `payload_schema` or `text_refused` for what a reader
            would refuse, and `payload_schema` with `comment`, from 1, for a comment on a question
            that the form does not ask.
    """
    pack, submission = opened.pack, opened.submission
    office = office_of(pack, reviewer)
    for number, comment in enumerate(ruling.comments, start=1):
        if comment.link_id is not None and comment.link_id not in submission.answers:
            raise SurveyError(Code.PAYLOAD_SCHEMA, {"comment": number})
    keys = _readers(opened, office, ruling.decision)
    plain: dict[str, JsonValue] = {
        "schema": NOTE.typ,
        "survey": submission.survey,
        "note": circumstances.note,
        "recipient": office.id,
        "body": submission.body.code,
        "pkg": submission.pkg,
        "package": opened.digest,
        "revision": submission.revision,
        "decision": ruling.decision,
        "comments": [one.model_dump(mode="json") for one in ruling.comments],
        "message": ruling.message,
        "reviewer": _reviewer(reviewer.certificate),
        "created": time_text(circumstances.created),
        "n": circumstances.n,
        "supersedes": circumstances.supersedes,
        "aud": sorted(keys),
    }
    return read_payload(Note, canonical(plain), depth=NOTE.depth)


def seal_note(note: Note, opened: Opened, *, reviewer: Identity, now: datetime) -> SealedNote:
    """Sign a note, seal it and open it again.

    Args:
        note: composed for this very package.
        opened: the package it is about.
        reviewer: signs; the opening key is the office's.
        now: aware; the time of the signature.

    Raises:
        SurveyError: `identity_expired`, what `office_of` raises, or anything a reader would
            refuse, with its `step`.
    """
    office = office_of(opened.pack, reviewer)
    signed = sign(
        compress(canonical(note)),
        kind=NOTE,
        role=REVIEWER,
        key=reviewer.signing_key(),
        issued_at=int(now.timestamp()),
    )
    keys = _readers(opened, office, note.decision)
    text = seal(signed.text().encode("ascii"), kind=RETURN, recipients=tuple(keys.values()))
    found = open_own_note(text.encode("ascii"), reviewer, opened.pack)
    if isinstance(found, Refused):
        raise found.as_error()
    return SealedNote(text, found.digest, found.note)


def _readers(opened: Opened, office: Recipient, decision: Decision) -> dict[str, OpeningPublicKey]:
    """Who can open the note, by `kid`: unfinished comments stay in the office."""
    keys = [opened.pack.keys[office.id]]
    if decision != "draft":
        keys.append(opened.submission.reply_to.public_key())
    return {thumbprint(key): key for key in keys}


def _reviewer(certificate: Certificate) -> JsonValue:
    subject = certificate.subject
    office = " ".join(part for part in (subject.organisation, subject.department) if part)
    return {"name": subject.person[:LONGEST_NAME], "office": office[:LONGEST_OFFICE]}
