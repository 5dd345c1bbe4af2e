"""画面を隠す in a real X window, with real keys and a real process."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from tests.support import respondent
from tests.support.drafts import Profile
from tests.support.xwindow import Person, Program
from usbsurvey_desktop.store.drafts import Drafts

pytestmark = pytest.mark.window

COVERED = "画面を隠しています"


def _now() -> datetime:
    return datetime(2026, 11, 21, tzinfo=UTC)


def test_somebody_who_was_away_goes_on_in_the_middle_of_a_text(
    display: str, made_world: Path, tmp_path: Path
) -> None:
    """Covered by Ctrl+Shift+L, no title tells of the survey; after the 合言葉 typing goes on."""
    world = tmp_path / made_world.name
    copytree(made_world, world)
    person = Person(display, respondent.CHARACTERS)
    program = Program(display, "--practice", str(world))
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)
    (path,) = (world / "profile" / "drafts").glob("*.usbdraft")

    person.press("ctrl+shift+L")
    person.wait_for_title(COVERED)
    titles = person.titles()
    person.write(respondent.PASSPHRASE)
    person.press("Return")
    person.wait_for_title("利用していない場合")
    before = path.read_bytes()
    person.write("abc")
    person.press("ctrl+s")
    person.wait_until(lambda: path.read_bytes() != before, "the save after the cover")

    _code, errors = program.close()
    person.close()
    kept = Drafts(account="x", host="y", clock=_now, memory=Profile())
    answers = kept.look(path, respondent.PASSPHRASE).answers
    assert titles == [f"{COVERED}（練習）"]
    assert answers["A8.e"] == f"{respondent.FREE_TEXT}abc"
    assert errors == ""
