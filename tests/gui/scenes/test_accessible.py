"""On every scene a person who hears the window instead of seeing it misses nothing.

Source: the screens' design, §9 (WCAG 1.3.1, 1.3.2, 2.4.2, 2.4.6, 2.5.3, 3.3.1, 4.1.2).
"""

from tests.support.accessible_facts import faults, out_of_order
from tests.support.looking import resize
from usbsurvey_desktop.gui.main_window import MainWindow


def test_everything_has_its_name_role_and_state(window: MainWindow) -> None:
    """Labels are bound, errors are told, Alt letters and headings are unique."""
    resize(window, 1366, 689)
    assert faults(window) == []


def test_the_tree_is_told_in_the_order_of_reading(window: MainWindow) -> None:
    """From above, and from the left within a line."""
    resize(window, 1366, 689)
    assert out_of_order(window) == []
