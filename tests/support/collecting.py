"""A collector at the real windows: what a practice world holds, and what a body sends again."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.support.returned import name_in_dialog
from tests.support.xwindow import ROOT, Person

COMMENT = "日付を確かめてください。"
_SHORT_SECONDS = 0.25
"""How long a key may take until it is pressed again; pressing twice does no more than once."""
_MOST_PRESSES = 40
_TO_PASSPHRASE = 3
"""So often Tab leads from the roster to the 合言葉, where there is one identity to choose."""


@dataclass(frozen=True)
class World:
    """A practice world, of which the first body has identities."""

    folder: Path

    @property
    def passphrase(self) -> str:
        """Of every identity."""
        return (self.folder / "passphrase.txt").read_text(encoding="utf-8").strip()

    @property
    def packages(self) -> Path:
        """Where received files lie, and ledgers."""
        return self.folder / "packages"

    @property
    def notes(self) -> list[Path]:
        """The return files."""
        return sorted((self.folder / "output").glob("*.return.txt"))

    @property
    def books(self) -> list[Path]:
        """The workbooks that were written."""
        return sorted((self.folder / "output").glob("*.xlsx"))

    @property
    def lines(self) -> int:
        """How many lines the ledger has."""
        return sum(path.read_bytes().count(b"\n") for path in self.packages.glob("*.ledger.txt"))

    def first(self) -> Path:
        """The package of the first body, which is the first of the list, too."""
        return min(self.packages.glob("[0-9]*-r1.sealed.txt"))

    def open(self, package: Path) -> dict[str, object]:
        """What the ministry sees in a package."""
        return self._told("open", str(package), "--identity", self._identity("ministry"))

    def note(self, note: Path) -> dict[str, object]:
        """What the first body sees in a return file."""
        return self._told("note", str(note), "--identity", self._identity("respondent"))

    def answer(self, note: Path, aside: Path) -> None:
        """The first body seals its next revision, which names the note, and sends it."""
        before = self.open(self.first())
        answers = aside / "answers.json"
        said = {"answers": before["effective"], "reasons": before["reasons"]}
        answers.write_text(json.dumps(said), encoding="utf-8")
        made = self._told(
            *("seal", "--answers", str(answers), "--previous", str(self.first())),
            *("--respondent", self._identity("respondent")),
            *("--return", str(note), "--out", str(aside)),
        )
        shutil.move(str(made["file"]), self.packages)

    def _identity(self, name: str) -> str:
        return str(self.folder / "identities" / f"{name}.p12")

    def _told(self, *command: str) -> dict[str, object]:
        """What the program prints as JSON."""
        (survey,) = self.folder.glob("*.survey.txt")
        ended = subprocess.run(  # noqa: S603 - our own program
            [
                *(sys.executable, "-m", "usbsurvey_desktop", "--practice", str(self.folder)),
                *(*command, "--survey", str(survey), "--json"),
                *("--passphrase-file", str(self.folder / "passphrase.txt")),
            ],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        found: dict[str, object] = json.loads(ended.stdout)  # noqa: TID251 - what our own program printed
        return found


def open_folder(person: Person, world: World, aside: Path, *, beside_others: bool = False) -> None:
    """From home to the list of the received folder, with the roster of the ministry.

    `beside_others`: its identity, which is chosen, stands among others.
    """
    roster = aside / "ministry.roster.txt"  # a name that any keyboard can write
    shutil.copyfile(world.folder / roster.name, roster)
    person.wait_for_title("ホーム")
    person.press("alt+w")
    person.wait_for_title("受領フォルダーを開く")
    person.press("alt+r")
    person.wait_for_title("署名者名簿を選ぶ")
    name_in_dialog(person, roster)
    person.wait_for_title("受領フォルダーを開く")
    person.wait_for_stillness()
    person.press(*["Tab"] * (_TO_PASSPHRASE + beside_others))
    person.write(world.passphrase)
    person.press("Return")
    person.wait_until(lambda: _is_folder(person), "the received folder")
    person.wait_for_stillness()


def _is_folder(person: Person) -> bool:
    return any(title.startswith("受領フォルダー -") for title in person.titles())


def press_until(person: Person, key: str, condition: Callable[[], bool], what: str) -> None:
    """Press a key that does nothing a second time, again and again until the condition holds."""
    for _press in range(_MOST_PRESSES):
        person.press(key)
        if person.sees(condition, seconds=_SHORT_SECONDS):
            return
    person.wait_until(condition, what)


__all__ = ["COMMENT", "World", "open_folder", "press_until"]
