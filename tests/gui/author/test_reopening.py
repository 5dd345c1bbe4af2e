"""開きなおす while the form is tried: the old screen dies, and the new one stands as it should."""

import shutil

import pytest
from PySide6.QtWidgets import QWidget

from tests.support import office as hands
from tests.support.office import Office, press, texts
from tests.support.scenery.authoring import author_view, opened
from tests.support.scenery.scene import settle
from tests.support.worlds import ROOT
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.button import Button
from usbsurvey_desktop.gui.shared.tab_row import TabRow

_EXAMPLE = ROOT / "resources" / "xlsform" / "example.xlsx"


def _reopened(office: Office, times: int) -> MainWindow:
    """The example from Excel, tried to its second page and opened anew, as often as that."""
    path = office.folder / "office" / "survey.xlsx"
    path.parent.mkdir()
    shutil.copy(_EXAMPLE, path)
    window = opened(office, path)
    for _ in range(times):
        press(window, "次へ")
        settle()
        hands.alt(window, "R")
        settle()
    assert "survey.xlsx を開きなおしました。" in texts(window)
    return window


@pytest.mark.parametrize("times", [1, 4])
def test_title_button_and_tabs_stand_apart_after_opening_anew(office: Office, times: int) -> None:
    """The head was laid out no more, so that its tabs lay over the title and the button."""
    window = _reopened(office, times)
    view = author_view(window)
    tabs = view.findChild(TabRow)
    assert tabs is not None

    top = tabs.mapTo(view, tabs.rect().topLeft()).y()
    for part in (view.lend_title(), *_buttons(view)):
        assert part.mapTo(view, part.rect().bottomLeft()).y() < top
    assert view.preview.tools.height() >= view.preview.tools.sizeHint().height()


def _buttons(view: QWidget) -> list[QWidget]:
    return [
        part for part in view.findChildren(Button) if part.text().startswith(("開きなおす", "開く"))
    ]
