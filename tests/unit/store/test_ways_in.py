"""People come and go: ways in are added, taken away, changed and renewed, and never all lost."""

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, Profile, content_saying, drafts
from tests.support.faults import FaultyOs, RefusingOs
from tests.support.managers import OTHER_MANAGER, manager, manager_card
from tests.support.stretching import stretch_quickly
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.draft_content import content_with_person
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.recovery import RecoveryRule
from usbsurvey_desktop.store.saving import previous_path
from usbsurvey_desktop.store.slots import SlotName
from usbsurvey_desktop.store.vault import new_vault

APPROVER_PASSPHRASE = "another person's own passphrase"
FRESH = "まったく新しい合言葉です、はい"
RESPONDENT = SlotName(label="respondent", no=1)
APPROVER = SlotName(label="approver", no=1)
MANAGER = SlotName(label="manager", no=1)


@pytest.fixture(autouse=True)
def _keys_stretched_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may come in is the question here, not what a 合言葉 costs."""
    stretch_quickly(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the draft lies."""
    return tmp_path / "131016-mic.usbdraft"


@pytest.fixture
def draft(path: Path) -> Draft:
    """A draft of a respondent, an approver and a manager, open by the respondent."""
    draft = drafts().create(path, content_saying("x"), PASSPHRASE, recovery=manager_card())
    draft.add_slot("approver", APPROVER_PASSPHRASE)
    return draft


def _told(work: Callable[[], object]) -> tuple[Code, dict[str, object]]:
    with pytest.raises(SurveyError) as refusal:
        work()
    return refusal.value.code, dict(refusal.value.facts)


def _opens(path: Path, passphrase: str) -> bool:
    try:
        drafts().look(path, passphrase)
    except SurveyError as error:
        if error.code is not Code.WRONG_PASSPHRASE:
            raise
        return False
    return True


def _ops(draft: Draft) -> list[tuple[str, str]]:
    return [(entry.op, entry.who) for entry in draft.content.history.entries]


def test_a_person_taken_away_opens_old_copies_only(path: Path, draft: Draft) -> None:
    """Out of the slots, the list of people and the new file; the copy opens, and that is told."""
    draft.revise(lambda now: content_with_person(now, APPROVER, name="鈴木", post="課長"))
    copy = path.read_bytes()
    offers = [draft.offers_rekey]

    draft.remove_slot(APPROVER)
    draft.close()

    assert (draft.slots, draft.content.people) == ((RESPONDENT, MANAGER), ())
    assert [*offers, draft.offers_rekey] == [False, True]
    assert _ops(draft) == [("slot", "respondent-1")] * 2
    assert not _opens(path, APPROVER_PASSPHRASE)
    path.write_bytes(copy)
    assert _opens(path, APPROVER_PASSPHRASE)


def test_a_person_has_one_name_in_a_draft(draft: Draft) -> None:
    """Whoever had the slot before is forgotten, and the others stay."""
    draft.revise(lambda now: content_with_person(now, RESPONDENT, name="佐藤", post=""))
    draft.revise(lambda now: content_with_person(now, APPROVER, name="鈴木", post="課長"))
    draft.revise(lambda now: content_with_person(now, APPROVER, name="髙橋", post="部長"))

    assert [(one.slot, one.name, one.post) for one in draft.content.people] == [
        (RESPONDENT, "佐藤", ""),
        (APPROVER, "髙橋", "部長"),
    ]
    draft.close()


def test_a_slot_that_is_not_there_and_the_own_one_are_not_removed(path: Path, draft: Draft) -> None:
    """Both are told apart, and the file is as it was."""
    before = path.read_bytes()

    assert _told(lambda: draft.remove_slot(SlotName(label="other", no=1))) == (
        Code.DRAFT_SAVE_FAILED,
        {"reason": "no_such_slot"},
    )
    assert _told(lambda: draft.remove_slot(RESPONDENT)) == (
        Code.DRAFT_SAVE_FAILED,
        {"reason": "own_slot"},
    )
    assert path.read_bytes() == before
    assert not draft.offers_rekey
    draft.close()


def test_the_last_passphrase_is_never_taken_away() -> None:
    """A recovery slot alone would leave nobody of the body able to work."""
    vault, name = new_vault(random_bytes).with_slot(
        "respondent", PASSPHRASE, drafts().kdf, random_bytes
    )
    vault = vault.with_recovery(manager_card().opening_key)

    assert _told(lambda: vault.without(name)) == (Code.DRAFT_SAVE_FAILED, {"reason": "last_slot"})
    assert vault.without(MANAGER).names == (RESPONDENT,)


def test_a_recovery_slot_is_added_exchanged_and_taken_away(path: Path, draft: Draft) -> None:
    """There is one at most: the card given last is the one that opens."""
    draft.add_recovery(manager_card(OTHER_MANAGER))
    draft.close()

    assert (draft.slots, draft.offers_rekey) == ((RESPONDENT, MANAGER, APPROVER), True)
    assert _told(lambda: drafts().open_by_recovery(path, manager())) == (Code.NOT_ADDRESSED, {})
    drafts().open_by_recovery(path, manager(OTHER_MANAGER)).close()

    again = drafts().open(path, PASSPHRASE)
    again.remove_slot(MANAGER)
    again.close()
    assert again.slots == (RESPONDENT, APPROVER)
    assert _ops(again) == [("slot", "respondent-1")] * 3


def test_a_full_draft_takes_no_recovery_slot(tmp_path: Path) -> None:
    """Eight people are eight slots."""
    draft = drafts().create(tmp_path / "a.usbdraft", content_saying("x"), PASSPHRASE)
    for number in range(7):
        draft.add_slot("other", f"{APPROVER_PASSPHRASE} {number}")

    told = _told(lambda: draft.add_recovery(manager_card()))
    draft.close()

    assert told == (Code.DRAFT_SAVE_FAILED, {"slots": 8})


def test_a_passphrase_is_changed_by_who_knows_it(path: Path, draft: Draft) -> None:
    """The old one is asked, another person's is not it; afterwards only the new one opens."""
    before = path.read_bytes()
    for wrong in ("not the passphrase at all", APPROVER_PASSPHRASE):
        assert _told(lambda wrong=wrong: draft.change_passphrase(wrong, FRESH)) == (  # type: ignore[misc]  # bound in the loop
            Code.WRONG_PASSPHRASE,
            {},
        )
    assert _told(lambda: draft.change_passphrase(PASSPHRASE, "short"))[0] is Code.PASSPHRASE_WEAK
    for used, reason in ((PASSPHRASE, "same"), (APPROVER_PASSPHRASE, "taken")):
        told = _told(lambda used=used: draft.change_passphrase(PASSPHRASE, used))  # type: ignore[misc]  # bound in the loop
        assert told == (Code.PASSPHRASE_WEAK, {"reason": reason})
    assert path.read_bytes() == before

    draft.change_passphrase(PASSPHRASE, FRESH)
    draft.close()

    assert draft.offers_rekey
    assert draft.slots == (RESPONDENT, MANAGER, APPROVER)
    opens = [_opens(path, one) for one in (PASSPHRASE, FRESH, APPROVER_PASSPHRASE)]
    assert opens == [False, True, True]
    assert _opens(previous_path(path), PASSPHRASE)


# 鍵の更新


def test_a_renewed_key_lets_only_its_maker_and_the_manager_in(path: Path, draft: Draft) -> None:
    """Others are named and dropped; the draft is the same one, a generation on."""
    old_key = draft._kept.vault.key  # noqa: SLF001 - what must be another one
    draft.revise(lambda now: content_with_person(now, APPROVER, name="鈴木", post="課長"))
    before = (draft.file_id, draft.generation.number, draft.content.answers)

    gone = draft.rekey(PASSPHRASE, manager_card())
    draft.close()

    assert gone == {APPROVER}
    assert draft.slots == (RESPONDENT, MANAGER)
    assert (draft.file_id, draft.generation.number - 1, draft.content.answers) == before
    assert draft.content.people == ()
    assert _ops(draft)[-1] == ("rekey", "respondent-1")
    assert draft._kept.vault.key != old_key  # noqa: SLF001 - as above
    assert [_opens(path, one) for one in (PASSPHRASE, APPROVER_PASSPHRASE)] == [True, False]
    drafts().open_by_recovery(path, manager()).close()


def test_an_old_slot_put_back_opens_nothing_of_a_renewed_draft(path: Path, draft: Draft) -> None:
    """Who kept the old file has its key, and that key is not the new one's."""
    old = draft._kept.vault  # noqa: SLF001 - as somebody who left remembers it
    draft.rekey(PASSPHRASE)
    draft.save(content_saying("after they left"))
    draft.close()

    forged = replace(old, slots=draft._kept.vault.slots)  # noqa: SLF001 - as above
    (tmp := path.with_name("forged.usbdraft")).write_bytes(forged.encrypt(b"{}", 9, random_bytes))

    assert _told(lambda: drafts().look(tmp, PASSPHRASE)) == (Code.DRAFT_TAMPERED, {})


def test_a_renewal_without_the_card_leaves_no_recovery_slot(path: Path, draft: Draft) -> None:
    """The slot does not hold the card's key, so it is named among those to be added again."""
    draft.remove_slot(APPROVER)

    gone = draft.rekey(PASSPHRASE)

    assert (gone, draft.slots, draft.offers_rekey) == (frozenset({MANAGER}), (RESPONDENT,), False)
    draft.add_recovery(manager_card())
    draft.close()
    drafts().open_by_recovery(path, manager()).close()


def test_a_renewal_takes_the_card_of_the_policy(path: Path, draft: Draft) -> None:
    """Nobody has to bring a card that the administrator put beside the program."""
    draft.close()
    room = replace(drafts(), recovery=RecoveryRule(manager_card(), is_required=True))
    again = room.open(path, PASSPHRASE)

    other = _told(lambda: again.rekey(PASSPHRASE, manager_card(OTHER_MANAGER)))
    gone = again.rekey(PASSPHRASE)
    again.close()

    assert other == (Code.RECOVERY_REQUIRED, {"reason": "other_card"})
    assert (gone, again.slots) == (frozenset({APPROVER}), (RESPONDENT, MANAGER))


def test_a_renewal_asks_the_own_passphrase(path: Path, draft: Draft) -> None:
    """Another person's passphrase does not do, and nothing has changed."""
    before = path.read_bytes()

    told = _told(lambda: draft.rekey(APPROVER_PASSPHRASE, manager_card()))
    draft.close()

    assert told == (Code.WRONG_PASSPHRASE, {})
    assert path.read_bytes() == before


# Trouble while ways in are changed


ACTS: dict[str, Callable[[Draft], object]] = {
    "add": lambda draft: draft.add_slot("other", FRESH),
    "recovery": lambda draft: draft.add_recovery(manager_card(OTHER_MANAGER)),
    "remove": lambda draft: draft.remove_slot(APPROVER),
    "passphrase": lambda draft: draft.change_passphrase(PASSPHRASE, FRESH),
    "rekey": lambda draft: draft.rekey(PASSPHRASE, manager_card()),
}


@pytest.mark.parametrize("act", ACTS)
def test_a_change_that_could_not_be_saved_has_not_happened(
    path: Path, draft: Draft, act: str
) -> None:
    """The people are those before, and so is the key; the next save goes through with them."""
    draft.close()
    calls = FaultyOs()
    again = drafts(calls=calls).open(path, PASSPHRASE)
    before = (again.slots, again.generation, again.content)
    calls.arm(7, OSError(errno.ENOSPC, "x"), lasting=True)

    told = _told(lambda: ACTS[act](again))
    calls.disarm()

    assert told[0] is Code.DISK_FULL
    assert (again.slots, again.generation, again.content) == before
    assert not again.offers_rekey
    again.save(content_saying("2"))
    again.close()
    assert [_opens(path, one) for one in (PASSPHRASE, APPROVER_PASSPHRASE)] == [True, True]


@pytest.mark.parametrize("act", [*ACTS, "recover"])
def test_a_denied_change_lies_beside_under_the_name_that_is_told(
    path: Path, draft: Draft, act: str
) -> None:
    """Windows never gives the name free: the whole new file is kept, and opens as it should."""
    draft.close()
    calls = RefusingOs(0)
    room = drafts(calls=calls)
    recovery = room.open_by_recovery(path, manager()) if act == "recover" else None
    again = room.open(path, PASSPHRASE) if recovery is None else None
    before = path.read_bytes()
    calls.left = 1_000

    def change() -> None:
        if recovery is not None:
            recovery.set_passphrase(RESPONDENT, FRESH)
        if again is not None:
            ACTS[act](again)

    code, facts = _told(change)

    kept = path.with_name(str(facts["kept"]))
    assert code is Code.DRAFT_SAVE_FAILED
    assert (path.read_bytes(), kept.suffix) == (before, ".new")
    expected = {
        "add": [True, True, True],
        "recovery": [True, True, False],
        "remove": [True, False, False],
        "passphrase": [False, True, True],
        "rekey": [True, False, False],
        "recover": [False, True, True],
    }
    passphrases = (PASSPHRASE, APPROVER_PASSPHRASE, FRESH)
    assert [_opens(kept, one) for one in passphrases] == expected[act]
    for one in (recovery, again):
        if one is not None:
            one.close()


def test_a_change_beside_somebody_elses_save_is_under_the_second_name(
    path: Path, draft: Draft
) -> None:
    """`draft_conflict` as for every save: theirs keeps its people, ours has the new ones."""
    copy = path.read_bytes()
    draft.save(content_saying("2"))
    path.write_bytes(copy)

    told = _told(lambda: draft.remove_slot(APPROVER))
    draft.close()

    assert told == (Code.DRAFT_CONFLICT, {"saved_as": "131016-mic-2.usbdraft"})
    assert (path.read_bytes(), draft.offers_rekey) == (copy, True)
    assert [_opens(one, APPROVER_PASSPHRASE) for one in (path, draft.path)] == [True, False]


def test_an_older_copy_keeps_being_noticed_after_a_renewal(path: Path, draft: Draft) -> None:
    """The id stays, so the file of before the renewal is 古い世代."""
    draft.close()
    copy = path.read_bytes()
    profile = Profile()
    again = drafts(profile=profile).open(path, PASSPHRASE)
    again.rekey(PASSPHRASE)
    again.close()
    path.write_bytes(copy)

    older = drafts(profile=profile).open(path, PASSPHRASE)
    older.close()

    assert older.newer == Generation(3, "2026-11-21T10:00:00+09:00")
