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

SIZES = ((1366, 689), (880, 420))
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_FORM = frozenset(text.text for text in texts(worlds.pack().form.questionnaire))
"""Words of the small survey that are words of ours too."""
_OURS = frozenset(source for source, _words in pairs() if _JAPANESE.search(source)) - _FORM


@pytest.fixture(name="english_window", params=BY_NAME)
def _english_window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    # Made for one test: while such a window is there every other one would speak English too.
    folder = tmp_path_factory.mktemp("scene")
    with english(qapp), shown(BY_NAME[request.param], folder) as window:
        yield window


@pytest.fixture(name="large_english_window", params=BY_NAME)
def _large_english_window(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    folder, large = tmp_path_factory.mktemp("scene"), replace(LIGHT, text_percent=200)
    with english(qapp), shown(BY_NAME[request.param], folder, large) as window:
        yield window


def test_a_scene_speaks_english_and_its_words_are_whole(english_window: MainWindow) -> None:
    """Whatever is in Japanese came from a form or a person; small windows cut nothing either."""
    said = {words for part in english_window.findChildren(QWidget) for words in _said(part)}
    assert said & _OURS == set()
    for size in SIZES:
        resize(english_window, *size)
        assert faults(english_window) == []


def _said(part: QWidget) -> Iterator[str]:
    for name in ("text", "plainText", "accessibleName", "accessibleDescription"):
        words = part.property(name)
        if isinstance(words, str):
            yield words


def test_large_english_words_are_whole_too(large_english_window: MainWindow) -> None:
    """The same with letters of twice the size."""
    for size in SIZES:
        resize(large_english_window, *size)
        assert faults(large_english_window) == []
