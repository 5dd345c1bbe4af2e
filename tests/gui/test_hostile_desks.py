"""No text is more than text at the desks around a survey either.

Who may open a draft, the approver's screen, the sheets before they are printed, the roster of
signers, the record book with its media, a received folder with its cases and its tally: all of it
full of markup and of signs that turn others.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import worlds
from tests.support.bookkeeping import ENTER, open_book
from tests.support.books import PAGES, SECOND, USB, full_content, with_medium, with_page
from tests.support.hostile import (
    MARKUP,
    ODD_NAME,
    TURNING,
    Lure,
    hostile_key_files,
    hostile_survey,
    opened,
    seen_in,
    wrong_in,
)
from tests.support.hostile_office import hostile_office, reopened, strange_package, unfold
from tests.support.inboxes import enter_passphrase
from tests.support.newcomer import (
    join_as_approver,
    sign_for_approval,
    take_the_seat,
)
from tests.support.office import PASSPHRASE, Office, keys, press, put, screen, write
from tests.support.pdfs import pages_of, squeezed
from tests.support.rosters import BY_PHONE, RESPONDENT, following, founded, typed
from tests.support.scenery.printing import printed
from tests.support.scenery.scene import settle
from tests.support.scenery.tallying import QUESTION, SCOPE, choose
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.people_view import PeopleView
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.printing.pdf import pdf_of
from usbsurvey_desktop.gui.printing.print_view import PrintView
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.identity.roster_keeping import Place, register
from usbsurvey_desktop.logbook.chain import BookContent
from usbsurvey_desktop.logbook.page_writing import PageInput
from usbsurvey_desktop.visible import visible

NAME = f"<b>花子</b>&amp;{TURNING}"
ANSWERS: Mapping[str, RawAnswer] = {"A1": "yes", "A2": ("c",)}


@pytest.fixture(name="office")
def _office(tmp_path: Path) -> Office:
    return hostile_office(tmp_path)


def _at_the_check(office: Office, lure: Lure) -> MainWindow:
    """All answers of a hostile survey that an approver must see, themselves hostile."""
    office.hold(hostile_survey(lure, worlds.SMALL_FORM, approval_required=True))
    window = reopened(office, {**ANSWERS, "A2.c": lure.line, "A3": f"{lure.line}\n{lure.line}"})
    screen(window, SurveyView).check_asked.emit()
    settle()
    return window


def test_the_people_of_a_draft(office: Office, lure: Lure) -> None:
    """The name and post of whoever was added, in the list and in what is asked of it."""
    window = _at_the_check(office, lure)
    press(window, "この下書きを開ける人")
    press(window, "人を加える")
    view = screen(window, PersonView)
    put(view.name, NAME)
    put(view.post, NAME)
    view.passphrase.first.setFocus()
    for _ in range(2):
        write(window, PASSPHRASE[::-1])
        keys(window, ENTER)
    screen(window, PeopleView)
    settle()

    assert wrong_in(window) == []
    assert visible(NAME) in seen_in(window)


def test_the_screen_of_the_approver(office: Office, lure: Lure) -> None:
    """Questions and answers as the approver reads them, and the approver's words as they return."""
    window = _at_the_check(office, lure)
    sign_for_approval(window)
    join_as_approver(window)
    asked = wrong_in(window)
    take_the_seat(window)
    unfold(window)
    read, words = wrong_in(window), seen_in(window)
    screen(window, ApproveView).reason.setPlainText(lure.line)
    press(window, "回答者に戻す")
    settle()

    assert (asked, read, wrong_in(window)) == ([], [], [])
    assert lure.shown in words


def test_the_sheets_before_they_are_printed(office: Office, lure: Lure, tmp_path: Path) -> None:
    """On the screen, and on the paper letter by letter."""
    window = printed(_at_the_check(office, lure))
    settle()
    view = screen(window, PrintView)

    text = "".join(pages_of(pdf_of(view.papers, worlds.NOW), tmp_path))

    assert wrong_in(window) == []
    assert squeezed(lure.shown) in text


def _roster(of: Lure, person: Identity) -> Roster:
    """A roster that has a person with markup for a name, checked by another."""
    first, certificate = founded(), person.certificate
    checked = replace(BY_PHONE, by=MARKUP[:30], note=of.line)
    place = Place(worlds.BODY, RESPONDENT)
    payload = register(
        first.payload,
        certificate,
        place,
        typed=typed(certificate),
        registration=checked,
        now=worlds.NOW,
    )
    return following(first, payload)


def test_a_roster_of_strangers(office: Office, lure: Lure) -> None:
    """The signer as the roster has it, beside what was signed."""
    pack = hostile_survey(lure, worlds.SMALL_FORM)
    office.hold(pack)
    worlds.put_key_files(office.profile.identities, "ministry")
    (office.output / "a.sealed.txt").write_bytes(strange_package(lure, pack).content)
    path = office.folder / f"{TURNING}.roster.txt"
    path.write_text(_roster(lure, opened(hostile_key_files())).text, encoding="ascii")
    office.ask.answers.append(path)
    window = office.open_window()
    press(window, "提出ファイルを確認する")

    press(window, "署名者名簿を選ぶ")
    chosen = wrong_in(window)
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    screen(window, CaseView)
    unfold(window)

    assert (chosen, wrong_in(window)) == ([], [])
    assert MARKUP[:30] in seen_in(window)


def _strange_book(line: str) -> BookContent:
    """A book whose record and medium say the same line wherever they may."""
    content = with_medium(full_content(), "USB-02", product=line, use=line, place=line)
    texts = ("H4.from_system", "H4.to_system", "H5.name", "H6.purpose", "H6.why", "H7.who")
    strange = {**PAGES["page.request"], **dict.fromkeys(texts, line)}
    return with_page(content, None, "page.request", PageInput(strange))


def test_the_records(office: Office) -> None:
    """In the list, on their pages, in their history."""
    window = open_book(office, _strange_book(NAME))
    settle()
    listed, words = wrong_in(window), seen_in(window)
    table = screen(window, ListView).table
    table.go_to(SECOND)
    keys(window, ENTER)
    view = screen(window, RecordView)
    settle()
    on_its_page = wrong_in(window)
    view.history_wanted.emit()
    settle()

    assert (listed, on_its_page, wrong_in(window)) == ([], [], [])
    assert visible(NAME) in words
    assert visible(NAME) in seen_in(window)


def test_the_media(office: Office) -> None:
    """In the ledger and on the page of a medium."""
    window = open_book(office, _strange_book(NAME))
    screen(window, ListView)
    press(window, "媒体台帳")
    settle()
    listed, words = wrong_in(window), seen_in(window)
    keys(window, ENTER)
    settle()

    assert (listed, wrong_in(window)) == ([], [])
    assert USB in words
    assert visible(NAME) in words


def _received(office: Office, lure: Lure) -> MainWindow:
    """受領フォルダー with an odd name: a package of strangers, and a file that does not open."""
    pack, person = hostile_survey(lure, worlds.SMALL_FORM), opened(hostile_key_files())
    folder = office.folder / TURNING
    folder.mkdir()
    (folder / f"{ODD_NAME}.sealed.txt").write_bytes(strange_package(lure, pack, person).content)
    (folder / f"{TURNING}.sealed.txt").write_bytes(b"x")
    office.hold(pack)
    worlds.put_key_files(office.profile.identities, "ministry")
    path = office.folder / f"{TURNING}.roster.txt"
    path.write_text(_roster(lure, person).text, encoding="ascii")
    office.ask.answers += [folder, path]
    window = office.open_window()
    press(window, "受領フォルダー")
    press(window, "フォルダーを選ぶ")
    press(window, "署名者名簿を選ぶ")
    settle()
    assert wrong_in(window) == []
    enter_passphrase(window)
    settle()
    return window


def test_a_received_folder(office: Office, lure: Lure) -> None:
    """Its name, the names of files and people, and why one does not open: on every tab."""
    window = _received(office, lure)
    words = []
    for tab in ("受領一覧", "未提出一覧", "開けないファイル", "署名者名簿"):
        press(window, tab)
        settle()
        assert wrong_in(window) == [], tab
        words.append(seen_in(window))

    assert visible(f"{ODD_NAME}.sealed.txt") in words[0]
    assert visible(f"{TURNING}.sealed.txt") in words[2]
    assert MARKUP[:30] in words[3]


def test_a_case_of_that_folder(office: Office, lure: Lure) -> None:
    """Its answers, and the words of a reviewer from the box to the return and back to the list."""
    window = _received(office, lure)
    keys(window, ENTER)
    view = screen(window, CaseView)
    unfold(window)
    read, words = wrong_in(window), seen_in(window)
    put(view.whole.box, f"{lure.line} {ODD_NAME}")
    settle()
    written = wrong_in(window)
    press(window, "差し戻す")
    settle()

    assert (read, written, wrong_in(window)) == ([], [], [])
    assert lure.shown in words


def test_the_tally_of_that_folder(office: Office, lure: Lure) -> None:
    """Questions, options, free texts and their bodies, question by question, and the summary."""
    window = _received(office, lure)
    press(window, "集計")
    choose(window, SCOPE, 1)
    questions = screen(window, TallyView).findChildren(ChoiceButton)[QUESTION]
    words = []
    for place in range(len(questions.choices.actions())):
        choose(window, QUESTION, place)
        settle()
        assert wrong_in(window) == [], place
        words.append(seen_in(window))
    press(window, "要約を見る")
    settle()

    assert wrong_in(window) == []
    assert len(words) > 1
    assert all(lure.shown in one for one in words)
    assert "N＝1" in words[0]
    assert f"{lure.shown}\n=1+1" in "".join(words)
    assert lure.shown in seen_in(window)
