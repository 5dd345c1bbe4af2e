"""`tally --pdf`: the printed report without a window."""

import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.command_line import Call, caller
from tests.support.pdfs import facts_of, fonts_of, pages_of
from tests.support.practice import practice_world
from usbsurvey_desktop import offscreen
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.errors import Code, SurveyError


@pytest.fixture(scope="module")
def _reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    words = ("--bodies", "12", "--seed", "3", "--reviewed")
    return practice_world(tmp_path_factory.mktemp("practice"), *words)


@pytest.fixture
def world(_reviewed: Path, tmp_path: Path) -> Path:
    """A practice world whose reviewers have decided, to spoil."""
    return shutil.copytree(_reviewed, tmp_path / "world")


@pytest.fixture
def whole(call: Call, qapp: QApplication) -> Call:
    """Call the program in a process that has Qt already."""
    del qapp
    return call


def test_the_pdf_holds_every_number_of_the_document(
    whole: Call, world: Path, tmp_path: Path
) -> None:
    """States and counts of every question of the survey, N and scope, in order; 練習 is named."""
    out = tmp_path / "report.pdf"

    ended = whole("tally", world, "--include", "all", "--json", "--pdf", out)

    document = json.loads(ended.out)  # noqa: TID251 - our own output
    assert document["out"] == [str(out)]
    text = "".join(pages_of(out.read_bytes(), tmp_path))
    text = text[text.index("設問ごとの集計") :]
    n = document["bodies"]
    questions = {key: one for key, one in document["questions"].items() if one["counts"]}
    assert len(questions) > 15
    for one in questions.values():
        states = (
            f"N＝{n}：対象{one['applicable']}、回答済み{one['answered']}、"
            f"未回答{one['unanswered']}、対象外{one['not_applicable']}"
        )
        counts = ".*?".join(rf"{count}(\d+\.\d％|―)" for count in one["counts"].values())
        assert re.search(f"{re.escape(states)}.*?{counts}", text)
    assert "範囲：読めた回答すべて（受理していないものを含む）" in text
    assert "練習" in text
    assert all(one.is_embedded for one in fonts_of(out.read_bytes(), tmp_path))
    assert facts_of(out.read_bytes(), tmp_path)["Author"] == ""


def test_an_existing_file_is_kept_before_the_long_work(
    whole: Call, world: Path, tmp_path: Path
) -> None:
    """`output_exists` without `--force`, and then nothing is written."""
    out = tmp_path / "report.pdf"
    out.write_bytes(b"mine")

    ended = whole("tally", world, "--json", "--pdf", out)

    assert ended.document["status"] == "output_exists"
    assert out.read_bytes() == b"mine"
    assert whole("tally", world, "--pdf", out, "--force").code in {0, 1}
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["report", "report.txt", "report.pdf.gz"])
def test_a_report_is_called_a_pdf(whole: Call, world: Path, tmp_path: Path, name: str) -> None:
    """Another ending is wrong use: nothing is opened and nothing is written."""
    ended = whole("tally", world, "--pdf", tmp_path / name)

    assert (ended.code, ended.out) == (2, "")
    assert "--pdf の名前の終わりは .pdf にしてください。" in ended.err
    assert not (tmp_path / name).exists()


def test_without_qt_it_says_so_before_the_long_work(
    whole: Call, world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence with the way out; no file, no counts."""
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)

    ended = whole("tally", world, "--pdf", tmp_path / "report.pdf")

    assert ended.code == 2
    assert "Qt" in ended.err
    assert "--xlsx" in ended.err
    assert not (tmp_path / "report.pdf").exists()


def test_where_nothing_brings_qt_it_says_so_too(
    capsys: pytest.CaptureFixture[str], world: Path, tmp_path: Path
) -> None:
    """The same for whoever calls the commands from a program of their own."""
    ended = caller(capsys, run)("tally", world, "--json", "--pdf", tmp_path / "report.pdf")
    assert ended.document["status"] == "file_unwritable"


def test_without_a_japanese_font_there_is_no_pdf(
    whole: Call, world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Empty boxes instead of words would be no report."""

    def no_fonts() -> None:
        raise SurveyError(Code.UNEXPECTED)

    monkeypatch.setattr(offscreen, "check_fonts", no_fonts)

    ended = whole("tally", world, "--pdf", tmp_path / "report.pdf")

    assert ended.code == 2
    assert "フォント" in ended.err
