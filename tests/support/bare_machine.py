"""A Debian with nothing on it but what people are told to install: no Python, no Qt.

It is made once by debootstrap, in build/, and entered by chroot in a mount namespace of its own.
"""

import os
import platform
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from scripts.bundle.target import WORK
from scripts.setup import FONT_PACKAGE, QT_PACKAGES
from tests.support.frozen import NOBODY

MADE = WORK / "bare-machine"
HOME = Path("/home/利用者")
_DONE = "made.txt"
_SCREEN = "/tmp/.X11-unix"  # noqa: S108 - where X listens
_ENTER = f"""
mount -t proc proc "$0/proc" &&
mkdir -p "$0{_SCREEN}" && mount --bind {_SCREEN} "$0{_SCREEN}" &&
exec chroot --userspec={NOBODY}:{NOBODY} "$0" "$@"
"""


@dataclass(frozen=True)
class BareMachine:
    """A copy of that Debian, in a folder of this machine."""

    root: Path

    def here(self, path: Path) -> Path:
        """Where a path of that machine lies on this one."""
        return self.root / path.relative_to("/")

    def entering(self, *variables: str) -> tuple[str, ...]:
        """What starts a program there, for somebody without rights; variables as `NAME=value`."""
        clean = ("env", "-i", f"HOME={HOME}", "LANG=C.UTF-8", "USBSURVEY_LANG=ja", *variables)
        return ("unshare", "--mount", "sh", "-c", _ENTER, str(self.root), *clean)


def missing() -> str:
    """What keeps this machine from having one, with the command that helps; "" if nothing does."""
    if os.geteuid() != 0:
        return "This proof enters another Debian by chroot: run it as root (sudo make proofs)."
    if shutil.which("debootstrap") is None:
        return "debootstrap is missing:\n  apt-get install -y --no-install-recommends debootstrap"
    return ""


def packages() -> tuple[str, ...]:
    """Debian's packages that people are told to install, by the names of this release."""
    return (*QT_PACKAGES, FONT_PACKAGE)


def make() -> None:
    """Make the Debian of this machine's release, once."""
    wanted = " ".join(packages())
    told = MADE / _DONE
    if told.is_file() and told.read_text(encoding="ascii") == wanted:
        return
    if MADE.exists():
        shutil.rmtree(MADE)
    release = platform.freedesktop_os_release()["VERSION_CODENAME"]
    included = wanted.replace(" ", ",")
    command = ["debootstrap", "--variant=minbase", f"--include={included}", release, str(MADE)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - Debian's own tool
    told.write_text(wanted, encoding="ascii")


def copy_to(folder: Path) -> BareMachine:
    """A copy that a test may put things into."""
    subprocess.run(["cp", "-a", str(MADE), str(folder)], check=True)  # noqa: S603, S607 - Debian's own tool
    return BareMachine(folder)
