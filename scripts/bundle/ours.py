"""What in a bundle is our own: the programs, what they read, and what people read beside them."""

from collections.abc import Iterable

from scripts.bundle.companions import SOURCES
from scripts.bundle.hashes import names
from scripts.bundle.target import ROOT

INTERNAL = "_internal/"
"""Where everything lies but the programs and what people read."""
PROGRAMS = ("usbsurvey", "usbsurvey-cli")
"""The names of the programs, on Windows with `.exe` behind them."""
SHARED = f"{INTERNAL}usbsurvey.pyz"
"""The archive that both programs take their modules from."""
_READ = ("resources", "forms")


def ours(files: Iterable[str]) -> frozenset[str]:
    """Of the files of a bundle those that our source has in the same place, or that it became."""
    found = frozenset(files)
    system = "windows" if f"{PROGRAMS[0]}.exe" in found else "linux"
    read = {f"{INTERNAL}{part}/{name}" for part in _READ for name in names(ROOT / part)}
    return found & (read | {*names(SOURCES / system), *programs(found), SHARED})


def programs(files: Iterable[str]) -> set[str]:
    """The programs among the files of a bundle."""
    return {name for name in files if name.removesuffix(".exe") in PROGRAMS}
