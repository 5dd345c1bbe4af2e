"""Build the one-folder program with PyInstaller and let the result test itself.

The self-test runs from the folder that would be copied to an office, not from the source.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
PROGRAM = DIST / "usbsurvey" / ("usbsurvey.exe" if sys.platform == "win32" else "usbsurvey")


def _size_in_megabytes(folder: Path) -> float:
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1e6


def main() -> int:
    """Build, measure, self-test; the exit code is that of the self-test."""
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(ROOT / "build"), str(ROOT / "build.spec")]
    subprocess.run([*command, *places], check=True, cwd=ROOT, env=environment)  # noqa: S603 - our own command
    sys.stdout.write(f"{PROGRAM.parent}: {_size_in_megabytes(PROGRAM.parent):.0f} MB\n")
    sys.stdout.flush()
    return subprocess.run([PROGRAM, "self-test"], check=False).returncode  # noqa: S603 - our own command


if __name__ == "__main__":
    sys.exit(main())
