"""What the process that reads scans does: takes the name of a file, says what is on each page.

All that passes the pipe is JSON in whole messages: the first word, then for each file an answer for
each page and one that ends it. It ends when its pipe does, and without a word where something
unforeseen happens. What decodes pictures is loaded only where this work is done; the parent imports
no more than this module. Source: docs/decisions/0029-reading-scans.md.
"""

import os
import signal
import warnings
from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.limits import SYSTEM, LimitCalls
from usbsurvey_desktop.processes import Pipe
from usbsurvey_desktop.qr.confined import MOST_BYTES, MOST_TEXTS, confine
from usbsurvey_desktop.qr.layout import LONGEST_SYMBOL
from usbsurvey_desktop.records import Record

STDERR = 2
READY = b"ready"
"""The first message: it can work."""

_Text = Annotated[str, Field(pattern=r"\A[0-9A-Z $%*+\-./:]+\z", max_length=LONGEST_SYMBOL)]


class Job(Record):
    """A file by its path as the operating system spells it, in base64."""

    path: str

    @classmethod
    def of(cls, path: Path) -> Self:
        """A job of this file."""
        return cls(path=b64encode(os.fsencode(path)).decode())

    def file(self) -> Path:
        """The file again."""
        return Path(os.fsdecode(b64decode(self.path)))


class Answer(Record):
    """What is on the next page; or that there is none, or why nothing of the file counts."""

    texts: tuple[_Text, ...] = Field(default=(), max_length=MOST_TEXTS)
    others: Annotated[int, Field(ge=0, le=MOST_TEXTS)] = 0
    """Different symbols on the page whose signs are not those of base45."""
    is_end: bool = False
    refusal: Code | None = None
    reason: Annotated[str, Field(pattern=r"\A[a-z]*\z", max_length=16)] = ""


def work(pipe: Pipe, system: LimitCalls | None = SYSTEM, errors: int = STDERR) -> None:
    """Read files until the pipe ends; what decoders print goes nowhere, `errors` is where to."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), errors)
    # Ctrl+C in a terminal reaches every process; the one that asked ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    warnings.simplefilter("ignore")  # what is odd about a picture and can be read is nobody's news
    try:
        from usbsurvey_desktop.qr import scan  # noqa: F401, PLC0415 - before there is less to have

        confine(system)
        pipe.send_bytes(READY)
        while True:
            for answer in answers(Job.model_validate_json(pipe.recv_bytes()).file()):
                pipe.send_bytes(answer.model_dump_json().encode())
    except Exception:  # noqa: BLE001 - a traceback would show names, and be no answer
        return


def answers(path: Path) -> Iterator[Answer]:
    """What is said of a file: one for each page, and the end."""
    from usbsurvey_desktop.qr.scan import pages_of, texts_of  # noqa: PLC0415 - see the top

    try:
        for page in pages_of(read_bounded(path, MOST_BYTES)):
            found = texts_of(page, MOST_TEXTS)
            yield Answer(texts=found.ours, others=found.others)
    except SurveyError as error:
        reason = str(error.facts.get("reason", ""))
        yield Answer(is_end=True, refusal=error.code, reason=reason)
    else:
        yield Answer(is_end=True)
