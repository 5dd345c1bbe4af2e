"""Tab reaches everything on every screen, and in the order in which people read."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.newcomer import ENTER, answer, begin, prepare, sign, sign_for_approval
from tests.support.office import PASSPHRASE, Office, keys, press, screen, write
from tests.support.returning import (
    WHOLE,
    open_for_return,
    put_note,
    send_first,
    take_another,
    take_in,
)
from tests.support.tabbing import out_of_order, reachable
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.locked_view import LockedView
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.records import parse_object
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish

Way = Callable[[Office], MainWindow]
APPROVED = worlds.pack(replace(worlds.TERMS, approval_required=True))
_FORM = worlds.ROOT / "forms/mic-usb-media-2025/form.json"
_MOST_PAGES = 40
_DEPTH = 16


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    office = Office(tmp_path)
    office.output.mkdir()
    return office


def _held(office: Office) -> MainWindow:
    office.hold()
    return office.open_window()


def _first_start(office: Office) -> MainWindow:
    return office.open_window()


def _back_home(office: Office) -> MainWindow:
    first = _held(office)
    begin(first)
    first.close()
    return office.open_window()


def _import(office: Office) -> MainWindow:
    file = office.folder / "調査.survey.txt"
    file.write_text(worlds.pack().text)
    return office.open_window(file)


def _check_number(office: Office) -> MainWindow:
    window = _import(office)
    press(window, "取り込む")
    return window


def _identity_with_draft(office: Office) -> MainWindow:
    window = _held(office)
    keys(window, ENTER)
    return window


def _identity(office: Office) -> MainWindow:
    window = _held(office)
    press(window, "身分証を作る")
    return window


def _other_organisation(office: Office) -> MainWindow:
    window = _identity(office)
    press(window, "一覧にない機関")
    return window


def _body_list_open(office: Office) -> MainWindow:
    window = _identity(office)
    write(window, "府中市")
    return window


def _prepared(office: Office) -> MainWindow:
    window = _held(office)
    prepare(window)
    return window


def _draft(office: Office) -> MainWindow:
    window = _back_home(office)
    keys(window, ENTER)
    screen(window, DraftView)
    return window


def _locked(office: Office) -> MainWindow:
    first = _draft(office)
    write(first, PASSPHRASE)
    keys(first, ENTER)
    second = office.open_window()
    keys(second, ENTER)
    write(second, PASSPHRASE)
    keys(second, ENTER)
    screen(second, LockedView)
    return second


def _question(office: Office) -> MainWindow:
    window = _held(office)
    begin(window)
    write(window, "y")
    return window


def _check(office: Office) -> MainWindow:
    window = _held(office)
    begin(window)
    answer(window)
    return window


def _sign(office: Office) -> MainWindow:
    window = _check(office)
    press(window, "提出に進む")
    return window


def _submit(office: Office) -> MainWindow:
    window = _check(office)
    sign(window)
    return window


def _submitted(office: Office) -> MainWindow:
    window = _submit(office)
    keys(window, ENTER)
    return window


def _approval(office: Office) -> MainWindow:
    office.hold(APPROVED)
    window = office.open_window()
    begin(window)
    answer(window)
    sign_for_approval(window)
    return window


def _open(office: Office) -> MainWindow:
    for name in ("ministry", "prefecture"):
        office.profile.make()
        worlds.put_key_files(office.profile.identities, name)
    for number in (1, 2):
        path = office.output / f"131016-small-survey-r{number}.sealed.txt"
        path.write_bytes(worlds.package().content)
    window = _held(office)
    press(window, "提出ファイルを確認する")
    return window


def _case(office: Office) -> MainWindow:
    window = _open(office)
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)
    screen(window, CaseView)
    return window


def _return_file(office: Office) -> MainWindow:
    office.hold()
    window = send_first(office)
    open_for_return(window)
    return window


def _returned(office: Office) -> MainWindow:
    office.hold()
    window = send_first(office)
    for person in ("ministry", "prefecture"):
        put_note(office, WHOLE, by=person)
    take_in(window)
    take_another(window)
    return window


def _question_returned(office: Office) -> MainWindow:
    window = _returned(office)
    press(window, "直す(N)")
    screen(window, SurveyView)
    return window


def _real_survey() -> Pack:
    return publish(
        worlds.TERMS,
        parse_object(_FORM.read_bytes(), depth=_DEPTH),
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )


WAYS: dict[str, Way] = {
    "first start": _first_start,
    "home": _back_home,
    "import": _import,
    "check number": _check_number,
    "identity with draft": _identity_with_draft,
    "identity": _identity,
    "other organisation": _other_organisation,
    "list of bodies": _body_list_open,
    "identity made": _prepared,
    "draft": _draft,
    "draft locked": _locked,
    "question": _question,
    "check": _check,
    "sign": _sign,
    "submit": _submit,
    "submitted": _submitted,
    "approval": _approval,
    "open a package": _open,
    "case": _case,
    "return file": _return_file,
    "returned": _returned,
    "question returned": _question_returned,
}


@pytest.mark.parametrize("name", WAYS)
def test_tab_goes_through_a_screen_as_people_read_it(office: Office, name: str) -> None:
    """Nothing is left out, nothing comes before what stands before it."""
    window = WAYS[name](office)

    assert reachable(window)
    assert out_of_order(window) == []


@pytest.mark.parametrize(("letter", "pages"), [("y", 12), ("n", 8)])
def test_tab_goes_through_every_page_of_the_real_survey(
    office: Office, letter: str, pages: int
) -> None:
    """Twenty-four questions with all their kinds of input, on the longest way and the shortest."""
    office.hold(_real_survey())
    window = office.open_window()
    begin(window)
    seen: list[str] = []
    wrong: dict[str, list[str]] = {}

    while any(view.isVisible() for view in window.findChildren(SurveyView)):
        seen.append(window.windowTitle())
        # On a question of yes or no it is the answer, elsewhere a letter.
        write(window, letter)
        found = out_of_order(window)
        if found:
            wrong[seen[-1]] = found
        assert len(seen) < _MOST_PAGES
        view = screen(window, SurveyView)
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert wrong == {}
    assert len(set(seen)) == pages


def test_from_the_passphrase_everything_beside_it_is_reached(office: Office) -> None:
    """文字を表示する, 4つの言葉を作る, 合言葉（もう一度）, as they stand below one another."""
    window = _identity_with_draft(office)
    view = screen(window, IdentityView)
    view.passphrase.setFocus()
    way = []

    for _stop in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        way.append(window.focusWidget())

    assert way == [
        view.passphrase.show_box,
        view.suggest,
        view.again.line,
        view.again.show_box,
    ]
