"""Cards carry public keys only, and only the holder of the signing key can make one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from tests.support import jose_by_hand as hand
from tests.support.people import (
    ISSUED_AT,
    MINISTRY,
    NOW,
    PASSPHRASE,
    RESPONDENT,
    der_of,
    ec_key,
    identity,
    key_files,
    signing_key,
)
from tests.support.refusals import refused
from usbsurvey_desktop.armour import CARD
from usbsurvey_desktop.crypto.certificates import to_base64
from usbsurvey_desktop.crypto.signed_form import SigningKey, sign
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.card import make_card, read_card
from usbsurvey_desktop.identity.certificate import Subject
from usbsurvey_desktop.identity.key_file import open_pair


@pytest.mark.parametrize("subject", [RESPONDENT, MINISTRY])
def test_a_card_carries_both_certificates(subject: Subject) -> None:
    """Whoever gets the card can check the number, and seal to the opening key."""
    holder = identity(subject)
    card = read_card(f"{make_card(holder, now=NOW)}\n".encode())
    assert card.certificate == holder.certificate
    assert card.opening_certificate == holder.opening_certificate
    assert holder.opening_key is not None
    assert card.opening_key == holder.opening_key.public_key()
    assert card.created == NOW


def test_a_card_needs_both_keys_and_a_valid_certificate() -> None:
    """Without an opening key, or out of term, no card is made."""
    files = key_files()
    with refused(Code.IDENTITY_PAIR):
        make_card(open_pair(files.signing, None, PASSPHRASE, now=NOW), now=NOW)
    late = NOW + timedelta(days=2_000)
    with refused(Code.IDENTITY_EXPIRED):
        make_card(open_pair(files.signing, files.opening, PASSPHRASE, now=late), now=late)


def _exported(form: PrivateFormat, encoding: Encoding, *, encrypted: bool) -> bytes:
    protection = BestAvailableEncryption(b"x") if encrypted else NoEncryption()
    return ec_key().private_bytes(encoding, form, protection)


PRIVATE: list[tuple[str, Callable[[], bytes]]] = [
    ("p12", lambda: key_files().signing),
    ("open.p12", lambda: key_files().opening),
    ("PEM", lambda: _exported(PrivateFormat.PKCS8, Encoding.PEM, encrypted=False)),
    ("PEM, encrypted", lambda: _exported(PrivateFormat.PKCS8, Encoding.PEM, encrypted=True)),
    ("PEM, EC", lambda: _exported(PrivateFormat.TraditionalOpenSSL, Encoding.PEM, encrypted=False)),
    ("DER", lambda: _exported(PrivateFormat.PKCS8, Encoding.DER, encrypted=False)),
    ("DER, encrypted", lambda: _exported(PrivateFormat.PKCS8, Encoding.DER, encrypted=True)),
    ("JWK", lambda: b'{"kty":"EC","crv":"P-256","x":"","y":"","d":""}'),
]


@pytest.mark.parametrize("made", [case[1] for case in PRIVATE], ids=[case[0] for case in PRIVATE])
def test_a_private_key_is_told_apart_from_a_card(made: Callable[[], bytes]) -> None:
    """Who hands over a private key is told so, whatever its form."""
    with refused(Code.PRIVATE_KEY_GIVEN):
        read_card(made())


def _card(key: SigningKey | None = None, role: str = "holder", **members: object) -> bytes:
    right = {
        "schema": CARD.typ,
        "sign_cert": to_base64(key_files().certificate.der),
        "open_cert": to_base64(key_files().opening_certificate.der),
        "created": "2026-11-21T09:32:05+09:00",
    }
    return _signed(hand.plain({**right, **members}), key, role)


def _signed(payload: str, key: SigningKey | None = None, role: str = "holder") -> bytes:
    used = key or identity().signing_key()
    form = sign(payload.encode(), kind=CARD, role=role, key=used, issued_at=ISSUED_AT)
    return form.text().encode()


def _card_of_one_key() -> bytes:
    key = signing_key(3)
    twin = to_base64(der_of(ec_key(3), usage=["key_agreement"]))
    return _card(key, sign_cert=to_base64(key.certificate_der), open_cert=twin)


SIGNING = to_base64(key_files().certificate.der)
MINISTRYS = to_base64(key_files(MINISTRY).opening_certificate.der)
REFUSED: list[tuple[str, Callable[[], bytes], Code, str]] = [
    ("too large", lambda: b" " * (CARD.raw + 1), Code.FILE_TOO_LARGE, "C1"),
    ("too much text", lambda: b"x" * (CARD.stripped + 1), Code.FILE_TOO_LARGE, "C1"),
    ("not ASCII", "カード".encode, Code.TEXT_DAMAGED, "C1"),
    ("no JSON", lambda: b"hello", Code.JSON_SYNTAX, "C2"),
    ("another role", lambda: _card(role="issuer"), Code.SIGNATURE_SET, "J2"),
    ("changed", lambda: _changed(_card()), Code.SIGNATURE_BAD, "J6"),
    ("unsorted", lambda: _signed('{"b":1,"a":1}'), Code.PAYLOAD_NOT_CANONICAL, "K1"),
    ("no object", lambda: _signed("[]"), Code.PAYLOAD_SCHEMA, "K1"),
    ("no JSON inside", lambda: _signed("x"), Code.JSON_SYNTAX, "K1"),
    ("another schema", lambda: _card(schema="usbsurvey-pack-1"), Code.PAYLOAD_SCHEMA, "K1"),
    ("extra member", lambda: _card(name="山田"), Code.PAYLOAD_SCHEMA, "K1"),
    ("no such day", lambda: _card(created="2026-02-30T00:00:00+09:00"), Code.PAYLOAD_SCHEMA, "K1"),
    ("another signer", lambda: _card(signing_key(3)), Code.CERTIFICATE_MISMATCH, "K2"),
    ("opening certificate spelt oddly", lambda: _card(open_cert="QQ"), Code.BASE64, "K3"),
    ("no opening certificate", lambda: _card(open_cert="QQ=="), Code.CERTIFICATE, "K3"),
    ("signing key to open", lambda: _card(open_cert=SIGNING), Code.CERTIFICATE_USAGE, "K3"),
    ("another's opening key", lambda: _card(open_cert=MINISTRYS), Code.IDENTITY_PAIR, "K3"),
    ("one key for both", _card_of_one_key, Code.IDENTITY_PAIR, "K3"),
]


def _changed(card: bytes) -> bytes:
    text = hand.parsed(card.decode())
    return hand.plain({**text, "payload": hand.b64(b"{}")}).encode()


@pytest.mark.parametrize(
    ("made", "code", "step"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_a_wrong_card_is_refused_at_its_check(
    made: Callable[[], bytes], code: Code, step: str
) -> None:
    """The text, the signature, the contents and the two certificates are looked at in order."""
    with refused(code, step):
        read_card(made())


def test_the_card_built_by_hand_is_right() -> None:
    """The table above fails for the one thing each row changes."""
    assert read_card(_card()).certificate == key_files().certificate
