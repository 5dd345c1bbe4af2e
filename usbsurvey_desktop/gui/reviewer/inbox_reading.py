"""Reading 受領フォルダー bit by bit, away from the windows.

Promises: each step ends soon, so that a person can stop between two of them; what was checked stays
checked, and only files that are new or changed are opened again; a bad file is a row like any
other. All steps of one `InboxReading` are done one after another, never two at once, and `close`
follows the last of them.
"""

from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.gui.jobs import STEP
from usbsurvey_desktop.gui.reviewer.inbox_bundles import (
    NO_BUNDLES,
    BundleMemory,
    BundleReading,
    Bundles,
)
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.inbox_rows import NOTHING, Facts, facts_of
from usbsurvey_desktop.gui.reviewer.inbox_stamps import Stamp, stamp
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.bundle_shelf import bundles_below
from usbsurvey_desktop.review.checked import CheckedFile, known
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.inbox import Incoming, packages_below
from usbsurvey_desktop.review.overview import Kept, Overview, overview
from usbsurvey_desktop.review.shelf import Shelved, ledgers_in, read_shelf, whole, with_codes
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.versions import NEWER

_MOST_A_STEP = 500
_PART = 10
"""The facts are told anew after each tenth more files."""
_LEAST_MEASURED = timedelta(seconds=10)


@dataclass(frozen=True)
class BadLedger:
    """A ledger that does not count, as a whole or from a line on."""

    file: str
    line: int | None
    """From which line on nothing counts; None: nothing of it counts."""
    is_strangers: bool
    """Whether nobody says that its owner is a reviewer: the roster does not, or there is none."""
    is_newer: bool = False
    """Whether a later version of the program wrote it."""


@dataclass(frozen=True)
class Look:
    """An inbox as it stands now, and how far the reading is."""

    facts: Facts = NOTHING
    done: int = 0
    total: int = 0
    left: timedelta | None = None
    """How long the rest takes at the measured rate; None while there is none."""
    has_roster: bool = True
    """Whether one was chosen; without it no ledger counts."""
    bad_ledgers: tuple[BadLedger, ...] = ()
    is_ledger_missing: bool = False
    """Whether ledgers name entries that no ledger has."""
    bundles: Bundles = NO_BUNDLES
    bundles_left: int = 0
    """How many 取りまとめ are still to be opened; they come after the packages."""
    versions: tuple[int, ...] = ()
    """Of the survey, as far as their packs are here, the newest first."""

    @property
    def is_over(self) -> bool:
        """Whether every file was checked."""
        return self.done == self.total and not self.bundles_left


@dataclass(frozen=True)
class Whole:
    """A folder with its ledgers, as far as it was read."""

    files: tuple[Incoming, ...]
    folded: Folded
    expected: tuple[Municipality, ...]
    """Who should answer here."""
    found: Overview


@dataclass(frozen=True)
class Memory:
    """What was found, without any key or answer: a later reading begins with it."""

    roster: str | None
    """`digest` of the roster that was asked; another one makes all of this worthless."""
    checked: Mapping[Path, Kept]
    stamps: Mapping[Path, Stamp]
    bundles: BundleMemory


class InboxReading:
    """A folder while it is read; the same object reads on when files come."""

    def __init__(
        self, opening: InboxOpening, place: Workplace, memory: Memory | None = None
    ) -> None:
        """Begin anew, or with what was found before."""
        self.opening = opening
        self._place = place
        self._roster = None if opening.roster is None else opening.roster.roster
        is_of_use = memory is not None and memory.roster == self._roster_digest
        held = memory if is_of_use else None
        self._checked: dict[Path, Kept] = dict(held.checked) if held else {}
        opening.bodies.update((path, _body_of(kept)) for path, kept in self._checked.items())
        self._stamps: Mapping[Path, Stamp] = dict(held.stamps) if held else {}
        self._all: tuple[Incoming, ...] = ()
        self._shelf: tuple[Shelved, ...] = ()
        self._bundles = BundleReading(held.bundles if held else None)
        self._found: Generator[CheckedFile, None, None] | None = None
        self._waiting: Mapping[str, list[Path]] = {}
        self._tools = ExitStack()
        self._begun: datetime | None = None
        self._done_at_begin = 0
        self._shown = Look()
        self._due = 0

    @property
    def is_at_work(self) -> bool:
        """Whether there is something to be closed."""
        return self._found is not None

    @property
    def memory(self) -> Memory:
        """What a later reading may begin with."""
        return Memory(self._roster_digest, dict(self._checked), self._stamps, self._bundles.memory)

    def scan(self) -> Look:
        """List the folder and read the ledgers; nothing is opened yet.

        Raises:
            SurveyError: `file_unreadable` or `share_lost` if the folder cannot be read.
        """
        self.close()
        folder = self.opening.folder
        found = packages_below(folder, folder)
        stamps = {one.path: stamp(one.path) for one in found}
        for path in [path for path in self._checked if self._stamps.get(path) != stamps.get(path)]:
            del self._checked[path]
            self.opening.bodies.pop(path, None)
        self._all, self._stamps = found, stamps
        self._shelf = read_shelf(ledgers_in(folder))
        self._bundles.list_anew(bundles_below(folder, folder))
        self._due = 0
        return self._look()

    def go_on(self) -> Look:
        """Open files for a moment.

        Raises:
            SurveyError: `identity_pair` without an opening key.
        """
        try:
            self._check_some()
        except BaseException:
            self.close()
            raise
        return self._look()

    def close(self) -> None:
        """Let other processes end, and the cache go; `go_on` takes up where it was left."""
        if self._found is not None:
            self._found.close()
        self._found = None
        self._tools.close()

    def pause(self) -> Look:
        """Stop, and tell all that was found."""
        self.close()
        self._due = 0
        return self._look()

    def path_of(self, file: str) -> Path | None:
        """Where the file of a row lies."""
        return next((one.path for one in self._all if one.shown == file), None)

    def shown_name(self, path: Path) -> str:
        """The name of a file in the rows; "" for one that is not here."""
        return next((one.shown for one in self._all if one.path == path), "")

    def paths_of(self, files: Sequence[str]) -> tuple[Path, ...]:
        """Where the files of rows lie, in the order given."""
        places = {one.shown: one.path for one in self._all}
        return tuple(places[file] for file in files if file in places)

    @property
    def _roster_digest(self) -> str | None:
        return None if self._roster is None else self._roster.digest

    def _check_some(self) -> None:
        clock, reader = self._place.clock, self.reader()
        begun = clock()
        if self._found is not None or len(self._checked) < len(self._all):
            for count, one in enumerate(self._found or self._start(reader), start=1):
                # Two names may look alike to people.
                path, kept = self._waiting[one.file].pop(), known(one, reader)
                self._checked[path], self.opening.bodies[path] = kept, _body_of(kept)
                if count == _MOST_A_STEP or clock() - begun >= STEP:
                    return
        self.close()
        while self._bundles.waiting:
            self._bundles.open_next(reader)
            if clock() - begun >= STEP:
                return

    def _start(self, reader: Reader) -> Generator[CheckedFile, None, None]:
        """Call whoever helps, for the files that were not checked yet."""
        waiting = defaultdict(list)
        todo = [one for one in self._all if one.path not in self._checked]
        for one in todo:
            waiting[one.shown].append(one.path)
        self._waiting = waiting
        self._begun, self._done_at_begin = self._place.clock(), len(self._checked)
        self._found = self.opening.crew(reader, self._place, self._tools).check(todo)
        return self._found

    def _look(self) -> Look:
        """How far it is; the facts anew where enough was added, for they cost as much as files."""
        done, total = len(self._checked), len(self._all)
        bundles_left = self._bundles.waiting
        if done < min(self._due, total) or (bundles_left and done < self._due):
            return replace(self._shown, done=done, left=self._left(), bundles_left=bundles_left)
        self._due = done + done // _PART + _PART
        if done < total:
            # The last rows do not wait for the bundles.
            self._due = min(self._due, total)
        self._shown = self._looked()
        return self._shown

    def _looked(self) -> Look:
        seen = self.whole()
        folded, bundles = seen.folded, self._bundles.told
        return Look(
            facts=facts_of(seen.found, folded, seen.expected, bundles.decisions),
            done=len(self._checked),
            total=len(self._all),
            left=self._left(),
            has_roster=self.opening.roster is not None,
            bad_ledgers=tuple(_bad(self._shelf, folded)),
            is_ledger_missing=bool(folded.absent),
            bundles=bundles,
            bundles_left=self._bundles.waiting,
            versions=self.opening.versions,
        )

    def whole(self) -> Whole:
        """Everything that was found by now, put together; never during another step."""
        opening = self.opening
        folded = fold(
            whole(self._shelf),
            survey=opening.pack.payload.survey,
            roster=self._roster,
        )
        expected = opening.expected(self._place)
        found = overview(self._checked.values(), folded, expected)
        return Whole(self._all, folded, expected, found)

    def reader(self) -> Reader:
        """What opens the files of the folder."""
        return self.opening.reader(self._place, self._place.clock())

    def _left(self) -> timedelta | None:
        """How long the rest takes, once enough was done to know."""
        if self._begun is None:
            return None
        passed = self._place.clock() - self._begun
        done = len(self._checked) - self._done_at_begin
        if passed < _LEAST_MEASURED or not done:
            return None
        return passed / done * (len(self._all) - len(self._checked))


def _body_of(kept: Kept) -> str:
    return "" if isinstance(kept.found, Refused) else kept.found.seen.body


def _bad(shelf: Sequence[Shelved], folded: Folded) -> Iterator[BadLedger]:
    for one, code in with_codes(shelf, folded):
        if code is None:
            continue
        flaw = None if isinstance(one.found, Refused) else one.found.flaw
        is_cut = flaw is not None and flaw.code is code
        line = flaw.number if flaw is not None and is_cut else None
        is_newer = isinstance(one.found, Refused) and one.found.facts.get("reason") == NEWER
        is_strangers = code is Code.LEDGER_SIGNER
        yield BadLedger(one.file, line, is_strangers=is_strangers, is_newer=is_newer)
