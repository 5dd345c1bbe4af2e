"""The part of a record that travels inside a package, taken from the book."""

from usbsurvey_desktop.logbook.forms import BookForms
from usbsurvey_desktop.logbook.judgement import judged
from usbsurvey_desktop.logbook.standing import BookRecord
from usbsurvey_desktop.sealing.handoff_judge import make_part
from usbsurvey_desktop.sealing.handoff_part import Handoff


def part_of(record: BookRecord, forms: BookForms, *, is_demanded: bool) -> Handoff:
    """The member `handoff` for the package that this record carries.

    It names the newest entry of the record, and so all entries before. `is_demanded`: the survey
    demands a record, so everything known before the medium leaves must be there.

    Raises:
        SurveyError: what `make_part` raises.
    """
    pinned = forms.of(record.form)
    return make_part(
        pinned.form,
        pinned.digest,
        judged(record, forms).evaluation,
        entry_sha256=record.saves[-1].entry.sha256,
        is_demanded=is_demanded,
    )
