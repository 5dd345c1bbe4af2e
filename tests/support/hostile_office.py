"""An office whose survey, people and books are full of hostile texts, and the ways into it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QPushButton

from tests.support.newcomer import ENTER, prepare
from tests.support.office import PASSPHRASE, Office, keys, screen, write
from tests.support.scenery.scene import settle
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow


def drafted(office: Office) -> MainWindow:
    """A draft of the hostile survey, on its first page."""
    window = office.open_window()
    prepare(window)
    keys(window, ENTER)
    screen(window, SurveyView)
    return window


def reopened(office: Office, answers: Mapping[str, RawAnswer]) -> MainWindow:
    """The draft again, with these answers in its file."""
    drafted(office).close()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    added = {**draft.content.answers, **answers}
    draft.save(draft.content.model_copy(update={"answers": added}))
    draft.close()
    window = office.open_window(office.draft)
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, SurveyView)
    return window


def unfold(window: MainWindow) -> None:
    """Open everything on the page that can be opened."""
    for link in window.findChildren(QPushButton):
        if link.isVisible() and link.text().startswith("▶"):
            link.click()
    settle()


__all__ = ["drafted", "reopened", "unfold"]
