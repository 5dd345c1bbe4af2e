"""The records of 12 months in figures: how often, how long, and the band of A-4 that follows.

Promises: pure; nothing is stored, and a band is named only where both figures fall into it.
Source: the hand-off record §4 (5) to (7).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from usbsurvey_desktop.logbook.figures import (
    Band,
    Frequency,
    SurveyPattern,
    Times,
    frequency,
    median_times,
    survey_pattern,
    times,
    used_on,
)
from usbsurvey_desktop.logbook.judgement import Judgement


@dataclass(frozen=True)
class LastYear:
    """How often and how long; `band` is that of A-4, `has_a` whether a record of it has times."""

    often: Frequency
    medians: Times
    has_a: bool
    band: Band | None


def within_a_year(records: Iterable[Judgement], as_of: date) -> tuple[Judgement, ...]:
    """The records of the 12 months up to a day, that day included."""
    return tuple(each for each in records if frequency([used_on(each.evaluation)], as_of).count)


def last_year(records: Iterable[Judgement], as_of: date) -> LastYear:
    """The figures of the 12 months up to a day."""
    within = [each.evaluation for each in within_a_year(records, as_of)]
    # B-5 and C-4 ask in other words, so nothing is proposed from their records.
    of_a = [times(each) for each in within if survey_pattern(each) is SurveyPattern.A]
    medians_of_a = median_times(of_a)
    return LastYear(
        frequency(map(used_on, within), as_of),
        median_times(map(times, within)),
        has_a=medians_of_a != Times(None, None),
        band=medians_of_a.band,
    )
