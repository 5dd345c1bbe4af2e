"""Another language is spoken at once, and nothing typed is lost."""

import re

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.choosing import (
    CONTROL,
    UP,
    department,
    go_to_group,
    kept_settings,
    open_settings,
    speak_english,
)
from tests.support.newcomer import begin
from tests.support.office import Office, focused, keys, press, put, screen, texts, write
from tests.support.scenery.surveys import real_survey
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.whereabouts import go_to_spot, spot_of
from usbsurvey_desktop.settings import Language


def test_another_language_is_spoken_at_once(office: Office, qtbot: QtBot) -> None:
    """The page is there in English with the focus at the choice; home follows, and back."""
    window = office.open_window()
    open_settings(window)

    speak_english(window, qtbot)
    qtbot.waitUntil(lambda: window.head.settings_button.text() == "Settings")
    assert focused(window).accessibleName() == "English"

    keys(window, Qt.Key.Key_Escape)
    assert screen(window, HomeView).heading == "Home"

    open_settings(window)
    go_to_group(window, "Language")
    keys(window, UP)
    qtbot.waitUntil(lambda: window.windowTitle() == "設定")
    assert kept_settings(office).language is Language.JAPANESE


def test_a_page_of_questions_is_shown_again_in_english(office: Office, qtbot: QtBot) -> None:
    """Half-typed text, page and focus are those from before; steps can still be undone."""
    office.hold()
    window = office.open_window()
    begin(window)
    write(window, "n")
    assert any(one.isChecked() for one in window.findChildren(QRadioButton))

    open_settings(window)
    speak_english(window, qtbot)
    keys(window, Qt.Key.Key_Escape)

    view = screen(window, SurveyView)
    assert "Save and co&ntinue" in texts(view)
    head = window.head
    told = " ".join(one.text() for one in (head.subject, head.save_state, head.settings_button))
    assert "Not saved yet" in told
    assert not re.search("[ぁ-ん]", told.replace("小さな調査", ""))
    mark = focused(window)
    assert isinstance(mark, QRadioButton)
    assert mark.isChecked()
    QTest.keyClick(focused(window), Qt.Key.Key_Z, CONTROL)
    assert not any(one.isChecked() for one in view.findChildren(QRadioButton))


def test_the_text_somebody_was_in_has_the_focus_again(office: Office, qtbot: QtBot) -> None:
    """What is typed on goes where the cursor was, although the part has an English name now."""
    office.hold(real_survey())
    window = office.open_window()
    begin(window)
    screen(window, SurveyView).show_question("R.tel")
    before = focused(window)
    write(window, "12")
    japanese = before.accessibleName()

    open_settings(window)
    speak_english(window, qtbot)
    keys(window, Qt.Key.Key_Escape)
    write(window, "34")

    after = focused(window)
    assert isinstance(after, QLineEdit)
    assert after.accessibleName() != japanese
    assert after.text() == "1234"


def test_a_screen_without_the_part_takes_the_focus_itself(qtbot: QtBot) -> None:
    """What is typed on reaches no other control."""
    screen_before, screen_after = QWidget(), QWidget()
    for each in (screen_before, screen_after):
        qtbot.addWidget(each)
    field = LineEdit(parent=screen_before)
    others = [LineEdit(parent=screen_after) for _ in range(2)]
    field.setAccessibleName("理由")
    screen_before.show()
    assert QTest.qWaitForWindowActive(screen_before)
    field.setFocus()
    spot = spot_of(screen_before)
    screen_after.show()
    screen_after.activateWindow()
    assert QTest.qWaitForWindowActive(screen_after)
    others[0].setFocus()

    go_to_spot(screen_after, spot)

    assert QApplication.focusWidget() is screen_after


def test_an_unfinished_form_keeps_what_was_typed(office: Office, qtbot: QtBot) -> None:
    """A screen that cannot be made anew waits beneath and speaks its language until it is left."""
    window = office.open_window()
    press(window, "身分証を作る")
    field = department(window)
    put(field, "情報政策課")

    view = open_settings(window)
    assert "身分証は、ホームの「記録と設定」から作れます。" in texts(view)
    speak_english(window, qtbot)
    keys(window, Qt.Key.Key_Escape)

    assert screen(window, IdentityView).isAncestorOf(field)
    assert (field.text(), focused(window)) == ("情報政策課", field)
