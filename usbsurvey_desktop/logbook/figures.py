"""What records say about times, frequency and pattern: shown beside the survey, never stored.

Promises: pure. Minutes are counted, nothing is turned into 半日, no count into 都度 or 日次; a
proposal is made only where it follows. Source: the hand-off record §4 (5) to (7).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from statistics import median

from usbsurvey_desktop.engine.evaluation import Evaluation

_APPLIED, _STARTED, _ENDED = "H7.at", "H17.start", "H17.end"
_FROM, _TO = "H4.from_zone", "H4.to_zone"
_HALF_AN_HOUR, _AN_HOUR = 30, 60
_SECONDS = 60


class Band(StrEnum):
    """The bands of A-4; c and d differ by 半日, which nobody but the office can say."""

    A = "a"
    B = "b"
    C_OR_D = "c_or_d"


class SurveyPattern(StrEnum):
    """The section of the survey that a record falls under."""

    A = "A"
    B = "B"
    C = "C"
    OTHER = "O"


@dataclass(frozen=True)
class Times:
    """Minutes of one record, whole and rounded down; None where a time is missing or turned round.

    `elapsed` (経過) is from the application to the end, `work` (作業) from the start to the end.
    """

    elapsed: int | None
    work: int | None

    @property
    def band(self) -> Band | None:
        """The band of A-4, if both figures fall into one."""
        if self.elapsed is None or self.work is None:
            return None
        bands = {band_of(self.elapsed), band_of(self.work)}
        return bands.pop() if len(bands) == 1 else None


@dataclass(frozen=True)
class Frequency:
    """The records of 12 months: how many, the first and last day, and the median gap in days."""

    count: int
    first: date | None
    last: date | None
    gap: float | None


def band_of(minutes: float) -> Band:
    """The band of A-4 that so many minutes fall into."""
    if minutes < _HALF_AN_HOUR:
        return Band.A
    return Band.B if minutes < _AN_HOUR else Band.C_OR_D


def times(evaluation: Evaluation) -> Times:
    """The minutes of a record."""
    return Times(
        _minutes(evaluation, _APPLIED, _ENDED),
        _minutes(evaluation, _STARTED, _ENDED),
    )


def _minutes(evaluation: Evaluation, start: str, end: str) -> int | None:
    since, until = evaluation.values.get(start), evaluation.values.get(end)
    if not isinstance(since, datetime) or not isinstance(until, datetime) or until < since:
        return None
    return int((until - since).total_seconds()) // _SECONDS


def median_times(records: Iterable[Times]) -> Times:
    """The medians over records, each over those that have the figure; rounded down."""
    every = tuple(records)
    return Times(_median(each.elapsed for each in every), _median(each.work for each in every))


def _median(figures: Iterable[int | None]) -> int | None:
    known = [figure for figure in figures if figure is not None]
    return int(median(known)) if known else None


def used_on(evaluation: Evaluation) -> date | None:
    """The day of a record: that of the start of the work, else of the application."""
    for link_id in (_STARTED, _APPLIED):
        value = evaluation.values.get(link_id)
        if isinstance(value, datetime):
            return value.date()
    return None


def frequency(days: Iterable[date | None], as_of: date) -> Frequency:
    """How often in the 12 months up to 回答基準日, that day included."""
    since = _year_before(as_of)
    within = sorted(day for day in days if day is not None and since < day <= as_of)
    if not within:
        return Frequency(0, None, None, None)
    gaps = [(later - earlier).days for earlier, later in pairwise(within)]
    return Frequency(len(within), within[0], within[-1], float(median(gaps)) if gaps else None)


def _year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)


def survey_pattern(evaluation: Evaluation) -> SurveyPattern | None:
    """Where a record belongs in the survey, by the zones at both ends."""
    ends = frozenset(map(str, (evaluation.values.get(_FROM), evaluation.values.get(_TO))))
    if "asp" in ends:
        return SurveyPattern.B
    if ends in ({"m", "lg"}, {"m", "i"}):
        return SurveyPattern.A
    if ends == {"lg", "i"}:
        return SurveyPattern.C
    return SurveyPattern.OTHER if ends in ({"m", "ext"}, {"m", "con"}) else None
