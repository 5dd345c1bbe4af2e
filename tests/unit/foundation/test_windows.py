"""What the program decides about Windows, held against a Windows that remembers what it is told."""

import signal
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.windows_calls import FakeWindows
from usbsurvey_desktop.crashes import leave_nothing
from usbsurvey_desktop.qr.confined import MOST_MEMORY, confine
from usbsurvey_desktop.windows import (
    WINDOWS,
    bound,
    leave_no_dump,
    refuse_capture,
    spelled,
)

NO_REPORT, NO_BOX, NO_HEAP, ABORT_REPORT = 2, 1, 1, 4
"""As <errhandlingapi.h>, <werapi.h> and <stdlib.h> have them."""
NONE, EXCLUDED = 0x00, 0x11
"""As <winuser.h> has them."""
LIMITS_BYTES, FLAGS_AT, PROCESSES_AT, MEMORY_AT = 144, 16, 40, 112
"""Of JOBOBJECT_EXTENDED_LIMIT_INFORMATION on 64 bits, as a C compiler lays it out."""
DEEP = "\\".join(["様式"] * 100)


@pytest.fixture(autouse=True)
def _hook_as_before() -> Iterator[None]:
    before = sys.unraisablehook
    yield
    sys.unraisablehook = before


def test_only_windows_has_its_calls() -> None:
    """Elsewhere there are none, and whatever needs them is not offered."""
    assert (WINDOWS is not None) == (sys.platform == "win32")
    assert (WINDOWS is not None) == (not hasattr(signal, "SIGKILL"))


def test_no_report_of_an_error_is_made() -> None:
    """Neither for a crash nor for an abort; a report all the same would hold no heap."""
    windows = FakeWindows()
    leave_no_dump(windows)
    assert windows.error_modes == [NO_REPORT | NO_BOX]
    assert windows.report_flags == [NO_HEAP]
    assert windows.abort_behaviours == [(0, ABORT_REPORT)]


def test_the_program_begins_without_reports(tmp_path: Path) -> None:
    """What is called first of all does it on Windows too."""
    windows = FakeWindows()
    leave_nothing(None, tmp_path / "filter", windows)
    assert windows.error_modes == [NO_REPORT | NO_BOX]


@pytest.mark.parametrize(
    ("is_refused", "affinity"), [(True, EXCLUDED), (False, NONE)], ids=["refused", "allowed"]
)
def test_every_window_is_kept_from_capture_or_none(*, is_refused: bool, affinity: int) -> None:
    """Also those that are not shown yet, and those of the system's own dialogs."""
    windows = FakeWindows()
    assert refuse_capture(windows, is_refused=is_refused)
    assert windows.affinities == {1: affinity, 2: affinity, 3: affinity}


@pytest.mark.parametrize(
    ("refusing", "is_done"),
    [((2,), True), ((1,), False), ((1, 2, 3), False)],
    ids=["a hidden one", "a shown one", "all"],
)
def test_a_window_that_can_still_be_captured_is_told(
    refusing: tuple[int, ...], *, is_done: bool
) -> None:
    """Nobody is told that it is done while one that is shown refuses; the others are done."""
    windows = FakeWindows(refusing=refusing)
    assert refuse_capture(windows, is_refused=True) is is_done
    assert windows.affinities.keys() == {1, 2, 3} - set(refusing)


def test_a_job_bounds_the_memory_and_the_processes() -> None:
    """The bytes are those of the C structure, at its offsets; nothing else is limited."""
    windows = FakeWindows()
    assert bound(windows, 2**31)
    (limits,) = windows.jobs
    flags = struct.unpack_from("<I", limits, FLAGS_AT)
    processes = struct.unpack_from("<I", limits, PROCESSES_AT)
    memory = struct.unpack_from("<Q", limits, MEMORY_AT)
    assert (len(limits), *flags, *processes, *memory) == (LIMITS_BYTES, 0x508, 1, 2**31)
    assert sum(limits) == 0x05 + 0x08 + 1 + 0x80


def test_the_process_that_reads_scans_is_bounded() -> None:
    """As on POSIX; where a terminal allows no job it reads all the same, in its other bounds."""
    windows, closed = FakeWindows(), FakeWindows(allows_jobs=False)
    confine(None, windows)
    confine(None, closed)
    (limits,) = windows.jobs
    assert struct.unpack_from("<Q", limits, MEMORY_AT) == (MOST_MEMORY,)
    assert closed.jobs == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (r"C:\調査\回答.txt", r"C:\調査\回答.txt"),
        (rf"C:\{DEEP}\回答.txt", rf"\\?\C:\{DEEP}\回答.txt"),
        (rf"C:\{DEEP}\..\x/回答.txt", rf"\\?\C:\{DEEP[:-3]}\x\回答.txt"),
        (rf"\\server\share\{DEEP}\a.txt", rf"\\?\UNC\server\share\{DEEP}\a.txt"),
        (rf"\\?\C:\{DEEP}\a.txt", rf"\\?\C:\{DEEP}\a.txt"),
        (r"\\.\pipe\a", r"\\.\pipe\a"),
        ("C:\\" + "x" * 244, "C:\\" + "x" * 244),
        ("C:\\" + "x" * 245, "\\\\?\\C:\\" + "x" * 245),
    ],
    ids=["short", "long", "not plain", "share", "done", "device", "the longest", "one more"],
)
def test_a_long_path_is_spelled_as_windows_takes_it(path: str, expected: str) -> None:
    r"""Behind `\\?\`, where nothing is made plain any more; a short one is left as it is."""
    assert spelled(path) == expected


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (rf"C:\{DEEP}\a.txt", rf"\\?\C:\{DEEP}\a.txt"),
        (r"C:\a.txt", "a.txt"),
        (r"\\.\NUL", "a.txt"),
    ],
    ids=["deep", "not deep", "a device"],
)
def test_what_counts_is_the_whole_path(whole: str, expected: str) -> None:
    """A name alone stands in the folder one is in; that of a device leads into none."""
    assert spelled("a.txt", lambda _path: whole) == expected
