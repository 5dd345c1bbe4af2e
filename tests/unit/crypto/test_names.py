"""Names read from the bytes of a certificate, beside what the library reads."""

import pytest
from cryptography import x509
from cryptography.x509.name import _ASN1Type
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from usbsurvey_desktop.crypto.names import attributes

_NUMBERED = {
    3: NameOID.COMMON_NAME,
    5: NameOID.SERIAL_NUMBER,
    10: NameOID.ORGANIZATION_NAME,
    11: NameOID.ORGANIZATIONAL_UNIT_NAME,
}
_OTHERS = (NameOID.EMAIL_ADDRESS, NameOID.DOMAIN_COMPONENT, NameOID.USER_ID)


def _part(
    oid: x509.ObjectIdentifier, text: str, kind: _ASN1Type = _ASN1Type.UTF8String
) -> x509.NameAttribute[str]:
    return x509.NameAttribute(oid, text, kind)


@pytest.mark.no_cover
@settings(deadline=None, max_examples=50)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(_NUMBERED)), st.text(min_size=1, max_size=16)), max_size=6
    )
)
def test_what_is_read_is_what_was_written(parts: list[tuple[int, str]]) -> None:
    """Any text, in any order; the first of several with one id."""
    name = x509.Name([_part(_NUMBERED[number], text) for number, text in parts])
    assert attributes(name.public_bytes()) == dict(parts[::-1])


def test_letters_and_digits_may_be_printable() -> None:
    """As the country and the serial number are written."""
    name = x509.Name([_part(NameOID.SERIAL_NUMBER, "131016", _ASN1Type.PrintableString)])
    assert attributes(name.public_bytes()) == {5: "131016"}


@pytest.mark.parametrize("oid", _OTHERS, ids=lambda oid: str(oid.dotted_string))
def test_another_id_is_left_to_the_library(oid: x509.ObjectIdentifier) -> None:
    """Whether it is longer or shorter than 2.5.4.x, and at the end too."""
    for text in ("x", "x" * 20):
        name = x509.Name([_part(NameOID.COMMON_NAME, "x"), _part(oid, text)])
        assert attributes(name.public_bytes()) is None


@pytest.mark.parametrize(
    "name",
    [
        x509.Name([_part(NameOID.COMMON_NAME, "A B", _ASN1Type.PrintableString)]),
        x509.Name([_part(NameOID.COMMON_NAME, "A", _ASN1Type.BMPString)]),
        x509.Name([_part(NameOID.ORGANIZATION_NAME, "字" * 40)]),
        x509.Name(
            [
                x509.RelativeDistinguishedName(
                    [_part(NameOID.COMMON_NAME, "A"), _part(NameOID.SERIAL_NUMBER, "1")]
                )
            ]
        ),
    ],
    ids=["printable-blank", "another-kind", "long", "two-together"],
)
def test_what_is_written_otherwise_is_left_to_the_library(name: x509.Name) -> None:
    """None, so that nothing is guessed."""
    assert attributes(name.public_bytes()) is None


@pytest.mark.parametrize("at", [1, 3, 10], ids=["set", "sequence", "text"])
def test_lengths_that_do_not_agree_are_left_to_the_library(at: int) -> None:
    """Of the set, of the sequence and of the text."""
    name = bytearray(x509.Name([_part(NameOID.COMMON_NAME, "AB")]).public_bytes())
    name[2 + at] += 1
    assert attributes(bytes(name)) is None
