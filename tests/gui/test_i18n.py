"""Which language the windows speak, and that the words follow it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scripts.translations import COMPILED
from usbsurvey_desktop.gui.i18n import Languages, shown_language, system_language
from usbsurvey_desktop.settings import Language


def _cancel() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """Languages of the application while the test runs; Japanese again after it."""
    made = Languages(qapp, COMPILED, Language.ENGLISH)
    yield made
    made.show(Language.JAPANESE)
    made.setParent(None)
    made.deleteLater()


@pytest.mark.parametrize(
    ("environment", "desktop", "expected"),
    [
        ({}, ["ja-Jpan-JP", "ja"], Language.JAPANESE),
        ({}, ["en-Latn-US", "en-US", "en"], Language.ENGLISH),
        ({}, ["fr-FR", "en-US"], Language.JAPANESE),
        ({}, ["C"], Language.JAPANESE),
        ({}, [], Language.JAPANESE),
        ({"USBSURVEY_LANG": "en"}, ["ja-JP"], Language.ENGLISH),
        ({"USBSURVEY_LANG": "ja"}, ["en-US"], Language.JAPANESE),
        ({"USBSURVEY_LANG": "system"}, ["en-US"], Language.ENGLISH),
    ],
    ids=["ja", "en", "fr-before-en", "C", "none", "variable-en", "variable-ja", "variable-odd"],
)
def test_the_system_speaks_english_or_counts_as_japanese(
    environment: dict[str, str], desktop: list[str], expected: Language
) -> None:
    """The official words are shown to everybody whose desktop is not English."""
    assert system_language(environment, desktop) is expected


def test_words_follow_the_language(languages: Languages, qtbot: QtBot) -> None:
    """Our words and those of Qt change with the language, and back."""
    assert (shown_language(), _cancel()) == (Language.JAPANESE, "キャンセル")

    with qtbot.waitSignal(languages.changed):
        languages.show(Language.ENGLISH)
    assert (shown_language(), _cancel()) == (Language.ENGLISH, "Cancel")

    with qtbot.waitSignal(languages.changed):
        languages.show(Language.JAPANESE)
    assert (shown_language(), _cancel()) == (Language.JAPANESE, "キャンセル")


def test_the_same_language_again_changes_nothing(languages: Languages, qtbot: QtBot) -> None:
    """Nobody rebuilds a screen for "as the system" where the system is English already."""
    languages.show(Language.ENGLISH)

    with qtbot.assertNotEmitted(languages.changed):
        languages.show(Language.SYSTEM)

    assert shown_language() is Language.ENGLISH


def test_a_missing_translation_leaves_the_japanese_words(
    qapp: QApplication, tmp_path: Path
) -> None:
    """A bundle without its file still speaks the language that carries the weight."""
    languages = Languages(qapp, tmp_path / "en.qm", Language.JAPANESE)

    languages.show(Language.ENGLISH)

    assert (shown_language(), _cancel()) == (Language.JAPANESE, "キャンセル")
    languages.setParent(None)
    languages.deleteLater()
