"""A program without a console says in a box of Windows what it would write there."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import click
import pytest

from tests.support.windows_calls import FakeWindows
from usbsurvey_desktop import __main__
from usbsurvey_desktop.cli.box import said_in_a_box
from usbsurvey_desktop.cli.output import tell, write_json


@contextmanager
def _no_console() -> Iterator[None]:
    """A process without streams, as the program with windows is started on Windows."""
    before = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = None
    try:
        yield
        assert (sys.stdout, sys.stderr) == (None, None)
    finally:
        sys.stdout, sys.stderr = before


def test_what_is_told_is_shown() -> None:
    """One box, at the end, with every line; then there is nothing to write to, as before."""
    windows = FakeWindows()
    with _no_console(), said_in_a_box(windows):
        tell("一つめ", "二つめ")
        boxes_before = list(windows.boxes)
    assert boxes_before == []
    assert windows.boxes == [("usbsurvey", "一つめ\n二つめ")]


def test_nothing_told_opens_no_box() -> None:
    """Nobody has to close an empty box."""
    windows = FakeWindows()
    with _no_console(), said_in_a_box(windows):
        pass
    assert windows.boxes == []


def _break_off(windows: FakeWindows) -> None:
    with _no_console(), said_in_a_box(windows):
        tell("途中")
        raise click.Abort


def test_it_is_shown_although_the_command_breaks_off() -> None:
    """What was told until then is what explains it."""
    windows = FakeWindows()
    with pytest.raises(click.Abort):
        _break_off(windows)
    assert windows.boxes == [("usbsurvey", "途中")]


def test_a_document_finds_its_stream() -> None:
    """`--json` writes bytes past the text; a very long one is cut, for a box does not scroll."""
    windows = FakeWindows()
    with _no_console():
        with said_in_a_box(windows):
            write_json({"status": "ok"})
        with said_in_a_box(windows):
            tell("長" * 9_000)
    (_, short), (_, long) = windows.boxes
    assert '"status": "ok"' in short
    assert len(long) == 4_000


def test_with_a_console_it_is_written_there(capsys: pytest.CaptureFixture[str]) -> None:
    """The program for commands has one, and so has every other system."""
    windows = FakeWindows()
    with said_in_a_box(windows):
        tell("ここに")
    with said_in_a_box(None):
        tell("ここにも")
    assert capsys.readouterr().err == "ここに\nここにも\n"
    assert windows.boxes == []


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("なくなった.survey.txt", "なくなった.survey.txt"),
        ("--practice=なくなった", "usbsurvey demo"),
    ],
    ids=["a file", "a practice world"],
)
def test_a_mistake_in_the_start_is_shown(
    monkeypatch: pytest.MonkeyPatch, word: str, part: str
) -> None:
    """Something that is gone, started by its name: words, where the program ended without any."""
    windows = FakeWindows()
    monkeypatch.setattr(__main__, "said_in_a_box", partial(said_in_a_box, windows))
    with _no_console():
        code = __main__.main([word])
    ((_, words),) = windows.boxes
    assert code == 2
    assert part in words
