"""What an administrator may fix and what the program does not start with (docs/formats.md §10)."""

from collections.abc import Callable

from tests.support import jose_by_hand as hand
from tests.support.forgery import Json
from tests.vectors import form
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from tests.vectors.making.forge import drop, put

REFUSED_CODE = "policy_refused"
HONEST: Json = {
    "v": 1,
    "draft_kdf": "argon2id",
    "recovery_card": None,
    "recovery_required": False,
    "qr_allowed": True,
    "issuer_pins": {"small-survey": "0" * 64},
    "idle_lock_minutes": 10,
}


def _spoilt(*changes: forge.Change) -> Callable[[], bytes]:
    def made() -> bytes:
        members = hand.parsed(hand.plain(HONEST))
        for change in changes:
            change(members)
        return hand.plain(members).encode()

    return made


def _with_card() -> bytes:
    card = form.content_of("card", "honest").decode().rstrip()
    return _spoilt(put("recovery_card", to=card), put("recovery_required", to=True))()


CASES = (
    Case("honest", "ok", "", _spoilt()),
    Case("listed-only", "ok", "", _spoilt(put("draft_kdf", to="pbkdf2-hmac-sha512"))),
    Case("recovery", "ok", "", _with_card),
    Case(
        "bom-and-blanks", "ok", "", lambda: b"\xef\xbb\xbf" + _spoilt()().replace(b",", b",\r\n  ")
    ),
    Case("nothing", REFUSED_CODE, "", lambda: b""),
    Case("array", REFUSED_CODE, "", lambda: b"[]"),
    Case(
        "duplicate",
        REFUSED_CODE,
        "",
        lambda: forge.repeated(hand.plain(HONEST), "draft_kdf").encode(),
    ),
    Case("missing", REFUSED_CODE, "", _spoilt(drop("qr_allowed"))),
    Case("extra", REFUSED_CODE, "", _spoilt(put("update_url", to="x"))),
    Case("v-2", REFUSED_CODE, "", _spoilt(put("v", to=2))),
    Case("v-true", REFUSED_CODE, "", _spoilt(put("v", to=True))),
    Case("kdf-unknown", REFUSED_CODE, "", _spoilt(put("draft_kdf", to="scrypt"))),
    Case("idle-0", REFUSED_CODE, "", _spoilt(put("idle_lock_minutes", to=0))),
    Case("idle-61", REFUSED_CODE, "", _spoilt(put("idle_lock_minutes", to=61))),
    Case("truth-as-text", REFUSED_CODE, "", _spoilt(put("qr_allowed", to="yes"))),
    Case(
        "pin-upper-case", REFUSED_CODE, "", _spoilt(put("issuer_pins", "small-survey", to="A" * 64))
    ),
    Case("pin-of-no-survey", REFUSED_CODE, "", _spoilt(put("issuer_pins", "Small", to="0" * 64))),
)

GENERATOR = Generator("policy", {}, CASES)
