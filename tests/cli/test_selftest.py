"""`self-test`: the program finds itself whole, and finds out when it is not."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.offscreen import (
    check_fonts,
    check_none_references,
    check_paper,
    platform_without_screen,
    screen_checks,
)
from usbsurvey_desktop.selftest import (
    Outcome,
    core_checks,
    rehearsal,
    require,
    run,
)

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["resources", "forms", "known_answers", "draft", "package", "processes", "workbook"]
SCREEN_NAMES = ["fonts", "look", "none_references"]


@pytest.fixture(autouse=True)
def _keys_stretched_quickly() -> None:
    """Not here: known answers are those of real stretching."""


def _now() -> datetime:
    return datetime(2026, 11, 21, tzinfo=UTC)


def _python(script: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "USBSURVEY_LANG": "ja", "QT_QPA_PLATFORM": ""},
    )


def test_the_program_finds_itself_whole_without_a_network() -> None:
    """Every check passes without a screen; the only sockets are pipes between its processes."""
    ended = _python(
        "import sys\n"
        "from socket import AF_UNIX\n"
        "sockets = []\n"
        "def watch(name, told):\n"
        "    if name.startswith('socket.') and (name, told[1]) != ('socket.__new__', AF_UNIX):\n"
        "        sockets.append(name)\n"
        "sys.addaudithook(watch)\n"
        "from usbsurvey_desktop.__main__ import main\n"
        "code = main(['self-test', '--json'])\n"
        "sys.exit(f'sockets: {sockets}' if sockets else code)\n"
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    document = json.loads(ended.stdout)  # noqa: TID251 - our own program
    assert document["ok"] is True
    assert [one["check"] for one in document["checks"]] == [*NAMES, *SCREEN_NAMES, "paper"]
    assert all(one["ok"] for one in document["checks"])


def test_every_check_below_the_screen_passes(tmp_path: Path) -> None:
    """The same checks, called one by one; what they write lies in the folder given."""
    made = rehearsal(_now)
    assert run(core_checks(tmp_path, _now, made)) == tuple(Outcome(name) for name in NAMES)
    assert (tmp_path / "self-test.usbdraft").exists()


def test_a_sheet_is_printed_and_scanned(tmp_path: Path) -> None:
    """What comes back from paper is held against what was sealed, sign by sign."""
    made = rehearsal(_now)()
    check_paper(tmp_path, made)
    longer = replace(made.sealed, text=f"{made.sealed.text}\n")
    with pytest.raises(SurveyError) as caught:
        check_paper(tmp_path, replace(made, sealed=longer))
    assert caught.value.code is Code.UNEXPECTED


def test_the_checks_that_need_qt_pass_in_any_application(qapp: QApplication) -> None:
    """Fonts and reference counts are in order in this process as well."""
    assert list(screen_checks(qapp)) == SCREEN_NAMES
    check_fonts()
    check_none_references(qapp)


def test_a_check_that_fails_is_named_and_stops_no_other(tmp_path: Path) -> None:
    """A refusal gives its code, any other exception its type."""

    def refuse() -> None:
        raise SurveyError(Code.DRAFT_DAMAGED)

    def look_for_nothing() -> None:
        (tmp_path / "none").stat()

    outcomes = run(
        {
            "refused": refuse,
            "broken": look_for_nothing,
            "wrong": lambda: require(0),
            "right": lambda: require(1),
        }
    )
    assert [one.why for one in outcomes] == ["draft_damaged", "FileNotFoundError", "unexpected", ""]
    assert [one.is_passed for one in outcomes] == [False, False, False, True]


def test_a_program_with_missing_parts_says_so() -> None:
    """Where nothing is shipped six checks fail, one line for each, and the answer is no."""
    ended = _python(
        "import sys\n"
        "from pathlib import Path\n"
        "sys.frozen, sys._MEIPASS = True, str(Path(sys.executable).parent)\n"
        "from usbsurvey_desktop.__main__ import main\n"
        "sys.exit(main(['self-test']))\n"
    )
    assert ended.returncode == 1
    assert ended.stdout.splitlines() == [
        "不合格 同梱物 (resources) unexpected",
        "不合格 調査票と様式 (forms) unexpected",
        "合格 暗号の計算 (known_answers)",
        "合格 下書きの往復 (draft)",
        "不合格 提出ファイルの往復 (package) file_unreadable",
        "不合格 並行した点検 (processes) file_unreadable",
        "合格 表計算への書出し (workbook)",
        "合格 日本語の文字 (fonts)",
        "不合格 画面の表示 (look) FileNotFoundError",
        "合格 画面部品の動作 (none_references)",
        "不合格 QR提出票の印刷と読取り (paper) file_unreadable",
    ]


@pytest.mark.parametrize(
    ("system", "platform"), [("linux", "offscreen"), ("darwin", "offscreen"), ("win32", "windows")]
)
def test_what_needs_no_screen_finds_the_fonts_of_the_system(system: str, platform: str) -> None:
    """On Windows through its own platform: Qt's for no screen looks beside Qt, where none lie."""
    assert platform_without_screen(system) == platform
