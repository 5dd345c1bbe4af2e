"""Comments that were sent can be read again, at the revision they are about and at the next."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeWidget
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.deciding import BOTH
from tests.support.office import Office, press, screen, texts, write
from tests.support.reviewing import opened, roster
from tests.support.scenery import deciding as scenery
from tests.support.scenery.scene import stage
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.sent_words import missing_words, sent_words
from usbsurvey_desktop.review.case_state import case_state
from usbsurvey_desktop.review.casework import GiveBack

_TITLE = "第1版の差戻しで送ったコメント（"


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return stage(tmp_path)


def test_what_was_sent_stands_at_its_question_in_the_next_revision(office: Office) -> None:
    """Whose it is and when, in words and for a listener; the list of questions marks it."""
    view = screen(scenery.sent_before(office), CaseView)

    panel = view.answers.panels["A1"]
    assert _TITLE in texts(panel)
    assert "「いいえ」ではありませんか。" in texts(panel)
    assert "「いいえ」ではありませんか。" in panel.link.accessibleDescription()
    tree = view.regions()[0].findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    items = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    marked = [item.text(0) for item in items if item is not None]
    assert marked[1] == "A-1 利用（送ったコメントあり）"
    assert "日付を確かめてください。" in texts(view)
    assert view.words() == {}
    assert not view.answers.panels["A3"].link.accessibleDescription()


def test_what_was_returned_just_now_can_be_read_at_once(office: Office) -> None:
    """The box is empty again; the words stand above it, and are not sent twice."""
    window = scenery.first(office)
    screen(window, CaseView).whole.box.setFocus()
    write(window, "日付を確かめてください。")

    press(window, "差し戻す")

    view = screen(window, CaseView)
    assert view.words() == {}
    assert "第1版の差戻しで送った、全体へのコメント（" in texts(view)
    assert "日付を確かめてください。" in texts(view)


def test_a_note_on_another_terminal_is_told(office: Office) -> None:
    """Nobody takes it for a return without words."""
    words = texts(screen(scenery.sent_elsewhere(office), CaseView))

    assert "返信ファイルがこの端末と受領フォルダーにないので、表示できません。" in words
    assert _TITLE not in words


def test_words_that_stand_in_their_boxes_are_not_called_missing(office: Office) -> None:
    """A decision without its note shows them to be sent once more."""
    words = texts(screen(scenery.unsent(office), CaseView))

    assert "表示できません。" not in words


def test_words_about_a_question_that_is_not_here_name_it(office: Office) -> None:
    """The form of the revision before may have asked another one."""
    window = scenery.sent_before(office)
    answers = screen(window, CaseView).answers
    sent = answers.panels.pop("A1")

    assert sent.text == ""
    assert [one.title.split("：")[0] for one in answers.sent_elsewhere()][:1] == ["A1"]


def test_words_about_the_whole_stand_below_the_answers(office: Office) -> None:
    """At no question, for they are about none."""
    view = screen(scenery.sent_before(office), CaseView)

    assert "日付を確かめてください。" in texts(view.answers)
    assert all("日付を" not in texts(panel) for panel in view.answers.panels.values())


def test_the_message_of_a_note_is_about_the_whole(office: Office) -> None:
    """Only a command writes one; an own copy has nothing that was sent."""
    before, _now = scenery.revisions()
    work = scenery.work_of(office, opened(before, roster(*BOTH)))
    office.output.mkdir(exist_ok=True)
    work.decide(GiveBack({None: "一"}), worlds.NOW)
    state = case_state(work, worlds.NOW)
    (one,) = state.sent
    assert one.note is not None
    told = replace(one, note=one.note.model_copy(update={"message": "二"}))

    assert [each.text for each in sent_words(replace(state, sent=(told,)))[None]] == ["一", "二"]
    assert (sent_words(None), missing_words(None)) == ({}, [])
