"""The world the vectors live in: people, packs and rosters whose bytes never change.

The keys are for tests only. Each file is read once per run.
"""

from datetime import datetime
from functools import cache
from typing import Final

from tests.support import worlds
from tests.vectors.form import FOLDER
from usbsurvey_desktop.engine.record_forms import RecordForms, read_record_forms
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import Roster, read_roster
from usbsurvey_desktop.sealing.pack import Pack, read_pack

WORLD: Final = FOLDER / "world"
PEOPLE: Final = WORLD / "people"
PACKS: Final = WORLD / "packs"
FORMS: Final = WORLD / "forms"
ROSTERS: Final = WORLD / "rosters"
PASSPHRASE: Final = worlds.PASSPHRASE
NOW: Final = worlds.NOW


def person(name: str) -> Identity:
    """Somebody of the world, opened."""
    assert (PEOPLE / f"{name}.p12").exists(), name
    return worlds.identity(name)


def pack_text(name: str) -> bytes:
    """A survey pack of the world as the file it is, by its name without the ending."""
    return (PACKS / f"{name}.survey.txt").read_bytes()


@cache
def pack(name: str) -> Pack:
    """The same, read."""
    found = read_pack(pack_text(name))
    assert isinstance(found, Pack), (name, found)
    return found


def roster_text(name: str) -> bytes:
    """A roster of the world as the file it is, by its name without the ending."""
    return (ROSTERS / f"{name}.roster.txt").read_bytes()


@cache
def roster(name: str) -> Roster:
    """The same, read; whom it is from is not judged."""
    return read_roster(roster_text(name))


@cache
def record_forms() -> RecordForms:
    """The versions of the hand-off record form that records of the world were filled by."""
    return read_record_forms(path.read_bytes() for path in sorted(FORMS.glob("*.json")))


def instant(text: str) -> datetime:
    """The reader's clock as a header tells it; the world's own time where it does not."""
    return datetime.fromisoformat(text) if text else NOW
