"""`make same-bytes`: build the last commit twice, in two places, and hold the zips together.

Each is a clone of its own, with its own environment, under a path of its own; the second lies
below Japanese words and a space. What is not committed is in neither.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.bundle.hashes import sha256
from scripts.bundle.target import ROOT

_PLACES = ("one", "もう 一つ の 場所")


def main() -> int:
    """Tell the hash of each zip; 1 if they differ."""
    with tempfile.TemporaryDirectory() as folder:
        hashes = [_built(Path(folder, place, "clone")) for place in _PLACES]
    is_same = len({*hashes}) == 1
    verdict = "the same bytes" if is_same else "DIFFERENT: the same commit gives other bytes"
    sys.stdout.write("".join(f"{one}\n" for one in hashes) + verdict + "\n")
    return 0 if is_same else 1


def _built(clone: Path) -> str:
    """Clone and build; the hash of the zip."""
    _run("git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone), within=ROOT)
    _run(sys.executable, "-m", "scripts.build", within=clone)
    (archive,) = (clone / "dist").glob("*.zip")
    return sha256(archive)


def _run(*command: str, within: Path) -> None:
    subprocess.run(command, cwd=within, check=True)  # noqa: S603 - our own commands


if __name__ == "__main__":
    sys.exit(main())
