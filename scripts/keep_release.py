"""Keep the world of a release for ever: `python scripts/keep_release.py 0.1.0`.

Made once, by the program as it stands when it is released (docs/releasing.md). Every later program
opens what lies there and goes on with it (tests/releases), so what is kept is never written again.
"""

import argparse
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
if __package__ in {None, ""}:  # run by path
    sys.path.insert(0, str(ROOT))

from tests.releases.kept import RELEASES  # noqa: E402 - after the path
from tests.releases.making import keep_expected, make  # noqa: E402 - after the path
from usbsurvey_desktop import __version__  # noqa: E402 - after the path


def keep(version: str, releases: Path = RELEASES) -> str:
    """Keep this release; gives why it was not kept, "" if it was."""
    if version != __version__:
        return f"this is {__version__}, not {version}"
    if (releases / version).exists():
        return f"{releases / version} is kept, and stays as it is"
    with TemporaryDirectory() as folder:
        world, copy = Path(folder) / "world", Path(folder) / "copy"
        world.mkdir()
        make(world)
        keep_expected(world, shutil.copytree(world, copy))
        shutil.copytree(world, releases / version)
    return ""


def main() -> int:
    """Do as the command line says; anything but 0 is a failure."""
    words = argparse.ArgumentParser(description="Keep the world of a release for ever.")
    words.add_argument("version", help="the version that is released, as the program tells it")
    hindrance = keep(words.parse_args().version)
    if hindrance:
        sys.stderr.write(f"{hindrance}\n")
    return 1 if hindrance else 0


if __name__ == "__main__":
    sys.exit(main())
