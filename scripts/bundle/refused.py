"""Why a bundle must not go out."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """What can be wrong with a bundle."""

    SILENT_PYTHON = "A Python tells nothing about itself"
    NOT_LOCKED = "Installed, but not as the lock file says"
    WHICH_WHEEL = "The lock file does not tell which wheel was installed"
    NOT_A_MODULE = "Inside an archive, and not a Python module"
    NO_OWNER = "In the bundle, and nobody is known to have brought it as it is"
    NO_VERSION = "A file that should tell its version does not"
    UNDECIDED = "Nobody has decided which licence this is (scripts/bundle/licence_rules.py)"
    INCOMPATIBLE = "The licence does not allow to hand it on with this program"
    NOT_REPLACEABLE = "LGPL, and inside an archive, where nobody could put another in its place"
    NO_TEXT = "The text of a licence is missing"
    INVALID = "The list of parts does not follow the schema of CycloneDX"


@dataclass(eq=False)
class NotShippableError(Exception):
    """What is wrong with a bundle, and each name that it is about."""

    why: str
    """One of `Why`, or what else somebody looks for in a bundle."""
    names: tuple[str, ...]

    def __str__(self) -> str:
        return "\n  ".join((f"{self.why}:", *self.names))


def refuse_any(why: str, names: Iterable[str]) -> None:
    """Refuse the bundle if there is a name.

    Raises:
        NotShippableError: there is one; it names all, sorted.
    """
    if wrong := tuple(sorted(names)):
        raise NotShippableError(why, wrong)
