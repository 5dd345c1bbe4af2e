"""Sealed texts: what is sealed opens for its recipients, and a second implementation agrees."""

import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from tests.support import jose_by_hand as hand
from tests.support.people import ec_key
from tests.support.refusals import refused
from usbsurvey_desktop.armour import DRAFT_SLOT, PACKAGE
from usbsurvey_desktop.crypto import content_key
from usbsurvey_desktop.crypto.keys import OpeningPublicKey, public_jwk, thumbprint
from usbsurvey_desktop.crypto.sealed_form import open_sealed, read_sealed, seal
from usbsurvey_desktop.errors import Code

CONTENT = b'{"payload":"..."}'


def _keys(count: int) -> list[OpeningPublicKey]:
    return [ec_key(number).public_key() for number in range(count)]


@pytest.mark.parametrize("count", [1, 2, 9, 16])
def test_every_recipient_opens_the_same_bytes(count: int) -> None:
    """From one to sixteen people read what was sealed, whose hash the text names."""
    form = read_sealed(seal(CONTENT, kind=PACKAGE, recipients=_keys(count)), PACKAGE)
    assert form.dig == hashlib.sha256(CONTENT).digest()
    assert form.kids == tuple(thumbprint(key) for key in _keys(count))
    for number in range(count):
        assert open_sealed(form, ec_key(number)) == CONTENT


def test_a_recovery_slot_is_sealed_the_same_way() -> None:
    """Plain JSON says so in its header, and neither is taken for the other."""
    text = seal(CONTENT, kind=DRAFT_SLOT, recipients=_keys(1), content_type="json")
    form = read_sealed(text, DRAFT_SLOT, content_type="json")
    assert open_sealed(form, ec_key()) == CONTENT
    with refused(Code.HEADER_VALUE, "C4"):
        read_sealed(text, DRAFT_SLOT)


def test_nothing_of_a_sealing_is_used_twice() -> None:
    """The same bytes to the same person give another text in every part; only the kind stays."""
    first, second = (
        hand.parsed(seal(CONTENT, kind=PACKAGE, recipients=_keys(1))) for _ in range(2)
    )
    assert all(first[name] != second[name] for name in first)
    one, two = (hand.parsed(hand.unb64(text["protected"]).decode()) for text in (first, second))
    assert {name for name in one if one[name] != two[name]} == {"rcp"}
    assert first["recipients"][0]["header"]["epk"] != second["recipients"][0]["header"]["epk"]


def test_a_second_implementation_opens_ours() -> None:
    """RFC 7516 and 7518 written out by hand read our text and find its recipients in the header."""
    text = seal(CONTENT, kind=PACKAGE, recipients=_keys(2))
    assert all("!" <= sign <= "~" for sign in text)
    assert hand.opened(hand.parsed(text), ec_key(1)) == CONTENT
    assert hand.rebound(hand.parsed(text)) == hand.parsed(text)


def test_a_key_of_another_curve_gets_no_content_key() -> None:
    """Wrapping is for P-256 alone, whoever calls it."""
    with refused(Code.RECIPIENT_KEY):
        content_key.wrapped(bytes(32), ec_key(0, ec.SECP384R1).public_key())


def test_we_open_a_second_implementation() -> None:
    """A text sealed by hand opens, so the tables of refusals fail for what they change."""
    text = hand.sealed(CONTENT, {"typ": PACKAGE.typ}, *_keys(2))
    assert open_sealed(read_sealed(hand.plain(text), PACKAGE), ec_key(1)) == CONTENT


def test_an_empty_text_can_be_sealed() -> None:
    """No bytes come back as no bytes."""
    form = read_sealed(seal(b"", kind=PACKAGE, recipients=_keys(1)), PACKAGE)
    assert open_sealed(form, ec_key()) == b""


def test_the_largest_package_is_sealed_and_opened() -> None:
    """Joserfc stops at 65,536 bytes by default; our limit is the format's, on both sides."""
    content = bytes(PACKAGE.payload - 4096)
    text = seal(content, kind=PACKAGE, recipients=_keys(2))
    assert open_sealed(read_sealed(text, PACKAGE), ec_key(1)) == content


def test_what_no_reader_would_take_is_not_written() -> None:
    """Neither too much inside nor, with its recipients and in base64, too much outside."""
    with refused(Code.FILE_TOO_LARGE):
        seal(bytes(PACKAGE.payload), kind=PACKAGE, recipients=_keys(2))
    with refused(Code.FILE_TOO_LARGE):
        seal(bytes(PACKAGE.payload + 1), kind=PACKAGE, recipients=_keys(2))


def test_the_thumbprint_is_that_of_the_rfc() -> None:
    """RFC 7638: the hash of the required members in order, without blanks."""
    key = ec_key().public_key()
    assert thumbprint(key) == hand.sha(hand.plain(hand.jwk(key)).encode())
    assert public_jwk(key).public_key() == key
