"""An office whose survey, people and books are full of hostile texts, and the ways into it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from tests.support import worlds
from tests.support.fakes import ScriptedAsk
from tests.support.hostile import Lure, hostile_key_files, opened
from tests.support.newcomer import ENTER, prepare
from tests.support.office import PASSPHRASE, Office, keys, screen, write
from tests.support.scenery.scene import settle
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.sealing.sign import sign_respondent


def hostile_office(folder: Path) -> Office:
    """An office in a folder, with a place for its sealed files and nothing else."""
    office = Office(folder / "office", ask=ScriptedAsk())
    office.output.mkdir(parents=True)
    return office


def strange_package(lure: Lure, pack: Pack, person: Identity | None = None) -> Sealed:
    """What somebody, or somebody new, with markup for a name answered to a hostile survey."""
    answers: worlds.Answers = {
        **worlds.SMALL_ANSWERS,
        "A2.c": {"state": "answered", "value": lure.line},
        "A3": {"state": "answered", "value": f"{lure.line}\n=1+1"},
    }
    key = (person or opened(hostile_key_files())).signing_key()
    form = sign_respondent(worlds.submission(pack, answers), key=key, now=worlds.NOW)
    return worlds.package(form, of=pack)


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


__all__ = ["drafted", "hostile_office", "reopened", "strange_package", "unfold"]
