"""A save that came to no end leaves its whole file beside the draft, found at the next opening."""

import errno
import shutil
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.faults import FaultyOs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.drafts import Draft

NAME = "131016-mic.usbdraft"


def _left(folder: Path, *, text: str = "typed last") -> Path:
    """A draft whose last save was stopped before its file got its name; gives that file."""
    calls = FaultyOs()
    draft = drafts(calls=calls).create(folder / NAME, content_saying("saved"), PASSPHRASE)
    calls.disarm()
    draft.save(content_saying("saved again"))
    last = max(n for n, name in enumerate(calls.calls, 1) if name == "replace")
    calls.arm(last, OSError(errno.EIO, "x"))
    with pytest.raises(SurveyError):
        draft.save(content_saying(text))
    calls.disarm()
    draft.close()
    (new,) = folder.glob("*.new")
    return new


def _opened(folder: Path) -> Draft:
    return drafts().open(folder / NAME, PASSPHRASE)


def _says(draft: Draft) -> object:
    return draft.content.answers["A3.f"]


def test_what_was_typed_last_is_taken_up(tmp_path: Path) -> None:
    """It is the draft from now on, what stood there is `.prev`, and nothing is left beside."""
    _left(tmp_path)
    draft = _opened(tmp_path)
    before = draft.generation.number

    assert draft.take_up_left()

    draft.close()
    assert _says(draft) == "typed last"
    assert draft.generation.number > before
    assert drafts().look(tmp_path / NAME, PASSPHRASE).answers["A3.f"] == "typed last"
    former = drafts().look(tmp_path / NAME, PASSPHRASE, previous=True)
    assert former.answers["A3.f"] == "saved again"
    assert sorted(path.name for path in tmp_path.iterdir()) == [NAME, f"{NAME}.prev"]


def test_of_several_the_newest_is_taken_up(tmp_path: Path) -> None:
    """The others are older than it and go as well."""
    new = _left(tmp_path)
    draft = _opened(tmp_path)
    shutil.copy(new, new.with_name(f"{NAME}.0123abcd.new"))

    assert draft.take_up_left()
    assert not draft.take_up_left()

    draft.close()
    assert not list(tmp_path.glob("*.new"))


def test_what_is_damaged_older_or_of_another_draft_is_left_alone(tmp_path: Path) -> None:
    """None of them is the last thing typed into this draft; none is deleted either."""
    new = _left(tmp_path)
    damaged = new.with_name(f"{NAME}.00000000.new")
    damaged.write_bytes(new.read_bytes()[:-1])
    other = drafts().create(tmp_path / "other.usbdraft", content_saying("other"), PASSPHRASE)
    other.close()
    foreign = new.with_name(f"{NAME}.11111111.new")
    foreign.write_bytes(other.path.read_bytes())
    older = new.with_name(f"{NAME}.22222222.new")
    older.write_bytes((tmp_path / NAME).read_bytes())
    named_else = new.with_name(f"{NAME}.x.new")
    named_else.write_bytes(new.read_bytes())
    new.unlink()
    draft = _opened(tmp_path)

    assert not draft.take_up_left()

    draft.close()
    assert _says(draft) == "saved again"
    assert all(path.exists() for path in (damaged, foreign, older, named_else))


def _calls_of_looking(draft: Draft, calls: FaultyOs) -> int:
    """How many calls list the folder and read two files of this length."""
    assert not draft.has_changed_on_disk()
    return 2 * len(calls.calls) + 2


def test_what_cannot_be_saved_now_still_lies_beside(tmp_path: Path) -> None:
    """The next opening finds it again."""
    new = _left(tmp_path)
    calls = FaultyOs()
    draft = drafts(calls=calls).open(tmp_path / NAME, PASSPHRASE)
    calls.disarm()
    calls.arm(_calls_of_looking(draft, calls), OSError(errno.ENOSPC, "x"), lasting=True)

    with pytest.raises(SurveyError) as refusal:
        draft.take_up_left()

    calls.disarm()
    draft.close()
    assert refusal.value.code is Code.DISK_FULL
    assert new.exists()
    assert _says(draft) == "saved again"


def test_where_nobody_can_look_nothing_is_found(tmp_path: Path) -> None:
    """A share that does not list its folders keeps no draft from opening."""
    _left(tmp_path)
    calls = FaultyOs()
    draft = drafts(calls=calls).open(tmp_path / NAME, PASSPHRASE)
    calls.arm(1, OSError(errno.EACCES, "x"))

    assert not draft.take_up_left()

    assert calls.calls == ["names"]
    draft.close()
