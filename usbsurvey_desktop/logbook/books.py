"""Record books on this terminal: made, opened, written by several people, joined when apart.

`Books` is built once with what this terminal is. Adding takes the lock only while it writes, reads
what is on disk at that moment and puts its act behind it, so of two people both entries stand.
Source: docs/formats.md §8.1; the hand-off record §4 (11).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.chain import (
    BookContent,
    builds_on,
    joined,
    read_book,
    with_act,
    write_book,
)
from usbsurvey_desktop.logbook.entries import Access, Act
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.container import Container
from usbsurvey_desktop.store.containers import Containers
from usbsurvey_desktop.store.envelope import ContainerKind
from usbsurvey_desktop.store.held import Held
from usbsurvey_desktop.store.kept import ContentForm, SlotChange


@dataclass(frozen=True)
class Added:
    """A book with an act added to it.

    `aside` is the name of the copy that was saved beside while somebody else saved, if there was
    one; the book has all that is in it.
    """

    content: BookContent
    aside: str | None = None


def file_name(content: BookContent) -> str:
    """The name of a book's file: `131016-r8.usbrecord`."""
    opening = content.opening
    return f"{opening.body}-{opening.year.lower()}.usbrecord"


def _noted(content: BookContent, change: SlotChange) -> BookContent:
    """The content that knows of a change of slots; a closed book takes it, too, without a note."""
    people = tuple(one for one in content.people if one.slot not in change.gone)
    content = content.model_copy(update={"people": people})
    if content.is_closed:
        return content
    return with_act(content, Access(op=change.op), at=change.at, who=change.who)


_FORM: ContentForm[BookContent] = ContentForm(
    ContainerKind.RECORD_BOOK,
    read_book,
    write_book,
    _noted,
    lambda content: content.entries[-1].at,
    builds_on,
)


class Books(Containers[BookContent]):
    """How record books are kept on this terminal."""

    @property
    def form(self) -> ContentForm[BookContent]:
        """What a record book holds."""
        return _FORM

    def add(
        self,
        path: Path,
        passphrase: str,
        make: Callable[[BookContent], Act],
        *,
        who: str,
        take_over: bool = False,
    ) -> Added:
        """Add the act that `make` makes of the book as it is now.

        Where somebody saved in the same instant the act is added behind theirs.

        Raises:
            SurveyError: what `make`, `with_act` or `Containers.open` raises, or a save; then
                nothing was added. `draft_conflict` with `saved_as`, if somebody saved in between
                twice: the act is in that copy, and `join` brings it in.
        """
        return self._add(partial(self.open, path, passphrase, take_over=take_over), make, who)

    def add_held(
        self,
        held: Held[BookContent],
        make: Callable[[BookContent], Act],
        *,
        who: str,
        take_over: bool = False,
    ) -> Added:
        """Add an act as `add` does, by the key of a book that is held.

        Raises:
            SurveyError: as `add`, with what `Containers.open_held` raises.
        """
        return self._add(partial(self.open_held, held, take_over=take_over), make, who)

    def join(self, path: Path, other: Path, passphrase: str) -> BookContent:
        """Add what only another copy of the same book has; both files stay. Gives the book.

        Raises:
            SurveyError: what `joined` or `Containers.open` raises for either file, or a save.
        """
        more = self.look(other, passphrase)
        return _joined(self.open(path, passphrase), more)

    def join_held(self, held: Held[BookContent], other: Path) -> BookContent:
        """Join another copy as `join` does, by the key of a book that is held.

        Raises:
            SurveyError: as `join`; `record_refused` with `reason` `other_book` also for a file
                that this key does not open.
        """
        try:
            more = self.hold_again(replace(held, path=other)).content
        except SurveyError as error:
            if error.code is Code.WRONG_PASSPHRASE:
                raise SurveyError(Code.RECORD_REFUSED, {"reason": "other_book"}) from error
            raise
        return _joined(self.open_held(held), more)

    def _add(
        self,
        opened: Callable[[], Container[BookContent]],
        make: Callable[[BookContent], Act],
        who: str,
    ) -> Added:
        book = opened()
        try:
            at = time_text(self.clock())
            book.revise(lambda content: with_act(content, make(content), at=at, who=who))
        except SurveyError as error:
            if error.code is not Code.DRAFT_CONFLICT:
                raise
        else:
            return Added(book.content)
        finally:
            book.close()
        return Added(_joined(opened(), book.content), book.path.name)


def _joined(book: Container[BookContent], other: BookContent) -> BookContent:
    """Save what only `other` has behind what the book has; closes the book."""
    try:
        whole = joined(book.content, other)
        if whole != book.content:
            book.save(whole)
        return book.content
    finally:
        book.close()
