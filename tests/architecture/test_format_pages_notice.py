"""The tests of the format pages see what they are there for: each on a change planted in a page."""

from dataclasses import replace
from pathlib import Path
from subprocess import CalledProcessError
from typing import Annotated, Literal

import pytest
from pydantic import Field

from tests.support import format_pages as pages
from tests.support.format_pages import FOLDER, Table
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.records import Hash, Record, line, text


class Part(Record):
    """A part of the planted format."""

    name: Annotated[str, line(40)]


class Whole(Record):
    """A planted format."""

    schema_: Literal["planted-1"] = Field(alias="schema")
    count: int = Field(ge=1, le=9)
    remark: Annotated[str, text(200)]
    before: Hash | None
    parts: tuple[Part, ...] = Field(min_length=1, max_length=3)


class Longer(Whole):
    """The same with a member more."""

    more: bool


COUNT = "|  | `count` | integer | 1–9 | how many |\n"
PAGE = f"""
# Planted

<!-- model: planted -->
| object | name | type | limit | meaning |
|---|---|---|---|---|
| **Whole** | `schema` | `planted-1` | – | fixed |
{COUNT.strip()}
|  | `remark` | text | ≤ 200 | what is said |
|  | `before` | hash or null | – | the one before |
|  | `parts` | list of object Part | 1–3 | of it |
| **Part** | `name` | line | ≤ 40 | of the part |

# Another
"""


def _faults(page: str, *models: type[Record]) -> list[str]:
    (table,) = pages.tables(page, "model")
    return pages.member_faults(table, models or (Whole, Part))


def test_a_true_table_has_no_fault() -> None:
    """Otherwise the tests below would prove nothing."""
    assert _faults(PAGE) == []


PLANTED = {
    "member forgotten": (COUNT, ""),
    "member twice in a row": (COUNT, COUNT * 2),
    "member dead": ("|  | `parts`", "|  | `dead` | boolean | – | gone |\n|  | `parts`"),
    "member twice": ("|  | `parts`", "|  | `count` | integer | 1–9 | again |\n|  | `parts`"),
    "name by the code, not by the file": ("`schema`", "`schema_`"),
    "another type": ("hash or null", "hash"),
    "text for line": ("| line | ≤ 40 |", "| text | ≤ 40 |"),
    "another limit of a text": ("≤ 200", "≤ 201"),
    "another limit of a number": ("1–9 ", "0–9 "),
    "another limit of a list": ("1–3", "≤ 3"),
    "no limit": ("≤ 200", "–"),
    "no meaning": ("| how many |", "|  |"),
    "another owner": ("| **Part** |", "|  |"),
}


@pytest.mark.parametrize(("before", "after"), PLANTED.values(), ids=PLANTED.keys())
def test_a_change_of_the_page_is_noticed(before: str, after: str) -> None:
    """Forgotten, dead and wrong members of a table."""
    assert before in PAGE
    assert _faults(PAGE.replace(before, after, 1)) != []


def test_a_new_member_of_the_code_is_noticed() -> None:
    """The page does not know it yet."""
    page = PAGE.replace("**Whole**", "**Longer**")
    assert _faults(page, Longer, Part) == [
        f"{pages.members_of(Longer)[-1]}: not in the table",
    ]


def test_a_code_that_is_none_is_noticed() -> None:
    """A table of checks cannot name a code that the program does not have."""
    assert pages.codes_in("`json_*`") == {code for code in Code if code.startswith("json_")}
    with pytest.raises(ValueError, match="signature_missing"):
        pages.codes_in("`signature_bad` `signature_missing`")
    with pytest.raises(ValueError, match="nothing"):
        pages.codes_in("`nothing_*`")


def test_a_table_ends_at_the_next_heading() -> None:
    """A mark without a table takes none from the section behind."""
    (table,) = pages.tables("<!-- model: a b -->\n\n# Next\n| x |\n|---|\n| y |\n", "model")
    assert table == Table("model", "a b", ())


COMMANDS = """
```sh
echo one; echo two
```
```text
one
…
```

```sh
value=kept
```

```sh
echo "$value"
```

```text
kept
```
"""


def test_commands_are_one_sitting_with_an_output_each(tmp_path: Path) -> None:
    """What one block sets the next one knows; a block without an output prints nothing."""
    blocks = pages.commands(COMMANDS)
    assert [block.output for block in blocks] == ["one\n…\n", "", "kept\n"]
    assert pages.run(blocks, tmp_path) == ["one\ntwo\n", "", "kept\n"]


def test_a_command_that_fails_is_noticed(tmp_path: Path) -> None:
    """Whatever it prints."""
    failing = replace(pages.commands(COMMANDS)[0], script="echo one; false\n")
    with pytest.raises(CalledProcessError):
        pages.run((failing,), tmp_path)


OUTPUTS = {
    "the same": ("a\nb\n", "a\nb\n", True),
    "left out at the end": ("a\nb\nc\n", "a\n…\n", True),
    "left out in a line": ("a long line\nb\n", "a…\nb\n", True),
    "another line": ("a\nb\n", "a\nc\n", False),
    "a line more": ("a\nb\n", "a\n", False),
    "a line less": ("a\n", "a\nb\n", False),
    "nothing": ("", "a\n", False),
}


@pytest.mark.parametrize(("printed", "told", "is_so"), OUTPUTS.values(), ids=OUTPUTS.keys())
def test_an_output_is_held_against_the_page(printed: str, told: str, *, is_so: bool) -> None:
    """To the letter, but for what the page leaves out."""
    assert pages.is_as_told(printed, told) is is_so


SPOILT = {
    "card": ("card/honest", "card/changed"),
    "roster": ("roster/version-2", "roster/changed"),
    "ledger": ("ledger/whole", "ledger/line-changed"),
    "ledger-order": ("ledger/whole", "ledger/lines-swapped"),
    "return-note": ("return/returned", "return/payload-replaced"),
    "return-note-seal": ("return/returned", "return/ciphertext-flipped"),
    "package": ("package/by-reference-approved", "package/payload-replaced"),
    "package-dig": ("package/by-reference-approved", "package/dig-of-another-text"),
    "container": ("draft/pbkdf2", "draft/mended-body"),
    "container-damage": ("draft/pbkdf2", "draft/flip-80"),
    "record-book": ("record/pbkdf2", "record/entry-removed"),
    "qr": ("$V/qr/$case", "$V/qr/two-missing"),
}
"""By page, perhaps with a word more: the file of the page, and one with a fault in its place."""


@pytest.mark.parametrize("name", SPOILT)
def test_the_commands_do_not_pass_a_spoilt_file(name: str, tmp_path: Path) -> None:
    """They verify: on a file that our program refuses they fail, or print something else."""
    good, bad = SPOILT[name]
    page = next(
        path for path in sorted(FOLDER.glob("*.md"), reverse=True) if name.startswith(path.stem)
    )
    blocks = pages.commands(page.read_text(encoding="utf-8"))
    spoilt = tuple(replace(one, script=one.script.replace(good, bad)) for one in blocks)
    assert spoilt != blocks
    try:
        printed = pages.run(spoilt, tmp_path)
    except CalledProcessError:
        return
    assert not all(
        pages.is_as_told(found, block.output) for found, block in zip(printed, blocks, strict=True)
    )
