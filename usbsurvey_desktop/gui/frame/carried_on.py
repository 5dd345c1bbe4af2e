"""Which drafts were moved to a later version of their survey, and which file goes on.

Told by names and by what every draft shows without its 合言葉: the new one has the `file_id` of the
one it was made of, and lies beside it as `<name>-v<version>`. Functions for jobs; a file that was
renamed is nobody's successor. Source: docs/formats.md §8.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.store.envelope import ContainerKind, read_envelope
from usbsurvey_desktop.store.saving import read_draft

_NAME = re.compile(r"(.*?)(?:-v([0-9]{1,4})(?:-([0-9]{1,2}))?)?")


def moved_name(path: Path, version: int) -> str:
    """What the name of a draft of this version begins with, when it is made of another one."""
    return f"{_parts(path)[0]}-v{version}"


def successors(paths: Iterable[Path]) -> Mapping[Path, Path]:
    """For each draft that was moved the draft of the latest version that was made of it."""
    found: dict[Path, Path] = {}
    in_order = sorted(paths, key=_place)
    for _name, group in groupby(in_order, key=_beginning):
        beside = [*group]
        if len(beside) > 1:
            found |= _of_one_file(beside)
    return found


def _of_one_file(beside: Iterable[Path]) -> Mapping[Path, Path]:
    """Among drafts of one name in the order of their versions."""
    by_id: dict[str, list[Path]] = {}
    for path in beside:
        by_id.setdefault(_file_id(path), []).append(path)
    return {
        former: same[-1]
        for file_id, same in by_id.items()
        for former in same
        if file_id and _parts(former)[1] < _parts(same[-1])[1]
    }


def _place(path: Path) -> tuple[Path, str, int, int]:
    return (path.parent, *_parts(path))


def _beginning(path: Path) -> tuple[Path, str]:
    return path.parent, _parts(path)[0]


def _parts(path: Path) -> tuple[str, int, int]:
    """The name without version and number, the version (0 in the first name), and the number."""
    found = _NAME.fullmatch(path.stem)
    name, version, number = found.groups(default="") if found else (path.stem, "", "")
    return name, int(version or 0), int(number or 0)


def _file_id(path: Path) -> str:
    try:
        return read_envelope(read_draft(path), ContainerKind.DRAFT).header.file_id
    except SurveyError:
        return ""
