"""How long a whole country takes to be checked and counted, and how much memory its packages take.

A body is of one of 48 offices, whose certificates name no body; its answers are those of `demo`.
The floor reads each file and opens it with the bare primitives, as in `bench.opening`, and counts
nothing. Two processes are measured beside one, when they have started; starting takes as long as
some hundred packages. What memory is measured with is made one by one, so that no list of packages
is counted.
"""

import shutil
import tempfile
import timeit
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle, islice
from multiprocessing import active_children
from os import getpid
from pathlib import Path
from random import Random  # noqa: TID251 - answers of a rehearsal, from a seed

from bench.measure import Measure
from bench.opening import Office, bare_opening, offices, sealed
from bench.survey import published
from tests.support import worlds
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.demo.answers import answered
from usbsurvey_desktop.municipality import Municipality
from usbsurvey_desktop.records import hash_text
from usbsurvey_desktop.review.cache import open_cache
from usbsurvey_desktop.review.checked import CheckedPackage, known
from usbsurvey_desktop.review.crew import Crew
from usbsurvey_desktop.review.fold import fold
from usbsurvey_desktop.review.inbox import Incoming, incoming
from usbsurvey_desktop.review.overview import Overview, overview
from usbsurvey_desktop.sealing.compose import compose
from usbsurvey_desktop.sealing.opened import Reader
from usbsurvey_desktop.tally.counted import Scope, counted
from usbsurvey_desktop.tally.held import Holding, held_of
from usbsurvey_desktop.tally.tabulate import Tally, tabulate

_ROUNDS = 3
_MICRO = 1_000_000
_FEW, _TIMES = 4_000, 5
"""Packages of which memory is measured, and how many times as many."""
_PAGE_KIB = 4
_MIB = 1024


@dataclass(frozen=True)
class Memory:
    """Resident memory of all processes, in MiB, when so many packages were checked."""

    before: float
    few: float
    many: float

    def line(self) -> str:
        """Write the measure for people."""
        each = (self.many - self.few) * _MIB / (_FEW * (_TIMES - 1))
        told = f"memory of all processes: {self.before:.0f} MiB empty"
        told += f", {self.few:.0f} at {_FEW:,}, {self.many:.0f} at {_FEW * _TIMES:,} packages"
        return f"{told}: {each:.2f} KiB each, {self.before + each * 100:.0f} MiB at 100,000\n"


class _Country:
    """Packages of all bodies, one after another, and around again with the next revision."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pack = published()
        self._chance = Random(7)  # noqa: S311 - answers of a rehearsal
        self._offices = cycle(offices(is_bodiless=True))
        self.bodies = tuple(worlds.municipalities())

    def files(self, count: int) -> Iterator[Incoming]:
        """Make so many packages, each when it is asked for."""
        for number, body in enumerate(islice(cycle(self.bodies), count)):
            path = self._folder / f"{number:06}.sealed.txt"
            path.write_bytes(
                self._sealed(body, next(self._offices), 1 + number // len(self.bodies))
            )
            yield incoming(path, self._folder)

    def _sealed(self, body: Municipality, office: Office, revision: int) -> bytes:
        key = office.respondent.opening_key
        assert key is not None  # noqa: S101 - its identity has one
        prev = hash_text(random_bytes(32)) if revision > 1 else None
        submission = compose(
            self._pack,
            body,
            answered(self._pack.form, body, worlds.NOW.date(), self._chance),
            reply_to=key.public_key(),
            circumstances=replace(worlds.circumstances(), revision=revision, prev=prev),
        )
        return sealed(submission, office, self._pack)


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
            lambda: [bare_opening(file.path.read_bytes(), key, kid) for file in files],
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
    kept, sizes = [], []
    with Crew(reader, 2, few=1) as crew:
        for one in crew.check(country.files(_FEW * _TIMES)):
            kept.append(known(one, reader))
            (folder / one.file).unlink()
            if len(kept) in {1, _FEW, _FEW * _TIMES}:
                sizes.append(_resident())
        overview(kept, fold((), survey=published().payload.survey, roster=None))
        sizes.append(_resident())
    before, few, _many, looked_at = sizes
    return Memory(before, few, looked_at)


def _resident() -> float:
    """Of this process and those it started, in MiB; what they share counts for each of them."""
    pids = [getpid(), *(child.pid for child in active_children())]
    return sum(_pages(pid) for pid in pids if pid) * _PAGE_KIB / _MIB


def _pages(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
