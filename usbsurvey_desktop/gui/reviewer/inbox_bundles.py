"""The 取りまとめ that lie in a received folder: how many, what they say, what was not taken in."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.gui.reviewer.inbox_stamps import Stamp, stamp
from usbsurvey_desktop.review.bundle_open import Forwarded
from usbsurvey_desktop.review.bundle_shelf import (
    NotedBundle,
    PackageName,
    decisions,
    judged,
    read_note,
)
from usbsurvey_desktop.review.inbox import Incoming
from usbsurvey_desktop.sealing.opened import Reader


@dataclass(frozen=True)
class Bundles:
    """What was found; holds neither keys nor answers."""

    files: tuple[str, ...] = ()
    decisions: Mapping[PackageName, Forwarded] = field(default_factory=dict)
    """What other collectors decided, for `decision_about`."""
    packages: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Which packages each file that counts holds, by `dig`."""
    refused: tuple[tuple[str, Code], ...] = ()
    """Files that do not count, and why."""

    def untaken(self, held: Collection[str]) -> tuple[str, ...]:
        """The files that hold a package which is not among those `held` in the folder."""
        return tuple(file for file, packages in self.packages.items() if packages - set(held))


NO_BUNDLES = Bundles()
"""A folder without any."""
Notes: TypeAlias = Mapping[Path, tuple[Stamp, NotedBundle]]
"""What was read of each file, and how the file was then."""


class BundleReading:
    """The bundles of a folder, opened one by one; one that stays as it was is opened once."""

    def __init__(self, notes: Notes | None = None) -> None:
        """Begin anew, or with what was read before."""
        self._notes = dict(notes or {})
        self._listed: tuple[Incoming, ...] = ()
        self._waiting: list[Incoming] = []
        self._told = NO_BUNDLES

    @property
    def notes(self) -> Notes:
        """What a later reading may begin with."""
        return dict(self._notes)

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
        shelf = judged(self._notes[one.path][1] for one in self._listed)
        self._told = Bundles(
            files=tuple(one.file for one in shelf),
            decisions=decisions(shelf),
            packages={
                one.file: one.found.packages for one in shelf if not isinstance(one.found, Refused)
            },
            refused=tuple(
                (one.file, one.found.code)
                for one in shelf
                if isinstance(one.found, Refused) and not one.is_in_order
            ),
        )
