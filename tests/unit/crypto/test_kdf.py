"""Keys from passphrases: the published functions, within bounds, for what people can type."""

import hashlib
from collections import Counter

import pytest

from usbsurvey_desktop.crypto import kdf
from usbsurvey_desktop.crypto.entropy import Entropy, fair, new_id, random_bytes
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import from_base64url

CHEAP = kdf.Argon2idParameters(19_456, 2, 1)
SALT = bytes(range(16))


def test_argon2id_is_the_published_one() -> None:
    """A known answer of the reference implementation (phc-winner-argon2, test.c, version 1.3)."""
    key = kdf.derive("password", kdf.Argon2idParameters(65_536, 2, 1), b"somesalt")

    assert key.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_pbkdf2_is_the_published_one() -> None:
    """The key is what Python's own PBKDF2-HMAC-SHA512 gives."""
    key = kdf.derive("合言葉", kdf.Pbkdf2Parameters(210_000), SALT)

    assert key == hashlib.pbkdf2_hmac("sha512", "合言葉".encode(), SALT, 210_000, 32)


def test_hkdf_is_the_published_one() -> None:
    """RFC 5869, test case 3: no salt, no purpose."""
    key = kdf.subkey(b"\x0b" * 22, salt=b"", purpose="")

    assert key.hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


def test_keys_of_two_purposes_differ() -> None:
    """The purpose and the salt both decide which key comes out."""
    keys = {
        kdf.subkey(SALT, salt=SALT, purpose="body 1"),
        kdf.subkey(SALT, salt=SALT, purpose="body 2"),
        kdf.subkey(SALT, salt=b"", purpose="body 1"),
    }

    assert len(keys) == 3


def test_the_written_cost_is_that_of_the_format() -> None:
    """What the program writes: Argon2id with 64 MiB, three passes, four lanes."""
    assert kdf.Argon2idParameters(65_536, 3, 4) == kdf.WRITTEN
    assert kdf.Pbkdf2Parameters().rounds == 600_000


@pytest.mark.parametrize(
    "parameters",
    [
        kdf.Argon2idParameters(19_455, 2, 1),
        kdf.Argon2idParameters(262_145, 2, 1),
        kdf.Argon2idParameters(19_456, 1, 1),
        kdf.Argon2idParameters(19_456, 7, 1),
        kdf.Argon2idParameters(19_456, 2, 0),
        kdf.Argon2idParameters(19_456, 2, 5),
        kdf.Argon2idParameters(2**50, 2**50, 2**50),
        kdf.Argon2idParameters(-1, -1, -1),
        kdf.Pbkdf2Parameters(209_999),
        kdf.Pbkdf2Parameters(10_000_001),
    ],
)
def test_a_cost_out_of_bounds_is_refused_before_it_is_paid(parameters: kdf.KdfParameters) -> None:
    """Also a cost no machine could pay gives the code: nothing was allocated for it."""
    with pytest.raises(SurveyError) as refusal:
        kdf.derive("x", parameters, SALT)

    assert refusal.value.code is Code.DRAFT_KDF


@pytest.mark.parametrize(
    "parameters",
    [
        kdf.Argon2idParameters(19_456, 2, 1),
        kdf.Argon2idParameters(262_144, 6, 4),
        kdf.Pbkdf2Parameters(210_000),
        kdf.Pbkdf2Parameters(10_000_000),
    ],
)
def test_the_bounds_themselves_are_allowed(parameters: kdf.KdfParameters) -> None:
    """The lowest and the highest cost of the format pass."""
    kdf.require_bounds(parameters)

    assert parameters.is_within_bounds


def test_full_width_signs_open_what_half_width_signs_closed() -> None:
    """The input method decides the width of digits and letters; the key does not depend on it."""
    assert kdf.derive("ＡＢＣ１２３　ｶﾞ", CHEAP, SALT) == kdf.derive("ABC123 ガ", CHEAP, SALT)


def test_a_passphrase_with_half_a_character_is_only_wrong() -> None:
    """A lone surrogate from a clipboard gives some key, not a crash."""
    assert kdf.derive("\ud842", CHEAP, SALT) != kdf.derive("\U00020bb7", CHEAP, SALT)


@pytest.mark.parametrize(
    ("passphrase", "length"),
    [
        ("", 0),
        ("elevenchars", 11),
        ("犬 猫 鳥 魚 虫", 9),
        ("  elevenchars  ", 11),
        ("aaaaaaaaaaaa", 12),
        ("abcd abcd abcd", 14),
        ("ＡＢＣＤABCDABCD", 12),
    ],
)
def test_a_weak_passphrase_is_refused_with_its_length(passphrase: str, length: int) -> None:
    """Under 12 code points or 5 different ones; blanks around or between do not count as one."""
    with pytest.raises(SurveyError) as refusal:
        kdf.require_strength(passphrase)

    assert refusal.value.code is Code.PASSPHRASE_WEAK
    assert refusal.value.facts == {"length": length}


@pytest.mark.parametrize(
    "passphrase",
    ["twelve chars", "あいうえおかきくけこさし", "みかん　さくら うさぎ くじら", "abcdeabcdeab"],
)
def test_twelve_characters_five_of_them_different_are_enough(passphrase: str) -> None:
    """Letters of any script, and four words of three letters too."""
    kdf.require_strength(passphrase)

    assert kdf.normalise(passphrase).isprintable()


def test_a_suggested_passphrase_can_be_said_and_passes_the_rule() -> None:
    """Four ASCII words of three open syllables, another one each time."""
    suggested = {kdf.suggest_passphrase() for _ in range(50)}

    assert len(suggested) == 50
    for passphrase in suggested:
        kdf.require_strength(passphrase)
        words = passphrase.split(" ")
        assert len(words) == 4
        assert all(len(word) == 6 and word.isascii() and word.islower() for word in words)
        assert all(set(word[1::2]) <= set("aiueo") for word in words)


def test_syllables_are_drawn_fairly() -> None:
    """A byte above the last whole multiple of the syllables is drawn again."""
    drawn = iter([255, 240, 0] + [79] * 11)

    passphrase = kdf.suggest_passphrase(lambda _count: bytes([next(drawn)]))

    assert passphrase == "bafofo fofofo fofofo fofofo"
    assert next(drawn, None) is None


def _drawing(*drawn: int) -> Entropy:
    rest = iter(drawn)
    return lambda _count: bytes([next(rest)])


@pytest.mark.parametrize("below", [1, 6, 80, 255, 256])
def test_every_number_below_the_bound_is_equally_likely(below: int) -> None:
    """Each has as many bytes as any other, and the bytes that are left over are drawn again."""
    whole = 256 - 256 % below
    found = Counter(fair(below, _drawing(byte)) for byte in range(whole))

    assert found == dict.fromkeys(range(below), 256 // below)
    assert {fair(below, _drawing(byte, 0)) for byte in range(whole, 256)} <= {0}


def test_chance_has_the_length_asked_for_and_does_not_repeat() -> None:
    """Two draws differ, and an id is 128 of the bits drawn."""
    assert len(random_bytes(32)) == 32
    assert random_bytes(32) != random_bytes(32)
    assert from_base64url(new_id(bytes)) == bytes(16)
    assert len(new_id()) == 22
