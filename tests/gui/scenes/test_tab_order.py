"""On every scene Tab reaches everything, and in the order in which people read it."""

from tests.support.scenes import BY_NAME, SCENES
from tests.support.tabbing import out_of_order, reachable
from usbsurvey_desktop.gui.main_window import MainWindow


def test_every_scene_has_a_name_of_its_own() -> None:
    """Pictures and failures are named after them."""
    assert len(BY_NAME) == len(SCENES)


def test_tab_goes_through_a_scene_as_people_read_it(window: MainWindow) -> None:
    """Nothing is left out, nothing comes before what stands before it.

    While the folders are read, for a moment, there is nothing to be reached.
    """
    assert not reachable(window) or out_of_order(window) == []
