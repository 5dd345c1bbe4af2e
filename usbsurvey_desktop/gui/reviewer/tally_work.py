"""Counting an inbox: its files are opened once more for their answers, away from the windows.

Promises: each step ends soon, so that a person can leave between two of them; other ways to count
open nothing again. All steps of one `Gathering` are done one after another.
"""

from collections.abc import Callable, Collection, Generator, Iterator, Sequence
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
from usbsurvey_desktop.tally.counted import Counted, Scope, asked_alike, counted, of_forms
from usbsurvey_desktop.tally.coverage import Covered, coverage
from usbsurvey_desktop.tally.crossing import Crossing, crossed, same_asked_twice
from usbsurvey_desktop.tally.exports import write
from usbsurvey_desktop.tally.heading import Heading, VersionBodies
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
from usbsurvey_desktop.tally.tabulate import Tally
from usbsurvey_desktop.tally.target import Target
from usbsurvey_desktop.tally.texts import FreeText, free_texts, text_ids
from usbsurvey_desktop.tally.together import bodies_by_version, tabulate_versions
from usbsurvey_desktop.tally.versions import Versions, compared, versions_of

_USUAL_SPLITS = ("", PREFECTURE, KIND, POPULATION)


@dataclass(frozen=True)
class TallyWish:
    """What enters a tally, and how it is split."""

    scope: Scope = Scope.ACCEPTED
    split: str = ""
    """`prefecture`, `kind`, `population`, the link_id of a question, or "" for none."""
    form: str = ""
    """Hash of the form whose answers alone are counted; "" for all versions together."""
    classes: Classes | None = None
    """What `population` goes by; while there is none, nothing is split."""


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
    """Hash of the form whose answers alone were counted; "" for all versions together."""
    versions: tuple[VersionBodies, ...]
    """Every version that was answered, the newest first, counted here or not; and the one that is
    counted alone."""
    crossings: tuple[Crossing, ...]
    """Of each two questions that ask the same for two times."""

    def texts_of(self, link_id: str, part: str) -> tuple[FreeText, ...]:
        """What bodies wrote to a question, those of a part of the split; all of "" for the whole.

        Answers to other words of the question are none of them.
        """
        owners, split = text_ids(self.tally.form), self.tally.split
        mine = tuple(one for one in self.texts if owners[one.link_id] == link_id)
        if not part or split is None:
            return mine
        inside = {one.municipality.code for one in self.bodies if part in split.parts_of(one)}
        return tuple(one for one in mine if one.municipality.code in inside)


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


def split_of(
    wish: TallyWish,
    form: Form,
    expected: tuple[Municipality, ...],
    asked_in: Callable[[str], Collection[str] | None],
) -> Split | None:
    """The split of a wish, in the words of a form; None also while its file is missing.

    `asked_in` names the forms that ask a question as this form does, None for all.
    """
    if not wish.split:
        return None
    if wish.split == PREFECTURE:
        return by_prefecture(expected)
    if wish.split == POPULATION:
        return None if wish.classes is None else by_population(wish.classes)
    if wish.split == KIND:
        return by_kind()
    return by_question(form, wish.split, asked_in(wish.split))


def count(gathered: Gathered, wish: TallyWish, now: datetime) -> Counts:
    """Count what answered the versions that are wished for.

    Args:
        gathered: the inbox.
        wish: what enters, and the split.
        now: aware; the time the tables name.
    """
    every = versions_of(gathered.packs)
    alone = tuple(one for one in every if one.form_sha256 == wish.form)
    versions = compared(alone or every)
    form = versions.newest.form
    if wish.split not in (*_USUAL_SPLITS, *splitting_questions(form)):
        wish = replace(wish, split="")  # a question of another form
    entered = counted(gathered.found, gathered.holding, wish.scope)
    bodies = of_forms(entered, versions.forms)
    split = split_of(wish, form, gathered.expected, versions.asked_in)
    tally = tabulate_versions(versions, bodies, split)
    asked = {body.code for body in gathered.expected}
    return Counts(
        wish=wish,
        tally=tally,
        publication=published(tally),
        heading=_heading(gathered, wish, now, versions, (entered, bodies)),
        bodies=bodies,
        covered=coverage(gathered.found, gathered.expected, entered, versions.forms),
        accepted=len(counted(gathered.found, gathered.holding, Scope.ACCEPTED)),
        asked=sum(one.municipality.code in asked for one in bodies),
        texts=tuple(free_texts(form, bodies, tally.versions)),
        form=versions.newest.form_sha256 if alone else "",
        versions=tuple(
            one
            for one in bodies_by_version(every, entered)
            if one.bodies or one.form_sha256 == wish.form
        ),
        crossings=tuple(_crossings(tally, bodies)),
    )


def _crossings(tally: Tally, bodies: Sequence[Counted]) -> Iterator[Crossing]:
    for pair in same_asked_twice(tally.form):
        yield crossed(asked_alike(bodies, tally.versions, *pair), *pair)


def _heading(
    gathered: Gathered,
    wish: TallyWish,
    now: datetime,
    versions: Versions,
    bodies: tuple[Sequence[Counted], Sequence[Counted]],
) -> Heading:
    """Of who is in the scope, and who of them was counted."""
    entered, own = bodies
    newest = versions.newest
    pack = next(one for one in gathered.packs if one.payload.form_sha256 == newest.form_sha256)
    return Heading(
        survey=pack.payload.survey,
        title=pack.payload.title,
        form_version=newest.form.questionnaire.version,
        pack_versions=versions.numbers,
        scope=wish.scope,
        bodies=len(own),
        expected=len(gathered.expected),
        left_out=len(entered) - len(own),
        made=now,
        program=__version__,
        is_practice=any(one.is_practice for one in gathered.packs),
        versions=bodies_by_version(versions.every, own) if versions.are_several else (),
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
