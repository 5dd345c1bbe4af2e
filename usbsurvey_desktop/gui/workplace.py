"""What every desk works with, handed down from the rim; and the memory of draft generations."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.identity.key_file import Protection
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.records import Record, canonical, parse, validate
from usbsurvey_desktop.store.drafts import Drafts, Generation
from usbsurvey_desktop.store.profile_folder import ProfileFolder

_MOST_MEMORY_BYTES = 1024 * 1024
_MEMORY_DEPTH = 4


class _Seen(Record):
    number: int
    edited_at: str | None


class _Generations(Record):
    seen: dict[str, _Seen]


class GenerationFile:
    """Remembers the highest generation of each draft; a broken file counts as empty."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def highest(self, file_id: str) -> Generation | None:
        """The highest generation this terminal has seen of a draft."""
        seen = self._read().get(file_id)
        return Generation(seen.number, seen.edited_at) if seen else None

    def remember(self, file_id: str, generation: Generation) -> None:
        """Keep a generation; that it could not be kept is no failure of the save before it."""
        seen = _Seen(number=generation.number, edited_at=generation.edited_at)
        memory = _Generations(seen={**self._read(), file_id: seen})
        with contextlib.suppress(SurveyError):
            write_new(self._path, canonical(memory), overwrite=True)

    def _read(self) -> dict[str, _Seen]:
        try:
            document = read_bounded(self._path, _MOST_MEMORY_BYTES)
            value = parse(document, depth=_MEMORY_DEPTH)
            return validate(_Generations, value, code=Code.JSON_SYNTAX).seen
        except SurveyError:
            return {}


@dataclass(frozen=True)
class Practice:
    """A practice world: its issuer counts as confirmed, its reviewer's things are at hand."""

    identity: Path
    passphrase: Path
    packages: Path


@dataclass(frozen=True)
class Workplace:
    """What `app` gives every desk. `clock` gives the time with its offset."""

    profile: ProfileFolder
    output: Path
    drafts: Drafts
    municipalities: Municipalities
    jobs: Jobs
    ask: Ask
    clock: Callable[[], datetime]
    practice: Practice | None = None
    protection: Protection = field(default_factory=Protection)
    """What a guess of a new identity's passphrase costs; less only in tests."""
