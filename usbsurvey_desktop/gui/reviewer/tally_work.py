"""Counting an inbox: its files are opened once more for their answers, away from the windows.

Promises: each step ends soon, so that a person can leave between two of them; other ways to count
open nothing again. All steps of one `Gathering` are done one after another.
"""

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from usbsurvey_desktop import __version__
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.cache import cache_name, open_cache
from usbsurvey_desktop.review.checked import CheckedFile, CheckedPackage, known
from usbsurvey_desktop.review.crew import Crew
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.inbox import packages_below
from usbsurvey_desktop.review.overview import Kept, Overview, overview
from usbsurvey_desktop.review.served import own_recipient, served_bodies
from usbsurvey_desktop.review.shelf import ledgers_in, read_shelf, whole
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.tally.book import tally_tables
from usbsurvey_desktop.tally.counted import Counted, Scope, counted, of_form
from usbsurvey_desktop.tally.coverage import Covered, coverage
from usbsurvey_desktop.tally.exports import write
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.held import Holding, held_of
from usbsurvey_desktop.tally.published import Publication, published
from usbsurvey_desktop.tally.splits import (
    KIND,
    PREFECTURE,
    Split,
    by_kind,
    by_prefecture,
    by_question,
)
from usbsurvey_desktop.tally.tabulate import Tally, tabulate
from usbsurvey_desktop.tally.target import Target
from usbsurvey_desktop.tally.texts import FreeText, free_texts

_STEP = timedelta(milliseconds=300)


@dataclass(frozen=True)
class TallyWish:
    """What enters a tally, and how it is split."""

    scope: Scope = Scope.ACCEPTED
    split: str = ""
    """`prefecture`, `kind`, the link_id of a question, or "" for none."""


@dataclass(frozen=True)
class Gathered:
    """An inbox with the answers of its packages; lives only while 集計 is shown."""

    packs: tuple[Pack, ...]
    """Of one survey, the newest first."""
    expected: tuple[Municipality, ...]
    found: Overview
    holding: Holding


@dataclass(frozen=True)
class Counts:
    """What was counted as somebody wished."""

    wish: TallyWish
    tally: Tally
    publication: Publication
    heading: Heading
    bodies: tuple[Counted, ...]
    covered: tuple[Covered, ...]
    accepted: int
    """How many bodies were accepted, whatever the scope is."""
    asked: int
    """How many of those counted should answer here."""
    texts: tuple[FreeText, ...]


class Gathering:
    """A folder while its answers are gathered."""

    def __init__(self, opening: InboxOpening, place: Workplace) -> None:
        self._opening = opening
        self._place = place
        self._holding = Holding()
        self._kept: list[Kept] = []
        self._tools = ExitStack()
        self._files: Generator[CheckedFile, None, None] | None = None
        self._reader = Reader(
            identity=opening.identity,
            packs=opening.packs,
            municipalities=place.municipalities,
            now=place.clock(),
            record_forms=place.record_forms,
            roster=None if opening.roster is None else opening.roster.roster,
        )
        self._folded: Folded | None = None
        self.total = 0

    @property
    def done(self) -> int:
        """How many files were opened or found not to open."""
        return len(self._kept)

    def go_on(self) -> Gathered | None:
        """Open files for a moment; gives what was gathered once all are done.

        Raises:
            SurveyError: `file_unreadable` or `share_lost` if the folder cannot be read.
        """
        try:
            if not self._is_done():
                return None
        except BaseException:
            self.close()
            raise
        self.close()
        return self._gathered()

    def close(self) -> None:
        """Let other processes end, and the cache go."""
        if self._files is not None:
            self._files.close()
        self._tools.close()

    def _is_done(self) -> bool:
        files, folded = self._begun()
        begun = self._place.clock()
        for one in files:
            found = one.found
            if isinstance(found, CheckedPackage):
                standing = folded.about(found.digest).standing
                if Scope.READABLE.allows(standing):
                    self._holding.add(found.digest, held_of(found))
            self._kept.append(known(one, self._reader))
            if self._place.clock() - begun >= _STEP:
                return False
        return True

    def _begun(self) -> tuple[Generator[CheckedFile, None, None], Folded]:
        if self._files is None or self._folded is None:
            opening, reader = self._opening, self._reader
            survey = opening.pack.payload.survey
            self._folded = fold(
                whole(read_shelf(ledgers_in(opening.folder))),
                survey=survey,
                roster=reader.roster,
            )
            todo = packages_below(opening.folder, opening.folder)
            self.total = len(todo)
            cache = open_cache(self._place.profile.checks / cache_name(survey, reader), reader)
            if cache is not None:
                self._tools.enter_context(cache)
            crew = self._tools.enter_context(Crew(reader, self._place.cores, cache))
            self._files = crew.check(todo)
        return self._files, self._folded

    def _gathered(self) -> Gathered:
        _files, folded = self._begun()
        opening = self._opening
        recipient = own_recipient(opening.pack, opening.identity)
        expected = (
            ()
            if recipient is None
            else tuple(served_bodies(opening.pack, recipient, self._place.municipalities))
        )
        found = overview(self._kept, folded, expected)
        return Gathered(opening.packs, expected, found, self._holding)


def split_of(name: str, form: Form, expected: tuple[Municipality, ...]) -> Split | None:
    """The split of a wish, in the words of a form."""
    if not name:
        return None
    if name == PREFECTURE:
        return by_prefecture(expected)
    return by_kind() if name == KIND else by_question(form, name)


def count(gathered: Gathered, wish: TallyWish, now: datetime) -> Counts:
    """Count what answered the form of the newest pack.

    Args:
        gathered: the inbox.
        wish: what enters, and the split.
        now: aware; the time the tables name.
    """
    pack = gathered.packs[0]
    form_sha256 = pack.payload.form_sha256
    entered = counted(gathered.found, gathered.holding, wish.scope)
    bodies = tuple(of_form(entered, form_sha256))
    tally = tabulate(pack.form, bodies, split_of(wish.split, pack.form, gathered.expected))
    asked = {body.code for body in gathered.expected}
    covered = coverage(gathered.found, gathered.expected, entered, form_sha256)
    return Counts(
        wish=wish,
        tally=tally,
        publication=published(tally),
        heading=_heading(gathered, wish, now, len(bodies), len(entered) - len(bodies)),
        bodies=bodies,
        covered=tuple(covered),
        accepted=len(counted(gathered.found, gathered.holding, Scope.ACCEPTED)),
        asked=sum(one.municipality.code in asked for one in bodies),
        texts=tuple(free_texts(pack.form, bodies)),
    )


def _heading(
    gathered: Gathered, wish: TallyWish, now: datetime, bodies: int, left_out: int
) -> Heading:
    pack = gathered.packs[0]
    same = (one for one in gathered.packs if one.payload.form_sha256 == pack.payload.form_sha256)
    return Heading(
        survey=pack.payload.survey,
        title=pack.payload.title,
        form_version=pack.form.questionnaire.version,
        pack_versions=tuple(sorted(one.payload.version for one in same)),
        scope=wish.scope,
        bodies=bodies,
        expected=len(gathered.expected),
        left_out=left_out,
        made=now,
        program=__version__,
        is_practice=any(one.is_practice for one in gathered.packs),
    )


def write_tally(counts: Counts, kind: str, path: Path, now: datetime) -> str:
    """Write all tables, over what has the name; give the name of the file or folder.

    Args:
        counts: what was counted.
        kind: a name in `tally.exports.WRITERS`.
        path: a file, or for `csv` a folder.
        now: aware; what a file names as the time it was made.

    Raises:
        SurveyError: `output_exists` for files that lie in the folder already; `disk_full`,
            `share_lost` or `file_unwritable`.
    """
    tables = tally_tables(
        counts.tally, counts.publication, counts.heading, counts.bodies, counts.covered
    )
    # The person confirmed to replace a file, but was never asked about those in a folder.
    write(kind, tuple(tables), Target(path, now, overwrite=path.suffix == ".xlsx"))
    return path.name
