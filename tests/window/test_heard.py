"""The program as a screen reader finds it: over the accessibility bus, from another process."""

from pathlib import Path

import pytest

from tests.support import respondent
from tests.support.listener import listening
from tests.support.xwindow import Person, Program

pytestmark = pytest.mark.window

QUESTION = "A-1"
YES, NO = "Yes(はい)", "No(いいえ)"


def test_a_question_is_heard_and_answered_from_outside(
    display: str, world: Path, tmp_path: Path
) -> None:
    """Its group, its options with their states, and a press by the bus alone chooses one."""
    person = Person(display, respondent.CHARACTERS)
    with listening(display, tmp_path / "run") as listener:
        program = Program(display, "--practice", str(world), extra=listener.environment)
        respondent.prepare(person)
        respondent.answer_who_we_are(person)
        group = listener.wait_for(QUESTION, "panel")
        before = listener.wait_for(YES, "radio button")
        listener.press(YES, "radio button")
        person.wait_until(
            lambda: "CHECKED" in listener.wait_for(YES, "radio button").states, "the choice"
        )
        other = listener.wait_for(NO, "radio button")
        field_names = [one.name for one in listener.find(role="push button")]
        _code, errors = program.close()
    person.close()

    assert "必須" in group.description
    assert {"CHECKABLE", "FOCUSABLE", "FOCUSED"} <= before.states
    assert "CHECKED" not in before.states
    assert ("panel", group.name) in before.above
    assert "CHECKED" not in other.states
    assert "保存して次へ(N)" in field_names
    assert all(field_names)
    assert errors == ""
