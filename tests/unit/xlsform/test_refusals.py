"""What is not taken: each refusal with its sheet, its cell and its reason, and all at once."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl.utils import get_column_letter

from tests.support.xlsforms import (
    CHOICES,
    ODD_CELLS,
    SETTINGS,
    book,
    refusals,
    repacked,
    saved,
    workbook,
    xlsform,
)
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.xlsform.importing import import_form
from usbsurvey_desktop.xlsform.outcome import NotTaken, Reason
from usbsurvey_desktop.xlsform.workbook_file import MOST_COLUMNS, MOST_ROWS

HEAD = "type | name | label"
ASKED = f"{HEAD}\ntext | a | 名前"
Expected = list[tuple[str, str]]

SURVEYS: dict[str, tuple[str, Expected]] = {
    "unknown type": (f"{HEAD}\nquestion | a | 甲", [("survey!A2", "type_unknown")]),
    "calculate": (f"{ASKED}\ncalculate | b | 乙", [("survey!A3", "type_not_taken")]),
    "a file for choices": (
        f"{ASKED}\nselect_one_from_file x.csv | b | 乙",
        [("survey!A3", "type_not_taken")],
    ),
    "repeat": (
        f"{ASKED}\nbegin_repeat | r | 繰返し\nend_repeat | |",
        [("survey!A3", "repeat"), ("survey!A4", "repeat")],
    ),
    "no type": (f"{ASKED}\n | b | 乙", [("survey!A3", "cell_empty")]),
    "no name": (f"{ASKED}\ntext | | 乙", [("survey!B3", "cell_empty")]),
    "a name in Japanese": (f"{ASKED}\ntext | 乙 | 乙", [("survey!B3", "name")]),
    "a name twice": (f"{ASKED}\ntext | a | 乙", [("survey!B3", "name_double")]),
    "a group called as a question": (
        f"{ASKED}\nbegin group | a | 組\ntext | b | 乙\nend group | |",
        [("survey!B3", "name_double")],
    ),
    "no label": (f"{ASKED}\ntext | b |", [("survey!C3", "cell_empty")]),
    "no list of this name": (
        f"{ASKED}\nselect_one none | b | 乙",
        [("survey!A3", "list_missing")],
    ),
    "no list, and a condition over its options": (
        (
            f"{HEAD} | relevant\nselect_one none | a | 甲 |\n"
            "text | b | 乙 | ${a} = 'x'\ntext | c | 丙 | ${d} = 'x'"
        ),
        [("survey!A2", "list_missing"), ("survey!D4", "unknown_question")],
    ),
    "no name of a list": (f"{ASKED}\nselect_one | b | 乙", [("survey!A3", "type_unknown")]),
    "a group that does not end": (
        f"{HEAD}\nbegin group | g | 組\ntext | a | 甲",
        [("survey!A2", "group_not_ended")],
    ),
    "an end without a group": (
        f"{ASKED}\nend group | |",
        [("survey!A3", "group_not_begun")],
    ),
    "a group of nothing": (
        f"{ASKED}\nbegin group | g | 組\nend group | |",
        [("survey!A3", "group_empty")],
    ),
    "a remark alone": (
        f"{ASKED}\nbegin group | g | 組\nnote | n | 注意\nend group | |",
        [("survey!A4", "note_alone")],
    ),
    "nothing is asked": (HEAD, [("survey", "no_questions")]),
    "a label that fetches an answer": (
        f"{ASKED}\ntext | b | ${{a}}さんの住所",
        [("survey!C3", "reference_in_text")],
    ),
    "a limit on a note": (
        f"{HEAD} | constraint\nnote | n | 注意 | . > 1\ntext | a | 甲 |",
        [("survey!D2", "cell_not_allowed")],
    ),
    "a note that is required": (
        f"{HEAD} | required\nnote | n | 注意 | yes\ntext | a | 甲 |",
        [("survey!D2", "cell_not_allowed")],
    ),
    "a condition at an end": (
        f"{HEAD} | relevant\nbegin group | g | 組 |\ntext | a | 甲 |\nend group | | | ${{a}} = 'x'",
        [("survey!D4", "cell_not_allowed")],
    ),
    "an appearance that changes what is asked": (
        f"{HEAD} | appearance\ndate | a | 甲 | month-year",
        [("survey!D2", "cell_value")],
    ),
    "an appearance of another type": (
        f"{HEAD} | appearance\ninteger | a | 甲 | multiline",
        [("survey!D2", "cell_value")],
    ),
    "a column of ODK that would change what is asked": (
        (
            f"{HEAD} | calculation | default | media::image::日本語 (ja)\n"
            "text | a | 甲 | | 初め |\ntext | b | 乙 | 1+1 | | x.png"
        ),
        [
            ("survey!E2", "column_not_taken"),
            ("survey!D3", "column_not_taken"),
            ("survey!F3", "column_not_taken"),
        ],
    ),
    "a slip in a heading": (
        f"{HEAD} | relevent\ntext | a | 甲 | x",
        [("survey!D1", "column_unknown")],
    ),
    "a heading of ours that is none": (
        f"{HEAD} | usbsurvey_nothing\ntext | a | 甲 | x",
        [("survey!D1", "column_unknown")],
    ),
    "no heading": (f"{HEAD} |\ntext | a | 甲 | x", [("survey!D1", "column_unknown")]),
    "a column twice": (
        f"{HEAD} | hint | Hint\ntext | a | 甲 | x | y",
        [("survey!E1", "column_double")],
    ),
    "a column twice, once with its language": (
        f"{HEAD} | label::日本語 (ja)\ntext | a | 甲 | 甲",
        [("survey!D1", "column_double")],
    ),
    "a column that has no languages": (
        f"{HEAD} | relevant::日本語 (ja)\ntext | a | 甲 | x",
        [("survey!D2", "column_not_taken")],
    ),
    "a language without a code": (
        f"{HEAD} | hint::Japanese\ntext | a | 甲 | x",
        [("survey!D1", "language")],
    ),
    "no column of names": (
        "type | label\ntext | 甲",
        [("survey", "column_missing"), ("survey!A2", "cell_empty")],
    ),
    "no label in a language": (
        (
            "type | name | label::日本語 (ja) | label::English (en)\n"
            "text | a | 甲 | A\ntext | b | 乙 |"
        ),
        [("survey!D3", "translation_missing")],
    ),
    "no title in a language": (
        (
            "type | name | label::日本語 (ja) | label::English (en)\n"
            "begin group | s | 節 |\nbegin group | p | |\ntext | a | 甲 | A\n"
            "end group | | |\nend group | | |"
        ),
        [("survey!D2", "translation_missing"), ("survey!D3", "translation_missing")],
    ),
    "a condition that cannot be read": (
        f"{HEAD} | relevant\ntext | a | 甲 |\ntext | b | 乙 | ${{a}} =",
        [("survey!D3", "syntax")],
    ),
    "a condition over no question": (
        f"{HEAD} | relevant\ntext | a | 甲 |\ntext | b | 乙 | ${{c}} = 'x'",
        [("survey!D3", "unknown_question")],
    ),
    "a required that is no condition": (
        f"{HEAD} | required\ntext | a | 甲 | maybe",
        [("survey!D2", "syntax")],
    ),
    "a limit that cannot be read": (
        f"{HEAD} | constraint\ninteger | a | 甲 | . + 1",
        [("survey!D2", "not_in_subset")],
    ),
    "a condition over a later question": (
        f"{HEAD} | relevant\ntext | a | 甲 | ${{b}} = 'x'\ntext | b | 乙 |",
        [("survey!D2", "forward_reference")],
    ),
    "a condition over itself": (
        f"{HEAD} | relevant\ntext | a | 甲 | ${{a}} = 'x'",
        [("survey!D2", "self_reference")],
    ),
    "conditions that never hold": (
        (
            f"{HEAD} | relevant\nselect_one abc | a | 甲 |\n"
            "text | b | 乙 | ${a} = 'a' and ${a} = 'b'"
        ),
        [("survey!D3", "unreachable")],
    ),
    "a page in a page": (
        (
            f"{HEAD} | appearance\nbegin group | p | 頁 | field-list\n"
            "begin group | q | 頁 | field-list\ntext | a | 甲 |\nend group | | |\nend group | | |"
        ),
        [("survey!A3", "page_in_page")],
    ),
    "a source that is none": (
        f"{HEAD} | usbsurvey_source\ntext | a | 甲 | 12ページ",
        [("survey!D2", "cell_value")],
    ),
    "a source in no document": (
        f"{HEAD} | usbsurvey_source\ntext | a | 甲 | D:12",
        [("survey!D2", "dangling_reference")],
    ),
    "a type_basis that is none": (
        f"{HEAD} | usbsurvey_type_basis\ntext | a | 甲 | guess",
        [("survey!D2", "shape")],
    ),
    "counted is neither yes nor no": (
        f"{HEAD} | usbsurvey_counted\ntext | a | 甲 | 2",
        [("survey!D2", "cell_value")],
    ),
    "a remark of no question here": (
        f"{HEAD} | usbsurvey_note_of\ntext | a | 甲 |\nnote | n | 注意 | b",
        [("survey!D3", "question_unknown")],
    ),
    "what no column says, in no JSON": (
        f"{HEAD} | usbsurvey_more\ntext | a | 甲 | {{",
        [("survey!D2", "cell_value")],
    ),
    "what no column says, and nothing may say": (
        f'{HEAD} | usbsurvey_more\ntext | a | 甲 | {{"link_id": "b"}}',
        [("survey!D2", "cell_value")],
    ),
    "what a column says as well": (
        (
            f"{HEAD} | constraint | usbsurvey_more\n"
            'text | a | 甲 | string-length(.) <= 3 | {"constraint": {"max_length": 4}}'
        ),
        [("survey!D2", "cell_not_allowed")],
    ),
    "a group with a matrix": (
        (
            f'{HEAD} | usbsurvey_more\nbegin group | g | 組 | {{"matrix": {{}}}}\ntext | a | 甲 |\n'
            "end group | | |"
        ),
        [("survey!D2", "cell_value")],
    ),
}


@pytest.mark.parametrize(("survey", "expected"), SURVEYS.values(), ids=SURVEYS.keys())
def test_a_survey_sheet_is_refused_at_its_cell(survey: str, expected: Expected) -> None:
    """Nothing is taken; the cell and the reason are told, and no more than those."""
    assert refusals(import_form(xlsform(survey))) == expected


ONE_OF = f"{HEAD}\nselect_one l | a | 甲"
CHOICE_SHEETS: dict[str, tuple[str, Expected]] = {
    "a code of capitals": (
        "list_name | name | label\nl | A | 甲",
        [("choices!B2", "code")],
    ),
    "a code twice": (
        "list_name | name | label\nl | a | 甲\nl | a | 乙",
        [("choices!B3", "code_double")],
    ),
    "no code": ("list_name | name | label\nl | | 甲", [("choices!B2", "cell_empty")]),
    "no label": ("list_name | name | label\nl | a |", [("choices!C2", "cell_empty")]),
    "no list": (
        "list_name | name | label\n | b | 乙\nl | a | 甲",
        [("choices!A2", "cell_empty")],
    ),
    "a free text of what length": (
        "list_name | name | label | usbsurvey_free_text\nl | a | 甲 | long",
        [("choices!D2", "cell_value")],
    ),
    "a free text of no length": (
        "list_name | name | label | usbsurvey_free_text\nl | a | 甲 | 0",
        [("choices!D2", "shape")],
    ),
    "an exclusive option among single ones": (
        "list_name | name | label | usbsurvey_exclusive\nl | a | 甲 | yes",
        [("choices!D2", "exclusive_in_single_choice")],
    ),
    "a picture": (
        "list_name | name | label | image\nl | a | 甲 | x.png",
        [("choices!D2", "column_not_taken")],
    ),
}


@pytest.mark.parametrize(("choices", "expected"), CHOICE_SHEETS.values(), ids=CHOICE_SHEETS.keys())
def test_a_list_is_refused_at_its_cell(choices: str, expected: Expected) -> None:
    """Codes are stricter than the names of ODK, and told where they stand."""
    assert refusals(import_form(xlsform(ONE_OF, choices))) == expected


SETTING_SHEETS: dict[str, tuple[str, Expected]] = {
    "a form_id with capitals": (
        "form_title | form_id | version\nT | My_Form | 1",
        [("settings!B2", "form_id")],
    ),
    "no title, id or version": (
        "form_title | form_id | version",
        [(f"settings!{letter}2", "cell_empty") for letter in "ABC"],
    ),
    "a version of two lines": (
        "form_title | form_id | version\nT | a-form | 1\\n2",
        [("settings!C2", "version")],
    ),
    "a default language without a code": (
        "form_title | form_id | version | default_language\nT | a-form | 1 | 和文",
        [("settings!D2", "language")],
    ),
    "a second row": (
        "form_title | form_id | version\nT | a-form | 1\nU | b-form | 2",
        [("settings!A3", "cell_not_allowed")],
    ),
    "no version column": (
        "form_title | form_id\nT | a-form",
        [("settings", "column_missing"), ("settings!A2", "cell_empty")],
    ),
}


@pytest.mark.parametrize(
    ("settings", "expected"), SETTING_SHEETS.values(), ids=SETTING_SHEETS.keys()
)
def test_settings_are_refused_at_their_cell(settings: str, expected: Expected) -> None:
    """The form must be named, and have a version."""
    assert refusals(import_form(xlsform(ASKED, settings=settings))) == expected


WORDS = "key | text::English (en)\na.text | A\na.short_label | A"
OWN_SHEETS: dict[str, tuple[dict[str, str], Expected]] = {
    "a check that cannot be read": (
        {"usbsurvey_checks": "id | severity | when | text | page\nX | block | ${ | 合わない |"},
        [("usbsurvey_checks!C2", "syntax")],
    ),
    "a check that is no JSON": (
        {"usbsurvey_checks": "id | severity | when | text | page\nX | block | {} } | 合わない |"},
        [("usbsurvey_checks!C2", "cell_value")],
    ),
    "a check of no severity": (
        {"usbsurvey_checks": "id | severity | when | text | page\nX | bad | ${a} = 'x' | 文 |"},
        [("usbsurvey_checks!B2", "shape")],
    ),
    "a check without an id": (
        {"usbsurvey_checks": "id | severity | when | text | page\n | info | ${a} = 'x' | 文 |"},
        [("usbsurvey_checks!A2", "cell_empty")],
    ),
    "a check of no page": (
        {"usbsurvey_checks": "id | severity | when | text | page\nX | info | ${a} = 'x' | 文 | p"},
        [("usbsurvey_checks!E2", "dangling_reference")],
    ),
    "a document twice": (
        {"usbsurvey_documents": "name | file | title\nD | d | d\nD | e | e"},
        [("usbsurvey_documents!A3", "name_double")],
    ),
    "a count that is none": (
        {"usbsurvey_counts": "name | count\ntotal | many"},
        [("usbsurvey_counts!B2", "cell_value")],
    ),
    "a count twice": (
        {"usbsurvey_counts": "name | count\ntotal | 1\ntotal | 1"},
        [("usbsurvey_counts!A3", "name_double")],
    ),
    "a count that is another": (
        {"usbsurvey_counts": "name | count\ntotal | 2"},
        [("usbsurvey_counts!B2", "count_mismatch")],
    ),
    "a translation of nothing": (
        {"usbsurvey_translations": f"{WORDS}\nb.text | B"},
        [("usbsurvey_translations!B4", "translation_unknown")],
    ),
    "a translation without a key": (
        {"usbsurvey_translations": f"{WORDS}\n | B"},
        [("usbsurvey_translations!A4", "cell_empty")],
    ),
    "a translation into the language of the form": (
        {"usbsurvey_translations": "key | text::日本語 (ja)\na.text | 甲"},
        [("usbsurvey_translations!B2", "cell_not_allowed")],
    ),
    "a translation twice": (
        {"usbsurvey_translations": f"{WORDS}\na.text | B"},
        [("usbsurvey_translations!B4", "name_double")],
    ),
    "a sheet of ours that is none": (
        {"usbsurvey_notes": "a | b"},
        [("usbsurvey_notes", "sheet_unknown")],
    ),
    "a sheet of ODK that would change what is asked": (
        {"external_choices": "list_name | name\nl | a"},
        [("external_choices", "sheet_not_taken")],
    ),
}


@pytest.mark.parametrize(("sheets", "expected"), OWN_SHEETS.values(), ids=OWN_SHEETS.keys())
def test_our_sheets_are_refused_at_their_cell(sheets: dict[str, str], expected: Expected) -> None:
    """So is a sheet that is not taken at all."""
    assert refusals(import_form(xlsform(ASKED, **sheets))) == expected


def test_a_translation_that_a_column_has_too_is_refused() -> None:
    """A text has one place for each language."""
    raw = xlsform(
        "type | name | label::日本語 (ja) | label::English (en)\ntext | a | 甲 | A",
        usbsurvey_translations="key | text::English (en)\na.text | A",
    )
    imported = import_form(raw)
    assert refusals(imported) == [("usbsurvey_translations!B2", "name_double")]
    assert imported.not_taken[0].facts == {"value": "a.text", "first": "survey!D2"}


@pytest.mark.parametrize("sheet", ["a document twice", "a count twice", "a translation twice"])
def test_what_stands_twice_is_told_with_the_first_of_its_sheet(sheet: str) -> None:
    """So that both can be looked at."""
    sheets, _expected = OWN_SHEETS[sheet]
    (double,) = import_form(xlsform(ASKED, **sheets)).not_taken
    assert double.facts["first"] == ("B2" if sheet == "a translation twice" else "A2")


ODD: dict[str, tuple[object, str]] = {
    "formula": (ODD_CELLS["formula"], "formula"),
    "error": ("#N/A", "cell_error"),
    "time of day": (ODD_CELLS["time"], "cell_kind"),
}


@pytest.mark.parametrize(("value", "expected"), ODD.values(), ids=ODD.keys())
def test_a_cell_that_is_no_text_is_refused(value: object, expected: str) -> None:
    """A formula, an error, a time of day."""
    raw = xlsform([["type", "name", "label", "hint"], ["text", "a", "甲", value]])
    assert refusals(import_form(raw)) == [("survey!D2", expected)]


DAY = ODD_CELLS["instant"]
TURNED: dict[str, tuple[list[list[object]], list[list[object]], str]] = {
    "a day in a label": ([["text", "a", DAY]], [["T", "a-form", "1"]], "survey!C2"),
    "a day in a name": ([["text", DAY, "甲"]], [["T", "a-form", "1"]], "survey!B2"),
    "a day as a version": ([["text", "a", "甲"]], [["T", "a-form", DAY]], "settings!C2"),
    "1.10 as a version": ([["text", "a", "甲"]], [["T", "a-form", 1.10]], "settings!C2"),
}


@pytest.mark.parametrize(("survey", "settings", "cell"), TURNED.values(), ids=TURNED.keys())
def test_what_excel_made_of_a_text_is_refused(
    survey: list[list[object]], settings: list[list[object]], cell: str
) -> None:
    """Nobody typed it so, and everybody would read it."""
    heads = ["form_title", "form_id", "version"]
    raw = xlsform([["type", "name", "label"], *survey], CHOICES, [heads, *settings])
    assert (cell, "cell_turned") in refusals(import_form(raw))


@pytest.mark.parametrize(
    ("headings", "cells"),
    [("label | hint::English (en)", "甲 | help"), ("label::English (en) | hint", "A | 説明")],
    ids=["plain label", "plain hint"],
)
def test_texts_without_a_language_beside_another_need_the_default(
    headings: str, cells: str
) -> None:
    """The form is not taken for English because a hint is."""
    survey = f"type | name | {headings}\ntext | a | {cells}"
    imported = import_form(xlsform(survey, "list_name | name | label"))
    assert refusals(imported) == [("settings!A2", "language_needed")]


def test_a_number_that_is_none_is_refused() -> None:
    """XML has numbers that no cell of Excel has."""
    raw = xlsform([["type", "name", "label", "hint"], ["text", "a", "甲", 1.5]])
    with ZipFile(BytesIO(raw)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").replace(b"<v>1.5</v>", b"<v>1e999</v>")
    changed = repacked(raw, xl_worksheets_sheet1_xml=sheet)
    assert refusals(import_form(changed)) == [("survey!D2", "cell_kind")]


def _sheets(**changes: str) -> dict[str, str]:
    return {"survey": ASKED, "choices": CHOICES, "settings": SETTINGS, **changes}


def test_sheets_that_are_missing_double_or_misnamed() -> None:
    """Each by its name; a sheet that is probably meant is told."""
    raw = workbook({"survey": ASKED, "Survey ": ASKED, "setings": SETTINGS})
    imported = import_form(raw)
    assert refusals(imported) == [
        ("Survey ", "sheet_double"),
        ("settings", "sheet_missing"),
        ("setings", "sheet_unknown"),
    ]
    assert imported.not_taken[2].facts == {"meant": "settings"}


def test_hidden_sheets_and_merged_cells_are_refused() -> None:
    """Nobody sees what is in them; an extra sheet may be hidden."""
    made = book({**_sheets(), "memo": "x"})
    made["choices"].sheet_state = "hidden"
    made["memo"].sheet_state = "veryHidden"
    made["survey"].merge_cells("B3:C4")
    expected = [("survey!B3", "merged_cells"), ("choices", "sheet_hidden")]
    assert refusals(import_form(saved(made))) == expected


def test_a_sheet_may_not_be_endless() -> None:
    """Rows and columns beyond the limits are told, empty ones are none."""
    made = book(_sheets())
    made["survey"].cell(MOST_ROWS, 3).number_format = "@"
    assert refusals(import_form(saved(made))) == []
    made["survey"].cell(MOST_ROWS + 1, 3).value = "x"
    made["choices"].cell(2, MOST_COLUMNS + 1).value = "x"
    letter = get_column_letter(MOST_COLUMNS + 1)
    assert refusals(import_form(saved(made))) == [
        (f"survey!A{MOST_ROWS + 1}", "too_many_rows"),
        (f"choices!{letter}1", "too_many_columns"),
    ]


def test_everything_is_told_at_once() -> None:
    """Faults of all sheets, in their order, and what lint finds in the rest."""
    raw = workbook(
        {
            "settings": "form_title | form_id | version\nT | a-form |",
            "choices": "list_name | name | label\nabc | A | 甲\nabc | b |",
            "survey": f"{HEAD} | relevant\ngeopoint | x | 場所 |\ntext | a | 甲 | ${{x}} = 'y'\n"
            "text | b | 乙 | ${c} = 'x'\ntext | c | 丙 | 1 = 1",
        }
    )
    assert refusals(import_form(raw)) == [
        ("survey!A2", "type_not_taken"),
        ("survey!D4", "forward_reference"),
        ("survey!D5", "not_in_subset"),
        ("choices!B2", "code"),
        ("choices!C3", "cell_empty"),
        ("settings!C2", "cell_empty"),
    ]


def test_lint_is_asked_only_of_what_has_the_shape_of_a_form() -> None:
    """Where a fault spoils the shape, what follows from it is not told as well."""
    raw = xlsform(f"{HEAD} | relevant\ntext | 甲 | 甲 |\ntext | b | 乙 | ${{b}} = 'x'")
    assert refusals(import_form(raw)) == [("survey!B2", "name")]


@pytest.mark.parametrize("depth", [7, 3000])
def test_groups_nest_no_deeper_than_a_form_may(depth: int) -> None:
    """Each group that is too deep is told; as deep as can be is taken."""
    begins = [["begin group", f"g{level}", "組"] for level in range(depth)]
    rows = [["type", "name", "label"], *begins, ["text", "a", "甲"], *[["end group"]] * depth]
    expected = [(f"survey!A{row}", "group_too_deep") for row in range(8, depth + 2)]
    assert refusals(import_form(xlsform(rows))) == expected
    fitting = [row for row in rows if row[-1] != "組"][:-depth]
    assert refusals(import_form(xlsform([fitting[0], *begins[:5], *fitting[1:], *rows[-5:]]))) == []


def test_conditions_nest_no_deeper_than_a_form_may() -> None:
    """The cell of the condition is told."""
    deep = "${a} = 'x'"
    for level in range(8):
        deep = f"({deep} {'and' if level % 2 else 'or'} ${{a}} = 'y{level}')"
    raw = xlsform(f"{HEAD} | relevant\ntext | a | 甲 |\ntext | b | 乙 | {deep}")
    assert refusals(import_form(raw)) == [("survey!D3", "json_limits")]


def test_lists_that_many_questions_use_may_not_fill_the_memory() -> None:
    """A short sheet of long lists would be a form of a million options."""
    choices = [["list_name", "name", "label"], *[["l", f"c{n}", "x"] for n in range(500)]]
    asked = [["select_one l", f"q{n}", "x"] for n in range(165)]
    raw = xlsform([["type", "name", "label"], *asked], choices)
    expected = [("survey", "file_too_large")]
    expected += [(f"survey!A{row}", "file_too_large") for row in range(162, 167)]
    assert refusals(import_form(raw)) == expected


def test_expressions_are_bounded_together() -> None:
    """A short file of long expressions would keep the program busy; the same one counts once."""
    long = ["/" + "x" * 30_998 + str(number) for number in range(10)] * 4
    asked = [["text", f"q{number}", "x", text] for number, text in enumerate(long)]
    rows = [["type", "name", "label", "relevant"], *asked]
    expected = [(f"survey!D{row}", "syntax") for row in range(2, 42)]
    assert refusals(import_form(xlsform(rows))) == expected
    others = [["text", f"p{number}", "x", f"/{number}" + "x" * 31_000] for number in range(7)]
    expected += [(f"survey!D{row}", "syntax") for row in range(42, 48)]
    expected += [("survey!D48", "file_too_large"), ("survey!F49", "file_too_large")]
    other = ["text", "z", "x", None, None, "/x"]
    heads = ["type", "name", "label", "relevant", "required", "constraint"]
    raw = xlsform([heads, *asked, *others, other])
    assert refusals(import_form(raw)) == expected


def test_more_questions_than_a_form_may_have_are_told_before_their_conditions() -> None:
    """Nothing that speaks of them is read."""
    asked = [["text", f"q{number}", "x", "/"] for number in range(2001)]
    found = import_form(xlsform([["type", "name", "label", "relevant"], *asked]))
    assert refusals(found) == [("survey", "too_many_items")]
    assert found.not_taken[0].facts == {"items": 2001}


def test_languages_are_bounded() -> None:
    """Each is a translation of the whole form; all columns of the others are told."""
    codes = [f"a{chr(ord('a') + number)}" for number in range(21)]
    labels = [f"label::{code}" for code in codes]
    settings = "form_title | form_id | version | default_language\nx | x-1 | 1 | aa"
    heads = ["type", "name", *labels, "hint::au"]
    raw = xlsform([heads, ["text", "a", *["x"] * 22]], settings=settings)
    expected = [("survey!W1", "too_many_languages"), ("survey!X1", "too_many_languages")]
    assert refusals(import_form(raw)) == expected
    fitting = xlsform([heads[:-2], ["text", "a", *["x"] * 20]], settings=settings)
    assert len(import_form(fitting).translations) == 19


def test_a_form_larger_than_a_survey_pack_is_refused() -> None:
    """Texts of three bytes a sign fill the pack long before the workbook is full."""
    text = "あ" * 20_000
    made: list[list[Any]] = [["type", "name", "label"]]
    made += [["text", f"q{number}", text] for number in range(40)]
    assert ("survey", "file_too_large") in refusals(import_form(xlsform(made)))


def test_a_place_is_written_as_people_write_it() -> None:
    """Sheet and cell; a sheet alone; nothing, where the whole file is meant."""
    assert NotTaken("survey", "F12", Reason.CODE).place == "survey!F12"
    assert NotTaken("survey", "", Reason.SHEET_HIDDEN).place == "survey"
    assert NotTaken("", "", Reason.FILE_XLS).place == ""


def test_facts_say_what_is_meant() -> None:
    """What stands there, where it stands first, what would be taken."""
    double = import_form(xlsform(f"{ASKED}\ntext | a | 乙"))
    assert double.not_taken[0].facts == {"value": "a", "first": "B2"}
    slip = import_form(xlsform(f"{HEAD} | constrain\ntext | a | 甲 | x"))
    assert slip.not_taken[0].facts == {"column": "constrain", "meant": "constraint"}
    looked = import_form(xlsform(f"{HEAD} | relevant\ntext | a | 甲 | ${{a}} = 'x'"))
    assert looked.not_taken[0].reason is LintCode.SELF_REFERENCE
    assert looked.not_taken[0].facts == {"reference": "a"}
