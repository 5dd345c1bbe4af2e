"""Drafts as the screens use them: made, opened, saved, shared."""

import errno
from pathlib import Path

import pytest

from tests.support.drafts import APPROVER_PASSPHRASE, PASSPHRASE, answer_in, content_saying, drafts
from tests.support.faults import FaultyOs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OsCalls
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.envelope import ContainerKind, read_envelope
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.saving import lock_path, previous_path
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.store.vault import LARGEST_PLAINTEXT

RESPONDENT = SlotName(label="respondent", no=1)


def test_a_new_draft_is_on_disk_and_opens_again(path: Path, draft: Draft) -> None:
    """Generation 1, one respondent's slot, no `.prev` yet, and the lock goes with closing."""
    assert (draft.path, draft.slot, draft.slots) == (path, RESPONDENT, (RESPONDENT,))
    assert draft.generation == Generation(1, None)
    draft.close()
    assert list(path.parent.iterdir()) == [path]

    again = drafts().open(path, PASSPHRASE)

    assert answer_in(again.content) == "first"
    assert (again.file_id, again.generation) == (draft.file_id, draft.generation)
    again.close()


def test_each_save_is_a_generation_and_keeps_the_one_before(path: Path, draft: Draft) -> None:
    """After two more saves the present draft is generation 3 and `.prev` is generation 2."""
    draft.save(content_saying("second"))
    draft.save(content_saying("third"))
    draft.close()

    assert answer_in(draft.content) == "third"
    assert read_envelope(path.read_bytes(), ContainerKind.DRAFT).header.gen == 3
    assert read_envelope(previous_path(path).read_bytes(), ContainerKind.DRAFT).header.gen == 2
    assert answer_in(drafts().look(path, PASSPHRASE)) == "third"
    assert answer_in(drafts().look(path, PASSPHRASE, previous=True)) == "second"


def test_nothing_typed_and_no_name_is_readable_in_any_file(path: Path, draft: Draft) -> None:
    """A canary is in no file of the folder, in UTF-8 or UTF-16, open or closed."""
    draft.save(content_saying("カナリア canary"))
    draft.save(content_saying("カナリア canary"))

    for file in path.parent.iterdir():
        content = file.read_bytes()
        assert b"canary" not in content
        assert "カナリア".encode() not in content
        assert "カナリア".encode("utf-16-le") not in content
    draft.close()


def test_a_weak_passphrase_makes_no_draft(path: Path) -> None:
    """The rule stands before the file."""
    with pytest.raises(SurveyError) as refusal:
        drafts().create(path, content_saying("x"), "short")

    assert refusal.value.code is Code.PASSPHRASE_WEAK
    assert list(path.parent.iterdir()) == []


def test_a_draft_is_never_made_over_another_file(path: Path) -> None:
    """The name is taken: the file stays, and no lock is left."""
    path.write_bytes(b"something")

    with pytest.raises(SurveyError) as refusal:
        drafts().create(path, content_saying("x"), PASSPHRASE)

    assert refusal.value.code is Code.OUTPUT_EXISTS
    assert path.read_bytes() == b"something"
    assert list(path.parent.iterdir()) == [path]


def test_a_full_disk_makes_no_draft(path: Path) -> None:
    """The error is told, and neither draft nor lock is left."""
    calls = FaultyOs()
    calls.arm(9, OSError(errno.ENOSPC, "x"))

    with pytest.raises(SurveyError) as refusal:
        drafts(calls=calls).create(path, content_saying("x"), PASSPHRASE)

    assert refusal.value.code is Code.DISK_FULL
    assert calls.calls[8] == "write"
    assert list(path.parent.iterdir()) == []


def test_a_file_that_is_not_there_is_told(path: Path) -> None:
    """Opening, looking and asking for the slots give one code, and leave no lock."""
    for work in (
        lambda: drafts().open(path, PASSPHRASE),
        lambda: drafts().open(path, PASSPHRASE, previous=True),
        lambda: drafts().look(path, PASSPHRASE),
        lambda: drafts().slots(path),
    ):
        with pytest.raises(SurveyError) as refusal:
            work()
        assert refusal.value.code is Code.FILE_UNREADABLE
    assert list(path.parent.iterdir()) == []


def test_a_wrong_passphrase_leaves_the_draft_free(path: Path, draft: Draft) -> None:
    """The draft is as it was, and can be opened with the right one at once."""
    draft.close()
    before = path.read_bytes()

    with pytest.raises(SurveyError) as refusal:
        drafts().open(path, "a wrong passphrase")

    assert refusal.value.code is Code.WRONG_PASSPHRASE
    assert path.read_bytes() == before
    drafts().open(path, PASSPHRASE).close()


# Several people


def test_an_approver_gets_a_slot_and_opens_with_it(path: Path, draft: Draft) -> None:
    """Each with an own passphrase; the new slot is on disk and in the history."""
    name = draft.add_slot("approver", APPROVER_PASSPHRASE)
    draft.close()

    assert drafts().slots(path) == draft.slots == (RESPONDENT, name)
    approver = drafts("bert").open(path, APPROVER_PASSPHRASE, name)
    assert (approver.slot, answer_in(approver.content)) == (name, "first")
    entry = approver.content.history.entries[-1]
    assert (entry.op, entry.who, entry.at) == ("slot", "respondent-1", "2026-11-21T10:00:00+09:00")
    approver.save(content_saying("approved"))
    approver.close()

    assert answer_in(drafts().look(path, PASSPHRASE, RESPONDENT)) == "approved"


def test_a_slot_that_could_not_be_saved_is_not_there(path: Path) -> None:
    """A failing disk leaves the draft with the people it had; the next save does too."""
    calls = FaultyOs()
    draft = drafts(calls=calls).create(path, content_saying("first"), PASSPHRASE)
    calls.arm(1, OSError(errno.EIO, "x"), lasting=True)
    with pytest.raises(SurveyError) as refusal:
        draft.add_slot("approver", APPROVER_PASSPHRASE)
    assert refusal.value.code is Code.DRAFT_SAVE_FAILED

    calls.disarm()
    draft.save(content_saying("second"))
    draft.close()

    assert drafts().slots(path) == draft.slots == (RESPONDENT,)


# Two windows, two writers


def test_a_second_window_is_told_who_has_the_draft(path: Path, draft: Draft) -> None:
    """`draft_locked` with account, terminal and time, whatever the passphrase; looking is free."""
    for take_over in (False, True):
        with pytest.raises(SurveyError) as refusal:
            drafts("bert").open(path, PASSPHRASE, take_over=take_over)
        assert refusal.value.code is Code.DRAFT_LOCKED
        assert refusal.value.facts == {
            "alive": 1,
            "account": "anna",
            "host": "pc-1",
            "since": "2026-11-21T10:00:00+09:00",
        }

    assert answer_in(drafts("bert").look(path, PASSPHRASE)) == "first"
    draft.save(content_saying("second"))
    draft.close()


def test_a_stale_lock_is_broken_only_on_request(path: Path, draft: Draft) -> None:
    """After a crash the lock file lies there without a holder."""
    draft.close()
    lock_path(path).write_bytes(b"")

    with pytest.raises(SurveyError) as refusal:
        drafts().open(path, PASSPHRASE)
    assert refusal.value.code is Code.DRAFT_LOCKED
    assert refusal.value.facts == {"alive": 0}

    drafts().open(path, PASSPHRASE, take_over=True).close()
    assert not lock_path(path).exists()


def test_two_writers_lose_neither_work(path: Path, draft: Draft) -> None:
    """On a share that knows no locks: the later one is saved beside, and told so once."""
    lock_path(path).unlink()
    other = drafts("bert").open(path, PASSPHRASE)
    other.save(content_saying("bert's"))

    with pytest.raises(SurveyError) as refusal:
        draft.save(content_saying("anna's"))

    assert refusal.value.code is Code.DRAFT_CONFLICT
    assert refusal.value.facts == {"saved_as": "131016-mic-2.usbdraft"}
    assert draft.path.name == "131016-mic-2.usbdraft"
    assert answer_in(draft.content) == "anna's"
    draft.save(content_saying("anna's next"))
    draft.close()
    other.close()
    assert answer_in(drafts().look(path, PASSPHRASE)) == "bert's"
    assert answer_in(drafts().look(draft.path, PASSPHRASE)) == "anna's next"


# What cannot be saved


def test_a_content_over_its_limits_leaves_the_draft_as_it_was(path: Path, draft: Draft) -> None:
    """A text that cannot be written, and more than eight MiB, are told before anything happens."""
    before = path.read_bytes()
    for content, code in (
        (content_saying("\ud800"), Code.DRAFT_CONTENT),
        (content_saying("x" * LARGEST_PLAINTEXT), Code.FILE_TOO_LARGE),
    ):
        with pytest.raises(SurveyError) as refusal:
            draft.save(content)
        assert refusal.value.code is code

    assert path.read_bytes() == before
    assert answer_in(draft.content) == "first"
    draft.close()


def test_a_failed_save_is_not_taken_for_a_saved_one(path: Path) -> None:
    """Content and generation stay those on disk, and the next save succeeds."""
    calls = FaultyOs()
    draft = drafts(calls=calls).create(path, content_saying("first"), PASSPHRASE)
    calls.arm(7, OSError(errno.ENOSPC, "x"))

    with pytest.raises(SurveyError) as refusal:
        draft.save(content_saying("second"))

    assert refusal.value.code is Code.DISK_FULL
    assert (answer_in(draft.content), draft.generation.number) == ("first", 1)
    calls.disarm()
    draft.save(content_saying("second"))
    draft.close()
    assert draft.generation.number == 2
    assert answer_in(drafts().look(path, PASSPHRASE)) == "second"


def test_a_read_only_folder_is_told_when_the_draft_is_opened(path: Path, draft: Draft) -> None:
    """Not after an hour of typing; looking at it is still possible."""
    draft.close()

    class ReadOnly(OsCalls):
        def open_new(self, path: Path, mode: int) -> int:
            raise OSError(errno.EROFS, f"mode {mode:o}", path)

    with pytest.raises(SurveyError) as refusal:
        drafts(calls=ReadOnly()).open(path, PASSPHRASE)

    assert refusal.value.code is Code.FILE_UNWRITABLE
    assert answer_in(drafts(calls=ReadOnly()).look(path, PASSPHRASE)) == "first"
