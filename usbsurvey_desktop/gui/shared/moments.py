"""Instants in the words of the screens: times of saving, deadlines and what is left of them.

All by the clock of Japan, where the offices are: a terminal that is set to another zone shows the
days and minutes that stand in records and on paper.
"""

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.gui.shared.eras import year_words

_CONTEXT = "Moments"
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Moments", "月"),
    QT_TRANSLATE_NOOP("Moments", "火"),
    QT_TRANSLATE_NOOP("Moments", "水"),
    QT_TRANSLATE_NOOP("Moments", "木"),
    QT_TRANSLATE_NOOP("Moments", "金"),
    QT_TRANSLATE_NOOP("Moments", "土"),
    QT_TRANSLATE_NOOP("Moments", "日"),
)
_MONTHS = (
    QT_TRANSLATE_NOOP("Moments", "1月"),
    QT_TRANSLATE_NOOP("Moments", "2月"),
    QT_TRANSLATE_NOOP("Moments", "3月"),
    QT_TRANSLATE_NOOP("Moments", "4月"),
    QT_TRANSLATE_NOOP("Moments", "5月"),
    QT_TRANSLATE_NOOP("Moments", "6月"),
    QT_TRANSLATE_NOOP("Moments", "7月"),
    QT_TRANSLATE_NOOP("Moments", "8月"),
    QT_TRANSLATE_NOOP("Moments", "9月"),
    QT_TRANSLATE_NOOP("Moments", "10月"),
    QT_TRANSLATE_NOOP("Moments", "11月"),
    QT_TRANSLATE_NOOP("Moments", "12月"),
)


def in_japan(moment: datetime) -> datetime:
    """The same instant by the clock of Japan."""
    return moment.astimezone(JAPAN)


def second_words(moment: datetime) -> str:
    """Write the second of a day: 「14:32:05」."""
    return in_japan(moment).strftime("%H:%M:%S")


def date_words(day: date) -> str:
    """Write a day with its weekday: 「令和8年12月1日（火）」 or 「1 December 2026 (Tue)」."""
    return QCoreApplication.translate("Moments", "{year}年{month}{day}日（{weekday}）").format(
        year=year_words(day), month=month_words(day), day=day.day, weekday=weekday_words(day)
    )


def month_words(day: date) -> str:
    """Write the month of a day: 「12月」."""
    return QCoreApplication.translate(_CONTEXT, str(_MONTHS[day.month - 1]))


def weekday_words(day: date) -> str:
    """Write the weekday of a day: 「火」."""
    return QCoreApplication.translate(_CONTEXT, str(_WEEKDAYS[day.weekday()]))


def day_words(moment: datetime) -> str:
    """Write the day: 「令和8年12月1日（火）」."""
    return date_words(in_japan(moment).date())


def minute_words(moment: datetime) -> str:
    """Write the day and minute: 「11月21日 14:32」."""
    local = in_japan(moment)
    return QCoreApplication.translate("Moments", "{month}{day}日 {clock}").format(
        month=month_words(local.date()), day=local.day, clock=local.strftime("%H:%M")
    )


def fiscal_year_words(year: str) -> str:
    """Write a fiscal year of a record book (`R8`): 「令和8年度」."""
    return QCoreApplication.translate("Moments", "令和{n}年度").format(n=year.removeprefix("R"))


def long_minute_words(moment: datetime) -> str:
    """Write the day with its year, and the minute: 「令和8年11月21日 14:32」."""
    local = in_japan(moment)
    return QCoreApplication.translate("Moments", "{year}年{month}{day}日 {clock}").format(
        year=year_words(local.date()),
        month=month_words(local.date()),
        day=local.day,
        clock=local.strftime("%H:%M"),
    )


def days_left_words(deadline: datetime, now: datetime) -> str:
    """Write the days left until a deadline, or gone since, beside its day: 「あと11日」."""
    days = (in_japan(deadline).date() - in_japan(now).date()).days
    if days < 0:
        return deadline_words(deadline, now)
    return QCoreApplication.translate("Moments", "あと{days}日").format(days=days)


def deadline_words(deadline: datetime, now: datetime) -> str:
    """Write a deadline and the days left or gone: 「12月1日（火）まであと11日」.

    Its year stands there when it is another one than that of `now`.
    """
    local = in_japan(deadline)
    today = in_japan(now).date()
    days = (local.date() - today).days
    if days < 0:
        return QCoreApplication.translate("Moments", "期限を{days}日過ぎています").format(
            days=-days
        )
    words = (
        QCoreApplication.translate("Moments", "{month}{day}日（{weekday}）まであと{days}日")
        if local.year == today.year
        else QCoreApplication.translate(
            "Moments", "{year}年{month}{day}日（{weekday}）まであと{days}日"
        )
    )
    return words.format(
        year=year_words(local.date()),
        month=month_words(local.date()),
        day=local.day,
        weekday=weekday_words(local.date()),
        days=days,
    )
