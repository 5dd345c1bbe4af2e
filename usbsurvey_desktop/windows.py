"""What only Windows has: its calls, and what this program decides with them.

A method of `WindowsCalls` is one call and decides nothing. `WINDOWS` makes them, by `ctypes`, and
is None on other systems. What is decided stands in functions that are given the calls, so that a
test on any system gives a fake. Nothing here writes to the registry, needs an administrator's
rights, or raises where Windows refuses. Source: docs/decisions/0034-the-windows-module.md.
"""

import ntpath
import os
import struct
import sys
from collections.abc import Callable, Sequence
from typing import Any, Protocol

ICU = "icuuc.dll"
"""Of the system since Windows 10 1703; Qt6Core from 6.10 on is not loaded without it."""
_LONGEST_PLAIN_PATH = 247
"""Of a folder; a file may have twelve signs more (`MAX_PATH` less a name of the old kind)."""
_AS_IT_IS = ("\\\\?\\", "\\\\.\\")
_NO_BOX_FOR_DRIVES = 0x0001  # SEM_FAILCRITICALERRORS
_NO_ERROR_REPORT = 0x0002  # SEM_NOGPFAULTERRORBOX
_NO_HEAP_IN_REPORT = 0x0001  # WER_FAULT_REPORTING_FLAG_NOHEAP
_REPORT_OF_ABORT = 0x0004  # _CALL_REPORTFAULT
_SHOWN_EVERYWHERE = 0x00  # WDA_NONE
_NOT_CAPTURED = 0x11  # WDA_EXCLUDEFROMCAPTURE; WDA_MONITOR before Windows 10 2004
_JOB_LIMITS = "@qqINNINII6QNNNN"
"""JOBOBJECT_EXTENDED_LIMIT_INFORMATION, laid out as by a C compiler."""
_ONE_PROCESS = 0x0008  # JOB_OBJECT_LIMIT_ACTIVE_PROCESS
_PROCESS_MEMORY = 0x0100  # JOB_OBJECT_LIMIT_PROCESS_MEMORY
_DIE_WITHOUT_REPORT = 0x0400  # JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION


class WindowsCalls(Protocol):
    """The calls of Windows that Python has no function for; a test gives others."""

    def has_library(self, name: str) -> bool:
        """Whether the system itself has a library of this name that can be loaded."""
        ...

    def show_box(self, title: str, text: str) -> None:
        """Show a text until it is closed, without any part of ours: Qt may not be there."""
        ...

    def windows(self) -> Sequence[int]:
        """The top-level windows of this process, shown or not, of Qt and of the system."""
        ...

    def is_shown(self, window: int) -> bool:
        """Whether a window is meant to be seen, even if another one covers it."""
        ...

    def set_affinity(self, window: int, affinity: int) -> bool:
        """Where the content of a top-level window may be seen; whether Windows took it."""
        ...

    def set_error_mode(self, mode: int) -> None:
        """Which failures the system leaves to this process and those it starts from now on."""
        ...

    def set_report_flags(self, flags: int) -> None:
        """What a report of an error of this process may hold."""
        ...

    def set_abort_behaviour(self, flags: int, mask: int) -> None:
        """What the C runtime does at `abort`: of `mask` the bits in `flags`."""
        ...

    def starter(self) -> int:
        """The number of the process that started this one; 0 where Windows does not tell."""
        ...

    def enter_job(self, limits: bytes) -> bool:
        """Put this process for good into a job with such limits; whether Windows did."""
        ...


def leave_no_dump(calls: WindowsCalls) -> None:
    """Let no report of an error, and so no dump of the memory, be made when this process fails.

    For the processes it starts as well. What cannot be kept off from here: a dump that somebody
    with rights takes of a living process, and what an administrator set up for failures that
    Windows ends by itself (fail fast); of the latter a report leaves the heap out.
    """
    calls.set_error_mode(_NO_BOX_FOR_DRIVES | _NO_ERROR_REPORT)
    calls.set_report_flags(_NO_HEAP_IN_REPORT)
    calls.set_abort_behaviour(0, _REPORT_OF_ABORT)


def refuse_capture(calls: WindowsCalls, *, is_refused: bool) -> bool:
    """Let no window of this process be captured, or any; whether all that are shown took it.

    Of those that are hidden some belong to the system, and take it or not without harm.
    """
    affinity = _NOT_CAPTURED if is_refused else _SHOWN_EVERYWHERE
    refusing = [one for one in calls.windows() if not calls.set_affinity(one, affinity)]
    return not any(calls.is_shown(window) for window in refusing)


def bound(calls: WindowsCalls, memory: int) -> bool:
    """Leave this process at most so many bytes of memory, and no other process, for good.

    False where Windows does not allow it, as inside some jobs of a terminal server.
    """
    flags = _PROCESS_MEMORY | _ONE_PROCESS | _DIE_WITHOUT_REPORT
    basic = (0, 0, flags, 0, 0, 1, 0, 0, 0)
    return calls.enter_job(struct.pack(_JOB_LIMITS, *basic, *(0,) * 6, memory, 0, 0, 0))


def spelled(path: str, absolute: Callable[[str], str] = ntpath.abspath) -> str:
    r"""A path as Windows takes it whatever its length: a long one behind `\\?\`.

    A short one as it is, so that people know it in what they are told. Without this, a path of 260
    signs is not found unless an administrator has allowed it for the terminal.
    """
    if path.startswith(_AS_IT_IS):
        return path
    whole = absolute(path)
    if len(whole) <= _LONGEST_PLAIN_PATH or whole.startswith(_AS_IT_IS):
        return path
    return f"\\\\?\\UNC{whole[1:]}" if whole.startswith("\\\\") else f"\\\\?\\{whole}"


if sys.platform == "win32":  # pragma: no cover - development runs on Linux
    import ctypes
    from ctypes import wintypes as win

    _SYSTEM_FOLDER_ONLY = 0x0800  # LOAD_LIBRARY_SEARCH_SYSTEM32
    _ERROR_IN_FRONT = 0x0001_0010  # MB_SETFOREGROUND | MB_ICONERROR
    _EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
    _EACH_WINDOW = ctypes.WINFUNCTYPE(win.BOOL, win.HWND, win.LPARAM)

    def _call(library: str, name: str, result: type, *takes: Any) -> Callable[..., Any]:  # noqa: ANN401 - types of C
        """A function of the system with its types; without them a handle is cut to 32 bits."""
        found = getattr(ctypes.WinDLL(library, winmode=_SYSTEM_FOLDER_ONLY), name)
        found.restype, found.argtypes = result, takes
        return found  # type: ignore[no-any-return]  # types of C

    class _Windows:
        """The system this program runs on."""

        def has_library(self, name: str) -> bool:
            try:
                ctypes.WinDLL(name, winmode=_SYSTEM_FOLDER_ONLY)
            except OSError:
                return False
            return True

        def show_box(self, title: str, text: str) -> None:
            takes = (win.HWND, win.LPCWSTR, win.LPCWSTR, win.UINT)
            _call("user32", "MessageBoxW", win.INT, *takes)(None, text, title, _ERROR_IN_FRONT)

        def windows(self) -> Sequence[int]:
            takes = (win.HWND, ctypes.POINTER(win.DWORD))
            owner_of = _call("user32", "GetWindowThreadProcessId", win.DWORD, *takes)
            found: list[int] = []

            def take(window: int, _given: int) -> bool:
                owner = win.DWORD()
                owner_of(window, ctypes.byref(owner))
                if owner.value == os.getpid():
                    found.append(window)
                return True

            each = _EACH_WINDOW(take)
            _call("user32", "EnumWindows", win.BOOL, _EACH_WINDOW, win.LPARAM)(each, 0)
            return found

        def is_shown(self, window: int) -> bool:
            return bool(_call("user32", "IsWindowVisible", win.BOOL, win.HWND)(window))

        def set_affinity(self, window: int, affinity: int) -> bool:
            takes = (win.HWND, win.DWORD)
            call = _call("user32", "SetWindowDisplayAffinity", win.BOOL, *takes)
            return bool(call(window, affinity))

        def set_error_mode(self, mode: int) -> None:
            _call("kernel32", "SetErrorMode", win.UINT, win.UINT)(mode)

        def set_report_flags(self, flags: int) -> None:
            _call("kernel32", "WerSetFlags", win.LONG, win.DWORD)(flags)

        def set_abort_behaviour(self, flags: int, mask: int) -> None:
            _call("ucrtbase", "_set_abort_behavior", win.UINT, win.UINT, win.UINT)(flags, mask)

        def starter(self) -> int:
            # Not `os.getppid`, which takes a picture of the whole process; wine 8 has no such call.
            takes = (win.HANDLE, win.INT, win.LPVOID, win.ULONG, win.LPVOID)
            ask = _call("ntdll", "NtQueryInformationProcess", win.LONG, *takes)
            this = _call("kernel32", "GetCurrentProcess", win.HANDLE)
            told = (ctypes.c_size_t * 6)()  # PROCESS_BASIC_INFORMATION, all of a pointer's size
            ask(this(), 0, told, ctypes.sizeof(told), None)
            return int(told[5])

        def enter_job(self, limits: bytes) -> bool:
            make = _call("kernel32", "CreateJobObjectW", win.HANDLE, win.LPVOID, win.LPCWSTR)
            takes = (win.HANDLE, win.INT, win.LPCVOID, win.DWORD)
            tell = _call("kernel32", "SetInformationJobObject", win.BOOL, *takes)
            pair = (win.HANDLE, win.HANDLE)
            enter = _call("kernel32", "AssignProcessToJobObject", win.BOOL, *pair)
            this = _call("kernel32", "GetCurrentProcess", win.HANDLE)
            close = _call("kernel32", "CloseHandle", win.BOOL, win.HANDLE)
            job = make(None, None)
            is_told = bool(tell(job, _EXTENDED_LIMITS, limits, len(limits)))
            is_in = is_told and bool(enter(job, this()))
            close(job)  # a job lives as long as what is in it
            return is_in

    WINDOWS: WindowsCalls | None = _Windows()
else:
    WINDOWS: WindowsCalls | None = None
"""The calls of the system this program runs on; None where it is not Windows."""
