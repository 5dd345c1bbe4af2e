"""What processes that read scans do in tests: everything but reading.

Named here because a new process imports what it shall do.
"""

import os
import struct
from multiprocessing.connection import Connection
from threading import Event

from usbsurvey_desktop.qr.confined import LONGEST_ANSWER
from usbsurvey_desktop.qr.scan_work import READY, Answer, Job


def _end() -> bytes:
    return Answer(is_end=True).model_dump_json().encode()


def is_stuck(pipe: Connection) -> None:
    """Be at something that has no end, and look at no pipe."""
    pipe.send_bytes(READY)
    Event().wait()


def ends_before_a_word(pipe: Connection) -> None:
    """Die before the first word."""
    pipe.close()


def says_another_word(pipe: Connection) -> None:
    """Begin with what nobody asked."""
    pipe.send_bytes(b"hello")
    pipe.poll(None)


def says_nothing(pipe: Connection) -> None:
    """Wait for a file without a word."""
    pipe.poll(None)
    pipe.recv_bytes()


def dies_of_bad_files(pipe: Connection) -> None:
    """Answer every file, but die over those whose name is `bad`."""
    pipe.send_bytes(READY)
    while True:
        if Job.model_validate_json(pipe.recv_bytes()).file().name == "bad":
            os.abort()
        pipe.send_bytes(Answer(texts=(f"{os.getpid()}",)).model_dump_json().encode())
        pipe.send_bytes(_end())


def hangs_on_the_second_page(pipe: Connection) -> None:
    """Answer one page and no more."""
    pipe.send_bytes(READY)
    pipe.recv_bytes()
    pipe.send_bytes(Answer(texts=("1",)).model_dump_json().encode())
    pipe.poll(None)
    pipe.recv_bytes()


def never_comes_to_an_end(pipe: Connection) -> None:
    """Answer one page after the other."""
    pipe.send_bytes(READY)
    pipe.recv_bytes()
    while True:
        pipe.send_bytes(Answer(texts=("1",)).model_dump_json().encode())


def _says(message: bytes, pipe: Connection) -> None:
    pipe.send_bytes(READY)
    pipe.recv_bytes()
    pipe.send_bytes(message)
    pipe.poll(None)


def says_no_json(pipe: Connection) -> None:
    """Answer with what is no message."""
    _says(b"\xff", pipe)


def says_too_much(pipe: Connection) -> None:
    """Answer with a message that is too long."""
    _says(b" " * LONGEST_ANSWER + _end(), pipe)


def says_half_a_message(pipe: Connection) -> None:
    """Begin an answer, and wait for ever."""
    pipe.send_bytes(READY)
    pipe.recv_bytes()
    os.write(pipe.fileno(), struct.pack("!i", 100) + b"{")
    pipe.poll(None)


def says_a_long_text(pipe: Connection) -> None:
    """Answer with a text that no symbol holds."""
    _says(b'{"texts":["' + b"A" * 1_450 + b'"]}', pipe)


def says_too_many_texts(pipe: Connection) -> None:
    """Answer with more texts than a page has."""
    _says(b'{"texts":[' + b",".join([b'"A"'] * 65) + b"]}", pipe)


def says_small_letters(pipe: Connection) -> None:
    """Answer with a text that is no base45."""
    _says(b'{"texts":["a"]}', pipe)


def says_another_code(pipe: Connection) -> None:
    """Refuse a file for what no file is refused."""
    _says(b'{"is_end":true,"refusal":"wrong_passphrase"}', pipe)
