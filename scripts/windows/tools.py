"""The programs of this computer that make Windows ones: wine, a compiler, a reader of libraries."""

import re
import subprocess
from pathlib import Path

WINE = "/usr/lib/wine/wine64"
"""Debian's; the `wine` on the path would ask for a 32-bit one as well."""
WINESERVER = "/usr/lib/wine/wineserver64"
_COMPILER = "x86_64-w64-mingw32-gcc"
_OBJDUMP = "x86_64-w64-mingw32-objdump"
_EXPORT = re.compile(r"^\t\[ *\d+\] (?:\+base\[ *\d+\] +[0-9a-f]+ )?(\S+)$", re.MULTILINE)
_IMPORT = re.compile(r"^\tDLL Name: (\S+)$", re.MULTILINE)
_NAMES = "[Ordinal/Name Pointer] Table"


def compile_c(source: Path, target: Path, *options: str) -> None:
    """Make a Windows program or library of one C file."""
    # No build id, no time: the same source gives the same bytes.
    flags = ["-O2", "-s", "-Wall", "-Werror", "-Wl,--no-insert-timestamp"]
    subprocess.run([_COMPILER, *flags, "-o", target, source, *options], check=True)  # noqa: S603 - our own command


def described(library: Path) -> str:
    """What a Windows program or library says of itself, as text."""
    command = [_OBJDUMP, "-p", str(library)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own command


def exports(description: str) -> tuple[str, ...]:
    """The names that a library gives to others, from what `described` gave."""
    return tuple(_EXPORT.findall(description.partition(_NAMES)[2]))


def imports(description: str) -> frozenset[str]:
    """The libraries that a program or library needs at its start, in lower case."""
    return frozenset(name.lower() for name in _IMPORT.findall(description))
