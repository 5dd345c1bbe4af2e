"""The work of one process of the crew: takes names of files, gives what became of them.

All that passes the pipe is JSON in whole messages: first the briefing, then jobs of some paths, for
each a reply of as many results in the same order. The next job may be sent while one is worked on,
and is taken in at once: nobody waits for the other to read. It ends when its pipe does, so that it
never outlives the program, and without a word where something unforeseen happens: the program then
tells the file as refused.
"""

import gc
import os
import signal
from base64 import b64decode, b64encode
from collections.abc import Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Thread  # noqa: TID251 - in a process that has no window
from typing import Self

from usbsurvey_desktop.processes import Pipe
from usbsurvey_desktop.records import Record
from usbsurvey_desktop.review.briefing import Briefing
from usbsurvey_desktop.review.checked import CheckedRecord, Checker
from usbsurvey_desktop.review.inbox import Incoming

READY = b"ready"
"""The first message of a member: it can work."""


class Job(Record):
    """Files to be checked, by their paths as the operating system spells them, in base64."""

    paths: tuple[str, ...]

    @classmethod
    def of(cls, files: Sequence[Incoming]) -> Self:
        """A job of these files."""
        return cls(paths=tuple([b64encode(os.fsencode(one.path)).decode() for one in files]))

    def files(self) -> tuple[Incoming, ...]:
        """The files again; nobody is shown their names here."""
        return tuple([Incoming(Path(os.fsdecode(b64decode(one))), "") for one in self.paths])


class Reply(Record):
    """The results of a job, in its order."""

    results: tuple[CheckedRecord, ...]


def work(pipe: Pipe) -> None:
    """Check files until the pipe ends."""
    # Ctrl+C in a terminal reaches every process; the one that asked ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        told = Briefing.model_validate_json(pipe.recv_bytes())
        checker = Checker(told.reader(), is_remembered=told.is_remembered)
        # What is loaded by now stays, and of a job nothing: rubbish is looked for in between.
        gc.freeze()
        gc.disable()
        jobs = SimpleQueue[bytes]()
        Thread(target=_take_in, args=(pipe, jobs), daemon=True).start()
        pipe.send_bytes(READY)
        while message := jobs.get():
            job = Job.model_validate_json(message)
            results = [one.as_record() for one in checker.check_all(job.files())]
            pipe.send_bytes(Reply(results=tuple(results)).model_dump_json().encode())
            del results
            gc.collect()
    except Exception:  # noqa: BLE001 - a traceback would show values, and be no answer
        return


def _take_in(pipe: Pipe, jobs: SimpleQueue[bytes]) -> None:
    """Let jobs wait here in their order; nothing stands for the end of the pipe."""
    try:
        while True:
            jobs.put(pipe.recv_bytes())
    except (EOFError, OSError):
        jobs.put(b"")
