"""The 媒体台帳, packages that were carried, and the end of a year."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.support.books import (
    FIRST,
    FORMS,
    MEDIUM,
    SECOND,
    USB,
    WHO,
    desk,
    full_content,
    new_content,
    with_medium,
    with_record,
)
from tests.support.drafts import NOW
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.chain import BookContent, read_book, with_act, write_book
from usbsurvey_desktop.logbook.entries import NO_ENTRY, Closing, MediumSave
from usbsurvey_desktop.logbook.fiscal_year import fiscal_year, last_day, year_after
from usbsurvey_desktop.logbook.forms import book_forms
from usbsurvey_desktop.logbook.keeping import carried, medium_save, next_book, stock_check, year_end
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import time_text

AT = time_text(NOW)
FILE_ID = "A" * 22


def _reason(act: Callable[[], object]) -> tuple[object, object]:
    with pytest.raises(SurveyError) as caught:
        act()
    assert caught.value.code is Code.RECORD_REFUSED
    return caught.value.facts["reason"], caught.value.facts.get("link_id")


def _saved(content: BookContent, values: dict[str, RawAnswer], why: str | None = None) -> object:
    return medium_save(desk(content), USB, values, why)


def test_a_medium_is_written_under_its_number() -> None:
    """The whole line, judged by the form of the 台帳, without blanks."""
    act = _saved(new_content(), {**MEDIUM, "M.use": ""})
    assert isinstance(act, MediumSave)
    assert act.values["M.no"] == USB
    assert "M.use" not in act.values
    assert act.form == FORMS.media.digest


def test_a_line_with_gaps_is_not_written() -> None:
    """What is missing is told."""
    found = _saved(new_content(), {"M.kind": "other"})
    assert isinstance(found, Unfinished)
    assert {finding.link_id for finding in found.findings} >= {"M.registered", "M.kind.other"}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({"H2": "1"}, ("other_page", None), id="item of the record"),
        pytest.param({"M.no": "USB-02"}, ("number", "M.no"), id="other number"),
        pytest.param({**MEDIUM, "M.product": "\x1b"}, ("text", None), id="sign"),
    ],
)
def test_what_does_not_belong_in_a_line_is_refused(
    values: dict[str, RawAnswer], expected: tuple[str, str | None]
) -> None:
    """Items of the record, another number, signs no text may hold."""
    assert _reason(lambda: _saved(new_content(), values)) == expected


def test_a_loan_ends_with_the_fiscal_year() -> None:
    """令和8年度 ends on 2027-03-31; a book of an era we do not know sets no end."""
    out: dict[str, RawAnswer] = {
        **MEDIUM,
        "M.state": "out",
        "M.lent_to": "税務課",
        "M.lent_from": "2026-12-01",
        "M.lent_to_date": "2027-04-01",
    }
    found = _saved(new_content(), out)
    assert isinstance(found, Unfinished)
    assert [finding.facts for finding in found.findings] == [{"limit": "2027-03-31"}]
    assert isinstance(_saved(new_content(), {**out, "M.lent_to_date": "2027-03-31"}), MediumSave)
    assert last_day("S63") is None


def test_a_fiscal_year_is_followed_by_the_next() -> None:
    """Within an era: whoever keeps the books names the first year of another one."""
    assert [year_after(year) for year in ("R8", "R9", "R10")] == ["R9", "R10", "R11"]


def test_what_a_medium_is_changes_only_with_a_reason() -> None:
    """Product, kind and the like; its place and state change with its use."""
    content = with_medium(new_content())
    other: dict[str, RawAnswer] = {**MEDIUM, "M.product": "別の製品"}
    assert _reason(lambda: _saved(content, other)) == ("no_correction", "M.product")
    assert _reason(lambda: _saved(content, other, " ")) == ("no_correction", "M.product")
    act = _saved(content, other, "書き誤り")
    assert isinstance(act, MediumSave)
    assert act.correction == "書き誤り"
    assert isinstance(_saved(content, {**MEDIUM, "M.place": "書庫2"}), MediumSave)


def test_out_of_lost_and_gone_leads_only_a_reason() -> None:
    """A medium that was found again is told why."""
    content = with_medium(with_medium(new_content()), state="lost")
    assert _reason(lambda: _saved(content, dict(MEDIUM))) == ("no_correction", "M.state")
    assert isinstance(_saved(content, dict(MEDIUM), "倉庫で見つかった"), MediumSave)
    still: dict[str, RawAnswer] = {**MEDIUM, "M.state": "lost", "M.place": "?"}
    assert isinstance(_saved(content, still), MediumSave)


def test_seeing_a_medium_is_written_each_time() -> None:
    """在庫確認 names the day and who looked; the medium must be known."""
    place = desk(with_medium(new_content()))
    act = stock_check(place, USB, on=date(2026, 11, 21), by="佐藤")
    assert (act.medium, act.on, act.by) == (USB, "2026-11-21", "佐藤")
    content = with_act(place.standing.content, act, at=AT, who=WHO)
    assert standing_of(content).media[USB].checks == (act,)
    day = date(2026, 11, 21)
    assert _reason(lambda: stock_check(place, "USB-9", on=day, by="x"))[0] == "unknown_medium"
    assert _reason(lambda: stock_check(place, USB, on=day, by="　"))[0] == "text"


def test_nobody_has_seen_a_medium_tomorrow() -> None:
    """A stock check of a day that has not come is refused; that of today is the last."""
    place = desk(with_medium(new_content()))
    today = place.now.date()
    assert stock_check(place, USB, on=today, by="佐藤").on == today.isoformat()
    tomorrow = today + timedelta(days=1)
    assert _reason(lambda: stock_check(place, USB, on=tomorrow, by="佐藤")) == ("future", None)


def test_a_record_names_the_package_it_carried() -> None:
    """By its digest, and only a record that is there."""
    place = desk(full_content())
    assert carried(place, FIRST, NO_ENTRY).dig == NO_ENTRY
    assert _reason(lambda: carried(place, SECOND, NO_ENTRY))[0] == "unknown_record"
    assert _reason(lambda: carried(place, FIRST, "x"))[0] == "digest"


def test_a_year_with_unfinished_records_is_closed_with_a_reason() -> None:
    """Nothing is left half done in silence."""
    done, half = desk(full_content()), desk(with_record(full_content(), pages=1))
    assert year_end(done) == Closing()
    assert _reason(lambda: year_end(half))[0] == "unfinished"
    assert _reason(lambda: year_end(half, "　"))[0] == "unfinished"
    assert year_end(half, "取りやめ").reason == "取りやめ"
    assert _reason(lambda: year_end(half, "\x1b"))[0] == "text"
    closed = with_act(done.standing.content, Closing(), at=AT, who=WHO)
    assert _reason(lambda: year_end(desk(closed)))[0] == "closed"


def test_the_next_book_begins_with_the_media_that_are_left() -> None:
    """It names the book before and its last entry; what was disposed of stays behind."""
    content = with_medium(full_content(), "USB-02")
    gone = {"state": "gone", "gone_at": "2026-11-20", "gone_how": "erased", "gone_who": "佐藤"}
    content = with_medium(content, "USB-02", **gone)
    assert _reason(lambda: next_book(content, FILE_ID, "R9", at=AT, who=WHO))[0] == "not_closed"
    closed = with_act(content, Closing(), at=AT, who=WHO)
    book = next_book(closed, FILE_ID, "R9", at=AT, who=WHO)
    assert read_book(write_book(book)) == book
    former = book.opening.former
    assert former is not None
    assert (former.file_id, former.head) == (FILE_ID, closed.head)
    assert (book.opening.year, book.opening.department) == ("R9", "総務課")
    assert list(standing_of(book).media) == [USB]
    assert _reason(lambda: next_book(closed, FILE_ID, "令和9", at=AT, who=WHO))[0] == "text"


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 4, 1), "R8"),
        (date(2027, 3, 31), "R8"),
        (date(2027, 4, 1), "R9"),
        (date(2019, 5, 1), "R1"),
    ],
    ids=str,
)
def test_a_fiscal_year_begins_in_april(day: date, year: str) -> None:
    """January to March belong to the year before."""
    assert fiscal_year(day) == year


def test_a_form_that_is_no_form_is_refused() -> None:
    """The forms of the book are judged as every other."""
    with pytest.raises(SurveyError) as caught:
        book_forms([], b"{}")
    assert caught.value.code is Code.QUESTIONNAIRE_INVALID
