"""A crash of the frozen program leaves nothing of what was typed.

Whatever the kernel does with a process that dies, it goes by the two things that are looked at
here: the limit and the filter of every process (core(5), docs/decisions/0036-memory-and-places.md).
"""

import re
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import respondent
from tests.support.canary import Search
from tests.support.frozen import Unpacked
from tests.support.xwindow import Person, Program

pytestmark = pytest.mark.frozen

SEARCH = Search({"answer": respondent.FREE_TEXT, "passphrase": respondent.PASSPHRASE})
ALL_MEMORY = "0x7f"
_CORE = re.compile(r"^Max core file size +(\S+) +(\S+)", re.MULTILINE)
_SIGNALS = (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGQUIT)


@pytest.fixture(autouse=True)
def _cores_allowed() -> Iterator[None]:
    """What this process starts may leave a whole core, unless it sees to it itself."""
    limits, core_filter = (
        resource.getrlimit(resource.RLIMIT_CORE),
        Path("/proc/self/coredump_filter"),
    )
    before = core_filter.read_text()
    resource.setrlimit(resource.RLIMIT_CORE, (limits[1], limits[1]))
    core_filter.write_text(ALL_MEMORY)
    yield
    resource.setrlimit(resource.RLIMIT_CORE, limits)
    core_filter.write_text(f"0x{before.strip()}")


def _type_something(person: Person) -> None:
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)


@pytest.mark.parametrize("number", _SIGNALS, ids=[one.name for one in _SIGNALS])
def test_nothing_is_left_of_what_was_typed(
    program: Unpacked,
    display: str,
    person: Person,
    world: Path,
    tmp_path: Path,
    number: signal.Signals,
) -> None:
    """No core beside it, nothing on its outputs, and nothing for a program that takes cores."""
    folder = tmp_path / "here"
    folder.mkdir()
    running = Program(
        *(display, "--practice", str(world)),
        prefix=("env", "-C", str(folder)),
        command=(str(program.windows),),
    )
    _type_something(person)
    process = Path("/proc", str(running.process.pid))
    core_limit = _CORE.search((process / "limits").read_text())
    core_filter = (process / "coredump_filter").read_text()
    code, out, errors = running.end(number)

    assert code == -number
    assert core_limit is not None
    assert core_limit.groups() == ("1", "1")
    assert int(core_filter, 16) == 0
    assert list(folder.iterdir()) == []
    assert sorted(SEARCH.within(out + errors, "the outputs")) == []
    assert sorted(SEARCH.below(world / "profile")) == []
