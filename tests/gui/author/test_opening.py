"""Reading the file of a form for its author, and what lies beside it."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.support.questionnaires import equals, form, question
from tests.support.worlds import ROOT
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.author.open_form import FormKind
from usbsurvey_desktop.gui.author.opening import look_at_routes, open_form
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.xlsform.outcome import Reason

USB = ROOT / "forms" / "mic-usb-media-2025"
_Rows = tuple[tuple[str, ...], ...]
SURVEY: _Rows = (
    ("type", "name", "label", "relevant"),
    ("select_one yn", "a", "使っていますか", ""),
    ("text", "b", "何に使っていますか", "${a} = 'yes'"),
)
CHOICES: _Rows = (
    ("list_name", "name", "label"),
    ("yn", "yes", "はい"),
    ("yn", "no", "いいえ"),
)
SETTINGS: _Rows = (("form_title", "form_id", "version"), ("小さな調査", "small-survey", "1"))


def _workbook(path: Path, survey: _Rows = SURVEY) -> Path:
    book = Workbook()
    book.remove(book.active)
    for title, rows in (("survey", survey), ("choices", CHOICES), ("settings", SETTINGS)):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    raw = BytesIO()
    book.save(raw)
    path.write_bytes(raw.getvalue())
    return path


def test_a_folder_stands_for_the_definition_in_it() -> None:
    """The same form by its folder and by its file, with the translations beside it."""
    by_folder, by_file = open_form(USB), open_form(USB / "form.json")

    assert by_folder == by_file
    assert by_folder.path == USB / "form.json"
    assert set(by_folder.translations) == {"en"}


def test_a_workbook_becomes_a_form(tmp_path: Path) -> None:
    """What XLSForm says is loaded, compiled and ready to be tried."""
    opened = open_form(_workbook(tmp_path / "survey.xlsx"))

    assert opened.kind is FormKind.XLSFORM
    assert opened.not_taken == ()
    assert opened.form is not None
    assert opened.loaded is not None
    assert opened.loaded.questionnaire is opened.questionnaire
    assert {"a", "b"} <= set(opened.questions)


def test_a_workbook_that_cannot_be_taken_gives_nothing_but_reasons(tmp_path: Path) -> None:
    """Nothing is half imported."""
    rows = (*SURVEY, ("geopoint", "c", "どこですか", ""))
    opened = open_form(_workbook(tmp_path / "survey.xlsx", rows))

    assert (opened.form, opened.loaded, opened.questionnaire) == (None, None, None)
    assert [(one.sheet, one.cell, one.reason) for one in opened.not_taken] == [
        ("survey", "A4", Reason.TYPE_NOT_TAKEN)
    ]
    assert opened.items == {}
    assert look_at_routes(opened) is None


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A folder without a definition as well."""
    for path in (tmp_path, tmp_path / "none.json", tmp_path / "none.xlsx"):
        with pytest.raises(SurveyError) as refused:
            open_form(path)
        assert refused.value.code is Code.FILE_UNREADABLE


def test_a_translation_that_lacks_words_is_no_hindrance(tmp_path: Path) -> None:
    """It is told, and the form can be tried and published all the same."""
    (tmp_path / "form.json").write_bytes(canonical(form(question("A"))))
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "en.json").write_text('{"title": "Form"}', encoding="utf-8")
    (tmp_path / "translations" / "de.json").write_text("[]", encoding="utf-8")

    opened = open_form(tmp_path)

    assert opened.form is not None
    assert opened.errors == ()
    told = {(one.code, one.facts["translation"]) for one in opened.warnings if one.facts}
    assert (LintCode.TRANSLATION_MISSING, "en") in told
    assert {code for code, language in told if language == "de"} & {
        LintCode.SHAPE,
        LintCode.JSON_SYNTAX,
    }


def test_what_scenarios_leave_untried_is_found(tmp_path: Path) -> None:
    """One that asks A alone, one whose expectation is another now, one of another form."""
    document = form(question("A"), question("B", enable_when=equals("A", "yes")))
    (tmp_path / "form.json").write_bytes(canonical(document))
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "1.json").write_text('{"answers": {"A": "no"}}', encoding="utf-8")
    was = '{"answers": {"A": "no"}, "expected": {"complete": false}}'
    (folder / "2.json").write_text(was, encoding="utf-8")
    (folder / "3.json").write_text('{"answers": {"Z": "no"}}', encoding="utf-8")

    looked = look_at_routes(open_form(tmp_path))

    assert looked is not None
    assert looked.scenarios == 2
    assert looked.not_asked == ("B",)
    assert looked.differing == ("2.json",)
    assert looked.unreadable == ("3.json",)


def test_the_scenarios_of_the_survey_ask_everything_and_hold(tmp_path: Path) -> None:
    """A copy elsewhere says the same."""
    shutil.copytree(USB, tmp_path / "survey")

    looked = look_at_routes(open_form(tmp_path / "survey"))

    assert looked is not None
    assert looked.not_asked == looked.differing == looked.unreadable == ()
