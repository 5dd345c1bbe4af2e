"""What reviewers do in the tests of a decision, and what the ledger then says."""

from tests.support import rosters, worlds
from tests.support.notes import COMMENTS
from tests.support.reviewing import Shared
from usbsurvey_desktop.review.decision import Desk, Letter, Prepared, record
from usbsurvey_desktop.review.fold import Standing
from usbsurvey_desktop.review.ledger import Entry
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.open_note import NoteReader, OpenedNote, open_note
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.return_note import SealedNote

LETTER = Letter(COMMENTS, "よろしくお願いします。")
BOTH = (("respondent", rosters.RESPONDENT), ("approver", rosters.APPROVER))


def acts(shared: Shared, name: str = "anna") -> list[Act]:
    """What somebody's ledger says, line after line."""
    return [entry.line.act for entry in shared.ledger(name).entries]


def standing_in(shared: Shared, package: Opened) -> Standing | None:
    """Where a package stands by all ledgers together."""
    return shared.folded().about(package.digest).standing


def read_note(note: SealedNote | None, package: Opened) -> OpenedNote:
    """The note as the respondent opens it."""
    assert note is not None
    reader = NoteReader(worlds.identity("respondent"), worlds.pack(), (package.as_seen(),))
    found = open_note(note.content, reader)
    assert isinstance(found, OpenedNote), found
    return found


def done(prepared: Prepared, desk: Desk) -> Entry:
    """Record what was prepared, and see that it is the last line."""
    entry = record(prepared, desk)
    assert entry.line.act is prepared.statements[-1].act
    return entry
