"""Who brought each Python module that lies inside an archive of a bundle."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from scripts.bundle.interpreter import Interpreter
from scripts.bundle.parts import PROGRAM
from scripts.bundle.refused import Why, refuse_any
from scripts.bundle.target import ROOT
from scripts.bundle.wheels import Wheel

_OURS = "usbsurvey_desktop"
_SCRIPT = "__main__"
"""What our program is called where it begins."""
_FIRST_SCRIPTS = frozenset({"shared_modules", "without_requests"})
"""What runs before it (`runtime_hooks` in build.spec)."""
_STARTERS = re.compile(
    r"(?:PyInstaller/loader|PyInstaller/fake-modules|PyInstaller/hooks/rthooks"
    r"|_pyinstaller_hooks_contrib/rthooks)/(.+)"
)
"""What PyInstaller puts into every program, under another name than it bears itself."""
_PYTHON = "python"


def module_owners(
    modules: Iterable[str], interpreter: Interpreter, wheels: Iterable[Wheel]
) -> dict[str, str]:
    """The key of the part that each module belongs to.

    Raises:
        NotShippableError: it names every module that nobody is known to have brought.
    """
    brought = dict(_brought(wheels))
    found = {name: _owner(name, interpreter.library, brought) for name in modules}
    refuse_any(Why.NO_OWNER, (name for name, key in found.items() if not key))
    return found


def _owner(name: str, library: Path, brought: Mapping[str, str]) -> str:
    is_ours = f"{name}.".startswith(f"{_OURS}.") and _has(ROOT, name)
    if is_ours or name == _SCRIPT or name in _FIRST_SCRIPTS:
        return PROGRAM
    # Python looks at its own modules first, too.
    return _PYTHON if _has(library, name) else brought.get(name, "")


def _has(folder: Path, name: str) -> bool:
    path = folder.joinpath(*name.split("."))
    return path.with_name(f"{path.name}.py").is_file() or (path / "__init__.py").is_file()


def _brought(wheels: Iterable[Wheel]) -> Iterator[tuple[str, str]]:
    """Modules with the package that brought each; folders without `__init__.py` are modules too."""
    files = [(file, wheel.name) for wheel in wheels for file in wheel.files if _is_source(file)]
    for file, key in files:
        for folder in PurePosixPath(file).parents:
            yield ".".join(folder.parts), key
    for file, key in files:
        yield _module(file), key
        if found := _STARTERS.fullmatch(file):
            yield _module(found[1]), key


def _is_source(file: str) -> bool:
    return file.endswith(".py")


def _module(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
