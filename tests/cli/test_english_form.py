"""A survey written in English, with a Japanese translation beside it, on the command line."""

from pathlib import Path

import pytest

from tests.support.command_line import Call
from tests.support.english_form import JAPANESE, english_form
from usbsurvey_desktop.records import canonical


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "translations").mkdir()
    (tmp_path / "form.json").write_bytes(canonical(english_form()))
    (tmp_path / "translations" / "ja.json").write_bytes(canonical(JAPANESE))
    return tmp_path


def test_a_whole_translation_has_no_finding(folder: Path, call: Call) -> None:
    """Each text of the form has its Japanese, and lint finds nothing in either language."""
    ended = call("form", "lint", folder, "--json")

    assert ended.code == 0
    assert (ended.document["errors"], ended.document["warnings"]) == ([], [])


@pytest.mark.parametrize("key", sorted(JAPANESE))
def test_each_missing_text_is_told(folder: Path, call: Call, key: str) -> None:
    """Whichever text has no Japanese, lint names it with the translation it is missing from."""
    rest = {name: text for name, text in JAPANESE.items() if name != key}
    (folder / "translations" / "ja.json").write_bytes(canonical(rest))

    ended = call("form", "lint", folder, "--json")

    errors = ended.document["errors"]
    assert ended.code == 1
    assert isinstance(errors, list)
    assert [(one["code"], one["facts"]) for one in errors] == [
        ("translation_missing", {"key": key, "translation": "ja"})
    ]


def test_the_outline_is_in_the_words_of_the_form(folder: Path, call: Call) -> None:
    """The command line shows a form as its file has it."""
    out = call("form", "outline", folder).out

    assert "Survey of USB media" in out
    assert "By vendors" in out


def test_answers_are_written_as_english_writes_them(folder: Path, call: Call) -> None:
    """Several choices stand with a comma between them."""
    answers = folder / "answers.json"
    answers.write_bytes(canonical({"Q1": "yes", "Q2": ["staff", "vendor"], "Q3": "No"}))

    ended = call("answers", "check", "--form", folder, answers)

    assert ended.code == 0
    assert "By staff, By vendors" in ended.out
