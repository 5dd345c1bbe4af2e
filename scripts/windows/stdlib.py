"""The standard library of a CPython on this computer, and which one that is."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

_ASK = "import sys, sysconfig; print(sys.version_info[1], sysconfig.get_path('stdlib'))"


@dataclass(frozen=True)
class Stdlib:
    """The folder of a standard library, and its minor version: 13 for Python 3.13."""

    folder: Path
    minor: int

    @property
    def version(self) -> str:
        """As people say it."""
        return f"3.{self.minor}"

    @property
    def tag(self) -> str:
        """As the library of the interpreter is called on Windows."""
        return f"python3{self.minor}"


def stdlib_of(python: Path) -> Stdlib:
    """That of a CPython of this computer; what is in its site-packages does not matter."""
    command = [python, "-I", "-c", _ASK]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - a Python
    minor, _, folder = done.stdout.strip().partition(" ")
    return Stdlib(Path(folder), int(minor))
