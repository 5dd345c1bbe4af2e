"""Many files on all cores: each once, whatever becomes of the processes."""

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import crew_children, worlds
from tests.support.checking import alone, by_file, folder_of_packages
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.review.crew import Crew
from usbsurvey_desktop.review.crew_members import Answer, Members
from usbsurvey_desktop.review.inbox import Incoming, incoming

_ROUNDS = 6
"""So often the few files of a folder are checked where more than two jobs are wanted."""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Incoming, ...]:
    """A folder of good and bad packages."""
    return folder_of_packages(tmp_path)


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    """Two processes, for whatever number of files."""
    with Crew(worlds.reader("ministry"), 2, few=1) as two:
        yield two


def test_two_processes_find_what_one_finds(crew: Crew, files: tuple[Incoming, ...]) -> None:
    """Every file once, good and bad alike, and the processes stay for the next call."""
    expected = alone(files, worlds.reader("ministry"))
    assert {type(one.found) for one in expected.values()} > {Refused}
    assert by_file(crew.check(files)) == expected
    before = crew.processes
    assert by_file(crew.check(files)) == expected
    assert crew.processes == before
    assert len(before) == 2


def test_few_files_need_no_process(files: tuple[Incoming, ...]) -> None:
    """Starting one takes longer than checking them."""
    with Crew(worlds.reader("ministry"), 2) as crew:
        assert by_file(crew.check(files)) == alone(files, worlds.reader("ministry"))
        assert crew.processes == ()


def test_one_core_needs_no_process(files: tuple[Incoming, ...]) -> None:
    """The program itself does all, some dozens at a time."""
    taken: list[Incoming] = []

    def source() -> Iterator[Incoming]:
        for one in files * _ROUNDS:
            taken.append(one)
            yield one

    with Crew(worlds.reader("ministry"), 1, few=1) as crew:
        results = crew.check(source())
        next(results)
        assert len(taken) < _ROUNDS * len(files)
        assert len(list(results)) == _ROUNDS * len(files) - 1
        assert crew.processes == ()


def test_no_file_is_no_result(crew: Crew) -> None:
    """An empty folder is nothing to start for."""
    assert list(crew.check(())) == []


def test_a_killed_process_costs_no_file(files: tuple[Incoming, ...]) -> None:
    """Its files are checked again, by the process that takes its place."""
    with Crew(worlds.reader("ministry"), 2, few=1) as crew:
        results = crew.check(files * _ROUNDS)
        found = [next(results)]
        for process in crew.processes:
            assert process.pid is not None
            os.kill(process.pid, signal.SIGKILL)
        found += results
        assert crew.processes  # one that had never answered is not replaced
    expected = alone(files, worlds.reader("ministry"))
    assert sorted(one.file for one in found) == sorted([*expected] * _ROUNDS)
    assert all(one == expected[one.file] for one in found)


def test_a_file_that_kills_is_refused_alone(tmp_path: Path) -> None:
    """The files that were given out with it are checked, and so are those behind it."""
    files = folder_of_packages(tmp_path, 40)
    evil = incoming(tmp_path / crew_children.EVIL, tmp_path)
    evil.path.write_bytes(b"")
    given = (*files[:5], evil, *files[5:])
    with Crew(worlds.reader("ministry"), 2, few=1, work=crew_children.dies_of_evil) as crew:
        found = by_file(crew.check(given))
    assert found.pop(evil.shown).found == Refused(Code.UNEXPECTED, "C1")
    assert found == alone(files, worlds.reader("ministry"))


def test_who_waited_behind_a_file_that_kills_is_not_blamed(tmp_path: Path) -> None:
    """One process has the evil file alone, and a good one, alone too, as its next job."""
    (good,) = folder_of_packages(tmp_path, 1)
    evil = incoming(tmp_path / crew_children.EVIL, tmp_path)
    evil.path.write_bytes(b"")
    reader = worlds.reader("ministry")
    members = Members(reader, 1, crew_children.dies_of_evil)
    members.call()
    assert list(members.answers()) == []  # its first word
    for one in (evil, good):
        members.give(members.free()[0], [one])
    assert members.free() == []
    assert list(members.answers()) == [
        Answer([evil], None, was_begun=True),
        Answer([good], None, was_begun=False),
    ]
    members.dismiss()


def test_where_no_process_starts_all_is_done_here(files: tuple[Incoming, ...]) -> None:
    """An office may forbid programs to start others."""
    with Crew(worlds.reader("ministry"), 2, few=1, work=crew_children.never_starts) as crew:
        assert by_file(crew.check(files)) == alone(files, worlds.reader("ministry"))
        assert crew.processes == ()


def test_who_leaves_waits_for_nobody(crew: Crew, files: tuple[Incoming, ...]) -> None:
    """Processes at work are ended, idle ones stay, and the next call finds all results."""
    results = crew.check(files)
    next(results)
    results.close()
    assert by_file(crew.check(files)) == alone(files, worlds.reader("ministry"))


def test_an_identity_that_opens_nothing_is_told_at_once() -> None:
    """Before any file is looked at."""
    who = worlds.reader("ministry")
    with refused(Code.IDENTITY_PAIR):
        Crew(replace(who, identity=replace(who.identity, opening_key=None)), 2)
