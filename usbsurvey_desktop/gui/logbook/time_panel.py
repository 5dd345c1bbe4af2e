"""受渡し記録から時間を見る: at A-4, B-5 and C-4 of the survey, what the office's own records say.

A proposal only: nothing is answered by itself, and nothing where the records do not tell.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.newest import DatedFile
from usbsurvey_desktop.gui.logbook.book_asking import BookAsking
from usbsurvey_desktop.gui.logbook.keeper import book_error
from usbsurvey_desktop.gui.logbook.open_book import look_for_books
from usbsurvey_desktop.gui.logbook.time_figures import TimeRecords, read_times
from usbsurvey_desktop.gui.logbook.time_result import TimeResult
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.gui.workplace import PanelMaker, Workplace
from usbsurvey_desktop.logbook.figures import SurveyPattern
from usbsurvey_desktop.questionnaire.definition import Question

_SURVEY = "mic-usb-media-2025"
_PATTERNS = {"A4": SurveyPattern.A, "B5": SurveyPattern.B, "C4": SurveyPattern.C}
_AS_OF = "R.as_of"


def time_panels(place: Workplace, filling: Filling) -> PanelMaker:
    """The panels for a form: at the questions of the survey that ask for times, none elsewhere."""
    return partial(_panel, place, filling)


def _panel(
    place: Workplace,
    filling: Filling,
    question: Question,
    answer: Callable[[RawAnswer], None],
    parent: QWidget,
) -> QWidget | None:
    pattern = _PATTERNS.get(question.link_id)
    if pattern is None or filling.form.questionnaire.id != _SURVEY:
        return None
    return TimePanel(place, partial(_as_of, place, filling), (question, pattern), answer, parent)


def _as_of(place: Workplace, filling: Filling) -> date:
    """回答基準日, or today while there is none."""
    day = filling.evaluation.values.get(_AS_OF)
    return day if isinstance(day, date) else place.clock().astimezone(JAPAN).date()


class TimePanel(QWidget):
    """A link that opens to a book, its 合言葉, and then what its records say."""

    def __init__(
        self,
        place: Workplace,
        as_of: Callable[[], date],
        asked: tuple[Question, SurveyPattern],
        answer: Callable[[RawAnswer], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._as_of = as_of
        self._pattern = asked[1]
        self._job = SingleJob(place.jobs, self)
        layout = column(self, gap=Space.SMALL)
        link = link_button(self.tr("受渡し記録から時間を見る"), self)
        link.setAccessibleName(
            self.tr("{number}、受渡し記録から時間を見る").format(number=asked[0].number)
        )
        link.clicked.connect(self._on_link)
        add_at_left(layout, link)
        self.asking = BookAsking(place.ask, place.profile.records, self)
        self.asking.wanted.connect(self._on_wanted)
        self.asking.hide()
        layout.addWidget(self.asking)
        self.result = TimeResult(asked[0], self)
        self.result.taken.connect(answer)
        self.result.hide()
        layout.addWidget(self.result)

    def _on_link(self) -> None:
        if self.asking.isHidden() and self.result.isHidden():
            work = partial(look_for_books, self._place)
            self._job.run(work, self._on_found, self._on_failed)
            return
        self.asking.hide()
        self.result.hide()

    def _on_found(self, books: tuple[DatedFile, ...]) -> None:
        self.asking.show()
        self.asking.start(next((book.path for book in books), None))

    def _on_wanted(self, path: Path, passphrase: str) -> None:
        work = partial(read_times, self._place, path, passphrase, self._pattern, self._as_of())
        self._job.run(work, self._on_read, self._on_failed)

    def _on_read(self, records: TimeRecords) -> None:
        self.asking.hide()
        self.result.show()
        self.result.show_records(records)

    def _on_failed(self, error: SurveyError) -> None:
        self.asking.show_error(messages.with_code(book_error(error)))
