"""docs/manual/ja/survey-office.md against the program: its example, its tables, its pictures."""

import re
from collections.abc import Iterator

import pytest

from scripts.manual import slug, wanted
from tests.support.scenes import SCENES
from tests.support.worlds import ROOT
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.enable_when import All
from usbsurvey_desktop.xlsform.columns import CHOICES, SETTINGS, SURVEY, SheetColumns
from usbsurvey_desktop.xlsform.expressions import read_condition, read_constraint
from usbsurvey_desktop.xlsform.importing import Imported, import_form
from usbsurvey_desktop.xlsform.not_read import Asked, NotRead
from usbsurvey_desktop.xlsform.outcome import Reason
from usbsurvey_desktop.xlsform.types import read_type

MANUAL = (ROOT / "docs" / "manual" / "ja" / "survey-office.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "resources" / "xlsform" / "example.xlsx"


def _example() -> Imported:
    return import_form(EXAMPLE.read_bytes())


def _first_cells(heading: str) -> Iterator[str]:
    """The first cells of the table below a heading."""
    part = MANUAL.split(f"\n{heading}\n", 1)[1]
    lines = part.split("\n#", 1)[0].splitlines()
    rows = [line for line in lines if line.startswith("|")]
    return (row.split("|")[1].strip() for row in rows[2:])


def _code(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def _asked() -> dict[str, Asked]:
    """The questions of the example, as expressions speak of them."""
    form = _example().questionnaire
    assert form is not None
    return {
        one.link_id: Asked(one.link_id, one.type, tuple(option.code for option in one.options))
        for one in form.questions()
    }


def test_the_example_is_the_one_that_the_program_saves() -> None:
    """The manual leads to it by the button, and by a link that is right."""
    (link,) = re.findall(r"\(([^)]*example\.xlsx)\)", MANUAL)
    assert (ROOT / "docs" / "manual" / "ja" / link).resolve() == EXAMPLE
    assert "「見本を保存する」" in MANUAL


def test_the_example_shows_what_the_manual_teaches() -> None:
    """A condition with two parts and an option that stands alone, as the tables write them."""
    form = _example().questionnaire
    assert form is not None
    questions = {one.link_id: one for one in form.questions()}
    assert isinstance(questions["until"].enable_when, All)
    assert [one.code for one in questions["purpose"].options if one.exclusive] == ["undecided"]
    assert f" --out {form.id}-v1.survey.txt" in MANUAL


@pytest.mark.parametrize(
    ("heading", "sheet"),
    [
        ("### survey シートの列", SURVEY),
        ("### choices シートの列", CHOICES),
        ("### settings シートの列", SETTINGS),
    ],
    ids=["survey", "choices", "settings"],
)
def test_every_column_is_one_that_is_taken(heading: str, sheet: SheetColumns) -> None:
    """And those that must be there are named."""
    named = {name for cell in _first_cells(heading) for name in _code(cell)}
    assert named <= sheet.known
    assert set(sheet.needed) <= named


def test_every_type_is_one_that_is_taken() -> None:
    """Each is read, and every question type but those of an appearance is named."""
    kinds = [
        read_type(text.replace("一覧の名前", "list"))
        for cell in _first_cells("### 設問の種類")
        for text in _code(cell)
    ]
    assert not [one for one in kinds if isinstance(one, Reason)]
    asked = {getattr(one, "type", None) for one in kinds}
    assert asked >= set(ItemType) - {ItemType.YES_NO, ItemType.BODY_CODE}


def _expressions(name: str) -> list[str]:
    part = MANUAL.split(f"| `{name}` |\n", 1)[1].split("\n\n", 1)[0]
    cells = [row.split("|")[2] for row in part.splitlines()[1:]]
    return [text for cell in cells for text in _code(cell) if "…" not in text]


@pytest.mark.parametrize("text", _expressions("relevant"))
def test_every_condition_is_read(text: str) -> None:
    """As it stands there, over questions of the example."""
    assert not isinstance(read_condition(text, _asked()), NotRead)


@pytest.mark.parametrize("text", _expressions("constraint"))
def test_every_limit_is_read(text: str) -> None:
    """By a question of some type."""
    read = [
        read_constraint(text, Asked("x", kind, ("a", "b", "c", "d")))
        for kind in (ItemType.INTEGER, ItemType.TEXT, ItemType.MULTI_CHOICE, ItemType.DATE)
    ]
    assert [one for one in read if not isinstance(one, NotRead)]


def test_every_picture_is_a_scene() -> None:
    """A picture shows what can be reached."""
    scenes = {slug(one.name) for one in SCENES}
    assert set(wanted(MANUAL)) <= scenes
