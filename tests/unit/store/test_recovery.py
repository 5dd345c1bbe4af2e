"""The recovery slot: the 情報システム管理者 lets people in again, and is shown no answers."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import jose_by_hand as hand
from tests.support.drafts import CHEAP, PASSPHRASE, Profile, content_saying, drafts
from tests.support.managers import OTHER_MANAGER, manager, manager_card
from tests.support.people import RESPONDENT, ec_key, identity
from tests.support.stretching import stretch_quickly
from usbsurvey_desktop.crypto.entropy import random_bytes
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import canonical, to_base64url
from usbsurvey_desktop.store.container import Recovery
from usbsurvey_desktop.store.draft_content import write_content
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.store.recovery import RecoveryRule, make_recovery_slot
from usbsurvey_desktop.store.saving import lock_path
from usbsurvey_desktop.store.slots import RecoverySlot, SlotName
from usbsurvey_desktop.store.vault import Vault, new_vault, unlock_by_recovery

FRESH = "まったく新しい合言葉です、はい"
PERSON = SlotName(label="respondent", no=1)
MANAGER = SlotName(label="manager", no=1)
TYP = "usbsurvey-draft-slot-1"


@pytest.fixture(autouse=True)
def _keys_stretched_quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slot of the manager is the question here, not what a 合言葉 costs."""
    stretch_quickly(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A draft with a recovery slot, closed."""
    path = tmp_path / "131016-mic.usbdraft"
    drafts().create(path, content_saying("忘れた"), PASSPHRASE, recovery=manager_card()).close()
    return path


def _code(work: object) -> tuple[Code, dict[str, object]]:
    assert callable(work)
    with pytest.raises(SurveyError) as refusal:
        work()
    return refusal.value.code, dict(refusal.value.facts)


def test_a_forgotten_passphrase_is_replaced_and_the_answers_stay(path: Path) -> None:
    """The new passphrase opens the same draft, the old one does not; the history tells who did."""
    recovery = drafts("kanri").open_by_recovery(path, manager())
    assert (recovery.path, recovery.slots) == (path, (PERSON, MANAGER))
    recovery.set_passphrase(PERSON, FRESH)
    assert recovery.generation == Generation(2, "2026-11-21T10:00:00+09:00")
    recovery.close()

    assert _code(lambda: drafts().open(path, PASSPHRASE)) == (Code.WRONG_PASSPHRASE, {})
    draft = drafts().open(path, FRESH)
    entry = draft.content.history.entries[-1]
    assert (draft.slot, draft.slots) == (PERSON, (PERSON, MANAGER))
    assert draft.file_id == recovery.file_id
    assert draft.content.answers == {"A3.f": "忘れた"}
    assert (entry.op, entry.who, entry.link_id) == ("recover", "manager-1", None)
    draft.close()


def test_a_recovery_shows_no_content(path: Path) -> None:
    """What the manager's screen is given has no way to the answers."""
    recovery = drafts().open_by_recovery(path, manager())

    assert {name for name in dir(Recovery) if not name.startswith("_")} == {
        "close",
        "file_id",
        "generation",
        "newer",
        "path",
        "set_passphrase",
        "slots",
    }
    assert "忘れた" not in repr(recovery)
    recovery.close()


def test_a_slot_can_be_made_for_somebody_new(path: Path) -> None:
    """Where nobody's slot is to be replaced, the person on duty gets an own one."""
    recovery = drafts().open_by_recovery(path, manager())
    recovery.set_passphrase(SlotName(label="other", no=1), FRESH)
    recovery.close()

    assert [name.who for name in drafts().slots(path)] == ["respondent-1", "manager-1", "other-1"]
    assert drafts().look(path, FRESH) == drafts().look(path, PASSPHRASE)


def test_a_recovery_keeps_the_rules_of_slots(path: Path) -> None:
    """Refused: a weak or a taken passphrase, one for the manager's own slot, and a ninth slot."""
    recovery = drafts().open_by_recovery(path, manager())
    before = path.read_bytes()

    weak = _code(lambda: recovery.set_passphrase(PERSON, "short"))
    own = _code(lambda: recovery.set_passphrase(MANAGER, FRESH))
    assert path.read_bytes() == before
    for number in range(1, 7):
        recovery.set_passphrase(SlotName(label="other", no=number), f"{FRESH} {number}")
    full = _code(lambda: recovery.set_passphrase(SlotName(label="other", no=7), FRESH))
    taken = _code(lambda: recovery.set_passphrase(PERSON, f"{FRESH} 1"))
    recovery.close()

    assert weak == (Code.PASSPHRASE_WEAK, {"length": 5})
    assert own == (Code.DRAFT_SAVE_FAILED, {"reason": "no_such_slot"})
    assert full == (Code.DRAFT_SAVE_FAILED, {"slots": 8})
    assert taken == (Code.PASSPHRASE_WEAK, {"reason": "taken"})


def test_nobody_else_recovers(path: Path) -> None:
    """Another identity is told apart from an identity without its opening key; the lock is free."""
    alone = replace(manager(), opening_key=None)

    assert _code(lambda: drafts().open_by_recovery(path, identity(RESPONDENT))) == (
        Code.NOT_ADDRESSED,
        {},
    )
    assert _code(lambda: drafts().open_by_recovery(path, alone)) == (Code.IDENTITY_PAIR, {})
    assert not lock_path(path).exists()


def test_a_draft_without_a_recovery_slot_says_so(tmp_path: Path) -> None:
    """Nobody could open it so: the manager need not look for another identity."""
    path = tmp_path / "a.usbdraft"
    drafts().create(path, content_saying("x"), PASSPHRASE).close()

    told = _code(lambda: drafts().open_by_recovery(path, manager()))

    assert told == (Code.NOT_ADDRESSED, {"reason": "no_recovery_slot"})


def test_an_older_copy_is_noticed_by_the_manager_too(path: Path) -> None:
    """古い世代: the generation this terminal has seen is known before anything is done."""
    profile = Profile()
    copy = path.read_bytes()
    draft = drafts(profile=profile).open(path, PASSPHRASE)
    draft.save(content_saying("2"))
    draft.close()
    path.write_bytes(copy)

    recovery = drafts(profile=profile).open_by_recovery(path, manager())
    recovery.close()

    assert recovery.newer == Generation(2, None)


def test_a_damaged_draft_is_recovered_from_the_generation_before(path: Path) -> None:
    """The error says that `.prev` is there, and it opens by recovery as well."""
    draft = drafts().open(path, PASSPHRASE)
    draft.save(content_saying("2"))
    draft.close()
    path.write_bytes(path.read_bytes()[:-1])

    told = _code(lambda: drafts().open_by_recovery(path, manager()))
    recovery = drafts().open_by_recovery(path, manager(), previous=True)
    recovery.set_passphrase(PERSON, FRESH)
    recovery.close()

    assert told == (Code.DRAFT_DAMAGED, {"previous": 1})
    assert drafts().look(path, FRESH).answers == {"A3.f": "忘れた"}


def test_a_stale_lock_is_broken_only_on_request(path: Path) -> None:
    """The person who forgot may have been cut off in the middle."""
    lock_path(path).write_bytes(b"")

    told = _code(lambda: drafts().open_by_recovery(path, manager()))
    drafts().open_by_recovery(path, manager(), take_over=True).close()

    assert told == (Code.DRAFT_LOCKED, {"alive": 0})


# The slot itself


def _vault() -> Vault:
    return new_vault(random_bytes)


def _file(vault: Vault, *sealed: object, header: dict[str, object] | None = None) -> bytes:
    """A file whose recovery slots hold these plaintexts, sealed by the second implementation."""
    whole = {"cty": "json", "typ": TYP, **(header or {})}
    key = manager().opening_key
    assert key is not None
    texts = [hand.plain(hand.sealed(canonical(one), whole, key.public_key())) for one in sealed]  # type: ignore[arg-type]  # JSON of the test's own making
    return _with_slots(vault, *texts)


def _with_slots(vault: Vault, *texts: str) -> bytes:
    slots = tuple(RecoverySlot(type="recovery", label="manager", sealed=one) for one in texts)
    return replace(vault, slots=slots).encrypt(write_content(content_saying("x")), 1, random_bytes)


def _held(vault: Vault, **members: object) -> dict[str, object]:
    return {"dek": to_base64url(vault.key), "file_id": vault.file_id, **members}


def _opened(raw: bytes) -> Vault:
    key = manager().opening_key
    assert key is not None
    return unlock_by_recovery(raw, key).vault


def test_a_slot_by_another_implementation_opens() -> None:
    """A draft with nothing but a recovery slot, and with another person's beside it."""
    vault = _vault()
    theirs = hand.sealed(
        canonical({"dek": "x"}), {"cty": "json", "typ": TYP}, ec_key(5).public_key()
    )
    own = _file(vault, _held(vault))

    assert _opened(own).key == vault.key
    key = manager().opening_key
    assert key is not None
    slot = make_recovery_slot(vault.key, file_id=vault.file_id, to=key.public_key())
    assert _opened(_with_slots(vault, hand.plain(theirs), slot.sealed)).key == vault.key


def _spoilt_slots() -> dict[str, bytes]:
    vault = _vault()
    held, key = _held(vault), manager().opening_key
    assert key is not None
    header = {"cty": "json", "typ": TYP}
    two = hand.sealed(canonical({}), header, key.public_key(), ec_key(5).public_key())
    changed = hand.sealed(canonical({}), header, key.public_key())
    changed["tag"] = to_base64url(bytes(16))
    return {
        "another file": _file(vault, _held(vault, file_id=_vault().file_id)),
        "another key": _file(vault, _held(vault, dek=to_base64url(bytes(32)))),
        "a short key": _file(vault, _held(vault, dek=to_base64url(bytes(31)))),
        "a member more": _file(vault, _held(vault, more=1)),
        "no members": _file(vault, {}),
        "another kind": _file(vault, held, header={"typ": "usbsurvey-package-1"}),
        "another content type": _file(vault, held, header={"cty": "jose+json"}),
        "another digest": _file(vault, held, header={"dig": hand.sha(b"other")}),
        "other recipients named": _file(vault, held, header={"rcp": hand.sha(b"other")}),
        "two recipients": _with_slots(vault, hand.plain(two)),
        "a changed tag": _with_slots(vault, hand.plain(changed)),
        "no sealed form": _with_slots(vault, '{"protected":"e30"}'),
        "no JSON": _with_slots(vault, "{"),
    }


@pytest.mark.parametrize("name", _spoilt_slots())
def test_a_slot_the_program_never_wrote_is_tampered(name: str) -> None:
    """Whatever is wrong with it, nothing of the draft is opened by it."""
    assert _code(lambda: _opened(_spoilt_slots()[name]))[0] is Code.DRAFT_TAMPERED


def test_the_jose_command_recovers_the_key(path: Path, tmp_path: Path) -> None:
    """Without any of our code: `jose jwe dec` gives the key of the draft and its `file_id`."""
    raw = path.read_bytes()
    header = hand.parsed(raw[14 : 14 + int.from_bytes(raw[10:14], "big")].decode())
    sealed = next(slot["sealed"] for slot in header["slots"] if slot["type"] == "recovery")
    key = manager().opening_key
    assert key is not None
    number = key.private_numbers().private_value.to_bytes(32, "big")
    jwk = {**hand.jwk(key.public_key()), "d": hand.b64(number)}
    (tmp_path / "slot.json").write_text(sealed)
    (tmp_path / "key.json").write_text(json.dumps(jwk))

    found = subprocess.run(
        ["jose", "jwe", "dec", "-i", "slot.json", "-k", "key.json"],  # noqa: S607 - as an administrator types it
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )

    held = hand.parsed(found.stdout.decode())
    assert held == {"dek": to_base64url(_opened(raw).key), "file_id": header["file_id"]}
    assert 700 < len(sealed) < 770


# What an administrator fixed


def test_a_new_draft_gets_the_recovery_slot_of_the_policy(tmp_path: Path) -> None:
    """Nobody has to think of it, and nobody can put another card in its place."""
    room = replace(drafts(), recovery=RecoveryRule(manager_card(), is_required=True))
    path = tmp_path / "a.usbdraft"

    other = _code(
        lambda: room.create(
            path, content_saying("x"), PASSPHRASE, recovery=manager_card(OTHER_MANAGER)
        )
    )
    draft = room.create(path, content_saying("x"), PASSPHRASE, recovery=manager_card())
    exchanged = _code(lambda: draft.add_recovery(manager_card(OTHER_MANAGER)))
    removed = _code(lambda: draft.remove_slot(MANAGER))
    draft.close()

    assert other == exchanged == (Code.RECOVERY_REQUIRED, {"reason": "other_card"})
    assert removed == (Code.RECOVERY_REQUIRED, {"reason": "no_card"})
    drafts().open_by_recovery(path, manager()).close()


def test_a_demanded_recovery_without_a_card_makes_no_draft(tmp_path: Path) -> None:
    """The policy names no card and the person gives none: told before anything is written."""
    room = replace(drafts(), recovery=RecoveryRule(is_required=True))

    told = _code(lambda: room.create(tmp_path / "a.usbdraft", content_saying("x"), PASSPHRASE))

    assert told == (Code.RECOVERY_REQUIRED, {"reason": "no_card"})
    assert list(tmp_path.iterdir()) == []


def test_the_cost_of_the_policy_is_paid_by_new_slots_only(path: Path) -> None:
    """A recovered person's slot is at the cost this terminal writes."""
    room = replace(drafts(), kdf=replace(CHEAP, passes=3))
    recovery = room.open_by_recovery(path, manager())
    recovery.set_passphrase(PERSON, FRESH)
    recovery.close()

    raw = path.read_bytes()
    header = hand.parsed(raw[14 : 14 + int.from_bytes(raw[10:14], "big")].decode())
    assert header["slots"][0]["t"] == 3
