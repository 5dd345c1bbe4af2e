"""The 取りまとめ that lie in a received folder: how many, what they say, what was not taken in."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.gui.reviewer.inbox_stamps import Stamp, stamp
from usbsurvey_desktop.review.bundle_open import Forwarded
from usbsurvey_desktop.review.bundle_shelf import (
    BundleNote,
    NotedBundle,
    PackageName,
    decisions,
    judged,
    read_note,
)
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.sealing.opened import Reader


@dataclass(frozen=True)
class Fallen:
    """A bundle that counts only because a later one of its sender is gone."""

    file: str
    n: int
    known: int
    """The number of the later one."""


@dataclass(frozen=True)
class Bundles:
    """What was found; holds neither keys nor answers."""

    files: tuple[str, ...] = ()
    """Those that others sent here."""
    decisions: Mapping[PackageName, Forwarded] = field(default_factory=dict)
    """What other collectors decided, for `decision_about`."""
    packages: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Which packages each file that counts holds, by `dig`."""
    refused: tuple[tuple[str, Code], ...] = ()
    """Files that do not count, and why."""
    fallen: tuple[Fallen, ...] = ()
    """Files that count, though a later one of their sender was seen here before."""

    def untaken(self, held: Collection[str]) -> tuple[str, ...]:
        """The files that hold a package which is not among those `held` in the folder."""
        return tuple(file for file, packages in self.packages.items() if packages - set(held))


NO_BUNDLES = Bundles()
"""A folder without any."""


@dataclass(frozen=True)
class BundleMemory:
    """What a later reading may begin with."""

    notes: Mapping[Path, tuple[Stamp, NotedBundle]] = field(default_factory=dict)
    """What was read of each file, and how the file was then."""
    highest: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Of each survey and sender the highest number that was ever seen."""


class BundleReading:
    """The bundles of a folder, opened one by one; one that stays as it was is opened once."""

    def __init__(self, memory: BundleMemory | None = None) -> None:
        """Begin anew, or with what was read before."""
        held = memory or BundleMemory()
        self._notes = dict(held.notes)
        self._highest = dict(held.highest)
        self._listed: tuple[Incoming, ...] = ()
        self._waiting: list[Incoming] = []
        self._told = NO_BUNDLES

    @property
    def memory(self) -> BundleMemory:
        """What a later reading may begin with."""
        return BundleMemory(dict(self._notes), dict(self._highest))

    @property
    def waiting(self) -> int:
        """How many are to be opened."""
        return len(self._waiting)

    @property
    def told(self) -> Bundles:
        """What was found when none was waiting last: a later one may undo what an earlier says."""
        return self._told

    def list_anew(self, files: tuple[Incoming, ...]) -> None:
        """Note which bundles lie there now; those that are new or changed wait to be opened."""
        stamps = {one.path: stamp(one.path) for one in files}
        same = [path for path, (seen, _) in self._notes.items() if stamps.get(path) == seen]
        self._notes = {path: self._notes[path] for path in same}
        self._listed = files
        self._waiting = [one for one in files if one.path not in self._notes]
        self._judge()

    def open_next(self, reader: Reader) -> None:
        """Open one of those that wait.

        Raises:
            SurveyError: `identity_pair`.
        """
        one = self._waiting[0]
        seen = stamp(one.path)
        self._notes[one.path] = seen, read_note(one, reader)
        del self._waiting[0]
        self._judge()

    def _judge(self) -> None:
        if self._waiting:
            return
        notes = [self._notes[one.path][1] for one in self._listed]
        for one in notes:
            if isinstance(one.found, BundleNote):
                line = one.found.line
                self._highest[line] = max(one.found.n, self._highest.get(line, 0))
        shelf = judged(notes)
        counting = [(one.file, one.found) for one in shelf if isinstance(one.found, BundleNote)]
        refused = [(one, one.found.code) for one in shelf if isinstance(one.found, Refused)]
        others = {one.file for one, code in refused if code is Code.NOT_ADDRESSED}
        self._told = Bundles(
            files=tuple(one.file for one in shelf if one.file not in others),
            decisions=decisions(shelf),
            packages={file: found.packages for file, found in counting},
            refused=tuple((one.file, code) for one, code in refused if not one.is_in_order),
            fallen=tuple(
                Fallen(file, found.n, self._highest[found.line])
                for file, found in counting
                if found.n < self._highest[found.line]
            ),
        )
