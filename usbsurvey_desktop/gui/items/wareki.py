"""Days as people check them: 令和8年12月1日（火）, in English 1 December 2026 (Tue)."""

from datetime import date, datetime

from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.gui.shared.moments import date_words
from usbsurvey_desktop.settings import Language

_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),
)
_MEIJI_OFFSET = 5  # the calendar changed in 明治6年; days before it were counted by the moon
_WEEKDAYS = "月火水木金土日"


def wareki(day: date) -> str:
    """Write a day with era, year, month, day and weekday; before 1873 with the western year."""
    if shown_language() is Language.ENGLISH:
        return date_words(day)
    weekday = _WEEKDAYS[day.weekday()]
    return f"{_year(day)}年{day.month}月{day.day}日（{weekday}）"


def wareki_time(instant: datetime) -> str:
    """Write an instant to the minute by the clock of Japan: 「令和8年12月1日（火）14時05分」."""
    local = instant.astimezone(JAPAN)
    if shown_language() is Language.ENGLISH:
        return f"{wareki(local.date())} {local:%H:%M}"
    return f"{wareki(local.date())}{local.hour}時{local.minute:02}分"


def in_era(value: object) -> str:
    """Write a day, or an instant to the minute, with its era; "" for anything else."""
    if isinstance(value, datetime):
        return wareki_time(value)
    return wareki(value) if isinstance(value, date) else ""


def _year(day: date) -> str:
    for first, era in _ERAS:
        if day >= first:
            number = day.year - first.year + 1 + (_MEIJI_OFFSET if era == "明治" else 0)
            return f"{era}{'元' if number == 1 else number}"
    return str(day.year)
