"""From a passphrase to a key, and from a key to the keys below it.

Promises: parameters are judged before any memory is taken, on writing and on reading alike, because
a file from outside may ask for a gigabyte. Sources: formats 8 and 10, RFC 9106 (Argon2id), RFC 8018
(PBKDF2), RFC 5869 (HKDF).
"""

import unicodedata
from dataclasses import dataclass

from cryptography.hazmat.primitives.hashes import SHA256, SHA512
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from usbsurvey_desktop.crypto.entropy import Entropy, fair, random_bytes
from usbsurvey_desktop.errors import Code, SurveyError

KEY_BYTES = 32
SALT_BYTES = 16
LEAST_CHARACTERS = 12
LEAST_DIFFERENT = 5

# What a reader accepts (formats 8).
_MEMORY = range(19_456, 262_144 + 1)
_PASSES = range(2, 6 + 1)
_LANES = range(1, 4 + 1)
_ROUNDS = range(210_000, 10_000_000 + 1)

_CONSONANTS = "bdghjkmnprstwyzf"
_VOWELS = "aiueo"
_SYLLABLES = tuple(consonant + vowel for consonant in _CONSONANTS for vowel in _VOWELS)
_WORDS = 4
_SYLLABLES_PER_WORD = 3


@dataclass(frozen=True)
class Argon2idParameters:
    """The cost of Argon2id version 1.3; the defaults are what the program writes.

    Bounds: memory 19,456 to 262,144 KiB, passes 2 to 6, lanes 1 to 4.
    """

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4

    @property
    def is_within_bounds(self) -> bool:
        """Whether a reader may spend this much."""
        return self.memory_kib in _MEMORY and self.passes in _PASSES and self.lanes in _LANES

    def stretch(self, secret: bytes, salt: bytes) -> bytes:
        """The key of a secret at this cost."""
        return Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=self.passes,
            lanes=self.lanes,
            memory_cost=self.memory_kib,
        ).derive(secret)


@dataclass(frozen=True)
class Pbkdf2Parameters:
    """The cost of PBKDF2-HMAC-SHA512, for bodies that want CRYPTREC-listed parts only.

    Bounds: 210,000 to 10,000,000 rounds.
    """

    rounds: int = 600_000

    @property
    def is_within_bounds(self) -> bool:
        """Whether a reader may spend this much."""
        return self.rounds in _ROUNDS

    def stretch(self, secret: bytes, salt: bytes) -> bytes:
        """The key of a secret at this cost."""
        return PBKDF2HMAC(SHA512(), KEY_BYTES, salt, self.rounds).derive(secret)


KdfParameters = Argon2idParameters | Pbkdf2Parameters
WRITTEN = Argon2idParameters()
"""What the program writes, unless a policy wants listed algorithms only."""


def require_bounds(parameters: KdfParameters) -> None:
    """Refuse a cost that is too low to protect or too high to pay.

    Raises:
        SurveyError: `draft_kdf`.
    """
    if not parameters.is_within_bounds:
        raise SurveyError(Code.DRAFT_KDF)


def normalise(passphrase: str) -> str:
    """The passphrase as it is used: NFKC, so that full-width and half-width signs are equal."""
    return unicodedata.normalize("NFKC", passphrase)


def derive(passphrase: str, parameters: KdfParameters, salt: bytes) -> bytes:
    """The 32-byte key of a passphrase; slow on purpose (0.1 to 0.5 s at the written cost).

    Raises:
        SurveyError: `draft_kdf`, before memory is allocated.
    """
    require_bounds(parameters)
    # A lone surrogate can come from a clipboard: it must be a wrong passphrase, not a crash.
    return parameters.stretch(normalise(passphrase).encode("utf-8", "surrogatepass"), salt)


def subkey(key: bytes, *, salt: bytes, purpose: str) -> bytes:
    """A 32-byte key for one purpose (HKDF-SHA256); keys of two purposes tell nothing of another."""
    return HKDF(SHA256(), KEY_BYTES, salt, purpose.encode("ascii")).derive(key)


def require_strength(passphrase: str) -> None:
    """Refuse a new passphrase under 12 code points, or of fewer than 5 different ones.

    Blanks around do not count, and a blank is none of the different ones. Four words of three
    letters or more are always long enough, so they need no rule of their own.

    Raises:
        SurveyError: `passphrase_weak` with `length` in code points after NFKC.
    """
    text = normalise(passphrase).strip()
    different = set("".join(text.split()))
    if len(text) < LEAST_CHARACTERS or len(different) < LEAST_DIFFERENT:
        raise SurveyError(Code.PASSPHRASE_WEAK, {"length": len(text)})


def _syllable(entropy: Entropy) -> str:
    return _SYLLABLES[fair(len(_SYLLABLES), entropy)]


def suggest_passphrase(entropy: Entropy = random_bytes) -> str:
    """Four words of three open syllables, ASCII, easy to say on the telephone: about 75 bits."""
    words = ("".join(_syllable(entropy) for _ in range(_SYLLABLES_PER_WORD)) for _ in range(_WORDS))
    return " ".join(words)
