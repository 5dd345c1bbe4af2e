"""A program like `traced_child` whose acts are those of people's desks.

A sealed package and its entry in the draft, a line of a ledger, an entry of a record book, a return
note taken into a draft. `template` makes the folder that an act is done in; `find_…` is what
somebody sees who looks at it afterwards.
"""

from collections.abc import Callable
from pathlib import Path

from tests.support import notes, worlds
from tests.support.books import MEDIUM, WHO, books, desk, new_content
from tests.support.drafts import PASSPHRASE, drafts
from tests.support.reviewing import Shared, seen
from tests.support.submitting import Submitter, submitter
from tests.support.traced_child import Actions, serve
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.entries import MediumSave
from usbsurvey_desktop.logbook.keeping import medium_save
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package
from usbsurvey_desktop.submitting.returning import take_note

DRAFT = "131016-small-survey.usbdraft"
BOOK = "131016-r8.usbrecord"
NOTE = "note.return.txt"
PACKAGE = seen("one")
Ready = Callable[[], object]


def signed_template(folder: Path) -> None:
    """A draft that is signed and waits for its seal."""
    desk = submitter(folder)
    desk.sign()
    desk.draft.close()


def note_template(folder: Path) -> None:
    """A draft whose package came back, and the return note."""
    desk = submitter(folder)
    desk.sign()
    opened = open_package(desk.keep().path.read_bytes(), worlds.reader("ministry"))
    assert isinstance(opened, Opened)
    desk.draft.close()
    (folder / NOTE).write_bytes(notes.sealed(of=opened).content)


def ledger_template(folder: Path) -> None:
    """A ledger in which a package was received."""
    Shared(folder).receive("anna", PACKAGE)


def book_template(folder: Path) -> None:
    """A record book with its opening and nothing else."""
    books().create(folder / BOOK, new_content(), PASSPHRASE).close()


def reopened(folder: Path) -> Submitter:
    """The person at the draft again, after the lock of the dead program was taken over."""
    return Submitter(folder, drafts().open(folder / DRAFT, PASSPHRASE, take_over=True))


def add_medium(folder: Path, number: str) -> None:
    """Write one more medium into the book."""

    def made(content: BookContent) -> MediumSave:
        act = medium_save(desk(content), number, MEDIUM)
        assert isinstance(act, MediumSave), act
        return act

    books().add(folder / BOOK, PASSPHRASE, made, who=WHO, take_over=True)


def _seal(path: Path) -> Ready:
    desk = reopened(path.parent)
    sealed = desk.seal()

    def act() -> None:
        trouble = desk.keep(sealed).trouble
        if trouble is not None:
            raise trouble

    return act


def _take_note(path: Path) -> Ready:
    order = reopened(path.parent).order()
    raw = (path.parent / NOTE).read_bytes()

    def act() -> None:
        trouble = take_note(order, raw).trouble
        if trouble is not None:
            raise trouble

    return act


def _write_line(path: Path) -> Ready:
    shared = Shared(path.parent)
    return lambda: shared.look("anna", PACKAGE)


def _add_entry(path: Path) -> Ready:
    return lambda: add_medium(path.parent, "USB-01")


ACTIONS: Actions = {
    "seal": _seal,
    "take_note": _take_note,
    "write_line": _write_line,
    "begin_ledger": _write_line,
    "add_entry": _add_entry,
}


if __name__ == "__main__":
    # Made once, for every process that is forked from this one.
    for name in ("respondent", "ministry"):
        worlds.identity(name)
    worlds.pack()
    worlds.municipalities()
    serve(ACTIONS)
