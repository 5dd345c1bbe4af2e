"""`make same-bytes`: build the last commit twice, in two places, and compare the zips.

Each is a clone of its own, with its own environment, under a path of its own; the second lies
below Japanese words and a space. What is not committed is in neither.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.bundle.hashes import names, sha256
from scripts.bundle.target import ROOT

_PLACES = ("one", "もう 一つ の 場所")
_ZIP = "the zip"
_SAME_BYTES = "The same bytes."
_OTHER_BYTES = "DIFFERENT: the same commit gives other bytes."


def main() -> int:
    """Tell the hash of each zip, and each file that differs; 1 if anything does."""
    commit = _run("git", "rev-parse", "HEAD", within=ROOT).strip()
    with tempfile.TemporaryDirectory() as folder:
        one, other = (_built(commit, Path(folder, place, "clone")) for place in _PLACES)
    different = sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
    told = [commit, one[_ZIP], other[_ZIP], *different, _OTHER_BYTES if different else _SAME_BYTES]
    sys.stdout.write("".join(f"{line}\n" for line in told))
    return 1 if different else 0


def _built(commit: str, clone: Path) -> dict[str, str]:
    """Clone and build a commit; the hashes of the files by their names, and of the zip."""
    _run("git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone), within=ROOT)
    _run("git", "checkout", "--quiet", "--detach", commit, within=clone)
    sys.stdout.write(_run(sys.executable, "-m", "scripts.build", within=clone))
    (archive,) = (clone / "dist").glob("*.zip")
    folder = archive.with_suffix("")
    return {_ZIP: sha256(archive), **{name: sha256(folder / name) for name in names(folder)}}


def _run(*command: str, within: Path) -> str:
    """Run a command of ours; what it says."""
    done = subprocess.run(command, cwd=within, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - see above
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
