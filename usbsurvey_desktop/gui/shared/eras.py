"""The year of a day as people write it: 令和8, in English 2026."""

from datetime import date

from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.settings import Language

_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),
)
_MEIJI_OFFSET = 5  # the calendar changed in 明治6年; days before it were counted by the moon


def year_words(day: date) -> str:
    """Write the year of a day with its era; before 1873, and in English, the western year."""
    era, first = next(((name, begun) for begun, name in _ERAS if day >= begun), ("", day))
    if not era or shown_language() is Language.ENGLISH:
        return str(day.year)
    number = day.year - first.year + 1 + (_MEIJI_OFFSET if era == "明治" else 0)
    return f"{era}{'元' if number == 1 else number}"
