"""A page of a record on its way into the book: what may be saved, corrected, closed and copied.

Promises: pure. What comes back is an act to be chained behind the content it was made for; nothing
is filled in that nobody gave, the items that name the record excepted. Source: the hand-off record
§2 to §4; docs/formats.md §8.1.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import ValidationError

from usbsurvey_desktop.engine.answers import Finding, Raw, is_blank
from usbsurvey_desktop.engine.closing import open_points
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.logbook.chain import RECORD_NO, next_record_no
from usbsurvey_desktop.logbook.entries import PageSave
from usbsurvey_desktop.logbook.forms import BookForms
from usbsurvey_desktop.logbook.judgement import left_open
from usbsurvey_desktop.logbook.media import MEDIUM, medium_finding
from usbsurvey_desktop.logbook.standing import BookRecord, Standing
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.records import time_text

_BODY, _DEPARTMENT = "H1.body", "H1.dept"
_RESULT, _APPROVAL = "H8.result", "H8."
_GIVEN_ANEW = frozenset({"no", "more"})
"""After these results the approval is given anew, which corrects nothing."""
_STARTED = "H17.start"
_COPIED = frozenset(
    {
        "H2", "H3", "H4.from_zone", "H4.from_system", "H4.to_zone", "H4.to_system", "H5.name",
        "H5.class", "H6.purpose", "H6.why", "H9.mode", "H10.medium", "H10.dedicated", "H14.who",
        "H14.post", "H14.designated", "H15.kind", "H16.place", "H16.area", "H18.party",
        "H18.carrier",
    }
)  # fmt: skip


@dataclass(frozen=True)
class PageInput:
    """What somebody has written on a page.

    `values` is the whole page. `by_clock` names the times that 「今の時刻を入れる」 put in; every
    other new one counts as typed. `closed` asks for the page to be closed.
    """

    values: Raw
    reasons: Mapping[str, str] = field(default_factory=dict)
    by_clock: frozenset[str] = frozenset()
    from_paper: bool = False
    closed: bool = False
    correction: str | None = None


@dataclass(frozen=True)
class Desk:
    """Where somebody writes: the book as it stands, its forms, and the time of writing."""

    standing: Standing
    forms: BookForms
    now: datetime

    def form_of(self, record: BookRecord) -> Form:
        """The version of the form that a record is written by; a new one by the newest."""
        return self.forms.of(record.form).form


def refused(reason: str, link_id: str = "") -> SurveyError:
    """`record_refused` for a reason, and the item that it is about."""
    facts: dict[str, Fact] = {"link_id": link_id} if link_id else {}
    return SurveyError(Code.RECORD_REFUSED, {"reason": reason, **facts})


def page_save(desk: Desk, record: str | None, page: str, given: PageInput) -> PageSave | Unfinished:
    """The act that saves a page of a record, or of a new one (None); or what keeps it open.

    Raises:
        SurveyError: `record_refused` with `reason`: `unknown_record`, `newer_form` (the record is
            written by a form that this program does not have), `unknown_page`, `other_page`
            (`link_id`: an item that is not on this page), `number` (an `H1.no` or `H1.body` that is
            not the book's), `not_a_time` (`link_id`: an item put in by the clock that is no time of
            this page), `no_correction` (`link_id`: what was changed without a reason), `text`: a
            sign that no text may hold, or too long; or `order` (`page`: an earlier one that must be
            closed first).
    """
    known = record_of(desk.standing, record)
    if known.form is not None and known.form not in desk.forms.records:
        # By an older form the answers that only the newer one asks for would no longer count.
        raise refused("newer_form")
    if page not in desk.form_of(known).pages:
        raise refused("unknown_page")
    former = known.pages[page].act if page in known.pages else None
    values = _page_values(desk, known, page, given.values)
    try:
        act = PageSave(
            record=known.no,
            page=page,
            form=desk.forms.of(known.form).digest,
            values=values,
            reasons=dict(given.reasons),
            typed=_typed(former, values, _times(desk, known, values, given.by_clock), desk.now),
            from_paper=given.from_paper,
            closed=given.closed,
            correction=_correction(former, values, given.correction),
        )
    except ValidationError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise refused("text") from None
    found = _what_keeps_open(desk, known, act) if given.closed else ()
    return Unfinished(found) if found else act


def corrected(desk: Desk, record: str | None, page: str, values: Raw) -> tuple[str, ...]:
    """The items of a page that stand in the book and would be others: they want a reason.

    Raises:
        SurveyError: `record_refused` as `page_save`, as far as it is about values.
    """
    known = record_of(desk.standing, record)
    if page not in known.pages:
        return ()
    return tuple(_changed(known.pages[page].act, _page_values(desk, known, page, values)))


def page_of(form: Form, link_id: str) -> str | None:
    """The page that asks for an item or a free text; None for what the form does not ask."""
    question = form.questions.get(_owner(form, link_id))
    return question.page_id if question else None


def copied(desk: Desk, record: str, page: str) -> Raw:
    """What a new record may take over from an older one on this page (前回を写して作る).

    Never a time, an approval, the result of a check or a count.

    Raises:
        SurveyError: `record_refused` with `reason` `unknown_record`.
    """
    known = record_of(desk.standing, record)
    form = desk.form_of(known)
    return {
        link_id: value
        for link_id, value in known.raw.items()
        if _owner(form, link_id) in _COPIED and page_of(form, link_id) == page
    }


def record_of(standing: Standing, no: str | None) -> BookRecord:
    """A record by its number; None is the one to be begun.

    Raises:
        SurveyError: `record_refused` with `reason` `unknown_record`.
    """
    if no is None:
        return BookRecord(next_record_no(standing.content))
    if no not in standing.records:
        raise refused("unknown_record")
    return standing.records[no]


def _owner(form: Form, link_id: str) -> str:
    return form.free_text_owner.get(link_id, link_id)


def _page_values(desk: Desk, record: BookRecord, page: str, given: Raw) -> Raw:
    form, opening = desk.form_of(record), desk.standing.content.opening
    values = {link_id: value for link_id, value in given.items() if not is_blank(value)}
    for link_id in values:
        if page_of(form, link_id) != page:
            raise refused("other_page", link_id if page_of(form, link_id) else "")
    if page_of(form, RECORD_NO) != page:
        return values
    own = {RECORD_NO: record.no, _BODY: opening.body}
    for link_id, value in own.items():
        if values.get(link_id, value) != value:
            raise refused("number", link_id)
    return {_DEPARTMENT: opening.department, **values, **own}


def _times(desk: Desk, record: BookRecord, values: Raw, by_clock: frozenset[str]) -> frozenset[str]:
    """The times among the values that the clock did not put in."""
    types = desk.form_of(record).types
    times = {link_id for link_id in values if types.get(link_id) is ItemType.DATE_TIME}
    for link_id in sorted(by_clock - times):
        raise refused("not_a_time", link_id if link_id in types else "")
    return frozenset(times - by_clock)


def _typed(
    former: PageSave | None, values: Raw, times: frozenset[str], now: datetime
) -> Mapping[str, str]:
    marks: dict[str, str] = {}
    for link_id in sorted(times):
        if former is None or former.values.get(link_id) != values[link_id]:
            marks[link_id] = time_text(now)
        elif link_id in former.typed:
            marks[link_id] = former.typed[link_id]
    return marks


def _correction(former: PageSave | None, values: Raw, given: str | None) -> str | None:
    reason = None if given is None or is_blank(given) else given
    changed = () if former is None else tuple(_changed(former, values))
    if changed and reason is None:
        raise refused("no_correction", changed[0])
    return reason


def _changed(former: PageSave, values: Raw) -> Iterator[str]:
    is_anew = former.values.get(_RESULT) in _GIVEN_ANEW
    for link_id, value in former.values.items():
        if values.get(link_id) != value and not (is_anew and link_id.startswith(_APPROVAL)):
            yield link_id


def _require_order(form: Form, left: tuple[str, ...], page: str) -> None:
    """Pages are closed in their order: 承認 after 申請, 作業 after 承認, and so on (§4, 2)."""
    order = tuple(form.pages)
    for earlier in left:
        if order.index(earlier) < order.index(page):
            raise SurveyError(Code.RECORD_REFUSED, {"reason": "order", "page": earlier})


def _what_keeps_open(desk: Desk, record: BookRecord, act: PageSave) -> tuple[Finding, ...]:
    form = desk.form_of(record)
    acts = {page: save.act for page, save in record.pages.items()} | {act.page: act}
    raw = {link_id: value for each in acts.values() for link_id, value in each.values.items()}
    reasons = {check: text for each in acts.values() for check, text in each.reasons.items()}
    evaluation = evaluate(form, raw, reasons=reasons)
    _require_order(form, left_open(form, evaluation, record), act.page)
    found = open_points(form, evaluation, act.page)
    is_about_medium = act.page in {page_of(form, MEDIUM), page_of(form, _STARTED)}
    medium = medium_finding(desk.standing, record, raw) if is_about_medium else None
    return found if medium is None else (*found, medium)
