"""Python's own libraries without what only debuggers read: a Python that was built here has it.

The files of packages stay as they are, byte for byte, so that they can be found in their wheels;
Debian's Python has nothing that could go.
"""

import subprocess
import tempfile
from pathlib import Path

_OF_PYTHON = ("_internal/libpython3*", "_internal/python3*/lib-dynload/*.so")


def strip_python(folder: Path) -> None:
    """Strip the libraries of Python in a Linux bundle."""
    for pattern in _OF_PYTHON:
        for file in sorted(folder.glob(pattern)):
            content = stripped(file)
            file.write_bytes(content)


def stripped(file: Path) -> bytes:
    """What a library holds without symbols that nothing is linked by; the same from the same."""
    with tempfile.TemporaryDirectory() as folder:
        without = Path(folder, file.name)
        command = ["strip", "--strip-unneeded", "-o", str(without), str(file)]
        subprocess.run(command, check=True)  # noqa: S603 - of Debian's binutils, which PyInstaller needs too
        return without.read_bytes()
