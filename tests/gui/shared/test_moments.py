"""Times and deadlines in words."""

from datetime import datetime, timedelta

import pytest

from usbsurvey_desktop.gui.shared.moments import day_words, deadline_words, minute_words

NOW = datetime(2026, 11, 20, 9, 5).astimezone()


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (11, "12月1日（火）まであと11日"),
        (0, "11月20日（金）まであと0日"),
        (-3, "期限を3日過ぎています"),
        (56, "令和9年1月15日（金）まであと56日"),
    ],
)
def test_a_deadline_tells_what_is_left_or_gone(days: int, words: str) -> None:
    """Days are counted by the calendar of this terminal, whatever the hour."""
    deadline = NOW + timedelta(days=days, hours=8)

    assert deadline_words(deadline, NOW) == words


def test_days_and_minutes_are_written_as_people_write_them() -> None:
    """The weekday stands in brackets, the minute has two digits."""
    assert day_words(NOW) == "令和8年11月20日（金）"
    assert minute_words(NOW) == "11月20日 09:05"
