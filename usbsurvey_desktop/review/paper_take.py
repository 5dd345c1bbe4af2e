"""Taking a package in that came on paper: it becomes an ordinary file of the received folder.

Promises: whatever the sheet carried is kept, also what does not open here, as a folder keeps every
file that came; nothing is written twice, and nothing that lies there is replaced. Source:
docs/decisions/0031-reading-at-the-desk.md.
"""

from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.files import OS, OsCalls, write_new
from usbsurvey_desktop.review.inbox import packages_below
from usbsurvey_desktop.review.put_in import (
    PACKAGE_ENDING,
    free_path,
    make_folder,
    text_hash,
    texts_of,
)
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.seal import package_name
from usbsurvey_desktop.sealing.unseal import open_package

_MARK = 8


@dataclass(frozen=True)
class TakenPaper:
    """What became of the package of a sheet."""

    path: Path
    """The file in the received folder."""
    is_new: bool
    """Whether it was written now; otherwise the same package lay there already."""
    found: Opened | Refused
    """What is in it, judged without the other files of the folder."""


def take_paper(text: str, folder: Path, reader: Reader, calls: OsCalls = OS) -> TakenPaper:
    """Write the package of a sheet into the received folder, whether it opens here or not.

    Args:
        text: of the package, without blanks and line ends.
        folder: made if it is not there.
        reader: tells whose package it is, for the name of the file.
        calls: the operating system.

    Raises:
        SurveyError: `file_unreadable` for the folder; `disk_full`, `share_lost`, `file_unwritable`
            or `output_exists`: nothing was written then; `identity_pair`.
    """
    content = f"{text}\n".encode("ascii")
    found = open_package(content, reader)
    make_folder(folder)
    mark = text_hash(text)
    here = dict(texts_of(packages_below(folder), PACKAGE, calls))
    if mark in here:
        return TakenPaper(here[mark], is_new=False, found=found)
    name = _name(found, mark[:_MARK])
    path = free_path(folder, name, PACKAGE_ENDING, mark[:_MARK], calls)
    write_new(path, content, calls=calls)
    return TakenPaper(path, is_new=True, found=found)


def _name(found: Opened | Refused, mark: str) -> str:
    """A name that says it came on paper: `131016-survey-qr-r1.sealed.txt`, or `qr-….sealed.txt`."""
    if isinstance(found, Refused):
        return f"qr-{mark}{PACKAGE_ENDING}"
    stem, revision = package_name(found.submission).rsplit("-", 1)
    return f"{stem}-qr-{revision}"
