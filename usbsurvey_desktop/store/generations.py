"""Which generation of each draft was seen: the memory by which an older copy is noticed.

Losing it only loses a warning, so a broken file counts as empty. Source: docs/formats.md §8 (6).
"""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.records import Record, canonical, parse, validate

_MOST_BYTES = 1024 * 1024
_DEPTH = 4


@dataclass(frozen=True)
class Generation:
    """A state of a file: its number, and when its last edit was made (None if never edited)."""

    number: int
    edited_at: str | None


class GenerationMemory(Protocol):
    """What the profile remembers of each file, so that an older copy is noticed (古い世代).

    A memory that cannot be written must not raise: the file itself is saved by then.
    """

    def highest(self, file_id: str) -> Generation | None:
        """The highest generation this terminal has seen of a file."""
        ...

    def remember(self, file_id: str, generation: Generation) -> None:
        """Keep a generation; its number is never lower than that of `highest`."""
        ...


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
            document = read_bounded(self._path, _MOST_BYTES)
            value = parse(document, depth=_DEPTH)
            return validate(_Generations, value, code=Code.JSON_SYNTAX).seen
        except SurveyError:
            return {}
