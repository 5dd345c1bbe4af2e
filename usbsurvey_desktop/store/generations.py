"""Which generation of each draft was seen: the memory by which an older copy is noticed.

Losing it only loses a warning, so a broken file counts as empty. Source: docs/formats.md §8 (6).
"""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Protocol

from pydantic import AfterValidator
from pydantic_core import to_json

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded, write_new, write_over
from usbsurvey_desktop.records import Integer, Ordered, in_order, parse, validate

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


class _Seen(Ordered):
    edited_at: str | None
    number: Integer


class _Generations(Ordered):
    seen: Annotated[dict[str, _Seen], AfterValidator(in_order)]


class GenerationFile:
    """Remembers the highest generation of each draft; a broken file counts as empty.

    It is written at each save, so it is not waited for: a power cut may cost a warning.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = (b"", _Generations(seen={}))

    def highest(self, file_id: str) -> Generation | None:
        """The highest generation this terminal has seen of a draft."""
        _document, generations = self._read()
        seen = generations.seen.get(file_id)
        return Generation(seen.number, seen.edited_at) if seen else None

    def remember(self, file_id: str, generation: Generation) -> None:
        """Keep a generation; that it could not be kept is no failure of the save before it."""
        before, generations = self._read()
        seen = _Seen(number=generation.number, edited_at=generation.edited_at)
        after = _Generations(seen={**generations.seen, file_id: seen})
        document = to_json(after)
        with contextlib.suppress(OSError, SurveyError):
            if before:
                write_over(self._path, document)
            else:
                write_new(self._path, document, overwrite=True)
            self._known = document, after

    def _read(self) -> tuple[bytes, _Generations]:
        """The file as it is now, and what it says."""
        try:
            document = read_bounded(self._path, _MOST_BYTES)
        except SurveyError:
            document = b""
        if document != self._known[0]:
            self._known = document, _generations_in(document)
        return self._known


def _generations_in(document: bytes) -> _Generations:
    try:
        return validate(_Generations, parse(document, depth=_DEPTH), code=Code.JSON_SYNTAX)
    except SurveyError:
        return _Generations(seen={})
