"""What was sent to a body about a package, read again: the notes that the ledgers announce.

Promises: only words that a ledger which counts announces are given, and for a package at hand only
those its announcement is a hash of; nothing is written. Source: docs/formats.md §5, §7.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.armour import RETURN
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.files import OsCalls, read_bounded
from usbsurvey_desktop.review.casework import Casework, predecessor
from usbsurvey_desktop.review.fold import Folded, Posted, Thread
from usbsurvey_desktop.review.inbox import files_below, flat
from usbsurvey_desktop.review.note_course import named, note_of
from usbsurvey_desktop.sealing.note_record import Note
from usbsurvey_desktop.sealing.open_note import open_own_note
from usbsurvey_desktop.sealing.opened import Opened

_RETURN_NAME = r"\A{body}-.*\.return.*\.txt\Z"


@dataclass(frozen=True)
class SentNote:
    """A decision that was sent with words."""

    posted: Posted
    """The line that announces it."""
    person: str
    """Who decided, by the own certificate."""
    note: Note | None
    """None where its file is on another terminal, or gone."""


def sent_notes(work: Casework, folded: Folded) -> tuple[SentNote, ...]:
    """What was sent about a package and about the one it replaces, the earliest first.

    Notes are looked for where this reviewer puts them and where the ledgers lie; what cannot be
    read there is not at hand.
    """
    opened = work.opened
    before = predecessor(opened, work.at_hand)
    at_hand = {one.digest: one for one in (opened, before) if one is not None}
    packages = [one for one in (opened.submission.prev, opened.digest) if one is not None]
    announced = [
        (one, package) for package in packages for one in _announced(folded.about(package))
    ]
    if not announced:
        return ()
    owners = {
        entry.hash: one.ledger.owner for one in folded.ledgers for entry in one.ledger.entries
    }
    notes = dict(_notes(work, at_hand))
    return tuple(
        SentNote(
            posted=one,
            person=owners[one.entry.hash].subject.person,
            note=notes.get((package, str(note_of(one)))),
        )
        for one, package in announced
    )


def _announced(thread: Thread) -> list[Posted]:
    found = [one for one in thread.posted if note_of(one) is not None]
    return sorted(found, key=lambda one: (len(thread.before(one.entry.hash)), one.entry.hash))


def _notes(work: Casework, at_hand: Mapping[str, Opened]) -> Iterator[tuple[tuple[str, str], Note]]:
    """The notes about the body that open, by package and id."""
    body = re.escape(work.opened.submission.body.code)
    name = re.compile(_RETURN_NAME.format(body=body), re.IGNORECASE | re.DOTALL)
    for path in _files((work.ledgers, work.outbox), name, work.calls):
        note = _read(path, work)
        if note is None:
            continue
        about = at_hand.get(note.package)
        if about is None or named(note, about) == note:
            yield (note.package, note.note), note


def _files(folders: Iterable[Path], name: re.Pattern[str], calls: OsCalls) -> Iterator[Path]:
    for folder in dict.fromkeys(folders):
        with suppress(SurveyError):
            found = files_below(folder, name, None, flat) if calls.exists(folder) else ()
            yield from (one.path for one in found)


def _read(path: Path, work: Casework) -> Note | None:
    try:
        raw = read_bounded(path, RETURN.raw, work.calls)
    except SurveyError:
        return None
    for pack in work.reader.packs:
        found = open_own_note(raw, work.reader.identity, pack)
        if not isinstance(found, Refused):
            return found.note
    return None
