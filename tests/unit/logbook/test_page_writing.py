"""Pages of a record: saved half done, corrected with a reason, closed when nothing is left."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from tests.support.books import (
    APPROVAL,
    CLOSING,
    FIRST,
    FORMS,
    PAGES,
    REQUEST,
    SECOND,
    USB,
    WORK,
    desk,
    full_content,
    new_content,
    with_medium,
    with_page,
    with_record,
)
from tests.support.drafts import NOW
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.entries import PageSave
from usbsurvey_desktop.logbook.page_writing import PageInput, copied, page_save
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.records import time_text

LATER = NOW + timedelta(hours=1)


def _reason(act: Callable[[], object]) -> tuple[object, object]:
    with pytest.raises(SurveyError) as caught:
        act()
    assert caught.value.code is Code.RECORD_REFUSED
    return caught.value.facts["reason"], caught.value.facts.get("link_id")


def _input(values: dict[str, RawAnswer], correction: str | None = None) -> PageInput:
    return PageInput(values, correction=correction)


def test_a_new_record_is_named_by_the_book() -> None:
    """Number, body and department are the book's; a page with gaps is saved."""
    act = page_save(desk(new_content()), None, "page.request", PageInput({"H2": "1"}))
    assert isinstance(act, PageSave)
    assert dict(act.values) == {
        "H1.no": FIRST,
        "H1.body": "131016",
        "H1.dept": "総務課",
        "H2": "1",
    }
    assert act.form == FORMS.of(None).digest
    assert (act.closed, act.correction) == (False, None)


def test_another_department_may_be_written() -> None:
    """A book may serve several departments; blanks are not kept."""
    given = PageInput({"H1.dept": "税務課", "H5.name": "", "H1.no": FIRST})
    act = page_save(desk(new_content()), None, "page.request", given)
    assert isinstance(act, PageSave)
    assert act.values["H1.dept"] == "税務課"
    assert "H5.name" not in act.values


@pytest.mark.parametrize(
    ("record", "page", "values", "expected"),
    [
        pytest.param(SECOND, "page.request", {}, ("unknown_record", None), id="record"),
        pytest.param(None, "page.R", {}, ("unknown_page", None), id="page"),
        pytest.param(None, "page.request", {"H8.who": "x"}, ("other_page", "H8.who"), id="item"),
        pytest.param(None, "page.request", {"Z9": "x"}, ("other_page", None), id="unknown item"),
        pytest.param(None, "page.request", {"H1.no": SECOND}, ("number", "H1.no"), id="number"),
        pytest.param(None, "page.request", {"H1.body": "x"}, ("number", "H1.body"), id="body"),
        pytest.param(None, "page.request", {"H5.name": "\x1b"}, ("text", None), id="sign"),
        pytest.param(None, "page.request", {"H5.name": "長" * 10_001}, ("text", None), id="long"),
    ],
)
def test_what_does_not_belong_there_is_refused(
    record: str | None,
    page: str,
    values: dict[str, RawAnswer],
    expected: tuple[str, str | None],
) -> None:
    """Unknown records, pages and items, numbers of others, signs no text may hold."""
    found = _reason(lambda: page_save(desk(new_content()), record, page, PageInput(values)))
    assert found == expected


def test_typed_times_are_marked_and_the_clock_s_are_not() -> None:
    """あとから入力 goes with the time of typing, and stays while the time stays."""
    content = with_record(with_medium(new_content()), pages=2)
    given = PageInput({"H17.start": time_text(NOW)}, by_clock=frozenset({"H17.start"}))
    content = with_page(content, FIRST, "page.work", given)
    more = {"H17.start": time_text(NOW), "H17.end": "2026-11-21 11:00"}
    content = with_page(content, FIRST, "page.work", PageInput(more), LATER)
    content = with_page(content, FIRST, "page.work", PageInput({**more, "H14.who": "田中"}))
    typed = standing_of(content).records[FIRST].typed
    assert {key: at for key, at in typed.items() if key.startswith("H17")} == {
        "H17.end": time_text(LATER)
    }


def test_only_a_time_of_the_page_comes_from_the_clock() -> None:
    """A text is not put in by the clock; what is no item at all is not told again."""
    for named, told in (("H5.name", "H5.name"), ("田中", None)):
        given = PageInput({"H5.name": "x"}, by_clock=frozenset({named}))
        found = _reason(partial(page_save, desk(new_content()), None, "page.request", given))
        assert found == ("not_a_time", told)


def test_a_changed_value_needs_a_reason() -> None:
    """Adding is no correction; changing or taking away is, on an open page as on a closed one."""
    content = with_page(new_content(), None, "page.request", _input({"H5.name": "台帳"}))
    content = with_page(content, FIRST, "page.request", _input({"H5.name": "台帳", "H2": "1"}))
    place = desk(content)
    for values in ({"H5.name": "別の台帳", "H2": "1"}, {"H2": "1"}):
        blank = partial(page_save, place, FIRST, "page.request", _input(dict(values), "　"))
        assert _reason(blank) == ("no_correction", "H5.name")
        act = page_save(place, FIRST, "page.request", _input(dict(values), "書き誤り"))
        assert isinstance(act, PageSave)
        assert act.correction == "書き誤り"


def test_an_approval_is_given_anew_without_a_correction() -> None:
    """After 差し戻し or 不承認 the next result is a result; after 承認 it would be a correction."""
    content = with_record(with_medium(new_content()), pages=1)
    for result in ("more", "no"):
        values = {**APPROVAL, "H8.result": result, "H8.at": "2026-11-20 09:05"}
        content = with_page(content, FIRST, "page.approval", PageInput(values))
    content = with_page(content, FIRST, "page.approval", PageInput(APPROVAL, closed=True))
    record = standing_of(content).records[FIRST]
    assert [save.act.values["H8.result"] for save in record.earlier("page.approval")] == [
        "more",
        "no",
    ]
    again = PageInput({**APPROVAL, "H8.result": "no"})
    found = _reason(lambda: page_save(desk(content), FIRST, "page.approval", again))
    assert found == ("no_correction", "H8.result")


def test_a_page_is_closed_when_nothing_is_left() -> None:
    """Every required item is told; with all of them the page is closed."""
    place = desk(with_medium(new_content()))
    found = page_save(place, None, "page.request", PageInput({"H2": "1"}, closed=True))
    assert isinstance(found, Unfinished)
    assert {finding.link_id for finding in found.findings} == set(REQUEST) - {"H2", "H5.count"}
    act = page_save(place, None, "page.request", PageInput(REQUEST, closed=True))
    assert isinstance(act, PageSave)
    assert act.closed


def test_a_check_over_pages_keeps_a_page_open() -> None:
    """Work without approval blocks; a reason explains what only wants explaining."""
    content = with_record(with_medium(new_content()), pages=1)
    sent_back = PageInput({**APPROVAL, "H8.result": "more"}, closed=True)
    content = with_page(content, FIRST, "page.approval", sent_back)
    found = page_save(desk(content), FIRST, "page.work", PageInput(WORK, closed=True))
    assert isinstance(found, Unfinished)
    assert [finding.facts.get("check") for finding in found.findings] == ["not_approved"]
    content = with_record(with_medium(new_content()), pages=2)
    turned = {**WORK, "H17.end": "2026-11-20 09:10"}
    found = page_save(desk(content), FIRST, "page.work", PageInput(turned, closed=True))
    assert isinstance(found, Unfinished)
    assert [finding.facts["check"] for finding in found.findings] == ["order_ended"]
    explained = PageInput(turned, reasons={"order_ended": "時計が遅れていた"}, closed=True)
    assert isinstance(page_save(desk(content), FIRST, "page.work", explained), PageSave)


@pytest.mark.parametrize(
    ("closed", "page", "values", "first"),
    [
        pytest.param(0, "page.approval", APPROVAL, "page.request", id="approval"),
        pytest.param(1, "page.work", WORK, "page.approval", id="work"),
        pytest.param(2, "page.closing", CLOSING, "page.work", id="closing"),
        pytest.param(2, "page.inspection", {}, "page.work", id="inspection"),
    ],
)
def test_pages_are_closed_in_their_order(
    closed: int, page: str, values: dict[str, RawAnswer], first: str
) -> None:
    """Nothing is approved that nobody asked for; a page may still wait half done."""
    content = with_medium(new_content())
    begun = PageInput({"H2": "1"})
    content = (
        with_record(content, pages=closed)
        if closed
        else with_page(content, None, "page.request", begun)
    )
    with pytest.raises(SurveyError) as caught:
        page_save(desk(content), FIRST, page, PageInput(values, closed=True))
    assert caught.value.code is Code.RECORD_REFUSED
    assert caught.value.facts == {"reason": "order", "page": first}
    assert isinstance(page_save(desk(content), FIRST, page, PageInput(values)), PageSave)


def test_a_page_that_nothing_is_asked_on_is_not_waited_for() -> None:
    """引渡し is optional within the office; it is closed or left, as the office likes."""
    content = with_record(with_medium(new_content()), pages=3)
    act = page_save(desk(content), FIRST, "page.closing", PageInput(CLOSING, closed=True))
    assert isinstance(act, PageSave)


def test_a_value_taken_away_counts_as_missing() -> None:
    """Closing judges the page as it would stand, not as it stood."""
    content = full_content()
    less = {key: value for key, value in WORK.items() if key != "H14.who"}
    given = PageInput(less, closed=True, correction="誤り")
    found = page_save(desk(content), FIRST, "page.work", given)
    assert isinstance(found, Unfinished)
    assert [finding.link_id for finding in found.findings] == ["H14.who"]


def test_a_medium_that_is_not_in_the_ledger_keeps_the_page_open() -> None:
    """The number is picked from the 媒体台帳."""
    found = page_save(desk(new_content()), None, "page.request", PageInput(REQUEST, closed=True))
    assert isinstance(found, Unfinished)
    (finding,) = found.findings
    assert finding.facts == {"check": "medium_state", "state": "unknown"}
    assert finding.link_id == "H10.medium"


def test_the_medium_is_judged_again_when_the_work_is_closed() -> None:
    """A medium lost after the application is not worked with."""
    content = with_medium(with_record(with_medium(new_content()), pages=2), state="lost")
    found = page_save(desk(content), FIRST, "page.work", PageInput(WORK, closed=True))
    assert isinstance(found, Unfinished)
    assert [finding.facts.get("state") for finding in found.findings] == ["lost"]


def test_copying_takes_no_time_no_approval_no_result_and_no_count() -> None:
    """Only what is the same next time; a free text goes with its option."""
    content = full_content()
    place = desk(content)
    taken = {page: set(copied(place, FIRST, page)) for page in PAGES}
    assert taken["page.request"] == set(REQUEST) - {"H5.count", "H7.who", "H7.post", "H7.at"}
    assert taken["page.approval"] == set()
    assert taken["page.work"] == {
        "H9.mode", "H14.who", "H14.post", "H14.designated", "H15.kind", "H16.place", "H16.area",
    }  # fmt: skip
    assert taken["page.closing"] == set()
    assert copied(place, FIRST, "page.request")["H10.medium"] == USB
    other = with_page(content, None, "page.request", PageInput({"H2": "x", "H2.x": "庁内便"}))
    assert copied(desk(other), SECOND, "page.request") == {"H2": "x", "H2.x": "庁内便"}
    assert _reason(lambda: copied(place, SECOND, "page.work")) == ("unknown_record", None)
