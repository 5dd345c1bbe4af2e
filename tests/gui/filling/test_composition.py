"""The input method: letters that are being composed are nobody's answer, and nothing breaks them.

Composition and commit are real `QInputMethodEvent`s, as an input method sends them.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.fakes import LateJobs
from tests.support.keyboard import compose, composing
from tests.support.newcomer import begin
from tests.support.office import Office, focused, screen, write
from tests.support.page import ShownPage
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.items.text_area import TextArea
from usbsurvey_desktop.gui.main_window import MainWindow

GATES: Mapping[str, RawAnswer] = {"A1": "yes", "A3": "f", "O1": "yes", "O2": "p1"}
FIELDS = ("O3", "A3.f", "R.person", "R.body_code", "R.as_of")
"""Several lines, the box of その他, one line, a body that is looked up, a day."""
TEXT = "きんきゅうじの連絡"
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _shown(qtbot: QtBot, link_id: str) -> tuple[ShownPage, QWidget]:
    """The page of a question or free text, with the focus in its field."""
    shown = ShownPage(qtbot, link_id.partition(".f")[0], GATES)
    shown.page.focus_question(link_id)
    field = QApplication.focusWidget()
    assert field is not None
    shown.changes.clear()
    return shown, field


def _typed(shown: ShownPage, link_id: str) -> RawAnswer | None:
    return shown.filling.snapshot().answers.get(link_id)


def _counts(shown: ShownPage) -> list[str]:
    """What is told about letters that are left, and about bodies that fit."""
    labels = [label.text() for label in shown.page.findChildren(QLabel) if label.isVisible()]
    lists = [each.count() for each in shown.page.findChildren(QListWidget)]
    return [*(text for text in labels if "文字" in text), *map(str, lists)]


@pytest.mark.parametrize("link_id", FIELDS)
def test_what_is_composed_is_no_answer_and_is_not_counted(qtbot: QtBot, link_id: str) -> None:
    """No change, no letter fewer to write, no body looked up: until the letters are committed."""
    shown, field = _shown(qtbot, link_id)
    before = _counts(shown)

    for length in range(1, len(TEXT) + 1):
        composing(field, TEXT[:length])

    assert shown.changes == []
    assert _typed(shown, link_id) is None
    assert _counts(shown) == before


@pytest.mark.parametrize("link_id", FIELDS)
def test_what_is_committed_is_one_change(qtbot: QtBot, link_id: str) -> None:
    """The whole word at once, letter by letter as it was committed."""
    shown, field = _shown(qtbot, link_id)

    compose(field, TEXT)

    assert [change.after for change in shown.changes] == [TEXT]
    assert _typed(shown, link_id) == TEXT


@pytest.mark.parametrize("link_id", FIELDS)
def test_a_composition_that_is_given_up_leaves_nothing(qtbot: QtBot, link_id: str) -> None:
    """Esc in the input method: the field is as it was."""
    shown, field = _shown(qtbot, link_id)
    compose(field, "先に")
    shown.changes.clear()

    composing(field, "とちゅう")
    composing(field, "")

    assert shown.changes == []
    assert _typed(shown, link_id) == "先に"


@pytest.mark.parametrize("key", ENTERS)
@pytest.mark.parametrize("link_id", FIELDS)
def test_enter_while_composing_does_nothing_else(qtbot: QtBot, link_id: str, key: Qt.Key) -> None:
    """It belongs to the input method: no line is broken and no other field gets the focus."""
    shown, field = _shown(qtbot, link_id)

    composing(field, "かんじ")
    QTest.keyClick(field, key)
    stayed = QApplication.focusWidget() is field
    compose(field, "漢字")

    assert stayed
    assert _typed(shown, link_id) == "漢字"


def test_showing_the_page_anew_leaves_the_composition_alone(qtbot: QtBot) -> None:
    """Whatever else changes on the page meanwhile: what is composed stays where it is."""
    shown, box = _shown(qtbot, "A3.f")
    assert isinstance(box, TextArea)
    compose(box, "前")
    composing(box, "へんかん")

    shown.filling.answer("A3.f", "よそから")
    shown.filling.mark_later("A3", on=True)
    kept = box.textCursor().block().layout().preeditAreaText()
    compose(box, "変換")

    assert kept == "へんかん"
    assert _typed(shown, "A3.f") == "前変換"


def _save(window: MainWindow, jobs: LateJobs) -> None:
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    jobs.finish()


def _tell(window: MainWindow, _jobs: LateJobs) -> None:
    window.say("お知らせ" * 40)


def _grow(window: MainWindow, _jobs: LateJobs) -> None:
    window.resize(900, 460)


@pytest.mark.parametrize("disturb", [_save, _tell, _grow], ids=["autosave", "notice", "window"])
def test_nothing_breaks_a_composition(
    tmp_path: Path, disturb: Callable[[MainWindow, LateJobs], None]
) -> None:
    """Saving, a notice that takes room, another size of the window: the word goes on."""
    jobs = LateJobs()
    office = Office(tmp_path, jobs=jobs)
    office.hold()
    window = _at_the_opinion(office, jobs)
    box = focused(window)
    assert isinstance(box, QPlainTextEdit)
    compose(box, "一行目")
    composing(box, "にぎょうめ")

    disturb(window, jobs)
    QApplication.processEvents()
    jobs.finish()
    kept = box.textCursor().block().layout().preeditAreaText()
    compose(box, "二行目")

    assert kept == "にぎょうめ"
    assert focused(window) is box
    assert box.toPlainText() == "一行目二行目"


def test_typing_returns_while_saving_is_stuck(tmp_path: Path) -> None:
    """A disk that does not answer holds up no letter: the save waits elsewhere, all is kept."""
    jobs = LateJobs()
    office = Office(tmp_path, jobs=jobs)
    office.hold()
    window = _at_the_opinion(office, jobs)
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    before = _folder(office)

    for letter in "typed while the disk is stuck":
        QTest.keyClicks(focused(window), letter)
        QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    compose(focused(window), "、書いた")

    assert _folder(office) == before
    assert window.head.save_state.text() == "まだ保存していない変更があります"
    jobs.finish()
    QTest.keyClick(focused(window), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    jobs.finish()
    assert _folder(office) != before
    assert window.head.save_state.text().startswith("保存しました")


def _folder(office: Office) -> dict[str, bytes]:
    """Every file of the user's folder, as it is on the disk."""
    files = (path for path in office.profile.folder.rglob("*") if path.is_file())
    return {path.name: path.read_bytes() for path in files}


def _at_the_opinion(office: Office, jobs: LateJobs) -> MainWindow:
    """A draft of the small survey is open, with the focus in its free text."""
    now = Office(office.folder, ask=office.ask)
    now.hold()
    first = now.open_window()
    begin(first)
    write(first, "n")
    first.close()
    window = office.open_window(now.draft)
    jobs.finish()
    write(window, "korehanagaiaikotoba")
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    jobs.finish()
    screen(window, SurveyView).show_question("A3")
    return window
