"""The rest of what is added to a book: lines of the 媒体台帳, packages carried, the end of a year.

Promises: pure; what comes back is an act to be chained. Source: the hand-off record §4, §5;
docs/formats.md §8.1.
"""

from collections.abc import Iterator
from datetime import date

from pydantic import ValidationError

from usbsurvey_desktop.engine.answers import Finding, FindingCode, Raw, is_blank
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.logbook.chain import BookContent, first_content, with_act
from usbsurvey_desktop.logbook.entries import (
    Carried,
    Closing,
    Former,
    MediumSave,
    Opening,
    StockCheck,
)
from usbsurvey_desktop.logbook.fiscal_year import last_day
from usbsurvey_desktop.logbook.judgement import unfinished
from usbsurvey_desktop.logbook.media import STATE, MediumState
from usbsurvey_desktop.logbook.page_writing import Desk, record_of, refused
from usbsurvey_desktop.logbook.standing import Medium, standing_of

_NUMBER, _LENT_UNTIL = "M.no", "M.lent_to_date"
_LASTING = ("M.registered", "M.product", "M.kind", "M.kind.other", "M.crypto", "M.auth")
"""What a medium is; the rest of its line changes with its use."""
_ENDS = frozenset({MediumState.LOST, MediumState.GONE})


def medium_save(
    desk: Desk, no: str, values: Raw, correction: str | None = None
) -> MediumSave | Unfinished:
    """The act that writes the whole line of a medium, new or known; or what is wrong with it.

    Raises:
        SurveyError: `record_refused` with `reason`: `other_page` (no item of the
            台帳), `newer_form` (the line has an item that this program does not know), `number` (an
            `M.no` that is another one), `no_correction` (`link_id`: what cannot change without a
            reason), or `text`.
    """
    form = desk.forms.media
    given = {link_id: value for link_id, value in values.items() if not is_blank(value)}
    if not all(_is_asked(form.form, link_id) for link_id in given):
        raise refused("other_page")
    if given.setdefault(_NUMBER, no) != no:
        raise refused("number", _NUMBER)
    medium = desk.standing.media.get(no)
    if medium is not None and any(not _is_asked(form.form, link_id) for link_id in medium.raw):
        raise refused("newer_form")
    reason = None if correction is None or is_blank(correction) else correction
    for link_id in () if medium is None or reason else _corrected(medium, given):
        raise refused("no_correction", link_id)
    evaluation = evaluate(form.form, given)
    found = (*evaluation.blocking, *_beyond_year(desk, evaluation))
    if found:
        return Unfinished(found)
    try:
        return MediumSave(medium=no, form=form.digest, values=given, correction=reason)
    except ValidationError:
        # The cause is dropped on purpose: pydantic's details quote the input.
        raise refused("text") from None


def _is_asked(form: Form, link_id: str) -> bool:
    return form.free_text_owner.get(link_id, link_id) in form.questions


def medium_corrections(desk: Desk, no: str, values: Raw) -> tuple[str, ...]:
    """The items of a medium's line that stand there and would be others: they want a reason."""
    medium = desk.standing.media.get(no)
    return () if medium is None else tuple(_corrected(medium, values))


def _corrected(medium: Medium, values: Raw) -> Iterator[str]:
    before = medium.raw
    for link_id in _LASTING:
        if link_id in before and values.get(link_id) != before[link_id]:
            yield link_id
    if before.get(STATE) in _ENDS and values.get(STATE) != before[STATE]:
        yield STATE


def _beyond_year(desk: Desk, evaluation: Evaluation) -> Iterator[Finding]:
    """A loan lasts no longer than the fiscal year of the book."""
    until, end = evaluation.values.get(_LENT_UNTIL), last_day(desk.standing.content.opening.year)
    if isinstance(until, date) and end is not None and until > end:
        yield Finding(_LENT_UNTIL, FindingCode.TOO_LARGE, facts={"limit": end.isoformat()})


def stock_check(desk: Desk, no: str, *, on: date, by: str) -> StockCheck:
    """The act that says that somebody saw a medium on a day (在庫確認).

    Raises:
        SurveyError: `record_refused` with `reason` `unknown_medium`, `future` (a day that has not
            come) or `text`.
    """
    if no not in desk.standing.media:
        raise refused("unknown_medium")
    if on > desk.now.date():
        raise refused("future")
    try:
        return StockCheck(medium=no, on=on.isoformat(), by=by)
    except ValidationError:
        raise refused("text") from None


def carried(desk: Desk, record: str, digest: str) -> Carried:
    """The act that names the package that a record carried, by its digest (受付照合).

    Raises:
        SurveyError: `record_refused` with `reason` `unknown_record` or `digest`.
    """
    try:
        return Carried(record=record_of(desk.standing, record).no, dig=digest)
    except ValidationError:
        raise refused("digest") from None


def year_end(desk: Desk, reason: str | None = None) -> Closing:
    """The act that closes the book for ever (年度で分ける).

    Raises:
        SurveyError: `record_refused` with `reason` `closed`; `unfinished`, where records are not
            done and no reason is given; or `text`.
    """
    if desk.standing.content.is_closed:
        raise refused("closed")
    given = None if reason is None or is_blank(reason) else reason
    if given is None and unfinished(desk.standing, desk.forms):
        raise refused("unfinished")
    try:
        return Closing(reason=given)
    except ValidationError:
        raise refused("text") from None


def next_book(closed: BookContent, file_id: str, year: str, *, at: str, who: str) -> BookContent:
    """The content of the book that follows a closed one: its media go on, disposed ones excepted.

    Raises:
        SurveyError: `record_refused` with `reason` `not_closed` or `text`.
    """
    if not closed.is_closed:
        raise refused("not_closed")
    former = Former(file_id=file_id, head=closed.head)
    try:
        opening = closed.opening.model_copy(update={"former": former}).model_dump()
        content = first_content(Opening.model_validate(opening | {"year": year}), at=at, who=who)
    except ValidationError:
        raise refused("text") from None
    for medium in standing_of(closed).media.values():
        if medium.raw.get(STATE) != MediumState.GONE:
            act = medium.saves[-1].act.model_copy(update={"correction": None})
            content = with_act(content, act, at=at, who=who)
    return content
