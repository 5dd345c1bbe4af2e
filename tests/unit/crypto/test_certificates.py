"""Certificates are read strictly, and say what their key may do."""

from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from tests.support.people import (
    AUTHORITY,
    NOW,
    UNKNOWN,
    certificate_of,
    der_of,
    der_with,
    ec_key,
)
from tests.support.refusals import refused
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.errors import Code

DER = certificate_of(ec_key(), usage=["digital_signature"]).public_bytes(Encoding.DER)
# One extension, critical: 06 03 55 1d 0f = keyUsage, 01 01 ff = TRUE, 04 ..
CRITICAL = bytes.fromhex("0603551d0f0101ff")
_VERSION, _EXTENSIONS = bytes.fromhex("a003020102"), 0xA3


def _with_long_length(der: bytes) -> bytes:
    """The outer length in three bytes where two are enough: BER, not DER."""
    assert der[1] == 0x82
    return b"\x30\x83\x00" + der[2:]


def _of_the_first_version(der: bytes) -> bytes:
    """Without what came later, a version and extensions; nothing here looks at the signature."""
    tbs = x509.load_der_x509_certificate(der).tbs_certificate_bytes
    content = tbs[tbs.index(_VERSION) + len(_VERSION) :]
    left = range(len(content), 0, -1)
    extensions = next(n for n in left if content[-n] == _EXTENSIONS and content[1 - n] == n - 2)
    return _sequence(_sequence(content[:-extensions]) + der[der.index(tbs) + len(tbs) :])


def _sequence(content: bytes) -> bytes:
    length = len(content).to_bytes(2, "big").lstrip(b"\0")
    return bytes([0x30, 0x80 + len(length)]) + length + content


def test_a_certificate_without_a_version_is_read() -> None:
    """It states no use, so that it is for none; its two names are found where they stand."""
    parsed = certificates.parse(_of_the_first_version(DER))

    assert parsed.is_self_issued == certificates.parse(DER).is_self_issued
    assert not parsed.may_sign
    assert not parsed.may_open


@pytest.mark.parametrize(
    "der",
    [
        b"",
        b"0",
        DER[:-1],
        DER + b"\0",
        _with_long_length(DER),
        DER.replace(CRITICAL, CRITICAL[:-1] + b"\x00"),
        DER.replace(CRITICAL, CRITICAL[:-1] + b"\x01"),
        b"\x30\x80" + DER[4:] + b"\0\0",
    ],
    ids=["empty", "stump", "cut", "trailing", "long", "default", "true-1", "indefinite"],
)
def test_only_der_is_a_certificate(der: bytes) -> None:
    """No other spelling of the same certificate is taken for it."""
    assert der != DER
    with refused(Code.CERTIFICATE):
        certificates.parse(der)


def test_a_certificate_has_one_spelling() -> None:
    """What was read is written back as it was."""
    assert certificates.from_base64(certificates.to_base64(DER)) == DER


@pytest.mark.parametrize("year", [b"2051", b"2052"])
def test_a_date_that_no_calendar_has_is_refused(year: bytes) -> None:
    """Year 0 at either end of the term; the library would fail for it at the next look."""
    days = [datetime(2051, 1, 1, tzinfo=UTC), datetime(2052, 1, 1, tzinfo=UTC)]
    dated = certificate_of(ec_key(), not_before=days[0], not_after=days[1])
    der = dated.public_bytes(Encoding.DER)
    assert certificates.parse(der).not_before == days[0]

    with refused(Code.CERTIFICATE):
        certificates.parse(der.replace(year + b"0101", b"00000101"))


@pytest.mark.parametrize("text", ["QQ", "QR==", "Q-==", "QQ= =", "QQ==\n", "あ"])
def test_base64_of_a_certificate_has_one_spelling(text: str) -> None:
    """No padding, unused bits, the other alphabet and blanks are refused."""
    with refused(Code.BASE64):
        certificates.from_base64(text)


@pytest.mark.parametrize(
    ("usage", "may_sign", "may_open"),
    [
        (["digital_signature"], True, False),
        (["digital_signature", "content_commitment"], True, False),
        (["key_agreement"], False, True),
        (["digital_signature", "key_agreement"], True, False),
        (["key_encipherment"], False, False),
        ([], False, False),
    ],
)
def test_the_key_usage_decides(usage: list[str], *, may_sign: bool, may_open: bool) -> None:
    """A key for both uses only signs; a certificate that says nothing may do nothing."""
    certificate = certificates.parse(der_of(ec_key(), usage=usage))
    assert certificate.may_sign is may_sign
    assert certificate.may_open is may_open


@pytest.mark.parametrize(
    "critical",
    [
        UNKNOWN,
        x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]),
        x509.NameConstraints([x509.DNSName("example.lg.jp")], None),
        x509.PolicyConstraints(0, None),
    ],
    ids=["unknown", "key purposes", "name constraints", "policy constraints"],
)
def test_a_critical_extension_that_nobody_heeds_is_refused(critical: x509.ExtensionType) -> None:
    """RFC 5280 4.2: it says something about the certificate that must not be passed over."""
    with refused(Code.CERTIFICATE):
        certificates.parse(der_with(ec_key(), critical))


@pytest.mark.parametrize(
    "critical",
    [
        x509.BasicConstraints(ca=False, path_length=None),
        x509.CertificatePolicies(
            [x509.PolicyInformation(x509.ObjectIdentifier("1.2.392.200110.1"), None)]
        ),
        x509.SubjectAlternativeName([x509.RFC822Name("joho@example.lg.jp")]),
    ],
    ids=["no CA", "policies", "other names"],
)
def test_what_public_pkis_mark_as_critical_is_heeded(critical: x509.ExtensionType) -> None:
    """Policies and other names restrict nothing where trust comes from a roster."""
    assert certificates.parse(der_with(ec_key(), critical)).may_sign


def test_an_unknown_extension_may_stand_there_uncritically() -> None:
    """Its CA says itself that it may be passed over."""
    certificate = certificate_of(ec_key(), extra_bytes=10)
    assert certificates.parse(certificate.public_bytes(Encoding.DER)).may_sign


def test_the_key_of_a_ca_signs_no_answers() -> None:
    """Nor does it become one to open with."""
    certificate = certificates.parse(der_with(ec_key(), AUTHORITY))
    assert not certificate.may_sign
    assert not certificate.may_open


def test_the_term_includes_its_ends() -> None:
    """Valid from the first second to the last."""
    dated = certificate_of(ec_key(), not_before=NOW, not_after=NOW)
    certificate = certificates.parse(dated.public_bytes(Encoding.DER))
    assert certificate.is_valid_at(NOW)
