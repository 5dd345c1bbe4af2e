"""Which program used a profile last, so that an older one notices that a newer one was here.

Promises: an older program never writes over what a newer one noted; a file that is lost, damaged or
cannot be written costs a warning and nothing else. Every version of the program reads the file, so
members that one does not know are passed over. Source: docs/formats.md §8.4.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.records import canonical, is_time, parse_object, time_text

_MOST_BYTES = 4096
_DEPTH = 4
_NUMBERS = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,4})(?![0-9.])")


@dataclass(frozen=True)
class Use:
    """That a program used the profile: its version, and when it last did."""

    version: str
    at: datetime


def newer_use(path: Path, version: str) -> Use | None:
    """The last use by a program of a higher version than this one; None if nobody knows of any."""
    use = _read(path)
    return use if use is not None and _order(use.version) > _order(version) else None


def note_use(path: Path, version: str, now: datetime) -> None:
    """Note that this program uses the profile, unless a newer one has noted that it did.

    Where it cannot be written, nobody is told: the folder may lie on a write-protected medium.
    """
    if newer_use(path, version) is None:
        document = canonical({"version": version, "at": time_text(now)})
        with suppress(SurveyError):
            write_new(path, document, overwrite=True)


def _read(path: Path) -> Use | None:
    try:
        members = parse_object(read_bounded(path, _MOST_BYTES), depth=_DEPTH)
    except SurveyError:
        return None
    version, at = members.get("version"), members.get("at")
    if not (isinstance(version, str) and isinstance(at, str) and is_time(at)):
        return None
    found = _NUMBERS.match(version)
    # Its numbers alone: nothing else that stands in a file is shown as a version.
    return Use(found[0], datetime.fromisoformat(at)) if found else None


def _order(version: str) -> tuple[int, ...]:
    found = _NUMBERS.match(version)
    return tuple(map(int, found.groups())) if found else ()
