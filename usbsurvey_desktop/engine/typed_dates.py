"""Days and instants as people in Japanese offices type them.

Understood, in narrow or full-width signs: `2026-12-01`, `20261201`, `2026/12/1`, `2026.12.1`,
`2026年12月1日`, `令和8年12月1日`, `R8.12.1`, `令和元年5月1日`; for an instant a time follows:
`9:30`, `0930`, `9時30分`, `9時`, `午後2時5分`. A time without an offset is Japanese time: the
offices that answer have no other.
Source: eras by 元号を改める政令; docs/semantics.md §10.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from usbsurvey_desktop.questionnaire.value import read_date_time
from usbsurvey_desktop.records import is_time, time_text

JAPAN = timezone(timedelta(hours=9))

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord("\u3000"): " ",
    **dict.fromkeys(map(ord, "−‐‑–—―ー"), "-"),
}
_DAY = re.compile(
    r"(?:([0-9]{4})|(明治|大正|昭和|平成|令和|[MTSHR])([0-9]{1,2}|元))"
    r"[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?"
)
_EIGHT_DIGITS = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_INSTANT = re.compile(
    r"(?P<day>.+?)(?:T| |(?<=日)|(?=午))(?P<half>午前|午後)?(?P<hour>[0-9]{1,2})"
    r"(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?|時(?:(?P<minutes>[0-9]{1,2})分)?)"
)
_FOUR_DIGITS = re.compile(r"(?<= )([0-9]{2})([0-9]{2})\Z")
_AROUND_SIGN = re.compile(r"\s*([年月時分:/.-]|午前|午後)\s*")
_SPACE = re.compile(r"\s+")
_LONGEST_INSTANT = 64
"""Signs; what is longer is no instant, and is not worth looking through."""
_HALF_A_DAY = 12


@dataclass(frozen=True)
class _Era:
    name: str
    letter: str
    first: date
    last: date


_ERAS = (
    # 1873 is when the Gregorian calendar came; earlier days of 明治 cannot be converted by year.
    _Era("明治", "M", date(1873, 1, 1), date(1912, 7, 29)),
    _Era("大正", "T", date(1912, 7, 30), date(1926, 12, 24)),
    _Era("昭和", "S", date(1926, 12, 25), date(1989, 1, 7)),
    _Era("平成", "H", date(1989, 1, 8), date(2019, 4, 30)),
    _Era("令和", "R", date(2019, 5, 1), date.max),
)
_FIRST_YEAR_OF_MEIJI = 1868


def narrow(text: str) -> str:
    """Write full-width signs and the many dashes of input methods as plain ASCII, trimmed."""
    return (text if text.isascii() else text.translate(_NARROW)).strip()


def typed_date(text: str) -> date | None:
    """Read a day as typed; None when it is no day, or does not lie in the era it names."""
    plain = _SPACE.sub("", narrow(text)).upper()
    eight_digits = _EIGHT_DIGITS.fullmatch(plain)
    match = _DAY.fullmatch("-".join(eight_digits.groups()) if eight_digits else plain)
    if match is None:
        return None
    year, era, era_year, month, day = match.groups()
    try:
        if era is None:
            return date(int(year), int(month), int(day))
        return _in_era(era, 1 if era_year == "元" else int(era_year), int(month), int(day))
    except ValueError:
        return None


def typed_date_time(text: str) -> datetime | None:
    """Read an instant as typed, or in the notation of documents; None when it is none."""
    if len(text) > _LONGEST_INSTANT:
        return None
    plain = narrow(text)
    written = read_date_time(plain)
    if written is not None:
        return written
    together = _AROUND_SIGN.sub(r"\1", _SPACE.sub(" ", plain))
    match = _INSTANT.fullmatch(_FOUR_DIGITS.sub(r"\1:\2", together))
    found = typed_date(match["day"]) if match else None
    at = _typed_time(match) if match else None
    if found is None or at is None:
        return None
    instant = datetime.combine(found, at)
    return instant if is_time(time_text(instant)) else None


def minute_text(instant: datetime) -> str:
    """Write an instant to the minute, `2026-12-01 14:05`; another offset than Japan's is named."""
    offset = "" if instant.utcoffset() == JAPAN.utcoffset(None) else f"{instant:%z}"
    return f"{instant:%Y-%m-%d %H:%M} {offset}".strip()


def _typed_time(match: re.Match[str]) -> time | None:
    hour, minute = int(match["hour"]), int(match["minute"] or match["minutes"] or 0)
    if match["half"] is not None:
        if hour >= _HALF_A_DAY:
            return None  # 午後12時 is noon to some and midnight to others
        hour += _HALF_A_DAY if match["half"] == "午後" else 0
    try:
        return time(hour, minute, int(match["second"] or 0), tzinfo=JAPAN)
    except ValueError:
        return None


def _in_era(name: str, year: int, month: int, day: int) -> date | None:
    era = next(era for era in _ERAS if name in (era.name, era.letter))
    first_year = _FIRST_YEAR_OF_MEIJI if era.letter == "M" else era.first.year
    found = date(first_year + year - 1, month, day)
    return found if era.first <= found <= era.last else None
