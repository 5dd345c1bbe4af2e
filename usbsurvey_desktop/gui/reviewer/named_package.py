"""A sealed file in words that tell it from others: body, revision and time, as far as known.

The name of a file proves nothing: what is in it is judged when it is opened.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from usbsurvey_desktop.engine.typed_dates import JAPAN
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.visible import visible_line

_NAME = re.compile(r"([0-9]{6})-.+-r([0-9]{1,3})\.sealed\.txt")
translate = QCoreApplication.translate


@dataclass(frozen=True)
class NamedPackage:
    """A sealed file and what it is called in a list."""

    path: Path
    words: str


def named(path: Path, municipalities: Municipalities) -> NamedPackage:
    """Read the name of a file and when it was saved; for jobs, as it may lie on a share."""
    parts: list[str] = []
    found = _NAME.fullmatch(path.name)
    body = municipalities.by_code(found[1]) if found is not None else None
    if found is not None and body is not None:
        parts += [body.name, translate("Packages", "第{n}版").format(n=int(found[2]))]
    with suppress(OSError):
        saved = datetime.fromtimestamp(path.stat().st_mtime, JAPAN)
        parts.append(minute_words(saved))
    parts.append(visible_line(path.name))
    return NamedPackage(path, "　".join(parts))


def told_apart(packages: Sequence[NamedPackage]) -> list[str]:
    """The words of each; below them the folder of those whose files are called the same."""
    return [_told_from(one, packages) for one in packages]


def _told_from(one: NamedPackage, packages: Sequence[NamedPackage]) -> str:
    alike = [
        other.path.parent
        for other in packages
        if other.path.name == one.path.name and other.path != one.path
    ]
    if not alike:
        return one.words
    return f"{one.words}\n{visible_line(_end_of(one.path.parent, alike))}"


def _end_of(folder: Path, others: Sequence[Path]) -> str:
    """As much of the end of a path as the others do not share: a whole one breaks anywhere."""
    parts = folder.parts
    taken = 1
    while taken < len(parts) and any(one.parts[-taken:] == parts[-taken:] for one in others):
        taken += 1
    if taken == len(parts):
        return str(folder)
    return str(Path("…", *parts[-taken:]))
