"""Leaving what was typed into a record half done in its book, when there is no time to ask."""

from functools import partial

from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.open_book import Written, add
from usbsurvey_desktop.gui.logbook.page_foot import PageFoot
from usbsurvey_desktop.gui.logbook.record_input import RecordInput
from usbsurvey_desktop.logbook.entries import PageSave
from usbsurvey_desktop.logbook.page_writing import page_save


def leave_half_done(
    keeper: BookKeeper, record: RecordInput, page: str, foot: PageFoot | None
) -> None:
    """Write every changed page into the book at once; a correction without its reason stays out.

    Args:
        keeper: its book is the written one afterwards.
        record: the record in work.
        page: the page that is shown, to which `foot` belongs.
        foot: what was typed below that page, if one is shown.

    Raises:
        SurveyError: what `add` raises; the pages before stand in the book.
    """
    for changed in record.changed_pages:
        below = foot if changed == page else None
        given = record.page_input(
            changed,
            closed=False,
            correction="" if below is None else below.correction,
            from_paper=below is not None and below.from_paper,
        )
        if record.corrected(changed) and not given.correction:
            continue
        act = partial(page_save, record=record.no, page=changed, given=given)
        written = add(keeper.place, keeper.book, act, take_over=False)
        if isinstance(written, Written) and isinstance(written.act, PageSave):
            keeper.book = written.book
            record.saved(keeper.desk(), written.act.record, changed)
