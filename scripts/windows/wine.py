"""Windows programs on this computer: a wine of our own, with what wine 8 lacks.

Promises: nothing outside its folder is touched, and no other wine of the user's. The shims lie in
its system folder alone, as the real ones do in that of Windows, so that nothing collects them with
the program. Source: docs/decisions/0035-windows-under-wine.md.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.windows.tools import WINE, WINESERVER, compile_c

HERE = Path(__file__).resolve().parent
SHIMS = tuple(sorted((HERE / "shims").glob("*.c")))
"""What wine 8 lacks of Windows 10: one library each, named like its source."""
_LIBRARIES = {"bcryptprimitives": ("-ladvapi32",)}
_SYSTEM = Path("drive_c", "windows", "system32")
_OVERRIDES = (
    # Ours before wine's own.
    "mscms=n;"
    # A bare Windows has no Visual C++ runtime, so wine's must not step in.
    "concrt140,msvcp140,msvcp140_1,msvcp140_2,vcruntime140,vcruntime140_1=n;"
    # What wine would download, for .NET and for web pages.
    "mscoree,mshtml="
)
"""Whose libraries are loaded: n(ative) ones, else those of wine."""
_JAPANESE = "ja_JP.UTF-8"
"""A locale; by it wine takes code page 932 (CP932) for what programs print and open."""


@dataclass(frozen=True)
class Ended:
    """How a program ended, and what it said, as text."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Wine:
    """A Windows of our own: `folder` holds its drive C; all of this computer is its drive Z."""

    folder: Path
    locales: Path

    @classmethod
    def below(cls, folder: Path) -> "Wine":
        """The one that belongs to a folder, made or not."""
        return cls(folder / "prefix", folder / "locales")

    @property
    def home(self) -> Path:
        """Where desktop and documents are."""
        return self.folder.with_name("home")

    @property
    def settings(self) -> Mapping[str, str]:
        """The variables by which a program runs in it; those of the caller are passed on too."""
        return {
            "WINEPREFIX": str(self.folder),
            # wine leads the user's folders, such as the desktop, to those of this computer's user.
            "HOME": str(self.home),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            "LOCPATH": str(self.locales),
            "LC_ALL": _JAPANESE,
        }

    def make(self) -> None:
        """Set it up from nothing, the shims included."""
        for folder in (self.folder, self.home):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        _make_locale(self.locales)
        self.run(Path("wineboot"), "-i")
        for source in SHIMS:
            target = self.folder / _SYSTEM / f"{source.stem}.dll"
            compile_c(source, target, "-shared", *_LIBRARIES.get(source.stem, ()))

    def run(self, program: Path, *words: object, folder: Path | None = None, **more: str) -> Ended:
        """Run a Windows program to its end; it has no keyboard. `more` are variables."""
        done = subprocess.run(  # noqa: S603 - our own command
            [WINE, program, *map(str, words)],
            cwd=folder,
            env={**os.environ, **self.settings, **more},
            stdin=subprocess.DEVNULL,
            # wine opens a console of its own for whoever has a terminal.
            capture_output=True,
            check=False,
        )
        return Ended(done.returncode, as_text(done.stdout), as_text(done.stderr))

    def launcher(self, program: Path, path: Path) -> None:
        """Write a script that runs a Windows program as if it were one of this computer."""
        settings = " ".join(shlex.quote(f"{name}={value}") for name, value in self.settings.items())
        words = f'env {settings} {WINE} {shlex.quote(str(program))} "$@"'
        # Neither stream may be a terminal (see `run`), nor a file, which wine's Python cannot use.
        # PyInstaller looks for files of Windows' sets of names, which wine has inside.
        streams = "</dev/null 2> >(exec grep -v api-ms-win- >&2) | cat"
        path.write_text(
            f"#!/usr/bin/env bash\n{words} {streams}\nexit ${{PIPESTATUS[0]}}\n", encoding="utf-8"
        )
        path.chmod(0o755)

    def stop(self) -> None:
        """End what is still running in it."""
        environment = {**os.environ, **self.settings}
        subprocess.run([WINESERVER, "-k"], check=False, env=environment)  # noqa: S603 - our own command


def as_text(said: bytes) -> str:
    """What a program said: JSON in UTF-8, or lines for people in the code page of the system."""
    try:
        return said.decode()
    except UnicodeDecodeError:
        return said.decode("cp932", "backslashreplace")


def _make_locale(folder: Path) -> None:
    """Let this computer know Japanese, in a folder of ours: by that wine chooses the code page."""
    folder.mkdir(parents=True, exist_ok=True)
    language, _, charset = _JAPANESE.partition(".")
    command = ["localedef", "-i", language, "-f", charset, str(folder / _JAPANESE)]
    subprocess.run(command, check=True)  # noqa: S603 - our own command
