"""Media against records: which may be used, and which state the records suggest."""

from collections.abc import Mapping

import pytest

from tests.support.books import (
    CLOSING,
    FIRST,
    SECOND,
    USB,
    WORK,
    full_content,
    new_content,
    with_medium,
    with_page,
    with_record,
)
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.media import MediumState, medium_finding, proposed_state
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.logbook.standing import BookRecord, standing_of

OUT = {"state": "out", "lent_from": "2026-11-01", "lent_to_date": "2026-11-30"}


def _state(content: BookContent, raw: Mapping[str, RawAnswer], no: str = SECOND) -> object:
    standing = standing_of(content)
    record = standing.records.get(no, BookRecord(no))
    finding = medium_finding(standing, record, {"H10.medium": USB, **raw})
    return finding and finding.facts["state"]


def test_a_medium_in_store_may_be_used() -> None:
    """And a record that names none has nothing to say."""
    content = with_medium(new_content())
    assert _state(content, {}) is None
    assert medium_finding(standing_of(content), BookRecord(FIRST), {}) is None
    assert _state(content, {"H10.medium": "USB-9"}) == "unknown"


@pytest.mark.parametrize("state", ["lost", "gone"])
def test_a_lost_or_discarded_medium_is_not_used(state: str) -> None:
    """Whoever names it has the wrong number."""
    more = {"gone_at": "2026-11-20", "gone_how": "erased", "gone_who": "佐藤"}
    content = with_medium(new_content(), state=state, **(more if state == "gone" else {}))
    assert _state(content, {}) == state


def test_a_medium_lent_out_is_used_by_whom_it_was_lent_to() -> None:
    """The applicant, the worker or the department, however the name is spaced."""
    content = with_medium(new_content(), **OUT, lent_to="田中 一郎")
    assert _state(content, {"H7.who": "鈴木"}) == "out"
    assert _state(content, {"H14.who": "田中　一郎"}) is None
    assert _state(content, {"H7.who": "田中一郎"}) is None
    lent = with_medium(new_content(), **OUT, lent_to="税務課")
    assert _state(lent, {"H1.dept": "税務課"}) is None


def test_a_medium_away_on_another_record_is_not_used() -> None:
    """Until its return is written; its own record is no hindrance."""
    away = with_record(with_medium(new_content()), pages=3)
    assert _state(away, {}) == "out"
    assert _state(away, {}, FIRST) is None
    assert _state(full_content(), {}) is None


def _proposed(content: BookContent) -> MediumState | None:
    standing = standing_of(content)
    return proposed_state(standing, standing.media[USB])


def test_the_state_follows_the_records_as_a_proposal() -> None:
    """Work begun: lent out; returned: in store; nothing while the 台帳 says so already."""
    content = with_medium(new_content())
    assert _proposed(content) is None
    assert _proposed(with_record(content, pages=2)) is None
    away = with_record(content, pages=3)
    assert _proposed(away) is MediumState.LENT_OUT
    assert _proposed(with_medium(away, **OUT, lent_to="鈴木")) is None
    back = with_record(with_medium(content, **OUT, lent_to="鈴木"))
    assert _proposed(back) is MediumState.IN_STORE


def test_a_loss_is_proposed_and_a_discarded_medium_is_left_alone() -> None:
    """紛失 of the last use counts, whatever else is written."""
    content = with_record(with_medium(new_content()), pages=2)
    content = with_page(content, FIRST, "page.work", PageInput(WORK))
    lost = with_page(content, FIRST, "page.closing", PageInput({**CLOSING, "H21": "lost"}))
    assert _proposed(lost) is MediumState.LOST
    more = {"gone_at": "2026-11-20", "gone_how": "destroyed", "gone_who": "佐藤"}
    assert _proposed(with_medium(lost, state="gone", **more)) is None
