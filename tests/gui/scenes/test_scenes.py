"""Every scene is gone to once in each of its two looks; all checks of a look share one window.

What is walked:
- Japanese, letters of the usual size: windows of 1366×689 (a screen of 1366×768 at 100 %) and of
  910×433 (the same screen at 150 %): nothing cut, covered, sideways or out of reach, and no
  scrolling to the main button, at both; at the first what a screen reader is told, with and
  without asking, the order it is told in, and the order of Tab; at the second the ring around the
  focus wherever Tab leads, and targets of 24 logical pixels; the contrast of painted words, light
  and in a contrast theme of the system.
- English, letters of twice the size, as its words are the longer: 1366×689 and 880×420 (the
  smallest window there is): nothing cut, the ring again; no words of ours in Japanese; the
  contrast of painted words, dark.
English at the usual size, Japanese at twice the size and the sizes of windows in between found
nothing that these do not, and cost as much again.

Source: the screens' design, §2.1, §2.4 and §9 (WCAG 1.3.1, 1.3.2, 1.4.3, 1.4.4, 2.4.2, 2.4.3,
2.4.6, 2.4.7, 2.5.3, 2.5.8, 3.3.1, 4.1.2, 4.1.3).
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support import accessible_facts, layout_facts, painted_words, tabbing, worlds
from tests.support.hearing import listening
from tests.support.looking import put_on_contrast, resize, shown
from tests.support.scenes import BY_NAME, SCENES
from tests.support.spoken import english, pairs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.theme import Look, SchemeChoice
from usbsurvey_desktop.questionnaire.texts import texts

WHOLE, SMALL, SMALLEST = (1366, 689), (910, 433), (880, 420)
TALL = (1366, 1800)
"""Shows nearly all of a screen at once, to look at its pixels."""
LEAST_TARGET = 24
LARGE = Look(SchemeChoice.DARK, text_percent=200)
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_FORM = frozenset(text.text for text in texts(worlds.pack().form.questionnaire))
"""Words of the small survey that are words of ours too."""
_OURS = frozenset(source for source, _words in pairs() if _JAPANESE.search(source)) - _FORM


def test_every_scene_has_a_name_of_its_own() -> None:
    """Pictures and failures are named after them."""
    assert len(BY_NAME) == len(SCENES)


@pytest.mark.parametrize("name", list(BY_NAME))
def test_a_scene_is_whole_and_told_in_order(name: str, qapp: QApplication, tmp_path: Path) -> None:
    """With letters of the usual size, for the eye, the ear and the keyboard."""
    del qapp
    with listening() as ear, shown(BY_NAME[name], tmp_path) as window:
        found = [
            *_at("heard", accessible_facts.unheard(window, ear.heard)),
            *_cut(window, WHOLE),
            *_at(WHOLE, layout_facts.out_of_sight(window)),
            *_at("heard", accessible_facts.faults(window)),
            *_at("heard out of order", accessible_facts.out_of_order(window)),
            *_at("Tab", _out_of_reach(window)),
            *_cut(window, SMALL),
            *_at(SMALL, layout_facts.out_of_sight(window)),
            *_at("target", layout_facts.small_targets(window, LEAST_TARGET)),
            *_at(f"ring at {SMALL}", layout_facts.lost_rings(window)),
        ]
        resize(window, *TALL)
        found += _at("faint in light", painted_words.faint(window))
        put_on_contrast()
        found += _at("faint in a contrast theme", painted_words.faint(window))
    assert found == []


@pytest.mark.parametrize("name", list(BY_NAME))
def test_a_scene_in_large_english_is_whole(name: str, qapp: QApplication, tmp_path: Path) -> None:
    """The same ways lead there; whatever is in Japanese came from a form or a person."""
    with english(qapp), shown(BY_NAME[name], tmp_path, LARGE) as window:
        said = {words for part in window.findChildren(QWidget) for words in _said(part)}
        found = [
            *_at("not in English", sorted(said & _OURS)),
            *_cut(window, WHOLE),
            *_cut(window, SMALLEST),
            *_at(f"ring at {SMALLEST}", layout_facts.lost_rings(window)),
        ]
        resize(window, *TALL)
        large = LARGE.text_percent
        found += _at("faint in dark", painted_words.faint(window, text_percent=large))
    assert found == []


def _cut(window: MainWindow, size: tuple[int, int]) -> list[str]:
    resize(window, *size)
    if (have := (window.width(), window.height())) != size:
        return [f"{size}: the window is {have}"]
    return _at(size, layout_facts.faults(window))


def _at(where: object, findings: Iterable[str]) -> list[str]:
    return [f"{where}: {finding}" for finding in findings]


def _out_of_reach(window: MainWindow) -> list[str]:
    """What Tab does wrong; while folders are read, for a moment, there is nothing to reach."""
    return tabbing.out_of_order(window) if tabbing.reachable(window) else []


def _said(part: QWidget) -> Iterator[str]:
    for name in ("text", "plainText", "accessibleName", "accessibleDescription"):
        words = part.property(name)
        if isinstance(words, str):
            yield words
