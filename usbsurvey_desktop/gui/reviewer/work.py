"""What the collector's desk does away from the windows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.unseal import open_package

PACKAGE_ENDING = ".sealed.txt"


@dataclass(frozen=True)
class ReviewOrder:
    """Which file is opened, by whom, against which surveys."""

    path: Path
    choice: IdentityChoice
    packs: tuple[Pack, ...]


def packages_in(folders: Sequence[Path]) -> tuple[Path, ...]:
    """The sealed files of some folders, newest first."""
    found: list[Path] = []
    for folder in folders:
        try:
            found.extend(path for path in folder.iterdir() if path.name.endswith(PACKAGE_ENDING))
        except OSError:
            continue  # a folder that is not there holds nothing
    return tuple(sorted(found, key=lambda path: (-path.stat().st_mtime_ns, path.name)))


def review(order: ReviewOrder, municipalities: Municipalities, now: datetime) -> Opened | Refused:
    """Open one package through every check.

    Raises:
        SurveyError: `file_unreadable`, or a code of the identity.
    """
    raw = read_bounded(order.path, PACKAGE.raw)
    identity = open_identity(order.choice, now)
    return open_package(raw, Reader(identity, order.packs, municipalities, now))
