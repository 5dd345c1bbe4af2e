"""What an XLSForm becomes: one form for each feature, and ODK takes each of them too."""

from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pyxform.xls2xform import convert

from tests.support.xlsforms import (
    CHOICES,
    SETTINGS,
    book,
    first_page,
    outline,
    refusals,
    repacked,
    rows,
    saved,
    taken,
    without,
    workbook,
    xlsform,
)
from usbsurvey_desktop.xlsform.importing import import_form
from usbsurvey_desktop.xlsform.outcome import Remark

GIVEN = ("link_id", "number", "short_label", "text")
ABC = [{"code": code, "label": label} for code, label in zip("abc", "あいう", strict=True)]
YES_NO = [{"code": "yes", "label": "はい"}, {"code": "no", "label": "いいえ"}]
HEAD = "type | name | label"

QUESTIONS: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "text": (f"{HEAD}\ntext | a | 名前", [{"type": "text"}]),
    "integer": (f"{HEAD}\ninteger | a | 数", [{"type": "integer"}]),
    "decimal": (f"{HEAD}\ndecimal | a | 割合", [{"type": "decimal"}]),
    "date": (f"{HEAD}\ndate | a | 日", [{"type": "date"}]),
    "date_time": (f"{HEAD}\ndateTime | a | 日時", [{"type": "date_time"}]),
    "select_one": (
        f"{HEAD}\nselect_one abc | a | どれ",
        [{"type": "single_choice", "options": ABC}],
    ),
    "select_multiple": (
        f"{HEAD}\nselect_multiple abc | a | どれとどれ",
        [{"type": "multi_choice", "options": ABC}],
    ),
    "a list of yes and no": (
        f"{HEAD}\nselect_one yn | a | 有無",
        [{"type": "yes_no", "options": YES_NO}],
    ),
    "a list of yes and no as a choice": (
        f"{HEAD} | appearance\nselect_one yn | a | 有無 | single-choice",
        [{"type": "single_choice", "options": YES_NO}],
    ),
    "body code": (
        f"{HEAD} | appearance\ntext | a | 団体コード | body-code",
        [{"type": "body_code"}],
    ),
    "several lines": (
        f"{HEAD} | appearance\ntext | a | 意見 | multiline",
        [{"type": "text", "multiline": True}],
    ),
    "or_other": (
        f"{HEAD}\nselect_multiple abc or_other | a | どれ",
        [
            {
                "type": "multi_choice",
                "options": [*ABC, {"code": "other", "label": "その他", "free_text": {}}],
            }
        ],
    ),
    "hint": (f"{HEAD} | hint\ntext | a | 名前 | 姓と名", [{"type": "text", "help": "姓と名"}]),
    "a limit of a number": (
        f"{HEAD} | constraint\ninteger | a | 数 | . >= 0 and . <= 10",
        [{"type": "integer", "constraint": {"minimum": "0", "maximum": "10"}}],
    ),
    "a limit of choices": (
        f"{HEAD} | constraint\nselect_multiple abc | a | 二つまで | count-selected(.) <= 2",
        [{"type": "multi_choice", "options": ABC, "constraint": {"max_count": 2}}],
    ),
    "constraint_message": (
        (
            f"{HEAD} | constraint | constraint_message\n"
            "text | a | 番号 | string-length(.) <= 7 | 7字までです"
        ),
        [{"type": "text", "constraint": {"max_length": 7}, "notes": [{"text": "7字までです"}]}],
    ),
    "an empty row, and blanks around names": (
        f"{HEAD}\n | |\n  text  |  a  | 名前",
        [{"type": "text"}],
    ),
    "own columns of a question": (
        (
            f"{HEAD} | usbsurvey_number | usbsurvey_short_label | usbsurvey_unit |"
            " usbsurvey_counted |"
            " usbsurvey_condition_text | usbsurvey_annotation | usbsurvey_type_basis |"
            " usbsurvey_issues\n"
            "integer | a | 数 | A-1 | 件数 | 件 | no | 1の場合 | 概数で | ours | 不明な点\\n二つ目"
        ),
        [
            {
                "type": "integer",
                "number": "A-1",
                "short_label": "件数",
                "unit": "件",
                "counted": False,
                "condition_text": "1の場合",
                "annotation": "概数で",
                "type_basis": "ours",
                "issues": ["不明な点", "二つ目"],
            }
        ],
    ),
    "what no column says": (
        f'{HEAD} | usbsurvey_more\ntext | a | 番号 | {{"constraint": {{"max_length": 4}}}}',
        [{"type": "text", "constraint": {"max_length": 4}}],
    ),
}


@pytest.mark.parametrize(("survey", "expected"), QUESTIONS.values(), ids=QUESTIONS.keys())
def test_a_question_becomes_one_of_ours(survey: str, expected: list[dict[str, Any]]) -> None:
    """Type, options and limits are those of the row; what is blank is not required, as in ODK."""
    raw = xlsform(survey)
    found = first_page(taken(raw))
    given = [name for name in GIVEN if name not in expected[0]]
    assert [without(item, *given, "required") for item in found] == expected
    assert found[0]["required"] is False
    assert convert(xlsform=raw, file_type=".xlsx").warnings == []


def test_what_an_author_need_not_say_is_filled_in() -> None:
    """Numbers follow the order of the form, a short label is the beginning of the text."""
    long = "二十字を超えてしまうとても長い設問の文なので途中で切られます"
    raw = xlsform(f"{HEAD} | required\ntext | a | {long} | yes\ntext | b | 短い | TRUE")
    first, second = first_page(taken(raw))
    assert first == {
        "type": "text",
        "link_id": "a",
        "number": "問1",
        "short_label": long[:19] + "…",
        "text": long,
    }
    assert (second["number"], second["short_label"]) == ("問2", "短い")


def test_the_settings_name_the_form() -> None:
    """Title, id and version are those of the sheet; our own columns say more."""
    settings = (
        "form_title | form_id | version | usbsurvey_short_title | usbsurvey_issued |"
        " usbsurvey_status | style\n調査の題 | a-form | 2026.1 | 調査 | 令和8年 | 案 | pages"
    )
    document = taken(xlsform(f"{HEAD}\ntext | a | 名前", settings=settings))
    assert without(document, "items") == {
        "schema": "usbsurvey-form-1",
        "id": "a-form",
        "version": "2026.1",
        "language": "ja",
        "title": "調査の題",
        "short_title": "調査",
        "issued": "令和8年",
        "status": "案",
    }


def test_relevant_and_required_may_be_expressions() -> None:
    """They become enable_when, of a question and of a group, and required_when."""
    raw = xlsform(
        f"""
{HEAD} | relevant | required
begin group | p | ページ | |
select_one abc | a | どれ | | yes
text | b | なぜ | ${{a}} = 'b' | ${{a}} = 'b'
end group | | | |
begin group | q | 次 | selected(${{a}}, 'a') |
text | c | 続き | |
end group | | | |
"""
    )
    document = taken(raw)
    is_b = {"question": "a", "operator": "=", "value": "b"}
    assert first_page(document)[1]["enable_when"] == is_b
    assert first_page(document)[1]["required_when"] == is_b
    assert "required" not in first_page(document)[1]
    assert document["items"][1]["enable_when"] == {**is_b, "value": "a"}
    assert convert(xlsform=raw, file_type=".xlsx").warnings == []


GROUPS: dict[str, tuple[str, list[object]]] = {
    "questions without groups": (
        f"{HEAD}\ntext | a | 甲\ntext | b | 乙",
        [["page.a*", "a", "b"]],
    ),
    "a group of questions is a section with a page": (
        f"{HEAD}\nbegin group | s | 節\ntext | a | 甲\nend group | |",
        [["s", ["page.a*", "a"]]],
    ),
    "a field-list is a page": (
        f"{HEAD} | appearance\nbegin_group | p | 頁 | field-list\ntext | a | 甲 |\nend_group | | |",
        [["p*", "a"]],
    ),
    "groups in a group are its pages": (
        (
            f"{HEAD}\nbegin group | s | 節\nbegin group | p | 頁\ntext | a | 甲\nend group | |\n"
            "begin group | q | 頁\ntext | b | 乙\nend group | |\nend group | |"
        ),
        [["s", ["p*", "a"], ["q*", "b"]]],
    ),
    "a group in a page stays one": (
        (
            f"{HEAD} | appearance\nbegin group | p | 頁 | field-list\nbegin group | g | 組 |\n"
            "text | a | 甲 |\nend group | | |\nend group | | |"
        ),
        [["p*", ["g", "a"]]],
    ),
    "questions beside pages get their own": (
        (
            f"{HEAD} | appearance\nbegin group | s | 節 |\ntext | a | 甲 |\n"
            "begin group | p | 頁 | field-list\ntext | b | 乙 |\nend group | | |\n"
            "text | c | 丙 |\ntext | d | 丁 |\nend group | | |"
        ),
        [["s", ["page.a*", "a"], ["p*", "b"], ["page.c*", "c", "d"]]],
    ),
    "a name that is taken is not taken again": (
        (
            f"{HEAD} | appearance\nbegin group | page.a | 頁 | field-list\ntext | b | 乙 |\n"
            "end group | | |\ntext | a | 甲 |\nbegin group | page.a_2 | 節 |\ntext | c | 丙 |\n"
            "end group | | |"
        ),
        [["page.a*", "b"], ["page.a_3*", "a"], ["page.a_2", ["page.c*", "c"]]],
    ),
    "questions beside a group in a section share a page": (
        (
            f"{HEAD}\nbegin group | s | 節\ntext | a | 甲\nbegin group | g | 組\ntext | b | 乙\n"
            "end group | |\nend group | |"
        ),
        [["s", ["page.a*", "a", ["g", "b"]]]],
    ),
}


@pytest.mark.parametrize(("survey", "expected"), GROUPS.values(), ids=GROUPS.keys())
def test_every_question_gets_a_page(survey: str, expected: list[object]) -> None:
    """Groups are sections and pages as an author who knows only ODK would have them."""
    raw = xlsform(survey)
    assert outline(taken(raw)["items"]) == expected
    assert convert(xlsform=raw, file_type=".xlsx").xform


def test_a_group_without_a_label_has_the_title_around_it() -> None:
    """So it has in a translation."""
    raw = xlsform(
        "type | name | label::日本語 (ja) | label::English (en)\n"
        "begin group | s | |\nbegin group | p | |\ntext | a | 甲 | A\nend group | | |\n"
        "begin group | q | 頁 | page\nbegin group | r | |\ntext | b | 乙 | B\nend group | | |\n"
        "end group | | |\nend group | | |",
        "list_name | name | label",
        usbsurvey_translations="key | text::English (en)\ntitle | A test\ns.title | A section",
    )
    imported = import_form(raw)
    assert refusals(imported) == []
    words = imported.translations["en"]
    titles = {name: words[f"{name}.title"] for name in "spqr"}
    assert titles == {"s": "A section", "p": "A test", "q": "page", "r": "page"}
    assert (words["title"], words["short_title"]) == ("A test", "試しの調査")


def test_in_one_language_a_group_without_a_label_is_called_as_what_is_around_it() -> None:
    """The form at the top, a group inside one."""
    raw = xlsform(
        f"{HEAD}\nbegin group | s |\nbegin group | p |\ntext | a | 甲\nend group | |\n"
        "begin group | q | 頁\nbegin group | r |\ntext | b | 乙\nend group | |\n"
        "end group | |\nend group | |"
    )
    section = taken(raw)["items"][0]
    assert [section["title"], section["items"][0]["title"]] == ["試しの調査", "試しの調査"]
    assert section["items"][1]["items"][0]["title"] == "頁"


def test_a_remark_goes_with_a_question_of_its_group() -> None:
    """With the next one, at the end with the last; or with the one that it names."""
    raw = xlsform(
        f"""
{HEAD} | relevant | usbsurvey_note_of
begin group | p | 頁 | |
note | n1 | 始めに | |
select_one abc | a | どれ | |
note | n2 | aのとき | ${{a}} = 'a' | a
text | b | 次 | |
note | n3 | 終わりに | |
end group | | | |
"""
    )
    first, second = first_page(taken(raw))
    is_a = {"question": "a", "operator": "=", "value": "a"}
    assert first["notes"] == [{"text": "始めに"}, {"text": "aのとき", "when": is_a}]
    assert second["notes"] == [{"text": "終わりに"}]


def test_languages_become_translations() -> None:
    """The form has the default language; each other is a whole translation."""
    raw = xlsform(
        "type | name | label::日本語 (ja) | label::English (en) | hint::日本語 (ja) |"
        " hint::English (en)\n"
        "select_one abc or_other | a | どれ | Which | 一つ | one",
        "list_name | name | label::日本語 (ja) | label::English (en)\nabc | a | あ | A",
        "form_title | form_id | version | default_language\n題 | a-form | 1 | 日本語 (ja)",
    )
    imported = import_form(raw)
    assert refusals(imported) == []
    assert imported.translations == {
        "en": {
            "title": "題",
            "short_title": "題",
            "page.a.title": "題",
            "a.number": "Q1",
            "a.short_label": "Which",
            "a.text": "Which",
            "a.help": "one",
            "a.option.a": "A",
            "a.option.other": "Other",
        }
    }
    assert convert(xlsform=raw, file_type=".xlsx").xform


LANGUAGES: dict[str, tuple[str, str, str]] = {
    "none": ("label", "", "ja"),
    "one": ("label::English (en)", "", "en"),
    "its code": ("label::en", "", "en"),
    "one colon, wide brackets": ("label:English（en）", "", "en"),
    "Japanese among others": ("label::French (fr) | label::日本語 (ja)", "", "ja"),
    "the default": ("label::日本語 (ja) | label::English (en)", "English (en)", "en"),
    "the default without a column": ("label::日本語 (ja) | label", "English (en)", "en"),
}


@pytest.mark.parametrize(
    ("headings", "default", "expected"), LANGUAGES.values(), ids=LANGUAGES.keys()
)
def test_which_language_is_that_of_the_form(headings: str, default: str, expected: str) -> None:
    """The default language; without one Japanese, unless another alone is spoken."""
    settings = f"form_title | form_id | version | default_language\nT | a-form | 1 | {default}"
    texts = " | ".join(["x"] * len(headings.split(" | ")))
    survey = f"type | name | {headings}\ntext | a | {texts}"
    document = taken(xlsform(survey, "list_name | name | label", settings))
    assert document["language"] == expected
    assert first_page(document)[0]["text"] == "x"


def test_own_columns_of_choices() -> None:
    """Free text, exclusive, display, proposed, where it comes from, a note."""
    choices = (
        "list_name | name | label | usbsurvey_free_text | usbsurvey_exclusive |"
        " usbsurvey_display | usbsurvey_proposed | usbsurvey_derived_from | usbsurvey_note\n"
        "abc | a | あ | 200 | | あいう | yes | D0:L1\\nD0:L2 | 推定\n"
        "abc | b | い | yes | はい | | | |"
    )
    raw = xlsform(f"{HEAD}\nselect_multiple abc | a | どれ", choices)
    assert first_page(taken(raw))[0]["options"] == [
        {
            "code": "a",
            "label": "あ",
            "label_display": "あいう",
            "note": "推定",
            "proposed": True,
            "derived_from": ["D0:L1", "D0:L2"],
            "free_text": {"max_length": 200},
        },
        {"code": "b", "label": "い", "exclusive": True, "free_text": {}},
    ]


def test_or_other_gives_a_text_to_an_option_that_is_there() -> None:
    """A list that has `other` keeps its words."""
    choices = "list_name | name | label\nl | other | ほか"
    raw = xlsform(f"{HEAD}\nselect_one l or_other | a | どれ", choices)
    assert first_page(taken(raw))[0]["options"] == [
        {"code": "other", "label": "ほか", "free_text": {}}
    ]


def test_our_own_sheets_say_what_odk_has_no_sheet_for() -> None:
    """Checks, documents, counts and fixes; a source points into a document."""
    raw = xlsform(
        f"{HEAD} | usbsurvey_source\nselect_one yn | a | 甲 | D:3-5\nselect_one yn | b | 乙 | D:9",
        usbsurvey_checks="id | severity | when | text | page\n"
        "X | block | ${a} = 'yes' and ${b} = 'no' | 合いません | page.a\n"
        'Y | info | {"texts": "secret_like"} | 見ます |',
        usbsurvey_documents="name | file | title\nD | d.txt | 資料",
        usbsurvey_counts="name | count\ntotal | 2",
        usbsurvey_text_fixes="line | before | after | kind\nL1 | 誤 | 正 | 誤字",
        usbsurvey_not_fixed="text\nそのまま",
    )
    document = taken(raw)
    assert [item["source"] for item in first_page(document)] == [
        {"document": "D", "lines": [3, 5]},
        {"document": "D", "lines": [9, 9]},
    ]
    assert [without(check, "when") for check in document["checks"]] == [
        {"id": "X", "severity": "block", "text": "合いません", "page": "page.a"},
        {"id": "Y", "severity": "info", "text": "見ます"},
    ]
    assert document["checks"][1]["when"] == {"texts": "secret_like"}
    assert document["documents"] == {"D": {"file": "d.txt", "title": "資料"}}
    assert document["expected_counts"] == {"total": 2}
    assert document["text_fixes"] == [{"line": "L1", "before": "誤", "after": "正", "kind": "誤字"}]
    assert document["not_fixed"] == ["そのまま"]
    assert convert(xlsform=raw, file_type=".xlsx").warnings == []


def test_a_cell_is_what_was_typed_whatever_excel_made_of_it() -> None:
    """1 typed as a number is `1`, a day is ISO 8601, TRUE is yes."""
    day = datetime(2026, 12, 1)  # noqa: DTZ001 - a cell has no zone
    raw = xlsform(
        [["type", "name", "label", "required"], ["select_one l", "a", 2026.0, True]],
        [["list_name", "name", "label"], ["l", 1.0, 3.0], ["l", "n", 0.1 + 0.2]],
        [["form_title", "form_id", "version", "usbsurvey_issued"], [False, "a-form", 2.0, day]],
    )
    document = taken(raw)
    question = first_page(document)[0]
    assert (document["title"], document["version"]) == ("FALSE", "2")
    assert document["issued"] == "2026-12-01"
    assert question["text"] == "2026"
    assert "required" not in question
    assert [(one["code"], one["label"]) for one in question["options"]] == [
        ("1", "3"),
        ("n", "0.3"),
    ]
    told = [one for one in import_form(raw).notes if one.remark is Remark.NUMBER_AS_TEXT]
    assert [(one.sheet, one.cell, one.facts) for one in told] == [
        ("choices", "C3", {"value": "0.3"})
    ]


def test_texts_are_kept_letter_by_letter() -> None:
    """Blanks, line breaks and what looks like an escape stay; a lone carriage return goes."""
    text = "　字下げ\n 二行目 _x005F_x0041_"
    raw = xlsform(
        [["type", "name", "label"], ["text", "a", f"{text}_x000D_"], [" ", "　", None, " "]]
    )
    assert first_page(taken(raw))[0]["text"] == "　字下げ\n 二行目 _x0041_"


def test_other_headings_of_odk_are_understood() -> None:
    """`caption`, `relevance`, `bind::required` and the like, in any case and spacing."""
    raw = xlsform(
        "Type | Name | caption | relevance | bind::required | bind::jr:constraintMsg\n"
        "select one from abc | a | どれ | | yes |\n"
        "string | b | なぜ | ${a} = 'a' | | 短く",
        "list name | value | caption\nabc | a | あ",
    )
    first, second = first_page(taken(raw))
    assert "required" not in first
    assert second["enable_when"]["question"] == "a"
    assert second["notes"] == [{"text": "短く"}]


def test_what_is_not_used_is_told() -> None:
    """Extra sheets and columns, a look, a list of nobody, a message that becomes a remark."""
    raw = workbook(
        {
            "説明": "書き方",
            "survey": f"{HEAD} | appearance | constraint_message | required_message | メモ |"
            " calculation\n"
            "select_one abc | a | どれ | minimal w2 | 一つだけ | 必須です | 担当A",
            "choices": CHOICES,
            "settings": "form_title | form_id | version | style\nT | a-form | 1 | pages",
        }
    )
    imported = import_form(raw)
    assert refusals(imported) == []
    assert [(one.sheet, one.cell, one.remark) for one in imported.notes] == [
        ("survey", "F1", Remark.COLUMN_IGNORED),
        ("survey", "G1", Remark.COLUMN_IGNORED),
        ("survey", "D2", Remark.LOOK_IGNORED),
        ("survey", "E2", Remark.MESSAGE_AS_NOTE),
        ("choices", "A2", Remark.LIST_UNUSED),
        ("settings", "D1", Remark.COLUMN_IGNORED),
        ("説明", "", Remark.SHEET_IGNORED),
    ]


@pytest.mark.parametrize("prefix", ["", "x:"], ids=["plain", "with a prefix"])
def test_hidden_rows_and_columns_are_read_and_told(prefix: str) -> None:
    """Where the first of each begins; an empty one tells nothing."""
    made = book({"survey": f"{HEAD} | relevant\ntext | a | 甲 |\ntext | b | 乙 | ${{a}} = 'x'"})
    made.create_sheet("settings")
    for row in rows(SETTINGS):
        made["settings"].append(row)
    sheet = made["survey"]
    for number in (3, 9):
        sheet.row_dimensions[number].hidden = True
    for letter in ("D", "F"):
        sheet.column_dimensions[letter].hidden = True
    sheet.column_dimensions["B"].width = 30
    raw = saved(made)
    with ZipFile(BytesIO(raw)) as parts:
        part = parts.read("xl/worksheets/sheet1.xml")
    part = part.replace(b"<row", f"<{prefix}row".encode()).replace(
        b"</row", f"</{prefix}row".encode()
    )
    space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    part = part.replace(b"<worksheet ", b'<worksheet xmlns:x="' + space + b'" ', 1)
    imported = import_form(repacked(raw, xl_worksheets_sheet1_xml=part))
    assert refusals(imported) == []
    assert [(one.cell, one.remark) for one in imported.notes] == [
        ("D1", Remark.HIDDEN),
        ("A3", Remark.HIDDEN),
    ]


def test_a_table_of_tests_is_read_as_it_looks() -> None:
    """The builder of these tests: cells are trimmed, an empty one is none."""
    assert rows("a | b\n | c") == [["a", "b"], [None, "c"]]
