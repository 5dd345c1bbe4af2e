"""Unfinished comments of one reviewer about one package: sealed, for the own office only.

They are a note with the decision `draft`. A comment that is longer than one may be stands in it as
several, so that nothing typed is lost before it was shortened. Source: docs/formats.md §5.
"""

from collections.abc import Iterator
from datetime import datetime

from pydantic import ValidationError

from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import from_base64url
from usbsurvey_desktop.review.note_course import UNNAMED, named
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.open_note import open_own_note
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import (
    NoteCircumstances,
    Ruling,
    compose_note,
    seal_note,
)

LONGEST_COMMENT = 2_000
"""Code points of one comment that is sent."""
ENDING = ".comments.txt"
Words = dict[str | None, str]
"""What is written about each question, and under None about the whole; never blank."""


def comments_of(words: Words) -> tuple[NoteComment, ...]:
    """The comments as they are sent; the one about the whole comes last.

    Raises:
        SurveyError: `text_refused` for one over `LONGEST_COMMENT`, or a sign no text may hold.
    """
    return tuple(_comment(key, text) for key, text in _in_order(words))


def written(words: Words) -> Words:
    """The words without those that are blank."""
    return {key: text for key, text in words.items() if text.strip()}


def merged(before: Words, own: Words, others: Words) -> Words:
    """What two windows made of the same comments, with every text of either.

    Args:
        before: what both began with.
        own: what this one has now; it comes first where both wrote about one question.
        others: what the other one has now.
    """
    keys = dict.fromkeys((*own, *others))
    found = {
        key: _joined(before.get(key, ""), own.get(key, ""), others.get(key, "")) for key in keys
    }
    return {key: text for key, text in found.items() if text}


def _joined(before: str, own: str, other: str) -> str:
    if before in (own, other):  # only one of them changed it
        return other if own == before else own
    if own in other:
        return other
    if other in own:
        return own
    if before and other.endswith(f"\n{before}"):  # joined once already; this one wrote on
        return f"{other.removesuffix(before)}{own}"
    return f"{own}\n{other}"


def unfinished_name(opened: Opened, reviewer: Identity) -> str:
    """The name of the file: of every reviewer and package another one."""
    one = opened.submission
    package = from_base64url(opened.digest)[:4].hex()
    own = reviewer.certificate.fingerprint[:4].hex()
    return f"{one.body.code}-{one.survey}-r{one.revision}-{package}-{own}{ENDING}"


def seal_unfinished(words: Words, opened: Opened, *, reviewer: Identity, now: datetime) -> bytes:
    """The bytes of the file, proved to open.

    Raises:
        SurveyError: `reviewer_unknown`, `not_addressed` or `identity_pair` for somebody who may
            sign no note about this package; `identity_expired`; `text_refused`; `payload_schema`
            for more text than a note holds.
    """
    ruling = Ruling("draft", tuple(_in_parts(words)))
    circumstances = NoteCircumstances(UNNAMED, now)
    note = compose_note(opened, ruling, reviewer=reviewer, circumstances=circumstances)
    return seal_note(named(note, opened), opened, reviewer=reviewer, now=now).content


def read_unfinished(raw: bytes, opened: Opened, reviewer: Identity) -> Words:
    """What was written about a package.

    Raises:
        SurveyError: the code of the check that the file does not pass; `return_unknown_package` if
            it is a finished note, or about another package.
    """
    found = open_own_note(raw, reviewer, opened.pack)
    if isinstance(found, Refused):
        raise found.as_error()
    note = found.note
    if (note.decision, note.package) != ("draft", opened.digest):
        raise SurveyError(Code.RETURN_UNKNOWN_PACKAGE)
    words: Words = {}
    for one in note.comments:
        words[one.link_id] = words.get(one.link_id, "") + one.text
    return words


def _in_order(words: Words) -> list[tuple[str | None, str]]:
    named_ones = [(key, text) for key, text in words.items() if key is not None]
    whole = [(None, words[None])] if None in words else []
    return [(key, text) for key, text in (*named_ones, *whole) if text.strip()]


def _in_parts(words: Words) -> Iterator[NoteComment]:
    for key, text in _in_order(words):
        for at in range(0, len(text), LONGEST_COMMENT):
            part = text[at : at + LONGEST_COMMENT]
            if part.strip():
                yield _comment(key, part)


def _comment(link_id: str | None, text: str) -> NoteComment:
    try:
        return NoteComment(link_id=link_id, text=text)
    except ValidationError:
        raise SurveyError(Code.TEXT_REFUSED) from None
