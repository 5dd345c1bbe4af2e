"""One person at a time: lock files that say who works."""

import errno
import os
from pathlib import Path

import pytest

from tests.support.faults import FaultyOs
from usbsurvey_desktop.files import OS, OsCalls
from usbsurvey_desktop.locks import Held, Holder, Lock

ANNA = Holder(account="anna", host="pc-1", since="2026-11-21T10:00:00+09:00")
BERT = Holder(account="bert", host="pc-2", since="2026-11-21T10:05:00+09:00")


def _taken(path: Path, holder: Holder = ANNA, calls: OsCalls = OS) -> Lock:
    lock = Lock.take(path, holder, calls=calls)
    assert isinstance(lock, Lock)
    return lock


def test_a_lock_says_who_has_it_and_ends_with_its_release(tmp_path: Path) -> None:
    """A second person is told account, terminal and time; afterwards the file is gone."""
    path = tmp_path / "a.lock"
    lock = _taken(path)

    assert Lock.take(path, BERT) == Held(ANNA, is_alive=True)

    lock.release()
    assert not path.exists()
    _taken(path, BERT).release()


def test_a_living_lock_is_not_taken_over(tmp_path: Path) -> None:
    """Whoever runs keeps the lock, whatever the other one wishes."""
    path = tmp_path / "a.lock"
    lock = _taken(path)

    assert Lock.take(path, BERT, take_over=True) == Held(ANNA, is_alive=True)

    assert path.exists()
    lock.release()


def test_a_stale_lock_is_asked_about_and_then_taken_over(tmp_path: Path) -> None:
    """A lock file nobody holds is told as such; only `take_over` makes it ours."""
    path = tmp_path / "a.lock"
    _taken(path).release()
    path.write_bytes(b'{"account":"anna","host":"pc-1","since":"2026-11-21T10:00:00+09:00"}')

    assert Lock.take(path, BERT) == Held(ANNA, is_alive=False)
    lock = Lock.take(path, BERT, take_over=True)

    assert isinstance(lock, Lock)
    assert Lock.take(path, ANNA) == Held(BERT, is_alive=True)
    lock.release()


@pytest.mark.parametrize("text", [b"", b"{", b'{"account":1}', b"\xff" * 9000])
def test_a_lock_file_that_says_nothing_still_locks(tmp_path: Path, text: bytes) -> None:
    """A lock file cut off while it was made has no holder to name."""
    path = tmp_path / "a.lock"
    path.write_bytes(text)

    assert Lock.take(path, BERT) == Held(None, is_alive=False)


def test_a_lock_file_that_vanishes_under_us_is_not_ours(tmp_path: Path) -> None:
    """Somebody released the lock between our two looks: it counts as held, to be tried again."""

    class Vanishing(OsCalls):
        def try_lock(self, descriptor: int) -> bool:
            (tmp_path / "a.lock").unlink()
            return super().try_lock(descriptor)

    (tmp_path / "a.lock").write_bytes(b"")

    assert Lock.take(tmp_path / "a.lock", BERT, take_over=True, calls=Vanishing()) == Held(
        None, is_alive=True
    )


def test_a_lock_that_was_let_go_before_our_look_is_free(tmp_path: Path) -> None:
    """Between finding its file and opening it: no failure, the lock is ours."""
    path = tmp_path / "a.lock"
    held = _taken(path)

    class LettingGo(OsCalls):
        def open_to_lock(self, path: Path) -> int:
            held.release()
            return super().open_to_lock(path)

    _taken(path, BERT, LettingGo()).release()
    assert not path.exists()


class BusyLocks(FaultyOs):
    """Somebody else has each file locked for so many looks of ours."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.left = looks

    def _call(self, name: str, *arguments: object) -> object:
        if name == "try_lock" and self.left:
            self.left -= 1
            self.calls.append(name)
            return False
        return super()._call(name, *arguments)


@pytest.mark.parametrize("looks", [1, 2, 3])
def test_a_new_lock_somebody_looks_at_is_locked_all_the_same(tmp_path: Path, looks: int) -> None:
    """A look takes an instant; we wait for it, so that nobody finds our lock stale."""
    path, calls = tmp_path / "a.lock", BusyLocks(looks)

    lock = _taken(path, calls=calls)

    assert calls.calls.count("try_lock") == looks + 1
    assert calls.paused > 0
    assert Lock.take(path, BERT) == Held(ANNA, is_alive=True)
    lock.release()


def test_where_locks_are_not_known_the_name_is_the_lock(tmp_path: Path) -> None:
    """The wait is bounded, and afterwards the lock file is there."""
    path, calls = tmp_path / "a.lock", BusyLocks(1_000)

    lock = _taken(path, calls=calls)

    assert calls.paused == pytest.approx(0.35)
    assert Lock.take(path, BERT, calls=calls) == Held(ANNA, is_alive=True)
    lock.release()


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_lock_file_follows_the_umask(tmp_path: Path) -> None:
    """A colleague who may not read it could not be told who works on the draft."""
    former = os.umask(0o022)
    try:
        lock = _taken(tmp_path / "a.lock")
    finally:
        os.umask(former)

    assert (tmp_path / "a.lock").stat().st_mode & 0o777 == 0o644
    lock.release()


@pytest.mark.parametrize("call", [1, 2, 3, 4])
def test_a_lock_that_cannot_be_made_leaves_nothing(tmp_path: Path, call: int) -> None:
    """Creating, locking, writing and syncing may fail; no lock file stays behind."""
    calls = FaultyOs()
    calls.arm(call, OSError(errno.EIO, "x"))

    with pytest.raises(OSError, match="x"):
        Lock.take(tmp_path / "a.lock", ANNA, calls=calls)

    assert calls.calls[call - 1] == ["open_new", "try_lock", "write", "fsync"][call - 1]
    assert list(tmp_path.iterdir()) == []


def test_a_look_at_a_lock_that_fails_leaves_it(tmp_path: Path) -> None:
    """An unreadable lock file is an error of the system, and stays."""
    path = tmp_path / "a.lock"
    path.write_bytes(b"")
    calls = FaultyOs()
    calls.arm(5, OSError(errno.EIO, "x"))

    with pytest.raises(OSError, match="x"):
        Lock.take(path, ANNA, take_over=True, calls=calls)

    assert calls.calls[4:] == ["read", "close"]
    assert path.exists()


def test_a_lock_file_only_others_may_write_can_still_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a share the lock file of another account is often read-only for us."""
    path = tmp_path / "a.lock"
    lock = _taken(path)
    really = os.open

    def refuses_to_write(name: Path, flags: int) -> int:
        if flags & os.O_RDWR:
            raise PermissionError(errno.EACCES, "x")
        return really(name, flags)

    # Root may write everything, so the refusal of the system has to be played.
    monkeypatch.setattr(os, "open", refuses_to_write)
    descriptor = OS.open_to_lock(path)

    assert OS.read(descriptor, 10) == b'{"account"'
    OS.close(descriptor)
    lock.release()
