"""Instants in the words of the screens: times of saving, deadlines and what is left of them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

_WEEKDAYS = "月火水木金土日"


def day_words(moment: datetime) -> str:
    """Write the local day: 「2026年12月1日（火）」."""
    local = moment.astimezone()
    return QCoreApplication.translate("Moments", "{year}年{month}月{day}日（{weekday}）").format(
        year=local.year, month=local.month, day=local.day, weekday=_WEEKDAYS[local.weekday()]
    )


def minute_words(moment: datetime) -> str:
    """Write the local day and minute: 「11月21日 14:32」."""
    local = moment.astimezone()
    return QCoreApplication.translate("Moments", "{month}月{day}日 {clock}").format(
        month=local.month, day=local.day, clock=local.strftime("%H:%M")
    )


def long_minute_words(moment: datetime) -> str:
    """Write the local day with its year, and the minute: 「2026年11月21日 14:32」."""
    local = moment.astimezone()
    return QCoreApplication.translate("Moments", "{year}年{month}月{day}日 {clock}").format(
        year=local.year, month=local.month, day=local.day, clock=local.strftime("%H:%M")
    )


def deadline_words(deadline: datetime, now: datetime) -> str:
    """Write a deadline and the days left or gone: 「12月1日（火）まであと11日」.

    Its year stands there when it is another one than that of `now`.
    """
    local = deadline.astimezone()
    today = now.astimezone().date()
    days = (local.date() - today).days
    if days < 0:
        return QCoreApplication.translate("Moments", "期限を{days}日過ぎています").format(
            days=-days
        )
    words = QCoreApplication.translate("Moments", "{month}月{day}日（{weekday}）まであと{days}日")
    if local.year != today.year:
        words = QCoreApplication.translate("Moments", "{year}年") + words
    weekday = _WEEKDAYS[local.weekday()]
    return words.format(
        year=local.year, month=local.month, day=local.day, weekday=weekday, days=days
    )
