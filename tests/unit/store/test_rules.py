"""What a policy means at this terminal."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.people import identity
from tests.support.policies import card_text, policy, write_policy
from usbsurvey_desktop.crypto.kdf import WRITTEN, Pbkdf2Parameters
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.policy import MOST_BYTES
from usbsurvey_desktop.records import parse_object
from usbsurvey_desktop.store.rules import NO_RULES, rules_in, rules_of


def _refused(path: Path) -> dict[str, object]:
    with pytest.raises(SurveyError) as refusal:
        rules_in(path)
    assert refusal.value.code is Code.POLICY_REFUSED
    return dict(refusal.value.facts)


def test_without_a_policy_everybody_chooses(tmp_path: Path) -> None:
    """Nothing is fixed, and the defaults of the program hold."""
    rules = rules_in(tmp_path / "policy.json")

    assert rules == NO_RULES
    assert (rules.kdf, rules.issuer_pins, rules.is_qr_allowed) == (None, {}, True)
    assert (rules.lock_minutes, rules.recovery.card) == (None, None)


def test_a_policy_says_what_holds(tmp_path: Path) -> None:
    """Each member reaches the room that it is for."""
    pins = {"mic-usb": "0" * 64}
    path = write_policy(
        tmp_path / "policy.json",
        draft_kdf="pbkdf2-hmac-sha512",
        recovery_card=card_text(),
        recovery_required=True,
        qr_allowed=False,
        issuer_pins=pins,
        idle_lock_minutes=3,
    )

    rules = rules_in(path)

    assert (rules.kdf, rules.issuer_pins) == (Pbkdf2Parameters(600_000), pins)
    assert (rules.is_qr_allowed, rules.lock_minutes) == (False, 3)
    assert rules.recovery.is_required
    assert rules.recovery.card is not None
    assert rules.recovery.card.certificate == identity().certificate


def test_an_open_policy_changes_nothing_but_the_lock() -> None:
    """The default cost, QR allowed, no recovery."""
    rules = rules_of(policy())

    assert (rules.kdf, rules.is_qr_allowed, rules.lock_minutes) == (WRITTEN, True, 10)
    assert (rules.recovery.card, rules.recovery.is_required) == (None, False)


def test_drafts_under_the_switch_use_listed_algorithms_only(tmp_path: Path) -> None:
    """A new draft's slot is PBKDF2 with 600,000 rounds, and it opens at any terminal."""
    rules = rules_of(policy(draft_kdf="pbkdf2-hmac-sha512", recovery_card=card_text()))
    path = tmp_path / "a.usbdraft"

    ruled = replace(drafts(), kdf=rules.kdf or WRITTEN, recovery=rules.recovery)
    ruled.create(path, content_saying("x"), PASSPHRASE).close()

    raw = path.read_bytes()
    slots = parse_object(raw[14 : 14 + int.from_bytes(raw[10:14], "big")], depth=3)["slots"]
    assert isinstance(slots, list)
    assert (slots[0]["kdf"], slots[0]["rounds"]) == ("pbkdf2-hmac-sha512", 600_000)
    assert drafts().look(path, PASSPHRASE) == content_saying("x")
    drafts().open_by_recovery(path, identity()).close()


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        ("{}", "not_our_file"),
        ("-----BEGIN PRIVATE KEY-----", "private_key_given"),
        ("", "json_syntax"),
        (" ", "json_syntax"),
    ],
)
def test_a_card_that_is_none_is_refused(tmp_path: Path, card: str, reason: str) -> None:
    """Otherwise drafts would be made that nobody can recover."""
    path = write_policy(tmp_path / "policy.json", recovery_card=card)

    assert _refused(path) == {"reason": reason}


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    """A folder of that name, a link to nowhere, one too large: there are rules, but which?"""
    folder, link, large = (tmp_path / name for name in ("folder", "link", "large"))
    folder.mkdir()
    link.symlink_to(tmp_path / "nowhere")
    large.write_bytes(b" " * (MOST_BYTES + 1))

    reasons = [_refused(path)["reason"] for path in (folder, link, large)]

    assert reasons == ["file_unreadable", "file_unreadable", "file_too_large"]
