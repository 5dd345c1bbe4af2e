"""Which package of Debian, or of Ubuntu, a shared library comes from, proven by its bytes."""

import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.bundle.hashes import sha256

_FORMAT = "${Package}\t${Version}\t${Architecture}\t${source:Package}\t${source:Version}"
_FOUND = re.compile(r"^([a-z0-9][a-z0-9.+-]*)(?::[a-z0-9-]+)?: (/.+)$")


@dataclass(frozen=True)
class DebianPackage:
    """One installed package."""

    name: str
    version: str
    architecture: str
    source: str
    """The name of the package its source lies in."""
    source_version: str
    system: str
    """Whose package it is: `debian` or `ubuntu`."""

    @property
    def key(self) -> str:
        """Its name among all that a bundle is made of."""
        return f"{self.system}-{self.name}"

    @property
    def archive(self) -> str:
        """The address its source is to be had from."""
        if self.system == "ubuntu":
            return f"https://launchpad.net/ubuntu/+source/{self.source}/{self.source_version}"
        return f"https://snapshot.debian.org/package/{self.source}/{self.source_version}/"

    @property
    def copyright(self) -> Path:
        """What its maintainers say of its licences."""
        return Path("/usr/share/doc", self.name, "copyright")


def owners(files: Mapping[str, str]) -> dict[str, DebianPackage]:
    """The packages that installed files of these names and bytes; one that none did is left out.

    Args:
        files: the name of each file without its folder, and its SHA-256 in hexadecimal.
    """
    if not files or shutil.which("dpkg-query") is None:
        return {}
    found = dict[str, DebianPackage]()
    for package, path in _installed(files):
        if os.access(path, os.R_OK) and sha256(path) == files[path.name]:
            found[path.name] = _package(package)
    return found


def _installed(names: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Every installed file that bears one of the names, with the package that brought it."""
    command = ["dpkg-query", "--search", *(f"*/{name}" for name in sorted(names))]
    # It ends with 1 if there is a name that nothing bears; what it found stands there all the same.
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - Debian's own tool
    for line in sorted(done.stdout.splitlines()):
        if found := _FOUND.match(line):
            yield found[1], Path(found[2])


@cache
def _package(name: str) -> DebianPackage:
    command = ["dpkg-query", "--show", f"--showformat={_FORMAT}", name]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - Debian's own tool
    told, version, architecture, source, source_version = done.stdout.split("\t")
    system = platform.freedesktop_os_release()["ID"]
    return DebianPackage(told, version, architecture, source, source_version, system)
