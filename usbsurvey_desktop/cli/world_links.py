"""Links in a practice world: none is ever made there, and one may lead to any file of the user."""

import os
import stat
from itertools import chain, islice
from pathlib import Path

WORLD_PROFILE = "profile"
"""The profile of a practice world, by its name there."""
_JUNCTION = 0xA0000003
"""How Windows marks a folder that is another one."""


def has_links(world: Path) -> bool:
    """Whether anything directly in a folder, or anywhere in its `profile`, is a link."""
    # Lazy: what lies behind a linked profile is not looked at.
    places = chain(islice(os.walk(world), 1), os.walk(world / WORLD_PROFILE))
    return any(
        _is_link(Path(place, name))
        for place, *names in places
        for name in chain.from_iterable(names)
    )


def _is_link(path: Path) -> bool:
    found = path.lstat()
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION
