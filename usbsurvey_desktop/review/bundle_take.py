"""Taking a bundle in: its packages become ordinary files of the received folder, then it is kept.

Promises: only packages that passed every check are written, each one once, whatever lies there
already; the bundle is written last, so one that lies there has all its packages beside it, and
taking it in again after any end finishes what was begun. Source: docs/formats.md §7.1.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path

from usbsurvey_desktop.armour import BUNDLE, PACKAGE, TextKind
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.files import OS, OsCalls, read_bounded, reason, write_new
from usbsurvey_desktop.records import from_base64url
from usbsurvey_desktop.review.bundle_open import Nested, OpenedBundle, packages_of
from usbsurvey_desktop.review.bundle_record import BUNDLE_ENDING, BundledPackage
from usbsurvey_desktop.review.bundle_shelf import bundles_below, require_newest
from usbsurvey_desktop.review.inbox import Incoming, packages_below
from usbsurvey_desktop.sealing.opened import Opened, Reader
from usbsurvey_desktop.sealing.seal import package_name
from usbsurvey_desktop.sealing.text_file import stripped

_PACKAGE_ENDING = ".sealed.txt"


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
    _make(folder)
    here = set(_texts(packages_below(folder), PACKAGE, calls))
    written, present, refused = list[Path](), 0, list[tuple[BundledPackage, Refused]]()
    for one in packages_of(opened, reader):
        if isinstance(one.found, Refused):
            refused.append((one.listed, one.found))
        elif _hash(one.listed.text) in here:
            present += 1
        else:
            written.append(_put(one, one.found, folder, calls))
    kept = _keep(opened, raw, folder, calls)
    return TakenIn(kept, tuple(written), present, tuple(refused))


def _put(one: Nested, opened: Opened, folder: Path, calls: OsCalls) -> Path:
    name = package_name(opened.submission)
    path = _free(folder, name, _PACKAGE_ENDING, opened.digest, calls)
    write_new(path, one.content, calls=calls)
    return path


def _keep(opened: OpenedBundle, raw: bytes, folder: Path, calls: OsCalls) -> Path:
    text = stripped(raw, BUNDLE)
    for one in bundles_below(folder):
        if list(_texts((one,), BUNDLE, calls)) == [_hash(text)]:
            return one.path
    path = _free(folder, opened.bundle.file_name, BUNDLE_ENDING, opened.digest, calls)
    write_new(path, f"{text}\n".encode("ascii"), calls=calls)
    return path


def _free(folder: Path, name: str, ending: str, digest: str, calls: OsCalls) -> Path:
    """A path by this name, or, if it is taken by something else, by one with the digest.

    What was sealed anew has the same digest, and may have taken that one too.
    """
    stem = f"{name.removesuffix(ending)}-{from_base64url(digest)[:4].hex()}"
    more = (f"{stem}-{number}{ending}" for number in count(2))
    paths = (folder / one for one in chain((name, f"{stem}{ending}"), more))
    return next(path for path in paths if not calls.exists(path))


def _texts(files: tuple[Incoming, ...], kind: TextKind, calls: OsCalls) -> Iterator[str]:
    """The hashes of the texts in files, as far as they can be read at all."""
    for one in files:
        try:
            yield _hash(stripped(read_bounded(one.path, kind.raw, calls), kind))
        except SurveyError:
            continue


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
