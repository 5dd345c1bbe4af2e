"""Texts that zlib makes no shorter than base64 must be."""

import hashlib

from usbsurvey_desktop.records import to_base64url


def incompressible(signs: int, seed: int = 0) -> str:
    """So many signs of base64url, other ones for each seed."""
    content = hashlib.shake_256(seed.to_bytes(4, "big")).digest(signs)
    return to_base64url(content)[:signs]
