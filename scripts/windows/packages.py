"""The packages of Windows that the lock file names, laid down without a Windows to run pip in."""

import os
import subprocess
import sys
from pathlib import Path

from scripts.bundle.environment import uv
from scripts.bundle.target import ROOT

PLATFORM = "x86_64-pc-windows-msvc"


def install(target: Path, version: str, requirements: Path | None = None) -> None:
    """Lay wheels for Windows down in a folder; each must have the hash it is known by.

    Args:
        target: the folder, as `site-packages` is one.
        version: of the Python, such as `3.13`.
        requirements: a file of them with hashes; without one those of the lock file for a bundle.
    """
    if requirements is None:
        requirements = target.with_name("requirements.txt")
        _export(requirements)
    command = [uv(), "pip", "install", "--quiet", "--no-config", "--python", sys.executable]
    what = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", str(requirements)]
    where = ["--target", str(target), "--python-platform", PLATFORM, "--python-version", version]
    subprocess.run([*command, *what, *where], check=True, env=_environment())  # noqa: S603 - our own command


def _export(file: Path) -> None:
    command = [
        uv(),
        "export",
        "--locked",
        "--quiet",
        "--no-emit-project",
        "--output-file",
        str(file),
    ]
    groups = ["--no-default-groups", "--group", "build", "--format", "requirements-txt"]
    subprocess.run([*command, *groups], check=True, cwd=ROOT, env=_environment())  # noqa: S603 - our own command


def _environment() -> dict[str, str]:
    # As in setup.py: offices look into TLS with an authority that only the system's store knows.
    return {**os.environ, "UV_SYSTEM_CERTS": "1"}
