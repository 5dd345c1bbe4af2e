"""Times and deadlines in words."""

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from usbsurvey_desktop import gui
from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.gui.shared.moments import (
    day_words,
    days_left_words,
    deadline_words,
    long_minute_words,
    minute_words,
    second_words,
)

NOW = datetime(2026, 11, 20, 9, 5, tzinfo=JAPAN)


@pytest.fixture
def _abroad(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A terminal that is set to the clock of London."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


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
    """Days are counted by the calendar of Japan, whatever the hour."""
    deadline = NOW + timedelta(days=days, hours=8)

    assert deadline_words(deadline, NOW) == words


def test_days_and_minutes_are_written_as_people_write_them() -> None:
    """The weekday stands in brackets, the minute has two digits."""
    assert day_words(NOW) == "令和8年11月20日（金）"
    assert minute_words(NOW) == "11月20日 09:05"


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone is set once for all there")
@pytest.mark.usefixtures("_abroad")
def test_an_instant_has_one_date_whatever_zone_the_terminal_is_set_to() -> None:
    """What is on the cover and in records, by the clock of Japan, is what the windows show."""
    late = datetime(2026, 11, 20, 20, 5, 7, tzinfo=UTC)

    assert day_words(late) == "令和8年11月21日（土）"
    assert minute_words(late) == "11月21日 05:05"
    assert long_minute_words(late) == "令和8年11月21日 05:05"
    assert second_words(late) == "05:05:07"
    assert days_left_words(late, NOW) == "あと1日"
    assert deadline_words(late, NOW) == "11月21日（土）まであと1日"


def test_no_window_asks_for_the_zone_of_the_terminal() -> None:
    """An instant of another clock would be another day beside those in the words above."""
    sources = Path(gui.__file__).parent.rglob("*.py")
    asking = [
        path.name
        for path in sources
        if re.search(r"\.astimezone\(\)", path.read_text(encoding="utf-8"))
    ]

    assert asking == []
