"""What `scripts/setup.py` asks of Debian: all that running, testing and building need."""

import sys

import pytest

from scripts import setup

LIBRARY = f"libpython3.{sys.version_info.minor}"


@pytest.fixture(autouse=True)
def _bare_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian on which nothing is installed but its Python."""
    monkeypatch.setattr(setup, "_has_package", lambda _name: False)
    monkeypatch.setattr(setup, "_has_japanese_font", lambda: False)
    monkeypatch.setattr(sys, "base_prefix", "/usr")


def test_a_python_of_debian_gets_the_library_that_a_bundle_is_made_of() -> None:
    """PyInstaller stops without it; who only runs the program does without."""
    assert LIBRARY in setup.missing_packages("test")
    assert LIBRARY not in setup.missing_packages("run")


def test_another_python_brings_its_own_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """As one of pyenv."""
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    assert LIBRARY not in setup.missing_packages("test")


@pytest.mark.parametrize("purpose", ["run", "test", "windows"])
def test_what_is_missing_is_named_once_and_in_order(purpose: str) -> None:
    """The line can be typed as it stands; Qt and a Japanese font are in every one."""
    missing = setup.missing_packages(purpose)
    assert missing == sorted(set(missing))
    assert {*setup.QT_PACKAGES, setup.FONT_PACKAGE} <= {*missing}
