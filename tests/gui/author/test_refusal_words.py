"""What of an XLSForm is refused or told, in words, with what the workbook says in its place."""

import pytest

from tests.support.xlsforms import workbook, xlsform
from usbsurvey_desktop.gui.author.refusal_words import as_text, note_words, refusals
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.xlsform.importing import import_form
from usbsurvey_desktop.xlsform.not_read import WhyNotRead
from usbsurvey_desktop.xlsform.outcome import Noted, NotTaken, Reason, Remark

HEAD = "type | name | label"
NAMED: dict[str, tuple[str, str]] = {
    "a list": (
        f"{HEAD}\nselect_one none | a | 甲",
        "choices に、リスト「none」がありません。",
    ),
    "a question": (
        f"{HEAD} | usbsurvey_note_of\ntext | a | 甲 |\nnote | | 補足 | z",
        "同じグループに、設問「z」がありません。",
    ),
    "an answer in a text": (
        f"{HEAD}\ntext | a | ${{b}}の甲",
        "文の中の「${b}」で、ほかの回答を差し込むことはできません。",
    ),
    "how deep groups may be": (
        "\n".join(
            (
                HEAD,
                *(f"begin_group | g{depth} | 組" for depth in range(7)),
                "text | a | 甲",
                *["end_group | |"] * 7,
            )
        ),
        "group の入れ子が深すぎます（6段まで）。",
    ),
}


@pytest.mark.parametrize(
    "reason", [*Reason, *WhyNotRead, *LintCode], ids=lambda one: f"{type(one).__name__}-{one}"
)
def test_every_reason_says_what_is_wrong_and_what_to_do(
    reason: Reason | WhyNotRead | LintCode,
) -> None:
    """No fact needs to be told, and a name that two lists share is told apart."""
    (row,) = refusals([NotTaken("survey", "F12", reason, {"value": "geopoint"})])

    assert (row.sheet, row.cell) == ("survey", "F12")
    assert row.words.endswith(("。", "：geopoint"))
    assert row.remedy.endswith("。")
    assert "{" not in row.words.replace("${name}", "")


@pytest.mark.parametrize(("survey", "expected"), NAMED.values(), ids=NAMED.keys())
def test_a_refusal_names_what_the_workbook_says(survey: str, expected: str) -> None:
    """The facts of the import have their places in the sentences."""
    imported = import_form(xlsform(survey))

    assert expected in [row.words for row in refusals(imported.not_taken)]


def test_a_sheet_that_is_there_twice_is_named() -> None:
    """As it is written; a sheet that is missing stands in its own column."""
    imported = import_form(workbook({"survey": HEAD, "Survey ": HEAD}))

    assert [(row.sheet, row.words) for row in refusals(imported.not_taken)] == [
        ("Survey ", "同じ名前のシートがもう1つあります（survey）。"),
        ("settings", "このシートがありません。"),
    ]


def test_a_name_twice_says_where_it_stands_first() -> None:
    """The other cell, as the command line does."""
    imported = import_form(xlsform(f"{HEAD}\ntext | a | 甲\ntext | a | 乙"))

    (row,) = refusals(imported.not_taken)
    assert (row.cell, row.words) == ("B3", "「a」が2つあります（もう一つはB2）。")


def test_a_text_without_its_translation_says_where_to_write_it() -> None:
    """A workbook is refused for it, so nobody is told that the text stays as it is."""
    head = "type | name | label::日本語 (ja) | label::English (en) | hint"
    imported = import_form(xlsform(f"{head}\ntext | a | 甲 | A | 短く"))

    told = [row for row in refusals(imported.not_taken) if row.words.startswith("訳がありません")]
    assert told
    assert "（en：" in told[0].words
    assert "(en)" in told[0].remedy
    assert "もとの言葉" not in told[0].words


def test_a_list_that_nobody_uses_is_named() -> None:
    """By its name in `choices`."""
    imported = import_form(xlsform(f"{HEAD}\nselect_one yn | a | 甲"))

    assert note_words(imported.notes) == (
        "choices!A4：リスト「abc」は、どの設問でも使っていません。",
    )


def test_reasons_of_the_same_name_are_told_apart() -> None:
    """`operator` of an expression is not `operator` of a definition."""
    facts = {"operator": ">"}
    both = refusals(
        [
            NotTaken("survey", "F2", WhyNotRead.OPERATOR, facts),
            NotTaken("survey", "F2", LintCode.OPERATOR, facts),
        ]
    )

    assert both[0].words == "この種類の設問に使えない比べ方（>）です。"
    assert both[0].words != both[1].words


def test_what_may_have_been_meant_is_said() -> None:
    """A slip in the name of a column."""
    facts = {"column": "relevent", "meant": "relevant"}

    (row,) = refusals([NotTaken("survey", "", Reason.COLUMN_UNKNOWN, facts)])

    assert row.cell == "－"
    assert row.words == "列「relevent」を知りません。「relevant」のことでしょうか。"


def test_a_refused_file_has_no_sheet() -> None:
    """The whole is meant."""
    (row,) = refusals([NotTaken("", "", Reason.FILE_XLS)])

    assert (row.sheet, row.cell) == ("ファイル全体", "－")


def test_the_table_is_copied_with_its_head() -> None:
    """Cells apart by tabs, so that Excel takes it."""
    text = as_text(refusals([NotTaken("survey", "B3", Reason.FORMULA)]))

    assert text.split("\n")[0] == "シート\tセル\t理由\t直し方"
    assert text.split("\n")[1].startswith("survey\tB3\t数式が入っています。\t")


@pytest.mark.parametrize("remark", list(Remark), ids=str)
def test_every_remark_is_said_with_its_place(remark: Remark) -> None:
    """What was passed over, and what was understood in its own way."""
    (words,) = note_words([Noted("survey", "C1", remark, {"column": "x", "value": "y"})])

    assert words.startswith("survey!C1：")
    assert words.endswith("。")
