"""Where things are: what the program ships, the folder it keeps for its user, and who that is.

Promises: the only reader of `__file__` and `sys.frozen`; a name that could leave the shipped
folders is refused. Only the rim asks here; every room below is given a path or bytes.
"""

import os
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

PORTABLE_MARKER = "portable"
_POLICY = "policy.json"
_APP_NAME = "usbsurvey_desktop"


@dataclass(frozen=True)
class Program:
    """How this copy of the program is installed.

    `bundle` is the folder a frozen program unpacks its data into, None when not frozen.
    """

    package: Path
    executable: Path
    bundle: Path | None = None

    def shipped(self) -> Path:
        """The folder that holds `resources/` and `forms/`: bundle, wheel, or source tree."""
        if self.bundle is not None:
            return self.bundle
        in_wheel = self.package / "_shipped"
        return in_wheel if in_wheel.is_dir() else self.package.parent

    def is_portable(self) -> bool:
        """Whether somebody laid a file named `portable` beside the executable."""
        return self.bundle is not None and (self.folder() / PORTABLE_MARKER).is_file()

    def profile(self) -> Path:
        """The user's folder, beside the executable where the program is portable."""
        if self.is_portable():
            return self.folder() / "profile"
        # Not at the top: it takes as long as all the rest of this module, ten times over.
        import platformdirs  # noqa: PLC0415 - see above

        return platformdirs.user_data_path(_APP_NAME, appauthor=False)

    def folder(self) -> Path:
        """Where this copy lies: beside its executable, or else what holds its package."""
        return self.executable.parent if self.bundle is not None else self.package.parent

    def policy(self) -> Path:
        """The administrator's file beside the program."""
        return self.folder() / _POLICY


def this_program() -> Program:
    """The copy that is running."""
    unpacked: str | None = getattr(sys, "_MEIPASS", None) if getattr(sys, "frozen", False) else None
    bundle = Path(unpacked) if unpacked is not None else None
    return Program(Path(__file__).resolve().parent, Path(sys.executable), bundle)


def resource(name: str) -> Path:
    """A shipped resource, such as `style/tokens.json`; it need not exist.

    Raises:
        ValueError: the name has a root, a drive or a `..`.
    """
    return _inside(this_program().shipped() / "resources", name)


def form(name: str) -> Path:
    """A file of the shipped forms, such as `mic-usb-media-2025/form.json`; it need not exist.

    Raises:
        ValueError: the name has a root, a drive or a `..`.
    """
    return _inside(this_program().shipped() / "forms", name)


def record_form_files() -> tuple[Path, ...]:
    """The shipped versions of the hand-off record's form, the newest first."""
    earlier = form("handoff-record/earlier")
    return (form("handoff-record/form.json"), *sorted(earlier.glob("*.json")))


def form_translations(language: str) -> tuple[tuple[Path, Path], ...]:
    """Each shipped form with its translation into a language such as `en`."""
    folders = this_program().shipped() / "forms"
    found = sorted(folders.glob(f"*/translations/{language}.json"))
    return tuple((path.parents[1] / "form.json", path) for path in found)


def profile(chosen: Path | None = None) -> Path:
    """The folder the user chose, else the user's own; it is not made here."""
    return chosen if chosen is not None else this_program().profile()


def account() -> str:
    """Who works here, as a lock tells it to others: the name of the account."""
    import getpass  # noqa: PLC0415 - only a draft asks, long after the first window

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "?"


def cores() -> int:
    """How many processors this program may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # Linux alone tells
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


def program_folder() -> Path:
    """Where the copy that is running lies, as a person tells two copies apart."""
    return this_program().folder()


def policy_file() -> Path:
    """The administrator's file; it need not exist."""
    return this_program().policy()


def _inside(folder: Path, name: str) -> Path:
    windows, posix = PureWindowsPath(name), PurePosixPath(name)
    if windows.drive or windows.root or posix.root or ".." in windows.parts or not name:
        raise ValueError("leaves_folder", name)
    return folder / name
