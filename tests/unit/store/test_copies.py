"""A copy of an open draft for a colleague: every way in, and never over newer work."""

import errno
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, Profile, content_saying, drafts, now
from tests.support.faults import FaultyOs
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import OsCalls
from usbsurvey_desktop.store.draft_content import DraftContent, content_with
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.saving import lock_path, previous_path

OTHER = "ほかの人の合言葉です、はい"


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """An open draft with two ways in."""
    made = drafts().create(tmp_path / "draft.usbdraft", content_saying("x"), PASSPHRASE)
    made.add_slot("other", OTHER)
    return made


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where the copy goes."""
    (tmp_path / "share").mkdir()
    return tmp_path / "share" / "draft.usbdraft"


def _refused(draft: Draft, target: Path) -> SurveyError:
    with pytest.raises(SurveyError) as refusal:
        drafts().write_copy(draft, target)
    return refusal.value


def test_everybody_opens_the_copy_with_an_own_passphrase(draft: Draft, target: Path) -> None:
    """It holds what was saved last; nobody holds its lock, and the draft is open as before."""
    drafts().write_copy(draft, target)

    for passphrase in (PASSPHRASE, OTHER):
        assert drafts().look(target, passphrase).answers["A3.f"] == "x"
    assert not lock_path(target).exists()
    assert lock_path(draft.path).exists()
    draft.save(content_saying("y"))
    assert drafts().look(target, OTHER).answers["A3.f"] == "x"


def test_a_former_copy_is_kept_as_the_one_before(draft: Draft, target: Path) -> None:
    """So is any other file that a person chose to replace."""
    target.write_bytes(b"notes")
    drafts().write_copy(draft, target)
    former = previous_path(target).read_bytes()

    drafts().write_copy(draft, target)

    assert former == b"notes"
    assert drafts().look(target, OTHER, previous=True).answers["A3.f"] == "x"


def test_a_copy_that_was_worked_on_is_never_replaced(draft: Draft, target: Path) -> None:
    """The colleague's answers stay."""
    drafts().write_copy(draft, target)
    colleague = drafts("bert").open(target, OTHER)
    colleague.save(content_saying("theirs"))
    colleague.close()

    error = _refused(draft, target)

    assert error.code is Code.OUTPUT_EXISTS
    assert drafts().look(target, OTHER).answers["A3.f"] == "theirs"


def _typed(
    text: str, question: str = "A3.f", minute: int = 0
) -> Callable[[DraftContent], DraftContent]:
    """What one save makes of a content: an answer, and its entry in the history."""

    def typed(content: DraftContent) -> DraftContent:
        snapshot = Snapshot(answers={**content.answers, question: text})
        at = now() + timedelta(minutes=minute)
        return content_with(content, snapshot, at=at, who="respondent-1")

    return typed


def _by_a_colleague(path: Path, *acts: Callable[[DraftContent], DraftContent]) -> None:
    colleague = drafts("bert").open(path, OTHER)
    for act in acts:
        colleague.revise(act)
    colleague.close()


def test_work_that_was_saved_less_often_is_never_replaced(draft: Draft, target: Path) -> None:
    """Both went on after the copy: how often somebody saved says nothing of what they wrote."""
    drafts().write_copy(draft, target)
    _by_a_colleague(target, _typed("theirs", "A4"))
    for text in ("1", "2", "3"):
        draft.revise(_typed(text))

    error = _refused(draft, target)

    assert (error.code, error.facts) == (Code.OUTPUT_EXISTS, {"reason": "worked_on"})
    assert drafts().look(target, OTHER).answers["A4"] == "theirs"


def test_typing_on_at_one_place_in_both_copies_is_noticed(draft: Draft, target: Path) -> None:
    """Only the time of the last entry differs, and what stands there."""
    draft.revise(_typed("ours"))
    drafts().write_copy(draft, target)
    _by_a_colleague(target, _typed("theirs", minute=1))
    for text in ("1", "2"):
        draft.revise(_typed(text, minute=2))

    assert _refused(draft, target).facts == {"reason": "worked_on"}


def test_a_copy_that_nobody_worked_on_is_replaced(draft: Draft, target: Path) -> None:
    """Also where the own last entry was moved in time meanwhile, and saved anew as it was."""
    draft.revise(_typed("x1"))
    drafts().write_copy(draft, target)
    draft.revise(_typed("x2", minute=1))
    draft.revise(_typed("x1", minute=2))
    drafts().write_copy(draft, target)
    draft.revise(_typed("y", "A4", minute=3))

    drafts().write_copy(draft, target)

    assert drafts().look(target, OTHER).answers == {"A3.f": "x1", "A4": "y"}


def test_another_draft_that_a_person_chose_to_replace_is_kept_beside(
    draft: Draft, target: Path
) -> None:
    """It is no copy of this one, and becomes the file before."""
    drafts().create(target, content_saying("another"), PASSPHRASE).close()

    drafts().write_copy(draft, target)

    assert drafts().look(previous_path(target), PASSPHRASE).answers["A3.f"] == "another"


def test_a_copy_under_another_key_is_not_replaced(draft: Draft, target: Path) -> None:
    """Nobody can tell what was written there since the key was renewed."""
    drafts().write_copy(draft, target)
    draft.rekey(PASSPHRASE)

    assert _refused(draft, target).facts == {"reason": "worked_on"}
    assert drafts().look(target, OTHER).answers["A3.f"] == "x"


def test_a_copy_with_an_act_of_its_own_is_not_replaced(draft: Draft, target: Path) -> None:
    """A change of slots is an act whose entry is never moved."""
    drafts().write_copy(draft, target)
    colleague = drafts("bert").open(target, OTHER)
    colleague.add_slot("approver", "また別の人の合言葉です、はい")
    colleague.close()
    for text in ("1", "2"):
        draft.revise(_typed(text))

    assert _refused(draft, target).facts == {"reason": "worked_on"}


def test_neither_the_open_file_nor_one_in_use_is_replaced(draft: Draft, target: Path) -> None:
    """Whoever has the copy open is told by name."""
    before = draft.path.read_bytes()
    drafts().write_copy(draft, target)
    colleague = drafts("bert").open(target, OTHER)

    assert _refused(draft, draft.path).code is Code.OUTPUT_EXISTS
    error = _refused(draft, target)

    assert (error.code, error.facts["account"]) == (Code.DRAFT_LOCKED, "bert")
    assert draft.path.read_bytes() == before
    colleague.close()


def test_a_copy_that_cannot_be_written_leaves_no_lock(draft: Draft, target: Path) -> None:
    """The reason is told."""
    calls = FaultyOs()
    owner = drafts(calls=calls)
    owner.write_copy(draft, target.with_name("first.usbdraft"))
    last = max(n for n, name in enumerate(calls.calls, 1) if name == "replace")
    calls.arm(last, OSError(errno.ENOSPC, "x"))

    with pytest.raises(SurveyError) as refusal:
        owner.write_copy(draft, target)

    assert refusal.value.code is Code.DISK_FULL
    assert not lock_path(target).exists()


def test_a_file_that_comes_meanwhile_is_not_replaced(draft: Draft, target: Path) -> None:
    """The copy gets the second name, which is told."""

    class Meddling(OsCalls):
        def exists(self, path: Path) -> bool:
            is_there = path.exists()
            if path == target:
                target.write_bytes(b"theirs")
            return is_there

    with pytest.raises(SurveyError) as refusal:
        drafts(profile=Profile(), calls=Meddling()).write_copy(draft, target)

    assert refusal.value.code is Code.DRAFT_CONFLICT
    assert refusal.value.facts["saved_as"] == "draft-2.usbdraft"
    assert target.read_bytes() == b"theirs"
