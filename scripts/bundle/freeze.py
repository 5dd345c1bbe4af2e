"""The frozen program: PyInstaller run over build.spec; the same source gives the same bytes."""

import os
import shutil
import subprocess
from pathlib import Path

from scripts.bundle.stripping import strip_python
from scripts.bundle.target import ROOT, Target

_COLLECTED = "usbsurvey"
_FIXED = {
    "PYTHONHASHSEED": "0",
    # Lines are told where something fails, not columns: a fifth of all modules.
    "PYTHONNODEBUGRANGES": "1",
    # Modules that are not packed start sooner, and the zip packs them all together, and better.
    "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
}


def freeze(target: Target, python: Path, epoch: int) -> None:
    """Make the folder of the target anew, with nothing in it but the program and what it loads.

    Args:
        target: what is built.
        python: a Python with PyInstaller, or a script that runs one, as for Windows under wine.
        epoch: the moment that the files bear, in seconds since 1970.
    """
    work, fresh = target.work / f"freeze-{target.system}", target.work / f"fresh-{target.system}"
    for folder in (work, fresh, target.folder):
        shutil.rmtree(folder, ignore_errors=True)
    environment = {**os.environ, **_FIXED, "SOURCE_DATE_EPOCH": str(epoch)}
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    places = ["--distpath", str(fresh), "--workpath", str(work), str(ROOT / "build.spec")]
    subprocess.run([*command, *places], check=True, cwd=ROOT, env=environment)  # noqa: S603 - our own command
    target.dist.mkdir(parents=True, exist_ok=True)
    shutil.move(fresh / _COLLECTED, target.folder)
    if target.system == "linux":
        strip_python(target.folder)
