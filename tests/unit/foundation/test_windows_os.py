"""Files and locks as Windows has them: open files keep their names, and long paths are spelled."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.drafts import CHEAP
from tests.support.fakes import FakeClock
from tests.support.windows_calls import OfficeOs
from tests.support.worlds import NOW
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.locks import Held, Holder, Lock
from usbsurvey_desktop.os_calls import WindowsOs
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import GenerationFile

ANNA = Holder(account="anna", host="pc-1", since="2026-11-21T10:00:00+09:00")
BERT = Holder(account="bert", host="pc-2", since="2026-11-21T10:05:00+09:00")
PASSPHRASE = "korehanagaiaikotoba"


def test_a_lock_goes_although_an_open_file_keeps_its_name(tmp_path: Path) -> None:
    """It is let go before its name is taken away; a second person is kept out until then."""
    path, office = tmp_path / "a.lock", OfficeOs()
    lock = Lock.take(path, ANNA, calls=office)
    assert isinstance(lock, Lock)
    assert Lock.take(path, BERT, calls=office) == Held(ANNA, is_alive=True)
    lock.release()
    assert not path.exists()


def test_a_stale_lock_is_taken_over(tmp_path: Path) -> None:
    """The file that nobody holds is closed before it goes, and the new one is ours."""
    path, office = tmp_path / "a.lock", OfficeOs()
    path.write_bytes(b"")
    assert Lock.take(path, BERT, calls=office) == Held(None, is_alive=False)
    lock = Lock.take(path, BERT, take_over=True, calls=office)
    assert isinstance(lock, Lock)
    lock.release()


@pytest.mark.parametrize("is_free", [True, False])
def test_a_byte_far_behind_the_text_is_locked(tmp_path: Path, *, is_free: bool) -> None:
    """Others can read who holds the file; afterwards it is read and written from its start."""
    places: list[int] = []

    def lock(descriptor: int) -> None:
        places.append(os.lseek(descriptor, 0, os.SEEK_CUR))
        if not is_free:
            raise PermissionError

    calls = WindowsOs(lock)
    descriptor = calls.open_new(tmp_path / "a.lock", 0o600)
    assert calls.try_lock(descriptor) is is_free
    assert (places, os.lseek(descriptor, 0, os.SEEK_CUR)) == ([1 << 30], 0)
    calls.close(descriptor)


def test_a_file_is_replaced_when_its_reader_has_closed_it(tmp_path: Path) -> None:
    """A scanner or a copying program has it open for a while; it is waited for."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    pauses: list[int] = []

    def go_on() -> None:
        pauses.append(0)
        if len(pauses) == 3:
            office.close(reader)

    office = OfficeOs(go_on)
    reader = office.open_to_read(path)
    write_new(path, b"new", overwrite=True, calls=office)
    assert path.read_bytes() == b"new"
    assert office.paused == pytest.approx(0.35)


def test_a_file_that_stays_open_is_told_and_left_whole(tmp_path: Path) -> None:
    """After 2.5 seconds it is refused; the old file is there, and nothing beside it."""
    path, office = tmp_path / "a.txt", OfficeOs()
    path.write_bytes(b"old")
    reader = office.open_to_read(path)
    with pytest.raises(SurveyError) as refused:
        write_new(path, b"new", overwrite=True, calls=office)
    office.close(reader)
    assert refused.value.code is Code.FILE_UNWRITABLE
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])
    assert office.paused == pytest.approx(2.5)


def test_a_draft_is_made_saved_and_opened(tmp_path: Path) -> None:
    """No step of saving takes the name of a file that it has open itself, so nothing is waited."""
    office = OfficeOs()
    memory = GenerationFile(tmp_path / "generations.json")
    drafts = Drafts("anna", "pc-1", FakeClock(NOW), memory, kdf=CHEAP, calls=office)
    path = tmp_path / "a.usbdraft"
    draft = drafts.create(path, DraftContent(pack="{}", answers={"O3": "一"}), PASSPHRASE)
    draft.save(draft.content.model_copy(update={"answers": {"O3": "二"}}))
    draft.close()
    again = drafts.open(path, PASSPHRASE)
    answers = again.content.answers
    again.close()
    assert (answers, office.paused) == ({"O3": "二"}, 0)
    assert not list(tmp_path.glob("*.lock"))


Act = Callable[[WindowsOs, Path], object]
ACTS: dict[str, Act] = {
    "open_to_read": lambda calls, path: calls.close(calls.open_to_read(path)),
    "open_to_append": lambda calls, path: calls.close(calls.open_to_append(path)),
    "open_to_write_over": lambda calls, path: calls.close(calls.open_to_write_over(path)),
    "open_to_lock": lambda calls, path: calls.close(calls.open_to_lock(path)),
    "open_own": lambda calls, path: calls.close(calls.open_own(path)),
    "open_new": lambda calls, path: calls.close(calls.open_new(path.with_name("new"), 0o600)),
    "names": lambda calls, path: calls.names(path.parent),
    "modified": lambda calls, path: calls.modified(path),
    "link": lambda calls, path: calls.link(path, path.with_name("second")),
    "replace": lambda calls, path: calls.replace(path, path.with_name("other")),
    "unlink": lambda calls, path: calls.unlink(path),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS.keys())
def test_every_call_spells_its_path(tmp_path: Path, act: Act) -> None:
    """What only the spelling finds is found by each call that is given a path."""
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "a").write_bytes(b"text")
    calls = WindowsOs(spell=lambda path: path.replace("there", "here"))
    act(calls, tmp_path / "there" / "a")
    with pytest.raises(FileNotFoundError):
        act(WindowsOs(), tmp_path / "there" / "a")


def test_looking_spells_its_path_too(tmp_path: Path) -> None:
    """Whether something is there, whether it is the file that is open, and what a link leads to."""
    (tmp_path / "a").write_bytes(b"")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    calls = WindowsOs(spell=lambda path: path.replace("longer", "a"))
    linked = WindowsOs(spell=lambda path: path.replace("longer", "b"))
    descriptor = calls.open_to_read(tmp_path / "a")
    assert calls.exists(tmp_path / "longer")
    assert linked.behind_link(tmp_path / "longer").samefile(tmp_path / "a")
    assert calls.is_at(descriptor, tmp_path / "longer")
    assert calls.is_private(descriptor)
    calls.close(descriptor)


def test_modes_and_folders_are_left_to_windows(tmp_path: Path) -> None:
    """A folder decides who may do what, and cannot be opened: neither is asked for."""
    calls = WindowsOs()
    calls.sync_folder(tmp_path / "none")
    calls.take_mode(-1, tmp_path / "none")
    assert list(tmp_path.iterdir()) == []
