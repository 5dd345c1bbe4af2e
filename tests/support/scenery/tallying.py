"""集計: a collector counts what a received folder says."""

from tests.support.fakes import PatientJobs
from tests.support.inboxes import Inbox, filled
from tests.support.office import Office, press, screen
from tests.support.reviewing import sealed
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton


def accepted(office: Office) -> Inbox:
    """A folder with one package, which was accepted."""
    inbox = Inbox(office)
    one = sealed()
    inbox.put(one)
    inbox.accept(one)
    return inbox


SCOPE, SPLIT, PART, QUESTION = range(4)
"""The choices, as they stand."""


def choose(window: MainWindow, choice: int, option: int) -> None:
    """Choose an option of a choice, both by their places: words differ between languages."""
    button = screen(window, TallyView).findChildren(ChoiceButton)[choice]
    button.choices.actions()[option].trigger()


def tallied(office: Office) -> MainWindow:
    """The tally of that folder, at its second question of several choices."""
    window = accepted(office).open(with_roster=True)
    press(window, "集計")
    choose(window, QUESTION, 1)
    return window


def _waiting(office: Office) -> MainWindow:
    jobs = PatientJobs()
    office.jobs = jobs
    window = accepted(office).open(with_roster=True)
    jobs.is_late = True
    press(window, "集計")
    return window


def _nothing(office: Office) -> MainWindow:
    window = filled(office).open(with_roster=True)
    press(window, "集計")
    screen(window, TallyView)
    return window


def _everything(office: Office) -> MainWindow:
    window = _nothing(office)
    choose(window, SCOPE, 1)
    return window


def _split(office: Office) -> MainWindow:
    window = tallied(office)
    choose(window, SPLIT, 1)
    choose(window, PART, 13)
    return window


SCENES = (
    Scene("tally", tallied),
    Scene("tally: gathering", _waiting),
    Scene("tally: nothing accepted", _nothing),
    Scene("tally: everything that opens", _everything),
    Scene("tally: one prefecture", _split),
)
