"""The collector reads every check in words."""

from usbsurvey_desktop.gui.reviewer.check_words import check_words
from usbsurvey_desktop.sealing.course import CHECKS


def test_every_check_has_words_of_its_own() -> None:
    """A new check of the course cannot be shown as a bare name, or as another one."""
    assert [check for check in CHECKS if check_words(check) == check] == []
    assert len({check_words(check) for check in CHECKS}) == len(CHECKS)


def test_a_check_of_a_newer_program_is_shown_by_its_name() -> None:
    """Nothing is hidden that is not understood."""
    assert check_words("P9") == "P9"
