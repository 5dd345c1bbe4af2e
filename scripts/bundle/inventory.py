"""Who brought each file of a bundle and each module inside it: proven by bytes, or refused.

A file counts as somebody's only if it is what they shipped, byte for byte: a package by the hashes
in its RECORD, Python and Debian by the file that they installed on this computer. What is ours has
its place in the source, and a build of the same source makes the same bytes.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from scripts.bundle.archives import frozen_modules, shared_modules, zipped_modules
from scripts.bundle.debian import owners
from scripts.bundle.hashes import names, sha256
from scripts.bundle.interpreter import Interpreter, ask
from scripts.bundle.known import Makers, part
from scripts.bundle.modules import module_owners
from scripts.bundle.ours import INTERNAL, SHARED, ours, programs
from scripts.bundle.parts import PROGRAM, Holding
from scripts.bundle.refused import Why, refuse_any
from scripts.bundle.stripping import stripped
from scripts.bundle.target import ROOT
from scripts.bundle.wheels import Wheel, installed

WRITTEN_LATER = ("LICENSES/", "sbom.cdx.json", "SHA256SUMS")
"""How the names begin of what is no part of the program, but written about it."""
_ELF = b"\x7fELF"
_STANDARD_LIBRARY = f"{INTERNAL}base_library.zip"
_PASSED_ON = (
    (re.compile(r"(?:.*/)?(?i:msvcp140|vcruntime140|concrt140)[^/]*"), "visual-cpp-runtime"),
    (re.compile(r"_internal/PySide6/Qt/lib/libicu[^/]+"), "icu"),
    (re.compile(r"_internal/PySide6/(?:Qt/.+|Qt6[^/]+\.dll|(?:plugins|translations)/.+)"), "qt"),
    (re.compile(r"_internal/resources/localgov[^/]*\.csv"), "local-gov-code-jp"),
    (re.compile(r"_internal/resources/style/tokens\.json"), "digital-go-jp-design-tokens"),
)
"""What its bringer has from somebody else, by name."""


def take_inventory(folder: Path, python: Path) -> tuple[Holding, ...]:
    """Everything in a bundle by the part it belongs to, sorted by key.

    What is written about the bundle (licences, lists) is left out.

    Args:
        folder: the bundle.
        python: the Python of the environment it was built in.

    Raises:
        NotShippableError: it names every file or module that nobody is known to have brought.
    """
    interpreter = ask(python)
    wheels = {one.name: one for one in installed(interpreter.site, ROOT / "uv.lock")}
    hashes = {
        name: sha256(folder / name) for name in names(folder) if not name.startswith(WRITTEN_LATER)
    }
    files = _brought(hashes, interpreter, wheels.values())
    debian = owners({file: hashes[name] for name, file in _missing(files)})
    files |= {name: debian[file].key for name, file in _missing(files) if file in debian}
    refuse_any(Why.NO_OWNER, (name for name, _file in _missing(files)))
    files = {name: _passed_on(name) or key for name, key in files.items()}
    modules = module_owners(_modules(folder, hashes), interpreter, wheels.values())
    makers = Makers(folder, interpreter, wheels, {one.key: one for one in debian.values()})
    return tuple(
        Holding(
            part=part(key, makers, [name for name, owner in files.items() if owner == key]),
            files={name: hashes[name] for name, owner in files.items() if owner == key},
            modules=frozenset(name for name, owner in modules.items() if owner == key),
        )
        for key in sorted({PROGRAM, *files.values(), *modules.values()})
    )


def _modules(folder: Path, hashes: Mapping[str, str]) -> frozenset[str]:
    inside = {name for program in programs(hashes) for name in frozen_modules(folder / program)}
    if SHARED in hashes:
        inside |= shared_modules(folder / SHARED)
    return frozenset(inside | zipped_modules(folder / _STANDARD_LIBRARY))


def _brought(
    hashes: Mapping[str, str], interpreter: Interpreter, wheels: Iterable[Wheel]
) -> dict[str, str]:
    """The key of the part that brought each file: ours, Python, or a package; else empty."""
    by_path = {(path, digest): one.name for one in wheels for path, digest in one.files.items()}
    # The same bytes may have been brought by two, as empty files are: then only the place tells.
    copies = Counter(digest for _path, digest in by_path)
    by_digest = {digest: key for (_, digest), key in by_path.items() if copies[digest] == 1}
    own = ours(hashes)

    def owner(name: str, digest: str) -> str:
        if name in own:
            return PROGRAM
        if name == _STANDARD_LIBRARY or _is_of_python(name, digest, interpreter):
            return "python"
        here = (name.removeprefix(INTERNAL), digest)
        return by_path.get(here) or by_digest.get(digest, "")

    return {name: owner(name, digest) for name, digest in hashes.items()}


def _missing(files: Mapping[str, str]) -> list[tuple[str, str]]:
    """The files that nobody brought yet, each with its name without its folder."""
    return [(name, _file_name(name)) for name, key in files.items() if not key]


def _is_of_python(name: str, digest: str, interpreter: Interpreter) -> bool:
    """Whether a file of this name lies where Python keeps its own, with these bytes or stripped."""
    base, file = interpreter.base, _file_name(name)
    folders = (interpreter.library / "lib-dynload", base / "lib", base / "DLLs", base)
    places = (folder / file for folder in folders)
    return any(place.is_file() and digest in _hashes_of(place) for place in places)


def _hashes_of(file: Path) -> Iterator[str]:
    yield sha256(file)
    if file.read_bytes().startswith(_ELF):
        yield hashlib.sha256(stripped(file)).hexdigest()


def _passed_on(name: str) -> str:
    return next((key for pattern, key in _PASSED_ON if pattern.fullmatch(name)), "")


def _file_name(name: str) -> str:
    return PurePosixPath(name).name
