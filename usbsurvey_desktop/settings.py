"""What the user likes: typed, with a default for everything, and nothing secret in it.

Promises: no answers, no names, no paths; a file that cannot be understood gives the defaults, and
an unknown or ill-fitting member is left out and counted, so that an older program starts with the
settings of a newer one.
"""

from enum import StrEnum
from typing import Annotated, Literal, get_args

from pydantic import Field, ValidationError

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.records import Record, canonical, parse_object

MOST_BYTES = 64 * 1024
_DEPTH = 4


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


TextPercent = Literal[100, 125, 150, 175, 200]
"""How large texts are, in percent of the system's."""
TEXT_PERCENTS: tuple[TextPercent, ...] = get_args(TextPercent)


class Settings(Record):
    """All settings of one user.

    `text_percent` scales every text, in percent of the system's; after `lock_minutes` without
    input the screen is covered. `Language.SYSTEM` is English on an English system, else Japanese.
    """

    color_scheme: Annotated[ColorScheme, Field(strict=False)] = ColorScheme.SYSTEM
    text_percent: TextPercent = 100
    language: Annotated[Language, Field(strict=False)] = Language.SYSTEM
    lock_minutes: Annotated[int, Field(ge=1, le=60)] = 10


def read(document: bytes) -> tuple[Settings, int]:
    """Give the settings of a file and the number of members left out.

    A document that is no JSON object counts as one member left out.
    """
    try:
        members = parse_object(document, depth=_DEPTH)
    except SurveyError:
        return Settings(), 1
    settings, ignored = Settings(), 0
    for name, value in members.items():
        try:
            settings = Settings.model_validate({**settings.model_dump(), name: value})
        except ValidationError:
            ignored += 1
    return settings, ignored


def written(settings: Settings) -> bytes:
    """The file of these settings."""
    return canonical(settings)
