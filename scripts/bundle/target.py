"""Which bundle is built, and where everything about it lies."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
WORK = ROOT / "build"
_VERSION = re.compile(r'^__version__ = "([0-9][0-9A-Za-z.]*)"$', re.MULTILINE)


@dataclass(frozen=True)
class Target:
    """One version of the program for one kind of computer; `system` is `linux` or `windows`."""

    version: str
    system: str
    dist: Path = DIST
    work: Path = WORK

    @property
    def name(self) -> str:
        """The name of the folder and, but for its ending, of the archive."""
        return f"usbsurvey-{self.version}-{self.system}-x86_64"

    @property
    def folder(self) -> Path:
        """The folder an office gets."""
        return self.dist / self.name

    @property
    def archive(self) -> Path:
        """The folder as one file."""
        return self.dist / f"{self.name}.zip"

    @property
    def environment(self) -> Path:
        """The environment it is built in."""
        return self.work / f"env-{self.system}"

    @property
    def program(self) -> Path:
        """The windows, without a console."""
        return self._executable("usbsurvey")

    @property
    def commands(self) -> Path:
        """The same program with a console, for commands."""
        return self._executable("usbsurvey-cli")

    def _executable(self, name: str) -> Path:
        return self.folder / (f"{name}.exe" if self.system == "windows" else name)


def version() -> str:
    """The version of the program, as its own source tells."""
    source = ROOT / "usbsurvey_desktop" / "__init__.py"
    found = _VERSION.search(source.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(source)
    return found[1]


def epoch(told: str | None) -> int:
    """The one moment that a bundle bears, in seconds since 1970: the last commit's.

    `told` is `SOURCE_DATE_EPOCH`, which goes first, for a source that came without its history
    (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    if told:
        return int(told)
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 - our own command
    return int(done.stdout)
