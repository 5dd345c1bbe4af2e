"""The Python a bundle is made of: its version, and where its own files and its packages lie."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path, PureWindowsPath

from scripts.bundle.refused import NotShippableError, Why

_MARK = "told: "
_QUESTION = f"""
import decimal, os, platform, pyexpat, sys, sysconfig, zlib
inside = [pyexpat.EXPAT_VERSION.replace("_", " "), "mpdecimal " + decimal.__libmpdec_version__]
inside += ["zlib " + zlib.ZLIB_RUNTIME_VERSION] if os.name == "nt" else []
print({_MARK!r} + platform.python_version())
print({_MARK!r} + sys.base_prefix)
print({_MARK!r} + sysconfig.get_path("stdlib"))
print({_MARK!r} + sysconfig.get_path("platlib"))
print({_MARK!r} + ", ".join(inside))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python."""

    version: str
    """Three numbers."""
    base: Path
    """The folder it was installed into."""
    library: Path
    """Its standard library."""
    site: Path
    """Its packages."""
    inside: tuple[tuple[str, str], ...] = ()
    """What is built into it: names and versions."""


def ask(python: Path) -> Interpreter:
    """Let a Python tell about itself; it may be a script that runs one, as for Windows under wine.

    Raises:
        NotShippableError: it does not tell.
    """
    command = [str(python), "-c", _QUESTION]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - of our own build environment
    # Wine's own remarks may stand between the lines, on the same stream.
    told = [line.removeprefix(_MARK) for line in done.stdout.splitlines() if _MARK in line]
    if len(told) != len(fields(Interpreter)):
        raise NotShippableError(Why.SILENT_PYTHON, (str(python),))
    version, base, library, site, inside = told
    return Interpreter(version, _here(base), _here(library), _here(site), tuple(_split(inside)))


def _split(told: str) -> Iterator[tuple[str, str]]:
    for one in told.split(", "):
        name, _, version = one.rpartition(" ")
        yield name, version


def _here(told: str) -> Path:
    """A path as this system writes it: wine calls our root `Z:`."""
    windows = PureWindowsPath(told)
    if os.name == "posix" and windows.drive:
        return Path("/", *windows.parts[1:])
    return Path(told)
