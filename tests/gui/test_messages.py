"""Sentences for people: one for each code, none with words of a file."""

import importlib
import pkgutil
import re
import string
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.filling import ROOT
from tests.support.spoken import english
from usbsurvey_desktop.cli import sentences as of_commands
from usbsurvey_desktop.cli.sentences import sheets
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui import sentences as of_windows


@pytest.mark.parametrize("code", list(Code))
def test_each_code_has_a_sentence_that_ends_with_its_code(code: Code) -> None:
    """Whoever telephones the help desk can read a sentence and the code."""
    words = messages.with_code(SurveyError(code))

    assert words.endswith(f"\n（コード：{code.value}）")
    assert len(words) > len(code.value) + 15


@pytest.mark.parametrize("code", list(Code))
def test_an_english_refusal_is_english_to_its_end(qapp: QApplication, code: Code) -> None:
    """Its file without a name and its code too, which stands in a line of its own."""
    with english(qapp):
        words = messages.with_code(SurveyError(code))

    assert words.endswith(f"\n(Code: {code.value})")
    assert re.search(r"[\u3040-\u30ff\u3400-\u9fff]", words) is None


@pytest.mark.parametrize("code", list(Code))
def test_no_sentence_uses_the_words_that_blame(code: Code) -> None:
    """「不正」「無効」「エラー」 are not said, and no field is left unfilled."""
    words = messages.sentence(code, {})

    assert not any(blame in words for blame in ("不正", "無効", "エラー"))
    assert [name for _text, name, _spec, _conv in string.Formatter().parse(words) if name] == []


def test_a_file_is_called_by_its_name() -> None:
    """The person learns which file would not open, even one with braces in its name."""
    words = messages.sentence(Code.TEXT_DAMAGED, {"file": "回答{x}.sealed.txt"})

    assert words.startswith("「回答{x}.sealed.txt」は、")


def test_why_a_picture_is_refused_is_told() -> None:
    """Each reason of docs/formats.md §11 in words of its own, in windows as in commands."""
    page = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
    (row,) = re.findall(r"^\| `image_refused` \|.*with its reason: (.*) \|$", page, re.MULTILINE)
    reasons = re.findall(r"`(\w+)`", row)
    told = {messages.sentence(Code.IMAGE_REFUSED, {"reason": reason}) for reason in reasons}

    assert len(told) == len(reasons) == 8
    assert {(Code.IMAGE_REFUSED, reason) for reason in reasons} <= sheets.REASONS.keys()


@pytest.mark.parametrize("room", [of_commands, of_windows], ids=["commands", "windows"])
@pytest.mark.parametrize("table", ["SENTENCES", "REASONS", "IN_SCENES"])
def test_no_sentence_stands_in_two_subjects(room: ModuleType, table: str) -> None:
    """The later file would win without a word."""
    names = [f"{room.__name__}.{one.name}" for one in pkgutil.iter_modules(room.__path__)]
    tables = [getattr(importlib.import_module(name), table, {}) for name in names]
    keys = [key for one in tables for key in one]

    assert [key for key in keys if keys.count(key) > 1] == []
