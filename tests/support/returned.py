"""A package that comes back: decided by the command line, taken in by real keys."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.support.respondent import HOME, PASSPHRASE
from tests.support.xwindow import ROOT, Person

Comments = Sequence[tuple[str | None, str]]
_TRIES = 5


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
    _name_in_dialog(person, note)
    # Without a window manager nobody else gives the focus back.
    person.wait_for_title("返信の取り込み")
    # The window hears no key before the dialog is wholly gone.
    person.wait_for_stillness()
    person.write(PASSPHRASE)
    person.press("Return")
    person.wait_for_title("返信の内容")


def _name_in_dialog(person: Person, file: Path) -> None:
    """Type a path until the dialog takes it: its completions come late and may eat a key."""
    for _ in range(_TRIES):
        person.press("ctrl+a")
        person.write(str(file))
        person.wait_for_stillness()
        person.press("Return")
        person.wait_for_stillness()
        if len(person.titles()) == 1:
            break
    person.wait_until(lambda: len(person.titles()) == 1, "the dialog to close")


__all__ = ["open_for_return", "send_back", "take_in"]
