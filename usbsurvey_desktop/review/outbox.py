"""Where return notes are put: each one once, under a name that says what it answers.

Source: docs/formats.md §5.
"""

from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.armour import RETURN
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, read_bounded, reason, write_new
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.records import from_base64url
from usbsurvey_desktop.sealing.open_note import OpenedNote, open_own_note
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.return_note import ENDING, SealedNote


@dataclass(frozen=True)
class Outbox:
    """A folder of notes about the packages of one form; it need not exist."""

    folder: Path
    reviewer: Identity
    """Opens what lies there, to see whether it is the same note."""
    pack: Pack
    calls: OsCalls = OS

    def put(self, note: SealedNote) -> Path:
        """Make the note a file, unless it is one already; gives where it is.

        Raises:
            SurveyError: as `place_of`; `disk_full`, `share_lost` or `file_unwritable`.
        """
        path = self.place_of(note)
        if not self.calls.exists(path):
            self._make()
            write_new(path, note.content, calls=self.calls)
        return path

    def place_of(self, note: SealedNote) -> Path:
        """Where the note is, or shall be.

        Branches of one revision share a name: the second one's note has the package in its name.

        Raises:
            SurveyError: `output_exists`; `file_unreadable` or `share_lost` for what has the name.
        """
        package = from_base64url(note.note.package)[:4].hex()
        stem = note.file_name.removesuffix(ENDING)
        for name in (note.file_name, f"{stem}-{package}{ENDING}"):
            path = self.folder / name
            if not self.calls.exists(path) or self._is_this(path, note):
                return path
        raise SurveyError(Code.OUTPUT_EXISTS)

    def _is_this(self, path: Path, note: SealedNote) -> bool:
        raw = read_bounded(path, RETURN.raw, self.calls)
        found = open_own_note(raw, self.reviewer, self.pack)
        return isinstance(found, OpenedNote) and found.note == note.note

    def _make(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
