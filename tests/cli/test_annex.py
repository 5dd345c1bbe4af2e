"""`survey annex`: the sheet that goes with the official letter."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.command_line import Call
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.store.profile_folder import ProfileFolder

Annexed = Callable[..., int]


def _write_down(pack: Pack, file: str, now: datetime) -> bytes:
    return f"{file} {pack.digest} {now:%Y-%m-%d}".encode()


@pytest.fixture
def annexed(profile: Path) -> Annexed:
    """Call `survey annex` on a terminal that has Qt."""

    def annexed(*words: object) -> int:
        rim = Rim(
            profile=ProfileFolder(profile),
            now=lambda: worlds.NOW,
            annex_pdf=lambda: _write_down,
        )
        return run(["survey", "annex", *map(str, words)], rim)

    return annexed


def test_the_sheet_of_a_pack_is_written(
    annexed: Annexed, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is made of the pack that passed every check; the number is printed as well."""
    out = office / "x.pdf"
    name = worlds.pack().file_name
    assert annexed(office / name, "--out", out, "--json") == 0
    assert out.read_bytes() == f"{name} {worlds.pack().digest} 2026-11-20".encode()
    assert check_number(worlds.pack().issuer.fingerprint) in capsys.readouterr().out
    assert annexed(office / name, "--out", out) == 2
    assert annexed(office / name, "--out", out, "--force") == 0
    assert capsys.readouterr().out.strip() == str(out)


def test_another_file_is_not_asked_for_again(
    annexed: Annexed, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The issuer is told which file is wanted; what else keeps a pack out is told as anywhere."""
    book = office / "survey.xlsx"
    book.write_bytes(b"PK\x03\x04\xff")
    assert annexed(book, "--out", office / "x.pdf") == 2
    assert "発行した調査票ファイル（.survey.txt）を指定してください。" in capsys.readouterr().err


def test_a_damaged_pack_has_no_annex(annexed: Annexed, office: Path) -> None:
    """Nobody sends a number around that was not checked."""
    bad = office / "bad.survey.txt"
    bad.write_text(worlds.pack().text[:-1], encoding="ascii")
    assert annexed(bad, "--out", office / "x.pdf") == 2
    assert not (office / "x.pdf").exists()


def test_the_name_ends_with_pdf(annexed: Annexed, office: Path) -> None:
    """Another ending is wrong use."""
    assert annexed(office / worlds.pack().file_name, "--out", office / "x.txt") == 2


def test_without_qt_it_is_told(desk: Call, office: Path) -> None:
    """`file_unwritable` with its reason, before anything is read."""
    ended = desk("survey", "annex", "none", "--out", office / "x.pdf", "--json")
    assert ended.document == {"status": "file_unwritable", "reason": "no_qt"}
