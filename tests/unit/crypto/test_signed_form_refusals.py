"""Signed texts with one thing wrong, and the code and step that each must give."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import jose_by_hand as hand
from tests.support.people import (
    ISSUED_AT,
    NOW,
    certificate_of,
    der_of,
    ec_key,
    rsa_key,
    signing_key,
)
from tests.support.refusals import refused
from usbsurvey_desktop.armour import ANSWERS, PACKAGE
from usbsurvey_desktop.crypto import sealed_form
from usbsurvey_desktop.crypto.signed_form import countersign, read_signed, sign
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.errors import Code, SurveyError

PAYLOAD = b"payload"
ROLES = {("respondent",), ("respondent", "approver")}
Text = dict[str, Any]
Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
HEADER = {"alg": "ES256", "iat": ISSUED_AT, "role": "respondent", "typ": ANSWERS.typ}


def _honest() -> Text:
    key = signing_key()
    form = sign(PAYLOAD, kind=ANSWERS, role="respondent", key=key, issued_at=ISSUED_AT)
    form = countersign(form, role="approver", key=signing_key(1), issued_at=ISSUED_AT)
    return hand.parsed(form.text())


def _first(text: Text) -> Text:
    one: Text = text["signatures"][0]
    return one


def _spelt(spelling: Callable[[Text], str]) -> Callable[[Text], None]:
    """Write the first header anew, in the spelling the test wants."""

    def change(text: Text) -> None:
        one = _first(text)
        header = hand.parsed(hand.unb64(one["protected"]).decode())
        one["protected"] = hand.b64(spelling(header).encode())

    return change


def _header(**members: object) -> Callable[[Text], None]:
    return _spelt(lambda header: hand.plain({**header, **members}))


def _without(name: str) -> Callable[[Text], None]:
    return _spelt(lambda header: hand.plain({k: v for k, v in header.items() if k != name}))


def _set(*path: str | int, to: object) -> Callable[[Text], None]:
    def change(text: Text) -> None:
        inner: Any = text
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to

    return change


def _drop(*path: str | int) -> Callable[[Text], None]:
    def change(text: Text) -> None:
        inner: Any = text
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]

    return change


CERTIFICATE = ("signatures", 0, "header", "x5c")
SHAPES: list[tuple[str, Callable[[Text], None], Code, str]] = [
    ("no signatures", _set("signatures", to=[]), Code.NOT_OUR_FILE, "C3"),
    ("signatures no list", _set("signatures", to=1), Code.NOT_OUR_FILE, "C3"),
    ("no protected", _drop("signatures", 0, "protected"), Code.NOT_OUR_FILE, "C3"),
    ("protected a number", _set("signatures", 0, "protected", to=1), Code.NOT_OUR_FILE, "C3"),
    ("no typ", _without("typ"), Code.NOT_OUR_FILE, "C3"),
    ("typ a number", _header(typ=1), Code.NOT_OUR_FILE, "C3"),
    ("typ a list", _header(typ=["x"]), Code.NOT_OUR_FILE, "C3"),
    ("typ an object", _header(typ={"a": 1}), Code.NOT_OUR_FILE, "C3"),
    ("foreign typ", _header(typ="JWT"), Code.NOT_OUR_FILE, "C3"),
    ("version 0", _header(typ="usbsurvey-answers-0"), Code.NOT_OUR_FILE, "C3"),
    ("version 01", _header(typ="usbsurvey-answers-01"), Code.NOT_OUR_FILE, "C3"),
    ("version 2", _header(typ="usbsurvey-answers-2"), Code.VERSION_NEWER, "C3"),
    ("version 9999", _header(typ="usbsurvey-answers-9999"), Code.VERSION_NEWER, "C3"),
    ("a note", _header(typ="usbsurvey-note-1"), Code.WRONG_KIND, "C3"),
    ("header no base64url", _set("signatures", 0, "protected", to="e30="), Code.BASE64, "C3"),
    ("header no object", _spelt(lambda _: "[]"), Code.JSON_SYNTAX, "C3"),
    ("header too deep", _header(role=[[1]]), Code.JSON_LIMITS, "C3"),
    ("header twice", _spelt(lambda h: hand.plain(h)[:-1] + ',"typ":1}'), Code.JSON_DUPLICATE, "C3"),
    ("header too long", _header(role="a" * 1025), Code.HEADER_VALUE, "C3"),
    ("extra outside", _set("crit", to=[]), Code.MEMBER_SET, "C4"),
    ("no payload", _drop("payload"), Code.MEMBER_SET, "C4"),
    ("payload a number", _set("payload", to=1), Code.MEMBER_SET, "C4"),
    ("extra in signature", _set("signatures", 0, "kid", to="x"), Code.MEMBER_SET, "C4"),
    ("no header", _drop("signatures", 0, "header"), Code.MEMBER_SET, "C4"),
    ("extra beside x5c", _set("signatures", 0, "header", "kid", to="x"), Code.MEMBER_SET, "C4"),
    ("no certificate", _set(*CERTIFICATE, to=[]), Code.MEMBER_SET, "C4"),
    ("two certificates", _set(*CERTIFICATE, to=["", ""]), Code.MEMBER_SET, "C4"),
    ("payload padded", _set("payload", to="QQ=="), Code.BASE64, "C4"),
    ("payload unused bits", _set("payload", to="QR"), Code.BASE64, "C4"),
    ("signature spelt oddly", _set("signatures", 0, "signature", to="Q+"), Code.BASE64, "C4"),
    ("certificate unpadded", _set(*CERTIFICATE, 0, to="QQ"), Code.BASE64, "C4"),
    ("certificate unused bits", _set(*CERTIFICATE, 0, to="QR=="), Code.BASE64, "C4"),
    ("header with blanks", _spelt(json.dumps), Code.HEADER_NOT_CANONICAL, "C4"),
    (
        "header with an escape",
        _spelt(lambda h: hand.plain(h).replace("ES256", r"\u0045S256")),
        Code.HEADER_NOT_CANONICAL,
        "C4",
    ),
    (
        "header unsorted",
        _spelt(lambda h: json.dumps(dict(reversed(h.items())), separators=(",", ":"))),
        Code.HEADER_NOT_CANONICAL,
        "C4",
    ),
    ("crit", _header(crit=["exp"]), Code.MEMBER_SET, "C4"),
    ("jwk", _header(jwk="x"), Code.MEMBER_SET, "C4"),
    ("b64", _header(b64=False), Code.MEMBER_SET, "C4"),
    ("no iat", _without("iat"), Code.MEMBER_SET, "C4"),
    ("no alg", _without("alg"), Code.MEMBER_SET, "C4"),
    ("iat a string", _header(iat=str(ISSUED_AT)), Code.HEADER_VALUE, "C4"),
    ("iat in 2019", _header(iat=1_577_836_799), Code.HEADER_VALUE, "C4"),
    ("iat in 2101", _header(iat=4_133_980_800), Code.HEADER_VALUE, "C4"),
    ("role a sentence", _header(role="the respondent"), Code.HEADER_VALUE, "C4"),
    ("hash short", _header(**{"x5t#S256": "QQ"}), Code.HEADER_VALUE, "C4"),
    ("over null", _header(over=None), Code.HEADER_VALUE, "C4"),
]


@pytest.mark.parametrize(
    ("change", "code", "step"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES]
)
def test_a_wrong_shape_is_refused_at_its_check(
    change: Callable[[Text], None], code: Code, step: str
) -> None:
    """Types, members, base64 and headers are looked at in the order C3, C4."""
    text = _honest()
    change(text)
    with refused(code, step):
        read_signed(hand.plain(text), ANSWERS)


def test_the_second_header_must_be_of_the_same_kind() -> None:
    """Only the first header names the kind; the others are held to it."""
    text = _honest()
    header = hand.parsed(hand.unb64(text["signatures"][1]["protected"]).decode())
    text["signatures"][1]["protected"] = hand.b64(
        hand.plain({**header, "typ": "usbsurvey-note-1"}).encode()
    )
    with refused(Code.HEADER_VALUE, "C4"):
        read_signed(hand.plain(text), ANSWERS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.JSON_SYNTAX),
        ("[]", Code.JSON_SYNTAX),
        ("+AHs-", Code.JSON_SYNTAX),
        ("[" * 17 + "]" * 17, Code.JSON_LIMITS),
        ('{"payload":"","payload":""}', Code.JSON_DUPLICATE),
        ('{"payload":1.0}', Code.JSON_NUMBER),
    ],
)
def test_the_gate_stands_first(text: str, code: Code) -> None:
    """What is no strict JSON object goes no further than C2."""
    with refused(code, "C2"):
        read_signed(text, ANSWERS)


def test_a_sealed_text_says_what_it_is() -> None:
    """A package opened where a signed text belongs is the wrong kind, not a foreign file."""
    package = sealed_form.seal(b"x", kind=PACKAGE, recipients=[ec_key().public_key()])
    with refused(Code.WRONG_KIND, "C3"):
        read_signed(package, ANSWERS)


def _text(*signatures: Text) -> str:
    return hand.plain({"payload": hand.b64(PAYLOAD), "signatures": list(signatures)})


def _one(key: Key | None = None, der: bytes | None = None, /, **header: object) -> Text:
    used = key or ec_key()
    return hand.signature(PAYLOAD, der or der_of(used), used, {**HEADER, **header})


def _dsa_der() -> bytes:
    return der_of(dsa.generate_private_key(2048))


def _late() -> bytes:
    late = certificate_of(ec_key(), not_before=NOW + timedelta(seconds=1))
    return late.public_bytes(Encoding.DER)


def _early() -> bytes:
    early = certificate_of(ec_key(), not_after=NOW - timedelta(seconds=1))
    return early.public_bytes(Encoding.DER)


def _large() -> bytes:
    return certificate_of(ec_key(), extra_bytes=4_000).public_bytes(Encoding.DER)


def _as_der(one: Text) -> Text:
    value = hand.unb64(one["signature"])
    numbers = (int.from_bytes(value[:32], "big"), int.from_bytes(value[32:], "big"))
    return {**one, "signature": hand.b64(encode_dss_signature(*numbers))}


def _with_value(one: Text, change: Callable[[bytes], bytes]) -> Text:
    return {**one, "signature": hand.b64(change(hand.unb64(one["signature"])))}


def _p384() -> ec.EllipticCurvePrivateKey:
    return ec_key(0, ec.SECP384R1)


def _hs256_with_public_key() -> Text:
    """The classic confusion: the public key taken as a secret."""
    secret = ec_key().public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return _with_value(_one(alg="HS256"), lambda value: (secret + value)[:32])


SIGNATURES: list[tuple[str, Callable[[], Text], Code, str]] = [
    ("another role", lambda: _one(role="issuer"), Code.SIGNATURE_SET, "J2"),
    ("approver alone", lambda: _one(role="approver"), Code.SIGNATURE_SET, "J2"),
    ("none", lambda: _one(alg="none"), Code.ALGORITHM, "J3"),
    ("HS256", _hs256_with_public_key, Code.ALGORITHM, "J3"),
    ("RS256", lambda: _one(rsa_key(), alg="RS256"), Code.ALGORITHM, "J3"),
    ("ES384", lambda: _one(_p384(), alg="ES384"), Code.ALGORITHM, "J3"),
    ("ES256 on P-384", lambda: _one(_p384()), Code.ALGORITHM, "J3"),
    ("PS256 with P-256", lambda: _one(alg="PS256"), Code.ALGORITHM, "J3"),
    ("ES256 with RSA", lambda: _one(rsa_key()), Code.ALGORITHM, "J3"),
    ("DSA", lambda: _one(None, _dsa_der()), Code.ALGORITHM, "J3"),
    ("RSA 1024", lambda: _one(rsa_key(1024), alg="PS256"), Code.KEY_WEAK, "J3"),
    ("RSA exponent 3", lambda: _one(rsa_key(2048, 3), alg="PS256"), Code.KEY_WEAK, "J3"),
    ("no certificate", lambda: _one(None, b"0\x03\x02\x01\x01"), Code.CERTIFICATE, "J4"),
    ("trailing byte", lambda: _one(None, der_of(ec_key()) + b"\0"), Code.CERTIFICATE, "J4"),
    ("certificate too large", lambda: _one(None, _large()), Code.CERTIFICATE, "J4"),
    (
        "certificate swapped",
        lambda: _one(**{"x5t#S256": hand.sha(b"another")}),
        Code.CERTIFICATE_MISMATCH,
        "J4",
    ),
    (
        "key agreement only",
        lambda: _one(None, der_of(ec_key(), usage=["key_agreement"])),
        Code.CERTIFICATE_USAGE,
        "J5",
    ),
    ("no key usage", lambda: _one(None, der_of(ec_key(), usage=[])), Code.CERTIFICATE_USAGE, "J5"),
    ("not yet valid", lambda: _one(None, _late()), Code.CERTIFICATE_EXPIRED, "J5"),
    ("expired", lambda: _one(None, _early()), Code.CERTIFICATE_EXPIRED, "J5"),
    ("of another key", lambda: _one(None, der_of(ec_key(7))), Code.SIGNATURE_BAD, "J6"),
    ("63 bytes", lambda: _with_value(_one(), lambda value: value[:-1]), Code.SIGNATURE_BAD, "J6"),
    (
        "65 bytes",
        lambda: _with_value(_one(), lambda value: value + b"\0"),
        Code.SIGNATURE_BAD,
        "J6",
    ),
    ("empty", lambda: _with_value(_one(), lambda _: b""), Code.SIGNATURE_BAD, "J6"),
    ("zeros", lambda: _with_value(_one(), lambda _: bytes(64)), Code.SIGNATURE_BAD, "J6"),
    ("DER", lambda: _as_der(_one()), Code.SIGNATURE_BAD, "J6"),
    ("over on the first", lambda: _one(over=hand.sha(b"")), Code.APPROVAL_CHAIN, "J7"),
]


@pytest.mark.parametrize(
    ("made", "code", "step"),
    [case[1:] for case in SIGNATURES],
    ids=[case[0] for case in SIGNATURES],
)
def test_a_wrong_signature_is_refused_at_its_check(
    made: Callable[[], Text], code: Code, step: str
) -> None:
    """Roles, algorithms, certificates, terms and signatures are looked at in the order J2 to J7."""
    form = read_signed(_text(made()), ANSWERS)
    with refused(code, step):
        verify(form, roles=ROLES)


def _approved(first: Text, key: Key | None = None) -> Text:
    right: dict[str, object] = {"over": hand.over(PAYLOAD, first), "role": "approver"}
    return _one(key or ec_key(1), **right)


CHAINS: list[tuple[str, Callable[[], list[Text]], Code, str]] = [
    ("swapped", lambda: [_approved(_one()), _one()], Code.SIGNATURE_SET, "J2"),
    ("three", lambda: [one := _one(), _approved(one), _approved(one)], Code.SIGNATURE_SET, "J2"),
    ("twice the respondent", lambda: [_one(), _one(ec_key(1))], Code.SIGNATURE_SET, "J2"),
    (
        "over another signature",
        lambda: [_one(), _approved(_one())],
        Code.APPROVAL_CHAIN,
        "J7",
    ),
    ("without over", lambda: [_one(), _one(ec_key(1), role="approver")], Code.APPROVAL_CHAIN, "J7"),
    ("same key", lambda: [one := _one(), _approved(one, ec_key())], Code.SIGNERS_SAME, "J7"),
]


@pytest.mark.parametrize(
    ("made", "code", "step"), [case[1:] for case in CHAINS], ids=[case[0] for case in CHAINS]
)
def test_a_wrong_chain_is_refused_at_its_check(
    made: Callable[[], list[Text]], code: Code, step: str
) -> None:
    """An approval holds for one signature of another person, and only in its place."""
    form = read_signed(_text(*made()), ANSWERS)
    with refused(code, step):
        verify(form, roles=ROLES)


def test_the_chain_built_by_hand_is_right() -> None:
    """The table above fails for the one thing each row changes."""
    first = _one()
    verify(read_signed(_text(first, _approved(first)), ANSWERS), roles=ROLES)
    verify(read_signed(_text(_one(rsa_key(), alg="PS256")), ANSWERS), roles=ROLES)


def test_another_payload_under_the_same_signatures_is_refused() -> None:
    """The signature covers the payload's bytes."""
    text = _honest()
    text["payload"] = hand.b64(PAYLOAD + b" ")
    with refused(Code.SIGNATURE_BAD, "J6"):
        verify(read_signed(hand.plain(text), ANSWERS), roles=ROLES)


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_any_one_changed_sign_is_refused_and_never_crashes(data: st.DataObject) -> None:
    """Whatever single sign of a signed text is another, it is refused by a code."""
    text = hand.plain(_honest())
    place = data.draw(st.integers(0, len(text) - 1))
    sign_ = data.draw(st.characters(min_codepoint=0x21, max_codepoint=0x7E))
    changed = text[:place] + sign_ + text[place + 1 :]
    try:
        verify(read_signed(changed, ANSWERS), roles=ROLES)
    except SurveyError:
        return
    assert changed == text
