"""Chance that nobody outside can know, and that falls alike whenever the same packages are counted.

It hangs on the `dig` of every package that counts. Nobody but the collector knows all of them, and
another answer of any body is another package: what chance does with other answers nobody can say.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable
from typing import TypeAlias

from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.tally.counted import Counted

Chance: TypeAlias = Callable[[str, str], bytes]
"""32 bytes for a question and a part of a split, both by their keys."""


def chance_of(bodies: Iterable[Counted]) -> Chance:
    """The chance of these bodies, in whatever order they come."""
    secret = hashlib.sha256(canonical(sorted(one.digest for one in bodies))).digest()

    def drawn(link_id: str, part: str) -> bytes:
        return hmac.digest(secret, canonical([link_id, part]), hashlib.sha256)

    return drawn
