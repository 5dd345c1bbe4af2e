"""A new roster, kept by the ministry."""

from pathlib import Path

import pytest

from tests.support.command_line import Call


@pytest.fixture
def book(desk: Call, office: Path) -> Path:
    """A new roster of the ministry, pinned in the profile."""
    path = office / "ministry.roster.txt"
    words = ("--identity", office / "ministry.p12", "--out", path)
    assert desk("roster", "new", "--recipient", "ministry", *words).code == 0
    return path
