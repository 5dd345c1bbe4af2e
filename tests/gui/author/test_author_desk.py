"""S16 with real keys and clicks: open, correct in Excel, open anew, check, routes, refusals."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.support import office as hands
from tests.support.fakes import PatientJobs
from tests.support.office import Office, focused, keys, screen, texts
from tests.support.questionnaires import equals, form, question
from tests.support.scenery.authoring import (
    SURVEY,
    USB,
    WRONG,
    author_view,
    authoring,
    exported,
    opened,
    refused,
    workbook,
)
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.author.author_view import CHECK, ROUTES, TRY
from usbsurvey_desktop.gui.author.finding_table import MOST_ROWS
from usbsurvey_desktop.gui.author.form_tree import FormTree
from usbsurvey_desktop.gui.author.not_carried_view import NotCarriedView
from usbsurvey_desktop.gui.author.publish_view import PublishView
from usbsurvey_desktop.gui.author.refusal_view import RefusalView
from usbsurvey_desktop.gui.author.start_view import StartView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.gui.shared.cell_table import CellTable
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.settings import Settings


def alt(window: MainWindow, letter: str) -> None:
    """Press the button of an Alt letter, and let what it says be laid out."""
    hands.alt(window, letter)
    settle()


def press(window: MainWindow, text: str) -> None:
    """Click a button, and let what it says be laid out."""
    hands.press(window, text)
    settle()


def _tree(window: MainWindow) -> FormTree:
    return screen(window, FormTree)


def _table(window: MainWindow) -> list[list[str]]:
    table = screen(window, CellTable)
    return [
        [
            item.text() if (item := table.item(row, place)) else ""
            for place in range(len(table.heads))
        ]
        for row in range(table.rowCount())
    ]


def _check(window: MainWindow) -> None:
    """Go to the findings, and into their table."""
    alt(window, "V")
    screen(window, CellTable).setFocus(Qt.FocusReason.TabFocusReason)


def _form(office: Office, *items: object, **members: object) -> Path:
    path = office.folder / "office" / "form.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(canonical(form(*items, **members)))  # type: ignore[arg-type]  # our own
    return path


def _broken(office: Office) -> Path:
    ahead = question("A", number="A-3", counted=True, enable_when=equals("B", "yes"))
    return _form(office, ahead, question("B", number="B-1", counted=True))


def test_home_leads_to_the_desk_and_back(office: Office) -> None:
    """By the keyboard alone."""
    window = office.open_window()

    alt(window, "A")
    assert screen(window, StartView).isVisible()
    keys(window, Qt.Key.Key_Escape)
    settle()

    assert screen(window, HomeView).isVisible()


def test_who_makes_no_surveys_does_not_see_the_group(office: Office) -> None:
    """A setting of each person; what an older program wrote hides nothing."""
    office.settings = Settings(makes_surveys=False)

    assert "調査を作る" not in texts(office.open_window())


def test_a_workbook_is_refused_corrected_and_opened_anew_with_one_key(office: Office) -> None:
    """Sheet, cell, why and what to do; nothing is half imported; then the corrected form."""
    path = workbook(office.folder / "office" / "survey.xlsx", (*SURVEY, *WRONG))
    window = opened(office, path)

    assert screen(window, RefusalView).isVisible()
    cells = _table(window)
    assert [row[:2] for row in cells] == [["survey", "A5"], ["survey", "E6"]]
    assert cells[0][2] == "種類「geopoint」は、このソフトでは使えません。"
    assert all(row[3].endswith("。") for row in cells)

    workbook(path, (*SURVEY, ("text", "why", "なぜですか", "", "${used} = 'yes'")))
    alt(window, "R")

    view = author_view(window)
    assert view.opened.form is not None
    assert "survey.xlsx を開きなおしました。" in texts(window)
    assert "「なぜですか」" not in texts(window)
    assert view.place[0] == TRY


def test_the_refusals_are_copied_and_printed(office: Office, qapp: QApplication) -> None:
    """As a table that Excel takes, and as sheets; back from the sheets they are there again."""
    window = refused(office)

    alt(window, "C")
    assert QGuiApplication.clipboard().text().startswith("シート\tセル\t理由\t直し方\nsurvey\tA5\t")
    assert "表をコピーしました。" in texts(window)
    alt(window, "P")
    assert screen(window, PrintView).isVisible()
    press(window, "戻る")

    assert len(_table(window)) == 2
    del qapp


def test_enter_on_a_finding_leads_to_its_question(office: Office) -> None:
    """In the tree and on the page that people will see."""
    window = opened(office, USB / "form.json")

    _check(window)
    view = author_view(window)
    assert view.place[0] == CHECK
    assert isinstance(focused(window), CellTable)
    keys(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    settle()

    assert view.place == (TRY, "C2")
    assert focused(window) is _tree(window).tree


def test_enter_in_the_tree_shows_the_question(office: Office) -> None:
    """The first focus is the tree; a question that is asked is on the page then."""
    window = opened(office, USB / "form.json")
    tree = _tree(window)
    assert focused(window) is tree.tree

    tree.go_to("R.tel")
    keys(window, Qt.Key.Key_Return)
    settle()

    assert author_view(window).place == (TRY, "R.tel")
    assert "電話" in texts(author_view(window).preview)


def test_the_routes_are_told(office: Office) -> None:
    """7 to 21 questions, and that every one can be reached."""
    window = opened(office, USB / "form.json")

    alt(window, "M")

    shown = texts(author_view(window))
    assert "すべての道筋：回答は最小7問、最大21問。" in shown
    assert "どの設問にも、たどり着く答え方があります。" in shown
    assert "すべての設問が聞かれます。" in shown


def test_the_routes_of_a_large_form_come_later(office: Office) -> None:
    """They are tried in a job of their own; the form can be looked at before."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = authoring(office)
    office.ask.answers[:0] = [USB / "form.json"]
    jobs.is_late = True
    press(window, "開く")
    assert "点検しています…" in texts(window)
    jobs.work_off()
    settle()

    author_view(window).choose(ROUTES)
    assert "すべての道筋を調べています…" in texts(window)
    jobs.work_off()
    settle()
    assert "道筋（聞かれる設問の組み合わせ）は24通りです。" in texts(window)


def test_what_cannot_be_reached_or_decided_or_was_not_tried_is_told(office: Office) -> None:
    """A choice with too many combinations, and no scenario."""
    options = [{"code": f"o{n}", "label": f"o{n}"} for n in range(17)]
    when = {"question": "A", "operator": "any_of", "value": ["o1"]}
    items = (question("A", "multi_choice", options=options), question("B", enable_when=when))
    window = opened(office, _form(office, *items))

    alt(window, "M")

    shown = texts(author_view(window))
    assert "道筋の数と長さは調べきれません。" in shown
    assert "シナリオはまだありません。" in shown


def test_what_was_not_decided_is_named(office: Office) -> None:
    """A condition that nothing meets, over too many combinations to be sure."""
    options = [{"code": f"o{n}", "label": f"o{n}"} for n in range(17)]
    all_of_them = {"question": "A", "operator": "count>=", "value": 17}
    first = {"question": "A", "operator": "any_of", "value": ["o0"]}
    never = {"all": [all_of_them, {"not": first}]}
    items = (question("A", "multi_choice", options=options), question("B", enable_when=never))
    window = opened(office, _form(office, *items))

    alt(window, "M")

    assert "現れるか調べきれないもの：B" in texts(author_view(window))


def test_scenarios_that_miss_a_question_or_differ_are_named(office: Office) -> None:
    """Beside the form lie two, of which one is of another form."""
    path = _form(office, question("A"), question("B", enable_when=equals("A", "yes")))
    folder = path.parent / "scenarios"
    folder.mkdir()
    (folder / "1.json").write_text(json.dumps({"answers": {"A": "no"}, "expected": {}}))
    (folder / "2.json").write_text(json.dumps({"answers": {"Z": "no"}}))
    window = opened(office, path)

    alt(window, "M")

    shown = texts(author_view(window))
    assert "シナリオ1件の、どれにも聞かれない設問があります：B" in shown
    assert "違うもの：1.json" in shown
    assert "読めないファイル：2.json" in shown


def test_a_form_with_faults_is_not_published_printed_or_exported(office: Office) -> None:
    """The list is shown instead, and the tree leads to the place; there is nothing to try."""
    window = opened(office, _broken(office))
    view = author_view(window)
    assert view.place[0] == CHECK
    assert "条件が、後ろにある B-1 を見ています。" in _table(window)[0][2]

    alt(window, "N")
    assert "直すところが1件あるので、発行できません。" in texts(window)
    alt(window, "P")
    assert "直すところがあるので、印刷できません。" in texts(window)
    alt(window, "X")
    assert "直すところがあるので、書き出せません。" in texts(window)
    keys(window, Qt.Key.Key_Return)
    assert _tree(window).link_id == "A"
    alt(window, "M")
    assert "道筋はまだ調べられません。" in texts(window)
    _tree(window).tree.setFocus()
    keys(window, Qt.Key.Key_Return)
    assert view.place[0] == ROUTES


def test_a_form_without_faults_goes_on_to_be_published(office: Office) -> None:
    """The screen of publishing, and back to where one was."""
    window = opened(office, workbook(office.folder / "office" / "survey.xlsx"))

    alt(window, "N")

    assert screen(window, PublishView).isVisible()


def test_the_form_is_printed_and_one_comes_back_to_the_same_place(office: Office) -> None:
    """What was typed to try it is still there."""
    window = opened(office, USB / "form.json")
    view = author_view(window)
    view.show_place("R.department")
    settle()
    field = view.preview.first_focus
    del field
    alt(window, "P")
    assert screen(window, PrintView).isVisible()
    press(window, "戻る")

    assert author_view(window).place == (TRY, "R.department")


def test_what_was_typed_stays_when_the_form_is_opened_anew(office: Office) -> None:
    """As far as it fits: the choice is there still, after a question was added in Excel."""
    path = workbook(office.folder / "office" / "survey.xlsx")
    window = opened(office, path)
    author_view(window).show_place("used")
    settle()
    author_view(window).preview.first_focus.setFocus()
    keys(window, Qt.Key.Key_Space)
    settle()
    typed = dict(author_view(window).preview.typed)
    assert typed == {"used": "yes"}

    workbook(path, (*SURVEY, ("text", "why", "なぜですか", "", "${used} = 'yes'")))
    alt(window, "R")

    assert author_view(window).preview.typed == typed
    assert "why" in author_view(window).opened.questions
    assert author_view(window).place == (TRY, "used")


def test_another_file_is_opened_and_what_was_typed_goes(office: Office) -> None:
    """The preview of one form says nothing in another."""
    window = opened(office, workbook(office.folder / "office" / "survey.xlsx"))
    author_view(window).show_place("used")
    office.ask.answers[:0] = [USB]

    alt(window, "O")

    view = author_view(window)
    assert view.opened.path == USB / "form.json"
    assert view.preview.typed == {}
    assert view.place == (TRY, view.opened.placed[0].item.link_id)


def test_a_file_that_cannot_be_read_is_refused_where_one_is(office: Office) -> None:
    """From the first screen and from a form; nothing changes."""
    window = opened(office, office.folder / "none.xlsx")
    assert "読み取れません。" in texts(window)
    assert "点検しています…" not in texts(window)

    office.ask.answers[:0] = [USB / "form.json", office.folder / "none.json"]
    press(window, "開く")
    press(window, "開く")

    assert author_view(window).opened.path == USB / "form.json"
    assert "読み取れません。" in texts(window)


def test_the_form_is_written_as_a_workbook_and_what_is_lost_is_named(office: Office) -> None:
    """The list has places and words; back to the form from it."""
    window = exported(office)

    assert "XLSFormに書けない内容が" in texts(window)
    assert (office.output / "survey.xlsx").is_file()
    press(window, "一覧を見る")
    assert screen(window, NotCarriedView).isVisible()
    assert ["B-1", "本文"] in _table(window)
    press(window, "調査票に戻る")
    assert author_view(window).opened.form is not None


def test_what_was_written_is_opened_again_with_all_that_it_was(office: Office) -> None:
    """The survey of 24 questions loses nothing on the way through Excel."""
    window = opened(office, USB / "form.json")
    before = author_view(window).opened
    office.ask.answers[:0] = [office.output / "survey.xlsx"]
    press(window, "XLSFormに書き出す")
    assert "すべての内容が入っています。" in texts(window)
    office.ask.answers[:0] = [office.output / "survey.xlsx"]
    press(window, "開く")

    after = author_view(window).opened
    assert before.loaded is not None
    assert after.loaded is not None
    assert after.loaded.digest == before.loaded.digest


def test_a_translation_with_gaps_is_not_exported(office: Office) -> None:
    """It is named among what the workbook lacks."""
    path = _form(office, question("A"))
    (path.parent / "translations").mkdir()
    (path.parent / "translations" / "en.json").write_text('{"title": "Form"}')
    window = opened(office, path)
    office.ask.answers[:0] = [office.output / "survey.xlsx"]

    press(window, "XLSFormに書き出す")
    press(window, "一覧を見る")

    assert _table(window) == [["調査票全体", "訳"]]


def test_a_workbook_that_cannot_be_written_is_told(office: Office) -> None:
    """The folder is gone."""
    window = opened(office, USB / "form.json")
    office.ask.answers[:0] = [office.folder / "gone" / "survey.xlsx"]

    press(window, "XLSFormに書き出す")

    assert author_view(window).isVisible()
    assert "survey.xlsx" in texts(window)
    assert "書き出しました" not in texts(window)


@pytest.mark.parametrize("place", ["start", "form", "refusal"])
def test_a_file_that_is_dropped_is_opened(office: Office, place: str) -> None:
    """On every screen of the desk; what is no file of this terminal is not taken."""
    window = {"start": authoring, "form": _survey, "refusal": refused}[place](office)
    target: QWidget = next(
        one
        for one in window.findChildren(QWidget)
        if one.acceptDrops() and one.isVisible() and hasattr(one, "dropped")
    )

    assert not _dragged(target, QUrl("https://example.jp/form.json"))
    assert _dragged(target, QUrl.fromLocalFile(str(USB)))
    settle()

    assert author_view(window).opened.path == USB / "form.json"


def _survey(office: Office) -> MainWindow:
    return opened(office, workbook(office.folder / "office" / "survey.xlsx"))


def _dragged(target: QWidget, url: QUrl) -> bool:
    """Drag something over a part, and drop it there if it is taken."""
    data = QMimeData()
    data.setUrls([url])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, none)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none)
        QApplication.sendEvent(target, drop)
    return enter.isAccepted()


def test_where_there_is_no_room_the_tree_comes_at_a_key_and_goes_by_escape(office: Office) -> None:
    """910 pixels: in place of the rest; a question that is chosen shows the rest again."""
    window = opened(office, USB / "form.json")
    window.resize(910, 433)
    settle()
    tree = next(iter(window.findChildren(FormTree)))
    assert not tree.isVisible()

    alt(window, "L")
    assert tree.isVisible()
    assert focused(window) is tree.tree
    keys(window, Qt.Key.Key_Escape)
    assert not tree.isVisible()
    alt(window, "L")
    tree.go_to("R.tel")
    keys(window, Qt.Key.Key_Return)
    settle()

    assert not tree.isVisible()
    assert author_view(window).place == (TRY, "R.tel")


def test_findings_lead_on_where_there_is_no_room(office: Office) -> None:
    """To the page where the form can be tried, else to the tree."""
    window = opened(office, USB / "form.json")
    window.resize(910, 433)
    settle()
    _check(window)
    keys(window, Qt.Key.Key_Return)
    settle()
    assert author_view(window).place == (TRY, "A2")

    office.ask.answers[:0] = [_broken(office)]
    press(window, "開く")
    author_view(window).show_findings()
    keys(window, Qt.Key.Key_Return)
    settle()
    assert _tree(window).isVisible()
    assert _tree(window).link_id == "A"


def test_a_finding_about_the_whole_leads_nowhere(office: Office) -> None:
    """Nothing moves."""
    path = _form(office, question("A"), expected_counts={"total": 5})
    window = opened(office, path)
    assert _table(window)[0][1].startswith("調査票全体")

    author_view(window).show_findings()
    keys(window, Qt.Key.Key_Return)

    assert author_view(window).place[0] == CHECK


def test_a_form_of_2000_questions_stays_quick(office: Office) -> None:
    """Only what is open is laid out; many findings are not all put into the table."""
    pages = [
        {
            "type": "group",
            "link_id": f"p{p}",
            "title": f"ページ{p}",
            "page": True,
            "items": [
                question(f"Q{p}.{n}", text="長い本文" * 20, enable_when=equals("Z", "yes"))
                for n in range(50)
            ],
        }
        for p in range(39)
    ]
    path = office.folder / "form.json"
    document = form(question("A"))
    document["items"] = [{"type": "group", "link_id": "s", "title": "全体", "items": pages}]
    path.write_bytes(canonical(document))
    window = opened(office, path)

    assert len(author_view(window).rows) > MOST_ROWS
    assert len(_table(window)) == MOST_ROWS
    assert "ほかに" in texts(window)
    tree = _tree(window)
    assert tree.go_to("Q38.49")
    settle()
    shown = [label.text() for label in tree.findChildren(QLabel) if label.isVisible()]
    assert shown == ["調査票（1,950問）"]
    QTest.keyClick(tree.tree, Qt.Key.Key_Up)
    assert tree.link_id == "Q38.48"


def test_a_workbook_with_very_many_faults_shows_the_first(office: Office) -> None:
    """The rest is counted."""
    wrong = tuple(("geopoint", f"g{n}", "どこ", "", "") for n in range(MOST_ROWS + 3))
    window = opened(office, workbook(office.folder / "office" / "s.xlsx", (*SURVEY, *wrong)))

    assert len(_table(window)) == MOST_ROWS
    assert "ほかに3か所あります。" in texts(window)


def test_what_arrives_after_one_has_left_changes_nothing(office: Office) -> None:
    """The form was still being read."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = authoring(office)
    office.ask.answers[:0] = [USB / "form.json"]
    jobs.is_late = True
    press(window, "開く")
    press(window, "ホームへ")
    jobs.finish()
    settle()

    assert screen(window, HomeView).isVisible()
