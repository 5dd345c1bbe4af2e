"""The pages of docs/formats as a reader finds them: marked tables, and commands with their output.

A table that a test looks at stands below a comment, `<!-- what: of -->`. Commands are ```sh blocks;
what they print is the ```text block behind, in which `…` stands for what was left out.
"""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import Path

from tests.support.member_words import NO_LIMIT, Words, members, object_word
from tests.support.worlds import PASSPHRASE, ROOT
from usbsurvey_desktop.errors import Code

FOLDER = ROOT / "docs" / "formats"
CONTRACT = ROOT / "docs" / "formats.md"
VECTORS = ROOT / "tests" / "vectors"
PAGES = sorted(FOLDER.glob("*.md"))
LEFT_OUT = "…"
_MARK = re.compile(r"<!-- (?P<what>[a-z]+): (?P<of>\S+(?: \S+)*) -->")
_BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"`([^`]+)`")
_CELLS = re.compile(r"(?<!\\)\|")
_BETWEEN = "\x1e"
"""Printed between two blocks of a page, so that their outputs can be told apart."""

Row = tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A marked table: what it tells, of what, and its rows without the two lines of its head."""

    what: str
    of: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Commands:
    """A block of commands, and what it prints according to the page."""

    script: str
    output: str


@dataclass(frozen=True)
class Member:
    """A row of a table of members: whose it is, its name, its type and limit."""

    owner: str
    name: str
    words: Words


def contract() -> str:
    """The contract of all formats."""
    return CONTRACT.read_text(encoding="utf-8")


def page_text(name: str) -> str:
    """The page of a format, by its name without `.md`."""
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def tables_of(what: str) -> list[Table]:
    """The tables of all pages that tell this."""
    return [table for path in PAGES for table in tables(page_text(path.stem), what)]


def rows_of(text: str) -> tuple[Row, ...]:
    """The rows of the first table in a text, without its head."""
    lines = text.splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith("|")), len(lines))
    table = takewhile(lambda line: line.startswith("|"), lines[start:])
    return tuple(tuple(cell.strip() for cell in _CELLS.split(line)[1:-1]) for line in table)[2:]


def tables(text: str, what: str) -> tuple[Table, ...]:
    """The tables of a page that are marked so; one goes at most to the next heading."""
    found = [
        (mark["of"], re.split(r"^#", text[mark.end() :], maxsplit=1, flags=re.MULTILINE)[0])
        for mark in _MARK.finditer(text)
        if mark["what"] == what
    ]
    return tuple(Table(what, of, rows_of(part)) for of, part in found)


def quoted(text: str) -> tuple[str, ...]:
    """What stands in `backticks`."""
    return tuple(_QUOTED.findall(text))


def codes_in(cell: str) -> set[str]:
    """The codes a cell names; `json_*` names all that begin so.

    Raises:
        ValueError: a word in backticks is no code.
    """
    named: set[str] = set()
    for word in quoted(cell):
        is_family = word.endswith("*")
        family = {code.value for code in Code if code.value.startswith(word.rstrip("*"))}
        named |= family if is_family and family else {Code(word)}
    return named


def member_faults(table: Table, models: Sequence[type]) -> list[str]:
    """Where a table of members and the records it is about differ, in either direction.

    A row begins with the name of its object, or with nothing if that is the one above.
    """
    told, faults, owner = list[Member](), list[str](), ""
    for cells in table.rows:
        first, name, kind, limit, meaning = cells
        owner = first.strip("*") or owner
        told.append(Member(owner, name.strip("`"), Words(kind, limit)))
        faults += [] if meaning else [f"{owner} {name}: no meaning"]
    is_so = [one for model in models for one in members_of(model)]
    faults += [f"{one}: not in the table" for one in is_so if one not in told]
    faults += [f"{one}: not in the code" for one in told if one not in is_so]
    return faults + [f"{one}: twice" for one in set(told) if told.count(one) > 1]


def members_of(model: type) -> list[Member]:
    """What the rows of a record must tell; a record without members has one row that says so."""
    owner = object_word(model).removeprefix("object ")
    found = [Member(owner, name, words) for name, words in members(model).items()]
    return found or [Member(owner, NO_LIMIT, Words(NO_LIMIT))]


def commands(text: str) -> tuple[Commands, ...]:
    """The blocks of commands of a page, each with the output behind it; none prints nothing."""
    blocks = list(_BLOCK.finditer(text))
    after = {
        block.start(): next_.group("text")
        for block, next_ in pairwise(blocks)
        if next_["kind"] == "text" and not text[block.end() : next_.start()].strip()
    }
    return tuple(
        Commands(block["text"], after.get(block.start(), ""))
        for block in blocks
        if block["kind"] == "sh"
    )


def run(blocks: tuple[Commands, ...], folder: Path) -> list[str]:
    """What each block prints, all of them typed one after another in one shell in this folder.

    Raises:
        CalledProcessError: a command failed.
    """
    script = f"printf '{_BETWEEN}'\n".join(block.script for block in blocks)
    done = subprocess.run(
        ["sh", "-eu"],  # noqa: S607 - the system's shell
        input=script,
        cwd=folder,
        env={
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL": "C.UTF-8",
            "V": str(VECTORS),
            "W": PASSPHRASE,
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split(_BETWEEN)


def is_as_told(printed: str, told: str) -> bool:
    """Whether an output is what the page prints, but for what it leaves out."""
    parts = map(re.escape, told.strip().split(LEFT_OUT))
    return re.fullmatch(r"(?s:.*?)".join(parts), printed.strip()) is not None
