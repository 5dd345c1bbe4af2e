"""Drafts after trouble: damaged, tampered with, or an older copy."""

from pathlib import Path

import pytest

from tests.support.drafts import (
    APPROVER_PASSPHRASE,
    PASSPHRASE,
    Profile,
    answer_in,
    content_saying,
    drafts,
)
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import digest
from usbsurvey_desktop.records import LARGEST_INTEGER
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.envelope import LARGEST_FILE
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.saving import lock_path, previous_path, replaced_path
from usbsurvey_desktop.store.vault import unlock


def _newer(draft: Draft) -> Generation | None:
    return draft.newer


def test_a_damaged_draft_goes_on_from_the_generation_before(path: Path, draft: Draft) -> None:
    """The error says that `.prev` is there; opened from it, a save heals the draft."""
    draft.save(content_saying("second"))
    draft.close()
    path.write_bytes(path.read_bytes()[:-1])
    profile = Profile({draft.file_id: Generation(2, None)})

    with pytest.raises(SurveyError) as refusal:
        drafts().open(path, PASSPHRASE)
    assert refusal.value.code is Code.DRAFT_DAMAGED
    assert refusal.value.facts == {"previous": 1}

    again = drafts(profile=profile).open(path, PASSPHRASE, previous=True)
    assert (answer_in(again.content), again.newer) == ("first", Generation(2, None))
    damaged = path.read_bytes()
    again.save(content_saying("healed"))
    assert replaced_path(path, damaged).read_bytes() == damaged
    assert (again.generation, again.newer) == (Generation(3, None), None)
    again.close()
    assert answer_in(drafts().look(path, PASSPHRASE)) == "healed"
    assert answer_in(drafts().look(path, PASSPHRASE, previous=True)) == "first"


def test_a_sound_draft_is_kept_when_the_generation_before_takes_its_place(
    path: Path, draft: Draft
) -> None:
    """Whoever goes back on purpose, or by mistake, can still open what was replaced."""
    draft.save(content_saying("second"))
    draft.close()
    second = path.read_bytes()

    again = drafts().open(path, PASSPHRASE, previous=True)
    again.save(content_saying("another second"))
    again.save(content_saying("third"))
    again.close()

    kept = replaced_path(path, second)
    assert sorted(path.parent.iterdir()) == sorted([path, previous_path(path), kept])
    assert answer_in(drafts().look(kept, PASSPHRASE)) == "second"
    assert answer_in(drafts().look(path, PASSPHRASE)) == "third"


@pytest.mark.parametrize("size", [0, 100, LARGEST_FILE + 1])
def test_a_damaged_draft_without_a_generation_before_is_told_as_such(path: Path, size: int) -> None:
    """Empty, foreign or too large: `previous` is 0."""
    path.write_bytes(bytes(size))

    with pytest.raises(SurveyError) as refusal:
        drafts().open(path, PASSPHRASE)

    assert refusal.value.code is Code.DRAFT_DAMAGED
    assert refusal.value.facts["previous"] == 0
    assert not lock_path(path).exists()


def test_a_tampered_draft_does_not_offer_the_generation_before_by_itself(
    path: Path, draft: Draft
) -> None:
    """Only damage says `previous`; another refusal keeps its own code."""
    draft.close()
    newer = b"USBDRAFT2\n" + path.read_bytes()[10:-32]
    path.write_bytes(newer + digest(newer))

    with pytest.raises(SurveyError) as refusal:
        drafts().open(path, PASSPHRASE)

    assert refusal.value.code is Code.VERSION_NEWER


def test_an_older_copy_is_noticed_and_both_dates_are_known(path: Path) -> None:
    """古い世代: a restored copy opens, with the generation this terminal has seen before."""
    profile = Profile()
    draft = drafts(profile=profile).create(path, content_saying("first"), PASSPHRASE)
    copy = path.read_bytes()
    draft.add_slot("approver", APPROVER_PASSPHRASE)
    draft.close()
    path.write_bytes(copy)

    older = drafts(profile=profile).open(path, PASSPHRASE)
    assert older.generation == Generation(1, None)
    assert _newer(older) == Generation(2, "2026-11-21T10:00:00+09:00")

    older.save(content_saying("gone on with knowingly"))
    assert older.generation == Generation(3, None)
    assert _newer(older) is None
    older.close()
    reopened = drafts(profile=profile).open(path, PASSPHRASE)
    assert reopened.newer is None
    reopened.close()


def test_a_draft_that_was_counted_to_the_end_says_that_it_cannot_be_saved(
    path: Path, draft: Draft
) -> None:
    """Only somebody with a passphrase and own tools writes such a number; nothing is lost by it."""
    draft.close()
    found = unlock(path.read_bytes(), PASSPHRASE, None)
    last = found.vault.encrypt(found.plaintext, LARGEST_INTEGER, random_bytes)
    path.write_bytes(last)
    again = drafts().open(path, PASSPHRASE)
    with pytest.raises(SurveyError) as refusal:
        again.save(content_saying("one more"))
    again.close()
    assert (refusal.value.code, path.read_bytes()) == (Code.DRAFT_SAVE_FAILED, last)


def test_a_profile_that_has_not_seen_a_draft_remembers_it_on_opening(
    path: Path, draft: Draft
) -> None:
    """The next older copy will be noticed at this terminal too."""
    draft.save(content_saying("second"))
    draft.close()
    profile = Profile()

    drafts(profile=profile).open(path, PASSPHRASE).close()

    assert profile.highest(draft.file_id) == Generation(2, None)
