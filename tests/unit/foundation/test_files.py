"""Reading with a limit, writing in one step, and locks."""

import errno
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.support.faults import FaultyOs, NibblingOs, RefusingOs, RottingOs, windows_error
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import (
    OS,
    OsCalls,
    read_bounded,
    read_if_there,
    reason,
    write_new,
    write_over,
)

CONTENT = bytes(range(256)) * 20


def _code(refusal: pytest.ExceptionInfo[SurveyError]) -> Code:
    return refusal.value.code


# Reading


def test_a_file_up_to_its_limit_is_read_whole(tmp_path: Path) -> None:
    """Exactly the limit is allowed, also where the system gives a few bytes at a time."""
    path = tmp_path / "a"
    path.write_bytes(CONTENT)

    assert read_bounded(path, len(CONTENT)) == CONTENT
    assert read_bounded(path, len(CONTENT), NibblingOs()) == CONTENT


def test_a_larger_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """One byte over the limit is refused, after at most one byte over the limit was read."""
    path = tmp_path / "a"
    path.write_bytes(CONTENT)
    calls = FaultyOs()

    with pytest.raises(SurveyError) as refusal:
        read_bounded(path, 100, calls)

    assert _code(refusal) is Code.FILE_TOO_LARGE
    assert refusal.value.facts == {"limit": 100}
    assert calls.calls == ["open_to_read", "read", "close"]


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A missing file, a folder and a read that fails give one code."""
    failing = FaultyOs()
    failing.arm(2, OSError(errno.EIO, "x"))
    (tmp_path / "a").write_bytes(b"x")

    for path, calls in ((tmp_path / "b", OS), (tmp_path, OS), (tmp_path / "a", failing)):
        with pytest.raises(SurveyError) as refusal:
            read_bounded(path, 100, calls)
        assert _code(refusal) is Code.FILE_UNREADABLE
    assert failing.calls[-1] == "close"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_without_a_writer_does_not_block(tmp_path: Path) -> None:
    """A file picker may be pointed at anything; a pipe reads as an empty file."""
    path = tmp_path / "pipe"
    os.mkfifo(path)

    assert read_bounded(path, 100) == b""


# Writing


@pytest.mark.parametrize("calls", [OS, NibblingOs()], ids=["whole", "nibbling"])
@pytest.mark.parametrize("content", [b"", CONTENT], ids=["empty", "full"])
def test_a_new_file_is_there_completely(tmp_path: Path, calls: OsCalls, content: bytes) -> None:
    """The file has its content, and nothing else is left in the folder."""
    write_new(tmp_path / "a", content, calls=calls)

    assert (tmp_path / "a").read_bytes() == content
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_a_name_that_is_taken_is_refused_unless_asked_for(tmp_path: Path) -> None:
    """Nothing is overwritten by accident."""
    path = tmp_path / "a"
    path.write_bytes(b"old")

    with pytest.raises(SurveyError) as refusal:
        write_new(path, b"new")
    assert _code(refusal) is Code.OUTPUT_EXISTS
    assert path.read_bytes() == b"old"

    write_new(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_of_a_link_the_file_it_leads_to_is_replaced(tmp_path: Path) -> None:
    """The link stays; a folder is refused, also the one that has no name here."""
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"before")
    link.symlink_to(real)

    write_new(link, b"after", overwrite=True)
    for folder in (tmp_path, Path()):
        with pytest.raises(SurveyError) as refusal:
            write_new(folder, b"after", overwrite=True)
        assert refusal.value.code is Code.FILE_UNWRITABLE

    assert (link.is_symlink(), real.read_bytes()) == (True, b"after")
    assert sorted(tmp_path.iterdir()) == [link, real]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """No folder is made."""
    with pytest.raises(SurveyError) as refusal:
        write_new(tmp_path / "none" / "a", b"new")

    assert _code(refusal) is Code.FILE_UNWRITABLE
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_keeps_other_bytes_is_noticed(tmp_path: Path) -> None:
    """What was written is read back and compared before the old file goes."""
    path = tmp_path / "a"
    path.write_bytes(b"old")

    with pytest.raises(SurveyError) as refusal:
        write_new(path, b"new", overwrite=True, calls=RottingOs())

    assert _code(refusal) is Code.FILE_UNWRITABLE
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def _told(path: Path, calls: OsCalls) -> Code | None:
    try:
        write_new(path, b"new", overwrite=True, calls=calls)
    except SurveyError as error:
        return error.code
    return None


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, Code.DISK_FULL),
        (errno.EACCES, Code.FILE_UNWRITABLE),
        (errno.ESTALE, Code.SHARE_LOST),
    ],
)
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
def test_any_call_that_fails_leaves_the_old_file_or_the_new(
    tmp_path: Path, number: int, code: Code, *, lasting: bool
) -> None:
    """Each call in turn: a failure that is told leaves the old file, a success has the new one."""
    path = tmp_path / "a"
    calls = FaultyOs()
    write_new(path, b"old", calls=calls)
    struck = set()
    for call in range(1, len(calls.calls)):  # one fewer: `exists` is not asked this time
        path.write_bytes(b"old")
        calls.arm(call, OSError(number, "x"), lasting=lasting)
        told = _told(path, calls)
        assert told in {code, None}
        assert path.read_bytes() == (b"new" if told is None else b"old")
        struck.add((calls.calls[call - 1], told is None))

    before = ("open_new", "write", "fsync", "close", "open_to_read", "read", "replace")
    harmless = {("sync_folder", True)} | ({("take_mode", True)} if not lasting else set())
    assert struck - {("take_mode", False)} == {*((name, False) for name in before), *harmless}
    assert (("take_mode", False) in struck) == lasting


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    """The half-written file goes when the disk is full."""
    calls = FaultyOs()
    calls.arm(4, OSError(errno.ENOSPC, "x"))

    with pytest.raises(SurveyError):
        write_new(tmp_path / "a", CONTENT, calls=calls)

    assert calls.calls[3] == "write"
    assert list(tmp_path.iterdir()) == []


def _left(path: Path, seconds: float) -> Path:
    """What was being written when its program was killed, so long ago."""
    path.write_bytes(b"half")
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))
    return path


def test_what_was_left_of_a_large_file_goes_when_it_is_written_again(tmp_path: Path) -> None:
    """Not what somebody writes at this moment, nor what is of another name or a person's own."""
    dead = _left(tmp_path / "a.xlsx.0123abcd.new", 601)
    others = [
        _left(tmp_path / "a.xlsx.4567abcd.new", 5),
        _left(tmp_path / "b.xlsx.0123abcd.new", 601),
        _left(tmp_path / "a.xlsx.neu.new", 601),
    ]

    write_new(tmp_path / "a.xlsx", CONTENT)
    after_small = dead.exists()
    write_new(tmp_path / "a.xlsx", iter((CONTENT, b"more")), overwrite=True)

    assert after_small
    assert set(tmp_path.iterdir()) == {tmp_path / "a.xlsx", *others}


@pytest.mark.parametrize("failing", ["modified", "names", "unlink"])
def test_a_large_file_is_written_whatever_was_left(tmp_path: Path, failing: str) -> None:
    """Nobody is refused a file because an old one will not go."""
    dead = _left(tmp_path / "a.0123abcd.new", 601)
    calls = FaultyOs()
    write_new(tmp_path / "count", iter((b"x",)), calls=calls)
    calls.arm(calls.calls.index("modified") + 1, OSError(errno.EIO, "x"), lasting=True)
    if failing != "modified":
        setattr(calls, failing, _strike)
        calls.disarm()

    write_new(tmp_path / "a", iter((b"new",)), calls=calls)

    assert (tmp_path / "a").read_bytes() == b"new"
    assert dead.exists()


def _strike(*_arguments: object) -> object:
    raise OSError(errno.EIO, "x")


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_what_is_made_is_private_and_what_is_replaced_keeps_its_mode(tmp_path: Path) -> None:
    """0600 whatever the umask says; a mode somebody gave the file is left to it, even 0660."""
    path = tmp_path / "a"
    former = os.umask(0)
    try:
        write_new(path, b"new")
        assert _mode(path) == 0o600
        for mode in (0o644, 0o660, 0o400):
            path.chmod(mode)
            write_new(path, b"newer", overwrite=True)
            assert _mode(path) == mode
    finally:
        os.umask(former)


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_scanner_that_lets_go_in_time_is_waited_for(tmp_path: Path, winerror: int) -> None:
    """Six refusals of Windows, 2.5 seconds in all, and then it works."""
    calls = RefusingOs(6, winerror)

    write_new(tmp_path / "a", b"new", calls=calls)

    assert (tmp_path / "a").read_bytes() == b"new"
    assert calls.paused == pytest.approx(2.5)


@pytest.mark.skipif(sys.platform == "win32", reason="alarms are of POSIX")
def test_a_pause_really_passes() -> None:
    """Between two attempts the machine gets the time to let go: an alarm rings in it."""
    rung: list[int] = []
    former = signal.signal(signal.SIGALRM, lambda number, _frame: rung.append(number))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.001)
        OS.pause(0.05)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)
    assert rung == [signal.SIGALRM]


def test_a_file_that_stays_open_elsewhere_is_told(tmp_path: Path) -> None:
    """The seventh refusal is the last: nothing is replaced, nothing is left behind."""
    path = tmp_path / "a"
    path.write_bytes(b"old")

    with pytest.raises(SurveyError) as refusal:
        write_new(path, b"new", overwrite=True, calls=RefusingOs(7))

    assert _code(refusal) is Code.FILE_UNWRITABLE
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (windows_error(112), Code.DISK_FULL),
        (windows_error(64), Code.SHARE_LOST),
        (windows_error(5), Code.UNEXPECTED),
        (OSError(errno.EDQUOT, "x"), Code.DISK_FULL),
        (OSError(errno.ENOTCONN, "x"), Code.SHARE_LOST),
        (OSError(errno.EIO, "x"), Code.UNEXPECTED),
        (OSError("without a number"), Code.UNEXPECTED),
    ],
)
def test_the_system_says_what_is_wrong(error: OSError, code: Code) -> None:
    """A full disk and a lost share are told apart from everything else, on Windows as well."""
    assert reason(error, Code.UNEXPECTED) is code


def test_only_what_is_surely_not_there_counts_as_missing(tmp_path: Path) -> None:
    """No such name, or a name below what is no folder; a folder in its place is refused."""
    file = tmp_path / "file"
    file.write_bytes(b"1")

    assert read_if_there(file, 9) == b"1"
    assert read_if_there(tmp_path / "none", 9) is None
    assert read_if_there(file / "below", 9) is None
    with pytest.raises(SurveyError) as caught:
        read_if_there(tmp_path, 9)
    assert caught.value.code is Code.FILE_UNREADABLE


def test_what_cannot_be_looked_at_stands_behind_no_link(tmp_path: Path) -> None:
    """The name itself is given back; opening it says what is wrong."""
    strange = tmp_path / ("x" * 300)
    assert OS.behind_link(strange) == strange


def test_what_may_be_lost_is_written_into_its_file(tmp_path: Path) -> None:
    """No other file takes its place, nothing is left of a longer one, and the disk is not awaited.

    A file that is not there is not made.
    """
    path, calls = tmp_path / "a", FaultyOs()
    path.write_bytes(CONTENT)
    before = path.stat().st_ino

    write_over(path, b"shorter", calls)

    assert (path.read_bytes(), path.stat().st_ino) == (b"shorter", before)
    assert "fsync" not in calls.calls
    with pytest.raises(FileNotFoundError):
        write_over(tmp_path / "b", b"x")
