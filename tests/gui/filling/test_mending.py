"""The way back to what is wrong, from the summary, from S07 and after undo."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.filling import ListeningFrame, filling, item_help
from tests.support.hearing import name_of
from tests.support.page import errors_in
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.gui.filling.error_summary import ErrorSummary
from usbsurvey_desktop.gui.filling.survey_view import SurveyView

CTRL = Qt.KeyboardModifier.ControlModifier


class _Opened:
    """A survey view at a question, on a screen, with its frame."""

    def __init__(
        self, qtbot: QtBot, filled: Filling, link_id: str, *, leads_to_check: bool = False
    ) -> None:
        self.frame = ListeningFrame()
        self.view = SurveyView(
            filled, item_help(), self.frame, link_id=link_id, leads_to_check=leads_to_check
        )
        qtbot.addWidget(self.view)
        self.view.resize(1366, 400)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.view.first_focus.setFocus()

    @property
    def summary(self) -> ErrorSummary:
        return self.view.pager.page.summary

    @property
    def question(self) -> str:
        block = self.view.pager.page.question_with_focus()
        return block.question.link_id if block else ""

    @property
    def next_words(self) -> str:
        return self.view.navigation.next_button.text()

    def is_seen(self, part: QWidget) -> bool:
        port = self.view.pager.page.viewport()
        return port.rect().contains(QRect(part.mapTo(port, QPoint(0, 0)), part.size()))


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focused(), key, modifiers)


def _left(filled: Filling, page_id: str) -> Filling:
    filled.leave_page(page_id)
    return filled


def test_tab_goes_from_the_summary_of_a_page_through_its_links(qtbot: QtBot) -> None:
    """Also after one point was mended and the links were made anew."""
    filled = _left(filling({"A1": "yes"}), "page.A2")
    opened = _Opened(qtbot, filled, "A2")
    QTest.keyClicks(_focused(), "1")
    links = opened.summary.findChildren(QPushButton)
    qtbot.waitUntil(links[-1].isVisible)
    opened.summary.setFocus()
    names = []
    for _ in opened.summary.points:
        _press(Qt.Key.Key_Tab)
        names.append(name_of(_focused()))
    _press(Qt.Key.Key_Tab)
    assert names == [point.text for point in opened.summary.points]
    assert len(names) == 2
    assert not opened.summary.isAncestorOf(_focused())


def test_a_missing_free_text_leads_into_its_box(qtbot: QtBot) -> None:
    """The link of the summary ends in the text box; box and sentence are in sight."""
    filled = _left(filling({"A1": "yes", "A2": "p1", "A3": "f"}), "page.A2")
    opened = _Opened(qtbot, filled, "A2")
    link = opened.summary.findChildren(QPushButton)[0]
    link.setFocus()
    _press(Qt.Key.Key_Return)
    QTest.keyClicks(_focused(), "x")
    assert opened.question == "A3"
    assert filled.snapshot().answers["A3.f"] == "x"
    qtbot.waitUntil(lambda: opened.is_seen(_focused()))


def test_from_s07_a_missing_free_text_leads_into_its_box(qtbot: QtBot) -> None:
    """The link of S07 names the text, and the survey opens with the focus in it."""
    filled = filling({"A1": "yes", "A3": "f"})
    _Opened(qtbot, filled, "A3.f", leads_to_check=True)
    QTest.keyClicks(_focused(), "x")
    assert filled.snapshot().answers["A3.f"] == "x"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_is_wrong_is_seen_together_with_its_field(qtbot: QtBot, place: int) -> None:
    """A link of the summary shows the sentence under the options, where both have room."""
    filled = _left(filling({"A1": "yes"}), "page.A2")
    opened = _Opened(qtbot, filled, "A2")
    opened.view.resize(1366, 700)
    opened.summary.findChildren(QPushButton)[place].setFocus()
    _press(Qt.Key.Key_Return)
    block = opened.view.pager.page.blocks[opened.question]
    errors = [each for each in block.findChildren(QLabel) if each.property("role") == "error"]
    qtbot.waitUntil(lambda: all(opened.is_seen(each) for each in errors if each.isVisible()))
    qtbot.waitUntil(lambda: opened.is_seen(_focused()))
    assert errors_in(block)


def test_undo_leads_straight_back_to_s07(qtbot: QtBot) -> None:
    """Nothing new is open any more: the button says so and does so."""
    opened = _Opened(qtbot, filling({"C1": "no", "C6": ("a",)}), "C1", leads_to_check=True)
    QTest.keyClicks(_focused(), "y")
    with_new = opened.next_words
    _press(Qt.Key.Key_Z, CTRL)
    assert (with_new, opened.next_words) == ("保存して次へ(&N)", "保存して確認に戻る(&N)")
    with qtbot.waitSignal(opened.view.check_asked):
        _press(Qt.Key.Key_Return, CTRL)


def test_undo_of_hiding_leads_straight_back_to_s07(qtbot: QtBot) -> None:
    """What comes back with its answer is no new question."""
    filled = filling({"O1": "yes", "O2": "p1", "O3": "急ぐため"})
    opened = _Opened(qtbot, filled, "O1", leads_to_check=True)
    QTest.keyClicks(_focused(), "n")
    _press(Qt.Key.Key_Z, CTRL)
    with qtbot.waitSignal(opened.view.check_asked):
        _press(Qt.Key.Key_Return, CTRL)


def test_undo_puts_the_focus_on_what_is_chosen(qtbot: QtBot) -> None:
    """After Ctrl+Z the arrow keys start at the option that holds."""
    opened = _Opened(qtbot, filling({"A1": "yes", "A3": "a"}), "A3")
    QTest.keyClicks(_focused(), "c")
    _press(Qt.Key.Key_Z, CTRL)
    assert name_of(_focused()).startswith("a")
    assert opened.question == "A3"


def test_the_bar_about_gaps_goes_when_one_is_back(qtbot: QtBot) -> None:
    """Going back tells nothing about the page one comes from."""
    opened = _Opened(qtbot, filling({"A1": "yes"}), "A2")
    _press(Qt.Key.Key_Return, CTRL)
    told = opened.frame.message
    opened.frame.press("戻って答える")
    assert told == "前のページに未回答が3問あります。あとで答えられます。"
    assert (opened.view.pager.page_id, opened.frame.message) == ("page.A2", "")


def test_twelve_digits_are_told_when_the_page_is_left(qtbot: QtBot) -> None:
    """Ctrl+Enter right after typing still tells, with the way back to the page."""
    opened = _Opened(qtbot, filling({"O1": "no", "A1": "no"}), "R.department")
    QTest.keyClicks(_focused(), "123456789012")
    _press(Qt.Key.Key_Return, CTRL)
    told = opened.frame.message
    opened.frame.press("戻って確かめる")
    assert "担当部署：マイナンバーのような12桁の数字があります。" in told
    assert opened.view.pager.page_id == "page.R"


def test_a_summary_counts_new_errors_after_the_page_was_left(qtbot: QtBot) -> None:
    """It gets shorter while one mends, and is whole again when one comes back."""
    filled = _left(filling({"R.department": "課"}), "page.R")
    opened = _Opened(qtbot, filled, "R.tel")
    before = len(opened.summary.points)
    QTest.keyClicks(_focused(), "03")
    opened.view.show_question("R.department")
    _focused().clear()  # type: ignore[attr-defined]  # the focus is on a field
    QTest.keyClicks(_focused(), " ")
    _press(Qt.Key.Key_Return, CTRL)
    _press(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: opened.view.pager.page_id == "page.R")
    texts = [point.text for point in opened.summary.points]
    assert len(texts) == before + 1
    assert "電話：電話番号として読めません。例：03-1234-5678" in texts


def test_a_sentence_goes_as_soon_as_the_field_is_mended(qtbot: QtBot) -> None:
    """At the field, in its frame and in the summary, by the first right sign."""
    opened = _Opened(qtbot, _left(filling({"R.tel": "03-1234"}), "page.R"), "R.tel")
    block = opened.view.pager.page.blocks["R.tel"]
    told = errors_in(block)
    _press(Qt.Key.Key_End)
    QTest.keyClicks(_focused(), "-5678")
    assert told == ("＊電話番号として読めません。例：03-1234-5678",)
    assert errors_in(block) == ()
    assert not _focused().property("has_error")
    assert "R.tel" not in [point.link_id for point in opened.summary.points]


def test_nothing_moves_when_the_scroll_bar_comes(qtbot: QtBot) -> None:
    """Its room is kept: the questions stand and end where they did."""
    opened = _Opened(qtbot, filling(), "A1")
    page = opened.view.pager.page
    block = page.blocks["A1"]
    opened.view.resize(1366, 1400)
    qtbot.waitUntil(lambda: not page.verticalScrollBar().isVisible())
    high = (block.x(), block.width())
    opened.view.resize(1366, 260)
    qtbot.waitUntil(page.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: (block.x(), block.width()) == high)
