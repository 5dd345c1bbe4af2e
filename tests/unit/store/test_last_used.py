"""A newer program leaves word that it was here, and an older one neither misses nor erases it."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.worlds import NOW
from usbsurvey_desktop.store.last_used import Use, newer_use, note_use


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the note lies."""
    return tmp_path / "program.json"


@pytest.mark.parametrize("newer", ["0.1.1", "0.2.0", "1.0.0", "0.10.0", "0.2.0rc1", "0.2.0+x"])
def test_an_older_program_is_told_of_a_newer_one(path: Path, newer: str) -> None:
    """By the numbers of the version; what is behind them decides nothing and is not shown."""
    note_use(path, newer, NOW)

    note_use(path, "0.1.0", NOW + timedelta(days=1))

    numbers = newer.removesuffix("rc1").removesuffix("+x")
    assert newer_use(path, "0.1.0") == Use(numbers, NOW)


def test_a_newer_program_takes_the_place_of_an_older_one(path: Path) -> None:
    """And nobody is told of an older one, or of the own version."""
    note_use(path, "0.9.0", NOW)
    later = NOW + timedelta(days=1)
    note_use(path, "0.10.0", later)

    assert newer_use(path, "0.10.0") is None
    assert newer_use(path, "0.9.0") == Use("0.10.0", later)


def test_members_that_a_later_program_adds_are_passed_over(path: Path) -> None:
    """Every version reads the note, and the older one leaves it whole."""
    noted = b'{"at":"2026-11-20T10:00:00+09:00","more":{"x":[1]},"version":"2.0.0"}'
    path.write_bytes(noted)

    note_use(path, "0.1.0", NOW)

    assert newer_use(path, "0.1.0") == Use("2.0.0", NOW)
    assert path.read_bytes() == noted


@pytest.mark.parametrize(
    "noted",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"at":"2026-11-20T10:00:00+09:00","version":"9"}',
        b'{"at":"2026-11-20T10:00:00+09:00","version":9}',
        b'{"at":"yesterday","version":"9.0.0"}',
        b'{"at":1,"version":"9.0.0"}',
        b'{"at":"2026-11-20T10:00:00+09:00","version":"9.0.0.1"}',
        b" " * 5000,
    ],
    ids=range(10),
)
def test_a_damaged_note_tells_nothing_and_is_written_anew(path: Path, noted: bytes) -> None:
    """Only a warning is lost."""
    path.write_bytes(noted)
    assert newer_use(path, "0.1.0") is None

    note_use(path, "0.2.0", NOW)

    assert newer_use(path, "0.1.0") == Use("0.2.0", NOW)


def test_a_profile_without_a_note_tells_nothing(path: Path) -> None:
    """As after the first start ever."""
    assert newer_use(path, "0.1.0") is None


def test_a_note_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    """The folder is not there, or lies on a medium that is write-protected."""
    note_use(tmp_path / "nowhere" / "program.json", "0.1.0", NOW)
    assert not (tmp_path / "nowhere").exists()
