"""Run by a Python on Windows: makes the program's calls of Windows and says as JSON what came.

`python windows_child.py FOLDER`; with a screen it also says how sharp the windows are.
"""

import ctypes
import json
import os
import sys
from collections.abc import Callable
from ctypes import wintypes
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.locks import Held, Holder, Lock
from usbsurvey_desktop.os_calls import OS
from usbsurvey_desktop.qr.confined import MOST_MEMORY
from usbsurvey_desktop.windows import ICU, WINDOWS, WindowsCalls, bound, leave_no_dump, spelled

ANNA = Holder(account="安奈", host="pc-1", since="2026-11-21T10:00:00+09:00")
DEEP = ("様式" * 20,) * 8


def _locks(folder: Path) -> object:
    """Who is told to hold the file, and whether it is gone afterwards."""
    path = folder / "下書き.lock"
    lock = Lock.take(path, ANNA)
    second = Lock.take(path, ANNA)
    if isinstance(lock, Held):
        return False
    lock.release()
    told = isinstance(second, Held) and second.is_alive and second.holder == ANNA
    return told and not path.exists()


def _long(folder: Path) -> object:
    """How long the path was, and what is read back from it when it was replaced once."""
    deep = folder.joinpath(*DEEP)
    os.makedirs(spelled(str(deep)))  # noqa: PTH103 - as Windows wants it
    path = deep / ("回答" * 20 + ".txt")
    write_new(path, b"first")
    write_new(path, b"second", overwrite=True)
    return [len(str(path)), read_bounded(path, 100).decode(), OS.names(deep) == [path.name]]


def _busy(folder: Path) -> object:
    """What is told of a file that a reader holds open, and that it is whole."""
    path = folder / "読取り中.txt"
    write_new(path, b"old")
    reader = OS.open_to_read(path)
    try:
        write_new(path, b"new", overwrite=True)
    except SurveyError as error:
        cause = error.__cause__
        return [error.code.value, getattr(cause, "winerror", 0), path.read_bytes().decode()]
    finally:
        OS.close(reader)
    return []


def _error_mode(calls: WindowsCalls) -> object:
    leave_no_dump(calls)
    return _function("kernel32", "GetErrorMode", wintypes.UINT)()


def _sharpness(calls: WindowsCalls) -> object:
    """Of the windows' thread, and whether a window of ours is among those that are found."""
    app = QApplication([])
    window = QWidget()
    window.show()
    app.processEvents()
    of_thread = _function("user32", "GetThreadDpiAwarenessContext", wintypes.HANDLE)
    awareness = _function(
        "user32", "GetAwarenessFromDpiAwarenessContext", wintypes.INT, wintypes.HANDLE
    )
    handle = int(window.winId())
    is_found = handle in calls.windows() and calls.is_shown(handle)
    return [awareness(of_thread()), is_found]


def _function(library: str, name: str, result: type, *takes: type) -> Callable[..., int]:
    found = getattr(ctypes.CDLL(library), name)
    found.restype, found.argtypes = result, takes
    return found  # type: ignore[no-any-return]  # types of C


def main() -> None:
    """Say it all in one line."""
    folder = Path(sys.argv[1])
    if WINDOWS is None:
        return
    told = {
        "libraries": [WINDOWS.has_library(ICU), WINDOWS.has_library("nonesuch.dll")],
        "error_mode": _error_mode(WINDOWS),
        "locks": _locks(folder),
        "long": _long(folder),
        "busy": _busy(folder),
        "sharpness": _sharpness(WINDOWS),
        "job": bound(WINDOWS, MOST_MEMORY),
    }
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()
