"""公表・返す表: a collector writes what others may see of a tally."""

from tests.support.office import Office, press, screen
from tests.support.scenery.scene import Scene
from tests.support.scenery.tallying import SPLIT, choose, tallied
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.publish_view import PublishView
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton

CONTENTS, LEAST, KIND = range(3)
"""The choices, as they stand."""


def chosen(window: MainWindow, choice: int, option: int) -> None:
    """Choose an option of a choice, both by their places."""
    button = screen(window, PublishView).findChildren(ChoiceButton)[choice]
    button.choices.actions()[option].trigger()


def publishing(office: Office) -> MainWindow:
    """The tally of a folder with one accepted package, by prefecture, to be published."""
    window = tallied(office)
    choose(window, SPLIT, 1)
    press(window, "公表・返す表")
    return window


def _everything(office: Office) -> MainWindow:
    window = publishing(office)
    chosen(window, CONTENTS, 1)
    return window


def _by_answer(office: Office) -> MainWindow:
    window = tallied(office)
    choose(window, SPLIT, 4)
    press(window, "公表・返す表")
    press(window, "団体に返す表を書き出す")
    return window


def _no_classes(office: Office) -> MainWindow:
    window = tallied(office)
    choose(window, SPLIT, 3)
    return window


SCENES = (
    Scene("tally: no population classes", _no_classes),
    Scene("publish", publishing),
    Scene("publish: everything", _everything),
    Scene("publish: by an answer", _by_answer),
)
