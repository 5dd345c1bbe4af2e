"""docs/formats/xlsform-expressions.md says what the program does."""

import re
from pathlib import Path

import pytest

from tests.support.worlds import ROOT
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.records import canonical, parse
from usbsurvey_desktop.xlsform.expressions import (
    condition_text,
    constraint_text,
    read_condition,
    read_constraint,
)
from usbsurvey_desktop.xlsform.grammar import DEEPEST, LONGEST
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead, WhyNotRead
from usbsurvey_desktop.xlsform.tree import Function

PAGE = (ROOT / "docs" / "formats" / "xlsform-expressions.md").read_text(encoding="utf-8")
NAMES = {
    asked.link_id: asked
    for asked in (
        Asked("x", ItemType.SINGLE_CHOICE, ("a", "b", "1")),
        Asked("m", ItemType.MULTI_CHOICE, ("a", "b", "c", "d")),
        Asked("n", ItemType.INTEGER),
        Asked("d", ItemType.DECIMAL),
        Asked("day", ItemType.DATE),
    )
}
CODES = ("a", "b", "c", "d")


def _rows(name: str) -> list[list[str]]:
    """The rows of the table behind a mark, their code without its backticks."""
    # Without its mark a table would be no rows, and no test.
    table = PAGE.split(f"<!-- {name} -->\n")[1].partition("\n\n")[0]
    lines = table.strip().split("\n")[2:]
    return [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in lines]


@pytest.mark.parametrize(("text", "condition"), _rows("conditions"))
def test_a_condition_of_the_page(text: str, condition: str) -> None:
    """Reads as the page says, and is written so that it reads the same."""
    read = read_condition(text, NAMES)
    assert not isinstance(read, NotRead)
    assert canonical(read) == canonical(parse(condition.encode(), depth=9))
    assert read_condition(condition_text(read, NAMES) or "", NAMES) == read


@pytest.mark.parametrize(("kind", "text", "constraint"), _rows("constraints"))
def test_a_constraint_of_the_page(kind: str, text: str, constraint: str) -> None:
    """Reads as the page says, and is written so that it reads the same."""
    asked = Asked("q", ItemType(kind), CODES)
    read = read_constraint(text, asked)
    assert not isinstance(read, NotRead)
    given = read.model_dump(mode="json", exclude_none=True)
    assert canonical(given) == canonical(parse(constraint.encode(), depth=2))
    assert read_constraint(constraint_text(read, asked) or "", asked) == read


@pytest.mark.parametrize(
    ("reason", "of", "example"), [row[:3] for row in _rows("reasons") if row[1] != "any"]
)
def test_a_refusal_of_the_page(reason: str, of: str, example: str) -> None:
    """Each example is refused for its reason."""
    is_relevant = of == "relevant"
    read = (
        read_condition(example, NAMES)
        if is_relevant
        else read_constraint(example, Asked("q", ItemType(of)))
    )
    assert isinstance(read, NotRead)
    assert read.reason == reason


def test_the_page_names_every_reason_function_and_limit() -> None:
    """And none that there is not."""
    assert {row[0] for row in _rows("reasons")} == set(WhyNotRead)
    functions = re.search(r"^function = (.+)$", PAGE, re.MULTILINE)
    assert functions is not None
    assert functions[1].split(" | ") == [*Function]
    assert f"{LONGEST:,} code points and {DEEPEST} brackets" in PAGE


def test_every_difference_of_the_page_has_its_test() -> None:
    """And every test of a difference its row."""
    tests = Path(__file__).with_name("test_expressions_differences.py")
    shown = re.findall(r"^def test_(d[0-9]+)_", tests.read_text(encoding="utf-8"), re.MULTILINE)
    assert [row[0] for row in _rows("differences")] == [one.upper() for one in shown]
