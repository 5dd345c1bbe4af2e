"""公開カード that read and that do not (docs/formats.md §2)."""

from collections.abc import Callable
from functools import partial

from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)

from tests.support import jose_by_hand as hand
from tests.support.forgery import NOW, Json
from tests.support.people import der_of, ec_key
from tests.vectors import world
from tests.vectors.making import forge
from tests.vectors.making.case import Case, Generator
from usbsurvey_desktop.armour import CARD
from usbsurvey_desktop.crypto.certificates import to_base64
from usbsurvey_desktop.identity.card import make_card

SCHEMA = ("payload_schema", "K1")


def _members(name: str = "ministry") -> Json:
    person = world.person(name)
    assert person.opening_certificate is not None
    return {
        "schema": "usbsurvey-card-1",
        "sign_cert": to_base64(person.certificate.der),
        "open_cert": to_base64(person.opening_certificate.der),
        "created": "2026-11-20T10:00:00+09:00",
    }


def _signed(payload: str, name: str = "ministry", **header: object) -> bytes:
    person = world.person(name)
    whole = {"alg": "ES256", "iat": NOW, "role": "holder", "typ": "usbsurvey-card-1"} | header
    content = payload.encode()
    one = hand.signature(content, person.certificate.der, person.private_key, whole)
    return hand.plain({"payload": hand.b64(content), "signatures": [one]}).encode()


def _card(name: str = "ministry", /, **members: object) -> Callable[[], bytes]:
    return lambda: _signed(hand.plain(_members(name) | members), name)


def _with_header(**header: object) -> Callable[[], bytes]:
    return lambda: _signed(hand.plain(_members()), **header)  # type: ignore[arg-type]  # header members


def _text(change: Callable[[str], str]) -> Callable[[], bytes]:
    return lambda: _signed(change(hand.plain(_members())))


def _card_text(name: str) -> bytes:
    return f"{make_card(world.person(name), now=world.NOW)}\n".encode()


def _made(name: str) -> Callable[[], bytes]:
    return partial(_card_text, name)


def _signing_to_open() -> bytes:
    return _card(open_cert=_members()["sign_cert"])()


def _rsa_to_open() -> bytes:
    der = der_of(world.person("rsa").private_key, usage=["key_agreement"])
    return _card(open_cert=to_base64(der))()


def _others_opening() -> bytes:
    return _card(open_cert=_members("stranger")["open_cert"])()


def _one_key_for_both() -> bytes:
    """A certificate to open with for the key that signs; it names nobody else either."""
    key = ec_key(3)
    twin = to_base64(der_of(key, usage=["key_agreement"]))
    der = der_of(key)
    members = {**_members(), "sign_cert": to_base64(der), "open_cert": twin}
    content = hand.plain(members).encode()
    header = {"alg": "ES256", "iat": NOW, "role": "holder", "typ": "usbsurvey-card-1"}
    one = hand.signature(content, der, key, header)
    return hand.plain({"payload": hand.b64(content), "signatures": [one]}).encode()


def _changed() -> bytes:
    text = hand.parsed(_made("ministry")().decode())
    content = hand.unb64(text["payload"]).replace(b"2026-11-20", b"2026-11-19")
    return hand.plain({**text, "payload": hand.b64(content)}).encode()


def _key(form: PrivateFormat, encoding: Encoding, *, encrypted: bool = False) -> bytes:
    protection: KeySerializationEncryption = (
        BestAvailableEncryption(b"x") if encrypted else NoEncryption()
    )
    return ec_key().private_bytes(encoding, form, protection)


PEM, DER, PKCS8 = Encoding.PEM, Encoding.DER, PrivateFormat.PKCS8
EC = PrivateFormat.TraditionalOpenSSL

OPENS = (
    Case("honest", "ok", "", _made("ministry")),
    Case("respondent", "ok", "", _made("respondent"), "with a body code"),
    Case("by-hand", "ok", "", _card()),
    Case("crlf", "ok", "", lambda: _made("ministry")().replace(b",", b",\r\n")),
    Case("rsa", "ok", "", lambda: _signed(hand.plain(_members("rsa")), "rsa", alg="PS256")),
)

PRIVATE = (
    Case("private-p12", "private_key_given", "", (world.PEOPLE / "ministry.p12").read_bytes),
    Case(
        "private-open-p12",
        "private_key_given",
        "",
        (world.PEOPLE / "ministry.open.p12").read_bytes,
    ),
    Case("private-pem", "private_key_given", "", lambda: _key(PKCS8, PEM)),
    Case(
        "private-pem-encrypted", "private_key_given", "", lambda: _key(PKCS8, PEM, encrypted=True)
    ),
    Case("private-pem-ec", "private_key_given", "", lambda: _key(EC, PEM)),
    Case("private-der", "private_key_given", "", lambda: _key(PKCS8, DER)),
    Case(
        "private-der-encrypted", "private_key_given", "", lambda: _key(PKCS8, DER, encrypted=True)
    ),
    Case(
        "private-jwk",
        "private_key_given",
        "",
        lambda: hand.plain(hand.jwk(ec_key().public_key()) | {"d": hand.b64(bytes(32))}).encode(),
    ),
    Case(
        "private-beside",
        "private_key_given",
        "",
        lambda: _made("ministry")() + _key(PKCS8, PEM),
        "a key pasted below a card",
    ),
)

REFUSED = (
    Case("size-raw", "file_too_large", "C1", lambda: b" " * (CARD.raw + 1)),
    Case("size-stripped", "file_too_large", "C1", lambda: b"x" * (CARD.stripped + 1)),
    Case("non-ascii", "text_damaged", "C1", lambda: _made("ministry")() + "です".encode()),
    Case("json-depth-9", "json_limits", "C2", lambda: b'{"a":' + b"[" * 8 + b"]" * 8 + b"}"),
    Case("cut", "json_syntax", "C2", lambda: _made("ministry")()[:-9]),
    Case("a-pack", "wrong_kind", "C3", partial(world.pack_text, "small-v1")),
    Case("version-2", "version_newer", "C3", _with_header(typ="usbsurvey-card-2")),
    Case("header-extra", "member_set", "C4", _with_header(kid="x")),
    Case("role-issuer", "signature_set", "J2", _with_header(role="issuer")),
    Case(
        "by-reference",
        "member_set",
        "C4",
        lambda: forge.without_certificates(_card()()),
        "only a package may name its certificates",
    ),
    Case("alg-none", "algorithm", "J3", _with_header(alg="none")),
    Case(
        "certificate-mismatch",
        "certificate_mismatch",
        "J4",
        _with_header(**{"x5t#S256": hand.sha(b"")}),
    ),
    Case("expired", "certificate_expired", "J5", _with_header(iat=NOW - 10**8)),
    Case("changed", "signature_bad", "J6", _changed),
    Case("over", "approval_chain", "J7", _with_header(over=hand.sha(b""))),
    Case(
        "payload-duplicate",
        "json_duplicate",
        "K1",
        _text(lambda text: forge.repeated(text, "created")),
    ),
    Case("payload-number", "json_number", "K1", _text(lambda text: f'{{"a":1.0,{text[1:]}')),
    Case(
        "payload-unsorted",
        "payload_not_canonical",
        "K1",
        lambda: _signed(forge.unsorted(_members())),
    ),
    Case(
        "payload-blank",
        "payload_not_canonical",
        "K1",
        _text(lambda text: text.replace(",", ", ", 1)),
    ),
    Case("payload-extra", *SCHEMA, _card(name="受付 花子")),
    Case(
        "payload-missing",
        *SCHEMA,
        lambda: _signed(hand.plain({k: v for k, v in _members().items() if k != "created"})),
    ),
    Case("payload-schema-pack", *SCHEMA, _card(schema="usbsurvey-pack-1")),
    Case("payload-no-such-day", *SCHEMA, _card(created="2026-02-30T00:00:00+09:00")),
    Case(
        "another-signer",
        "certificate_mismatch",
        "K2",
        lambda: _signed(hand.plain(_members()), "stranger"),
    ),
    Case("open-cert-base64", "base64", "K3", _card(open_cert="QQ")),
    Case("open-cert-none", "certificate", "K3", _card(open_cert="QQ==")),
    Case(
        "open-cert-signs",
        "certificate_usage",
        "K3",
        _signing_to_open,
    ),
    Case("open-cert-of-another", "identity_pair", "K3", _others_opening),
    Case("one-key-for-both", "identity_pair", "K3", _one_key_for_both),
    Case(
        "open-cert-rsa",
        "recipient_key",
        "K3",
        _rsa_to_open,
    ),
)

CROSS = tuple(
    Case(f"cross-format-{name}", "wrong_kind", "C3", _with_header(typ=f"usbsurvey-{name}-1"))
    for name in forge.others("card")
)

GENERATOR = Generator("card", {}, (*OPENS, *CROSS, *PRIVATE, *REFUSED))
