"""A collector's whole work in a real X window, by keyboard alone: fifty files, five of them bad."""

import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.support.collecting import COMMENT, World, open_folder, press_until
from tests.support.xwindow import ROOT, Person, Program

pytestmark = pytest.mark.window

GOOD, BAD = 45, 5
CASE = "回答の確認"
SAVING = "集計を書き出す"


@pytest.fixture(name="fifty")
def _fifty(tmp_path: Path) -> World:
    folder = tmp_path / "world"
    subprocess.run(  # noqa: S603 - our own program
        [
            *(sys.executable, "-m", "usbsurvey_desktop", "demo", str(folder), "--unreviewed"),
            *("--bodies", str(GOOD), "--damaged", str(BAD), "--seed", "1"),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return World(folder)


def _return_the_first(person: Person, world: World) -> Path:
    """A comment on the whole; the return file is what shows that it is done."""
    person.press("Return")
    person.wait_for_title(CASE)
    person.wait_for_stillness()
    person.press("ctrl+shift+m")
    person.write(COMMENT)
    person.press("alt+r")
    person.wait_until(lambda: len(world.notes) == 1, "the return file")
    (note,) = world.notes
    return note


def _accept_the_rest(person: Person, world: World) -> None:
    """Enter leads to the next body, Alt+A accepts it; what is done already is not done again."""
    before = world.lines
    for place in range(1, GOOD):
        person.wait_for_stillness()
        person.press("Return")
        person.wait_for_stillness()
        press_until(person, "alt+a", partial(_has, world, before + 2 * place), f"body {place}")
    assert world.lines == before + 2 * (GOOD - 1)


def _has(world: World, lines: int) -> bool:
    return world.lines >= lines


def _accept_what_came_again(person: Person, world: World) -> None:
    """Back in the list the folder is read again; the new revision stands below the first."""
    person.press("alt+l")
    person.wait_for_title("受領フォルダー -")
    person.wait_for_stillness()
    person.press("alt+r")
    person.wait_for_stillness()
    person.press("ctrl+Home", "Down", "Return")
    person.wait_for_title(CASE)
    person.wait_for_stillness()
    decided = world.lines + 2
    person.press("alt+a")
    person.wait_until(lambda: world.lines == decided, "the next revision to be accepted")
    person.wait_for_stillness()
    person.press("alt+l")
    person.wait_for_title("受領フォルダー -")
    person.wait_for_stillness()


def _export(person: Person, world: World) -> Path:
    """Under the name that the dialog proposes."""
    person.press("alt+t")
    person.wait_for_title("集計 -")
    person.wait_for_stillness()
    person.press("alt+e")
    person.wait_for_title(SAVING)
    person.wait_for_stillness()
    person.press("Return")
    person.wait_until(lambda: bool(world.books), "the workbook")
    (book,) = world.books
    return book


def test_fifty_files_are_decided_counted_and_written_out(
    display: str, fifty: World, tmp_path: Path
) -> None:
    """One is returned with a comment, 44 accepted, the answer taken in, accepted and counted."""
    aside = tmp_path / "aside"
    aside.mkdir()
    person = Person(display, COMMENT)
    program = Program(display, "--practice", str(fifty.folder))
    open_folder(person, fifty, aside)
    note = _return_the_first(person, fifty)
    _accept_the_rest(person, fifty)
    fifty.answer(note, aside)
    _accept_what_came_again(person, fifty)
    book = _export(person, fifty)
    _code, errors = program.close()
    person.close()

    assert errors == ""
    answered = fifty.open(fifty.packages / fifty.first().name.replace("-r1.", "-r2."))
    assert (answered["revision"], answered["responds_to"]) == (2, [fifty.note(note)["note"]])
    assert COMMENT in str(fifty.note(note))
    head, *rows = load_workbook(book)["回答データ"].iter_rows(values_only=True)
    place = next(n for n, cell in enumerate(head) if "revision" in str(cell))
    assert Counter(row[place] for row in rows) == {1: GOOD - 1, 2: 1}
