"""What counts in a book: the newest save of each page, and which records wait."""

from datetime import timedelta

from tests.support.books import (
    FIRST,
    FORMS,
    SECOND,
    USB,
    full_content,
    new_content,
    with_medium,
    with_page,
    with_record,
)
from tests.support.drafts import NOW
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import standing_of


def test_the_newest_save_of_a_page_counts() -> None:
    """Older ones stay readable, oldest first."""
    content = with_page(new_content(), None, "page.request", PageInput({"H5.name": "A"}))
    for name in ("B", "C"):
        given = PageInput({"H5.name": name}, reasons={"secret_like": name}, correction="誤り")
        content = with_page(content, FIRST, "page.request", given)
    record = standing_of(content).records[FIRST]
    assert record.raw["H5.name"] == "C"
    assert record.reasons == {"secret_like": "C"}
    assert [save.act.values["H5.name"] for save in record.earlier("page.request")] == ["A", "B"]
    assert record.earlier("page.work") == ()


def test_a_record_is_done_when_its_needed_pages_are_closed() -> None:
    """引渡し is needed for ② and ③ only, 点検 never; a page saved open again is open."""
    content = full_content()
    form = FORMS.record.form
    assert standing_of(content).records[FIRST].open_pages(form) == ()
    again = PageInput({"H8.result": "yes"}, correction="書き直し")
    content = with_page(content, FIRST, "page.approval", again)
    assert standing_of(content).records[FIRST].open_pages(form) == ("page.approval",)
    carried = with_page(new_content(), None, "page.request", PageInput({"H2": "3"}))
    assert "page.delivery" in standing_of(carried).records[FIRST].open_pages(form)
    assert "page.inspection" not in standing_of(carried).records[FIRST].open_pages(form)


def test_records_half_done_for_more_than_seven_days_are_named() -> None:
    """Counted from their first entry; finished ones never."""
    content = with_record(full_content(), pages=1)
    standing = standing_of(content)
    form = FORMS.record.form
    assert [each.no for each in standing.unfinished(form)] == [SECOND]
    assert standing.waiting(form, NOW + timedelta(days=7)) == ()
    waiting = standing.waiting(form, NOW + timedelta(days=7, seconds=1))
    assert [each.no for each in waiting] == [SECOND]


def test_media_stand_as_their_newest_line() -> None:
    """Each save of the line is kept."""
    content = with_medium(with_medium(new_content()), place="書庫2")
    medium = standing_of(content).media[USB]
    assert medium.raw["M.place"] == "書庫2"
    assert [save.act.values["M.place"] for save in medium.saves] == ["総務課の鍵付き書庫", "書庫2"]
