"""Taking a survey in, and proving that it is the issuer's."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import Office, keys, press, put, screen, texts
from usbsurvey_desktop.gui.frame.holdings import look_around
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.check_number_view import CheckNumberView
from usbsurvey_desktop.gui.respondent.pack_view import PackView
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.identity.check_number import check_number, groups
from usbsurvey_desktop.identity.pins import Trust, pins_in
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return Office(tmp_path)


def _file(office: Office, pack: Pack, name: str = "調査.survey.txt") -> Path:
    path = office.folder / name
    path.write_text(pack.text)
    return path


def _import(office: Office, file: Path) -> MainWindow:
    window = office.open_window()
    office.ask.answers.append(file)
    keys(window, ENTER)
    press(window, "調査票ファイルを選ぶ")
    return window


def _type_groups(window: MainWindow, pack: Pack, wrong: str = "") -> None:
    view = screen(window, CheckNumberView)
    right = groups(pack.issuer.fingerprint)
    for box in view.boxes:
        place = int(box.accessibleName().split("、")[1].removesuffix("番目の組")) - 1
        put(box, wrong or right[place])


def _trust(office: Office, pack: Pack) -> Trust:
    return pins_in(office.profile.pins).trust(pack.payload.survey, pack.issuer)


def test_the_first_start_leads_through_the_import_to_the_preparation(office: Office) -> None:
    """はじめに 1 brings the survey in, the typed 照合番号 confirms it, and 2 is next."""
    window = _import(office, _file(office, worlds.pack()))
    keys(window, ENTER)
    _type_groups(window, worlds.pack())

    press(window, "確かめる")

    home = screen(window, HomeView)
    assert _trust(office, worlds.pack()) is Trust.CONFIRMED
    assert "済み" in texts(home)
    assert home.first_focus is not None
    assert home.first_focus.property("text") == "準備をする(&N)"
    assert window.bar.text == "照合番号が合いました。試験省の調査票であることを確かめました。"


def test_the_pin_of_an_issuer_is_written_while_the_window_lives(office: Office) -> None:
    """A profile on a slow share holds nobody up: the screen stays until it is written."""
    jobs = PatientJobs()
    office.jobs = jobs
    window = _import(office, _file(office, worlds.pack()))
    keys(window, ENTER)
    _type_groups(window, worlds.pack())
    jobs.is_late = True

    press(window, "確かめる")
    before = (_trust(office, worlds.pack()), screen(window, CheckNumberView).isVisible())
    jobs.finish()

    assert before == (Trust.UNCONFIRMED, True)
    assert _trust(office, worlds.pack()) is Trust.CONFIRMED
    screen(window, HomeView)


def test_the_card_tells_what_people_must_know_before_they_answer(office: Office) -> None:
    """Purpose, deadline, contact, recipients and the verified issuer stand on the card."""
    window = _import(office, _file(office, worlds.pack()))

    words = texts(screen(window, PackView))

    for part in (
        "署名を確かめました：試験省",
        "試験のため",
        "令和8年12月20日（日）　あと30日",
        "03-0000-0000",
        "東京都、試験省",
        "設問数",
    ):
        assert part in words


def test_a_wrong_check_number_keeps_nothing_and_warns_at_the_third_time(office: Office) -> None:
    """Which group is wrong is not told; after three tries the person is sent to the telephone."""
    window = _import(office, _file(office, worlds.pack()))
    keys(window, ENTER)
    said = []

    for _ in range(3):
        _type_groups(window, worlds.pack(), wrong="00000")
        press(window, "確かめる")
        said.append(texts(screen(window, CheckNumberView)))

    assert "＊番号が合いません。" in said[0]
    assert "にせの調査票かもしれません" not in said[1]
    assert "にせの調査票かもしれません" in said[2]
    assert _trust(office, worlds.pack()) is Trust.UNCONFIRMED


def test_put_off_the_survey_can_be_answered_but_not_sealed(office: Office) -> None:
    """S10 waits for the 照合番号, leads there, and goes on from there."""
    office.hold(confirmed=False)
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    screen(window, SubmitView)
    keys(window, ENTER)
    refused = window.bar.text

    _type_groups(window, worlds.pack())
    press(window, "確かめる")
    keys(window, ENTER)

    assert refused == "提出ファイルを作る前に、照合番号を確かめてください。"
    screen(window, SubmittedView)


def test_a_damaged_survey_is_refused_and_home_stays_as_it_was(office: Office) -> None:
    """The code and the name of the file are shown, and nothing is kept."""
    file = _file(office, worlds.pack())
    file.write_text(worlds.pack().text.replace("payload", "pavload"))

    window = _import(office, file)

    assert "調査.survey.txt" in window.bar.text
    assert not list(office.profile.folder.glob("packs/*"))


def test_the_same_survey_again_changes_nothing_and_says_so(office: Office) -> None:
    """Nobody wonders whether something was overwritten."""
    office.hold()
    window = office.open_window()
    office.ask.answers.append(_file(office, worlds.pack()))
    press(window, "調査票を取り込む")

    press(window, "調査票ファイルを選ぶ")

    assert "変わったところはありません" in window.bar.text


def test_an_older_version_is_not_taken_in(office: Office) -> None:
    """The newer survey stays and the person is told."""
    newer = worlds.pack(replace(worlds.TERMS, version=2))
    office.hold(newer)
    window = office.open_window()
    office.ask.answers.append(_file(office, worlds.pack()))
    press(window, "調査票を取り込む")

    press(window, "調査票ファイルを選ぶ")

    assert "調査票の版が古い" in window.bar.text


def test_a_strangers_pack_does_not_keep_the_genuine_one_out(office: Office) -> None:
    """Both stand there unconfirmed; once the issuer is confirmed the stranger's is gone."""
    forged = publish(
        replace(worlds.TERMS, version=9_999),
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("stranger").signing_key(),
    )
    office.hold(forged, confirmed=False)
    window = office.open_window()
    office.ask.answers.append(_file(office, worlds.pack()))
    press(window, "調査票を取り込む")
    press(window, "調査票ファイルを選ぶ")
    keys(window, ENTER)
    both = look_around(office.profile, office.output)

    _type_groups(window, worlds.pack())
    press(window, "確かめる")

    believed = look_around(office.profile, office.output)
    assert {one.pack.digest for one in both.surveys} == {forged.digest, worlds.pack().digest}
    assert [one.pack.digest for one in believed.surveys] == [worlds.pack().digest]
    assert [pack.digest for pack in believed.packs] == [worlds.pack().digest]


def test_two_packs_of_one_version_lie_side_by_side(office: Office) -> None:
    """A stranger's pack of the same version does not overwrite the issuer's in the profile."""
    forged = publish(
        worlds.TERMS,
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("stranger").signing_key(),
    )
    office.hold(confirmed=False)

    office.hold(forged, confirmed=False)

    held = {
        one.pack.issuer.fingerprint for one in look_around(office.profile, office.output).surveys
    }
    assert held == {forged.issuer.fingerprint, worlds.pack().issuer.fingerprint}


def test_a_survey_file_from_the_command_line_shows_its_card(office: Office) -> None:
    """A double click on a survey pack leads straight to it."""
    window = office.open_window(_file(office, worlds.pack()))

    assert "署名を確かめました" in texts(screen(window, PackView))


def test_taking_in_without_a_file_leads_back_to_choosing_one(office: Office) -> None:
    """No button is dead: pressing says what is missing."""
    window = office.open_window()
    keys(window, ENTER)

    press(window, "取り込む")

    view = screen(window, PackView)
    assert window.focusWidget() is view.choose
    assert "＊調査票ファイルを選んでください。" in texts(view)
    assert view.choose.accessibleDescription() == "＊調査票ファイルを選んでください。"


def test_a_chosen_file_takes_the_error_at_the_button_away(office: Office) -> None:
    """What was missing is there."""
    window = office.open_window()
    keys(window, ENTER)
    press(window, "取り込む")
    office.ask.answers.append(_file(office, worlds.pack()))

    press(window, "調査票ファイルを選ぶ")

    assert "＊" not in texts(screen(window, PackView))


def test_a_good_signature_of_an_issuer_nobody_confirmed_is_told_with_that(office: Office) -> None:
    """Anybody can sign in the name of an office; once confirmed, nothing is left to say."""
    unsure = "本物の試験省かどうかは、照合番号でまだ確かめていません。"
    window = _import(office, _file(office, worlds.pack()))
    before = texts(screen(window, PackView))
    keys(window, ENTER)
    _type_groups(window, worlds.pack())
    press(window, "確かめる")
    office.ask.answers.append(_file(office, worlds.pack()))
    press(window, "調査票を取り込む")

    press(window, "調査票ファイルを選ぶ")

    assert unsure in before
    assert unsure not in texts(screen(window, PackView))


@pytest.mark.parametrize("typed", ["", "1234", "123456", "ABCDE"], ids=repr)
def test_a_group_that_is_not_five_digits_is_no_try(office: Office, typed: str) -> None:
    """It is said at the box that it is about, and nobody is warned of a forgery for it."""
    window = _import(office, _file(office, worlds.pack()))
    keys(window, ENTER)
    _type_groups(window, worlds.pack())
    view = screen(window, CheckNumberView)
    put(view.boxes[3], typed or "1")
    view.boxes[3].setText(typed)

    for _ in range(3):
        press(window, "確かめる")
    said = texts(view)
    _type_groups(window, worlds.pack(), wrong="00000")
    press(window, "確かめる")

    assert "＊5桁ずつ入れてください。" in said
    assert "番号が合いません" not in said
    assert "にせの調査票かもしれません" not in texts(view)


def _pasted(window: MainWindow, place: int, text: str) -> list[str]:
    """Put a text in at the end of a box, as the clipboard does, and give what stands in all."""
    view = screen(window, CheckNumberView)
    view.boxes[place].setFocus()
    view.boxes[place].insert(text)
    view.boxes[place].textEdited.emit(view.boxes[place].text())
    return [box.text() for box in view.boxes]


def test_more_than_five_digits_go_on_into_the_next_boxes(office: Office) -> None:
    """Typed on or pasted, with blanks or without; what has no room stays where it was put."""
    window = _import(office, _file(office, worlds.pack()))
    keys(window, ENTER)
    view = screen(window, CheckNumberView)
    first = _pasted(window, 0, "1234567")
    focused = window.focusWidget()
    put(view.boxes[1], "６７８９０-1")
    second = [box.text() for box in view.boxes]

    last = _pasted(window, 3, "123456")

    assert first == ["12345", "67", "", ""]
    assert focused is view.boxes[1]
    assert second == ["12345", "67890", "1", ""]
    assert last == ["12345", "67890", "1", "123456"]


def test_a_digit_put_into_a_full_box_moves_nothing(office: Office) -> None:
    """The person mends a digit before the end; the next group stays as it is."""
    window = _import(office, _file(office, worlds.pack()))
    keys(window, ENTER)
    view = screen(window, CheckNumberView)
    put(view.boxes[0], "12345")
    put(view.boxes[1], "67890")
    view.boxes[0].setFocus()
    view.boxes[0].setCursorPosition(1)

    keys(window, Qt.Key.Key_9)

    assert [box.text() for box in view.boxes[:2]] == ["192345", "67890"]


def test_a_whole_number_is_sorted_into_the_boxes(office: Office) -> None:
    """Of six groups those are taken that are asked for."""
    window = _import(office, _file(office, worlds.pack()))
    keys(window, ENTER)

    _pasted(window, 0, check_number(worlds.pack().issuer.fingerprint))
    press(window, "確かめる")

    screen(window, HomeView)
    assert _trust(office, worlds.pack()) is Trust.CONFIRMED
