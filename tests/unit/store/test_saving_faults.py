"""The saving order under every fault of disk and share: the old draft or the new, never neither."""

import errno
from pathlib import Path

import pytest

from tests.support.faults import FaultyOs, RefusingOs, RottingOs, ShareOs, windows_error
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.store.envelope import LARGEST_FILE
from usbsurvey_desktop.store.saving import (
    KeptFile,
    lock_draft,
    lock_path,
    previous_path,
    replaced_path,
)

OLDER, OLD, NEW = b"older" * 500, b"old" * 1000, b"new" * 1000
NAME = "131016-mic.usbdraft"
CODES = {
    errno.ENOSPC: Code.DISK_FULL,
    errno.EIO: Code.DRAFT_SAVE_FAILED,
    errno.EACCES: Code.DRAFT_SAVE_FAILED,
    errno.EHOSTDOWN: Code.SHARE_LOST,
}


def _holder() -> Holder:
    return Holder(account="anna", host="pc-1", since="2026-11-21T10:00:00+09:00")


def _file(folder: Path, calls: OsCalls) -> KeptFile:
    """A draft that was saved twice and is open."""
    folder.mkdir()
    path = folder / NAME
    previous_path(path).write_bytes(OLDER)
    path.write_bytes(OLD)
    file = KeptFile(path, lock_draft(path, _holder(), take_over=False, calls=OS), _holder, calls)
    assert file.load() == OLD
    return file


def _told(file: KeptFile, content: bytes = NEW) -> SurveyError | None:
    try:
        assert file.save(content)
    except SurveyError as error:
        return error
    return None


def _beside(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".new")


PLACES = [FaultyOs, ShareOs]
"""A disk that knows second names of a file, and a share that knows none."""


def _calls_of_a_save(folder: Path, place: type[FaultyOs]) -> list[str]:
    calls = place()
    file = _file(folder, calls)
    calls.disarm()
    assert _told(file) is None
    file.close()
    return calls.calls


@pytest.mark.parametrize("place", PLACES)
def test_a_save_goes_in_the_order_of_the_format(tmp_path: Path, place: type[FaultyOs]) -> None:
    """Look, write beside, read back, keep the old one as `.prev`, replace, sync the folder."""
    made = ["open_new", "take_mode", "write", "fsync", "close"]
    beside = [*made, "open_to_read", "read", "read", "close"]

    calls = _calls_of_a_save(tmp_path / "a", place)

    look = ["open_to_read", "read", "read", "close"]
    previous = [*(["link"] if place is FaultyOs else beside), "replace", "unlink"]
    assert calls == [*look, *beside, *previous, "replace", "sync_folder"]
    assert (tmp_path / "a" / NAME).read_bytes() == NEW
    assert previous_path(tmp_path / "a" / NAME).read_bytes() == OLD
    assert len(list((tmp_path / "a").iterdir())) == 2


@pytest.mark.parametrize("number", CODES)
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("place", PLACES)
def test_every_call_may_fail(
    tmp_path: Path, place: type[FaultyOs], number: int, *, lasting: bool
) -> None:
    """Told as failed: the old draft stands, and `.prev` is whole. Told as saved: it is the new."""
    names = _calls_of_a_save(tmp_path / "count", place)
    for call, name in enumerate(names, 1):
        folder = tmp_path / str(call)
        calls = place()
        file = _file(folder, calls)
        calls.arm(call, OSError(number, "x"), lasting=lasting)

        error = _told(file)

        assert (folder / NAME).read_bytes() == (NEW if error is None else OLD)
        assert previous_path(folder / NAME).read_bytes() in (OLDER, OLD)
        is_harmless = name in {"sync_folder", "take_mode", "link", "unlink"}
        assert (error is None) == (is_harmless and (call == len(names) or not lasting))
        if error is not None:
            assert error.code is CODES[number]
            _assert_kept(folder, error, may_leave_pieces=lasting)

        calls.disarm()
        assert _told(file) is None
        assert (folder / NAME).read_bytes() == NEW
        file.close()


def _assert_kept(folder: Path, error: SurveyError, *, may_leave_pieces: bool) -> None:
    """What lies beside is the whole new draft, named in the error, or nothing."""
    kept = error.facts.get("kept")
    if kept is not None:
        assert (folder / str(kept)).read_bytes() == NEW
    if not may_leave_pieces:
        assert _beside(folder) == ([] if kept is None else [folder / str(kept)])


def test_a_copy_kept_beside_goes_when_it_is_no_longer_needed(tmp_path: Path) -> None:
    """Failing again keeps only the newest whole copy; the next success takes it away."""
    calls = RefusingOs(7 * 3)
    file = _file(tmp_path / "a", calls)
    calls.left = 0
    previous = previous_path(file.path)
    previous.unlink()
    previous.mkdir()  # so that `.prev` can never be replaced

    for content in (NEW, NEW + b"er", NEW + b"est"):
        error = _told(file, content)
        assert error is not None
        assert error.code is Code.DRAFT_SAVE_FAILED
        assert [path.read_bytes() for path in _beside(tmp_path / "a")] == [content]
        assert error.facts == {"kept": _beside(tmp_path / "a")[0].name}

    previous.rmdir()
    assert _told(file, b"at last") is None
    assert _beside(tmp_path / "a") == []
    file.close()


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_scanner_that_never_lets_go_is_told_with_the_name_of_the_copy(
    tmp_path: Path, winerror: int
) -> None:
    """After 2.5 seconds the `.new` file stays, and its name is said; nothing was lost."""
    calls = RefusingOs(0, winerror)
    file = _file(tmp_path / "a", calls)
    calls.left = 6
    assert _told(file, b"first") is None
    assert calls.paused == pytest.approx(2.5)

    calls.left = 1_000
    error = _told(file)

    assert error is not None
    assert error.code is Code.DRAFT_SAVE_FAILED
    assert [path.name for path in _beside(tmp_path / "a")] == [error.facts["kept"]]
    assert _beside(tmp_path / "a")[0].read_bytes() == NEW
    assert file.path.read_bytes() == b"first"
    file.close()


def test_a_disk_that_keeps_other_bytes_is_noticed(tmp_path: Path) -> None:
    """Reading back finds the difference while the old draft is still there."""
    file = _file(tmp_path / "a", RottingOs())

    error = _told(file)

    assert error is not None
    assert error.code is Code.DRAFT_SAVE_FAILED
    assert file.path.read_bytes() == OLD
    assert _beside(tmp_path / "a") == []
    file.close()


def test_a_replace_that_happened_but_was_reported_as_failed_is_no_conflict(tmp_path: Path) -> None:
    """A share may carry out the replace and lose the answer: the file is ours all the same."""

    class Forgetful(OsCalls):
        has_failed = False

        def replace(self, source: Path, target: Path) -> None:
            super().replace(source, target)
            if target.name == NAME and not self.has_failed:
                self.has_failed = True
                raise windows_error(64)

    file = _file(tmp_path / "a", Forgetful())
    error = _told(file)
    assert error is not None
    assert error.code is Code.SHARE_LOST

    assert _told(file, b"next") is None

    assert file.path.read_bytes() == b"next"
    assert previous_path(file.path).read_bytes() == NEW
    file.close()


# Two writers


def test_what_somebody_else_saved_is_not_touched(tmp_path: Path) -> None:
    """Theirs keeps its name and its `.prev`; ours gets a second name and goes on there."""
    file = _file(tmp_path / "a", OS)
    path = file.path
    path.write_bytes(b"theirs")

    assert not file.save(NEW)

    second = path.with_name("131016-mic-2.usbdraft")
    assert (path.read_bytes(), second.read_bytes()) == (b"theirs", NEW)
    assert previous_path(path).read_bytes() == OLDER
    assert file.path == second
    assert (lock_path(path).exists(), lock_path(second).exists()) == (False, True)
    assert _told(file, b"next") is None
    assert (path.read_bytes(), second.read_bytes()) == (b"theirs", b"next")
    file.close()
    assert not lock_path(second).exists()


def test_a_draft_that_was_taken_away_is_saved_under_a_second_name(tmp_path: Path) -> None:
    """Whoever moved the file may be working on it elsewhere."""
    file = _file(tmp_path / "a", OS)
    path = file.path
    path.unlink()

    assert not file.save(NEW)

    assert not path.exists()
    assert file.path.read_bytes() == NEW
    file.close()


def test_a_second_name_that_is_taken_or_locked_is_left_alone(tmp_path: Path) -> None:
    """The first free name is used: neither a file nor somebody's lock is in the way."""
    file = _file(tmp_path / "a", OS)
    path = file.path
    path.write_bytes(b"theirs")
    path.with_name("131016-mic-2.usbdraft").write_bytes(b"second")
    lock_path(path.with_name("131016-mic-3.usbdraft")).write_bytes(b"")

    assert not file.save(NEW)

    assert file.path.name == "131016-mic-4.usbdraft"
    file.close()


def test_when_all_names_are_taken_it_is_told(tmp_path: Path) -> None:
    """After 99 copies nothing is overwritten, and nothing said to be saved."""
    file = _file(tmp_path / "a", OS)
    file.path.write_bytes(b"theirs")
    for number in range(2, 100):
        file.path.with_name(f"131016-mic-{number}.usbdraft").write_bytes(b"x")

    error = _told(file)

    assert error is not None
    assert error.code is Code.DRAFT_SAVE_FAILED
    file.close()


def test_a_conflict_on_a_failing_disk_loses_nothing(tmp_path: Path) -> None:
    """Each call in turn: theirs stands, and what is told as saved is there."""
    count = FaultyOs()
    file = _file(tmp_path / "count", count)
    file.path.write_bytes(b"theirs")
    count.disarm()
    assert not file.save(NEW)
    names = list(count.calls)
    file.close()
    for call in range(1, len(names) + 1):
        calls = FaultyOs()
        file = _file(tmp_path / str(call), calls)
        path = file.path
        path.write_bytes(b"theirs")
        calls.arm(call, OSError(errno.ENOSPC, "x"))

        is_told = _fails(file)

        assert path.read_bytes() == b"theirs"
        assert file.path.read_bytes() == (b"theirs" if is_told else NEW)
        calls.disarm()
        file.close()


def _fails(file: KeptFile) -> bool:
    try:
        assert not file.save(NEW)
    except SurveyError as error:
        return error.code is Code.DISK_FULL
    return False


# The last good generation


@pytest.mark.parametrize("damaged", [b"damaged", None], ids=["damaged", "gone"])
def test_a_damaged_draft_never_pushes_out_the_last_good_one(
    tmp_path: Path, damaged: bytes | None
) -> None:
    """Opened from `.prev`, the first save leaves `.prev` as it is; the second one goes on.

    What was damaged is kept aside, once.
    """
    file = _file(tmp_path / "a", OS)
    if damaged is None:
        file.path.unlink()
    else:
        file.path.write_bytes(damaged)
    assert file.load_previous() == OLDER

    assert _told(file) is None
    assert file.path.read_bytes() == NEW
    assert previous_path(file.path).read_bytes() == OLDER

    assert _told(file, b"next") is None
    assert previous_path(file.path).read_bytes() == NEW
    aside = [path.read_bytes() for path in (tmp_path / "a").glob("*.replaced")]
    assert aside == ([] if damaged is None else [damaged])
    file.close()


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
def test_what_a_generation_before_replaces_is_never_lost(tmp_path: Path, *, lasting: bool) -> None:
    """Each call in turn: the present file has its name, or it is kept aside whole."""
    names = _calls_of_a_return(tmp_path / "count")
    assert names.count("replace") == 2
    for call in range(1, len(names) + 1):
        folder = tmp_path / str(call)
        calls = FaultyOs()
        file = _file(folder, calls)
        file.load_previous()
        calls.arm(call, OSError(errno.EIO, "x"), lasting=lasting)
        error = _told(file)

        assert file.path.read_bytes() == (NEW if error is None else OLD)
        assert previous_path(file.path).read_bytes() == OLDER
        calls.disarm()
        assert _told(file) is None
        assert replaced_path(file.path, OLD).read_bytes() == OLD
        file.close()


def _calls_of_a_return(folder: Path) -> list[str]:
    calls = FaultyOs()
    file = _file(folder, calls)
    file.load_previous()
    calls.disarm()
    assert _told(file) is None
    file.close()
    return calls.calls


def test_a_file_too_large_to_keep_aside_is_not_replaced(tmp_path: Path) -> None:
    """It is no draft; the generation before goes on under a second name."""
    file = _file(tmp_path / "a", OS)
    path = file.path
    path.write_bytes(bytes(LARGEST_FILE + 1))
    assert file.load_previous() == OLDER

    assert not file.save(NEW)

    assert path.stat().st_size == LARGEST_FILE + 1
    assert file.path.read_bytes() == NEW
    file.close()
