"""The pages of docs/admin as an officer finds them, and a console that does what they say.

A page is read for what a program can compare: its tables, what stands in `backticks`, what it
quotes from a screen, and the commands of its ```bat blocks.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path, PureWindowsPath
from typing import ClassVar

from tests.support.format_pages import Row, rows_of
from tests.support.worlds import ROOT

FOLDER = ROOT / "docs" / "admin"
PAGES = sorted(FOLDER.glob("*/*.md"))
COMMANDS, WINDOWS = "usbsurvey-cli", "usbsurvey.exe"
"""The two programs of a bundle, as the pages call them."""
_BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_TICKED = re.compile(r"`([^`\n]+)`")
_QUOTED = re.compile(r"「([^」]+)」")
_WORD = re.compile(r'"([^"]*)"|(\S+)')
_ECHO = re.compile(r"echo (?P<text>.*) > (?P<file>\S+)")


def name_of(page: Path) -> str:
    """A page by its language and name."""
    return page.relative_to(FOLDER).as_posix()


def text_of(name: str) -> str:
    """A Japanese page, by its name without `.md`."""
    return (FOLDER / "ja" / f"{name}.md").read_text(encoding="utf-8")


def table_below(text: str, heading: str) -> tuple[Row, ...]:
    """The rows of the first table below a heading, without its head."""
    _, found, rest = text.partition(f"{heading}\n")
    if not found:
        raise ValueError(heading)
    return rows_of(rest)


def blocks(text: str, kind: str) -> tuple[str, ...]:
    """The blocks of one kind, such as `bat`."""
    return tuple(block["text"] for block in _BLOCK.finditer(text) if block["kind"] == kind)


def shown(text: str) -> tuple[tuple[str, str | None], ...]:
    """The ```bat blocks in order, each with what it prints, the ```text behind 表示, if any."""
    found = list(_BLOCK.finditer(text))
    behind = {
        one.start(): other["text"]
        for one, other in pairwise(found)
        if other["kind"] == "text" and text[one.end() : other.start()].strip() == "表示："
    }
    return tuple((one["text"], behind.get(one.start())) for one in found if one["kind"] == "bat")


def ticked(text: str) -> tuple[str, ...]:
    """What stands in `backticks`, but for the blocks."""
    return tuple(_TICKED.findall(_BLOCK.sub("", text)))


def quoted(text: str) -> tuple[str, ...]:
    """What stands in 「」, but for the blocks."""
    return tuple(_QUOTED.findall(_BLOCK.sub("", text)))


def calls(text: str) -> Iterator[tuple[str, ...]]:
    """Each call of one of our programs: of the blocks, and those in backticks that have words."""
    lines = [line for block in blocks(text, "bat") for line in block.splitlines()]
    for line in (*lines, *ticked(text)):
        words = split(line)
        if len(words) > 1 and words[0] in {COMMANDS, WINDOWS}:
            yield words


def split(line: str) -> tuple[str, ...]:
    """The words of a line as a Windows program gets them."""
    return tuple(quoted or plain for quoted, plain in _WORD.findall(line))


@dataclass
class Console:
    """A console of Windows, as far as the drill needs one: a folder, and some of its commands.

    `program` runs `usbsurvey-cli` with words, in the folder it is given, and tells how it ended.
    """

    folder: Path
    program: Callable[[Sequence[str], Path], int]

    def type(self, block: str, *, ends: int = 0) -> None:
        """Do what the lines of a block say; one that no console knows stops it.

        Our program must end with `ends` each time it is called.
        """
        for line in block.splitlines():
            if (echo := _ECHO.fullmatch(line)) is not None:
                # As cmd does it: with the blank in front of the arrow, and CRLF.
                self.path(echo["file"]).write_bytes(f"{echo['text']} \r\n".encode("ascii"))
                continue
            name, *words = split(line)
            if name == COMMANDS:
                given = [str(PureWindowsPath(word).as_posix()) for word in words]
                ended = self.program(given, self.folder)
                assert ended == ends, line
            else:
                self._own[name](self, *words)

    def path(self, word: str) -> Path:
        """A file that a word names."""
        return self.folder / PureWindowsPath(word).as_posix()

    def _copy(self, source: str, target: str) -> None:
        shutil.copy(self.path(source), self.path(target))

    def _compare(self, one: str, other: str) -> None:
        assert self.path(one).read_bytes() == self.path(other).read_bytes()

    def _enter(self, word: str) -> None:
        self.folder = self.path(word).resolve()

    def _remove(self, *words: str) -> None:
        assert words[:2] == ("/s", "/q")
        shutil.rmtree(self.path(words[2]))

    def _nothing(self, *words: str) -> None:
        """What only the console itself would notice."""

    _own: ClassVar[Mapping[str, Callable[..., None]]] = {
        "cd": _enter,
        "copy": _copy,
        "del": lambda self, word: self.path(word).unlink(),
        "fc": _compare,
        "md": lambda self, word: self.path(word).mkdir(),
        "path": _nothing,
        "rd": _remove,
    }
