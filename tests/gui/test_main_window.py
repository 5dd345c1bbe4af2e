"""The window: title, regions, messages, and what it does before it closes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.support.office import focused, press, texts
from tests.support.spoken import english
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.first_window import SMALLEST
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.button import primary_button
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class _Page(Screen):
    """A field, many lines and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.set_heading("ページ")
        self.field = LineEdit(parent=self)
        self.body.addWidget(self.field)
        for line in range(100):
            self.body.addWidget(plain_label(f"{line}行目", parent=self))
        self.end_body()
        self.presses = 0
        self.go_on = primary_button("次へ(&N)", self)
        self.go_on.clicked.connect(self._on_clicked)
        self.set_buttons(self.go_on)

    def _on_clicked(self) -> None:
        self.presses += 1


@pytest.fixture(name="window")
def _window(qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(is_practice=False)
    qtbot.addWidget(window)
    window.show()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.set_guard(_always)


def _always() -> bool:
    return True


def _page(window: MainWindow) -> _Page:
    page = _Page()
    window.show_screen(page, page.heading, page.field)
    return page


def test_the_links_of_the_head_stay_where_the_letters_are_large(window: MainWindow) -> None:
    """The subject gives way to them, which the title of the window says as well."""
    font = window.font()
    font.setPixelSize(32)
    window.head.setFont(font)
    for part in window.head.findChildren(QWidget):
        part.setFont(font)
    window.resize(*SMALLEST)
    window.set_subject("外部記録媒体の利用実態に関する調査", "千代田区")
    window.set_coverable(is_coverable=True)
    window.set_save_state("10:20に保存しました")

    head = window.head
    parts = (head.save_state, head.settings_button, head.cover_button, head.help_button)
    assert all(part.isVisible() for part in parts)
    assert sum(part.sizeHint().width() for part in parts) < head.width()
    assert head.subject.text() != "外部記録媒体の利用実態に関する調査／千代田区"
    assert "外部記録媒体の利用実態に関する調査" in window.windowTitle()


def test_the_title_is_heading_and_survey(window: MainWindow) -> None:
    """Each part can change by itself."""
    _page(window)
    window.set_subject("媒体の調査", "千代田区")
    both = window.windowTitle()

    window.set_heading("確認")

    assert (both, window.windowTitle()) == ("ページ - 媒体の調査", "確認 - 媒体の調査")
    assert window.head.subject.text() == "媒体の調査／千代田区"


def test_the_first_input_is_in_sight_also_in_the_smallest_window(
    qtbot: QtBot, window: MainWindow
) -> None:
    """The focus never hides behind the bar of buttons."""
    window.resize(880, 420)
    page = _Page()
    last = LineEdit(parent=page)
    page.body.addWidget(last)

    window.show_screen(page, page.heading, last)

    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())


def test_f6_goes_round_the_regions_and_back(window: MainWindow) -> None:
    """Message bar, content and buttons are one key apart, and Shift turns the way."""
    page = _page(window)
    window.say("お知らせ", actions=(BarAction("戻す(&Z)", page.go_on.click),))
    way = []

    for modifier in [Qt.KeyboardModifier.NoModifier] * 3 + [Qt.KeyboardModifier.ShiftModifier]:
        QTest.keyClick(focused(window), Qt.Key.Key_F6, modifier)
        way.append(str(focused(window).property("text")))

    assert way == ["次へ(&N)", "戻す(&Z)", "", "戻す(&Z)"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_enter_presses_the_primary_button_from_anywhere(
    window: MainWindow, key: Qt.Key
) -> None:
    """Whoever is in a field need not tab to the button."""
    page = _page(window)

    QTest.keyClick(page.field, key, Qt.KeyboardModifier.ControlModifier)

    assert page.presses == 1


def test_alt_and_the_letter_press_it_too(qtbot: QtBot, window: MainWindow) -> None:
    """The underlined letter keeps its meaning beside Ctrl+Enter."""
    page = _page(window)

    # Qt shows the button pressed for a moment before it clicks.
    with qtbot.waitSignal(page.go_on.clicked):
        QTest.keyClick(page.field, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)

    assert page.presses == 1


def test_a_page_scrolls_by_keys_also_from_the_buttons(window: MainWindow) -> None:
    """Reading needs no mouse."""
    page = _page(window)
    page.go_on.setFocus()
    bar = page.scroll_area.verticalScrollBar()

    QTest.keyClick(page.go_on, Qt.Key.Key_PageDown)
    down = bar.value()
    QTest.keyClick(page.go_on, Qt.Key.Key_PageUp)

    assert down > 0
    assert bar.value() == 0


def test_a_screen_that_was_left_takes_its_message_with_it(window: MainWindow) -> None:
    """A message of the page before is not read as one of this page."""
    _page(window)
    window.say("前のページのこと")

    _page(window)

    assert window.bar.text == ""


def test_a_refusal_shows_sentence_file_and_code(window: MainWindow) -> None:
    """All that the help desk asks for stands in the bar."""
    _page(window)

    window.say_refusal(
        SurveyError(Code.FILE_TOO_LARGE), file="大きな.txt", detail="止まった点検：C1"
    )

    assert "「大きな.txt」は大きすぎる" in window.bar.text
    assert window.bar.text.endswith("止まった点検：C1")
    assert "（コード：file_too_large）" in texts(window.bar)


def test_in_english_a_refusal_and_its_check_are_two_sentences(
    window: MainWindow, qapp: QApplication
) -> None:
    """A blank stands between them."""
    with english(qapp):
        _page(window)

        window.say_refusal(SurveyError(Code.FILE_TOO_LARGE), file="big.txt", detail="Stopped.")

        assert window.bar.text.endswith(". Stopped.")


def test_the_guard_decides_whether_the_window_closes(window: MainWindow) -> None:
    """Nothing closes over unsaved work."""
    answers = [False, True]
    window.set_guard(lambda: answers.pop(0))

    first = window.close()
    second = window.close()

    assert (first, second) == (False, True)


def test_a_press_in_the_bar_acts(window: MainWindow) -> None:
    """The one next step is a button in the message."""
    page = _page(window)
    window.say("もう一度？", actions=(BarAction("もう一度(&G)", page.go_on.click),))

    press(window, "もう一度")

    assert page.presses == 1


def test_the_first_answer_stays_in_sight_when_the_window_gets_small(
    window: MainWindow, qtbot: QtBot
) -> None:
    """However little room is left for a question: Enter presses that button."""
    _page(window)
    (area,) = window.bar.findChildren(QScrollArea)
    window.bar.ask("消すと、もう元に戻せません。" * 20, (BarAction("残す" * 20, window.bar.clear),))
    window.resize(1600, 1000)
    button = focused(window)

    def is_whole() -> bool:
        corner = button.mapTo(area.viewport(), QPoint())
        return area.viewport().rect().contains(QRect(corner, button.size()))

    qtbot.waitUntil(is_whole)
    window.resize(*SMALLEST)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(is_whole)
