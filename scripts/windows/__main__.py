"""`make build-windows`: the Windows bundle made under wine, looked through, and let test itself.

What it leaves in `dist/` is for checking; the one that is given out is made on Windows
(.github/workflows/release.yml). Everything that looks at it from outside is in tests/windows.
"""

import os
import subprocess
import sys
from pathlib import Path

from scripts.bundle.complete import complete
from scripts.bundle.environment import python_for_bundles
from scripts.bundle.freeze import freeze
from scripts.bundle.hashes import names
from scripts.bundle.interpreter import ask
from scripts.bundle.size import size_line
from scripts.bundle.target import ROOT, Target, epoch, version
from scripts.windows.contents import MOST_ARCHIVE_BYTES, faults
from scripts.windows.interpreter import WindowsPython, make_windows_python


def main() -> int:
    """Build, list, look through, self-test and try it out; anything but 0 is a failure."""
    target = Target(version(), "windows")
    moment = epoch(os.environ.get("SOURCE_DATE_EPOCH"))
    python = make_windows_python(target.environment, ask(python_for_bundles()))
    try:
        freeze(target, python.launcher, moment)
        complete(target, python.launcher, moment)
        _say(*_listed(target.folder), size_line(target).rstrip())
        wrong = _wrong(target)
        _say(*wrong)
        # Whatever is wrong about it, what it does is told as well.
        codes = (len(wrong), _self_test(target, python), _tests())
        return 0 if not any(codes) else 1
    finally:
        python.wine.stop()


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def _listed(folder: Path) -> list[str]:
    return [f"{(folder / name).stat().st_size:>11,} {name}" for name in names(folder)]


def _wrong(target: Target) -> list[str]:
    packed = target.archive.stat().st_size
    too_large = f"{target.archive.name}: {packed:,} bytes, over {MOST_ARCHIVE_BYTES:,}"
    return [*faults(target.folder), *([too_large] if packed > MOST_ARCHIVE_BYTES else [])]


def _self_test(target: Target, python: WindowsPython) -> int:
    ended = python.wine.run(target.commands, "self-test")
    _say(ended.out, ended.err)
    return ended.code


def _tests() -> int:
    """Packages there and back, and the first window: what is told apart has tests of its own."""
    command = [sys.executable, "-m", "pytest", "-q", "-m", "windows", "tests/windows"]
    return subprocess.run(command, check=False, cwd=ROOT).returncode  # noqa: S603 - our own command


if __name__ == "__main__":
    sys.exit(main())
