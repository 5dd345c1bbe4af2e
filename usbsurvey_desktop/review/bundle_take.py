"""Taking a bundle in: its packages become ordinary files of the received folder, then it is kept.

Promises: only packages that passed every check are written, each one once, whatever lies there
already; the bundle is written last, so one that lies there has all its packages beside it, and
taking it in again after any end finishes what was begun. Source: docs/formats.md §7.1.
"""

from dataclasses import dataclass
from pathlib import Path

from usbsurvey_desktop.armour import BUNDLE, PACKAGE
from usbsurvey_desktop.errors import Refused
from usbsurvey_desktop.files import OS, OsCalls, write_new
from usbsurvey_desktop.records import from_base64url
from usbsurvey_desktop.review.bundle_open import Nested, OpenedBundle, packages_of
from usbsurvey_desktop.review.bundle_record import BUNDLE_ENDING, BundledPackage
from usbsurvey_desktop.review.bundle_shelf import bundles_below, require_newest
from usbsurvey_desktop.review.inbox import packages_below
from usbsurvey_desktop.review.put_in import (
    free_path,
    make_folder,
    text_hash,
    texts_of,
)
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.seal import PACKAGE_ENDING, package_name
from usbsurvey_desktop.sealing.text_file import stripped


@dataclass(frozen=True)
class TakenIn:
    """What became of a bundle."""

    kept: Path
    """The bundle in the received folder."""
    written: tuple[Path, ...]
    """Packages that were not there before."""
    present: int
    """How many packages lay there already."""
    refused: tuple[tuple[BundledPackage, Refused], ...]
    """Packages that did not pass their checks, and are not written."""


def take_in(
    opened: OpenedBundle, raw: bytes, folder: Path, reader: Reader, calls: OsCalls = OS
) -> TakenIn:
    """Write what a bundle holds into the received folder.

    Args:
        opened: what `raw` holds.
        raw: the file of the bundle.
        folder: made if it is not there.
        reader: opens the packages.
        calls: the operating system.

    Raises:
        SurveyError: `not_addressed` for an own bundle; `bundle_older` if the folder has a later
            one of the same sender, `bundle_conflict` if it has another one of this number: nothing
            was written then; `file_unreadable`; `disk_full`, `share_lost` or `file_unwritable`:
            some packages may be written then, and the bundle is not.
    """
    require_newest(opened, folder, reader, calls)
    make_folder(folder)
    here = dict(texts_of(packages_below(folder), PACKAGE, calls))
    written, present, refused = list[Path](), 0, list[tuple[BundledPackage, Refused]]()
    for one in packages_of(opened, reader):
        if isinstance(one.found, Refused):
            refused.append((one.listed, one.found))
        elif text_hash(one.listed.text) in here:
            present += 1
        else:
            written.append(_put(one, one.found, folder, calls))
    kept = _keep(opened, raw, folder, calls)
    return TakenIn(kept, tuple(written), present, tuple(refused))


def _put(one: Nested, opened: Opened, folder: Path, calls: OsCalls) -> Path:
    name = package_name(opened.submission)
    path = free_path(folder, name, PACKAGE_ENDING, _mark(opened.digest), calls)
    write_new(path, one.content, calls=calls)
    return path


def _keep(opened: OpenedBundle, raw: bytes, folder: Path, calls: OsCalls) -> Path:
    text = stripped(raw, BUNDLE)
    here = dict(texts_of(bundles_below(folder), BUNDLE, calls))
    if text_hash(text) in here:
        return here[text_hash(text)]
    path = free_path(folder, opened.bundle.file_name, BUNDLE_ENDING, _mark(opened.digest), calls)
    write_new(path, f"{text}\n".encode("ascii"), calls=calls)
    return path


def _mark(digest: str) -> str:
    return from_base64url(digest)[:4].hex()
