"""The shipped help: complete in both languages, and named by every screen."""

import ast
from pathlib import Path

import pytest

from tests.support.filling import ROOT
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.gui.help.codes import code_blocks
from usbsurvey_desktop.gui.help.topics import (
    OVERVIEW,
    TOPICS,
    Block,
    Kind,
    Manual,
    Topic,
    found,
    read_topic,
)
from usbsurvey_desktop.settings import Language

HELP = ROOT / "resources/help"
GUI = ROOT / "usbsurvey_desktop/gui"
LANGUAGES = (Language.JAPANESE, Language.ENGLISH)
WITHOUT_TOPIC = {"WaitingView", "StoppedView"}
"""Nothing can be done on these, so the overview is what helps."""


def _screens() -> list[tuple[str, str]]:
    """Each screen's class and the topic it names, empty without one."""
    return [
        (node.name, _topic_of(node))
        for path in sorted(GUI.rglob("*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and _is_screen(node)
    ]


def _is_screen(node: ast.ClassDef) -> bool:
    return "Screen" in {base.id for base in node.bases if isinstance(base, ast.Name)}


def _topic_of(node: ast.ClassDef) -> str:
    for part in node.body:
        if (
            isinstance(part, ast.Assign)
            and isinstance(part.targets[0], ast.Name)
            and part.targets[0].id == "help_topic"
            and isinstance(part.value, ast.Constant)
        ):
            return str(part.value.value)
    return ""


@pytest.mark.parametrize(("screen", "topic"), _screens(), ids=[name for name, _ in _screens()])
def test_every_screen_names_a_topic_that_exists(screen: str, topic: str) -> None:
    """F1 never opens a page about something else."""
    assert topic in TOPICS or screen in WITHOUT_TOPIC


@pytest.mark.parametrize("name", TOPICS)
def test_both_languages_say_the_same_in_the_same_order(name: str) -> None:
    """English is complete: as many headings, paragraphs and items as Japanese, none empty."""
    japanese, english = (_topic(name, language) for language in LANGUAGES)

    assert [block.kind for block in japanese.blocks] == [block.kind for block in english.blocks]
    assert all(block.text.strip() for block in (*japanese.blocks, *english.blocks))
    assert japanese.title
    assert japanese.title != english.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_lies_there_that_no_contents_name(language: Language) -> None:
    """Every shipped file is a topic, and the other way round."""
    assert {path.stem for path in (HELP / language.value).iterdir()} == set(TOPICS)


def test_a_topic_is_read_line_by_line() -> None:
    """Headings, items with and without numbers, and paragraphs; blank lines only part them."""
    topic = read_topic("x", "# 題\n本文\n\n## 見出し\n- 一つ\n2. 二つ\n")

    assert topic == Topic(
        "x",
        "題",
        (
            Block(Kind.PARAGRAPH, "本文"),
            Block(Kind.HEADING, "見出し"),
            Block(Kind.ITEM, "・一つ"),
            Block(Kind.ITEM, "2. 二つ"),
        ),
    )
    assert read_topic("empty", "").title == "empty"


def test_the_codes_are_all_explained() -> None:
    """Whoever reads a code on a screen finds it, with the sentence of the windows."""
    blocks = code_blocks()
    headings = [block.text for block in blocks if block.kind is Kind.HEADING]

    assert sorted(", ".join(headings).split(", ")) == sorted(code.value for code in Code)
    assert len(headings) * 2 == len(blocks)


def test_search_finds_words_in_titles_and_texts() -> None:
    """Whatever the case; blanks around do not matter; nothing finds everything."""
    topics = Manual(HELP).topics(Language.ENGLISH)

    assert [one.name for one in found(topics, " TAB, SHIFT+TAB ")] == ["keys"]
    assert found(topics, "zebra") == ()
    assert found(topics, " ") == topics
    assert topics[0].name == OVERVIEW


def _topic(name: str, language: Language) -> Topic:
    path: Path = HELP / language.value / f"{name}.txt"
    return read_topic(name, path.read_text(encoding="utf-8"))
