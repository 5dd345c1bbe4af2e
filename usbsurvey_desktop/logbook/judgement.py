"""How far records are, by the rules of their form: what they mean, and which pages are left.

Promises: pure. Source: the hand-off record §2, §4 (9).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from usbsurvey_desktop.engine.answers import is_blank
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.logbook.forms import BookForms
from usbsurvey_desktop.logbook.standing import BookRecord, Standing

LONGEST_WAIT = timedelta(days=7)
"""How long a record may stay half done before the book tells of it."""
_RESULT, _STARTED, _INSPECTED = "H8.result", "H17.start", "H22.at"


class RecordState(StrEnum):
    """How far a record is, in the order in which it gets there."""

    REQUESTED = "requested"
    APPROVED = "approved"
    WORKING = "working"
    DONE = "done"
    INSPECTED = "inspected"


@dataclass(frozen=True)
class Judgement:
    """What a record means, and the pages that must still be closed, in form order."""

    record: BookRecord
    evaluation: Evaluation
    open_pages: tuple[str, ...]

    @property
    def state(self) -> RecordState:
        """How far it is: done when every needed page is closed."""
        raw = self.record.raw
        if not self.open_pages:
            is_inspected = not is_blank(raw.get(_INSPECTED))
            return RecordState.INSPECTED if is_inspected else RecordState.DONE
        if not is_blank(raw.get(_STARTED)):
            return RecordState.WORKING
        return RecordState.APPROVED if raw.get(_RESULT) == "yes" else RecordState.REQUESTED


def judged(record: BookRecord, forms: BookForms) -> Judgement:
    """Judge a record by the version of the form that it was written by."""
    form = forms.of(record.form).form
    evaluation = evaluate(form, record.raw, reasons=record.reasons)
    return Judgement(record, evaluation, left_open(form, evaluation, record))


def left_open(form: Form, evaluation: Evaluation, record: BookRecord) -> tuple[str, ...]:
    """The pages that these answers need and that the record has not closed, in form order."""
    needed = {form.questions[link_id].page_id for link_id in evaluation.required}
    closed = {page_id for page_id, save in record.pages.items() if save.act.closed}
    return tuple(page for page in evaluation.route if page in needed - closed)


def unfinished(standing: Standing, forms: BookForms) -> tuple[BookRecord, ...]:
    """The records with pages that must still be closed."""
    return tuple(each for each in standing.records.values() if judged(each, forms).open_pages)


def waiting(standing: Standing, forms: BookForms, now: datetime) -> tuple[BookRecord, ...]:
    """The unfinished records that were begun more than 7 days ago."""
    return tuple(
        each
        for each in standing.records.values()
        if now - datetime.fromisoformat(each.saves[0].entry.at) > LONGEST_WAIT
        and judged(each, forms).open_pages
    )
