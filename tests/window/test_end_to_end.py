"""The whole job in a real X window, with real keys and a real process."""

import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support import ministry, respondent
from tests.support.xwindow import PATIENCE_SECONDS, Person, Program
from usbsurvey_desktop.store.drafts import Drafts
from usbsurvey_desktop.store.generations import Generation

pytestmark = pytest.mark.window

MOST_LOST_SECONDS = 2
SAVES_TO_SEE = 3


class _NoMemory:
    """Remembers no generation, as on a terminal that never saw the draft."""

    def highest(self, _file_id: str) -> Generation | None:
        return None

    def remember(self, _file_id: str, _generation: Generation) -> None:
        return


def _now() -> datetime:
    return datetime(2026, 11, 21, tzinfo=UTC)


def test_a_newcomer_seals_and_the_ministry_opens_by_keyboard_alone(
    display: str, world: Path, tmp_path: Path
) -> None:
    """From ホーム to a sealed file with Japanese in it, opened by the reviewer, on no network."""
    person = Person(display, respondent.CHARACTERS)
    trace = tmp_path / "network.strace"
    watched = ("strace", "-f", "-e", "trace=network", "-o", str(trace))
    program = Program(display, "--practice", str(world), prefix=watched)

    respondent.answer_all(person)
    person.press("Return")
    ministry.open_newest(person, world)

    _code, errors = program.close()
    person.close()
    (package,) = (world / "output").glob("131016-*-r1.sealed.txt")
    answers = ministry.effective(ministry.open_without_a_screen(world, package))
    assert answers["A8.e"] == respondent.FREE_TEXT
    assert errors == ""
    calls = trace.read_text(encoding="utf-8", errors="replace")
    assert "AF_UNIX" in calls, "strace saw nothing, so it proves nothing"
    assert "AF_INET" not in calls


def test_a_power_cut_in_the_middle_of_typing_loses_two_seconds_at_most(
    display: str, world: Path
) -> None:
    """Whatever was typed more than two seconds before SIGKILL is in the draft."""
    person = Person(display, respondent.CHARACTERS)
    program = Program(display, "--practice", str(world))
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    respondent.reach_the_free_text(person)
    (path,) = (world / "profile" / "drafts").glob("*.usbdraft")

    typed: list[tuple[float, str]] = []
    seen = {path.read_bytes()}
    letters = "abcdefghij"
    began = time.monotonic()
    # Saves of the page before may still come in, so the typing itself must last long enough.
    while len(seen) <= SAVES_TO_SEE or time.monotonic() - began < 2 * MOST_LOST_SECONDS:
        assert time.monotonic() - began < PATIENCE_SECONDS, "no save was seen while typing"
        person.write(letters[len(typed) % len(letters)])
        typed.append((time.monotonic(), letters[len(typed) % len(letters)]))
        person.look(seconds=0.05)
        seen.add(path.read_bytes())
    person.write("z")
    killed = time.monotonic()
    program.kill()
    person.close()

    drafts = Drafts(account="x", host="y", clock=_now, memory=_NoMemory())
    kept = str(drafts.look(path, respondent.PASSPHRASE).answers["A8.e"])
    safe = "".join(letter for at, letter in typed if at < killed - MOST_LOST_SECONDS)
    assert safe, "the kill came too early to prove anything"
    assert kept.startswith(safe)


def test_after_a_power_cut_the_person_goes_on_where_the_draft_stopped(
    display: str, world: Path
) -> None:
    """A killed program leaves a draft that opens again, among the questions."""
    person = Person(display, respondent.CHARACTERS)
    program = Program(display, "--practice", str(world))
    respondent.prepare(person)
    respondent.answer_who_we_are(person)
    person.press("n", "ctrl+Return")
    person.wait_for_title("パターンA：利用していない場合")
    (path,) = (world / "profile" / "drafts").glob("*.usbdraft")
    before = path.read_bytes()
    person.press("b")
    person.wait_until(lambda: path.read_bytes() != before, "the save of the last choice")
    program.kill()
    assert program.process.returncode == -signal.SIGKILL

    again = Program(display, "--practice", str(world))
    person.wait_for_title(respondent.HOME)
    person.press("Return")
    person.wait_for_title("下書きを開く")
    person.write(respondent.PASSPHRASE)
    person.press("ctrl+Return")
    # The lock of the dead program is asked about, never broken silently.
    person.wait_for_title("下書きは開かれています")
    person.press("Return")
    person.wait_for_title("パターン")
    again.close()
    person.close()
