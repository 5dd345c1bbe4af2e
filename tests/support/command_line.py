"""Calls of the command line inside this process, with what they print and how they end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest

from usbsurvey_desktop.__main__ import main
from usbsurvey_desktop.records import JsonValue, parse

_DEPTH = 32


@dataclass(frozen=True)
class Ended:
    """One finished call: its exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, JsonValue]:
        """The one JSON document on stdout; the strict gate refuses anything beside it."""
        value = parse(self.out.encode(), depth=_DEPTH)
        assert isinstance(value, dict)
        return value


Call = Callable[..., Ended]


def caller(streams: pytest.CaptureFixture[str], run: Callable[[Sequence[str]], int] = main) -> Call:
    """Give a function that calls the program with words or paths and waits for its end."""

    def call(*words: object) -> Ended:
        streams.readouterr()
        code = run([str(word) for word in words])
        out, err = streams.readouterr()
        return Ended(code, out, err)

    return call
