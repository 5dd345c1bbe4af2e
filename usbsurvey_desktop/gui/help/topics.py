"""The topics of help: plain text files in each language, shipped with the program.

A file begins with `# title`; then each line is a heading (`## `), an item (`- ` or `1. `) or a
paragraph. Nothing in it is markup for Qt. Source: the screens' design, S18.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, auto
from pathlib import Path

from usbsurvey_desktop.settings import Language

OVERVIEW = "overview"
TROUBLE = "trouble"
ABOUT = "about"
TOPICS = (
    OVERVIEW,
    "home",
    "survey-file",
    "prepare",
    "draft",
    "new-version",
    "answering",
    "not-applicable",
    "check",
    "approval",
    "submit",
    "paper",
    "returns",
    "handover-records",
    "inbox",
    "review",
    "tally",
    "author",
    "settings",
    "printing",
    "keys",
    "words",
    TROUBLE,
    "practice",
    "data",
    "offline",
    ABOUT,
)
"""Every topic, in the order of the table of contents."""

_TITLE = "# "
_HEADING = "## "
_ITEM = re.compile(r"(?:- |[0-9]+\. )")


class Kind(StrEnum):
    """What a block of a topic is."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()


@dataclass(frozen=True)
class Block:
    """One part of a topic, without its mark; an item keeps its number."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Topic:
    """One page of help."""

    name: str
    title: str
    blocks: tuple[Block, ...]

    def holds(self, words: str) -> bool:
        """Whether the title or a block holds these words, whatever their case."""
        wanted = words.casefold()
        texts = (self.title, *(block.text for block in self.blocks))
        return any(wanted in text.casefold() for text in texts)


class Manual:
    """The shipped help, read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds one folder for each language."""
        self._folder = folder
        self._read: dict[Language, tuple[Topic, ...]] = {}

    def topics(self, language: Language) -> tuple[Topic, ...]:
        """Every topic in one language, in the order of the contents."""
        if language not in self._read:
            self._read[language] = tuple(self._topic(name, language) for name in TOPICS)
        return self._read[language]

    def _topic(self, name: str, language: Language) -> Topic:
        text = (self._folder / language.value / f"{name}.txt").read_text(encoding="utf-8")
        return read_topic(name, text)


def read_topic(name: str, text: str) -> Topic:
    """Read the file of a topic; a title that is missing leaves its name."""
    lines = [line for line in text.splitlines() if line.strip()]
    title = lines[0].removeprefix(_TITLE) if lines else name
    return Topic(name, title, tuple(map(_block, lines[1:])))


def _block(line: str) -> Block:
    if line.startswith(_HEADING):
        return Block(Kind.HEADING, line.removeprefix(_HEADING))
    if _ITEM.match(line):
        return Block(Kind.ITEM, f"・{line[2:]}" if line.startswith("- ") else line)
    return Block(Kind.PARAGRAPH, line)


def found(topics: Sequence[Topic], words: str) -> tuple[Topic, ...]:
    """The topics that hold the words; all of them when there are no words."""
    wanted = words.strip()
    return tuple(topic for topic in topics if topic.holds(wanted))
