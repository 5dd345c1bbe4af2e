"""One file that would open to two different texts for two recipients, and why it does not.

A256GCM does not commit to its key: with one free block, a ciphertext and tag can be made that are
right under two keys. What stops the attack is `dig` in the protected header. Sources:
docs/formats.md §1.9; NIST SP 800-38D §6.4; Grubbs, Lu, Ristenpart, "Message Franking via Committing
Authenticated Encryption" (2017).
"""

from tests.support import forgery
from tests.support.two_faced import two_faced


def test_the_attack_on_the_cipher_works() -> None:
    """The file really is right under both keys, with two different texts: the test attacks."""
    _raw, read = two_faced()
    assert read["prefecture"] != read["ministry"]
    assert read["prefecture"].startswith(b'{"payload"')


def test_a_file_with_two_texts_is_refused_by_both_readers() -> None:
    """Decryption succeeds, and the digest that the seal commits to does not fit."""
    raw, _read = two_faced()
    assert forgery.outcome(raw, "prefecture") == ("digest_mismatch", "S4")
    assert forgery.outcome(raw, "ministry") == ("digest_mismatch", "S4")
