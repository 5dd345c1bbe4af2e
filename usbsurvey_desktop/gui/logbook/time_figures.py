"""What a record book says about the times a survey asks for: read once, away from the windows.

Nothing of the book is kept but times, days and the names of data. Source: the hand-off record
§4 (5) to (7).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from usbsurvey_desktop.gui.logbook.open_book import books_of, forms_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.logbook.figures import SurveyPattern, survey_pattern
from usbsurvey_desktop.logbook.judgement import Judgement, judged
from usbsurvey_desktop.logbook.last_year import LastYear, last_year, within_a_year
from usbsurvey_desktop.logbook.standing import standing_of

_NAME = "H5.name"


@dataclass(frozen=True)
class TimeRecords:
    """The records of 12 months that fall under one pattern of the survey, by the name of data."""

    as_of: date
    by_name: Mapping[str, tuple[Judgement, ...]]

    def figures(self, names: frozenset[str]) -> LastYear:
        """The figures of the records that somebody has tied to the answer."""
        tied = (each for name in names for each in self.by_name[name])
        return last_year(tied, self.as_of)


def read_times(
    place: Workplace, path: Path, passphrase: str, pattern: SurveyPattern, as_of: date
) -> TimeRecords:
    """Look into a book; nothing is locked, written or remembered.

    Raises:
        SurveyError: what `Books.look` raises.
    """
    forms = forms_of(place)
    standing = standing_of(books_of(place).look(path, passphrase))
    records = within_a_year((judged(each, forms) for each in standing.records.values()), as_of)
    by_name: dict[str, tuple[Judgement, ...]] = {}
    for each in records:
        if survey_pattern(each.evaluation) is pattern:
            name = str(each.record.raw.get(_NAME, ""))
            by_name[name] = (*by_name.get(name, ()), each)
    return TimeRecords(as_of, by_name)
