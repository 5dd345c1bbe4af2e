"""The only source of chance: keys, nonces, salts and ids come from here.

Functions that need chance take an `Entropy` with `random_bytes` as its default, so that a test can
count what was drawn or repeat it.
"""

import secrets
from collections.abc import Callable

from usbsurvey_desktop.records import to_base64url

Entropy = Callable[[int], bytes]
"""Gives that many unpredictable bytes."""

_ID_BYTES = 16


def random_bytes(count: int) -> bytes:
    """Unpredictable bytes from the operating system."""
    return secrets.token_bytes(count)


def new_id(entropy: Entropy = random_bytes) -> str:
    """A fresh id: 22 characters base64url of 128 random bits (formats 1.7)."""
    return to_base64url(entropy(_ID_BYTES))
