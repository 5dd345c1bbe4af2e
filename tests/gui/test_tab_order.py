"""Tab on the way through a whole survey, and beside a 合言葉; test_scenes.py walks every screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.newcomer import begin
from tests.support.office import Office, screen, write
from tests.support.scenery.preparing import with_draft
from tests.support.scenery.surveys import real_survey
from tests.support.tabbing import out_of_order
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView

_MOST_PAGES = 40


@pytest.mark.parametrize(("letter", "pages"), [("y", 12), ("n", 8)])
def test_tab_goes_through_every_page_of_the_real_survey(
    office: Office, letter: str, pages: int
) -> None:
    """Twenty-four questions with all their kinds of input, on the longest way and the shortest."""
    office.hold(real_survey())
    window = office.open_window()
    begin(window)
    seen: list[str] = []
    wrong: dict[str, list[str]] = {}

    while any(view.isVisible() for view in window.findChildren(SurveyView)):
        seen.append(window.windowTitle())
        # On a question of yes or no it is the answer, elsewhere a letter.
        write(window, letter)
        found = out_of_order(window)
        if found:
            wrong[seen[-1]] = found
        assert len(seen) < _MOST_PAGES
        view = screen(window, SurveyView)
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert wrong == {}
    assert len(set(seen)) == pages


def test_from_the_passphrase_everything_beside_it_is_reached(office: Office) -> None:
    """文字を表示する, 4つの言葉を作る, 合言葉（もう一度）, as they stand below one another."""
    window = with_draft(office)
    view = screen(window, IdentityView)
    view.passphrase.setFocus()
    way = []

    for _stop in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        way.append(window.focusWidget())

    assert way == [
        view.passphrase.show_box,
        view.suggest,
        view.again.line,
        view.again.show_box,
    ]
