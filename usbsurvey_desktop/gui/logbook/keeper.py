"""Writing into an open book in jobs, and what the person is told when it is not written."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.logbook.open_book import OpenBook, Written, add, read_anew
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.logbook.entries import Act
from usbsurvey_desktop.logbook.page_writing import Desk

Make = Callable[[Desk], Act | Unfinished]
"""Makes an act at the book as it is when it is written; it runs in a job."""


def book_error(error: SurveyError) -> SurveyError:
    """The same refusal in the words of a record book."""
    if error.code is Code.RECORD_REFUSED:
        return error
    return messages.in_scene(error, messages.Scene.BOOK)


class BookKeeper(QObject):
    """Keeps one open book for the screens; one write at a time."""

    def __init__(self, book: OpenBook, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self.book = book
        self.place = place
        self.frame = frame
        self.job = SingleJob(place.jobs, self)

    def desk(self) -> Desk:
        """Where somebody writes now, at the book as it was read last."""
        return self.book.desk(self.place.clock())

    def write(
        self,
        make: Make,
        on_written: Callable[[Written], None],
        on_unsettled: Callable[[Unfinished], None],
        *,
        take_over: bool = False,
    ) -> None:
        """Add an act in a job; whoever was refused stays where they are and is told why."""
        self.frame.say(self.tr("記録簿に書いています…"))
        self.job.run(
            partial(add, self.place, self.book, make, take_over=take_over),
            partial(self._on_done, on_written, on_unsettled),
            partial(self._on_failed, make, on_written, on_unsettled),
        )

    def refresh(self, on_done: Callable[[], object]) -> None:
        """Read the book anew; where that fails it stays as it was read last, and that is told."""
        self.job.run(
            partial(read_anew, self.place, self.book),
            partial(self._on_read, on_done),
            partial(self._on_not_read, on_done),
        )

    def say_closed(self) -> None:
        """Tell that the year is over."""
        self.say_refusal(SurveyError(Code.RECORD_REFUSED, {"reason": "closed"}))

    def say_refusal(self, error: SurveyError) -> None:
        """Tell a refusal in the words of a record book."""
        self.frame.say_refusal(book_error(error), file=self.book.path.name)

    def _on_read(self, on_done: Callable[[], object], book: OpenBook) -> None:
        self.book = book
        on_done()

    def _on_not_read(self, on_done: Callable[[], object], error: SurveyError) -> None:
        on_done()
        self.say_refusal(error)

    def _on_done(
        self,
        on_written: Callable[[Written], None],
        on_unsettled: Callable[[Unfinished], None],
        outcome: Written | Unfinished,
    ) -> None:
        self.frame.clear_message()
        if isinstance(outcome, Unfinished):
            on_unsettled(outcome)
            return
        self.book = outcome.book
        on_written(outcome)

    def _on_failed(
        self,
        make: Make,
        on_written: Callable[[Written], None],
        on_unsettled: Callable[[Unfinished], None],
        error: SurveyError,
    ) -> None:
        actions: tuple[BarAction, ...] = ()
        if error.code is Code.DRAFT_LOCKED:
            again = partial(self.write, make, on_written, on_unsettled)
            actions = (BarAction(self.tr("もう一度記録する(&S)"), again),)
            if not error.facts.get("alive", 1):
                broken = partial(again, take_over=True)
                actions = (BarAction(self.tr("このまま記録する(&S)"), broken),)
        self.frame.say_refusal(book_error(error), file=self.book.path.name, actions=actions)
