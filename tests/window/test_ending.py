"""The system ends the program: what was typed is saved, and the next person can come in."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from tests.support import respondent
from tests.support.drafts import Profile
from tests.support.xwindow import Person, Program
from usbsurvey_desktop.store.drafts import Drafts

pytestmark = pytest.mark.window


def _now() -> datetime:
    return datetime(2026, 11, 21, tzinfo=UTC)


def test_what_was_typed_is_saved_before_the_program_ends(
    display: str, made_world: Path, tmp_path: Path
) -> None:
    """SIGTERM in the middle of a text: the last letter is in the draft, and no lock is left."""
    world = tmp_path / made_world.name
    copytree(made_world, world)
    person = Person(display, respondent.CHARACTERS)
    program = Program(display, "--practice", str(world))
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)
    person.wait_for_stillness()
    person.write("xyz")
    person.look(seconds=0.2)

    code, errors = program.close()

    person.close()
    (path,) = (world / "profile" / "drafts").glob("*.usbdraft")
    kept = Drafts(account="x", host="y", clock=_now, memory=Profile())
    answers = kept.look(path, respondent.PASSPHRASE).answers
    assert answers["A8.e"] == f"{respondent.FREE_TEXT}xyz"
    assert not path.with_name(f"{path.name}.lock").exists()
    assert (code, errors) == (0, "")
