"""A real error, or a real kill, at every call that saving makes to the operating system.

The disturbed process is another one, and strace does it, so nothing of ours pretends. `make test`
disturbs each call once, by one of the four disturbances; `make faults` by each of them (the mark
`sweep`), and prints the counts.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.support.disturbing import Act, disturbed
from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.traced_child import NEW_PASSPHRASE
from tests.support.tracing import DISTURBANCES, IN_TURN
from usbsurvey_desktop.errors import Code, SurveyError

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux"),
]

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


def is_moved(folder: Path) -> bool:
    """The draft is as it was, and the one beside it whole or not there at all; which?"""
    assert answer(folder) == "old"
    target = folder / "next.usbdraft"
    if target.exists():
        assert drafts().look(target, PASSPHRASE).answers["A3.f"] == "new"
    return target.exists()


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


def goes_on(folder: Path) -> None:
    """The next save after whatever happened succeeds, once the dead one's lock is taken over."""
    draft = drafts().open(folder / DRAFT, PASSPHRASE, take_over=True)
    draft.save(content_saying("gone on"))
    draft.close()
    assert answer(folder) == "gone on"


def is_undisturbed(folder: Path) -> None:
    """A file beside it leaves the draft alone."""
    assert (folder / DRAFT).exists()


ACTS = (
    Act("save", DRAFT, is_saved, goes_on),
    Act("add_slot", DRAFT, is_let_in, goes_on),
    Act("write_next", DRAFT, is_moved, goes_on),
    Act("write_new", DRAFT, is_written, is_undisturbed),
    Act("write_over", DRAFT, is_replaced, is_undisturbed),
)


WAYS = [
    pytest.param(IN_TURN, DISTURBANCES, id="in-turn"),
    *(pytest.param(one, (one,), id=one, marks=pytest.mark.sweep) for one in DISTURBANCES),
]
"""Every call by some disturbance, and then every call by each."""


@pytest.mark.parametrize(("told", "disturbances"), WAYS)
@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.name)
def test_nothing_is_lost_and_no_success_is_told_falsely(
    act: Act,
    told: str,
    disturbances: Sequence[str],
    template: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """At each call in turn, once; and for each kind of call, for good."""
    found = disturbed(act, template, disturbances)
    outcomes = found.outcomes
    assert outcomes["refused"] + outcomes["killed"] > found.calls / 3, outcomes
    found.record(f"{act.name}, {told}", record_property)
