"""A real error, or a real kill, at every call that saving makes to the operating system.

The disturbed process is another one, and strace does it, so nothing of ours pretends. `make faults`
prints the counts.
"""

import shutil
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.traced_child import NEW_PASSPHRASE, REFUSED, SUCCEEDED
from tests.support.tracing import DISTURBANCES, Call, Subject, injection, subject
from usbsurvey_desktop.errors import Code, SurveyError

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux"),
]

KILLED = -9
OLD, NEW = b"sealed\n", b"sealed anew\n"
DRAFT = "draft.usbdraft"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A folder with a draft saved twice, the last time as "old", and a file that was handed out."""
    folder = tmp_path / "template"
    folder.mkdir()
    draft = drafts().create(folder / DRAFT, content_saying("older"), PASSPHRASE)
    draft.save(content_saying("old"))
    draft.close()
    (folder / "old.sealed.txt").write_bytes(OLD)
    return folder


def answer(folder: Path, passphrase: str = PASSPHRASE) -> object:
    """What the draft says, to whoever opens it now."""
    return drafts().look(folder / DRAFT, passphrase).answers["A3.f"]


def opens(folder: Path, passphrase: str) -> bool:
    """Whether the passphrase opens the draft."""
    try:
        return answer(folder, passphrase) == "old"
    except SurveyError as error:
        if error.code is not Code.WRONG_PASSPHRASE:
            raise
        return False


def is_saved(folder: Path) -> bool:
    """The last saved answer is there, or the new one is; which?"""
    found = answer(folder)
    assert found in {"old", "new"}
    return found == "new"


def is_let_in(folder: Path) -> bool:
    """The answer is there whatever became of the second person's way in; is it there?"""
    assert answer(folder) == "old"
    return opens(folder, NEW_PASSPHRASE)


def is_written(folder: Path) -> bool:
    """A new file is whole or not there at all; which?"""
    target = folder / "new.sealed.txt"
    if target.exists():
        assert target.read_bytes() == OLD
    return target.exists()


def is_replaced(folder: Path) -> bool:
    """A file to be replaced is the old one or the new one, whole; which?"""
    found = (folder / "old.sealed.txt").read_bytes()
    assert found in {OLD, NEW}
    return found == NEW


DONE: Mapping[str, Callable[[Path], bool]] = {
    "save": is_saved,
    "add_slot": is_let_in,
    "write_new": is_written,
    "write_over": is_replaced,
}
"""Per act: nothing is lost, and whether it was done. An assertion in it is a loss."""


CHANGING_THE_DRAFT = frozenset({"save", "add_slot"})


def goes_on(folder: Path) -> None:
    """The next save after whatever happened succeeds, once the dead one's lock is taken over."""
    draft = drafts().open(folder / DRAFT, PASSPHRASE, take_over=True)
    draft.save(content_saying("gone on"))
    draft.close()
    assert answer(folder) == "gone on"


def copied(template: Path, name: str) -> Path:
    """The template for one more case."""
    folder = template.parent / name
    shutil.copytree(template, folder)
    return folder


def outcome(child: Subject, action: str, folder: Path, options: tuple[str, ...]) -> str:
    """What a disturbed act came to; a success told and not there is the one that must not be."""
    ended, _record = child.act(action, folder / DRAFT, options)
    is_done = DONE[action](folder)
    if action in CHANGING_THE_DRAFT:
        goes_on(folder)
    assert ended in {SUCCEEDED, REFUSED, KILLED}, (options, ended)
    assert is_done or ended != SUCCEEDED, ("success reported falsely", options)
    return {SUCCEEDED: "succeeded all the same", REFUSED: "refused", KILLED: "killed"}[ended]


def lasting(call: Call, disturbance: str) -> tuple[str, ...]:
    """The same call fails from now on, as on a disk that stays full."""
    return ("-e", f"inject={call.name}:{disturbance}:when=1+")


@pytest.mark.parametrize("disturbance", DISTURBANCES)
@pytest.mark.parametrize("action", DONE)
def test_nothing_is_lost_and_no_success_is_told_falsely(
    action: str,
    disturbance: str,
    template: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """At each call in turn, once; and for each kind of call, for good."""
    counts: Counter[str] = Counter()
    with subject() as child:
        calls = child.calls(action, copied(template, "undisturbed") / DRAFT)
        cases = [injection(call, disturbance) for call in calls]
        cases += [lasting(call, disturbance) for call in calls if call.number == 1]
        for number, options in enumerate(cases):
            counts[outcome(child, action, copied(template, str(number)), options)] += 1
    assert counts["refused"] + counts["killed"] > len(calls) / 3, counts
    record_property("faults calls disturbed", len(cases))
    record_property("faults answers or files lost", 0)
    record_property("faults successes reported falsely", 0)
    for name, count in counts.items():
        record_property(f"faults {action}, {disturbance}, {name}", count)
