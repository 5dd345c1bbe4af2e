"""Set up the environment from the lock file, with nothing but Python 3.11 and pip at hand.

`setup.py run` prepares for using the program, `setup.py test` for testing it too, and then
`setup.py windows` for building its Windows bundle under wine. Missing system packages of Debian are
installed as root; elsewhere the exact command is named and nothing is changed. Uses the standard
library only, because it runs before anything is installed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
UV_VERSION = "0.13.9"
OLDEST_PYTHON = (3, 11)

QT_PACKAGES = (
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxkbcommon-x11-0",
)
FONT_PACKAGE = "fonts-noto-cjk"
TEST_PACKAGES = (
    "at-spi2-core",
    "binutils",
    "dbus",
    "gir1.2-atspi-2.0",
    "jose",
    "jq",
    "libreoffice-calc-nogui",
    "openssl",
    "poppler-utils",
    "python3-gi",
    "strace",
    "xvfb",
    "zbar-tools",
)
WINDOWS_PACKAGES = (
    "gcc-mingw-w64-x86-64",
    "locales",
    "wine",
    "wine64",
    "xvfb",
)
_PACKAGES: dict[str, tuple[str, ...]] = {
    "run": (),
    "test": TEST_PACKAGES,
    "windows": WINDOWS_PACKAGES,
}


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def _fail(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.exit(2)


def _has_package(name: str) -> bool:
    # Debian 13 renamed some libraries for 64-bit time, so the name with t64 counts as well.
    for candidate in (name, f"{name}t64"):
        status = subprocess.run(  # noqa: S603 - names of our own list
            ["dpkg-query", "-W", "-f=${Status}", candidate],  # noqa: S607 - Debian's own tool
            capture_output=True,
            text=True,
            check=False,
        )
        if status.returncode == 0 and "install ok installed" in status.stdout:
            return True
    return False


def _has_japanese_font() -> bool:
    if _has_package(FONT_PACKAGE):
        return True
    if shutil.which("fc-list") is None:
        return False
    found = subprocess.run(
        ["fc-list", ":lang=ja", "family"],  # noqa: S607 - fontconfig's own tool
        capture_output=True,
        text=True,
        check=False,
    )
    return bool(found.stdout.strip())


def _shared_python() -> tuple[str, ...]:
    """What a bundle of Debian's own Python needs: its library, which `python3` goes without."""
    return (f"libpython3.{sys.version_info.minor}",) if sys.base_prefix == "/usr" else ()


def missing_packages(purpose: str) -> list[str]:
    """List the Debian packages that are needed and not there, in the order of their names."""
    wanted = [*QT_PACKAGES, *_PACKAGES[purpose], *(_shared_python() if purpose == "test" else ())]
    missing = [name for name in wanted if not _has_package(name)]
    if not _has_japanese_font():
        missing.append(FONT_PACKAGE)
    return sorted(missing)


def _install_packages(missing: list[str]) -> None:
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        _fail(f"These system packages are missing. Please run:\n  sudo {' '.join(command)}")
    _say(f"Installing {' '.join(missing)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)  # noqa: S607 - the one of the system
    subprocess.run(command, check=True, env=environment)  # noqa: S603 - our own list


def _system_packages(purpose: str) -> None:
    if sys.platform != "linux":
        return
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        names = " ".join((*QT_PACKAGES, FONT_PACKAGE, *_PACKAGES[purpose]))
        _say(f"Not Debian: please see that the equivalents of these are installed: {names}")
        return
    missing = missing_packages(purpose)
    if missing:
        _install_packages(missing)


def _uv() -> str:
    found = shutil.which("uv") or shutil.which("uv", path=str(TOOLS / "bin"))
    if found:
        return found
    _say(f"Installing uv {UV_VERSION} into {TOOLS.name}/")
    # --target leaves the system's Python as it is, also where pip may not write into it (PEP 668).
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(TOOLS)]
    subprocess.run([*command, f"uv=={UV_VERSION}"], check=True)  # noqa: S603 - pinned above
    installed = shutil.which("uv", path=str(TOOLS / "bin"))
    if installed is None:
        _fail(f"uv was installed but is not in {TOOLS / 'bin'}")
    return str(installed)


def _environment(purpose: str) -> None:
    groups = ["--no-dev"] if purpose == "run" else ["--all-groups"]
    # A test environment also serves `make run`; it must not be thinned out again.
    if purpose == "run" and (ROOT / ".venv" / ".ready-test").exists():
        groups = ["--all-groups"]
    command = [_uv(), "sync", "--locked", "--quiet", "--python", sys.executable, *groups]
    # Offices look into TLS with an authority of their own, which only the system's store knows.
    environment = {**os.environ, "UV_SYSTEM_CERTS": "1"}
    done = subprocess.run(command, check=False, cwd=ROOT, env=environment)  # noqa: S603 - our own
    if done.returncode != 0:
        _fail("The environment could not be set up; what uv says above tells why.")


def main() -> int:
    """Set up for the purpose named on the command line."""
    purpose = sys.argv[1] if len(sys.argv) > 1 else "run"
    if purpose not in _PACKAGES:
        _fail("usage: setup.py run | test | windows")
    if sys.version_info < OLDEST_PYTHON:
        _fail(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    _system_packages(purpose)
    _environment(purpose)
    for done in ("run", purpose):
        (ROOT / ".venv" / f".ready-{done}").touch()
    return 0


if __name__ == "__main__":
    sys.exit(main())
