"""Choices act at once and reach the disk in the end, whatever is under way."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from tests.support.fakes import InlineJobs, LateJobs
from usbsurvey_desktop.gui.frame.preferences import Preferences, Reach
from usbsurvey_desktop.gui.theme import Look, SchemeChoice
from usbsurvey_desktop.settings import ColorScheme, Language, Settings


def test_the_last_choice_is_kept_though_a_save_was_under_way(qapp: QApplication) -> None:
    """Two choices in a row write twice at most, the last one last."""
    del qapp
    jobs, kept = LateJobs(), list[Settings]()
    preferences = Preferences(Settings(), jobs, Reach(keep=kept.append))

    for percent in (125, 150, 175):
        preferences.choose(replace(preferences.settings, text_percent=percent))
    jobs.finish()

    assert [one.text_percent for one in kept] == [125, 175]
    assert preferences.settings.text_percent == 175


def test_only_what_changed_is_acted_on(qapp: QApplication) -> None:
    """Another time until the screen is hidden neither repaints nor speaks."""
    del qapp
    looks, spoken, kept = list[Look](), list[Language](), list[Settings]()
    reach = Reach(looks.append, spoken.append, kept.append)
    preferences = Preferences(Settings(), InlineJobs(), reach)

    preferences.choose(Settings())
    preferences.choose(Settings(lock_minutes=5))
    preferences.choose(Settings(lock_minutes=5, color_scheme=ColorScheme.DARK))
    preferences.choose(Settings(lock_minutes=5, language=Language.ENGLISH))

    assert looks == [Look(SchemeChoice.DARK), Look()]
    assert spoken == [Language.ENGLISH]
    assert len(kept) == 3


def test_the_administrator_has_the_last_word_about_the_time(qapp: QApplication) -> None:
    """What is fixed holds, whatever the file says."""
    del qapp
    fixed = Preferences(Settings(lock_minutes=60), InlineJobs(), fixed_lock_minutes=3)

    assert fixed.lock_minutes == 3
    assert Preferences(Settings(lock_minutes=60), InlineJobs()).lock_minutes == 60
