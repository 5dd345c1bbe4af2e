"""What a command gets from the world around it: the user's folder and the clock."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from usbsurvey_desktop.places import Profile, profile

JAPAN = timezone(timedelta(hours=9))


def clock() -> datetime:
    """The time of this terminal, in Japanese time."""
    return datetime.now(JAPAN)  # noqa: TID251 - the rim, where the clock comes from


@dataclass(frozen=True)
class Rim:
    """One call's surroundings; a test gives other ones."""

    profile: Profile = field(default_factory=profile)
    now: Callable[[], datetime] = clock
