"""What somebody writes into one record: the answers of all pages, and what of it is not saved yet.

Knows no window and no file. A time counts as put in by the clock only while it is what the clock
gave; everything else counts as typed (あとから入力).
"""

from collections.abc import Mapping
from datetime import datetime

from usbsurvey_desktop.engine.answers import Raw, is_blank
from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.logbook.chain import RECORD_NO
from usbsurvey_desktop.logbook.page_writing import (
    Desk,
    PageInput,
    copied,
    corrected,
    page_of,
    record_of,
)
from usbsurvey_desktop.records import Record

FIXED = frozenset({RECORD_NO, "H1.body"})
"""What the book answers itself."""
_DEPARTMENT = "H1.dept"


class Typed(Record):
    """The input of a record as it lies aside while the screen is covered."""

    no: str | None
    page: str
    answers: Mapping[str, int | str | tuple[str, ...]]
    reasons: Mapping[str, str]
    by_clock: tuple[str, ...]
    saved: Mapping[str, int | str | tuple[str, ...]]
    saved_reasons: Mapping[str, str]
    correction: str = ""
    from_paper: bool = False


class RecordInput:
    """One record in work; `no` is None until its first page is saved.

    `clock` is what the items of the page ask for the time.
    """

    def __init__(self, desk: Desk, no: str | None, *, like: str | None = None) -> None:
        """Go on with a record of the book, or begin one, maybe after another (`like`).

        Raises:
            SurveyError: `record_refused` with `reason` `unknown_record`.
        """
        record = record_of(desk.standing, no)
        opening = desk.standing.content.opening
        own: Raw = {RECORD_NO: record.no, "H1.body": opening.body}
        form = desk.form_of(record)
        taken = {} if like is None else _copied(desk, like, form)
        first: Raw = {_DEPARTMENT: opening.department} if no is None else {}
        answers = {**first, **taken, **record.raw, **own}
        self._begin(desk, no, form, answers, record.reasons)

    @classmethod
    def of(cls, desk: Desk, typed: Typed) -> "RecordInput":
        """The input that lay aside, in the book as it is now.

        Raises:
            SurveyError: as the constructor.
        """
        made = cls(desk, typed.no)
        own = {key: made.raw[key] for key in FIXED}
        made._begin(desk, typed.no, made.form, {**typed.answers, **own}, typed.reasons)
        made._by_clock = set(typed.by_clock)
        made._saved = {**typed.saved, **own}
        made._saved_reasons = dict(typed.saved_reasons)
        return made

    def _begin(
        self,
        desk: Desk,
        no: str | None,
        form: Form,
        answers: Raw,
        reasons: Mapping[str, str],
    ) -> None:
        self.no = no
        self.form = form
        self.filling = Filling(form, Snapshot(answers=answers, reasons=dict(reasons)))
        self._desk = desk
        self._saved: Raw = self.raw
        self._saved_reasons: Mapping[str, str] = dict(reasons)
        self._by_clock: set[str] = set()
        self._is_clock_asked = False

    @property
    def raw(self) -> Raw:
        """Everything that was ever entered and is not blank."""
        answers = self.filling.snapshot().answers
        return {key: value for key, value in answers.items() if not is_blank(value)}

    def clock(self, now: datetime) -> datetime:
        """Note that the clock is asked: the change that follows is its work."""
        self._is_clock_asked = True
        return now.astimezone(JAPAN)

    def note(self, change: Change) -> None:
        """Remember what the clock put in; call it for each change."""
        if self._is_clock_asked:
            self._by_clock.add(change.link_id)
        else:
            self._by_clock.discard(change.link_id)
        self._is_clock_asked = False

    def page_values(self, page: str) -> Raw:
        """What is entered on a page, without what the book answers."""
        return self._part(self.raw, page)

    def is_changed(self, page: str) -> bool:
        """Whether a page has something that was not saved."""
        now, saved = self.page_values(page), self._part(self._saved, page)
        return now != saved or self._reasons(self._now(), page) != self._reasons(
            self._saved_reasons, page
        )

    @property
    def changed_pages(self) -> tuple[str, ...]:
        """The pages with something that was not saved, in form order."""
        return tuple(page for page in self.form.pages if self.is_changed(page))

    def corrected(self, page: str) -> tuple[str, ...]:
        """The items that stand in the book and would be others."""
        return corrected(self._desk, self.no, page, self.page_values(page))

    def page_input(
        self, page: str, *, closed: bool, correction: str = "", from_paper: bool = False
    ) -> PageInput:
        """A page as it is given to the book."""
        values = self.page_values(page)
        types = self.form.types
        by_clock = {key for key in self._by_clock if key in values and key in types}
        return PageInput(
            values=values,
            reasons=self._reasons(self._now(), page),
            by_clock=frozenset(by_clock),
            from_paper=from_paper,
            closed=closed,
            correction=correction or None,
        )

    def saved(self, desk: Desk, no: str, page: str) -> None:
        """Take note that a page stands in the book; a new record has its number from now on."""
        self.no, self._desk = no, desk
        others = {key: value for key, value in self._saved.items() if not self._is_on(key, page)}
        self._saved = {**others, **self.page_values(page)}
        kept = {key: text for key, text in self._saved_reasons.items() if key not in self._on(page)}
        self._saved_reasons = {**kept, **self._reasons(self._now(), page)}
        self._by_clock -= {key for key in self._by_clock if self._is_on(key, page)}
        if self.raw.get(RECORD_NO) != no:
            self.filling.answer(RECORD_NO, no)

    def read_anew(self, desk: Desk) -> None:
        """Measure corrections by the book as it is now."""
        self._desk = desk

    def speak(self, desk: Desk) -> None:
        """Show the items in the language of the forms of this desk."""
        self._desk = desk
        self.form = desk.form_of(record_of(desk.standing, self.no))
        self.filling.speak(self.form)

    def typed(self, page: str, *, correction: str, from_paper: bool) -> Typed:
        """What lies aside while the screen is covered."""
        return Typed(
            no=self.no,
            page=page,
            answers=self.raw,
            reasons=dict(self._now()),
            by_clock=tuple(sorted(self._by_clock)),
            saved=self._saved,
            saved_reasons=self._saved_reasons,
            correction=correction,
            from_paper=from_paper,
        )

    def _now(self) -> Mapping[str, str]:
        return self.filling.snapshot().reasons

    def _part(self, raw: Raw, page: str) -> Raw:
        return {
            key: value for key, value in raw.items() if key not in FIXED and self._is_on(key, page)
        }

    def _is_on(self, link_id: str, page: str) -> bool:
        return page_of(self.form, link_id) == page

    def _on(self, page: str) -> frozenset[str]:
        """The checks that belong to a page."""
        return frozenset(check for check, pages in self.form.check_pages.items() if page in pages)

    def _reasons(self, reasons: Mapping[str, str], page: str) -> Mapping[str, str]:
        return {check: text for check, text in reasons.items() if check in self._on(page)}


def _copied(desk: Desk, like: str, form: Form) -> Raw:
    pages = (copied(desk, like, page) for page in form.pages)
    return {key: value for page in pages for key, value in page.items() if form.has(key)}
