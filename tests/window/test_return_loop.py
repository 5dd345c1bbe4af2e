"""A file goes, comes back and goes again, in a real X window with real keys and processes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import respondent, returned
from tests.support.xwindow import ROOT, Person, Program
from usbsurvey_desktop.gui.first_window import SMALLEST

pytestmark = pytest.mark.window

ASKED = "業務の名前を書いてください。"
REPLY = "隔週で使う。"


def _opened(world: Path, package: Path) -> dict[str, object]:
    (survey,) = world.glob("*.survey.txt")
    ended = subprocess.run(  # noqa: S603 - our own program
        [
            *(sys.executable, "-m", "usbsurvey_desktop", "open", str(package), "--json"),
            *("--survey", str(survey), "--identity", str(world / "identities" / "ministry.p12")),
            *("--passphrase-file", str(world / "passphrase.txt")),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    found: dict[str, object] = json.loads(ended.stdout)  # noqa: TID251 - what our own program printed
    return found


@pytest.mark.parametrize("scale", ["1", "1.5"])
def test_a_returned_file_is_answered_by_keyboard_alone(
    display: str, world: Path, scale: str
) -> None:
    """Sealed, returned by `review decide`, taken in, answered at its question, sealed again.

    Also where half as large again leaves 910x512 logical pixels, the narrow layout.
    """
    person = Person(display, respondent.CHARACTERS)
    program = Program(display, "--practice", str(world), extra={"QT_SCALE_FACTOR": scale})
    person.wait_for_title(respondent.HOME)
    # What the process asks of the window manager tells whether it draws that much larger.
    assert person.smallest_width(respondent.HOME) / SMALLEST[0] == float(scale)
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    person.write(respondent.FREE_TEXT)
    respondent.answer_the_rest(person)
    respondent.sign_and_seal(person)
    (first,) = (world / "output").glob("131016-*-r1.sealed.txt")
    note = returned.send_back(world, first, [("A8", ASKED)])
    person.press("Return")

    returned.open_for_return(person)
    returned.take_in(person, note)
    person.press("Return")
    person.wait_for_title("パターンA：利用していない場合")
    # From the answer back over the comment's reply to its mark, and to the reply again.
    person.press("shift+Tab", "shift+Tab", "space", "Tab")
    person.write(REPLY)
    person.press("ctrl+Return")
    person.wait_for_title("回答内容を確認してください")
    respondent.sign_and_seal(person)

    _code, errors = program.close()
    person.close()
    (second,) = (world / "output").glob("131016-*-r2.sealed.txt")
    opened = _opened(world, second)
    assert errors == ""
    assert opened["revision"] == 2
    assert opened["prev"] == _opened(world, first)["digest"]
    replies = opened["replies"]
    assert isinstance(replies, list)
    assert [(one["link_id"], one["text"]) for one in replies] == [("A8", REPLY)]
