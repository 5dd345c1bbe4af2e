"""The frozen program and the source read what the other made."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.frozen import Json, Unpacked, run, told
from tests.support.xwindow import SOURCE
from usbsurvey_desktop.review.crew import FEW

pytestmark = pytest.mark.frozen

ENOUGH_FOR_A_CREW = FEW + 50
"""Packages: from `FEW` on other processes check too."""
COPIES = ("frozen", "source")


@pytest.fixture(name="copies")
def _copies(program: Unpacked) -> dict[str, Sequence[str]]:
    """How each copy of the program is called."""
    return dict(zip(COPIES, ((str(program.commands),), SOURCE), strict=True))


def _as(world: Path, who: str) -> tuple[object, ...]:
    (survey,) = world.glob("*.survey.txt")
    known = ("--passphrase-file", world / "passphrase.txt")
    return ("--survey", survey, f"--{who}", world / "identities" / f"{_NAMES[who]}.p12", *known)


_NAMES = {"identity": "ministry", "respondent": "respondent"}


def _answers(world: Path, command: Sequence[str], aside: Path) -> Path:
    """What the first body answered, as a document to seal again."""
    (package,) = (world / "packages").glob("*-r1.sealed.txt")
    opened = told(command, "open", package, *_as(world, "identity"))
    document = aside / "answers.json"
    document.write_text(json.dumps({"answers": opened["effective"], "reasons": opened["reasons"]}))
    return document


@pytest.mark.parametrize(("sealer", "opener"), [COPIES, COPIES[::-1]], ids=COPIES)
def test_what_one_seals_the_other_opens(
    copies: dict[str, Sequence[str]], world: Path, tmp_path: Path, sealer: str, opener: str
) -> None:
    """All checks hold, and every answer is the one that was sealed."""
    answers = _answers(world, copies[opener], tmp_path)
    sealed = told(
        copies[sealer],
        *("seal", "--answers", answers, *_as(world, "respondent"), "--out", tmp_path / "out"),
    )
    opened = told(copies[opener], "open", sealed["file"], *_as(world, "identity"))
    given: Json = json.loads(answers.read_bytes())  # noqa: TID251 - our own file
    assert opened["status"] == "ok"
    assert opened["digest"] == sealed["digest"]
    assert opened["effective"] == given["answers"]


def test_many_packages_are_checked_by_several_processes(
    copies: dict[str, Sequence[str]], world: Path, tmp_path: Path
) -> None:
    """The frozen program starts itself again for them; both copies say the same of all files."""
    (package,) = (world / "packages").glob("*-r1.sealed.txt")
    received = tmp_path / "received"
    received.mkdir()
    for number in range(ENOUGH_FOR_A_CREW):
        shutil.copyfile(package, received / f"{number}.sealed.txt")
    asked = ("--practice", world, "verify", received, "--no-cache", *_as(world, "identity"))
    frozen, source = (told(copies[name], *asked) for name in COPIES)
    assert frozen["readable"] == ENOUGH_FOR_A_CREW
    assert frozen == source


@pytest.mark.parametrize(("printer", "reader"), [COPIES, COPIES[::-1]], ids=COPIES)
def test_a_sheet_of_one_is_read_by_the_other(
    copies: dict[str, Sequence[str]], world: Path, tmp_path: Path, printer: str, reader: str
) -> None:
    """As a PDF, taken apart by a process of its own that loads all decoders."""
    (package,) = (world / "packages").glob("*-r1.sealed.txt")
    sheet, restored = tmp_path / "sheet.pdf", tmp_path / "restored.sealed.txt"
    run(copies[printer], "qr", "make", package, "--out", sheet)
    found = told(copies[reader], "qr", "read", sheet, "--out", restored)
    assert found["status"] == "ok"
    assert restored.read_text("ascii").split() == package.read_text("ascii").split()
