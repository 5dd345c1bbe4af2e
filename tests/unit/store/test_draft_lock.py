"""A draft among colleagues: who has it, and who may read it."""

import errno
import os
from pathlib import Path

import pytest

from tests.support.faults import FaultyOs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.locks import Holder
from usbsurvey_desktop.store.saving import KeptFile, lock_draft, lock_path, previous_path

ANNA = Holder(account="anna", host="pc-1", since="2026-11-21T10:00:00+09:00")
NAME = "131016-mic.usbdraft"


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
def test_a_draft_is_private_and_stays_shared_once_it_was_shared(tmp_path: Path) -> None:
    """0600 at first; a mode somebody gave it goes to every file that is made of it."""
    path = tmp_path / NAME
    file = KeptFile(path, lock_draft(path, ANNA, take_over=False), lambda: ANNA)
    assert file.save(b"first")
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)

    assert file.save(b"second")
    path.write_bytes(b"theirs")
    assert not file.save(b"third")
    file.close()

    assert file.path != path
    for one in (path, previous_path(path), file.path):
        assert one.stat().st_mode & 0o777 == 0o640


def test_a_locked_draft_names_who_has_it(tmp_path: Path) -> None:
    """Account, terminal and time, and that a running program surely has it."""
    path = tmp_path / NAME
    lock = lock_draft(path, ANNA, take_over=False)

    with pytest.raises(SurveyError) as refusal:
        lock_draft(path, ANNA, take_over=True)

    assert refusal.value.code is Code.DRAFT_LOCKED
    assert refusal.value.facts == {"alive": 1, **ANNA.model_dump()}
    lock.release()


def test_a_stale_lock_is_asked_about_first(tmp_path: Path) -> None:
    """A lock file without a living holder refuses too, until the person says so."""
    path = tmp_path / NAME
    lock_path(path).write_bytes(b"")

    with pytest.raises(SurveyError) as refusal:
        lock_draft(path, ANNA, take_over=False)
    assert refusal.value.code is Code.DRAFT_LOCKED
    assert refusal.value.facts == {"alive": 0}

    lock_draft(path, ANNA, take_over=True).release()


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EROFS, Code.FILE_UNWRITABLE), (errno.ENOSPC, Code.DISK_FULL)]
)
def test_a_folder_that_takes_no_lock_is_told(tmp_path: Path, number: int, code: Code) -> None:
    """A read-only folder and a full disk are noticed when the draft is opened."""
    calls = FaultyOs()
    calls.arm(1, OSError(number, "x"))

    with pytest.raises(SurveyError) as refusal:
        lock_draft(tmp_path / NAME, ANNA, take_over=False, calls=calls)

    assert refusal.value.code is code
