"""What a command gets from the world around it: the user's folder and the clock."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from usbsurvey_desktop.places import profile
from usbsurvey_desktop.store.profile_folder import ProfileFolder

JAPAN = timezone(timedelta(hours=9))


def clock() -> datetime:
    """The time of this terminal, in Japanese time."""
    return datetime.now(JAPAN)  # noqa: TID251 - the rim, where the clock comes from


def _own() -> ProfileFolder:
    return ProfileFolder(profile())


@dataclass(frozen=True)
class Rim:
    """One call's surroundings; a test gives other ones."""

    profile: ProfileFolder = field(default_factory=_own)
    now: Callable[[], datetime] = clock
