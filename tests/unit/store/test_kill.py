"""SIGKILL in the middle of saving: a real process dies, and the draft still opens."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.faults import FaultyOs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.saving import lock_path, previous_path

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")


def _template(folder: Path) -> tuple[Path, list[str]]:
    """A draft saved twice, the last time as "old", and the calls one more save would make."""
    folder.mkdir()
    calls = FaultyOs()
    path = folder / "draft.usbdraft"
    draft = drafts(calls=calls).create(path, content_saying("older"), PASSPHRASE)
    draft.save(content_saying("old"))
    calls.disarm()
    draft.save(content_saying("old"))
    draft.close()
    saving = calls.calls[: calls.calls.index("sync_folder") + 1]
    return path, saving


def _child(*arguments: str) -> subprocess.Popen[str]:
    command = (sys.executable, "-m", "tests.support.saving_child", *arguments)
    return subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def _deaths(folder: Path, count: int) -> list[int]:
    with _child("points", str(folder), str(count)) as child:
        assert child.stdout is not None
        return [int(line) for line in child.stdout]


def _answer(content: DraftContent) -> object:
    return content.answers["A3.f"]


def test_a_death_at_any_call_leaves_the_old_draft_or_the_new(tmp_path: Path) -> None:
    """At each call of a save a process dies: then the draft opens, and so does its `.prev`."""
    path, saving = _template(tmp_path / "0")
    folders = [tmp_path / str(call) for call in range(1, len(saving) + 1)]
    for folder in folders:
        shutil.copytree(path.parent, folder)

    assert _deaths(tmp_path, len(saving)) == [-signal.SIGKILL] * len(saving)

    found = [_answer(drafts().look(folder / path.name, PASSPHRASE)) for folder in folders]
    assert found == ["old"] * (len(saving) - 1) + ["new"]
    for folder in folders:
        assert previous_path(folder / path.name).stat().st_size in {
            path.stat().st_size,
            previous_path(path).stat().st_size,
        }
        assert lock_path(folder / path.name).exists()


def test_after_a_death_the_draft_is_taken_over_on_request_and_goes_on(tmp_path: Path) -> None:
    """The dead program's lock is asked about, names its holder, and is not alive."""
    path, _saving = _template(tmp_path / "0")
    shutil.copytree(path.parent, tmp_path / "1")
    assert _deaths(tmp_path, 1) == [-signal.SIGKILL]
    orphan = tmp_path / "1" / path.name

    with pytest.raises(SurveyError) as refusal:
        drafts("bert").open(orphan, PASSPHRASE)
    assert refusal.value.code is Code.DRAFT_LOCKED
    assert (refusal.value.facts["alive"], refusal.value.facts["account"]) == (0, "anna")

    draft = drafts("bert").open(orphan, PASSPHRASE, take_over=True)
    draft.save(content_saying("gone on"))
    draft.close()
    assert _answer(drafts().look(orphan, PASSPHRASE)) == "gone on"


@pytest.mark.parametrize("after", [1, 4, 9])
def test_what_was_told_as_saved_survives_a_kill_at_any_time(tmp_path: Path, after: int) -> None:
    """Killed from outside while it saves on and on: at least the last number told is there."""
    path, _saving = _template(tmp_path / "0")
    with _child("endless", str(path)) as child:
        assert child.stdout is not None
        for _ in range(after):
            told = int(child.stdout.readline())
        child.kill()
        told = max([told, *map(int, child.stdout.read().split())])

    assert child.returncode == -signal.SIGKILL
    assert int(str(_answer(drafts().look(path, PASSPHRASE)))) in {told, told + 1}
