"""What processes of a crew do in tests: work, but for one thing that goes wrong.

Named here because a new process imports what it shall do.
"""

import os
from multiprocessing.connection import Connection
from threading import Condition

from typing_extensions import Buffer

from usbsurvey_desktop.review.crew_work import Job, work

EVIL = "evil.sealed.txt"
"""A file that ends whatever process looks at it."""


class _Trap(Connection):
    """The pipe of a process that does not survive `EVIL`, once what came before is answered."""

    def __init__(self, handle: int) -> None:
        super().__init__(handle)
        self._heard, self._said = 0, 0
        self._saying = Condition()

    def recv_bytes(self, maxlength: int | None = None) -> bytes:
        message = super().recv_bytes(maxlength)
        if message.startswith(b'{"paths"') and any(
            one.path.name == EVIL for one in Job.model_validate_json(message).files()
        ):
            with self._saying:
                self._saying.wait_for(lambda: self._said == self._heard)
            os._exit(9)
        self._heard += 1
        return message

    def send_bytes(self, buf: Buffer, offset: int = 0, size: int | None = None) -> None:
        super().send_bytes(buf, offset, size)
        with self._saying:
            self._said += 1
            self._saying.notify_all()


class Told:
    """A pipe in which these messages wait, and nothing comes behind them."""

    def __init__(self, *messages: bytes) -> None:
        self._messages = list(messages)
        self.said: list[bytes] = []
        """What was answered."""

    def recv_bytes(self) -> bytes:
        """The next message."""
        if not self._messages:
            raise EOFError
        return self._messages.pop(0)

    def send_bytes(self, buf: bytes) -> None:
        """Hear an answer."""
        self.said.append(buf)


def dies_of_evil(pipe: Connection) -> None:
    """Work, and die at `EVIL`."""
    work(_Trap(os.dup(pipe.fileno())))


def never_starts(pipe: Connection) -> None:
    """Die before the first word."""
    pipe.close()


def stops_at_once(pipe: Connection) -> None:
    """Hear the first words and say nothing for ever."""
    pipe.recv_bytes()
    while True:
        pipe.poll(None)
