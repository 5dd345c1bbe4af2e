"""ほかの職員に渡す: a copy for a colleague, by the buttons of the list of people."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.office import PASSPHRASE, Office, press, screen
from tests.support.scenery.opening import OTHER_PASSPHRASE
from tests.support.scenery.people import alone, two_people
from tests.support.scenery.scene import stage
from usbsurvey_desktop.gui.frame.people_view import PeopleView


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return stage(tmp_path)


def test_a_copy_is_written_that_the_colleague_opens(office: Office) -> None:
    """The words say where it lies, and that only one of the two goes on."""
    window = two_people(office)
    target = office.folder / "共有" / "引き継ぎ.usbdraft"
    target.parent.mkdir()
    office.ask.answers.append(target)

    press(window, "ほかの職員に渡す")

    assert office.ask.suggested == office.draft
    assert f"写し 引き継ぎ.usbdraft を書き出しました：{target.parent}" in window.bar.text
    assert "続きは、どちらか一方だけで書いてください。" in window.bar.text
    drafts = office.workplace().drafts
    assert drafts.look(target, OTHER_PASSPHRASE) == drafts.look(office.draft, PASSPHRASE)
    screen(window, PeopleView)


def test_a_copy_that_nobody_else_could_open_is_not_written(office: Office) -> None:
    """The button says what is missing; no place is asked for."""
    window = alone(office)

    press(window, "ほかの職員に渡す")

    assert "先に「人を加える」で、渡す相手の合言葉を登録してください。" in window.bar.text
    assert office.ask.asked == []


def test_the_draft_itself_is_no_place_for_its_copy(office: Office) -> None:
    """It is told by the name, and nothing is written."""
    window = two_people(office)
    before = office.draft.read_bytes()
    office.ask.answers.append(office.draft)

    press(window, "ほかの職員に渡す")

    assert office.draft.name in window.bar.text
    assert office.draft.read_bytes() == before


def test_whoever_asks_for_no_place_is_told_nothing(office: Office) -> None:
    """The dialog was closed."""
    window = two_people(office)
    window.bar.clear()

    press(window, "ほかの職員に渡す")

    assert window.bar.text == ""
