"""The only source of chance that anything secret or signed hangs on: keys, nonces, salts, ids.

The names of passing files are not of that kind; `files` takes theirs from the system itself.

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


def fair(below: int, entropy: Entropy = random_bytes) -> int:
    """A number from 0 to `below` - 1, each equally likely; `below` is 1 to 256.

    A byte above the last whole multiple of `below` is drawn again.
    """
    end = 256 - 256 % below
    while (number := entropy(1)[0]) >= end:
        pass
    return number % below


def new_id(entropy: Entropy = random_bytes) -> str:
    """A fresh id: 22 characters base64url of 128 random bits (formats 1.7)."""
    return to_base64url(entropy(_ID_BYTES))
