"""Fiscal years as offices write them: R8 is 令和8年度, from 2026-04-01 to 2027-03-31."""

from datetime import date

_REIWA = "R"
_BEFORE_REIWA = 2018
_FIRST_MONTH = 4


def fiscal_year(day: date) -> str:
    """The fiscal year of a day of 2019-04-01 or later."""
    return f"{_REIWA}{day.year - _BEFORE_REIWA - (day.month < _FIRST_MONTH)}"


def last_day(year: str) -> date | None:
    """The last day of a fiscal year; None for an era that this program does not know."""
    if not year.startswith(_REIWA):
        return None
    return date(_BEFORE_REIWA + int(year.removeprefix(_REIWA)) + 1, _FIRST_MONTH - 1, 31)


def year_after(year: str) -> str:
    """The fiscal year that follows within an era: R9 after R8."""
    return f"{year[0]}{int(year[1:]) + 1}"
