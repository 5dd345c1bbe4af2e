"""A real error, or a real kill, at every call of sealing, deciding, recording and taking in.

As in test_saving_under_strace; in `make faults` each call gets one of the three errors in turn, and
a kill.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.support import traced_desks as desks
from tests.support import worlds
from tests.support.books import books, new_content
from tests.support.disturbing import Act, disturbed
from tests.support.drafts import PASSPHRASE, drafts
from tests.support.reviewing import Shared
from tests.support.submitting import ANSWERS
from tests.support.tracing import DISTURBANCES, IN_TURN
from usbsurvey_desktop.sealing.note_states import NoteState
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.submitting.pending import Stage, stage
from usbsurvey_desktop.submitting.placing import find_unfinished, finish, give_up
from usbsurvey_desktop.submitting.returning import take_note

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux"),
]
*ERRORS, KILL = DISTURBANCES


def content_of(folder: Path) -> DraftContent:
    """What the draft says to whoever opens it now; the answers are never lost."""
    content = drafts().look(folder / desks.DRAFT, PASSPHRASE)
    assert content.answers == ANSWERS
    return content


def sealed_in(folder: Path) -> Opened | None:
    """The package under its name, whole, or none."""
    found = sorted((folder / "output").glob("*.sealed.txt"))
    assert len(found) <= 1
    for path in found:
        opened = open_package(path.read_bytes(), worlds.reader("ministry"))
        assert isinstance(opened, Opened), opened
        return opened
    return None


def is_sealed(folder: Path) -> bool:
    """A package that has its name is noted; before that the signed form waits, so none is lost."""
    content, package = content_of(folder), sealed_in(folder)
    if package is None:
        assert content.pending is not None
        return False
    assert [one.dig for one in content.submissions] == [package.digest]
    return True


def seal_again(folder: Path) -> None:
    """Whatever was left unfinished is found, and one package comes of it."""
    desk = desks.reopened(folder)
    found = find_unfinished(desk.pack, desk.content, desk.output)
    if found is not None and (found.is_placed or found.new is not None):
        finish(desk.draft, desk.pack, found)
    elif found is not None:
        give_up(desk.draft, found)
    if stage(desk.pack, desk.content) is Stage.SIGNED:
        desk.keep()
    desk.draft.close()
    assert is_sealed(folder)
    assert content_of(folder).pending is None


def is_taken_in(folder: Path) -> bool:
    """The note stands in the draft with its comments, or not at all; what was sent is known."""
    content = content_of(folder)
    assert len(content.submissions) == 1
    assert (len(content.returns), len(content.comments)) in {(0, 0), (1, 3)}
    return bool(content.returns)


def take_in_again(folder: Path) -> None:
    """The same file taken in once more stands in the draft once."""
    was_there = is_taken_in(folder)
    desk = desks.reopened(folder)
    taken = take_note(desk.order(), (folder / desks.NOTE).read_bytes())
    desk.draft.close()
    assert taken.opened.state is (NoteState.DUPLICATE if was_there else NoteState.LATEST)
    assert is_taken_in(folder)


def lines_in(folder: Path) -> int:
    """How many lines stand in the ledger, each verified, none broken."""
    shared = Shared(folder)
    if not shared.file().path.exists():
        return 0
    ledger = shared.ledger()
    assert ledger.flaw is None
    return len(ledger.entries)


def is_line_there(folder: Path) -> bool:
    """The two lines of before are there, and the third or not."""
    number = lines_in(folder)
    assert number in {2, 3}
    return number == 3


def is_ledger_begun(folder: Path) -> bool:
    """No ledger, or one with both of its first lines."""
    number = lines_in(folder)
    assert number in {0, 2}
    return number == 2


def write_again(folder: Path) -> None:
    """The next line stands behind all others, also behind one that was torn off."""
    before = lines_in(folder)
    Shared(folder).look("anna", desks.PACKAGE)
    ledger = Shared(folder).ledger()
    assert not ledger.is_torn
    assert len(ledger.entries) == (before + 1 if before else 2)


def is_entry_there(folder: Path) -> bool:
    """The opening is there, and the entry or not."""
    entries = books().look(folder / desks.BOOK, PASSPHRASE).entries
    assert entries[0] == new_content().entries[0]
    assert len(entries) <= 2
    return len(entries) == 2


def add_again(folder: Path) -> None:
    """The next entry stands behind all others."""
    before = books().look(folder / desks.BOOK, PASSPHRASE).entries
    desks.add_medium(folder, "USB-02")
    after = books().look(folder / desks.BOOK, PASSPHRASE).entries
    assert after[:-1] == before


PROGRAM = "traced_desks"
ACTS = {
    Act("seal", desks.DRAFT, is_sealed, seal_again, PROGRAM): desks.signed_template,
    Act("take_note", desks.DRAFT, is_taken_in, take_in_again, PROGRAM): desks.note_template,
    Act("write_line", "x", is_line_there, write_again, PROGRAM): desks.ledger_template,
    Act("begin_ledger", "x", is_ledger_begun, write_again, PROGRAM): Path.exists,
    Act("add_entry", desks.BOOK, is_entry_there, add_again, PROGRAM): desks.book_template,
}
"""Each act, and what makes the folder for it."""


WAYS = [
    pytest.param(IN_TURN, DISTURBANCES, id="in-turn"),
    pytest.param("one of three errors", ERRORS, id="error", marks=pytest.mark.sweep),
    pytest.param(KILL, (KILL,), id="kill", marks=pytest.mark.sweep),
]
"""Every call by an error or a kill, and then every call by both."""


@pytest.mark.parametrize(("told", "disturbances"), WAYS)
@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.name)
def test_desks_lose_nothing_and_tell_no_success_falsely(
    act: Act,
    told: str,
    disturbances: Sequence[str],
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """At each call in turn, once; and for each kind of call, for good."""
    template = tmp_path / "template"
    template.mkdir()
    ACTS[act](template)
    found = disturbed(act, template, disturbances)
    outcomes = found.outcomes
    assert outcomes["refused"] + outcomes["killed"] > found.calls / 4, outcomes
    found.record(f"{act.name}, {told}", record_property)
