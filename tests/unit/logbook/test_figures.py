"""Minutes, frequency and pattern: counted where they are known, proposed where they follow."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.books import FORMS
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.logbook.figures import (
    Band,
    Frequency,
    SurveyPattern,
    Times,
    band_of,
    frequency,
    median_times,
    survey_pattern,
    times,
    used_on,
)


def _evaluated(**raw: str) -> Evaluation:
    return evaluate(
        FORMS.of(None).form, {name.replace("_", ".", 1): value for name, value in raw.items()}
    )


def _times(applied: str, started: str, ended: str) -> Times:
    day = "2026-11-20"
    return times(
        _evaluated(H7_at=f"{day} {applied}", H17_start=f"{day} {started}", H17_end=f"{day} {ended}")
    )


@pytest.mark.parametrize(
    ("given_times", "expected", "band"),
    [
        (("09:00", "09:10", "09:29"), Times(29, 19), Band.A),
        (("09:00", "09:10", "09:30"), Times(30, 20), None),
        (("09:00", "09:00", "09:59"), Times(59, 59), Band.B),
        (("09:00", "09:00", "10:00"), Times(60, 60), Band.C_OR_D),
        (("09:00", "10:00", "09:30"), Times(30, None), None),
    ],
    ids=["a", "two bands", "b", "from an hour", "turned round"],
)
def test_minutes_are_counted_and_not_judged(
    given_times: tuple[str, str, str], expected: Times, band: Band | None
) -> None:
    """経過 from the application, 作業 from the start; one band only where both fall into it."""
    assert _times(*given_times) == expected
    assert expected.band is band


def test_a_missing_time_gives_no_figure() -> None:
    """Half a record says nothing about its length."""
    found = times(_evaluated(H7_at="2026-11-20 09:00"))
    assert (found, found.band) == (Times(None, None), None)


@pytest.mark.parametrize(
    ("minutes", "band"), [(0, "a"), (29.5, "a"), (30, "b"), (59, "b"), (60, "c_or_d")]
)
def test_bands_have_their_limits(minutes: float, band: str) -> None:
    """30分未満, 30分以上60分未満, 1時間以上."""
    assert band_of(minutes).value == band


def test_medians_leave_out_what_is_missing() -> None:
    """Each figure over the records that have it; rounded down."""
    assert median_times([Times(10, None), Times(21, 5), Times(None, None)]) == Times(15, 5)
    assert median_times([]) == Times(None, None)


def test_the_day_of_a_record_is_that_of_its_work() -> None:
    """Else of its application; a record without both has no day."""
    assert used_on(_evaluated(H7_at="2026-11-20 09:00")) == date(2026, 11, 20)
    both = _evaluated(H7_at="2026-11-20 09:00", H17_start="2026-11-21 09:00")
    assert used_on(both) == date(2026, 11, 21)
    assert used_on(_evaluated()) is None


def test_frequency_counts_twelve_months() -> None:
    """The day itself counts, the same day a year before does not; no word is made of it."""
    as_of = date(2026, 11, 20)
    days = [date(2025, 11, 20), date(2025, 11, 21), date(2026, 1, 20), None, as_of, as_of]
    found = frequency([*days, date(2026, 11, 21)], as_of)
    assert found == Frequency(4, date(2025, 11, 21), as_of, 60.0)
    assert frequency([as_of], as_of) == Frequency(1, as_of, as_of, None)
    assert frequency([None], as_of) == Frequency(0, None, None, None)
    leap = date(2028, 2, 29)
    assert frequency([date(2027, 2, 28), date(2027, 3, 1)], leap).count == 1


@settings(deadline=None, max_examples=50)
@given(st.lists(st.dates(date(2025, 1, 1), date(2027, 12, 31)), max_size=20), st.randoms())
def test_frequency_does_not_depend_on_the_order(days: list[date], chance: object) -> None:
    """The order of records in the book is not that of their days."""
    shuffled = list(days)
    getattr(chance, "shuffle", list.reverse)(shuffled)
    as_of = date(2026, 12, 31)
    assert frequency(days, as_of) == frequency(shuffled, as_of)


@pytest.mark.parametrize(
    ("ends", "pattern"),
    [
        (("m", "asp"), SurveyPattern.B),
        (("asp", "i"), SurveyPattern.B),
        (("lg", "m"), SurveyPattern.A),
        (("m", "i"), SurveyPattern.A),
        (("lg", "i"), SurveyPattern.C),
        (("m", "ext"), SurveyPattern.OTHER),
        (("con", "m"), SurveyPattern.OTHER),
        (("lg", "con"), None),
        (("m", "m"), None),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else str(value),
)
def test_the_pattern_follows_from_the_zones(
    ends: tuple[str, str], pattern: SurveyPattern | None
) -> None:
    """ASP at either end is B, whichever way the data go."""
    found = _evaluated(H4_from_zone=ends[0], H4_to_zone=ends[1])
    assert survey_pattern(found) is pattern
