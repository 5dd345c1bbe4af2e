"""The program as an office gets it: unpacked from its zip, started by its own executables."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from scripts.bundle.target import Target, version

TARGET = Target(version(), "linux")
MISSING = f"""{TARGET.archive} is not there, and nothing is proven without it. Make it, then go on:
  make build
  make proofs"""
NOBODY = 65534
"""Debian's user and group who own nothing."""
_READ_ONLY, _READ_AND_RUN = 0o444, 0o555
Json = Mapping[str, object]


@dataclass(frozen=True)
class Unpacked:
    """A bundle in a folder."""

    folder: Path

    @property
    def windows(self) -> Path:
        """The program with the windows."""
        return self.folder / TARGET.program.name

    @property
    def commands(self) -> Path:
        """The program with the commands."""
        return self.folder / TARGET.commands.name

    def run(self, *words: object, prefix: Sequence[str] = ()) -> subprocess.CompletedProcess[bytes]:
        """A command that ends well."""
        return run((str(self.commands),), *words, prefix=prefix)

    def told(self, *words: object) -> Json:
        """What a command prints as JSON."""
        return told((str(self.commands),), *words)


def run(
    command: Sequence[str], *words: object, prefix: Sequence[str] = ()
) -> subprocess.CompletedProcess[bytes]:
    """Run a copy of the program with these words; it ended well.

    Raises:
        AssertionError: with what it said, where it did not.
    """
    called = [*prefix, *command, *map(str, words)]
    ended = subprocess.run(called, capture_output=True, check=False)  # noqa: S603 - our own program
    assert ended.returncode == 0, (called, ended.returncode, ended.stderr.decode(errors="replace"))
    return ended


def told(command: Sequence[str], *words: object) -> Json:
    """What a copy of the program prints as JSON when it is called so."""
    found: Json = json.loads(run(command, *words, "--json").stdout)  # noqa: TID251 - what our own program printed
    return found


def unpack(into: Path) -> Unpacked:
    """The bundle below a folder, as `unzip` would lay it there: who may run a file may."""
    with ZipFile(TARGET.archive) as archive:
        for entry in archive.infolist():
            Path(archive.extract(entry, into)).chmod(entry.external_attr >> 16)
    return Unpacked(into / TARGET.name)


def make_read_only(folder: Path) -> None:
    """Let nobody but root write below a folder."""
    for place, _folders, names in os.walk(folder):
        Path(place).chmod(_READ_AND_RUN)
        for name in names:
            path = Path(place, name)
            path.chmod(_READ_AND_RUN if os.access(path, os.X_OK) else _READ_ONLY)


def as_nobody() -> tuple[str, ...]:
    """What starts a program without root's rights, which heed no read-only folder."""
    if os.geteuid() != 0:
        return ()
    return ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--")


def give_to_nobody(*folders: Path) -> None:
    """Let that user have these folders and what is in them."""
    if os.geteuid() != 0:
        return
    for folder in folders:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
