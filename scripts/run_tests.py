"""Run every test the way CI does, and hold the branch coverage of each room at its floor.

Two runs beside one another: the offscreen tests on all cores, and the tests that need a real X
window, one at a time, because they mostly wait for the screen. What goes once more where the tests
of the rooms have been is not counted in the coverage, because counting takes up to half as long
again (`no_cover`, set by tests/conftest.py); what is tested in a real window runs in processes of
its own.

What has the mark `sweep` is the whole of which a sample runs here; `make faults` runs it. `frozen`
and `windows` need a bundle: `make proofs` and `make build-windows` run them.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ROOT / ".ci" / "coverage_floors.json"
REPORT = ROOT / "build" / "coverage.json"
WINDOW_LOG = ROOT / "build" / "window.log"
_ELSEWHERE = "not window and not windows and not frozen and not sweep"
OFFSCREEN = ("pytest", "-q", "-n", "2", "-m", _ELSEWHERE, "--cov", "--cov-report=")
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
MOST_FILES_BYTES = 2 * 1024**3
"""What the files of a run may take; the tests leave far less."""


def _files_in() -> Path | None:
    """Where the tests keep their files: in memory if there is room, as every save waits for it."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > MOST_FILES_BYTES:
        return MEMORY
    return None


def _start(*arguments: str, told: TextIO | None = None) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "0"}
    command = [sys.executable, "-m", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=told)  # noqa: S603 - our own command


def _run(*arguments: str) -> int:
    return _start(*arguments).wait()


def _room(name: str) -> str:
    parts = Path(name).parts
    return parts[1] if len(parts) > 2 else "foundation"  # noqa: PLR2004 - package/room/module


def room_coverage(report: Path) -> dict[str, float]:
    """Read the share of lines and branches covered, in percent, for each room and for `all`."""
    files = json.loads(report.read_text(encoding="utf-8"))["files"]  # noqa: TID251 - our own report
    counts: dict[str, list[int]] = {}
    for name, entry in files.items():
        summary = entry["summary"]
        covered = summary["covered_lines"] + summary["covered_branches"]
        total = summary["num_statements"] + summary["num_branches"]
        for room in (_room(name), "all"):
            sums = counts.setdefault(room, [0, 0])
            sums[0] += covered
            sums[1] += total
    return {room: 100 * done / max(total, 1) for room, (done, total) in sorted(counts.items())}


def _floors_hold() -> bool:
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))  # noqa: TID251 - our own file
    held = True
    for room, percent in room_coverage(REPORT).items():
        floor = floors.get(room, 0)
        verdict = "ok" if percent >= floor else "BELOW ITS FLOOR"
        held = held and percent >= floor
        sys.stdout.write(f"coverage {room:<14} {percent:6.2f} %  floor {floor} %  {verdict}\n")
    return held


def _run_tests() -> bool:
    """Whether every test passes; what the window tests said is told last."""
    with WINDOW_LOG.open("w+", encoding="utf-8") as told:
        window = _start("pytest", "-q", "-m", "window", "tests/window", told=told)
        ended = (_run(*OFFSCREEN), window.wait())
        told.seek(0)
        sys.stdout.write(told.read())
    return ended == (0, 0)


def main() -> int:
    """Run every kind of test and hold the floors; anything but 0 is a failure."""
    REPORT.parent.mkdir(exist_ok=True)
    for stale in ROOT.glob(".coverage*"):
        stale.unlink()
    with TemporaryDirectory(dir=_files_in()) as folder:
        os.environ["TMPDIR"] = folder
        passed = _run_tests()
    report = _run("coverage", "json", "-q", "-o", str(REPORT))
    floors = _floors_hold() if report == 0 else False
    return 0 if passed and floors else 1


if __name__ == "__main__":
    sys.exit(main())
