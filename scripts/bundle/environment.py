"""The environment a bundle is built in: what runs, from the lock file, and PyInstaller.

Nothing of the environment for tests can get into the bundle, because it is not there.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.bundle.target import ROOT

PREFERRED = "3.13"
"""The Python of a bundle, where this computer has one (docs/decisions/0032-bundle.md)."""


def make_environment(folder: Path) -> Path:
    """Make the environment as the lock file says, or bring it up to date; give its Python."""
    command = [uv(), "sync", "--locked", "--quiet", "--no-install-project", "--compile-bytecode"]
    chosen = ["--no-default-groups", "--group", "build", "--python", str(python_for_bundles())]
    environment = {**os.environ, "UV_PROJECT_ENVIRONMENT": str(folder), "UV_SYSTEM_CERTS": "1"}
    subprocess.run([*command, *chosen], check=True, cwd=ROOT, env=environment)  # noqa: S603 - our own command
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def python_for_bundles() -> Path:
    """The Python a bundle is made of: the preferred one, else the one that runs this."""
    return next((path for path in _candidates() if _runs(path)), Path(sys.executable))


def _candidates() -> Iterator[Path]:
    name = f"python{PREFERRED}"
    for folder in os.get_exec_path():
        yield Path(folder, name)
    # The stand-ins of pyenv on the path run nothing unless a version was chosen.
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    yield from sorted(versions.glob(f"{PREFERRED}*/bin/{name}"))


def _runs(python: Path) -> bool:
    if not os.access(python, os.X_OK):
        return False
    command = [str(python), "-c", "import sys; sys.stdout.write('%d.%d' % sys.version_info[:2])"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - a Python
    return done.returncode == 0 and done.stdout == PREFERRED


def uv() -> str:
    """The program that reads the lock file: the one on the path, else that of `setup.py`.

    Raises:
        FileNotFoundError: neither is there; `make` sees to it.
    """
    found = shutil.which("uv") or shutil.which("uv", path=str(ROOT / ".tools" / "bin"))
    if found is None:
        raise FileNotFoundError("uv")
    return found
