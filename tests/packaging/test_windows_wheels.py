"""What the lock file names can be installed on Windows, without a compiler."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).resolve().parents[2]
OURS = "usbsurvey-desktop"
PYTHONS = [(3, 11), (3, 13)]
"""The oldest that is developed on, and the one of bundles."""
WINDOWS = ["win_amd64"]


@cache
def _locked() -> Mapping[str, Mapping[str, Any]]:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {one["name"]: one for one in lock["package"]}


def _machine(python: tuple[int, int]) -> dict[str, str]:
    version = ".".join(map(str, python))
    return {
        "sys_platform": "win32",
        "os_name": "nt",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "python_version": version,
        "python_full_version": f"{version}.0",
    }


def _needed(wanted: list[dict[str, str]], python: tuple[int, int]) -> set[str]:
    """The names of packages and of what they bring along on Windows."""
    found: set[str] = set()
    machine = _machine(python)
    rest = list(wanted)
    while rest:
        one = rest.pop()
        marker = one.get("marker")
        if one["name"] in found or (marker and not Marker(marker).evaluate(machine)):
            continue
        found.add(one["name"])
        rest += _locked()[one["name"]].get("dependencies", [])
    return found


def _tags(python: tuple[int, int]) -> Iterator[Tag]:
    yield from cpython_tags(python, platforms=WINDOWS)
    name = f"cp{python[0]}{python[1]}"
    yield from compatible_tags(python, interpreter=name, platforms=WINDOWS)


def _without_wheel(names: set[str], python: tuple[int, int]) -> list[str]:
    fitting = set(_tags(python))
    return sorted(name for name in names if not any(_fits(one, fitting) for one in _wheels(name)))


def _wheels(name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = _locked()[name].get("wheels", [])
    return found


def _fits(wheel: Mapping[str, str], fitting: set[Tag]) -> bool:
    *_, tags = parse_wheel_filename(wheel["url"].rpartition("/")[2])
    return bool(tags & fitting)


@pytest.mark.parametrize("python", PYTHONS, ids=["3.11", "3.13"])
def test_everything_that_runs_has_a_wheel_for_windows(python: tuple[int, int]) -> None:
    """For 64 bits or for any computer; a package of source only would want a compiler."""
    needed = _needed(_locked()[OURS]["dependencies"], python)
    assert {"cryptography", "pydantic-core", "pyside6-essentials", "cffi"} <= needed
    assert _without_wheel(needed, python) == []


def test_what_builds_the_bundle_has_one_too() -> None:
    """PyInstaller, and what it wants on Windows alone."""
    groups = _locked()[OURS]["dev-dependencies"]
    needed = _needed(groups["build"], PYTHONS[-1])
    assert {"pyinstaller", "pywin32-ctypes"} <= needed
    assert _without_wheel(needed, PYTHONS[-1]) == []


def test_a_package_without_one_would_be_found() -> None:
    """The rule finds what does not fit: of a fuzzer for Linux there is nothing for Windows."""
    assert _without_wheel({"atheris"}, PYTHONS[-1]) == ["atheris"]
    assert _needed([{"name": "atheris", "marker": "sys_platform == 'linux'"}], (3, 13)) == set()


@pytest.mark.parametrize("python", PYTHONS, ids=["3.11", "3.13"])
def test_every_file_that_can_be_taken_is_pinned_by_its_hash(python: tuple[int, int]) -> None:
    """So that what is installed is what was looked at."""
    needed = _needed(_locked()[OURS]["dependencies"], python)
    hashes = [wheel["hash"] for name in needed for wheel in _wheels(name)]
    assert len(hashes) >= len(needed)
    assert all(one.startswith("sha256:") and len(one) == 71 for one in hashes)
