"""`LICENSES/`: the licences of all that a bundle holds, and `NOTICE.txt`, which explains them.

Each part has a folder of its own. A licence that many parts bear word for word stands once in
`texts/`, and what Debian's copyright files refer to in `common-licenses/`.
"""

import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.bundle.inventory import take_inventory
from scripts.bundle.known import TEXTS
from scripts.bundle.licence_rules import check_licences, relied_on
from scripts.bundle.notice import notice
from scripts.bundle.parts import Holding, Part
from scripts.bundle.refused import NotShippableError, Why

FOLDER = "LICENSES"
INSIDE = "INSIDE.txt"
"""The list of what is built into a part, with its licences."""
_GPL, _LGPL = "GPL-3.0-only", "LGPL-3.0-only"
_TELLS_ALL = frozenset({"pillow", "pypdfium2", "python", "qt"})
"""Parts whose own texts hold those of all that is built into them."""
_COMMON = Path("/usr/share/common-licenses")
_COMMON_NAME = re.compile(rf"{_COMMON}/([A-Za-z0-9.+-]*[A-Za-z0-9+])")


def write_licences(folder: Path, python: Path) -> None:
    """Write `LICENSES/` anew.

    Args:
        folder: the bundle.
        python: the Python of the environment it was built in.

    Raises:
        NotShippableError: a file belongs to nobody, a part must not be handed on with this
            program, or the text of its licence is missing.
    """
    holdings = take_inventory(folder, python)
    check_licences(holdings)
    shutil.rmtree(folder / FOLDER, ignore_errors=True)
    for name, content in texts(holdings).items():
        target = folder / FOLDER / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def texts(holdings: Sequence[Holding]) -> dict[str, bytes]:
    """The files of `LICENSES/` by their names in it.

    Raises:
        NotShippableError: the text of a licence is missing.
    """
    found = {"NOTICE.txt": notice(holdings).encode()}
    for holding in holdings:
        part = holding.part
        found |= dict((*_own_texts(part), *_common_texts(part), *_standard_texts(part)))
        if part.inside:
            found[f"{part.key}/{INSIDE}"] = _inside_text(part).encode()
    return found


def _own_texts(part: Part) -> Iterator[tuple[str, bytes]]:
    for name, file in part.texts.items():
        if not file.is_file():
            raise NotShippableError(Why.NO_TEXT, (f"{part.key}: {file}",))
        yield f"{part.key}/{name}", file.read_bytes()


def _standard_texts(part: Part) -> Iterator[tuple[str, bytes]]:
    for licence in sorted(_standard(part)):
        file = TEXTS / f"{licence.replace(' ', '-')}.txt"
        if not file.is_file():
            raise NotShippableError(Why.NO_TEXT, (f"{part.key}: {licence}",))
        yield f"texts/{file.name}", file.read_bytes()


def _standard(part: Part) -> set[str]:
    """The licences of a part whose words none of its own texts brings."""
    own = relied_on(part.licence)
    wanted = set() if part.texts else set(own)
    if part.key not in _TELLS_ALL:
        wanted.update(one for inside in part.inside for one in relied_on(inside.licence))
    wanted |= own & {_LGPL}
    # The LGPL is the GPL with permissions added to it.
    return wanted | ({_GPL} if _LGPL in wanted else set())


def _common_texts(part: Part) -> Iterator[tuple[str, bytes]]:
    """What the copyright file of a package of Debian refers to instead of bringing it."""
    for file in part.texts.values():
        for name in sorted(set(_COMMON_NAME.findall(file.read_text(errors="replace")))):
            yield f"common-licenses/{name}", (_COMMON / name).read_bytes()


def _inside_text(part: Part) -> str:
    lines = (f"{one.name} {one.version or '-'}: {one.licence}\n" for one in part.inside)
    return f"Built into {part.name} {part.version}:\n\n" + "".join(lines)
