"""Days and instants as people type them."""

from datetime import date, datetime

import pytest

from usbsurvey_desktop.engine.typed_dates import JAPAN, minute_text, typed_date, typed_date_time

FIRST_OF_DECEMBER = date(2026, 12, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-01",
        "20261201",
        "２０２６１２０１",
        "2026/12/1",
        "2026.12.1",
        "2026年12月1日",
        "２０２６／１２／０１",
        "2026ー12ー1",
        "令和8年12月1日",
        "令和８年１２月１日",
        " 令和 8 年 12 月 1 日　",
        "R8.12.1",
        "r8/12/1",
        "Ｒ８．１２．１",
    ],
)
def test_a_day_is_understood_in_many_writings(text: str) -> None:
    """Western and Japanese years, narrow and wide signs, with and without zeros are one day."""
    assert typed_date(text) == FIRST_OF_DECEMBER


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和元年5月1日", date(2019, 5, 1)),
        ("平成31年4月30日", date(2019, 4, 30)),
        ("H1.1.8", date(1989, 1, 8)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("S元.12.26", date(1926, 12, 26)),
        ("昭和元年12月25日", date(1926, 12, 25)),
        ("大正15年12月24日", date(1926, 12, 24)),
        ("T1.7.30", date(1912, 7, 30)),
        ("明治45年7月29日", date(1912, 7, 29)),
        ("M6.1.1", date(1873, 1, 1)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_each_era_begins_and_ends_on_its_day(text: str, day: date) -> None:
    """The first and last days of the eras are read, 元年 included."""
    assert typed_date(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12/1",
        "令和8年",
        "2026-13-01",
        "20261301",
        "2026120",
        "2026-02-29",
        "0000-01-01",
        "平成31年5月1日",
        "令和元年4月30日",
        "令和0年12月1日",
        "M5.1.1",
        "R99999.1.1",
        "2026-12-01T00:00",
        "٢٠٢٦-12-01",
        "あした",
    ],
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    """Missing parts, impossible days and days outside the era named are not read."""
    assert typed_date(text) is None


@pytest.mark.parametrize(
    ("text", "hour", "minute", "second"),
    [
        ("2026-12-01T09:30:00+09:00", 9, 30, 0),
        ("2026/12/1 9:30", 9, 30, 0),
        ("2026/12/1T9:30:15", 9, 30, 15),
        ("令和8年12月1日 9時30分", 9, 30, 0),
        ("令和8年12月1日9時", 9, 0, 0),
        ("Ｒ８．１２．１　２３：５９", 23, 59, 0),
        ("2026-12-01 14:05", 14, 5, 0),
        ("２０２６－１２－０１　１４：０５", 14, 5, 0),
        ("令和8年12月1日14時5分", 14, 5, 0),
        ("令和８年１２月１日１４時５分", 14, 5, 0),
        ("令和 8 年 12 月 1 日 14 時 5 分", 14, 5, 0),
        ("20261201 1405", 14, 5, 0),
        ("2026-12-01 14 : 05", 14, 5, 0),
        ("令和8年12月1日午後2時5分", 14, 5, 0),
        ("2026/12/1 午後2:05", 14, 5, 0),
        ("2026/12/1 午前 0時", 0, 0, 0),
        ("2026/12/1 午後0時30分", 12, 30, 0),
    ],
)
def test_an_instant_is_a_day_and_a_time_in_japan(
    text: str, hour: int, minute: int, second: int
) -> None:
    """A typed time without an offset is Japanese time."""
    assert typed_date_time(text) == datetime(2026, 12, 1, hour, minute, second, tzinfo=JAPAN)


def test_an_offset_of_a_document_is_kept() -> None:
    """The notation of documents is read with its own offset."""
    assert typed_date_time("2026-12-01T09:30:00+00:00") == datetime(
        2026, 12, 1, 18, 30, tzinfo=JAPAN
    )


@pytest.mark.parametrize(
    "text",
    [
        *("2026-12-01", "9:30", "2026/12/1 25:00", "2026/12/1 9:60", "13月1日 9:30", "x 9:30"),
        *("2026-12-01 14", "2026-12-01 1465", "202612011405", "2026-12-01 午後", "14時5分"),
        *("2026-12-01 午後12時", "2026-12-01 午前12:00", "2026-12-01 午後13時"),
        *("2019-12-31 23:59", "2101-01-01 0:00", "令和8年2月30日 9時", "平成31年5月1日 9時"),
        "2026-12-01" + " " * 60 + "9:30",
    ],
)
def test_what_is_no_instant_is_not_guessed(text: str) -> None:
    """A day alone, a time alone and impossible hours are not read."""
    assert typed_date_time(text) is None


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("令和8年12月1日9時5分", "2026-12-01 09:05"),
        ("2026-12-01 14:05:59", "2026-12-01 14:05"),
        ("2026-12-01T14:05:00+00:00", "2026-12-01 14:05 +0000"),
    ],
)
def test_an_instant_is_shown_to_the_minute(typed: str, shown: str) -> None:
    """Another offset than Japan's is told: the clock of the reader shows something else."""
    instant = typed_date_time(typed)
    assert instant is not None
    assert minute_text(instant) == shown
