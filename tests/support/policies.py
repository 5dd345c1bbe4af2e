"""Policies of an administrator, as files beside the program."""

from pathlib import Path

from tests.support.people import NOW, identity
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.policy import Policy
from usbsurvey_desktop.records import JsonValue, canonical

OPEN: dict[str, JsonValue] = {
    "v": 1,
    "draft_kdf": "argon2id",
    "recovery_card": None,
    "recovery_required": False,
    "qr_allowed": True,
    "issuer_pins": {},
    "idle_lock_minutes": 10,
}
"""A policy that fixes as little as one can."""


def policy(**members: JsonValue) -> Policy:
    """A policy with these members."""
    return Policy.model_validate({**OPEN, **members})


def write_policy(path: Path, **members: JsonValue) -> Path:
    """Put it on the disk."""
    path.write_bytes(canonical({**OPEN, **members}))
    return path


def card_text() -> str:
    """The text of a card."""
    return make_card(identity(), now=NOW)
