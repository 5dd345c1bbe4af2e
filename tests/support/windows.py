"""The program as it is built for Windows, run under wine, and the one from source beside it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.bundle.target import ROOT, Target, version
from scripts.windows.tools import WINE
from scripts.windows.wine import Wine
from tests.support.command_line import Call, Ended
from tests.support.xwindow import PATIENCE_SECONDS

TARGET = Target(version(), "windows")
PASSPHRASE = "合言葉は十二文字以上にします"
_VARIABLES = {"USBSURVEY_PASSPHRASE": PASSPHRASE, "USBSURVEY_LANG": "ja"}


def wine() -> Wine:
    """The wine that the bundle was made in."""
    return Wine.below(TARGET.environment)


def on_windows(path: Path) -> str:
    """How a path of this computer is called by a Windows program under wine."""
    return "Z:" + str(path).replace("/", "\\")


def windows_caller(folder: Path, variables: Mapping[str, str] = _VARIABLES) -> Call:
    """Give a function that calls the Windows program's commands in a folder."""
    here = wine()

    def call(*words: object) -> Ended:
        told = [on_windows(word) if isinstance(word, Path) else word for word in words]
        ended = here.run(TARGET.commands, *told, folder=folder, **variables)
        return Ended(ended.code, ended.out, ended.err)

    return call


def source_caller(variables: Mapping[str, str] = _VARIABLES) -> Call:
    """Give a function that calls the source program's commands, in processes of their own."""

    def call(*words: object) -> Ended:
        done = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "usbsurvey_desktop", *map(str, words)],
            cwd=ROOT,
            env={**os.environ, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    return call


class WindowsProgram:
    """The windows of the program, as a process of wine's on an X screen."""

    def __init__(self, display_name: str, *words: object) -> None:
        told = [on_windows(word) if isinstance(word, Path) else str(word) for word in words]
        variables = {**os.environ, **wine().settings, "DISPLAY": display_name}
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [WINE, TARGET.program, *told],
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def wait(self) -> int:
        """Wait until it has ended, and give its exit code."""
        return self.process.wait(timeout=PATIENCE_SECONDS)
