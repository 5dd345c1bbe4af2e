"""On every scene, at every size of window and text: nothing is cut, covered or out of reach.

The sizes are those of a screen of 1366×768 at 100, 125 and 150 % (the screens' design, §2.4).
"""

import pytest

from tests.support.layout_facts import faults, lost_rings, small_targets
from tests.support.looking import resize
from usbsurvey_desktop.gui.main_window import MainWindow

SIZES = ((1366, 689), (1093, 535), (910, 433), (880, 420))
LEAST_TARGET = 24


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
def test_words_are_whole_and_parts_stand_apart(window: MainWindow, size: tuple[int, int]) -> None:
    """With letters of the usual size."""
    resize(window, *size)
    assert (window.width(), window.height()) == size
    assert faults(window) == []


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
def test_large_words_are_whole_too(large_window: MainWindow, size: tuple[int, int]) -> None:
    """With letters of twice the size."""
    resize(large_window, *size)
    assert (large_window.width(), large_window.height()) == size
    assert faults(large_window) == []


def test_everything_is_large_enough_to_be_hit(window: MainWindow) -> None:
    """24 by 24 logical pixels at least, a row with its mark counted whole."""
    assert small_targets(window, LEAST_TARGET) == []


def test_the_ring_around_the_focus_is_seen_whole(window: MainWindow) -> None:
    """Wherever a person goes by Tab, in a large window and in a small one."""
    for size in (SIZES[0], SIZES[2]):
        resize(window, *size)
        assert lost_rings(window) == []


def test_the_ring_is_seen_whole_around_large_words(large_window: MainWindow) -> None:
    """The same with letters of twice the size."""
    resize(large_window, *SIZES[2])
    assert lost_rings(large_window) == []
