"""Certificates are read strictly, and say what their key may do."""

from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from tests.support.people import NOW, certificate_of, der_of, ec_key
from tests.support.refusals import refused
from usbsurvey_desktop.crypto import certificates
from usbsurvey_desktop.errors import Code

DER = certificate_of(ec_key(), usage=["digital_signature"]).public_bytes(Encoding.DER)
# One extension, critical: 06 03 55 1d 0f = keyUsage, 01 01 ff = TRUE, 04 ..
CRITICAL = bytes.fromhex("0603551d0f0101ff")


def _with_long_length(der: bytes) -> bytes:
    """The outer length in three bytes where two are enough: BER, not DER."""
    assert der[1] == 0x82
    return b"\x30\x83\x00" + der[2:]


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


def test_the_term_includes_its_ends() -> None:
    """Valid from the first second to the last."""
    dated = certificate_of(ec_key(), not_before=NOW, not_after=NOW)
    certificate = certificates.parse(dated.public_bytes(Encoding.DER))
    assert certificate.is_valid_at(NOW)
