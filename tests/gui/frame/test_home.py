"""Home: what it offers, in which order, and where it leads."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support import worlds
from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from usbsurvey_desktop import __version__
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.frame.survey_table import SurveyTable
from usbsurvey_desktop.gui.respondent.check_number_view import CheckNumberView
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.pack_view import PackView
from usbsurvey_desktop.gui.reviewer.open_view import OpenView
from usbsurvey_desktop.store.last_used import note_use


@pytest.fixture(name="office")
def _office(tmp_path: Path, qtbot: QtBot) -> Office:
    del qtbot
    return Office(tmp_path)


def test_the_first_start_shows_three_steps_and_begins_with_the_import(office: Office) -> None:
    """A newcomer sees what to do, what is done, and has the focus on the first button."""
    window = office.open_window()
    words = texts(screen(window, HomeView))

    keys(window, ENTER)

    for part in (
        "はじめに",
        "1 調査票を取り込む",
        "2 準備をする（身分証と下書き、合言葉は1つ）",
        "3 回答する",
    ):
        assert part in words
    assert "このソフトは通信しません。" in words
    screen(window, PackView)


def test_home_tells_that_a_newer_program_was_here(office: Office) -> None:
    """Whoever starts the former program by mistake reads it before anything does not open."""
    office.profile.make()
    note_use(office.profile.program, "9.10.0", worlds.NOW)

    told = texts(screen(office.open_window(), HomeView))

    assert "新しい版のソフト（版 9.10.0）が、" in told
    assert f"いま動いているのは、版 {__version__} です。" in told


def test_home_says_nothing_of_a_program_that_is_not_newer(office: Office) -> None:
    """The own note, and that of a former version, are no news."""
    office.profile.make()
    note_use(office.profile.program, __version__, worlds.NOW)

    assert "新しい版のソフト" not in texts(screen(office.open_window(), HomeView))


def test_ctrl_enter_presses_the_main_button_from_anywhere(office: Office) -> None:
    """As on every screen: here it is the first thing left to do."""
    window = office.open_window()
    keys(window, Qt.Key.Key_Tab, Qt.Key.Key_Tab)

    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)

    screen(window, PackView)


def test_preparing_without_a_survey_leads_to_the_import(office: Office) -> None:
    """No button is dead: what is missing comes first."""
    window = office.open_window()

    press(window, "準備をする")

    screen(window, PackView)


def test_a_held_survey_stands_in_the_table_with_deadline_and_state(office: Office) -> None:
    """The table says how much time is left and what to do next."""
    office.hold()
    window = office.open_window()
    table = screen(window, SurveyTable)

    row = [str(table.model().index(0, place).data()) for place in range(4)]

    assert row == ["小さな調査", "12月20日（日）まであと30日", "未着手", "下書きを作る"]


def test_the_table_is_as_high_as_its_rows(office: Office, qtbot: QtBot) -> None:
    """No empty room below the last row, also after the columns have found their width."""
    office.hold()
    table = screen(office.open_window(), SurveyTable)

    qtbot.waitUntil(lambda: table.verticalHeader().length() == table.rowHeight(0))

    lowest = table.minimumSizeHint().height()
    qtbot.waitUntil(lambda: table.height() == max(table.sizeHint().height(), lowest))
    assert table.sizeHint().height() < table.rowHeight(0) + 2 * table.horizontalHeader().height()


def test_enter_on_a_row_takes_the_next_step(office: Office) -> None:
    """A confirmed survey leads to the preparation, an unconfirmed one to its 照合番号."""
    office.hold(confirmed=False)
    window = office.open_window()
    screen(window, SurveyTable).setFocus(Qt.FocusReason.TabFocusReason)

    keys(window, ENTER)

    screen(window, CheckNumberView)


def test_a_confirmed_row_leads_to_the_preparation(office: Office) -> None:
    """Enter on a row of the table is the next step of that survey."""
    office.hold()
    window = office.open_window()
    screen(window, SurveyTable).setFocus(Qt.FocusReason.TabFocusReason)

    keys(window, ENTER)

    screen(window, IdentityView)


def test_drafts_stand_first_with_the_time_of_their_save(office: Office) -> None:
    """Who comes back has the focus on 「続きから回答する」; a draft tells only its file name."""
    office.hold()
    first = office.open_window()
    begin(first)
    first.close()

    window = office.open_window()
    words = texts(screen(window, HomeView))
    keys(window, ENTER)

    assert re.search(r"131016-small-survey\.usbdraft（\d+月\d+日 \d\d:\d\d に保存）", words)
    screen(window, DraftView)


def _row(table: SurveyTable) -> list[str]:
    return [str(table.model().index(0, place).data()) for place in range(4)]


def test_a_survey_with_a_draft_leads_to_that_draft(office: Office) -> None:
    """Nobody begins a second draft by the row of the survey."""
    office.hold()
    first = office.open_window()
    begin(first)
    first.close()
    window = office.open_window()
    table = screen(window, SurveyTable)
    table.setFocus(Qt.FocusReason.TabFocusReason)

    assert _row(table)[2:] == ["下書きを開くと表示します", "下書きを開く"]
    keys(window, ENTER)

    screen(window, DraftView)


def test_after_the_seal_home_and_the_draft_tell_what_was_made(office: Office) -> None:
    """Who comes back is not told that nothing was made, and learns what a change leads to."""
    office.hold()
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    keys(window, ENTER)
    press(window, "ホームに戻る")

    said = _row(screen(window, SurveyTable))[2:]
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)
    write(window, PASSPHRASE)
    keys(window, ENTER)

    made = r"第1版の提出ファイルを 11月20日 \d\d:\d\d に作りました（受付照合 \d{5} \d{5} \d{5}）。"
    onward = "直した場合は第2版になります。"
    assert said == ["提出ファイルあり（送付日は未記録）", "提出先に渡し、送付日を記録する"]
    assert re.search(made + onward, texts(screen(window, CheckView)))
    assert re.fullmatch(made, window.bar.text)
    assert "まだ提出していません。" not in texts(window)


def test_a_sealed_file_of_another_body_says_nothing_of_this_one(office: Office) -> None:
    """Names of files are all that is known without opening anything."""
    office.hold()
    first = office.open_window()
    begin(first)
    first.close()
    office.output.mkdir()
    (office.output / "132012-small-survey-r1.sealed.txt").touch()

    table = screen(office.open_window(), SurveyTable)

    assert _row(table)[2] == "下書きを開くと表示します"


def test_the_way_to_the_collectors_side_is_one_press(office: Office) -> None:
    """Roles are not log-ins."""
    window = office.open_window()

    press(window, "提出ファイルを確認する")

    screen(window, OpenView)


def test_a_survey_that_cannot_be_read_is_named_and_stops_nothing(office: Office) -> None:
    """One bad file in the profile never hides the others."""
    office.hold()
    (office.profile.packs / "a.survey.txt").write_text("{}")

    window = office.open_window()

    assert "a.survey.txt" in window.bar.text
    screen(window, SurveyTable)


def test_damaged_pins_are_told_and_not_taken_for_none(office: Office) -> None:
    """Otherwise a false issuer could be let in by breaking one file."""
    office.hold()
    office.profile.pins.write_text("{")

    window = office.open_window()

    assert "json_syntax" in texts(window.bar)


def test_practice_says_so_in_head_title_and_home(office: Office) -> None:
    """Nobody takes a rehearsal for the real survey."""
    (office.folder / "practice.survey.txt").write_text(worlds.pack().text)

    window = office.open_practice_window()

    assert window.windowTitle() == "ホーム（練習）"
    assert window.head.practice.isVisible()
    assert "練習です。" in texts(screen(window, HomeView))
    state = screen(window, SurveyTable).model().index(0, 2).data()
    assert state == "未着手"


def test_the_collector_in_practice_finds_identity_and_packages_at_hand(office: Office) -> None:
    """The whole circle can be rehearsed without a single file dialog."""
    (office.folder / "practice.survey.txt").write_text(worlds.pack().text)
    for folder in ("identities", "packages"):
        (office.folder / folder).mkdir()
    worlds.put_key_files(office.folder / "identities", "ministry")
    (office.folder / "packages/131016-small-survey-r1.sealed.txt").write_bytes(
        worlds.package().content
    )
    window = office.open_practice_window()
    press(window, "提出ファイルを確認する")
    view = screen(window, OpenView)
    hint = texts(view)
    view.picker.passphrase.setFocus()

    write(window, worlds.PASSPHRASE)
    keys(window, ENTER)

    assert "回答の確認" in window.windowTitle()
    assert "passphrase.txt に書いてあります" in hint
