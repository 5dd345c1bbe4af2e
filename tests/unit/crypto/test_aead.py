"""The one cipher: what goes in comes out, and nothing else ever does."""

import pytest

from usbsurvey_desktop.crypto import aead
from usbsurvey_desktop.errors import Code, SurveyError

# Test case 16 of "The Galois/Counter Mode of Operation" (McGrew, Viega).
KEY = bytes.fromhex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
NONCE = bytes.fromhex("cafebabefacedbaddecaf888")
ASSOCIATED = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
PLAINTEXT = bytes.fromhex(
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
    "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
)
CIPHERTEXT = bytes.fromhex(
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
    "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
    "76fc6ece0f4e1768cddf8853bb2d551b"
)


def test_the_cipher_is_the_published_one() -> None:
    """The authors' own test case gives their ciphertext and tag."""
    assert aead.encrypt(KEY, NONCE, PLAINTEXT, ASSOCIATED) == CIPHERTEXT
    assert aead.decrypt(KEY, NONCE, CIPHERTEXT, ASSOCIATED) == PLAINTEXT
    assert len(CIPHERTEXT) - len(PLAINTEXT) == aead.TAG_BYTES


@pytest.mark.parametrize("argument", range(4))
def test_a_changed_bit_in_any_argument_is_refused(argument: int) -> None:
    """A bit of the key, the nonce, the ciphertext or the associated bytes: nothing comes out."""
    arguments = [KEY, NONCE, CIPHERTEXT, ASSOCIATED]
    arguments[argument] = bytes([arguments[argument][0] ^ 1]) + arguments[argument][1:]

    with pytest.raises(SurveyError) as refusal:
        aead.decrypt(*arguments)

    assert refusal.value.code is Code.DECRYPT_FAILED


@pytest.mark.parametrize("length", [0, 1, 15, 16, len(CIPHERTEXT) - 1])
def test_a_cut_ciphertext_is_refused(length: int) -> None:
    """Less than a tag, a tag alone, and one byte short are refused, not a crash."""
    with pytest.raises(SurveyError) as refusal:
        aead.decrypt(KEY, NONCE, CIPHERTEXT[:length], ASSOCIATED)

    assert refusal.value.code is Code.DECRYPT_FAILED
