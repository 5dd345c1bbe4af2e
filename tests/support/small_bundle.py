"""A small program frozen by PyInstaller as ours is, with the packages of the tests' environment."""

import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import click, segno, zlib, lzma, ctypes
import cryptography.hazmat.bindings._rust
import PIL._imaging
"""
_LEFT_OUT = (
    "readline",
    "_ssl",
    "_hashlib",
    "curses",
    "tkinter",
    "sqlite3",
    "PIL.ImageTk",
    "setuptools",
)


def freeze(into: Path) -> Path:
    """Make the program below a folder; gives its own."""
    script = into / "__main__.py"
    script.write_text(_PROGRAM, encoding="ascii")
    places = ("--distpath", into / "dist", "--workpath", into / "work", "--specpath", into)
    excludes = (word for name in _LEFT_OUT for word in ("--exclude-module", name))
    named = ("--name", "usbsurvey", "--hidden-import", "_cffi_backend")
    words = ("--onedir", "--noconfirm", "--log-level", "ERROR", *named, *places, *excludes, script)
    subprocess.run([sys.executable, "-m", "PyInstaller", *map(str, words)], check=True, cwd=into)  # noqa: S603 - our own words
    made = into / "dist" / "usbsurvey"
    # Ours has none (`scripts.bundle.contents`): zip files and Windows do not know them.
    for link in [path for path in made.rglob("*") if path.is_symlink()]:
        link.unlink()
    return made
