"""Putting a file of ours into a received folder: what lies there is never replaced nor doubled."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain, count
from pathlib import Path

from usbsurvey_desktop.armour import TextKind
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OsCalls, read_bounded, reason
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.sealing.text_file import stripped


def free_path(folder: Path, name: str, ending: str, mark: str, calls: OsCalls) -> Path:
    """A path by this name, or, if it is taken by something else, by one with the `mark`.

    Something else may have taken that one too; it then gets a number.
    """
    stem = f"{name.removesuffix(ending)}-{mark}"
    more = (f"{stem}-{number}{ending}" for number in count(2))
    paths = (folder / one for one in chain((name, f"{stem}{ending}"), more))
    return next(path for path in paths if not calls.exists(path))


def texts_of(
    files: Iterable[Incoming], kind: TextKind, calls: OsCalls
) -> Iterator[tuple[str, Path]]:
    """The hashes of the texts in files and where they lie, as far as they can be read at all."""
    for one in files:
        try:
            yield text_hash(stripped(read_bounded(one.path, kind.raw, calls), kind)), one.path
        except SurveyError:
            continue


def text_hash(text: str) -> str:
    """What two files have in common that say the same, whatever a gateway made of them."""
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def make_folder(folder: Path) -> None:
    """Make a folder if it is not there.

    Raises:
        SurveyError: `disk_full`, `share_lost` or `file_unwritable`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
