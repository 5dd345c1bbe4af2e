"""`form print`: the form on paper without a window."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.command_line import Call, caller
from tests.support.pdfs import facts_of, pages_of
from tests.support.questionnaires import form, question
from tests.support.scenario import USB_SURVEY
from usbsurvey_desktop.cli.main import run
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.questionnaire.finding import LintFinding
from usbsurvey_desktop.questionnaire.translation import read_translation
from usbsurvey_desktop.settings import Language


@pytest.fixture
def whole(call: Call, qapp: QApplication) -> Call:
    """Call the program in a process that has Qt already."""
    del qapp
    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The survey of 24 questions with its translation, in a folder of its own."""
    return shutil.copytree(USB_SURVEY.parent, tmp_path / "survey")


def test_a_folder_becomes_a_pdf(whole: Call, folder: Path, tmp_path: Path) -> None:
    """The document tells what was written; the pages hold the form and its digest."""
    out = tmp_path / "form.pdf"

    ended = whole("form", "print", folder, "--out", out, "--json")

    assert ended.code == 0
    linted = whole("form", "lint", folder, "--json").document
    assert ended.document == {
        "form": "mic-usb-media-2025",
        "version": linted["version"],
        "digest": linted["digest"],
        "language": "ja",
        "file": str(out),
    }
    pages = pages_of(out.read_bytes(), tmp_path)
    assert "A-1で「No(いいえ)」を選んだ方は、A-8へ進んでください。" in "".join(pages)
    assert all("版の印" in page for page in pages)
    assert facts_of(out.read_bytes(), tmp_path)["Pages"] == str(len(pages))


def test_it_speaks_english_and_goes_back(whole: Call, folder: Path, tmp_path: Path) -> None:
    """The words of the translation; what the process says after that is Japanese again."""
    out = tmp_path / "form.pdf"
    words = read_translation((folder / "translations" / "en.json").read_bytes())
    assert not isinstance(words, LintFinding)

    ended = whole("form", "print", folder / "form.json", "--out", out, "--lang", "en")

    assert ended.code == 0
    assert ended.out.strip() == str(out)
    assert "".join(words["title"].split()) in pages_of(out.read_bytes(), tmp_path)[0]
    assert shown_language() is Language.JAPANESE


def test_a_form_in_english_is_printed_in_english(whole: Call, tmp_path: Path) -> None:
    """It needs no translation for that; and has none into Japanese."""
    path = tmp_path / "form.json"
    path.write_text(json.dumps(form(question("A"), language="en")), "utf-8")

    ended = whole("form", "print", path, "--out", tmp_path / "a.pdf", "--json")
    other = whole("form", "print", path, "--out", tmp_path / "b.pdf", "--lang", "ja")

    assert ended.document["language"] == "en"
    assert other.code == 2
    assert "translations" in other.err
    assert not (tmp_path / "b.pdf").exists()


def test_a_form_in_another_language_gets_japanese_words(whole: Call, tmp_path: Path) -> None:
    """The program speaks two languages; the form's own words stand in any case."""
    path = tmp_path / "form.json"
    path.write_text(json.dumps(form(question("A"), language="fr")), "utf-8")
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "ja.json").write_text('{"title": "題"}', "utf-8")

    ended = whole("form", "print", path, "--out", tmp_path / "a.pdf", "--json")

    assert ended.document["language"] == "ja"


def test_a_broken_translation_prints_nothing(whole: Call, folder: Path, tmp_path: Path) -> None:
    """The file is named."""
    (folder / "translations" / "en.json").write_text("[]", "utf-8")

    ended = whole("form", "print", folder, "--out", tmp_path / "form.pdf", "--lang", "en")

    assert ended.code == 1
    assert "questionnaire_invalid" in ended.err
    assert "en.json" in ended.err
    assert not (tmp_path / "form.pdf").exists()


def test_it_is_called_a_pdf_and_overwrites_nothing(
    whole: Call, folder: Path, tmp_path: Path
) -> None:
    """Another ending is wrong use; a file that is there stays, but for `--force`."""
    assert whole("form", "print", folder, "--out", tmp_path / "form.txt").code == 2
    (tmp_path / "form.pdf").write_bytes(b"kept")
    words = ("form", "print", folder, "--out", tmp_path / "form.pdf")

    assert whole(*words).code == 2
    assert (tmp_path / "form.pdf").read_bytes() == b"kept"
    assert whole(*words, "--force").code == 0
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")


def test_without_qt_it_says_so(
    whole: Call, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is read."""
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)

    ended = whole("form", "print", folder, "--out", tmp_path / "form.pdf")

    assert ended.code == 2
    assert "Qt" in ended.err


def test_where_nothing_brings_qt_it_says_so_too(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    """The same for whoever calls the commands from a program of their own."""
    ended = caller(capsys, run)("form", "print", folder, "--out", tmp_path / "a.pdf", "--json")
    assert ended.document["status"] == "file_unwritable"
