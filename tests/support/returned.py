"""A package that comes back: decided by the command line, taken in by real keys."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.support.respondent import HOME, PASSPHRASE
from tests.support.xwindow import ROOT, Person

Comments = Sequence[tuple[str | None, str]]
TAKEN_IN = "返信の内容"
_TRIES = 5
_LONG_SECONDS = 15
"""Far longer than a busy machine takes to close a dialog."""


def send_back(world: Path, package: Path, comments: Comments, message: str = "") -> Path:
    """`usbsurvey review decide --return` as the ministry of a practice world; gives the note.

    It lies beside the world, under a name that any keyboard can write.
    """
    (survey,) = world.glob("*.survey.txt")
    ledgers, returned = world / "ledgers", world.parent / "returned"
    ledgers.mkdir(exist_ok=True)
    said = world / "comments.json"
    said.write_text(
        json.dumps([{"link_id": link_id, "text": text} for link_id, text in comments]),
        encoding="utf-8",
    )
    ended = subprocess.run(  # noqa: S603 - our own program
        [
            *(sys.executable, "-m", "usbsurvey_desktop", "--practice", str(world)),
            *("review", "decide", str(package), "--return", "--json", "--survey", str(survey)),
            *("--identity", str(world / "identities" / "ministry.p12")),
            *("--passphrase-file", str(world / "passphrase.txt")),
            *("--ledger", str(ledgers), "--out", str(returned)),
            *("--comments", str(said), *(("--message", message) if message else ())),
        ],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    made: dict[str, str] = json.loads(ended.stdout)  # noqa: TID251 - what our own program printed
    return Path(made["file"])


def open_for_return(person: Person) -> None:
    """From home into the newest draft, where a file is asked for."""
    person.wait_for_title(HOME)
    person.press("Tab", "Return")
    person.wait_for_title("下書きを開く")
    person.write(PASSPHRASE)
    person.press("Return")
    person.wait_for_title("返信の取り込み")


def take_in(person: Person, note: Path) -> None:
    """Choose a file in the system's dialog, and open it with the identity."""
    person.press("Return")
    person.wait_for_title("返信ファイルを選ぶ")
    name_in_dialog(person, note)
    # Without a window manager nobody else gives the focus back.
    person.wait_for_title("返信の取り込み")
    for _ in range(_TRIES):
        # The window hears no key before the dialog is wholly gone, which nothing on screen tells.
        person.wait_for_stillness()
        person.press("ctrl+a")
        person.write(PASSPHRASE)
        person.press("Return")
        if person.sees(lambda: is_taken_in(person), seconds=_LONG_SECONDS):
            break
    person.wait_for_title(TAKEN_IN)


def is_taken_in(person: Person) -> bool:
    """Whether what came back is shown."""
    return any(TAKEN_IN in title for title in person.titles())


def name_in_dialog(person: Person, file: Path) -> None:
    """Type a path until the dialog takes it: its completions come late and may eat a key."""
    for _ in range(_TRIES):
        person.press("ctrl+a")
        person.write(str(file))
        person.wait_for_stillness()
        person.press("Return")
        if person.sees(lambda: len(person.titles()) == 1, seconds=_LONG_SECONDS):
            return
    person.wait_until(lambda: len(person.titles()) == 1, "the dialog to close")


__all__ = ["TAKEN_IN", "is_taken_in", "name_in_dialog", "open_for_return", "send_back", "take_in"]
