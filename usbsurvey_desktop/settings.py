"""What the user likes: typed, with a default for everything, and nothing secret in it.

Promises: no answers, no names of people, no path but those of the received folder and its roster;
a file that cannot be understood gives the defaults, and an unknown or ill-fitting member is left
out and counted, so that an older program starts with the settings of a newer one, and keeps them
when it writes its own. It imports no pydantic: the first window waits for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, Literal, get_args

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.strict_json import JsonObject, parse_object
from usbsurvey_desktop.strict_json import written as canonical

MOST_BYTES = 64 * 1024
_DEPTH = 4
_LONGEST_TEXT = 4_096
_MOST_COLUMNS = 64
LOCK_MINUTES = range(1, 61)
"""After how many minutes the screen may be covered."""


class ColorScheme(StrEnum):
    """Which colours the windows use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """Which language the windows speak."""

    SYSTEM = "system"
    JAPANESE = "ja"
    ENGLISH = "en"


class Letters(StrEnum):
    """Which letters the windows are written in."""

    DESIGN = "design"
    SYSTEM = "system"


class HomePart(StrEnum):
    """A group of home that a person may leave out; it decides nothing else."""

    ANSWER = "answer"
    COLLECT = "collect"


TextPercent = Literal[100, 125, 150, 175, 200]
"""How large texts are, in percent of the system's."""
TEXT_PERCENTS: tuple[TextPercent, ...] = get_args(TextPercent)


@dataclass(frozen=True)
class ReceivedFolder:
    """How a collector looked at received files last: words of the screen that knows them.

    What is typed to search is not among them, for it may be a name. A word that a program does not
    know means nothing to it.
    """

    folder: str = ""
    """A path; "" for none."""
    state: str = ""
    """Which decisions are seen; "" for all."""
    signed: str = ""
    """Which signatures are seen; "" for all."""
    order: str = ""
    """By what rows are sorted; "" for the usual."""
    hidden: tuple[str, ...] = ()
    """Columns that are not shown."""
    roster: str = ""
    """A path; "" for none."""


@dataclass(frozen=True)
class TallyLook:
    """How a collector counted last: words of the screen that knows them."""

    scope: str = ""
    """What entered; "" for the usual."""
    split: str = ""
    """By what bodies were told apart; "" for nothing."""


@dataclass(frozen=True)
class Settings:
    """All settings of one user.

    `text_percent` scales every text, in percent of the system's; after `lock_minutes` without
    input the screen is covered. `is_capture_refused` keeps other programs from taking pictures of
    the windows, where the system can. `Language.SYSTEM` is English on an English system, else
    Japanese. `home` names the groups of home that are shown, each once, in any order;
    `makes_surveys` says so of the group about making surveys: what an older program wrote names
    only the others, and hides nothing by that. `is_tour_over` says that the person has seen the
    tour or wants none.
    """

    color_scheme: ColorScheme = ColorScheme.SYSTEM
    text_percent: TextPercent = 100
    letters: Letters = Letters.DESIGN
    language: Language = Language.SYSTEM
    lock_minutes: int = 10
    is_capture_refused: bool = False
    home: tuple[HomePart, ...] = tuple(HomePart)
    is_tour_over: bool = False
    makes_surveys: bool = True
    received: ReceivedFolder = field(default_factory=ReceivedFolder)
    tally: TallyLook = field(default_factory=TallyLook)


def nearest_percent(scale: float) -> TextPercent:
    """The size of text that is nearest to what a system scales its own texts by; 1.0 is 100 %."""
    return min(TEXT_PERCENTS, key=lambda percent: abs(percent - scale * 100))


def read(document: bytes, first: Settings | None = None) -> tuple[Settings, int]:
    """Give the settings of a file and the number of members left out.

    A document that is no JSON object counts as one member left out. What the file does not say is
    as in `first`, else as by default.
    """
    first = first or Settings()
    try:
        members = parse_object(document, depth=_DEPTH)
    except SurveyError:
        return first, 1
    taken: dict[str, Any] = {}
    for name, value in members.items():
        try:
            taken[name] = _READERS[name](value)
        except (KeyError, ValueError):
            continue
    return replace(first, **taken), len(members) - len(taken)


def written(settings: Settings, before: bytes = b"") -> bytes:
    """The file of these settings, laid over the file that is there.

    What a newer program wrote there and this one does not know, or does not understand and did not
    change, stays as it is, unless the file would become too large to be read again.
    """
    try:
        there = parse_object(before, depth=_DEPTH)
    except SurveyError:
        there = {}
    own = asdict(settings)
    laid = canonical(_laid_over(there, own, asdict(read(before)[0])))
    return laid if len(laid) <= MOST_BYTES else canonical(own)


def _laid_over(
    there: JsonObject, own: Mapping[str, Any], understood: Mapping[str, Any]
) -> dict[str, Any]:
    """Put the own members over those of a file, but for what the file was understood to say."""
    laid: dict[str, Any] = dict(there)
    for name, value in own.items():
        beneath = there.get(name)
        if isinstance(value, dict) and isinstance(beneath, Mapping):
            laid[name] = _laid_over(beneath, value, understood[name])
        elif name not in there or value != understood[name]:
            laid[name] = value
    return laid


def _text_percent(value: object) -> object:
    if isinstance(value, bool) or value not in TEXT_PERCENTS:
        raise ValueError(value)
    return value


def _lock_minutes(value: object) -> object:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if not is_number or value not in LOCK_MINUTES:
        raise ValueError(value)
    return value


def _home(value: object) -> object:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - as every reader
    parts = tuple(HomePart(part) for part in value)
    if len(set(parts)) != len(parts):
        raise ValueError(value)
    return parts


def _yes_or_no(value: object) -> object:
    if not isinstance(value, bool):
        raise ValueError(value)  # noqa: TRY004 - as every reader
    return value


def _received(value: object) -> object:
    """Take the members that fit; each of the others is as if it were not there."""
    if not isinstance(value, dict):
        raise ValueError(value)  # noqa: TRY004 - as every reader
    known = {one.name for one in fields(ReceivedFolder)} - {"hidden"}
    taken: dict[str, Any] = {
        name: text for name, text in value.items() if name in known and _is_short(text)
    }
    hidden = value.get("hidden")
    if isinstance(hidden, list) and len(hidden) <= _MOST_COLUMNS and all(map(_is_short, hidden)):
        taken["hidden"] = tuple(hidden)
    return ReceivedFolder(**taken)


def _tally(value: object) -> object:
    if not isinstance(value, dict):
        raise ValueError(value)  # noqa: TRY004 - as every reader
    known = {one.name for one in fields(TallyLook)}
    taken = {name: text for name, text in value.items() if name in known and _is_short(text)}
    return TallyLook(**taken)


def _is_short(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_TEXT and "\0" not in value


_READERS: Mapping[str, Callable[[Any], object]] = {
    "color_scheme": ColorScheme,
    "text_percent": _text_percent,
    "letters": Letters,
    "language": Language,
    "lock_minutes": _lock_minutes,
    "is_capture_refused": _yes_or_no,
    "home": _home,
    "is_tour_over": _yes_or_no,
    "makes_surveys": _yes_or_no,
    "received": _received,
    "tally": _tally,
}
"""What each member takes; a `ValueError` leaves it out."""
