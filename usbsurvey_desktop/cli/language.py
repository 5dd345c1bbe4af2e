"""Which language the command line speaks, and a text in both."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_SYSTEM_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


class Language(StrEnum):
    """The languages of the program."""

    JAPANESE = "ja"
    ENGLISH = "en"


@dataclass(frozen=True)
class Words:
    """One text in both languages."""

    ja: str
    en: str

    def __str__(self) -> str:
        return self.en if chosen_language() is Language.ENGLISH else self.ja


def chosen_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of USBSURVEY_LANG, else of the locale; Japanese when neither is English."""
    own = environment.get("USBSURVEY_LANG", "")
    if own in set(Language):
        return Language(own)
    system = next((environment[name] for name in _SYSTEM_VARIABLES if environment.get(name)), "")
    return Language.ENGLISH if system.startswith("en") else Language.JAPANESE
