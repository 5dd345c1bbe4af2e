"""Taking a package in that came on paper: it becomes an ordinary file of the received folder.

Promises: whatever the sheet carried is kept, also what does not open here, as a folder keeps every
file that came; nothing is written twice, and nothing that lies there is replaced. Source:
docs/decisions/0031-reading-at-the-desk.md.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeAlias

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.crypto.sealed_form import read_sealed
from usbsurvey_desktop.errors import Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, write_new
from usbsurvey_desktop.records import to_base64url
from usbsurvey_desktop.review.inbox import packages_below
from usbsurvey_desktop.review.put_in import free_path, make_folder, text_hash, texts_of
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.seal import PACKAGE_ENDING, package_name
from usbsurvey_desktop.sealing.unseal import open_package

_MARK = 8
_Stamp: TypeAlias = tuple[int, int] | None
"""Size and time of a file; None for one that went meanwhile."""


class Put(NamedTuple):
    """Where a package lies."""

    path: Path
    is_new: bool
    """Whether it was written now; otherwise the same package lay there already."""


@dataclass(frozen=True)
class TakenPaper:
    """What became of the package of a sheet."""

    path: Path
    """The file in the received folder."""
    is_new: bool
    """Whether it was written now; otherwise the same package lay there already."""
    text: str
    """Of the package, without blanks and line ends."""
    found: Opened | Refused
    """What is in it, judged without the other files of the folder."""

    @property
    def digest(self) -> str:
        """`dig` as the package says itself, also where it does not open; "" where it says none."""
        try:
            return to_base64url(read_sealed(self.text, PACKAGE).dig)
        except SurveyError:
            return ""


class PaperShelf:
    """A folder into which sheets come one after another; made when the first one comes.

    A file that lies there is read once, as long as its size and time stay.
    """

    def __init__(self, folder: Path, calls: OsCalls = OS) -> None:
        self._folder = folder
        self._calls = calls
        self._known: dict[Path, tuple[_Stamp, str]] = {}

    def take(self, text: str, reader: Reader) -> TakenPaper:
        """Write the package of a sheet, whether it opens here or not.

        Args:
            text: of the package, without blanks and line ends.
            reader: tells whose package it is, for the name of the file.

        Raises:
            SurveyError: `file_unreadable` for the folder; `disk_full`, `share_lost`,
                `file_unwritable` or `output_exists`: nothing was written then; `identity_pair`.
        """
        found = open_package(_content(text), reader)
        path, is_new = self.put(text, _name(found))
        return TakenPaper(path, is_new, text, found)

    def put(self, text: str, name: str = "") -> Put:
        """Write the package of a sheet, unless it lies there under any name.

        Args:
            text: of the package, without blanks and line ends.
            name: of the file; without one, it says no more than that it came on paper.

        Raises:
            SurveyError: `file_unreadable` for the folder; `disk_full`, `share_lost`,
                `file_unwritable` or `output_exists`: nothing was written then.
        """
        make_folder(self._folder)
        there = self._there()
        whole_mark = text_hash(text)
        if whole_mark in there:
            return Put(there[whole_mark], is_new=False)
        mark = whole_mark[:_MARK]
        name = name or f"qr-{mark}{PACKAGE_ENDING}"
        path = free_path(self._folder, name, PACKAGE_ENDING, mark, self._calls)
        write_new(path, _content(text), calls=self._calls)
        return Put(path, is_new=True)

    def _there(self) -> dict[str, Path]:
        """The packages that lie there, by the hashes of their texts."""
        files = packages_below(self._folder)
        stamps = {one.path: _stamp(one.path) for one in files}
        self._known = {
            path: known for path, known in self._known.items() if stamps.get(path) == known[0]
        }
        new = (one for one in files if one.path not in self._known)
        for mark, path in texts_of(new, PACKAGE, self._calls):
            self._known[path] = stamps[path], mark
        return {mark: path for path, (_stamp_then, mark) in self._known.items()}


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def _content(text: str) -> bytes:
    """The file as `seal` writes it."""
    return f"{text}\n".encode("ascii")


def _name(found: Opened | Refused) -> str:
    """A name that says it came on paper, `131016-survey-qr-r1.sealed.txt`; "" if none opens it."""
    if isinstance(found, Refused):
        return ""
    stem, revision = package_name(found.submission).rsplit("-", 1)
    return f"{stem}-qr-{revision}"
