"""Return notes of the small world: honest ones, forged ones, and what opening them gives."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.sealing.note_record import Note, NoteComment
from usbsurvey_desktop.sealing.open_note import NoteReader, OpenedNote, open_note
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import (
    NoteCircumstances,
    Ruling,
    SealedNote,
    compose_note,
    seal_note,
)
from usbsurvey_desktop.sealing.seal import Sealed

Json = dict[str, Any]
COMMENTS = (
    NoteComment(link_id="A1", text="「はい」ではありませんか。"),
    NoteComment(link_id=None, text="日付を確かめてください。"),
)
RETURNED = Ruling("returned", COMMENTS, "よろしくお願いします。")
ACCEPTED = Ruling("accepted")
UNFINISHED = Ruling("draft", COMMENTS[:1])


@cache
def package() -> Sealed:
    """One package of the small world, made once."""
    return worlds.package()


def composed(
    ruling: Ruling = RETURNED,
    of: Opened | None = None,
    *,
    by: str = "ministry",
    **changes: Any,  # noqa: ANN401 - any member of the circumstances
) -> Note:
    """A note about a package, with a new id."""
    circumstances = replace(NoteCircumstances(new_id(), worlds.NOW), **changes)
    return compose_note(
        of or package().opened,
        ruling,
        reviewer=worlds.identity(by),
        circumstances=circumstances,
    )


def sealed(
    ruling: Ruling = RETURNED,
    of: Opened | None = None,
    *,
    by: str = "ministry",
    **changes: Any,  # noqa: ANN401 - as above
) -> SealedNote:
    """The same, signed and sealed."""
    about = of or package().opened
    note = composed(ruling, about, by=by, **changes)
    return seal_note(note, about, reviewer=worlds.identity(by), now=worlds.NOW)


def reader(**changes: Any) -> NoteReader:  # noqa: ANN401 - any member of the reader
    """The respondent who sent `package()`."""
    sent = (package().opened.as_seen(),)
    return replace(NoteReader(worlds.identity("respondent"), worlds.pack(), sent), **changes)


def opened(raw: bytes, **changes: Any) -> OpenedNote:  # noqa: ANN401 - as above
    """What the respondent sees of a note."""
    found = open_note(raw, reader(**changes))
    assert isinstance(found, OpenedNote), found
    return found


def outcome(raw: bytes, **changes: Any) -> tuple[str, str]:  # noqa: ANN401 - as above
    """Code and step of a refusal, or the state and an empty step."""
    found = open_note(raw, reader(**changes))
    if isinstance(found, Refused):
        return found.code.value, found.step
    return found.state.value, ""


READERS = ("respondent", "ministry")


def payload() -> Json:
    """The members of an honest note, to be spoilt."""
    return hand.parsed(hand.plain(composed().model_dump(mode="json", by_alias=True)))


def signature(content: bytes, name: str = "ministry", **header: object) -> Json:
    """A person's signature over the payload bytes of a note."""
    whole: Json = {"typ": "usbsurvey-note-1", "role": "reviewer"} | header
    return forgery.signature(content, name, **whole)


def forged(content: bytes, *signatures: Json, to: Sequence[str] = READERS) -> bytes:
    """A note with these payload bytes; signed by the ministry alone unless told otherwise."""
    signed = forgery.signed(content, *(signatures or (signature(content),)))
    return forgery.sealed(signed, to, typ="usbsurvey-return-1")


def spoilt(spoil: Callable[[Json], object]) -> bytes:
    """A note with one change in its payload, rightly signed and sealed."""
    members = payload()
    spoil(members)
    return forged(forgery.packed(members))


def signed_by(name: str, about: Opened) -> bytes:
    """A note in the name of the ministry that somebody else signed, for the right respondent."""
    members = composed(of=about).model_dump(mode="json", by_alias=True)
    content = forgery.packed(members)
    plaintext = forgery.signed(content, signature(content, name)).encode()
    keys = (about.submission.reply_to.public_key(), worlds.opening_key("ministry").public_key())
    header = {"typ": "usbsurvey-return-1"}
    return hand.plain(hand.sealed(plaintext, header, *keys)).encode()
