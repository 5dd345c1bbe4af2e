"""Every scene in English: the same ways lead there, it speaks English, and nothing is cut."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support import worlds
from tests.support.layout_facts import faults
from tests.support.looking import LIGHT, resize, shown
from tests.support.scenes import BY_NAME
from tests.support.spoken import english, pairs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.questionnaire.texts import texts

_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_FORM = frozenset(text.text for text in texts(worlds.pack().form.questionnaire))
"""Words of the small survey that are words of ours too."""
_OURS = frozenset(source for source, _words in pairs() if _JAPANESE.search(source)) - _FORM


@pytest.fixture(name="english_window", scope="session", params=BY_NAME)
def _english_window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    scene, folder = BY_NAME[request.param], tmp_path_factory.mktemp("scene")
    with english(qapp), shown(scene, folder) as window:
        yield window


@pytest.fixture(name="large_english_window", scope="session", params=BY_NAME)
def _large_english_window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    scene, folder = BY_NAME[request.param], tmp_path_factory.mktemp("scene")
    with english(qapp), shown(scene, folder, replace(LIGHT, text_percent=200)) as window:
        yield window


def test_no_words_of_ours_are_japanese(english_window: MainWindow) -> None:
    """Whatever is in Japanese came from a form or a person."""
    said = {words for part in english_window.findChildren(QWidget) for words in _said(part)}

    assert said & _OURS == set()


def _said(part: QWidget) -> Iterator[str]:
    for name in ("text", "plainText", "accessibleName", "accessibleDescription"):
        words = part.property(name)
        if isinstance(words, str):
            yield words


def test_english_words_are_whole(english_window: MainWindow) -> None:
    """In the window of a usual screen and in the smallest, with letters of the usual size."""
    for size in ((1366, 689), (880, 420)):
        resize(english_window, *size)
        assert faults(english_window) == []


def test_large_english_words_are_whole_too(large_english_window: MainWindow) -> None:
    """The same with letters of twice the size."""
    for size in ((1366, 689), (880, 420)):
        resize(large_english_window, *size)
        assert faults(large_english_window) == []
