"""Signed texts: what is written opens, and a second implementation agrees."""

from base64 import b64decode
from dataclasses import replace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from tests.support import jose_by_hand as hand
from tests.support.people import ISSUED_AT, der_of, ec_key, rsa_key, signing_key
from tests.support.refusals import refused
from usbsurvey_desktop.armour import ANSWERS, CARD, SURVEY_PACK
from usbsurvey_desktop.crypto.signed_form import (
    SignedForm,
    SigningKey,
    countersign,
    read_signed,
    sign,
)
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.errors import Code

PAYLOAD = "回答 \U00020bb7".encode()
ONE = ("respondent",)
BOTH = ("respondent", "approver")


def _signed(key: SigningKey | None = None) -> SignedForm:
    return sign(
        PAYLOAD, kind=ANSWERS, role="respondent", key=key or signing_key(), issued_at=ISSUED_AT
    )


def _countersigned() -> SignedForm:
    return countersign(_signed(), role="approver", key=signing_key(1), issued_at=ISSUED_AT)


@pytest.mark.parametrize("bits", [None, 2048, 3072])
def test_what_is_signed_is_read_and_verified(bits: int | None) -> None:
    """P-256 gives ES256, RSA gives PS256; the text comes back as the same form."""
    key = signing_key() if bits is None else SigningKey(rsa_key(bits), der_of(rsa_key(bits)))
    form = _signed(key)
    again = read_signed(form.text(), ANSWERS)
    assert again == form
    assert again.payload == PAYLOAD
    assert again.signatures[0].algorithm == ("ES256" if bits is None else "PS256")
    assert again.signatures[0].certificate_der == key.certificate_der
    assert (again.signatures[0].role, again.signatures[0].issued_at) == ("respondent", ISSUED_AT)
    verify(again, roles={ONE})


def test_an_approver_signs_over_the_respondent() -> None:
    """Both orders of roles that are asked for verify, and the approver's hash is the right one."""
    form = read_signed(_countersigned().text(), ANSWERS)
    verify(form, roles={ONE, BOTH})
    text = hand.parsed(form.text())
    assert form.signatures[1].over == hand.over(PAYLOAD, text["signatures"][0])
    assert form.signatures[0].over is None


def test_the_text_is_one_line_of_visible_ascii() -> None:
    """Nothing that a gateway changes is in it."""
    assert all("!" <= sign_ <= "~" for sign_ in _countersigned().text())


@pytest.mark.parametrize("key", [ec_key(), rsa_key()], ids=["ES256", "PS256"])
def test_a_second_implementation_verifies_ours(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
) -> None:
    """The primitives alone, given the bytes of RFC 7515, accepts the signature."""
    text = hand.parsed(_signed(SigningKey(key, der_of(key))).text())
    one = text["signatures"][0]
    content = f"{one['protected']}.{text['payload']}".encode()
    value = hand.unb64(one["signature"])
    public = x509.load_der_x509_certificate(b64decode(one["header"]["x5c"][0])).public_key()
    if isinstance(public, rsa.RSAPublicKey):
        public.verify(value, content, padding.PSS(padding.MGF1(SHA256()), 32), SHA256())
        return
    assert isinstance(public, ec.EllipticCurvePublicKey)
    numbers = (int.from_bytes(value[:32], "big"), int.from_bytes(value[32:], "big"))
    public.verify(encode_dss_signature(*numbers), content, ec.ECDSA(SHA256()))


def test_we_verify_a_second_implementation() -> None:
    """A text built by hand from the RFC passes all checks."""
    header = {"alg": "ES256", "iat": ISSUED_AT, "role": "respondent", "typ": ANSWERS.typ}
    one = hand.signature(PAYLOAD, signing_key().certificate_der, ec_key(), header)
    text = hand.plain({"payload": hand.b64(PAYLOAD), "signatures": [one]})
    verify(read_signed(text, ANSWERS), roles={ONE})


def test_the_largest_pack_is_signed_and_verified() -> None:
    """Joserfc stops at 128,000 bytes by default; our limit is the format's."""
    payload = bytes(SURVEY_PACK.payload)
    form = sign(payload, kind=SURVEY_PACK, role="issuer", key=signing_key(), issued_at=ISSUED_AT)
    again = read_signed(form.text(), SURVEY_PACK)
    verify(again, roles={("issuer",)})
    assert again.payload == payload


def test_one_kind_never_counts_for_another() -> None:
    """A card's text is refused where answers belong."""
    card = sign(PAYLOAD, kind=CARD, role="holder", key=signing_key(), issued_at=ISSUED_AT)
    with refused(Code.WRONG_KIND, "C3"):
        read_signed(card.text(), ANSWERS)


def test_a_payload_above_the_limit_is_neither_written_nor_read() -> None:
    """The bound holds on both sides; the bound itself is allowed."""
    sign(bytes(CARD.payload), kind=CARD, role="holder", key=signing_key(), issued_at=ISSUED_AT)
    with refused(Code.FILE_TOO_LARGE):
        sign(
            bytes(CARD.payload + 1),
            kind=CARD,
            role="holder",
            key=signing_key(),
            issued_at=ISSUED_AT,
        )
    wide = replace(CARD, payload=CARD.stripped)
    form = sign(
        bytes(CARD.payload + 1), kind=wide, role="holder", key=signing_key(), issued_at=ISSUED_AT
    )
    with refused(Code.FILE_TOO_LARGE, "C4"):
        read_signed(form.text(), CARD)
    with refused(Code.FILE_TOO_LARGE, "C2"):
        read_signed(form.text(), replace(CARD, stripped=100))


def test_a_key_we_do_not_use_does_not_sign() -> None:
    """P-384 and short RSA are refused before anything is written."""
    with refused(Code.ALGORITHM):
        _signed(SigningKey(ec_key(0, ec.SECP384R1), der_of(ec_key(0, ec.SECP384R1))))
    with refused(Code.KEY_WEAK):
        _signed(SigningKey(rsa_key(1024), der_of(rsa_key(1024))))
