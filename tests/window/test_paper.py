"""No stick at all: a file goes over on paper, in a real X window with real keys and processes."""

import subprocess
from functools import partial
from pathlib import Path

import pytest

from tests.support import ministry, respondent
from tests.support.collecting import World, open_folder, press_until
from tests.support.returned import name_in_dialog
from tests.support.sheet_saving import save_sheet
from tests.support.xwindow import Person, Program

pytestmark = pytest.mark.window

READING = "QR提出票を読み取る"


def _scan(sheet: Path) -> Path:
    """What an office scanner makes of it: grey, 300 dots an inch."""
    picture = sheet.with_suffix("")
    command = ["pdftoppm", "-r", "300", "-gray", "-png", "-singlefile", str(sheet), str(picture)]
    subprocess.run(command, check=True)  # noqa: S603 - Debian's poppler, see scripts/setup.py
    return picture.with_suffix(".png")


def _arrived(world: World) -> list[Path]:
    return list(world.packages.glob("131016-*-qr-r1.sealed.txt"))


def _read_at_the_desk(person: Person, world: World, picture: Path) -> Path:
    """From the list of the received folder to the package in it, and back to the list."""
    person.press("alt+q")
    person.wait_for_title(READING)
    person.wait_for_stillness()
    person.press("alt+n")
    person.wait_for_title("QR提出票の画像・PDFを選ぶ")
    name_in_dialog(person, picture)
    person.wait_until(lambda: bool(_arrived(world)), "the package")
    person.wait_for_title(READING)
    person.wait_for_stillness()
    person.press("alt+l")
    person.wait_for_title("受領フォルダー -")
    person.wait_for_stillness()
    (package,) = _arrived(world)
    return package


def _accept_the_last(person: Person, world: World) -> None:
    person.press("ctrl+End", "Return")
    person.wait_for_title("回答の確認")
    person.wait_for_stillness()
    before = world.lines
    press_until(person, "alt+a", partial(_has, world, before + 2), "acceptance")


def _has(world: World, lines: int) -> bool:
    return world.lines >= lines


def test_answers_go_over_on_paper_and_are_accepted(
    display: str, world: Path, tmp_path: Path
) -> None:
    """Respondent's window, PDF, picture, collector's desk, accepted: by keyboard alone."""
    aside = tmp_path / "aside"
    aside.mkdir()
    desk = World(world)
    person = Person(display, respondent.CHARACTERS)
    program = Program(display, "--practice", str(world))
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)
    respondent.answer_the_rest(person)
    respondent.sign_and_seal(person)
    sheet = aside / "sheet.pdf"
    save_sheet(person, sheet)
    picture = _scan(sheet)
    person.press("alt+n")
    open_folder(person, desk, aside, beside_others=True)
    package = _read_at_the_desk(person, desk, picture)
    _accept_the_last(person, desk)
    _code, errors = program.close()
    person.close()

    assert errors == ""
    (made,) = (world / "output").glob("131016-*-r1.sealed.txt")
    assert package.read_text("ascii").split() == made.read_text("ascii").split()
    answers = ministry.effective(ministry.open_without_a_screen(world, package))
    assert answers["A8.e"] == respondent.FREE_TEXT
