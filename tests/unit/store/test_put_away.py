"""A draft whose screen is covered: no key and no answer in memory, the lock held, nothing lost."""

import errno
import gc
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, Profile, content_saying, drafts
from tests.support.faults import FaultyOs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.container import Container
from usbsurvey_desktop.store.draft_content import Comment, DraftContent
from usbsurvey_desktop.store.drafts import Draft, Drafts
from usbsurvey_desktop.store.saving import lock_path
from usbsurvey_desktop.store.vault import Vault

CANARY = "かなりあのうた"
FULL = OSError(errno.ENOSPC, "full")


def _made(room: Drafts, folder: Path, text: str = CANARY) -> Draft:
    return room.create(folder / "a.usbdraft", content_saying(text), PASSPHRASE)


def _saying(text: str) -> DraftContent:
    return content_saying(text)


def _said(draft: Draft) -> object:
    return draft.content.answers["A3.f"]


def test_a_draft_put_away_comes_back_by_its_passphrase_with_what_lay_aside(tmp_path: Path) -> None:
    """Content, generation and the way in are the same, and saving goes on."""
    room = drafts()
    draft = _made(room, tmp_path)
    before = draft.generation

    put_away = draft.put_away("場所".encode())
    again, aside = room.take_out(put_away, PASSPHRASE)
    again.save(_saying("2"))

    assert put_away.is_saved
    assert (aside.decode(), again.slot) == ("場所", draft.slot)
    assert again.generation.number == before.number + 1


def test_another_passphrase_takes_nothing_out(tmp_path: Path) -> None:
    """It stays put away, and the right one still opens it."""
    room = drafts()
    put_away = _made(room, tmp_path).put_away(b"")

    with pytest.raises(SurveyError) as caught:
        room.take_out(put_away, "machigatta aikotoba")
    again, _aside = room.take_out(put_away, PASSPHRASE)

    assert caught.value.code is Code.WRONG_PASSPHRASE
    assert _said(again) == CANARY


def test_no_key_and_no_answer_is_left_while_it_is_put_away(tmp_path: Path) -> None:
    """Draft, vault and content are gone from the memory, and what is kept shows nothing."""
    room = drafts()
    draft = _made(room, tmp_path)
    key = draft._kept.vault.key  # noqa: SLF001 - what must be gone
    gc.collect()
    before = sum(isinstance(one, Container | Vault) for one in gc.get_objects())

    put_away = draft.put_away(CANARY.encode())
    del draft
    gc.collect()
    after = sum(isinstance(one, Container | Vault) for one in gc.get_objects())

    assert before - after == 2
    for secret in (CANARY.encode(), key):
        assert secret not in put_away.raw + put_away.aside.sealed


def test_the_lock_stays_until_it_is_closed(tmp_path: Path) -> None:
    """Nobody else gets in while the screen is covered; afterwards anybody does."""
    room = drafts()
    put_away = _made(room, tmp_path).put_away(b"")

    with pytest.raises(SurveyError) as caught:
        drafts("bert").open(put_away.path, PASSPHRASE)
    put_away.close()

    assert caught.value.code is Code.DRAFT_LOCKED
    assert not lock_path(put_away.path).exists()
    drafts("bert").open(put_away.path, PASSPHRASE).close()


def test_what_could_not_be_saved_is_put_away_whole_and_saved_later_without_a_key(
    tmp_path: Path,
) -> None:
    """Until then it is kept as it will be written; afterwards it is on the disk."""
    calls = FaultyOs()
    profile = Profile()
    room = drafts(profile=profile, calls=calls)
    draft = _made(room, tmp_path, "1")
    put_away = draft.put_away(b"", lambda _before: _saying("2"))
    on_disk = [_seen(put_away.path)]

    calls.arm(1, FULL, lasting=True)
    with pytest.raises(SurveyError) as caught:
        put_away.save()
    was_saved = put_away.is_saved
    calls.disarm()
    put_away.save()
    on_disk.append(_seen(put_away.path))
    written = put_away.path.read_bytes()
    put_away.save()

    assert (caught.value.code, was_saved, put_away.is_saved) == (Code.DISK_FULL, False, True)
    assert on_disk == ["1", "2"]
    assert put_away.path.read_bytes() == written
    again, _aside = room.take_out(put_away, PASSPHRASE)
    assert (again.generation.number, profile.highest(again.file_id)) == (2, again.generation)


def _seen(path: Path) -> object:
    return drafts().look(path, PASSPHRASE).answers["A3.f"]


def test_taken_out_unsaved_it_has_the_content_and_the_generation_on_disk(tmp_path: Path) -> None:
    """So that a program that ends then leaves no warning of an older copy behind."""
    profile = Profile()
    room = drafts(profile=profile)
    draft = _made(room, tmp_path, "1")

    put_away = draft.put_away(b"", lambda _before: _saying("2"))
    again, _aside = room.take_out(put_away, PASSPHRASE)

    assert (_said(again), again.generation.number) == ("2", 1)
    assert profile.highest(again.file_id) == again.generation


def test_a_content_that_can_never_be_saved_is_not_put_away(tmp_path: Path) -> None:
    """It is refused before anything has happened, and the draft goes on."""
    draft = _made(drafts(), tmp_path)
    comment = Comment.model_construct(
        id="x", link_id=None, who="", at="", text="長" * 2_001, done=False
    )

    with pytest.raises(SurveyError) as caught:
        draft.put_away(b"", lambda before: before.model_copy(update={"comments": (comment,)}))
    draft.save(_saying("2"))

    assert caught.value.code is Code.DRAFT_CONTENT
    assert _said(draft) == "2"


def test_somebody_elses_save_meanwhile_is_noticed_and_costs_nobody_anything(
    tmp_path: Path,
) -> None:
    """Taken out, it knows; what is saved then has a second name, also without a key."""
    room = drafts()
    draft = _made(room, tmp_path)
    put_away = draft.put_away(b"", lambda _before: _saying("2"))
    theirs = put_away.path.read_bytes() + b" "
    path = put_away.path
    path.write_bytes(theirs)

    again, _aside = room.take_out(put_away, PASSPHRASE)
    has_changed = again.has_changed_on_disk()
    with pytest.raises(SurveyError) as caught:
        put_away.save()

    assert has_changed
    assert caught.value.code is Code.DRAFT_CONFLICT
    assert caught.value.facts == {"saved_as": "a-2.usbdraft"}
    assert (path.read_bytes(), _seen(put_away.path)) == (theirs, "2")


def test_a_file_that_cannot_be_looked_at_counts_as_unchanged(tmp_path: Path) -> None:
    """A share that is away is told at the next save, not before."""
    calls = FaultyOs()
    draft = _made(drafts(calls=calls), tmp_path)

    is_changed = draft.has_changed_on_disk()
    calls.arm(1, OSError(errno.EIO, "gone"), lasting=True)

    assert not is_changed
    assert not draft.has_changed_on_disk()
