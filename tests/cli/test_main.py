"""Languages, help, wrong use, the last resort, and what a call never does."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import click
import pytest

from tests.support.command_line import Call
from usbsurvey_desktop.cli.command import WrongUse, usage_sentence
from usbsurvey_desktop.cli.condition_text import condition_text
from usbsurvey_desktop.cli.exit_codes import Exit, exit_code
from usbsurvey_desktop.cli.finding_words import LINT_WORDS
from usbsurvey_desktop.cli.language import Language, Words, chosen_language
from usbsurvey_desktop.cli.main import commands, run
from usbsurvey_desktop.cli.messages import SENTENCES, line
from usbsurvey_desktop.cli.rim import Rim
from usbsurvey_desktop.cli.start import COMMANDS, Opening, opening
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.questionnaire.enable_when import ItemComparison, Operator
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.store.profile_folder import ProfileFolder

ROOT = Path(__file__).resolve().parents[2]
CANARY = "山田太郎の回答"
UNLOADED = {
    *("PySide6", "shiboken6", "http.client", "ssl"),
    *("PIL", "pypdfium2", "segno", "zxingcpp"),
}


def _every_command(group: click.Group = commands) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [()]
    for name, command in group.commands.items():
        inner = _every_command(command) if isinstance(command, click.Group) else [()]
        found.extend((name, *words) for words in inner)
    return found


def test_every_code_has_a_sentence_in_both_languages() -> None:
    """No code of the closed lists is left without words."""
    assert set(SENTENCES) == set(Code)
    assert set(LINT_WORDS) == set(LintCode)
    for words in (*SENTENCES.values(), *LINT_WORDS.values()):
        assert words.ja
        assert not words.ja.isascii() or words.ja == words.en
        assert words.en.isascii()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.JAPANESE),
        ({"LANG": "en_GB.UTF-8"}, Language.ENGLISH),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "ja_JP.UTF-8"}, Language.JAPANESE),
        ({"LANG": "C.UTF-8"}, Language.JAPANESE),
        ({"LANG": "ja_JP.UTF-8", "USBSURVEY_LANG": "en"}, Language.ENGLISH),
        ({"LANG": "en_US", "USBSURVEY_LANG": "fr"}, Language.ENGLISH),
    ],
)
def test_the_language_is_the_users(environment: dict[str, str], language: Language) -> None:
    """The own variable wins over the locale, and Japanese over anything else."""
    assert chosen_language(environment) is language


@pytest.mark.parametrize("words", _every_command(), ids=" ".join)
def test_every_command_explains_itself_in_both_languages(
    call: Call, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """`--help` is wholly Japanese or wholly English, and its lines fit a terminal."""
    japanese = call(*words, "--help")
    assert japanese.code == 0
    assert japanese.out.startswith("使い方: usbsurvey")
    assert "Usage" not in japanese.out
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    english = call(*words, "--help")
    assert english.code == 0
    assert english.out.replace("·", "").isascii()
    assert max(map(len, english.out.splitlines())) <= 100


def test_the_manual_names_every_command_and_option(call: Call) -> None:
    """docs/cli.md leaves nothing out."""
    call("--help")
    manual = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for words in _every_command():
        command: click.Command = commands
        for word in words:
            assert isinstance(command, click.Group)
            command = command.commands[word]
        named = {name for param in command.params for name in param.opts if name.startswith("--")}
        assert {name for name in named if name not in manual} <= {"--version"}
        assert not words or f"`{' '.join(words)}" in manual


def test_the_version_is_told(call: Call) -> None:
    """`--version` prints one line."""
    assert call("--version").out == "usbsurvey 0.1.0\n"


@pytest.mark.parametrize(
    ("words", "japanese", "english"),
    [
        (("form", "lint"), "'FORM' がありません。", "Missing argument"),
        (
            ("form", "lint", "--josn", "x"),
            "--josn というオプションはありません。",
            "No such option",
        ),
        (("form", "lnit"), "lnit というコマンドはありません。", "No such command"),
        (("form", "lint", "a", "b"), "使い方が違います", "unexpected extra argument"),
        (("form",), "使い方: usbsurvey form", "Usage: usbsurvey form"),
        (("sael",), "sael というコマンドもファイルもありません。", "No such command 'sael'"),
        (("--profile",), "使い方が違います", "requires an argument"),
        (("demo", "d", "--bodies", "0"), "正しくありません（1以上1788以下の整数）。", "1<=x<=1788"),
        (("demo", "d", "--seed", "x"), "正しくありません（0以上の整数）。", "not a valid integer"),
        (
            ("draft", "add-person", "d", "--label", "boss"),
            "正しくありません（respondent、approver、other のどれか）。",
            "is not one of",
        ),
    ],
)
def test_wrong_use_ends_with_2_and_a_sentence(
    call: Call,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    japanese: str,
    english: str,
) -> None:
    """A mistake on the command line is told on stderr in the user's language."""
    ended = call(*words)
    assert (ended.code, ended.out) == (2, "")
    assert japanese in ended.err
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    assert english in call(*words).err


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ([], Opening()),
        (["--profile", "form"], Opening(profile=Path("form"))),
        (["--practice=p", "--profile", "q"], Opening(profile=Path("q"), practice=Path("p"))),
        ([__file__], Opening(file=Path(__file__))),
        (["--practice", "p", __file__], Opening(practice=Path("p"), file=Path(__file__))),
        (["form"], None),
        (["--profile", "p", "form", "lint"], None),
        (["--help"], None),
        (["--version"], None),
        (["--profile"], None),
        (["--profile="], None),
        ([__file__, __file__], None),
        (["no such file"], None),
    ],
)
def test_the_windows_open_for_nothing_a_file_or_their_options(
    words: list[str], asked: Opening | None
) -> None:
    """Everything else is for the command line, mistakes included."""
    assert opening(words) == asked


def test_the_words_that_keep_the_windows_shut_are_the_commands(call: Call) -> None:
    """The list that is known before any command is imported is the list of commands."""
    call("--help")
    assert set(commands.commands) == COMMANDS


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (Code.IDENTITY_OPEN, Exit.WRONG_PASSPHRASE),
        (Code.RECIPIENTS, Exit.REFUSED_FOR_SAFETY),
        (Code.NOT_ADDRESSED, Exit.REFUSED_FOR_SAFETY),
        (Code.ISSUER_UNCONFIRMED, Exit.REFUSED_FOR_SAFETY),
        (Code.MEMBER_SET, Exit.WRONG_USE),
        (Code.OUTPUT_EXISTS, Exit.WRONG_USE),
        (Code.FILE_UNWRITABLE, Exit.WRONG_USE),
        (Code.DISK_FULL, Exit.WRONG_USE),
        (Code.SHARE_LOST, Exit.WRONG_USE),
        (Code.ANSWERS_INCOMPLETE, Exit.ANSWER_IS_NO),
        (Code.FORM_MISMATCH, Exit.ANSWER_IS_NO),
    ],
)
def test_a_code_has_its_exit(code: Code, expected: Exit) -> None:
    """Each family of codes ends as the documents say."""
    assert exit_code(code) is expected


def test_facts_that_are_not_ids_are_kept_from_the_terminal() -> None:
    """Only short ids and numbers stand behind a sentence."""
    assert line(Code.TEXT_REFUSED, {"field": "person", "limit": 3}).endswith(
        "(field=person, limit=3)"
    )
    assert line(Code.TEXT_REFUSED, {"field": "\x1b[31m"}).endswith("。")


def test_something_unforeseen_ends_without_a_traceback(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A code, the type and the place: no message, which might quote an answer."""

    def broken_clock() -> datetime:
        raise RuntimeError(CANARY)

    words = ["demo", str(tmp_path / "world"), "--bodies", "1"]
    code = run(words, Rim(ProfileFolder(tmp_path), broken_clock))
    out, err = capsys.readouterr()
    assert (code, out) == (1, "")
    assert err.startswith("unexpected: 想定外のエラーです。")
    assert "[RuntimeError test_main:" in err
    assert CANARY not in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (click.UsageError("words of click"), "使い方が違います（words of click）。"),
        (click.BadParameter("x", param=click.Option(["--bodies"])), "'--bodies' の値が正しく"),
        (WrongUse(Words("こちらの文", "our sentence")), "こちらの文"),
    ],
)
def test_every_kind_of_mistake_has_a_sentence(
    monkeypatch: pytest.MonkeyPatch, error: click.UsageError, sentence: str
) -> None:
    """What click knows in English only is put into a Japanese frame; our own words stay."""
    monkeypatch.setenv("USBSURVEY_LANG", "ja")
    assert sentence in usage_sentence(error)


def test_a_comparison_of_two_answers_has_a_notation() -> None:
    """It stands in checks; an outline would write it like the others."""
    comparison = ItemComparison(question="H9.from", operator=Operator.LESS, other="H9.planned")
    assert condition_text(comparison) == "H9.from < H9.planned"


@pytest.mark.parametrize(
    "words",
    [["--help"], ["qr", "read", "--help"], ["form", "lint", "forms/mic-usb-media-2025/form.json"]],
    ids=["help", "qr read", "form lint"],
)
def test_no_command_loads_windows_a_network_or_decoders(words: list[str]) -> None:
    """A run of the program leaves Qt, sockets' users, TLS and what takes pictures apart out."""
    script = (
        "import sys\n"
        "from usbsurvey_desktop.__main__ import main\n"
        f"main({words!r})\n"
        f"print(*sorted({UNLOADED!r} & set(sys.modules)))\n"
    )
    result = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines()[-1] == ""
