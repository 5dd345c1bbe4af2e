"""A program that acts once on a draft, in a fresh process each time, for a tracer to disturb.

For each line `ACTION PATH` on its input it forks a process. That one makes ready, says its number
and stops itself; the tracer attaches and lets it go on; it acts and ends with one of the exit codes
below. Started by tests/faults; `traced_desks` is such a program, too.
"""

import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.stretching import stretch_quickly
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import write_new

SUCCEEDED, REFUSED = 0, 10
NEW_PASSPHRASE = "あたらしい ゆきの あさ しずか"


def _save(path: Path) -> Callable[[], object]:
    draft = drafts().open(path, PASSPHRASE)
    return lambda: draft.save(content_saying("new"))


def _add_slot(path: Path) -> Callable[[], object]:
    draft = drafts().open(path, PASSPHRASE)
    return lambda: draft.add_slot("approver", NEW_PASSPHRASE)


def _write_next(path: Path) -> Callable[[], object]:
    draft, target = drafts().open(path, PASSPHRASE), path.with_name("next.usbdraft")
    return lambda: drafts().write_next(draft, target, lambda _old: content_saying("new"))


def _write_new(path: Path) -> Callable[[], object]:
    return lambda: write_new(path.parent / "new.sealed.txt", b"sealed\n")


def _write_over(path: Path) -> Callable[[], object]:
    target = path.parent / "old.sealed.txt"
    return lambda: write_new(target, b"sealed anew\n", overwrite=True)


Actions = Mapping[str, Callable[[Path], Callable[[], object]]]
"""By name what makes ready, given a path, and gives the act itself."""
ACTIONS: Actions = {
    "save": _save,
    "add_slot": _add_slot,
    "write_next": _write_next,
    "write_new": _write_new,
    "write_over": _write_over,
}


def _act(make_ready: Actions, action: str, path: Path) -> None:
    act = make_ready[action](path)
    os.kill(os.getpid(), signal.SIGSTOP)
    try:
        act()
    except SurveyError:
        os._exit(REFUSED)
    os._exit(SUCCEEDED)


def serve(actions: Actions) -> None:
    """Do what the input asks for until it ends; keys are stretched as in the test that asks."""
    stretch_quickly(pytest.MonkeyPatch())
    for line in sys.stdin:
        action, path = line.split()
        child = os.fork()
        if child == 0:
            _act(actions, action, Path(path))
        os.waitpid(child, os.WUNTRACED)
        print(child, flush=True)  # noqa: T201 - how it tells its parent
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 - the same


if __name__ == "__main__":
    serve(ACTIONS)
