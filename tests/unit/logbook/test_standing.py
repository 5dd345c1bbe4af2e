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
from tests.support.scenario import ROOT
from usbsurvey_desktop.logbook.entries import PageSave
from usbsurvey_desktop.logbook.forms import book_forms
from usbsurvey_desktop.logbook.judgement import RecordState, judged, unfinished, waiting
from usbsurvey_desktop.logbook.page_writing import Desk, PageInput, page_save
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
    assert judged(standing_of(content).records[FIRST], FORMS).open_pages == ()
    again = PageInput({"H8.result": "yes"}, correction="書き直し")
    content = with_page(content, FIRST, "page.approval", again)
    assert judged(standing_of(content).records[FIRST], FORMS).open_pages == ("page.approval",)
    carried = with_page(new_content(), None, "page.request", PageInput({"H2": "3"}))
    assert "page.delivery" in judged(standing_of(carried).records[FIRST], FORMS).open_pages
    assert "page.inspection" not in judged(standing_of(carried).records[FIRST], FORMS).open_pages


def test_records_half_done_for_more_than_seven_days_are_named() -> None:
    """Counted from their first entry; finished ones never."""
    content = with_record(full_content(), pages=1)
    standing = standing_of(content)
    assert [each.no for each in unfinished(standing, FORMS)] == [SECOND]
    assert waiting(standing, FORMS, NOW + timedelta(days=7)) == ()
    found = waiting(standing, FORMS, NOW + timedelta(days=7, seconds=1))
    assert [each.no for each in found] == [SECOND]


def test_a_record_gets_from_state_to_state() -> None:
    """申請中, 承認済み, 作業中, 完了, 点検済み."""
    content = with_medium(new_content())
    records = [standing_of(with_record(content, pages=n)).records[FIRST] for n in (1, 2, 3, 4)]
    inspected = PageInput({"H22.who": "部長", "H22.at": "2026-11-30"})
    content = with_page(with_record(content), FIRST, "page.inspection", inspected)
    records.append(standing_of(content).records[FIRST])
    assert [judged(record, FORMS).state for record in records] == list(RecordState)


def test_a_record_goes_on_with_the_form_it_was_written_by() -> None:
    """A newer version of the form is for new records; an unknown one reads as the newest."""
    document = (ROOT / "forms/handoff-record/form.json").read_bytes()
    newer = document.replace(b'"version": "1"', b'"version": "2"')
    media = (ROOT / "forms/media-ledger/form.json").read_bytes()
    forms = book_forms([newer, document], media)
    content = with_record(with_medium(new_content()), pages=1)
    old = standing_of(content).records[FIRST]
    assert forms.of(None).digest == forms.of("x").digest != old.form
    assert forms.of(old.form).digest == old.form
    place = Desk(standing_of(content), forms, NOW)
    saved = page_save(place, FIRST, "page.approval", PageInput({}))
    begun = page_save(place, None, "page.request", PageInput({}))
    assert isinstance(saved, PageSave)
    assert isinstance(begun, PageSave)
    assert (saved.form, begun.form) == (old.form, forms.of(None).digest)


def test_media_stand_as_their_newest_line() -> None:
    """Each save of the line is kept."""
    content = with_medium(with_medium(new_content()), place="書庫2")
    medium = standing_of(content).media[USB]
    assert medium.raw["M.place"] == "書庫2"
    assert [save.act.values["M.place"] for save in medium.saves] == ["総務課の鍵付き書庫", "書庫2"]
