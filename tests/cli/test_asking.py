"""Where a passphrase is asked for: at a terminal, of a process of its own."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import worlds
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.files import OS, read_whole

PASSPHRASE = "かな 四つの ことば です"
NEW = ("identity", "new", "--name", "山田太郎", "--department", "情報課", "--body-code", "131016")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one identity of cheap keys."""
    secret = tmp_path / "pass.txt"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    words = [*NEW, "--out", str(tmp_path / "a.p12"), "--passphrase-file", str(secret)]
    assert run(words, Rim(protection=worlds.CHEAP)) == 0
    return tmp_path


def _asked_at_a_terminal(words: list[str], answers: list[str]) -> tuple[int, str]:
    """Run the program at a terminal of its own, answering each question; its exit and screen."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "usbsurvey_desktop", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        env={key: os.environ[key] for key in os.environ if "PASSPHRASE" not in key},
    ) as process:
        os.close(theirs)
        screen = b""
        while piece := _piece(ours):
            screen += piece
            if answers and screen.endswith(b": "):
                os.write(ours, answers.pop(0).encode())
                screen += b"|"
    os.close(ours)
    return process.returncode, screen.decode()


def _piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that nobody is at the other end any more
        return b""


def test_without_file_or_variable_the_passphrase_is_asked(folder: Path) -> None:
    """The question does not show the answer."""
    code, screen = _asked_at_a_terminal(
        ["identity", "show", str(folder / "a.p12")], [f"{PASSPHRASE}\n"]
    )
    assert code == 0
    assert "千代田区" in screen
    assert PASSPHRASE not in screen


def test_no_answer_to_the_question_stops_quietly(folder: Path) -> None:
    """The end of input gives exit 2 and no traceback."""
    code, screen = _asked_at_a_terminal(["identity", "show", str(folder / "a.p12")], ["\x04"])
    assert code == 2
    assert "中止しました。" in screen
    assert "Traceback" not in screen


def test_a_new_passphrase_is_asked_twice(folder: Path) -> None:
    """The two answers must agree; then the identity is made under it."""
    words = [*NEW, "--out", str(folder / "b.p12")]
    right = f"{PASSPHRASE}\n"
    code, screen = _asked_at_a_terminal(words, ["a typing mistake\n", right, right, right])
    assert code == 0
    assert screen.count("身分証の合言葉") == 2
    assert read_whole(folder / "b.p12", 65_536, OS)


def test_without_a_terminal_nobody_is_asked(folder: Path) -> None:
    """A script learns by a code how a passphrase is given; no warning of Python's is shown."""
    ended = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "usbsurvey_desktop", "identity", "show", str(folder / "a.p12")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
        env={key: os.environ[key] for key in os.environ if "PASSPHRASE" not in key},
    )
    assert ended.returncode == 4
    assert ended.stderr.startswith("wrong_passphrase: 合言葉を尋ねる端末がありません。")
    assert "--passphrase-file" in ended.stderr
    assert "Warning" not in ended.stderr
