"""Going through the survey: pages, notices, keys, and straight back to the check page."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.filling import LONGEST, ListeningFrame, filling, item_help
from tests.support.hearing import name_of
from tests.support.keyboard import compose
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.filling.survey_view import SurveyView

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class _Desk:
    """A survey view on the screen with its filling and its frame."""

    def __init__(
        self,
        qtbot: QtBot,
        answers: Mapping[str, RawAnswer] | None = None,
        *,
        link_id: str = "",
        leads_to_check: bool = False,
    ) -> None:
        self.filling: Filling = filling(answers)
        self.frame = ListeningFrame()
        self.view = SurveyView(
            self.filling, item_help(), self.frame, link_id=link_id, leads_to_check=leads_to_check
        )
        qtbot.addWidget(self.view)
        self.view.resize(1366, 640)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.view.first_focus.setFocus()

    @property
    def page_id(self) -> str:
        return self.view.pager.page_id

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(self.focused, key, modifiers)

    def type(self, keys: str) -> None:
        QTest.keyClicks(self.focused, keys)

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def question(self) -> str:
        block = self.view.pager.page.question_with_focus()
        return block.question.link_id if block else ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_saves_and_goes_on(qtbot: QtBot, key: Qt.Key) -> None:
    """The page left and the heading of the next page are told; focus is on its open question."""
    desk = _Desk(qtbot, link_id="A1")
    desk.type("y")
    heard: list[str] = []
    desk.view.page_left.connect(heard.append)
    desk.view.page_changed.connect(heard.append)
    desk.press(key, CTRL)
    assert heard == ["page.A1", "パターンA：連携の内容・頻度・時間"]
    assert desk.view.heading == "パターンA：連携の内容・頻度・時間"
    assert desk.question == "A2"


def test_alt_letters_lead_on_and_back(qtbot: QtBot) -> None:
    """Alt+N is next, Alt+B is back, as the buttons say."""
    desk = _Desk(qtbot, {"A1": "yes"}, link_id="A1")
    desk.press(Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: desk.page_id == "page.A2")
    desk.press(Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: desk.page_id == "page.A1")
    assert desk.question == "A1"


def test_back_on_the_first_page_says_so(qtbot: QtBot) -> None:
    """No button is grey: pressing says why nothing happens."""
    desk = _Desk(qtbot)
    desk.press(Qt.Key.Key_B, ALT)
    qtbot.waitUntil(lambda: desk.frame.message == "最初のページです。")
    assert desk.page_id == "page.R"


def test_gaps_never_block_but_are_told(qtbot: QtBot) -> None:
    """Going on with gaps says how many, with a way back."""
    desk = _Desk(qtbot, {"A1": "yes"}, link_id="A2")
    desk.type("1")
    desk.press(Qt.Key.Key_Return, CTRL)
    said = desk.frame.message
    desk.frame.press("戻って答える")
    assert said == "前のページに未回答が2問あります。あとで答えられます。"
    assert (desk.page_id, desk.question) == ("page.A2", "A3")
    assert not desk.view.pager.page.summary.isHidden()


def test_hiding_answers_is_told_and_can_be_undone(qtbot: QtBot) -> None:
    """No after Yes names the questions that fall away; focus stays; undo brings all back."""
    desk = _Desk(qtbot, {"A1": "yes", "A2": "p3", "A3": "b"}, link_id="A1")
    desk.type("n")
    told, question = desk.frame.message, desk.question
    desk.frame.press("元に戻す")
    assert told == (
        "A-1を「Yes」から「No」に変えたので、A-2からA-7の6問が対象外になりました。"
        "入力した内容は下書きに残りますが、提出されません。"
    )
    assert question == "A1"
    assert desk.frame.message == "A-1の回答を元に戻しました。"
    assert desk.filling.evaluation.effective["A3"] == "b"


def test_the_list_of_hidden_inputs_is_one_press_away(qtbot: QtBot) -> None:
    """The notice offers the list."""
    desk = _Desk(qtbot, {"A1": "yes", "A2": "p3"}, link_id="A1")
    desk.type("n")
    with qtbot.waitSignal(desk.view.hidden_asked):
        desk.frame.press("対象外の入力を見る")


def test_answers_that_come_back_ask_for_another_look(qtbot: QtBot) -> None:
    """They are marked at the question; the button, or Enter, confirms them."""
    desk = _Desk(qtbot, {"A1": "yes", "A2": "p3", "A3": "b"}, link_id="A1")
    desk.type("ny")
    told = desk.frame.message
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.press(Qt.Key.Key_Return)
    states = {q.question.link_id: q for q in desk.filling.page("page.A2").questions}
    assert told.startswith("A-2からA-7の6問が対象になり、前の入力を戻しました。")
    assert not states["A2"].is_recheck
    assert states["A3"].is_recheck
    block = desk.view.pager.page.blocks["A3"]
    assert any("前に入力した回答です" in label.text() for label in block.findChildren(QLabel))


def test_clearing_by_an_exclusive_option_is_told(qtbot: QtBot) -> None:
    """The label that was chosen and how many others went are said, with undo."""
    desk = _Desk(qtbot, {"A1": "yes", "A5": ("a", "b")}, link_id="A5")
    desk.type("d")
    told = desk.frame.message
    desk.frame.press("元に戻す")
    assert told == "「特に業務影響はない」を選んだので、ほかの2つを外しました。"
    assert desk.filling.evaluation.effective["A5"] == ("a", "b")


def test_undo_and_redo_by_key(qtbot: QtBot) -> None:
    """Ctrl+Z and Ctrl+Y travel; where there is nothing, it is said."""
    desk = _Desk(qtbot, link_id="A1")
    desk.type("y")
    desk.press(Qt.Key.Key_Z, CTRL)
    undone = desk.filling.evaluation.effective.get("A1")
    desk.press(Qt.Key.Key_Y, CTRL)
    redone = desk.filling.evaluation.effective.get("A1")
    desk.press(Qt.Key.Key_Y, CTRL)
    assert (undone, redone) == (None, "yes")
    assert desk.frame.message == "やり直せる変更はありません。"


def test_undo_from_another_page_names_its_question(qtbot: QtBot) -> None:
    """What changes out of sight is told by its number, both ways."""
    desk = _Desk(qtbot, {"A1": "yes"}, link_id="A3")
    desk.type("b")
    desk.view.show_question("C1")
    desk.press(Qt.Key.Key_Z, CTRL)
    undone = desk.frame.message
    desk.press(Qt.Key.Key_Y, CTRL)

    assert undone == "A-3の回答を元に戻しました。"
    assert desk.frame.message == "A-3の回答をやり直しました。"


def test_ctrl_z_in_a_text_box_undoes_text(qtbot: QtBot) -> None:
    """Inside a box the key belongs to the text."""
    desk = _Desk(qtbot, {"O1": "yes", "O2": "p1"}, link_id="O3")
    QTest.keyClicks(desk.focused, "abc")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.filling.snapshot().answers.get("O3") is None
    assert desk.filling.snapshot().answers["O2"] == "p1"


def test_keys_of_the_question_in_focus(qtbot: QtBot) -> None:
    """Alt+Delete takes back, Ctrl+Shift+K marks, Ctrl+Shift+M opens the memo."""
    desk = _Desk(qtbot, {"A1": "yes", "A3": "b"}, link_id="A3")
    desk.press(Qt.Key.Key_Delete, ALT)
    desk.press(Qt.Key.Key_K, CTRL_SHIFT)
    desk.press(Qt.Key.Key_M, CTRL_SHIFT)
    compose(desk.focused, "財政課に確かめる")
    state = {q.question.link_id: q for q in desk.filling.page("page.A2").questions}["A3"]
    assert (state.raw, state.later, state.memo) == (None, True, "財政課に確かめる")


def test_a_key_outside_a_question_says_where_it_works(qtbot: QtBot) -> None:
    """On a button the key has no question."""
    desk = _Desk(qtbot)
    desk.view.navigation.next_button.setFocus()
    desk.press(Qt.Key.Key_Delete, ALT)
    assert desk.frame.message == "設問の中で押してください。"


@pytest.mark.parametrize("typed", ["A-3", "a3", "Ａー３"])
def test_ctrl_g_goes_to_a_question(qtbot: QtBot, typed: str) -> None:
    """However the number is written, the question gets the focus."""
    desk = _Desk(qtbot, {"A1": "yes"})
    desk.press(Qt.Key.Key_G, CTRL)
    compose(desk.focused, typed)
    desk.press(Qt.Key.Key_Return)
    assert desk.question == "A3"


def test_ctrl_g_says_why_it_stays(qtbot: QtBot) -> None:
    """An unknown number and one that does not apply are told apart; Esc gives the focus back."""
    desk = _Desk(qtbot, {"A1": "no"}, link_id="A1")
    desk.press(Qt.Key.Key_G, CTRL)
    QTest.keyClicks(desk.focused, "Z-9")
    desk.press(Qt.Key.Key_Return)
    unknown = desk.frame.message
    desk.press(Qt.Key.Key_Escape)
    back = desk.question
    desk.press(Qt.Key.Key_G, CTRL)
    QTest.keyClicks(desk.focused, "A-3")
    desk.press(Qt.Key.Key_Return)
    assert unknown == "その番号の設問はありません。例：A-3、その他-2"
    assert back == "A1"
    assert desk.frame.message == "A-3は、今の回答では対象外です。"


def test_the_earlier_answer_stands_beside_the_question(qtbot: QtBot) -> None:
    """A-3 shows A-2's answer and leads there."""
    desk = _Desk(qtbot, {"A1": "yes", "A2": "p3"}, link_id="A3")
    texts = [label.text() for label in desk.view.pager.page.blocks["A3"].findChildren(QLabel)]
    links = desk.view.pager.page.blocks["A3"].findChildren(QPushButton)
    change = next(link for link in links if link.text() == "A-2を変更")
    qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    assert "A-2の回答：税務システムと財務会計システム" in texts
    assert "条件：1にてYesを選択した場合（A-1の回答：Yes）" in texts
    assert desk.question == "A2"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("y", "次は A-2 から A-7 の6問です。"),
        ("n", "次は A-8 です。A-2からA-7の6問は対象外になります。"),
    ],
)
def test_a_gate_says_what_follows(qtbot: QtBot, answer: str, words: str) -> None:
    """Under Yes and No stands at once which questions come."""
    desk = _Desk(qtbot, link_id="A1")
    desk.type(answer)
    labels = desk.view.pager.page.blocks["A1"].findChildren(QLabel)
    assert words in [label.text() for label in labels if label.isVisible()]


def test_the_last_page_leads_to_the_check(qtbot: QtBot) -> None:
    """After the last page of the route all answers are read over."""
    desk = _Desk(qtbot, LONGEST, link_id="O3")
    with qtbot.waitSignals([desk.view.page_left, desk.view.check_asked]):
        desk.press(Qt.Key.Key_Return, CTRL)


def test_a_change_from_the_check_leads_straight_back(qtbot: QtBot) -> None:
    """Nothing new to ask: next is the check page again."""
    desk = _Desk(qtbot, {**LONGEST, "A3": "a"}, link_id="A3", leads_to_check=True)
    desk.type("b")
    with qtbot.waitSignal(desk.view.check_asked):
        desk.press(Qt.Key.Key_Return, CTRL)


def test_a_change_from_the_check_asks_its_new_questions_first(qtbot: QtBot) -> None:
    """Yes to C-1 opens four pages' worth of questions before the check comes back."""
    answers: dict[str, RawAnswer] = {
        "A1": "no",
        "A8": ("a",),
        "B1": "no",
        "B7": ("a",),
        "C1": "no",
        "C6": ("a",),
    }
    desk = _Desk(qtbot, answers, link_id="C1", leads_to_check=True)
    desk.type("y")
    pages = []
    with qtbot.waitSignal(desk.view.check_asked):
        for _ in range(3):
            desk.press(Qt.Key.Key_Return, CTRL)
            pages.append(desk.page_id)
    assert pages == ["page.C2", "page.C3", "page.C3"]


def test_every_change_is_told_to_the_desk(qtbot: QtBot) -> None:
    """The desk hears each change, memo included."""
    desk = _Desk(qtbot, link_id="A1")
    heard: list[Change] = []
    desk.view.changed.connect(heard.append)
    desk.type("y")
    desk.press(Qt.Key.Key_K, CTRL_SHIFT)
    assert [change.link_id for change in heard] == ["A1", "A1"]


def test_only_one_page_lives(qtbot: QtBot) -> None:
    """The page before dies when the next is built."""
    desk = _Desk(qtbot, {"A1": "yes"}, link_id="A1")
    with qtbot.waitSignal(desk.view.pager.page.destroyed):
        desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.view.pager.count() == 1


def test_where_provisional_options_come_from_is_one_press_away(qtbot: QtBot) -> None:
    """根拠を見る opens the sources of each option."""
    desk = _Desk(qtbot, {"A1": "yes"}, link_id="A2")
    folds = desk.view.pager.page.blocks["A2"].findChildren(Fold)
    grounds = next(fold for fold in folds if "根拠" in fold.link.text())
    before = grounds.words.isVisible()
    qtbot.mouseClick(grounds.link, Qt.MouseButton.LeftButton)
    assert (before, grounds.words.isVisible()) == (False, True)
    assert "p3. D1:L119、D1:L135" in grounds.words.text()
    assert name_of(grounds.link) == "根拠を見る、開いています"


def test_on_a_low_screen_the_definition_is_folded(qtbot: QtBot) -> None:
    """The question is seen at once; a person may still open the definition."""
    desk = _Desk(qtbot, link_id="A1")
    fold = next(f for f in desk.view.pager.page.findChildren(Fold) if "とは" in f.link.text())
    open_when_high = fold.words.isVisible()
    desk.view.resize(910, 380)
    qtbot.waitUntil(lambda: not fold.words.isVisible())
    qtbot.mouseClick(fold.link, Qt.MouseButton.LeftButton)
    assert open_when_high
    assert fold.words.isVisible()


def test_alt_letters_are_unique(qtbot: QtBot) -> None:
    """No two buttons of the screen and its notice share a letter."""
    desk = _Desk(qtbot, {"A1": "yes", "A2": "p3"}, link_id="A1")
    desk.type("n")
    texts = [button.text() for button in desk.view.findChildren(QPushButton)]
    texts += [action.text for action in desk.frame.actions]
    letters = [text.split("(&")[1][0] for text in texts if "(&" in text]
    assert sorted(letters) == ["B", "L", "N", "V", "Z"]
