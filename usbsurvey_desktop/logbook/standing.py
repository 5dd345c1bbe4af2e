"""What counts in a record book now: records and media as their entries leave them.

Promises: pure; the newest entry of a page or a medium counts, and every older one stays readable.
Source: the hand-off record §4 (2), §5; docs/formats.md §8.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from usbsurvey_desktop.engine.answers import Raw, is_blank
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.entries import (
    Carried,
    Entry,
    MediumSave,
    PageSave,
    StockCheck,
)
from usbsurvey_desktop.logbook.forms import BookForms

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
class SavedPage:
    """One save of a page, and the entry that it stands in."""

    entry: Entry
    act: PageSave


@dataclass(frozen=True)
class SavedMedium:
    """One save of a line of the 媒体台帳, and the entry that it stands in."""

    entry: Entry
    act: MediumSave


@dataclass(frozen=True)
class BookRecord:
    """One record: every save of its pages, oldest first, and the packages that it carried."""

    no: str
    saves: tuple[SavedPage, ...] = ()
    packages: tuple[str, ...] = ()

    @property
    def pages(self) -> Mapping[str, SavedPage]:
        """The newest save of each page."""
        return {save.act.page: save for save in self.saves}

    @property
    def form(self) -> str | None:
        """The digest of the form by which it was last written; None for one to be begun."""
        return self.saves[-1].act.form if self.saves else None

    @property
    def raw(self) -> Raw:
        """What the record says now, as it was typed."""
        newest = self.pages.values()
        return {link_id: value for save in newest for link_id, value in save.act.values.items()}

    @property
    def reasons(self) -> Mapping[str, str]:
        """The reasons given for checks."""
        newest = self.pages.values()
        return {check: text for save in newest for check, text in save.act.reasons.items()}

    @property
    def typed(self) -> Mapping[str, str]:
        """The times that were typed (あとから入力), and when."""
        newest = self.pages.values()
        return {link_id: at for save in newest for link_id, at in save.act.typed.items()}

    def earlier(self, page: str) -> tuple[SavedPage, ...]:
        """The saves of a page that count no more, oldest first (これまでの記録)."""
        return tuple(save for save in self.saves if save.act.page == page)[:-1]

    def evaluation(self, forms: BookForms) -> Evaluation:
        """What the record means by the rules of its form."""
        return evaluate(forms.of(self.form).form, self.raw, reasons=self.reasons)

    def open_pages(self, forms: BookForms) -> tuple[str, ...]:
        """The pages that must still be closed, in form order; none once the record is done."""
        form, evaluation, pages = forms.of(self.form).form, self.evaluation(forms), self.pages
        needed = {form.questions[link_id].page_id for link_id in evaluation.required}
        return tuple(
            page_id
            for page_id in evaluation.route
            if page_id in needed and not (page_id in pages and pages[page_id].act.closed)
        )

    def state(self, forms: BookForms) -> RecordState:
        """How far it is: done when every needed page is closed."""
        if not self.open_pages(forms):
            is_inspected = not is_blank(self.raw.get(_INSPECTED))
            return RecordState.INSPECTED if is_inspected else RecordState.DONE
        if not is_blank(self.raw.get(_STARTED)):
            return RecordState.WORKING
        is_approved = self.raw.get(_RESULT) == "yes"
        return RecordState.APPROVED if is_approved else RecordState.REQUESTED


@dataclass(frozen=True)
class Medium:
    """One medium of the 媒体台帳: every save of its line, and every time somebody saw it."""

    no: str
    saves: tuple[SavedMedium, ...] = ()
    checks: tuple[StockCheck, ...] = ()

    @property
    def raw(self) -> Raw:
        """The line as it stands, as it was typed."""
        return self.saves[-1].act.values


@dataclass(frozen=True)
class Standing:
    """All records and media of a book by their numbers, each in the order of its first entry."""

    content: BookContent
    records: Mapping[str, BookRecord]
    media: Mapping[str, Medium]

    def unfinished(self, forms: BookForms) -> tuple[BookRecord, ...]:
        """The records with pages that must still be closed."""
        return tuple(each for each in self.records.values() if each.open_pages(forms))

    def waiting(self, forms: BookForms, now: datetime) -> tuple[BookRecord, ...]:
        """The unfinished records that were begun more than 7 days ago."""
        return tuple(
            each
            for each in self.unfinished(forms)
            if now - datetime.fromisoformat(each.saves[0].entry.at) > LONGEST_WAIT
        )


def standing_of(content: BookContent) -> Standing:
    """Read off a book what counts now."""
    records: dict[str, BookRecord] = {}
    media: dict[str, Medium] = {}
    for entry in content.entries:
        match entry.act:
            case PageSave() as act:
                record = records.get(act.record, BookRecord(act.record))
                save = SavedPage(entry, act)
                records[act.record] = replace(record, saves=(*record.saves, save))
            case Carried() as act:
                record = records[act.record]
                records[act.record] = replace(record, packages=(*record.packages, act.dig))
            case MediumSave() as act:
                medium = media.get(act.medium, Medium(act.medium))
                line = SavedMedium(entry, act)
                media[act.medium] = replace(medium, saves=(*medium.saves, line))
            case StockCheck() as act:
                medium = media[act.medium]
                media[act.medium] = replace(medium, checks=(*medium.checks, act))
            case _:
                pass  # about the book itself
    return Standing(content, records, media)
