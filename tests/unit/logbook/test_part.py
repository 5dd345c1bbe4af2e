"""The part of a record that goes into a package."""

import pytest

from tests.support.books import FIRST, FORMS, new_content, with_medium, with_record
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.logbook.part import part_of
from usbsurvey_desktop.logbook.standing import standing_of
from usbsurvey_desktop.sealing.handoff_judge import require_part


def test_the_part_names_its_record_and_newest_entry() -> None:
    """Posts, not names; the entry by which the office can show what it said."""
    content = with_record(with_medium(new_content()), pages=3)
    part = part_of(standing_of(content).records[FIRST], FORMS, is_demanded=True)
    assert (part.record_no, part.entry_sha256) == (FIRST, content.head)
    assert part.form_digest == FORMS.of(None).digest
    assert part.values["H8.post"] == "課長"
    assert not {"佐藤", "鈴木", "田中"} & set(map(str, part.values.values()))
    require_part(part, FORMS.records, is_demanded=True)


def test_a_record_without_approval_gives_no_part() -> None:
    """承認の記録がまだないので、添えられません."""
    content = with_record(with_medium(new_content()), pages=1)
    with pytest.raises(SurveyError) as caught:
        part_of(standing_of(content).records[FIRST], FORMS, is_demanded=False)
    assert caught.value.code is Code.ANSWERS_INCOMPLETE
