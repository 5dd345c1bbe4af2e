"""A program that saves a draft and is killed while it does so; started by the kill test.

`points FOLDER COUNT` opens FOLDER/<n>/draft.usbdraft for n = 1 … COUNT, each in a process of its
own, which dies by SIGKILL at the n-th call of the operating system in `save`. `endless DRAFT` saves
again and again and says how often, one number a line, until it is killed.
"""

import itertools
import os
import sys
from pathlib import Path

from tests.support.drafts import PASSPHRASE, content_saying, drafts
from tests.support.faults import DyingOs


def _save_and_die(path: Path, call: int) -> None:
    calls = DyingOs()
    draft = drafts(calls=calls).open(path, PASSPHRASE)
    calls.arm(call, OSError())
    draft.save(content_saying("new"))


def _points(folder: Path, count: int) -> None:
    for call in range(1, count + 1):
        child = os.fork()
        if child == 0:
            _save_and_die(folder / str(call) / "draft.usbdraft", call)
            os._exit(0)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)  # noqa: T201 - how it tells its parent


def _endless(path: Path) -> None:
    draft = drafts().open(path, PASSPHRASE)
    for number in itertools.count(1):
        draft.save(content_saying(str(number)))
        print(number, flush=True)  # noqa: T201 - how it tells its parent


if __name__ == "__main__":
    if sys.argv[1] == "points":
        _points(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        _endless(Path(sys.argv[2]))
