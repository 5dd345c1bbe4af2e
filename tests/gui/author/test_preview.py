"""試す: the real pages over answers that live in memory alone."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.support.filling import ListeningFrame
from tests.support.office import Office, keys, press
from tests.support.questionnaires import Json, equals, form, question
from tests.support.scenery import authoring
from tests.support.scenery.scene import settle
from tests.support.scenery.trying import asked, ended, pages
from tests.support.scenery.trying import trying as opened_survey
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.author.preview_end import PreviewEnd
from usbsurvey_desktop.gui.author.preview_frame import PreviewFrame
from usbsurvey_desktop.gui.author.preview_panel import PreviewPanel
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.message_bar import BarAction

USB = authoring.USB


def panel(window: MainWindow) -> PreviewPanel:
    """試す, as S16 shows it."""
    return authoring.author_view(window).preview


def survey(window: MainWindow) -> SurveyView:
    """The page that is tried."""
    shown = pages(window).shown
    assert isinstance(shown, SurveyView)
    return shown


def end(window: MainWindow) -> PreviewEnd:
    """The end of the pages."""
    shown = pages(window).shown
    assert isinstance(shown, PreviewEnd)
    return shown


def put_form(office: Office, *items: Json) -> Path:
    """Lay a form of one page into a folder of its own."""
    path = office.folder / "office" / "form.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(form(*items)), encoding="utf-8")
    return path


def said(window: MainWindow) -> str:
    """What the message bar says."""
    return window.bar.text


def test_what_is_typed_is_on_no_disk(office: Office) -> None:
    """Answers are judged as in the survey; the head says that nothing is kept."""
    window = asked(opened_survey(office), "A1")
    before = sorted(office.folder.rglob("*"))
    keys(window, Qt.Key.Key_Y)
    assert panel(window).typed == {"A1": "yes"}
    assert "page.A2" in pages(window).filling.route
    assert window.head.save_state.text() == "試しの回答です。保存されません。"
    press(window, "道筋")
    settle()
    assert window.head.save_state.text() == ""
    assert sorted(office.folder.rglob("*")) == before


def test_the_tree_leads_to_pages_and_groups(office: Office) -> None:
    """A group is shown by its first question that is asked; the page is told to who listens."""
    window = opened_survey(office)
    told: list[str] = []
    panel(window).page_shown.connect(told.append)
    asked(window, "section.B")
    assert survey(window).pager.page_id == "page.B1"
    assert told[-1] == "page.B1"
    assert panel(window).regions()[0] is panel(window).tools
    panel(window).show_question("nothing")
    assert survey(window).pager.page_id == "page.B1"


def test_a_question_that_is_not_asked_says_why_and_is_reached(office: Office) -> None:
    """In the words of its conditions; the answers that are put in can be taken back."""
    window = asked(asked(opened_survey(office), "B1"), "B4")
    words = pages(window).hidden.words.text()
    assert words == (
        "B-4は、今の試しの回答では聞かれません。"
        "聞かれるのは、B-2で「b. 上記以外」を選んだときだけです。"
    )
    press(window, "この設問が出る回答を入れる")
    settle()
    assert survey(window).pager.page_id == "page.B3"
    assert panel(window).typed == {"B1": "yes", "B2": ("b",)}
    assert pages(window).hidden.isHidden()


def test_the_page_before_comes_back(office: Office) -> None:
    """Why a question is not asked stands in its place, until one goes on."""
    window = asked(asked(opened_survey(office), "A1"), "A3")
    assert survey(window).isHidden()
    press(window, "前のページに戻る")
    settle()
    assert survey(window).isVisible()
    assert survey(window).pager.page_id == "page.A1"
    assert panel(window).typed == {}


def test_answers_that_lead_there_already_stay(office: Office) -> None:
    """Only what must be another is changed."""
    window = asked(opened_survey(office), "A1")
    pages(window).filling.answer("A1", "yes")
    before = pages(window).filling.can_undo
    pages(window).hidden.answers_wanted.emit("A3")
    assert panel(window).typed == {"A1": "yes"}
    assert before
    assert survey(window).pager.page_id == "page.A2"


def test_where_no_answers_are_found_it_says_so(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form of too many combinations."""
    monkeypatch.setattr("usbsurvey_desktop.engine.reaching.MOST_TRIED", 0)
    window = asked(opened_survey(office), "A3")
    press(window, "この設問が出る回答を入れる")
    assert "見つかりませんでした" in said(window)


def test_the_last_page_leads_to_the_check(office: Office) -> None:
    """What is left to do, and back: to a question, or to where something is open."""
    window = ended(office)
    assert "ここで、回答内容の確認に進みます" in _labels(end(window))
    assert end(window).summary.points
    end(window).summary.question_asked.emit("A4")
    settle()
    assert survey(window).pager.page_id == "page.A2"
    asked(window, "O1")
    press(window, "次へ")
    settle()
    press(window, "回答に戻る")
    assert isinstance(pages(window).shown, SurveyView)


def test_the_end_shows_what_would_not_be_sent(office: Office) -> None:
    """And a reason that a check wants can be given there."""
    window = opened_survey(office)
    office.ask.answers[:0] = [USB / "scenarios" / "04-hidden-answers-kept.json"]
    press(window, "シナリオを開く")
    asked(window, "O1")
    press(window, "次へ")
    settle()
    assert "対象外になった入力（提出されません）" in _labels(end(window))
    press(window, "回答に戻る")
    pages(window).filling.answer("B1", "yes")
    pages(window).filling.answer("B2", ("a",))
    pages(window).filling.answer("A8", ("a",))
    survey(window).check_asked.emit()
    settle()
    (point,) = end(window).summary.points
    end(window).summary.question_asked.emit(point.link_id)
    box = end(window).checks.reason_of("X1")
    assert box is not None
    pages(window).filling.give_reason("X1", "eLTAXだけのため。")
    assert not end(window).summary.points
    assert end(window).first_focus is end(window).back


def test_begin_again_forgets_everything(office: Office) -> None:
    """The first page, with nothing answered."""
    window = asked(opened_survey(office), "A1")
    keys(window, Qt.Key.Key_N)
    panel(window).show_question("A8")
    press(window, "はじめから")
    assert panel(window).typed == {}
    assert survey(window).pager.page_id == "page.R"


def test_opened_anew_it_keeps_what_fits(office: Office) -> None:
    """An answer whose question is gone, or of another type, is dropped."""
    path = put_form(office, question("A"), question("B"), question("C", "integer"))
    window = authoring.opened(office, path)
    for link_id, raw in (("A", "yes"), ("B", "no"), ("C", "１２")):
        pages(window).filling.answer(link_id, raw)
    put_form(office, question("A"), question("B", "text"), question("D"))
    press(window, "開きなおす")
    assert panel(window).typed == {"A": "yes", "B": "no"}
    put_form(office, question("B"), question("D"), question("C", "integer"))
    press(window, "開きなおす")
    assert panel(window).typed == {"B": "no"}


def test_a_form_with_errors_cannot_be_tried(office: Office) -> None:
    """It says so; mended and opened anew it can be tried."""
    path = put_form(office, question("A", enable_when=equals("B", "yes")), question("B"))
    window = authoring.opened(office, path)
    view = panel(window)
    assert view.pages is None
    assert view.typed == {}
    assert view.first_focus is view.tools.again
    assert view.regions() == (view.tools,)
    for act in (view.tools.again, view.tools.save, view.tools.open):
        act.click()
    view.show_question("A")
    view.tools.language_chosen.emit("ja")
    assert office.ask.asked == ["調査票を開く"]
    put_form(office, question("A"))
    press(window, "開きなおす")
    assert panel(window).pages is not None


def test_another_language_shows_the_same_page(office: Office) -> None:
    """The answers stay; what was chosen stays when the form is opened anew."""
    window = asked(opened_survey(office), "A1")
    keys(window, Qt.Key.Key_Y)
    (choice,) = panel(window).tools.findChildren(ChoiceButton)
    choice.choices.actions()[1].trigger()
    settle()
    assert survey(window).pager.page_id == "page.A1"
    assert pages(window).filling.form.original is not None
    assert panel(window).typed == {"A1": "yes"}
    press(window, "開きなおす")
    assert pages(window).filling.form.original is not None
    survey(window).check_asked.emit()
    panel(window).tools.language_chosen.emit("ja")
    assert pages(window).filling.form.original is None


def test_a_form_in_one_language_offers_no_other(office: Office) -> None:
    """There is nothing to choose."""
    window = authoring.opened(office, put_form(office, question("A")))
    assert panel(window).tools.findChildren(ChoiceButton) == []


def test_the_frame_of_a_trial_has_no_letters_and_keeps_the_title(office: Office) -> None:
    """The screen around has letters of its own; what is no letter stays."""
    del office
    frame = ListeningFrame()
    quiet = PreviewFrame(frame)
    done: list[str] = []
    actions = (
        BarAction("元に戻す(&Z)", lambda: done.append("z")),
        BarAction("&Undo && more", lambda: done.append("u")),
    )
    quiet.say("x", actions=actions)
    assert [each.text for each in frame.actions] == ["元に戻す", "Undo && more"]
    quiet.ask("x", actions)
    assert [each.text for each in frame.actions] == ["元に戻す", "Undo && more"]
    for each in frame.actions:
        each.act()
    assert done == ["z", "u"]
    quiet.set_heading("page")
    assert frame.headings == []
    quiet.show_screen(QLabel(), "screen")
    quiet.set_subject("s")
    quiet.set_save_state("t")
    quiet.say_refusal(SurveyError(Code.UNEXPECTED))
    quiet.clear_message()


def _labels(part: PreviewEnd) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel)]
