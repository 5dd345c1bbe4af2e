"""A survey from Excel to its tally in a real X window, by keyboard alone.

A survey office opens a workbook, sees what is refused, mends it, opens it anew, tries it and
publishes it; a body answers with two identities, and the office accepts and counts.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.support import respondent
from tests.support.collecting import press_until
from tests.support.returned import name_in_dialog
from tests.support.scenery.authoring import SURVEY, WRONG, workbook
from tests.support.selections import selected
from tests.support.xwindow import ROOT, Person, Program
from usbsurvey_desktop.engine.scenarios import read_scenario
from usbsurvey_desktop.gui.author.opening import open_form
from usbsurvey_desktop.gui.frame.holdings import confirm_issuer
from usbsurvey_desktop.identity.pins import How
from usbsurvey_desktop.sealing.pack import Pack, read_pack
from usbsurvey_desktop.store.profile_folder import ProfileFolder

pytestmark = pytest.mark.window

OFFICE, APPROVER = "shuukeisuru hitono aikotoba", "shouninsuru hitono aikotoba"
MAKING = "調査票の作成・点検"
INBOX = "受領フォルダーを開く"
TEXT = "weekly backup"
_PLACES = {
    "HOME": "home",
    "XDG_DATA_HOME": "home/data",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
    "XDG_RUNTIME_DIR": "home/run",
}


@dataclass(frozen=True)
class Terminal:
    """A terminal that is nobody's practice; two identities lie in its profile."""

    folder: Path

    @property
    def profile(self) -> ProfileFolder:
        """Where the program keeps what is one person's."""
        return ProfileFolder(self.folder / "home" / "data" / "usbsurvey_desktop")

    @property
    def environment(self) -> Mapping[str, str]:
        """Where the desktop would have things."""
        for name in _PLACES.values():
            (self.folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        return {variable: str(self.folder / name) for variable, name in _PLACES.items()}

    @property
    def survey(self) -> Path:
        """The survey file, once it is published."""
        return self.folder / "media-survey-v1.survey.txt"

    @property
    def card(self) -> Path:
        """The public card of the office, which receives what it asks."""
        return self.folder / "office.card.txt"

    @property
    def roster(self) -> Path:
        """Who reviews for the office."""
        return self.folder / "office.roster.txt"

    def prepare(self) -> None:
        """Make the identities of an approver and of the office, its card and roster."""
        self.profile.identities.mkdir(parents=True)
        # The newest is offered first.
        self._add("approver", APPROVER, "--name", "承認", "--body-code", "131016")
        key, known = self._add("office", OFFICE, "--name", "受付", "--organisation", "試験省")
        self._add_reviewer(key, known)

    def _add(self, name: str, passphrase: str, *words: str) -> tuple[str, tuple[str, str]]:
        """Make an identity; give its file and what opens it."""
        secret = self.folder / f"{name}.passphrase"
        secret.write_text(passphrase, encoding="ascii")
        known = ("--passphrase-file", str(secret))
        key = str(self.profile.identities / f"{name}.p12")
        _run("identity", "new", *words, *known, "--out", key)
        return key, known

    def _add_reviewer(self, key: str, known: tuple[str, str]) -> None:
        """Who is in no roster decides nothing (docs/formats.md §7)."""
        signed = ("--identity", key, *known)
        place = ("--profile", str(self.profile.folder))
        roster = str(self.roster)
        told = _run("identity", "card", key, *known, "--out", str(self.card))
        _run(*place, "roster", "new", "--recipient", "ministry", *signed, "--out", roster)
        number = str(told["check_number"])
        checked = ("--checked-by", "受付", "--how", "in_person", "--check-number", number)
        role = ("--role", "reviewer")
        _run(*place, "roster", "add", str(self.card), "--roster", roster, *signed, *role, *checked)

    def confirm(self) -> None:
        """Somebody has compared the check number with the official letter."""
        pack = read_pack(self.survey.read_bytes())
        assert isinstance(pack, Pack)
        now = datetime(2026, 11, 22, tzinfo=UTC)
        confirm_issuer(self.profile, pack, now=now, by="somebody", how=How.LETTER)


def _run(*command: str) -> dict[str, object]:
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "usbsurvey_desktop", *command, "--json"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    told: dict[str, object] = json.loads(ended.stdout)  # noqa: TID251 - what our own program printed
    return told


def _is_titled(person: Person, words: str) -> bool:
    return any(words in title for title in person.titles())


def _choose(person: Person, file: Path, title: str) -> None:
    """Name a file in the system's dialog, and wait until the screen behind it hears keys."""
    person.wait_for_stillness()
    name_in_dialog(person, file)
    person.wait_for_title(title)
    person.wait_for_stillness()


def _see_what_is_refused(person: Person, display: str, book: Path) -> str:
    """From home to the table of refusals; give it as it is copied."""
    person.wait_for_title(respondent.HOME)
    person.press("alt+a")
    person.wait_for_title(MAKING)
    person.press("alt+o")
    person.wait_for_title("調査票を開く")
    _choose(person, book, MAKING)
    # The window hears no key before the dialog is wholly gone, which nothing on screen tells.
    press_until(person, "alt+c", lambda: bool(selected(display, "CLIPBOARD")), "the copied table")
    return selected(display, "CLIPBOARD").decode()


def _open_anew_and_try(person: Person, scenario: Path) -> None:
    """One key after Excel; then the first question on the respondent's page, kept as scenario."""
    person.press("alt+r")
    person.wait_for_title(f"{MAKING} - 媒体の調査")
    person.wait_for_stillness()
    person.press("Down", "Return")
    person.wait_for_stillness()
    person.press("y", "alt+k")
    person.wait_for_title("シナリオ")
    _choose(person, scenario, MAKING)


def _publish(person: Person, terminal: Terminal) -> None:
    """Terms with an approval that is needed, one recipient, the signature."""
    person.press("alt+n")
    person.wait_for_title("発行 1／3")
    person.write("2027-03-31")
    person.press("Tab")
    person.write("to know more")
    person.press("Tab", "Tab")
    person.write("office")
    person.press("Tab")
    person.write("03-0000-0000")
    person.press("Tab", "Tab", "Tab", "Down", "ctrl+Return")
    person.wait_for_title("発行 2／3")
    person.press("alt+a")
    person.wait_for_title("公開カード")
    _choose(person, terminal.card, "発行 2／3")
    person.press("ctrl+Return")
    person.wait_for_title("発行 3／3")
    person.wait_for_stillness()
    # Without a 合言葉 the focus goes to its field.
    person.press("ctrl+Return")
    person.wait_for_stillness()
    person.write(OFFICE)
    person.press("ctrl+Return")
    person.wait_for_title("調査票ファイルの保存場所を選ぶ")
    _choose(person, terminal.survey, "発行しました")


def _answer(person: Person) -> None:
    """From S16 home; prepare as a body, answer two questions and sign."""
    person.press("alt+b")
    person.wait_for_title(MAKING)
    person.wait_for_stillness()
    person.press("alt+q")
    person.wait_for_title(respondent.HOME)
    person.wait_for_stillness()
    person.press("Return")
    person.wait_for_title("準備")
    for text in ("131016", "it", "taro", respondent.PASSPHRASE):
        person.write(text)
        person.press("Return")
    person.write(respondent.PASSPHRASE)
    person.press("ctrl+Return")
    person.wait_for_title("身分証を作りました")
    person.press("Return")
    person.wait_for_title("媒体の調査 - 媒体の調査")
    person.wait_for_stillness()
    person.press("y", "Return")
    person.write(TEXT)
    person.press("ctrl+Return")
    person.wait_for_title("回答内容を確認してください")
    person.press("ctrl+Return")
    person.wait_for_title("署名")
    person.write(respondent.PASSPHRASE)
    person.press("ctrl+Return")
    person.wait_for_title("承認を受ける")
    person.wait_for_stillness()


def _approve(person: Person) -> None:
    """The approver gets an own way into the draft, takes the seat and signs."""
    for key in ("Return", "Return"):
        person.write(APPROVER)
        person.press(key)
    press_until(person, "alt+n", lambda: _is_titled(person, "下書きを開く"), "the seat")
    person.wait_for_title("下書きを開く")
    person.wait_for_stillness()
    person.press("shift+Tab", "Down", "Tab")
    person.write(APPROVER)
    person.press("ctrl+Return")
    person.wait_for_title("承認 -")
    person.wait_for_stillness()
    # What is missing gets the focus: first the identity, the third of three, then its 合言葉.
    person.press("ctrl+Return")
    person.wait_for_stillness()
    person.press("Down", "Down", "space", "ctrl+Return")
    person.wait_for_stillness()
    person.write(APPROVER)
    person.press("ctrl+Return")
    person.wait_for_title(respondent.HOME)
    person.wait_for_stillness()


def _seal(person: Person) -> None:
    """The respondent comes back and makes the file."""
    person.press("Return")
    person.wait_for_title("下書きを開く")
    person.wait_for_stillness()
    person.write(respondent.PASSPHRASE)
    person.press("ctrl+Return")
    person.wait_for_title("署名済みの回答")
    person.wait_for_stillness()
    person.write(respondent.PASSPHRASE)
    person.press("ctrl+Return")
    person.wait_for_title("提出ファイルを作ります")
    person.press("ctrl+Return")
    person.wait_for_title("提出ファイルを作りました")
    person.press("Return")
    person.wait_for_title(respondent.HOME)
    person.wait_for_stillness()


def _accept_and_count(person: Person, received: Path, roster: Path) -> None:
    """The office opens its folder, accepts the only file and writes the tally out."""
    person.press("alt+w")
    person.wait_for_title(INBOX)
    person.wait_for_stillness()
    person.press("alt+p")
    person.wait_until(lambda: len(person.titles()) > 1, "the dialog of folders")
    person.wait_for_stillness()
    name_in_dialog(person, received)
    person.wait_for_title(INBOX)
    person.wait_for_stillness()
    person.press("alt+r")
    person.wait_for_title("署名者名簿を選ぶ")
    _choose(person, roster, INBOX)
    # Over 「使わない」 to the identities, of which the second is the office's, and to its 合言葉.
    person.press("Tab", "Tab", "Down", "Tab", "Tab")
    person.write(OFFICE)
    person.press("Return")
    person.wait_for_title("受領フォルダー -")
    person.wait_for_stillness()
    person.press("Return")
    person.wait_for_title("回答の確認")
    person.wait_for_stillness()
    person.press("alt+a")
    person.wait_until(lambda: any(received.glob("*.ledger.txt")), "the decision")
    person.wait_for_stillness()
    person.press("alt+l")
    person.wait_for_title("受領フォルダー -")
    person.wait_for_stillness()
    person.press("alt+t")
    person.wait_for_title("集計 -")
    person.wait_for_stillness()
    person.press("alt+e")
    person.wait_for_title("集計を書き出す")
    person.wait_for_stillness()
    person.press("Return")


def _counted(book: Path) -> list[dict[Any, Any]]:
    head, *rows = load_workbook(book)["回答データ"].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_survey_goes_from_excel_to_its_tally(display: str, tmp_path: Path) -> None:
    """Refused, mended, opened anew, tried, published, answered by two, accepted and counted."""
    terminal = Terminal(tmp_path)
    environment = terminal.environment
    terminal.prepare()
    book = workbook(tmp_path / "survey.xlsx", (*SURVEY, *WRONG))
    scenario = tmp_path / "scenarios" / "first.json"
    scenario.parent.mkdir()
    received = tmp_path / "received"
    received.mkdir()
    output = terminal.profile.output
    person = Person(display)
    program = Program(display, extra=environment)

    refused = _see_what_is_refused(person, display, book)
    workbook(book)
    _open_anew_and_try(person, scenario)
    _publish(person, terminal)
    terminal.confirm()
    _answer(person)
    _approve(person)
    _seal(person)
    (package,) = output.glob("131016-media-survey-r1.sealed.txt")
    shutil.copyfile(package, received / package.name)
    _accept_and_count(person, received, terminal.roster)
    tally = output / "media-survey-tally.xlsx"
    person.wait_until(tally.is_file, "the tally")
    person.wait_for_stillness()
    _code, errors = program.close()
    person.close()

    assert errors == ""
    assert [line.split("\t")[:2] for line in refused.split("\n")[1:]] == [
        ["survey", "A5"],
        ["survey", "E6"],
    ]
    form = open_form(book).form
    assert form is not None
    assert read_scenario(form, scenario.read_bytes()).answers == {"used": "yes"}
    (row,) = _counted(tally)
    assert TEXT in row.values()
