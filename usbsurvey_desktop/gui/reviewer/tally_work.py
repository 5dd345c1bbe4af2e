"""Counting an inbox: its files are opened once more for their answers, away from the windows.

Promises: each step ends soon, so that a person can leave between two of them; other ways to count
open nothing again. All steps of one `Gathering` are done one after another.
"""

from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from usbsurvey_desktop import __version__
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.jobs import STEP
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.remark_file import RemarkFile
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.review.checked import CheckedFile, CheckedPackage, known
from usbsurvey_desktop.review.fold import Folded, fold
from usbsurvey_desktop.review.inbox import packages_below
from usbsurvey_desktop.review.overview import Kept, Overview, overview
from usbsurvey_desktop.review.shelf import ledgers_in, read_shelf, whole
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.tally.book import tally_tables
from usbsurvey_desktop.tally.counted import Counted, Scope, counted, of_form
from usbsurvey_desktop.tally.coverage import Covered, coverage
from usbsurvey_desktop.tally.crossing import Crossing, crossed, same_asked_twice
from usbsurvey_desktop.tally.exports import write
from usbsurvey_desktop.tally.heading import Heading
from usbsurvey_desktop.tally.held import Holding, held_of
from usbsurvey_desktop.tally.population import Classes
from usbsurvey_desktop.tally.published import Publication, published
from usbsurvey_desktop.tally.remarks import Remarks
from usbsurvey_desktop.tally.splits import (
    KIND,
    POPULATION,
    PREFECTURE,
    Split,
    by_kind,
    by_population,
    by_prefecture,
    by_question,
    splitting_questions,
)
from usbsurvey_desktop.tally.tabulate import Tally, tabulate
from usbsurvey_desktop.tally.target import Target
from usbsurvey_desktop.tally.texts import FreeText, free_texts

_USUAL_SPLITS = ("", PREFECTURE, KIND, POPULATION)


@dataclass(frozen=True)
class TallyWish:
    """What enters a tally, and how it is split."""

    scope: Scope = Scope.ACCEPTED
    split: str = ""
    """`prefecture`, `kind`, `population`, the link_id of a question, or "" for none."""
    form: str = ""
    """Hash of the form whose answers are counted; "" for that of the newest pack."""
    classes: Classes | None = None
    """What `population` goes by; while there is none, nothing is split."""


@dataclass(frozen=True)
class Version:
    """A form that some of the bodies in the scope have answered."""

    form: str
    number: int
    """Of the newest pack that has it."""
    bodies: int


@dataclass(frozen=True)
class Gathered:
    """An inbox with the answers of its packages; lives only while 集計 is shown."""

    packs: tuple[Pack, ...]
    """Of one survey, the newest first."""
    expected: tuple[Municipality, ...]
    found: Overview
    holding: Holding
    file: RemarkFile
    remarks: Remarks | None
    """What was written before; None where it cannot be opened, and nothing may be written."""
    trouble: SurveyError | None = None
    """Why it cannot be opened."""


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
    form: str
    """Hash of the form whose answers were counted."""
    versions: tuple[Version, ...]
    """Every form that was answered, the newest first."""
    crossings: tuple[Crossing, ...]
    """Of each two questions that ask the same for two times."""

    def texts_in(self, part: str) -> tuple[FreeText, ...]:
        """What the bodies of a part of the split wrote; all of "" for the whole."""
        split = self.tally.split
        if not part or split is None:
            return self.texts
        inside = {one.municipality.code for one in self.bodies if part in split.parts_of(one)}
        return tuple(one for one in self.texts if one.municipality.code in inside)


class Gathering:
    """A folder while its answers are gathered."""

    def __init__(self, opening: InboxOpening, place: Workplace) -> None:
        self._opening = opening
        self._place = place
        self._holding = Holding()
        self._kept: list[Kept] = []
        self._tools = ExitStack()
        self._files: Generator[CheckedFile, None, None] | None = None
        self._reader = opening.reader(place, place.clock())
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
            if self._place.clock() - begun >= STEP:
                return False
        return True

    def _begun(self) -> tuple[Generator[CheckedFile, None, None], Folded]:
        if self._files is None or self._folded is None:
            opening, reader = self._opening, self._reader
            self._folded = fold(
                whole(read_shelf(ledgers_in(opening.folder))),
                survey=opening.pack.payload.survey,
                roster=reader.roster,
            )
            todo = packages_below(opening.folder, opening.folder)
            self.total = len(todo)
            self._files = opening.crew(reader, self._place, self._tools).check(todo)
        return self._files, self._folded

    def _gathered(self) -> Gathered:
        _files, folded = self._begun()
        opening = self._opening
        expected = opening.expected(self._place)
        found = overview(self._kept, folded, expected)
        file = RemarkFile.of(opening, self._place)
        gathered = Gathered(opening.packs, expected, found, self._holding, file, remarks=None)
        try:
            return replace(gathered, remarks=file.read())
        except SurveyError as error:
            return replace(gathered, trouble=error)


def split_of(wish: TallyWish, form: Form, expected: tuple[Municipality, ...]) -> Split | None:
    """The split of a wish, in the words of a form; None also while its file is missing."""
    if not wish.split:
        return None
    if wish.split == PREFECTURE:
        return by_prefecture(expected)
    if wish.split == POPULATION:
        return None if wish.classes is None else by_population(wish.classes)
    return by_kind() if wish.split == KIND else by_question(form, wish.split)


def count(gathered: Gathered, wish: TallyWish, now: datetime) -> Counts:
    """Count what answered the form of the newest pack.

    Args:
        gathered: the inbox.
        wish: what enters, and the split.
        now: aware; the time the tables name.
    """
    pack = pack_of(gathered.packs, wish.form)
    if wish.split not in (*_USUAL_SPLITS, *splitting_questions(pack.form)):
        wish = replace(wish, split="")  # a question of another form
    form_sha256 = pack.payload.form_sha256
    entered = counted(gathered.found, gathered.holding, wish.scope)
    bodies = tuple(of_form(entered, form_sha256))
    tally = tabulate(pack.form, bodies, split_of(wish, pack.form, gathered.expected))
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
        form=form_sha256,
        versions=tuple(_versions(gathered.packs, entered)),
        crossings=tuple(crossed(bodies, *pair) for pair in same_asked_twice(pack.form)),
    )


def pack_of(packs: Sequence[Pack], form: str) -> Pack:
    """The newest pack with a form; the newest of all if none has it."""
    return next((one for one in packs if one.payload.form_sha256 == form), packs[0])


def _versions(packs: Sequence[Pack], entered: Sequence[Counted]) -> Iterator[Version]:
    bodies = Counter(one.form for one in entered)
    newest = {one.payload.form_sha256: one for one in reversed(packs)}
    for one in packs:
        form = one.payload.form_sha256
        if newest[form] is one and bodies[form]:
            yield Version(form, one.payload.version, bodies[form])


def _heading(
    gathered: Gathered, wish: TallyWish, now: datetime, bodies: int, left_out: int
) -> Heading:
    pack = pack_of(gathered.packs, wish.form)
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
