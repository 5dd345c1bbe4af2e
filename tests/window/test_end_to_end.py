"""The whole job in a real X window, with real keys and a real process."""

import shutil
from pathlib import Path

import pytest

from tests.support import respondent
from tests.support.xwindow import Person, Program

pytestmark = pytest.mark.window


@pytest.fixture(name="world")
def _world(made_world: Path, tmp_path: Path) -> Path:
    folder = tmp_path / made_world.name
    shutil.copytree(made_world, folder)
    return folder


def test_a_newcomer_answers_and_seals_by_keyboard_alone(display: str, world: Path) -> None:
    """From ホーム to a sealed file, with Japanese typed into a free text, no mouse."""
    person = Person(display, respondent.CHARACTERS)
    program = Program(display, "--practice", str(world))

    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)
    respondent.answer_the_rest(person)
    respondent.sign_and_seal(person)

    code, errors = program.close()
    person.close()
    assert list((world / "output").glob("131016-*-r1.sealed.txt"))
    assert (code, errors) == (-15, "")
