"""The collector's desk killed at each operation that changes a file, while checking and deciding.

The windows are the real ones, in a process of its own, offscreen; strace kills it before the call.
Then the desk is started again on what was left. `make test` kills at some of the calls, `make
faults` at all of them.
"""

import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import fifty, worlds
from tests.support.casework import casework
from tests.support.disturbing import KILLED
from tests.support.killed_desk import ACCEPTED, CHECKED, COMMENT, GOOD, RETURNED, template, told
from tests.support.reviewing import Shared, opened
from tests.support.tracing import Call, Subject, injection, subject
from usbsurvey_desktop.review.casework import GiveBack
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.sealing.open_note import OpenedNote, open_own_note

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux"),
]

KILL = "signal=KILL"
FEWEST_CALLS = 40
_CALL = re.compile(r"(\w+)\(")
_CHANGES = frozenset(
    {"write", "pwrite64", "fsync", "rename", "link", "unlink", "ftruncate", "mkdir", "fchmod"}
)
_TELLING = {CHECKED: None, RETURNED: Act.RETURNED, ACCEPTED: Act.ACCEPTED}
"""What the screen said, and the line of the ledger that it promised."""


def _changes(child: Subject, folder: Path) -> list[Call]:
    """Every call of an undisturbed run that changes something below the folder, in order."""
    ended, record = child.act("work", folder / "x", ("-y",))
    assert ended == 0, record
    seen: Counter[str] = Counter()
    calls = []
    for line in record.splitlines():
        found = _CALL.match(line)
        if not found:
            continue
        seen[found[1]] += 1
        is_change = found[1] in _CHANGES or "O_CREAT" in line
        if is_change and f"{folder}/" in line and "told.txt" not in line:
            calls.append(Call(found[1], seen[found[1]]))
    return calls


def _decided(folder: Path) -> Counter[Act]:
    """What the ledger says, each line verified; nothing where nobody has written yet."""
    shared = Shared(folder / "received")
    if not shared.file().path.exists():
        return Counter()
    ledger = shared.ledger()
    assert ledger.flaw is None
    return Counter(entry.line.act for entry in ledger.entries)


def _notes(folder: Path) -> list[Path]:
    return sorted((folder / "output").glob("*.return.txt"))


def _nothing_is_lost(folder: Path) -> None:
    """What was told as done is there once; what was not is there once or not at all."""
    acts, seen = _decided(folder), told(folder)
    for what, act in _TELLING.items():
        if act is not None:
            assert acts[act] <= 1
            assert acts[act] == 1 or what not in seen
    assert len(_notes(folder)) <= acts[Act.RETURNED]
    assert _notes(folder) or RETURNED not in seen


def _all_is_done_once(folder: Path) -> None:
    """After the second run nobody can tell that there was a first; the note can be made again."""
    acts = _decided(folder)
    assert (acts[Act.RETURNED], acts[Act.ACCEPTED], acts[Act.RECEIVED]) == (1, 1, GOOD)
    (note,) = _notes(folder)
    found = open_own_note(note.read_bytes(), worlds.identity("ministry"), worlds.pack())
    assert isinstance(found, OpenedNote)
    assert [one.text for one in found.note.comments] == [COMMENT]
    received = folder / "received"
    assert list(received.glob("*.comments.txt")) == []

    note.unlink()
    work = replace(casework(received, opened(fifty.package(0))), outbox=folder / "output")
    assert work.decide(GiveBack({None: COMMENT}), worlds.NOW).note == note
    assert _decided(folder) == acts


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(9, id="some calls"),
        pytest.param(1, id="every call", marks=pytest.mark.sweep),
    ],
)
def test_a_killed_desk_loses_no_decision_and_doubles_none(
    step: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """Told once, there once; the next one to sit down finishes what was begun, and no more."""
    made = tmp_path / "template"
    made.mkdir()
    template(made)
    shutil.copytree(made, tmp_path / "undisturbed")
    outcomes: Counter[str] = Counter()
    with subject("killed_desk") as child:
        calls = _changes(child, tmp_path / "undisturbed")
        assert len(calls) > FEWEST_CALLS
        for number, call in enumerate(calls[step // 2 :: step]):
            folder = tmp_path / str(number)
            shutil.copytree(made, folder)
            ended, _record = child.act("work", folder / "x", injection(call, KILL))
            outcomes["killed" if ended == KILLED else "ended before"] += 1
            _nothing_is_lost(folder)
            ended, record = child.act("work", folder / "x")
            assert ended == 0, record[-2000:]
            _all_is_done_once(folder)
            shutil.rmtree(folder)
    assert outcomes["killed"] > outcomes["ended before"] * 9
    for outcome, count in outcomes.items():
        record_property(f"faults desk, {outcome}", count)
