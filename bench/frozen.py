"""`python -m bench.frozen`: what a bundle in `dist/` weighs, how soon it is seen, what it takes.

Its first window beside the bare window of Qt from the source's own environment, in one run, and
the most memory of a whole respondent session, real keys from ホーム to the sealed file, beside the
bare window and beside the same session from source. All in a real X screen (Xvfb).
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.windows import BARE, environment_in, until_painted
from scripts.bundle.size import size_line
from scripts.bundle.target import Target, version
from tests.support import respondent
from tests.support.xwindow import SOURCE, Person, Program, screen

_STARTS = 15
_MILLI = 1_000
_WRONG_USE = 2
_KIB_IN_MB = 1_000_000 / 1_024
_NO_BUILD = "There is no build at {folder}. Please run: make build\n"
_PEAK = re.compile(r"^VmHWM:\s+([0-9]+) kB$", re.MULTILINE)


def main() -> int:
    """Print one line for each measure."""
    target = Target(version(), "linux")
    if not target.archive.is_file():
        sys.stderr.write(_NO_BUILD.format(folder=target.folder))
        return _WRONG_USE
    sys.stdout.write(size_line(target))
    with tempfile.TemporaryDirectory() as name, screen() as display:
        folder = Path(name)
        bare = folder / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        floor = (sys.executable, str(bare))
        # Whoever stays connected keeps the screen from beginning anew between two programs.
        person = Person(display, respondent.CHARACTERS)
        sys.stdout.write(_start_line((str(target.program),), floor, folder, display))
        sys.stdout.flush()
        sys.stdout.write(_memory_line(target, floor, folder, _Desk(person, display)))
        person.close()
    return 0


@dataclass(frozen=True)
class _Desk:
    """Somebody at a screen."""

    person: Person
    display: str


def _start_line(ours: tuple[str, ...], floor: tuple[str, ...], folder: Path, display: str) -> str:
    environment = {**environment_in(folder), "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    # The first start of each fills the caches of the system.
    seconds = [
        (until_painted(ours, environment), until_painted(floor, environment))
        for _ in range(_STARTS)
    ][1:]
    taken, least = (min(some) * _MILLI for some in zip(*seconds, strict=True))
    return (
        f"first window, frozen {taken:.0f} ms; bare PySide6 window from source {least:.0f} ms; "
        f"{taken / least:.2f}×\n"
    )


def _memory_line(target: Target, floor: Sequence[str], folder: Path, desk: _Desk) -> str:
    made = folder / "world"
    demo = [str(target.commands), "demo", str(made), "--bodies", "1", "--seed", "1"]
    subprocess.run(demo, check=True, capture_output=True)  # noqa: S603 - our own program
    frozen = _session((str(target.program),), shutil.copytree(made, folder / "frozen"), desk)
    source = _session(SOURCE, shutil.copytree(made, folder / "source"), desk)
    bare = _bare(floor, desk)
    return (
        f"most memory of a respondent's whole session, frozen {frozen:.0f} MB; from source "
        f"{source:.0f} MB; bare PySide6 window {bare:.0f} MB; {frozen / bare:.2f}×\n"
    )


def _session(command: Sequence[str], world: Path, desk: _Desk) -> float:
    person = desk.person
    program = Program(desk.display, "--practice", str(world), command=command)
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)
    respondent.answer_the_rest(person)
    respondent.sign_and_seal(person)
    peak = _peak(program)
    program.close()
    return peak


def _bare(command: Sequence[str], desk: _Desk) -> float:
    program = Program(desk.display, command=command)
    desk.person.wait_until(lambda: bool(desk.person.titles()), "the bare window")
    desk.person.wait_for_stillness()
    peak = _peak(program)
    program.close()
    return peak


def _peak(program: Program) -> float:
    """The most memory that a process has had at a time, in millions of bytes."""
    status = Path(f"/proc/{program.process.pid}/status").read_text(encoding="ascii")
    (kib,) = _PEAK.findall(status)
    return int(kib) / _KIB_IN_MB


if __name__ == "__main__":
    sys.exit(main())
