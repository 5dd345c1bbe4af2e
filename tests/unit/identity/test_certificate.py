"""Certificates name people, and those the program makes are exactly as the format page says."""

from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from tests.support.people import (
    MINISTRY,
    NOW,
    RESPONDENT,
    certificate_of,
    der_of,
    ec_key,
    rsa_key,
)
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import (
    Certificate,
    NameFault,
    Subject,
    Use,
    fingerprint,
    opening_public_key,
    read_certificate,
    self_signed,
    signing_public_key,
)


def _made(use: Use = Use.SIGN, subject: Subject = RESPONDENT) -> Certificate:
    return self_signed(subject, ec_key(), use=use, now=NOW)


def _parsed(certificate: Certificate) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate.der)


@pytest.mark.parametrize("use", Use)
def test_our_certificates_are_as_the_format_says(use: Use) -> None:
    """Names in order, one use, no authority, three years from yesterday, self-signed, small."""
    made = _made(use)
    parsed = _parsed(made)
    assert (
        parsed.subject.rfc4514_string({NameOID.SERIAL_NUMBER: "serialNumber"})
        == "serialNumber=131016,CN=山田 太郎,OU=総務部 情報政策課,O=架空市,C=JP"
    )
    usage = parsed.extensions.get_extension_for_class(x509.KeyUsage)
    constraints = parsed.extensions.get_extension_for_class(x509.BasicConstraints)
    assert usage.critical
    assert constraints.critical
    assert not constraints.value.ca
    assert usage.value.digital_signature is (use is Use.SIGN)
    assert usage.value.key_agreement is (use is Use.OPEN)
    assert not usage.value.key_cert_sign
    assert parsed.not_valid_before_utc == NOW - timedelta(days=1)
    assert parsed.not_valid_after_utc == NOW + timedelta(days=1095)
    parsed.verify_directly_issued_by(parsed)
    assert len(made.der) < 600


def test_what_was_made_is_read_back() -> None:
    """The record says who, until when, and by which hashes it is known."""
    made = _made()
    assert read_certificate(made.der) == made
    assert made.subject == RESPONDENT
    assert made.fingerprint == fingerprint(made.der) == _parsed(made).fingerprint(SHA256())
    assert made.is_self_signed
    assert not read_certificate(der_of(ec_key())).is_self_signed


def test_a_ministry_has_no_body_code() -> None:
    """The member is left out, not empty."""
    made = _made(subject=MINISTRY)
    assert made.subject.body_code is None
    assert "2.5.4.5" not in _parsed(made).subject.rfc4514_string()
    assert _made(subject=replace(MINISTRY, department="")).subject.department == ""


def test_a_renewed_certificate_has_the_same_key_and_name() -> None:
    """Only the fingerprint is another."""
    first, second = _made(), _made()
    assert first.fingerprint != second.fingerprint
    assert (first.public_key_hash, first.subject_hash) == (
        second.public_key_hash,
        second.subject_hash,
    )
    other = _made(subject=replace(RESPONDENT, department="税務課"))
    assert other.subject_hash != first.subject_hash


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("organisation", "", NameFault.EMPTY),
        ("organisation", "市" * 65, NameFault.TOO_LONG),
        ("organisation", "架空\n市", NameFault.SIGN),
        ("department", "課" * 65, NameFault.TOO_LONG),
        ("department", "総務\u202e部", NameFault.SIGN),
        ("person", "", NameFault.EMPTY),
        ("person", "山" * 22, NameFault.TOO_LONG),
        ("person", "山田\u200b太郎", NameFault.SIGN),
        ("person", "山田\udc80太郎", NameFault.SIGN),
        ("body_code", "13101", NameFault.CODE),
        ("body_code", "１３１０１６", NameFault.CODE),
        ("body_code", "", NameFault.CODE),
    ],
)
def test_a_name_that_no_certificate_can_carry_is_refused(
    field: str, value: str, reason: NameFault
) -> None:
    """Empty, too long, or with signs that nobody sees; the member is told, and why."""
    with pytest.raises(SurveyError) as caught:
        _made(subject=replace(RESPONDENT, **{field: value}))
    assert caught.value.code is Code.TEXT_REFUSED
    assert caught.value.facts == {"field": field, "reason": reason.value}


def test_the_space_of_a_japanese_keyboard_is_carried_as_it_was_typed() -> None:
    """U+3000 stands between the two names of a person, in the certificate and when it is read."""
    subject = replace(RESPONDENT, person="栃木　花子")
    made = _made(subject=subject)
    assert made.subject == subject
    assert read_certificate(made.der).subject == subject


def test_the_longest_names_are_carried() -> None:
    """64 code points for bodies and departments, 21 kanji for a person."""
    longest = Subject("市" * 64, "課" * 64, "山" * 21, "131016")
    assert _made(subject=longest).subject == longest


def test_signs_nobody_sees_are_left_out_of_a_name_that_was_read() -> None:
    """A name that turns writing around cannot be shown as another."""
    certificate = certificate_of(ec_key(), name="佐藤\u202e\u200b花子")
    read = read_certificate(certificate.public_bytes(Encoding.DER))
    assert read.subject == Subject("", "", "佐藤花子", None)


def test_the_term_includes_its_ends() -> None:
    """Valid from the first second to the last, and not one more."""
    made = _made()
    assert made.is_valid_at(made.not_before)
    assert made.is_valid_at(made.not_after)
    assert not made.is_valid_at(made.not_before - timedelta(seconds=1))
    assert not made.is_valid_at(made.not_after + timedelta(seconds=1))


def test_a_key_is_given_for_its_use() -> None:
    """A signer's certificate gives the signing key, a recipient's the opening key."""
    assert signing_public_key(_made(Use.SIGN)) == ec_key().public_key()
    assert opening_public_key(_made(Use.OPEN)) == ec_key().public_key()
    rsa_certificate = read_certificate(der_of(rsa_key()))
    assert signing_public_key(rsa_certificate) == rsa_key().public_key()


def test_a_key_is_not_given_for_another_use() -> None:
    """Uses and kinds of keys do not stand in for one another."""
    p384 = ec_key(0, ec.SECP384R1)
    with refused(Code.CERTIFICATE_USAGE):
        signing_public_key(_made(Use.OPEN))
    with refused(Code.CERTIFICATE_USAGE):
        opening_public_key(_made(Use.SIGN))
    with refused(Code.CERTIFICATE_USAGE):
        both = der_of(ec_key(), usage=["digital_signature", "key_agreement"])
        opening_public_key(read_certificate(both))
    with refused(Code.ALGORITHM):
        signing_public_key(read_certificate(der_of(p384)))
    with refused(Code.KEY_WEAK):
        signing_public_key(read_certificate(der_of(rsa_key(1024))))
    with refused(Code.RECIPIENT_KEY):
        opening_public_key(read_certificate(der_of(p384, usage=["key_agreement"])))
    with refused(Code.RECIPIENT_KEY):
        opening_public_key(read_certificate(der_of(rsa_key(), usage=["key_agreement"])))
    with refused(Code.CERTIFICATE):
        read_certificate(b"0")


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_any_one_changed_byte_is_a_certificate_or_refused() -> None:
    """The library reads some parts late; none of them gets out as another exception."""
    der = _made().der
    refusals = 0
    for place in range(len(der)):
        for bit in (0x01, 0x04, 0x40, 0x80):
            changed = der[:place] + bytes([der[place] ^ bit]) + der[place + 1 :]
            try:
                signing_public_key(read_certificate(changed))
            except SurveyError:
                refusals += 1
    assert refusals > len(der)
