"""The cost of a key file is read before anything is paid."""

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import (
    PBES,
    serialize_key_and_certificates,
)

from tests.support.people import NOW, PASSPHRASE, certificate_of, ec_key, key_files
from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.key_file import open_pair
from usbsurvey_desktop.identity.pkcs12_cost import rounds

DATA = bytes.fromhex("06092a864886f70d010701")
KEY_BAG = bytes.fromhex("060b2a864886f70d010c0a0102")
PBES2 = bytes.fromhex("06092a864886f70d01050d")
PBKDF2 = bytes.fromhex("06092a864886f70d01050c")
AES = bytes.fromhex("060960864801650304012a")
SHA256 = bytes.fromhex("06096086480165030402010500")
SALT = bytes.fromhex("0408") + bytes(8)


def _der(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    length = len(content).to_bytes(2, "big")
    return bytes([tag, 0x82]) + length + content if len(content) > 255 else _short(tag, content)


def _short(tag: int, content: bytes) -> bytes:
    size = bytes([len(content)]) if len(content) < 128 else bytes([0x81, len(content)])
    return bytes([tag]) + size + content


def _integer(number: int) -> bytes:
    return _der(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def _key(count: bytes) -> bytes:
    """A safe with one key bag, encrypted under so many rounds."""
    kdf = _der(0x30, PBKDF2, _der(0x30, SALT, count))
    cipher = _der(0x30, AES, _der(0x04, bytes(16)))
    algorithm = _der(0x30, PBES2, _der(0x30, kdf, cipher))
    return _der(0x30, KEY_BAG, _der(0xA0, _der(0x30, algorithm, _der(0x04, bytes(48)))))


def _file(bag: bytes, mac: int = 5) -> bytes:
    """A PKCS#12 file around one bag, by hand; nobody could open it."""
    safe = _der(0x30, DATA, _der(0xA0, _der(0x04, _der(0x30, bag))))
    safes = _der(0x30, DATA, _der(0xA0, _der(0x04, _der(0x30, safe))))
    digest = _der(0x30, _der(0x30, SHA256), _der(0x04, bytes(32)))
    return _der(0x30, _integer(3), safes, _der(0x30, digest, SALT, _integer(mac)))


def _written(protection: KeySerializationEncryption) -> bytes:
    certificate = certificate_of(ec_key())
    return serialize_key_and_certificates(None, ec_key(), certificate, None, protection)


def test_every_count_is_seen() -> None:
    """The MAC's, and those of key and certificate, in what libraries write."""
    builder = PrivateFormat.PKCS12.encryption_builder().kdf_rounds(777)
    older = builder.key_cert_algorithm(PBES.PBESv1SHA1And3KeyTripleDESCBC).build(b"x")
    newer = builder.key_cert_algorithm(PBES.PBESv2SHA256AndAES256CBC).build(b"x")
    assert rounds(_written(older)) == rounds(_written(newer)) == (2_048, 777, 777)
    assert rounds(_written(BestAvailableEncryption(b"x"))) == (2_048, 20_000, 20_000)
    assert rounds(key_files().signing) == (1, 1, 1)


def test_a_key_that_lies_open_costs_nothing() -> None:
    """Whatever its MAC says."""
    assert rounds(_written(NoEncryption())) == (2_048, 0)


@pytest.mark.parametrize("number", [1, 2, 5, 6])
def test_ciphers_that_fall_without_the_passphrase_are_not_read(number: int) -> None:
    """RC4 and RC2, with 128 bits or 40: no count of rounds would say what a guess costs."""
    older = _written(
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(777)
        .key_cert_algorithm(PBES.PBESv1SHA1And3KeyTripleDESCBC)
        .build(b"x")
    )
    triple_des = bytes.fromhex("060a2a864886f70d010c0103")
    other = older.replace(triple_des, triple_des[:-1] + bytes([number]))
    assert other != older
    assert rounds(other) is None


@pytest.mark.parametrize(("mac", "key"), [(10_000_001, 1), (2, 10_000_001), (2, 2**31 - 1)])
def test_a_file_that_would_keep_the_program_busy_is_not_opened(mac: int, key: int) -> None:
    """Over ten million rounds are refused before the first, in either file."""
    slow = _file(_key(_integer(key)), mac)
    assert rounds(slow) == (mac, key)
    with refused(Code.IDENTITY_KEY, "I1"):
        open_pair(slow, None, PASSPHRASE, now=NOW)
    with refused(Code.IDENTITY_KEY, "I1"):
        open_pair(key_files().signing, slow, PASSPHRASE, now=NOW)


def test_ten_million_rounds_are_allowed() -> None:
    """The file goes on to the next check."""
    allowed = _file(_key(_integer(10_000_000)))
    with refused(Code.IDENTITY_OPEN, "I2"):
        open_pair(allowed, None, PASSPHRASE, now=NOW)


@pytest.mark.parametrize(
    "bag",
    [
        b"\x30",
        b"\x30\x80\x00\x00",
        b"\x24\x03\x04\x01\x00",
        b"\x3f\x81\x01\x00",
        b"\x30\x05\x00",
        b"\x30\x84\xff\xff\xff\xff",
        _key(b""),
        _key(SALT),
    ],
    ids=["stump", "endless", "pieces", "long tag", "short", "too long", "no count", "no number"],
)
def test_a_cost_that_cannot_be_told_is_not_paid(bag: bytes) -> None:
    """BER and nonsense are refused like damage, before the library looks at them."""
    content = _file(bag)
    assert rounds(content) is None
    with refused(Code.IDENTITY_OPEN, "I2"):
        open_pair(content, None, PASSPHRASE, now=NOW)


def test_what_is_no_pkcs12_has_no_cost() -> None:
    """A text, or nothing."""
    assert rounds(b"") is None
    assert rounds(b"-----BEGIN PRIVATE KEY-----") is None


def test_a_file_may_nest_as_deep_as_it_is_long() -> None:
    """Twenty thousand boxes in one another neither crash nor take long."""
    bag = b""
    for _ in range(20_000):
        bag = _der(0x30, bag) if len(bag) < 60_000 else bag
    assert rounds(_file(_key(_integer(7)) + bag)) == (5, 7)
