"""`form import-xlsform` and `form export-xlsform`."""

from pathlib import Path

import pytest

from tests.support.command_line import Call
from tests.support.xlsforms import ODD_CELLS, SETTINGS, workbook, xlsform
from usbsurvey_desktop.cli.xlsform_words import (
    EXPRESSION_WORDS,
    REASON_WORDS,
    REMARK_WORDS,
    refusal_line,
)
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.xlsform.not_read import WhyNotRead
from usbsurvey_desktop.xlsform.outcome import NotTaken, Reason, Remark

ROOT = Path(__file__).resolve().parents[2]
SURVEY = ROOT / "forms" / "mic-usb-media-2025"
HEAD = "type | name | label"


def _file(path: Path, raw: bytes) -> Path:
    path.write_bytes(raw)
    return path


def test_the_usb_survey_goes_out_and_comes_back(call: Call, tmp_path: Path) -> None:
    """The same digest, the same translation; nothing is not carried."""
    book, folder = tmp_path / "usb.xlsx", tmp_path / "usb"
    out = call("form", "export-xlsform", SURVEY, "--out", book, "--json")
    assert (out.code, out.document) == (0, {"file": str(book), "not_carried": []})
    back = call("form", "import-xlsform", book, "--out", folder, "--json")
    digest = call("form", "lint", SURVEY, "--json").document["digest"]
    assert back.code == 0
    assert back.document == {
        "form": str(folder / "form.json"),
        "digest": digest,
        "questions": 24,
        "languages": ["en"],
        "unsupported": [],
        "notes": [],
    }
    lint = call("form", "lint", folder, "--json")
    assert (lint.code, lint.document["digest"], lint.document["errors"]) == (0, digest, [])


def test_what_is_not_carried_is_told(call: Call, tmp_path: Path) -> None:
    """By link_id and field, on stderr; the workbook is written all the same."""
    made, form = tmp_path / "made", tmp_path / "made" / "form.json"
    call("form", "import-xlsform", _file(tmp_path / "a.xlsx", xlsform(f"{HEAD}\ntext | a | 甲")),
         "--out", made)  # fmt: skip
    form.write_text(
        form.read_text(encoding="utf-8").replace('"甲"', '"${b}の甲"'), encoding="utf-8"
    )
    out = call("form", "export-xlsform", form, "--out", tmp_path / "b.xlsx")
    assert (out.code, out.out) == (0, f"{tmp_path / 'b.xlsx'}\n")
    assert "XLSFormに入らないもの: a text" in out.err


def test_every_refusal_is_told_and_nothing_is_written(call: Call, tmp_path: Path) -> None:
    """Sheet, cell and a sentence each on stderr, exit 1; the same in JSON."""
    raw = xlsform(
        [
            ["type", "name", "label", "relevant", "memo"],
            ["geopoint", "x", "場所", None, "m"],
            ["text", "a", ODD_CELLS["formula"], "${b} = 'x'", None],
        ]
    )
    book, folder = _file(tmp_path / "a.xlsx", raw), tmp_path / "out"
    ended = call("form", "import-xlsform", book, "--out", folder)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.splitlines() == [
        "survey!A2: 種類「geopoint」は、このアプリの調査票では使えません。",
        "survey!C3: 数式があります。値に置き換えてください。",
        "survey!D3: 設問「b」がありません（式の1文字目）",
        "survey!E1: 列 memo は使いません。",
        "choices!A2: 一覧「yn」はどの設問も使っていません。",
        "choices!A4: 一覧「abc」はどの設問も使っていません。",
        "3か所を直すまで取り込めません。何も書き出していません。",
    ]
    assert not folder.exists()
    told = call("form", "import-xlsform", book, "--out", folder, "--json")
    assert told.code == 1
    assert told.document["form"] is None
    assert told.document["unsupported"] == [
        {
            "sheet": "survey",
            "cell": "A2",
            "reason": "type_not_taken",
            "facts": {"value": "geopoint"},
        },
        {"sheet": "survey", "cell": "C3", "reason": "formula", "facts": {}},
        {
            "sheet": "survey",
            "cell": "D3",
            "reason": "unknown_question",
            "facts": {"at": 1, "question": "b"},
        },
    ]


def test_refusals_are_told_in_english(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentences of lint, with the language and key of a translation."""
    monkeypatch.setenv("USBSURVEY_LANG", "en")
    raw = workbook(
        {
            "survey": "type | name | label::日本語 (ja) | label::English (en)\ntext | a | 甲 |",
            "settings": SETTINGS,
        }
    )
    ended = call("form", "import-xlsform", _file(tmp_path / "a.xlsx", raw), "--out", tmp_path / "o")
    assert ended.err.splitlines() == [
        "survey!D2: a translation is missing (en: a.text)",
        "Nothing was written: 1 places need mending first.",
    ]


def test_a_file_that_is_no_workbook_is_wrong_use(call: Call, tmp_path: Path) -> None:
    """The sentence stands alone, exit 2; so does a file that is too large or not there."""
    ended = call("form", "import-xlsform", SURVEY / "form.json", "--out", tmp_path / "o")
    assert ended.code == 2
    assert ended.err.startswith("CSVなどの文字のファイルです。")
    missing = call("form", "import-xlsform", tmp_path / "no.xlsx", "--out", tmp_path / "o")
    assert (missing.code, "file_unreadable" in missing.err) == (2, True)


def test_nothing_is_overwritten_without_force(call: Call, tmp_path: Path) -> None:
    """Neither the form, nor a translation, nor the workbook."""
    book, folder = tmp_path / "usb.xlsx", tmp_path / "usb"
    assert call("form", "export-xlsform", SURVEY, "--out", book).code == 0
    assert call("form", "export-xlsform", SURVEY, "--out", book).code == 2
    assert call("form", "export-xlsform", SURVEY, "--out", book, "--force").code == 0
    taken = call("form", "import-xlsform", book, "--out", folder)
    assert taken.out == f"設問24問を取り込みました: {folder / 'form.json'}\n"
    (folder / "form.json").unlink()
    again = call("form", "import-xlsform", book, "--out", folder)
    assert (again.code, "output_exists" in again.err) == (2, True)
    assert not (folder / "form.json").exists()
    assert call("form", "import-xlsform", book, "--out", folder, "--force").code == 0


def test_a_translation_of_before_is_told(call: Call, tmp_path: Path) -> None:
    """It is not taken away, and may not fit the form any more."""
    book = _file(tmp_path / "a.xlsx", xlsform(f"{HEAD}\ntext | a | 甲"))
    (tmp_path / "translations").mkdir()
    old = tmp_path / "translations" / "fr.json"
    old.write_text("{}")
    ended = call("form", "import-xlsform", book, "--out", tmp_path)
    assert ended.code == 0
    assert str(old) in ended.err
    assert old.read_text() == "{}"


@pytest.mark.parametrize("content", ["{", '{"title": "T"}'], ids=["no JSON", "not whole"])
def test_a_translation_with_errors_is_not_exported(
    call: Call, tmp_path: Path, content: str
) -> None:
    """It is told which file it is; nothing is written."""
    (tmp_path / "translations").mkdir()
    (tmp_path / "form.json").write_bytes((SURVEY / "form.json").read_bytes())
    (tmp_path / "translations" / "en.json").write_text(content)
    ended = call("form", "export-xlsform", tmp_path, "--out", tmp_path / "a.xlsx")
    assert (ended.code, "questionnaire_invalid" in ended.err) == (1, True)
    assert "en.json" in ended.err
    assert not (tmp_path / "a.xlsx").exists()


def test_every_reason_has_its_words() -> None:
    """All reasons, those of expressions, and all remarks, in both languages."""
    assert REASON_WORDS.keys() == set(Reason)
    assert EXPRESSION_WORDS.keys() == set(WhyNotRead)
    assert REMARK_WORDS.keys() == set(Remark)


FACTS: dict[str, str | int] = {
    **dict.fromkeys(("column", "value", "reference", "list", "question", "function"), "x"),
    **dict.fromkeys(("first", "meant", "language", "operator", "member", "key"), "x"),
    "limit": 3,
    "at": 1,
}


@pytest.mark.parametrize(
    "reason",
    [*Reason, *WhyNotRead, *LintCode],
    ids=lambda reason: f"{type(reason).__name__}.{reason}",
)
def test_a_sentence_has_no_place_left_open(reason: Reason | WhyNotRead | LintCode) -> None:
    """What a sentence names is among the facts of its reason."""
    line = refusal_line(NotTaken("survey", "A1", reason, FACTS))
    assert line.startswith("survey!A1: ")
    assert "{" not in line


def test_reasons_of_the_same_word_have_their_own_sentences() -> None:
    """Lint and the expressions both know `value`."""
    lint, read = (
        refusal_line(NotTaken("s", "A1", reason, FACTS))
        for reason in (LintCode.VALUE, WhyNotRead.VALUE)
    )
    assert lint != read
