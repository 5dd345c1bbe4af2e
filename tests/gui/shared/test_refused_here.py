"""What a screen refuses at an input is not contradicted by the message bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Screen


def _window(qtbot: QtBot) -> tuple[MainWindow, Screen]:
    window, screen = MainWindow(is_practice=False), Screen()
    qtbot.addWidget(window)
    window.show_screen(screen, "試験")
    return window, screen


def test_an_error_at_an_input_takes_the_last_success_away(qtbot: QtBot) -> None:
    """Nobody reads 「記録しました」 above what was refused; taking the error away says nothing."""
    window, screen = _window(qtbot)
    row = form_row("氏名", LineEdit(), parent=screen)
    window.say("記録しました。")
    row.show_error("")
    before = window.bar.text

    row.show_error("氏名を書いてください。")

    assert before == "記録しました。"
    assert window.bar.text == ""


@pytest.mark.parametrize(
    ("tone", "actions"),
    [
        pytest.param(Tone.WARNING, (), id="warning"),
        pytest.param(Tone.NOTE, (BarAction("元に戻す", print),), id="question"),
    ],
)
def test_what_warns_or_asks_stays(qtbot: QtBot, tone: Tone, actions: tuple[BarAction, ...]) -> None:
    """Only what tells of a thing that is over goes."""
    window, screen = _window(qtbot)
    row = form_row("氏名", LineEdit(), parent=screen)
    window.say("まだ済んでいません。", tone=tone, actions=actions)

    row.show_error("氏名を書いてください。")

    assert window.bar.text == "まだ済んでいません。"


LOST = "ここはボタンなので、文字は入りません。Tab キーで次の欄に進んでください。"


def test_a_letter_typed_on_a_link_does_not_vanish_unsaid(qtbot: QtBot) -> None:
    """Tab may lead from a field to a link, where who types on would lose the words."""
    window, screen = _window(qtbot)
    link = link_button("庁内メモ", screen)
    QTest.keyClick(link, Qt.Key.Key_Space)
    QTest.keyClick(link, Qt.Key.Key_Tab)
    QTest.keyClick(link, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    before = window.bar.text

    QTest.keyClicks(link, "ab")

    assert before == ""
    assert window.bar.text == LOST


def test_a_lost_letter_puts_no_warning_away(qtbot: QtBot) -> None:
    """It is only said then; in no window there is nobody to say it."""
    window, screen = _window(qtbot)
    link, alone = link_button("庁内メモ", screen), link_button("庁内メモ")
    qtbot.addWidget(alone)
    window.say("まだ済んでいません。", tone=Tone.WARNING)

    QTest.keyClicks(link, "a")
    QTest.keyClicks(alone, "a")

    assert window.bar.text == "まだ済んでいません。"


def test_an_input_in_no_window_is_marked_all_the_same(qtbot: QtBot) -> None:
    """A screen that nobody shows yet has nobody to tell."""
    screen = Screen()
    qtbot.addWidget(screen)
    row = form_row("氏名", LineEdit(), parent=screen)

    row.show_error("氏名を書いてください。")

    assert row.error() == "＊氏名を書いてください。"
