"""Keys of passphrases at no cost, where a test is not about what they cost.

What stretching gives and costs is tested in the rooms `crypto` and `store`, against frozen files,
and in a real X window.
"""

from hashlib import sha256

import pytest

from usbsurvey_desktop.crypto.kdf import Argon2idParameters


def stretch_quickly(patch: pytest.MonkeyPatch) -> None:
    """From now on, until the patch is undone, in this process."""
    patch.setattr(Argon2idParameters, "stretch", _stretch)


def _stretch(parameters: Argon2idParameters, secret: bytes, salt: bytes) -> bytes:
    """Another key for each cost, salt and secret."""
    return sha256(repr(parameters).encode() + salt + secret).digest()


__all__ = ["stretch_quickly"]
