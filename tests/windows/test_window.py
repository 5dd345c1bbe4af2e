"""The windowed program under wine, on an X screen: what a person sees first, and the whole job."""

from pathlib import Path

import pytest

from scripts.bundle.target import WORK
from tests.support import ministry, respondent
from tests.support.windows import WindowsProgram
from tests.support.xwindow import Person

pytestmark = pytest.mark.windows

PICTURES = WORK / "windows"
# wine's keyboard has the keys of the letters alone; and there is no input method.
TEXT = "every other week"


def test_a_newcomer_answers_and_seals_by_keyboard_alone(display: str, world: Path) -> None:
    """From ホーム to a sealed file in the windows of the .exe; the source opens it."""
    person = Person(display)
    program = WindowsProgram(display, "--practice", world)

    person.wait_for_title(respondent.HOME)
    person.wait_for_stillness()
    person.picture(PICTURES / "first-window.png")
    respondent.prepare(person, department="Joho Seisaku", name="Taro Yamada")
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(TEXT)
    person.wait_for_stillness()
    person.picture(PICTURES / "question.png")
    respondent.answer_the_rest(person)
    respondent.sign_and_seal(person)
    person.wait_for_stillness()
    person.picture(PICTURES / "sealed.png")
    person.press("alt+F4")

    assert program.wait() == 0
    person.close()
    (package,) = (world / "output").glob("131016-*-r1.sealed.txt")
    answers = ministry.effective(ministry.open_without_a_screen(world, package))
    assert answers["A8.e"] == TEXT
