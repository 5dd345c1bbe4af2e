"""No text from an answer, form, package, note or name is ever more than text.

Real screens are shown with HTML, `file:` pictures, signs that turn the order of others, and texts
of 100,000 signs. Nothing is read as markup, what cannot be seen is written out, no file is opened,
and the program goes on.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from tests.support import returning, worlds
from tests.support.hostile import (
    LONG,
    MARKUP,
    ODD_NAME,
    Lure,
    hostile_key_files,
    hostile_survey,
    seen_in,
    wrong_in,
)
from tests.support.hostile_office import hostile_office, reopened, strange_package, unfold
from tests.support.newcomer import ENTER
from tests.support.office import Office, focused, keys, press, screen, write
from tests.support.scenery.filling import LONG as LONGEST_WAY
from tests.support.scenery.scene import settle
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.sealing.note_record import NoteComment
from usbsurvey_desktop.sealing.return_note import Ruling
from usbsurvey_desktop.visible import visible

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(name="office")
def _office(tmp_path: Path, lure: Lure) -> Office:
    office = hostile_office(tmp_path)
    office.hold(hostile_survey(lure))
    return office


def test_home_and_the_survey_file(office: Office, lure: Lure) -> None:
    """The title of a survey on home, and what its issuer says of it."""
    window = office.open_window()

    assert wrong_in(window) == []
    assert lure.shown in seen_in(window)


def test_every_page_of_a_hostile_form(office: Office, lure: Lure) -> None:
    """Headings, definitions, questions, options, examples, notes, badges, outline, head, title."""
    window = reopened(office, dict(LONGEST_WAY))
    view = screen(window, SurveyView)
    view.show_question("R.body_code")
    seen = 0

    for _ in range(14):
        unfold(window)
        assert wrong_in(window) == [], view.heading
        assert lure.shown in seen_in(window)
        seen += 1
        QTest.keyClick(focused(window), ENTER, CTRL)

    screen(window, CheckView)
    settle()
    assert wrong_in(window) == []
    assert lure.shown in seen_in(window)
    assert seen == 14


def test_answers_that_fall_away_and_come_back(office: Office, lure: Lure) -> None:
    """The notice in the bar, the list of what is not sent, the mark at what came back."""
    window = reopened(office, {**LONGEST_WAY, "A2": "z", "A2.z": lure.line})
    screen(window, SurveyView).show_question("A1")

    write(window, "n")
    told = wrong_in(window)
    press(window, "対象外の入力を見る")
    settle()
    listed, words = wrong_in(window), seen_in(window)
    press(window, "回答に戻る")
    screen(window, SurveyView).show_question("A1")
    write(window, "y")
    QTest.keyClick(focused(window), ENTER, CTRL)
    settle()

    assert (told, listed, wrong_in(window)) == ([], [], [])
    assert lure.shown in words


@pytest.mark.parametrize("link_id", ["A2.z", "O3", "R.person", "R.department"])
def test_a_hostile_answer(office: Office, lure: Lure, link_id: str) -> None:
    """In its field as it was typed; everywhere else written out."""
    answers = {**LONGEST_WAY, "A2": "z", "A2.z": "業務", link_id: lure.line}
    window = reopened(office, answers)
    view = screen(window, SurveyView)

    view.show_question(link_id)
    settle()
    on_the_page = wrong_in(window)
    view.check_asked.emit()
    settle()

    assert (on_the_page, wrong_in(window)) == ([], [])
    assert lure.shown in seen_in(window)


def test_a_hundred_thousand_signs(office: Office) -> None:
    """Typed, kept, counted, read over: the program goes on, and says how many are too many."""
    many = "長" * (LONG - 4) + "<b>終"
    window = reopened(office, {**LONGEST_WAY, "O3": many})
    view = screen(window, SurveyView)

    view.show_question("O3")
    settle()
    box = focused(window)
    assert isinstance(box, QPlainTextEdit)
    counted = seen_in(window)
    QTest.keyClicks(box, "x")
    view.check_asked.emit()
    settle()
    read_over = seen_in(window)
    press(window, "回答に戻る")

    assert box is not focused(window)
    assert "99,000文字多くなっています。" in counted
    assert f"{many}" in read_over
    assert wrong_in(window) == []
    screen(window, SurveyView)


def _at_review(office: Office, lure: Lure) -> MainWindow:
    """A collector has opened a package of a hostile survey, by hostile people."""
    pack = hostile_survey(lure, worlds.SMALL_FORM)
    office.profile.make()
    worlds.put_key_files(office.profile.identities, "ministry")
    office.hold(pack)
    package = office.output / f"{ODD_NAME}.sealed.txt"
    package.write_bytes(strange_package(lure, pack).content)
    window = office.open_window()
    press(window, "提出ファイルを確認する")
    return window


def test_a_package_of_strangers(office: Office, lure: Lure) -> None:
    """File name, names of people, questions, answers, what the checks say."""
    window = _at_review(office, lure)
    settle()
    choosing = wrong_in(window)

    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    screen(window, CaseView)
    unfold(window)

    assert (choosing, wrong_in(window)) == ([], [])
    assert lure.shown in seen_in(window)
    assert visible(MARKUP[:30]) in seen_in(window)


def test_a_note_that_comes_back(tmp_path: Path, lure: Lure) -> None:
    """What a reviewer writes: in the list, at its question, on the check of all answers."""
    office = Office(tmp_path / "office")
    office.output.mkdir(parents=True)
    office.hold()
    window = returning.send_first(office)
    comment = NoteComment(link_id="A1", text=lure.line)
    returning.put_note(office, Ruling("returned", (comment,), f"{lure.line}\n{lure.line}"))

    returning.take_in(window)
    settle()
    listed, words = wrong_in(window), seen_in(window)
    returning.go_on(window)
    settle()
    at_the_question, there = wrong_in(window), seen_in(window)
    screen(window, SurveyView).check_asked.emit()
    settle()

    assert (listed, at_the_question, wrong_in(window)) == ([], [], [])
    assert lure.shown in words
    assert lure.shown in there


def test_a_person_with_a_hostile_name(office: Office) -> None:
    """Where identities are chosen and a signature is asked for."""
    office.profile.make()
    files = hostile_key_files()
    for ending, content in ((".p12", files.signing), (".open.p12", files.opening)):
        (office.profile.identities / f"{ODD_NAME}{ending}").write_bytes(content)
    window = reopened(office, dict(LONGEST_WAY))

    screen(window, SurveyView).check_asked.emit()
    press(window, "提出に進む")
    settle()

    assert wrong_in(window) == []


def test_files_with_odd_names(office: Office) -> None:
    """What home tells of files it cannot read."""
    (office.profile.packs / f"{ODD_NAME}.survey.txt").write_text("x")

    window = office.open_window()

    assert wrong_in(window) == []
    assert "⟦RLO⟧" in window.bar.accessibleName()
