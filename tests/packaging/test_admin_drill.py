"""The drill of docs/admin/ja/backup.md, done as it stands there."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.admin_pages import Console, shown, text_of
from tests.support.drafts import CHEAP
from tests.support.format_pages import is_as_told
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.store.profile_folder import ProfileFolder

_FIRST, _NEW = "first four easy words", "second four easy words"
_DRAFT = "kunren.usbdraft"


class _Person:
    """Types the commands at the drill and knows every passphrase."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        profile, policy = ProfileFolder(folder / "profile"), folder / "policy.json"
        self._rim = Rim(profile, kdf=CHEAP, protection=worlds.CHEAP, policy=policy)
        self._has_recovered = False
        monkeypatch.setenv("USBSURVEY_LANG", "ja")
        monkeypatch.setenv("USBSURVEY_NEW_PASSPHRASE", _NEW)

    def __call__(self, words: Sequence[str], folder: Path) -> int:
        """Run one command in this folder; once recovered, the draft has its new passphrase."""
        is_new = self._has_recovered and _DRAFT in words
        self._patch.setenv("USBSURVEY_PASSPHRASE", _NEW if is_new else _FIRST)
        self._patch.chdir(folder)
        self._has_recovered = self._has_recovered or "recover" in words
        return run(words, self._rim)


def test_the_drill_leads_where_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A draft is lost and restored, a passphrase forgotten and replaced, and nothing is left."""
    console = Console(tmp_path, _Person(tmp_path, monkeypatch))
    _, _, drill = text_of("backup").partition("\n## 3 ")
    steps = shown(drill)
    assert sum(told is not None for _, told in steps) == drill.count("表示：")
    for block, told in steps:
        console.type(block)
        printed = capsys.readouterr().out
        assert told is None or is_as_told(printed, told), (block, printed)
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
    recover = next(line for line in drill.splitlines() if "draft recover" in line)
    capsys.readouterr()
    assert person(recover.split(" ")[1:], tmp_path) != 0
    assert capsys.readouterr().err.startswith("not_addressed")
