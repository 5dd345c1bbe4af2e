"""What the program imports is named and pinned, with the reason beside it."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "usbsurvey_desktop"


def _pinned() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return dict(line.split("==") for line in (*project["dependencies"], *extras))


def _imported() -> set[str]:
    """The top names of what the program imports and neither Python nor we bring."""
    names = set[str]()
    for path in (ROOT / PACKAGE).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module is not None:
                names.add(node.module)
    return {name.split(".")[0] for name in names} - sys.stdlib_module_names - {PACKAGE}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_is_imported_is_a_dependency_of_the_program() -> None:
    """Each imported package is pinned by us, not only by the one that brings it along."""
    owners = packages_distributions()
    pinned = _pinned()
    unnamed = {
        name
        for name in _imported()
        if not {_plain(owner) for owner in owners.get(name, ())} & pinned.keys()
    }
    assert unnamed == set()


def test_every_dependency_says_why() -> None:
    """docs/dependencies.md has a row for each package of the program, in its version."""
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([a-z0-9-]+) \| ([0-9.]+) \| \S", page, re.MULTILINE))
    assert _pinned().items() <= rows.items()
