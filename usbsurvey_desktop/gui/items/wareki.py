"""Days as people check them: 令和8年12月1日（火）, in English 1 December 2026 (Tue)."""

from datetime import date, datetime

from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.gui.shared.moments import date_words
from usbsurvey_desktop.settings import Language


def wareki_time(instant: datetime) -> str:
    """Write an instant to the minute by the clock of Japan: 「令和8年12月1日（火）14時05分」."""
    local = instant.astimezone(JAPAN)
    if shown_language() is Language.ENGLISH:
        return f"{date_words(local.date())} {local:%H:%M}"
    return f"{date_words(local.date())}{local.hour}時{local.minute:02}分"


def in_era(value: object) -> str:
    """Write a day, or an instant to the minute, with its era; "" for anything else."""
    if isinstance(value, datetime):
        return wareki_time(value)
    return date_words(value) if isinstance(value, date) else ""
