"""The drill of docs/admin/ja/backup.md, done as it stands there."""

import re
from collections.abc import Sequence
from pathlib import Path

import click
import pytest

from tests.support import worlds
from tests.support.admin_pages import Console, shown, table_below, text_of, ticked
from tests.support.drafts import CHEAP
from tests.support.format_pages import is_as_told
from usbsurvey_desktop.cli import passphrase
from usbsurvey_desktop.cli.exit_codes import Exit, exit_code
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.store.profile_folder import ProfileFolder

_ASKING = f"{passphrase.IDENTITY.words.ja}:"
_ASKED = re.compile(r"([ABC])を(\d)回")


class _Person:
    """Types the commands at the drill, and the passphrases that its table tells for each."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        profile, policy = ProfileFolder(folder / "profile"), folder / "policy.json"
        self._rim = Rim(profile, kdf=CHEAP, protection=worlds.CHEAP, policy=policy)
        heading = "## 3 訓練（30分、年に1度と、担当が替わったとき）"
        self.rows = list(table_below(text_of("backup"), heading))
        """What was not asked yet."""
        self._to_type: list[str] = []
        monkeypatch.setenv("USBSURVEY_LANG", "ja")
        monkeypatch.setattr(passphrase, "has_terminal", lambda: True)
        monkeypatch.setattr(click.termui, "hidden_prompt_func", self._answer)

    def __call__(self, words: Sequence[str], folder: Path) -> int:
        """Run one command in this folder; it asks for what the table says and no more."""
        self._to_type = self._told(words)
        self._patch.chdir(folder)
        ended = run(words, self._rim)
        assert self._to_type == [], words
        return ended

    def _told(self, words: Sequence[str]) -> list[str]:
        for row in self.rows:
            if set(ticked(row[1])[0].split(" ")) <= set(words):
                self.rows.remove(row)
                return [one for one, times in _ASKED.findall(row[2]) for _ in range(int(times))]
        return []

    def _answer(self, _prompt: str) -> str:
        return f"four easy words of {self._to_type.pop(0)}"


def _end_of(told: str | None) -> Exit:
    """How a command ends that prints this; a refusal begins with its code."""
    code = (told or "").partition(":")[0]
    return exit_code(Code(code)) if code in set(Code) else Exit.DONE


def test_the_drill_leads_where_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A draft is lost and restored, a passphrase forgotten and replaced, and nothing is left."""
    person = _Person(tmp_path, monkeypatch)
    console = Console(tmp_path, person)
    _, _, drill = text_of("backup").partition("\n## 3 ")
    steps = shown(drill)
    assert sum(told is not None for _, told in steps) == drill.count("表示：")
    for block, told in steps:
        ends = _end_of(told)
        console.type(block, ends=ends)
        captured = capsys.readouterr()
        printed = captured.out if ends is Exit.DONE else captured.err.replace(_ASKING, "")
        assert told is None or is_as_told(printed, told), (block, printed)
    assert person.rows == []
    assert [path.name for path in tmp_path.iterdir()] == ["profile"]


def test_a_draft_without_the_key_is_lost_with_its_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the page warns of: recovery opens nothing where no key was registered."""
    person = _Person(tmp_path, monkeypatch)
    console = Console(tmp_path, person)
    _, _, drill = text_of("backup").partition("### 3.1 ")
    preparing = [block.replace(" --recovery manager.card.txt", "") for block, _ in shown(drill)]
    console.type(preparing[0])
    console.type(preparing[1].splitlines()[0])
    recover = next(line for line in drill.splitlines() if "--identity manager.p12" in line)
    capsys.readouterr()
    assert person(recover.split(" ")[1:], tmp_path) != 0
    assert capsys.readouterr().err.removeprefix(_ASKING).startswith("not_addressed")
