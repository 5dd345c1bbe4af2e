"""What was answered while a form was tried becomes a scenario, and is read again."""

import json
from pathlib import Path

from PySide6.QtCore import Qt

from tests.support.office import Office, alt, focused, keys, press, texts
from tests.support.questionnaires import form, question
from tests.support.scenario import usb_form
from tests.support.scenery import authoring
from tests.support.scenery.authoring import USB
from tests.support.scenery.scene import settle
from tests.support.scenery.trying import asked, pages, trying
from usbsurvey_desktop.engine.scenarios import differences, read_scenario
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.records import JsonObject, parse_object


def said(window: MainWindow) -> str:
    """What the message bar says."""
    return window.bar.text


def opened(office: Office, scenario: Path) -> MainWindow:
    """A scenario opened for the survey."""
    window = trying(office)
    office.ask.answers[:0] = [scenario]
    press(window, "シナリオを開く")
    return window


def changed(office: Office, name: str, **expected: object) -> Path:
    """A shipped scenario that expects something else."""
    content = (USB / "scenarios" / name).read_bytes()
    document: JsonObject = parse_object(content, depth=4)
    members = document["expected"]
    assert isinstance(members, dict)
    path = office.folder / name
    path.write_text(json.dumps({**document, "expected": {**members, **expected}}), "utf-8")
    return path


def test_a_trial_becomes_a_scenario_that_holds(office: Office) -> None:
    """The command line and the scenarios' own test read it; twice saved it is the same file."""
    window = asked(trying(office), "A1")
    keys(window, Qt.Key.Key_Y)
    path = office.output / "はい.json"
    office.ask.answers[:0] = [path, path]
    press(window, "この回答をシナリオに保存")
    assert said(window) == "シナリオを保存しました：はい.json。"
    assert office.ask.suggested == USB / "scenarios" / "シナリオ.json"
    first = path.read_bytes()
    scenario = read_scenario(usb_form(), first)
    assert (scenario.title, scenario.answers) == ("はい", {"A1": "yes"})
    assert differences(usb_form(), scenario) == ()
    press(window, "この回答をシナリオに保存")
    assert path.read_bytes() == first


def test_what_cannot_be_read_is_named_and_left_out(office: Office) -> None:
    """A half-typed number is in no document."""
    path = office.folder / "office" / "form.json"
    path.parent.mkdir()
    asks = [question("N", "integer", short_label="本数"), question("A")]
    path.write_text(json.dumps(form(*asks)), encoding="utf-8")
    window = authoring.opened(office, path)
    pages(window).filling.answer("N", "十二")
    office.ask.answers[:0] = [office.output / "s.json"]
    press(window, "この回答をシナリオに保存")
    assert said(window).endswith("読み取れない書きかけの回答は入れていません：本数。")
    assert office.ask.suggested == path.parent / "scenarios" / "シナリオ.json"


def test_a_scenario_that_cannot_be_written_is_told(office: Office) -> None:
    """With the name of the file."""
    window = trying(office)
    office.ask.answers[:0] = [office.folder / "none" / "s.json"]
    press(window, "この回答をシナリオに保存")
    assert "s.json" in said(window)


def test_a_scenario_is_tried_and_is_as_expected(office: Office) -> None:
    """Its answers and reasons are on the pages."""
    window = opened(office, USB / "scenarios" / "11-check-x1-explained.json")
    assert said(window) == "シナリオ X1に理由を書けば完了できる を開きました。期待どおりです。"
    assert pages(window).filling.snapshot().reasons == {"X1": "eLTAXの受け渡しだけがあるため。"}
    assert pages(window).filling.evaluation.is_complete


def test_what_is_not_as_expected_is_told_by_question_and_page(office: Office) -> None:
    """Each part on a line; many questions are counted after the first ten."""
    path = changed(office, "22-empty.json", complete=True, states={}, route=["page.R", "page.A2"])
    lines = said(opened(office, path)).splitlines()
    assert lines[0].endswith("を開きました。期待と違うところが3つあります。")
    assert lines[1] == "・完成しているかどうか"
    assert lines[2].startswith("・設問の状態：団体、担当部署、")
    assert lines[2].endswith("ほか22件")
    assert "パターンA：連携の内容・頻度・時間" in lines[3]


def test_a_document_of_answers_expects_nothing(office: Office) -> None:
    """It is tried all the same."""
    path = office.folder / "answers.json"
    path.write_text('{"A1": "no"}', encoding="utf-8")
    window = opened(office, path)
    assert said(window) == "シナリオ answers.json を開きました。期待する結果は書かれていません。"


def test_a_scenario_of_another_form_is_refused(office: Office) -> None:
    """What is tried stays."""
    path = office.folder / "s.json"
    path.write_text('{"Q1": "no"}', encoding="utf-8")
    window = asked(trying(office), "A1")
    keys(window, Qt.Key.Key_Y)
    office.ask.answers[:0] = [path]
    press(window, "シナリオを開く")
    assert "調査票にない設問か選択肢" in said(window)
    assert pages(window).filling.snapshot().answers == {"A1": "yes"}


def test_the_first_scenario_lies_where_the_routes_look(office: Office) -> None:
    """Beside the form, in a folder that is made with it; 道筋 tells of it once opened anew."""
    window = authoring.opened(office, authoring.workbook(office.folder / "office" / "survey.xlsx"))
    place = office.folder / "office" / "scenarios" / "シナリオ.json"
    office.ask.answers[:0] = [place]
    press(window, "この回答をシナリオに保存")
    settle()
    assert office.ask.suggested == place
    assert place.is_file()
    press(window, "開きなおす")
    settle()
    press(window, "道筋")
    settle()
    assert "シナリオ1件" in texts(window)
    assert "シナリオはまだありません" not in texts(window)


def test_a_folder_that_cannot_be_made_is_told(office: Office) -> None:
    """A file of its name stands where it would be."""
    window = authoring.opened(office, authoring.workbook(office.folder / "office" / "survey.xlsx"))
    taken = office.folder / "office" / "scenarios"
    taken.write_bytes(b"")
    office.ask.answers[:0] = [taken / "s.json"]
    press(window, "この回答をシナリオに保存")
    assert "s.json" in said(window)


def test_the_focus_goes_to_the_page_with_the_answers_of_a_scenario(office: Office) -> None:
    """And not to the button that comes after what has gone, 署名して発行する."""
    window = asked(trying(office), "A1")
    keys(window, Qt.Key.Key_Y)
    office.ask.answers[:0] = [USB / "scenarios" / "11-check-x1-explained.json"]
    alt(window, "J")
    settle()
    assert pages(window).isAncestorOf(focused(window))
