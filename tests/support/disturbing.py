"""Each call that an act makes to the operating system, disturbed in turn; what came of it.

An act must keep what was there, must not tell a success that is none, and must leave things so that
the next attempt goes on.
"""

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.traced_child import REFUSED, SUCCEEDED
from tests.support.tracing import Call, Subject, injection, subject

KILLED = -9
_OUTCOMES = {SUCCEEDED: "succeeded all the same", REFUSED: "refused", KILLED: "killed"}


@dataclass(frozen=True)
class Act:
    """Something that `program`, in a process of its own, does to files in a folder."""

    name: str
    file: str
    """What it is given, in that folder."""
    is_done: Callable[[Path], bool]
    """Nothing is lost, and whether it was done; an assertion in it is a loss."""
    goes_on: Callable[[Path], object]
    """What comes next in that folder, which must succeed."""
    program: str = "traced_child"


@dataclass(frozen=True)
class Disturbed:
    """What a run of disturbances came to."""

    calls: int
    """How many calls on files the act makes."""
    cases: int
    outcomes: Counter[str]

    def record(self, name: str, record_property: Callable[[str, object], None]) -> None:
        """Leave the counts for the summary of the run."""
        record_property("faults calls disturbed", self.cases)
        record_property("faults answers or files lost", 0)
        record_property("faults successes reported falsely", 0)
        for outcome, count in self.outcomes.items():
            record_property(f"faults {name}, {outcome}", count)


def disturbed(act: Act, template: Path, disturbances: Sequence[str]) -> Disturbed:
    """Disturb each call in turn, once; and each kind of call for good, as on a disk that is full.

    Of several disturbances each call gets the next one.
    """
    with subject(act.program) as child:
        calls = child.calls(act.name, _copied(template, "undisturbed") / act.file)
        turns = [disturbances[n % len(disturbances)] for n in range(len(calls))]
        cases = [injection(call, turn) for call, turn in zip(calls, turns, strict=True)]
        firsts = [call for call in calls if call.number == 1]
        cases += [_lasting(call, disturbances[0]) for call in firsts]
        outcomes = Counter(
            _outcome(child, act, _copied(template, str(number)), options)
            for number, options in enumerate(cases)
        )
    return Disturbed(len(calls), len(cases), outcomes)


def _outcome(child: Subject, act: Act, folder: Path, options: tuple[str, ...]) -> str:
    """What one case came to; a success told and not there is the one that must not be."""
    ended, _record = child.act(act.name, folder / act.file, options)
    is_done = act.is_done(folder)
    act.goes_on(folder)
    assert ended in _OUTCOMES, (options, ended)
    assert is_done or ended != SUCCEEDED, ("success reported falsely", options)
    return _OUTCOMES[ended]


def _copied(template: Path, name: str) -> Path:
    folder = template.parent / name
    shutil.copytree(template, folder)
    return folder


def _lasting(call: Call, disturbance: str) -> tuple[str, ...]:
    return ("-e", f"inject={call.name}:{disturbance}:when=1+")
