"""Survey packs that are read once in a run, however often a window looks at them.

What reading finds depends on the bytes alone, and it is tested in the room `sealing`; to look
through a form again each time home is shown took one part in thirty of all tests of windows.
"""

from functools import lru_cache

import pytest

from usbsurvey_desktop.sealing import pack

_MOST = 64
_read = lru_cache(_MOST)(pack._read)  # noqa: SLF001 - below it errors become values, which are not kept


def read_packs_once(patch: pytest.MonkeyPatch) -> None:
    """From now on, until the patch is undone, in this process; a refusal is found each time."""
    patch.setattr(pack, "_read", _read)


__all__ = ["read_packs_once"]
