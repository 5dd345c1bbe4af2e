"""How long a whole country takes to be checked and counted, and how much memory its packages take.

A body is of one of 48 offices, whose certificates name no body; its answers are those of `demo`.
The floor reads each file and opens it with the bare primitives, as in `bench.opening`; it counts
nothing, and lets each package go before the next one. Two processes are measured beside one, when
they have started; starting takes as long as some hundred packages.

Memory is measured with 100,000 packages of as many revisions as it takes, each one signed and
sealed for itself, when it is asked for; the revisions of a body say the same. What is held is what
a tally of them needs.
"""

import shutil
import tempfile
import timeit
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import cycle, islice
from multiprocessing import active_children
from os import getpid
from pathlib import Path
from random import Random  # noqa: TID251 - answers of a rehearsal, from a seed

from bench.measure import Measure
from bench.opening import Office, bare_opening, offices
from bench.survey import published
from tests.support import worlds
from usbsurvey_desktop.armour import PACKAGE
from usbsurvey_desktop.crypto.entropy import new_id
from usbsurvey_desktop.crypto.keys import OpeningKey
from usbsurvey_desktop.crypto.sealed_form import seal
from usbsurvey_desktop.demo.answers import answered
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.records import canonical, hash_text
from usbsurvey_desktop.review.cache import open_cache
from usbsurvey_desktop.review.checked import CheckedPackage, known
from usbsurvey_desktop.review.crew import Crew
from usbsurvey_desktop.review.fold import fold
from usbsurvey_desktop.review.inbox import Incoming, incoming
from usbsurvey_desktop.review.overview import Overview, overview
from usbsurvey_desktop.sealing.compose import compose
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.sealing.sign import sign_approver, sign_respondent
from usbsurvey_desktop.sealing.submission import Submission
from usbsurvey_desktop.tally.counted import Scope, counted
from usbsurvey_desktop.tally.held import Holding, held_of
from usbsurvey_desktop.tally.tabulate import Tally, tabulate

_ROUNDS = 12
_MICRO = 1_000_000
_STAGES = (4_000, 20_000, 100_000)
"""Numbers of packages at which memory is measured."""
_PAGE_KIB = 4
_MIB = 1024


@dataclass(frozen=True)
class Memory:
    """Resident memory of all processes, in MiB, when so many packages were checked and held."""

    empty: float
    at: Mapping[int, float]
    """By number of packages."""
    looked_at: float
    """When all of them were put together and counted."""

    def line(self) -> str:
        """Write the measure for people."""
        stages = ", ".join(f"{size:.0f} at {count:,}" for count, size in self.at.items())
        (few, small), *_, (many, large) = self.at.items()
        each = (large - small) * _MIB / (many - few)
        told = f"memory of all processes in MiB: {self.empty:.0f} empty, {stages} packages"
        return f"{told}, {self.looked_at:.0f} when they were counted; {each:.2f} KiB each\n"


class _Country:
    """Packages of all bodies, one after another, and around again with the next revision."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pack = published()
        self._chance = Random(7)  # noqa: S311 - answers of a rehearsal
        self._offices = offices(is_bodiless=True)
        self.bodies = tuple(worlds.municipalities())
        self._last: dict[str, tuple[bytes, str]] = {}
        """By body, its last submission and the `dig` of its package."""

    def files(self, count: int) -> Iterator[Incoming]:
        """Make so many packages, each when it is asked for."""
        pairs = cycle(zip(self.bodies, cycle(self._offices), strict=False))
        for number, (body, office) in enumerate(islice(pairs, count)):
            path = self._folder / f"{number:06}.sealed.txt"
            path.write_bytes(self._next(body, office))
            yield incoming(path, self._folder)

    def _next(self, body: Municipality, office: Office) -> bytes:
        """The next package of a body, which its office does not open again as proof."""
        if body.code not in self._last:
            submission = self._first(body, office)
        else:
            last, digest = self._last[body.code]
            before = Submission.model_validate_json(last)
            changes = {"pkg": new_id(), "prev": digest, "revision": before.revision + 1}
            submission = before.model_copy(update=changes)
        form = sign_respondent(submission, key=office.respondent.signing_key(), now=worlds.NOW)
        form = sign_approver(form, key=office.approver.signing_key(), now=worlds.NOW)
        inside = form.text().encode("ascii")
        self._last[body.code] = canonical(submission), hash_text(inside)
        keys = [self._pack.keys[one.id] for one in self._pack.route_for(body)]
        text = seal(inside, kind=PACKAGE, recipients=[*keys, submission.reply_to.public_key()])
        return text.encode("ascii")

    def _first(self, body: Municipality, office: Office) -> Submission:
        key = office.respondent.opening_key
        assert key is not None  # noqa: S101 - its identity has one
        return compose(
            self._pack,
            body,
            answered(self._pack.form, body, worlds.NOW.date(), self._chance),
            reply_to=key.public_key(),
            circumstances=worlds.circumstances(),
        )


def measures() -> Iterator[Measure | Memory]:
    """Measure 1,788 bodies: the floor, one core, two, and what is known already; then memory."""
    folder = Path(tempfile.mkdtemp())
    try:
        yield from _times(folder)
        yield _memory(folder)
    finally:
        shutil.rmtree(folder)


def _reader() -> Reader:
    pack = published()
    return replace(worlds.reader("ministry"), packs=(pack,))


def _times(folder: Path) -> list[Measure]:
    country, reader = _Country(folder), _reader()
    files = tuple(country.files(len(country.bodies)))
    key, kid = worlds.opening_key("ministry"), published().kids["ministry"]
    cache = open_cache(folder / "a.checks", reader)
    with Crew(reader, 1) as one, Crew(reader, 2) as two, Crew(reader, 1, cache) as again:
        acts = (
            lambda: _bare(files, key, kid),
            lambda: _counted(one, files, reader),
            lambda: _counted(two, files, reader),
            lambda: _counted(again, files, reader),
        )
        # One after another in each round: a machine that is busy disturbs all alike.
        rounds = [[timeit.timeit(act, number=1) for act in acts] for _ in range(_ROUNDS + 1)][1:]
    floor, alone, both, known_already = (
        min(times) / len(files) * _MICRO for times in zip(*rounds, strict=True)
    )
    return [
        Measure("a package of 1,788: check, open, validate, tally; one core", alone, floor),
        Measure("the same with two processes, beside one core", both, alone),
        Measure("the same from the cache, beside one core", known_already, alone),
    ]


def _bare(files: Iterable[Incoming], key: OpeningKey, kid: str) -> None:
    for file in files:
        bare_opening(file.path.read_bytes(), key, kid)


def _counted(crew: Crew, files: Iterable[Incoming], reader: Reader) -> Tally:
    """What `usbsurvey tally --include all` does between reading words and writing them."""
    holding = Holding()
    found = _seen(crew, files, reader, holding)
    return tabulate(published().form, counted(found, holding, Scope.READABLE))


def _seen(crew: Crew, files: Iterable[Incoming], reader: Reader, holding: Holding) -> Overview:
    kept = []
    for one in crew.check(files):
        if not isinstance(one.found, CheckedPackage):
            raise TypeError(one)
        holding.add(one.found.digest, held_of(one.found))
        kept.append(known(one, reader))
    return overview(kept, fold((), survey=published().payload.survey, roster=None))


def _memory(folder: Path) -> Memory:
    country, reader = _Country(folder), _reader()
    kept, holding = [], Holding()
    empty, at = 0.0, {}
    with Crew(reader, 2, few=1) as crew:
        for one in crew.check(country.files(_STAGES[-1])):
            empty = empty or _resident()
            if not isinstance(one.found, CheckedPackage):
                raise TypeError(one)
            kept.append(known(one, reader))
            holding.add(one.found.digest, held_of(one.found))
            (folder / one.file).unlink()
            if len(kept) in _STAGES:
                at[len(kept)] = _resident()
        whole = overview(kept, fold((), survey=published().payload.survey, roster=None))
        tabulate(published().form, counted(whole, holding, Scope.READABLE))
        return Memory(empty, at, _resident())


def _resident() -> float:
    """Of this process and those it started, in MiB; what they share counts for each of them."""
    pids = [getpid(), *(child.pid for child in active_children())]
    return sum(_pages(pid) for pid in pids if pid) * _PAGE_KIB / _MIB


def _pages(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
