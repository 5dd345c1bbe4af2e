"""What the program left on this machine: every file of the profile and the output folder, by kind.

Functions for jobs. What may be erased are only things the program can do without, or make or take
in again; what somebody wrote, signed or confirmed is never erased from here.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.practice_work import lock_of, mark_of
from usbsurvey_desktop.review.cache import ENDING as CHECKS_ENDING
from usbsurvey_desktop.review.cache_secret import SECRET
from usbsurvey_desktop.store.profile_folder import ProfileFolder
from usbsurvey_desktop.submitting.kept_packs import PACK_ENDING


class Kind(StrEnum):
    """What a file is."""

    DRAFTS = "drafts"
    SUBMISSIONS = "submissions"
    IDENTITIES = "identities"
    RECORDS = "records"
    PACKS = "packs"
    CHECKS = "checks"
    """Results of checks of packages, with their answers, encrypted."""
    REMARKS = "remarks"
    """考察 written to tallies, encrypted."""
    CONFIRMED = "confirmed"
    """Issuers and rosters whose 照合番号 was confirmed."""
    GENERATIONS = "generations"
    USE = "use"
    """Which version of the program used the folder last."""
    SETTINGS = "settings"
    LOG = "log"
    PRACTICE = "practice"
    OTHERS = "others"


ERASABLE = frozenset({Kind.PACKS, Kind.CHECKS, Kind.GENERATIONS, Kind.USE, Kind.LOG})
_LOG_AGES = ("", ".1", ".2")


@dataclass(frozen=True)
class Kept:
    """The files of one kind; `size` is in bytes, `folder` where most of them lie."""

    kind: Kind
    folder: Path
    paths: tuple[Path, ...]
    size: int

    @property
    def is_erasable(self) -> bool:
        """Whether the program may erase them here."""
        return self.kind in ERASABLE and bool(self.paths)


def kept_here(profile: ProfileFolder, output: Path) -> tuple[Kept, ...]:
    """List everything, each file once, in the order of `Kind`; kinds without a file as well."""
    found: dict[Kind, list[Path]] = {kind: [] for kind in Kind}
    for path in _files(profile.folder):
        found[_kind(path, profile)].append(path)
    if not output.is_relative_to(profile.folder):
        found[Kind.SUBMISSIONS].extend(_files(output))
    folders = {
        Kind.DRAFTS: profile.drafts,
        Kind.SUBMISSIONS: output,
        Kind.IDENTITIES: profile.identities,
        Kind.RECORDS: profile.records,
        Kind.PACKS: profile.packs,
        Kind.CHECKS: profile.checks,
        Kind.REMARKS: profile.remarks,
    }
    return tuple(
        Kept(kind, folders.get(kind, profile.folder), tuple(paths), sum(map(_size, paths)))
        for kind, paths in found.items()
    )


def erase(kept: Kept) -> None:
    """Erase the files of a kind that may be erased; the log is emptied, for it is being written.

    Of a link the link goes, never what it leads to.

    Raises:
        SurveyError: `file_unwritable` with what was erased before it gone.
    """
    for path in kept.paths if kept.is_erasable else ():
        try:
            if kept.kind is Kind.LOG and not path.is_symlink():
                path.write_bytes(b"")
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            raise SurveyError(Code.FILE_UNWRITABLE, {"file": path.name}) from error


def _kind(path: Path, profile: ProfileFolder) -> Kind:
    folders = {
        profile.drafts: Kind.DRAFTS,
        profile.output: Kind.SUBMISSIONS,
        profile.identities: Kind.IDENTITIES,
        profile.records: Kind.RECORDS,
        profile.remarks: Kind.REMARKS,
        profile.practice: Kind.PRACTICE,
    }
    for folder, kind in folders.items():
        if path.is_relative_to(folder):
            return kind
    # What may be erased is told by its whole name: somebody may keep files of their own beside it.
    if path.parent == profile.packs and path.name.endswith(PACK_ENDING):
        return Kind.PACKS
    is_check = path.name.endswith(CHECKS_ENDING) or path.name == SECRET
    if path.parent == profile.checks and is_check:
        return Kind.CHECKS
    if path in {profile.log.with_name(f"{profile.log.name}{age}") for age in _LOG_AGES}:
        return Kind.LOG
    files = {
        profile.pins: Kind.CONFIRMED,
        profile.rosters: Kind.CONFIRMED,
        profile.generations: Kind.GENERATIONS,
        profile.program: Kind.USE,
        profile.settings: Kind.SETTINGS,
        profile.dialogs: Kind.SETTINGS,
        mark_of(profile.practice): Kind.PRACTICE,
        lock_of(profile.practice): Kind.PRACTICE,
    }
    return files.get(path, Kind.OTHERS)


def _files(folder: Path) -> Iterator[Path]:
    # A folder that cannot be read lists nothing, instead of stopping the rest.
    with suppress(OSError):
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
