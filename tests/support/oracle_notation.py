"""How the oracle reads what was entered; docs/semantics.md §1 and §10, in the words there."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

Json = dict[str, Any]

_JAPAN = timezone(timedelta(hours=9))
_FIRST_DAYS = {
    "令和": date(2019, 5, 1),
    "R": date(2019, 5, 1),
    "平成": date(1989, 1, 8),
    "H": date(1989, 1, 8),
}
_LAST_DAYS = {"平成": date(2019, 4, 30), "H": date(2019, 4, 30)}


def read(question: Json, entered: Any) -> Any:  # noqa: ANN401 - values of any type
    """Give the value of an entry that is not blank; None when it is none of this question's."""
    codes = [option["code"] for option in question.get("options", ())]
    readers: dict[str, Callable[[Any], Any]] = {
        "yes_no": lambda code: code if code in codes else None,
        "single_choice": lambda code: code if code in codes else None,
        "multi_choice": lambda chosen: _several(codes, chosen),
        "text": str,
        "integer": lambda typed: _number(typed, "", int),
        "decimal": lambda typed: _number(typed, r"(\.[0-9]+)?", Decimal),
        "date": lambda typed: _day(_narrow(typed)),
        "date_time": lambda typed: _instant(_narrow(typed)),
        "body_code": lambda typed: _body_code(_narrow(typed)),
    }
    return readers[question["type"]](entered)


def _several(codes: list[str], chosen: object) -> tuple[str, ...] | None:
    if not isinstance(chosen, tuple) or not set(chosen) <= set(codes):
        return None
    return tuple(code for code in codes if code in chosen)


def _narrow(entered: object) -> str:
    return unicodedata.normalize("NFKC", str(entered)).strip()


def _number(entered: object, places: str, kind: Callable[[str], Any]) -> Any:  # noqa: ANN401 - as above
    """§10.16: in narrow or full-width signs, with commas between thousands or without."""
    text = _narrow(entered)
    whole = "([0-9]+|[0-9]{1,3}(,[0-9]{3})+)"
    return kind(text.replace(",", "")) if re.fullmatch(f"[+-]?{whole}{places}", text) else None


def _day(text: str) -> date | None:
    """§10.11."""
    found = re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", text) or re.fullmatch(
        r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?", text
    )
    try:
        if found:
            return date(*map(int, found.groups()))
        era = re.fullmatch(r"(令和|平成|R|H)([0-9]+|元)[.年]([0-9]+)[.月]([0-9]+)日?", text)
        if era is None:
            return None
        name, year, month, day = era.groups()
        first = _FIRST_DAYS[name]
        found_day = date(first.year + int(year.replace("元", "1")) - 1, int(month), int(day))
    except ValueError:
        return None
    return found_day if first <= found_day <= _LAST_DAYS.get(name, date.max) else None


def _instant(text: str) -> datetime | None:
    """§1, §10.5, §10.13."""
    if re.fullmatch(r"[0-9-]{10}T[0-9:]{8}[+-][0-9]{2}:[0-9]{2}", text):
        return _of_our_time(datetime.fromisoformat(text))
    parts = re.fullmatch(r"(.+?)(?: |(?<=日))(.+)", text)
    day = _day(parts[1]) if parts else None
    clock = _clock(parts[2]) if parts else None
    if day is None or clock is None:
        return None
    hour, minute = clock
    return _of_our_time(datetime(day.year, day.month, day.day, hour, minute, tzinfo=_JAPAN))


def _clock(text: str) -> tuple[int, int] | None:
    found = re.fullmatch(r"(午前|午後)?([0-9]{1,2})(?:時(?:([0-9]{1,2})分)?|:([0-9]{2}))", text)
    if found is None:
        plain = re.fullmatch("([0-9]{2})([0-9]{2})", text)
        return (int(plain[1]), int(plain[2])) if plain else None
    half, hour, minute = found[1], int(found[2]), int(found[3] or found[4] or 0)
    if half and hour > 11:
        return None
    return (hour + 12 if half == "午後" else hour), minute


def _of_our_time(instant: datetime) -> datetime | None:
    return instant if 2020 <= instant.year <= 2100 else None


def _body_code(text: str) -> str | None:
    """A 団体コード: the sixth digit makes the weighted sum of all a multiple of eleven."""
    if not re.fullmatch("[0-9]{6}", text):
        return None
    total = sum(int(digit) * weight for digit, weight in zip(text, (6, 5, 4, 3, 2), strict=False))
    return text if int(text[5]) == (11 - total % 11) % 10 else None
