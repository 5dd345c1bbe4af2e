"""S17: the way to the settings and back, its sections, and what is told there."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from tests.support.choosing import ALT, CONTROL, TAB, open_settings
from tests.support.managing import card_file
from tests.support.newcomer import ENTER, begin, prepare
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, texts, write
from usbsurvey_desktop import __version__
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.frame.settings_view import SettingsView
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.store.recovery import RecoveryRule


def test_home_leads_to_the_settings_and_escape_back(office: Office, qtbot: QtBot) -> None:
    """The button of 「記録と設定」 shows them; the section list has the focus; Esc leads home."""
    window = office.open_window()

    QTest.keyClick(focused(window), Qt.Key.Key_S, ALT)
    qtbot.waitUntil(lambda: window.windowTitle() == "設定")
    view = screen(window, SettingsView)
    assert focused(window) is view.first_focus

    keys(window, Qt.Key.Key_Escape)
    assert screen(window, HomeView).heading == "ホーム"


def test_the_head_leads_to_the_settings_too(office: Office) -> None:
    """「設定」 in the head shows them over whatever is shown; pressed twice they are there once."""
    window = office.open_window()

    QTest.mouseClick(window.head.settings_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.head.settings_button, Qt.MouseButton.LeftButton)

    assert screen(window, SettingsView).heading == "設定"


def test_a_link_of_the_section_list_leads_into_its_section(office: Office) -> None:
    """Whoever wants the time does not tab through all choices of the look."""
    window = office.open_window()
    open_settings(window)

    keys(window, TAB, ENTER)

    assert isinstance(focused(window), QLineEdit)
    assert focused(window).accessibleName() == "画面を隠すまでの時間（分）"


def test_a_link_to_a_section_without_inputs_shows_it(office: Office) -> None:
    """Nothing to press there, but it is scrolled into sight; the focus stays."""
    window = replace(office, fixed_lock_minutes=5).open_window()
    view = open_settings(window)

    keys(window, TAB)
    before = focused(window)
    keys(window, ENTER)

    assert focused(window) is before
    assert "5分（情報システム管理者が決めた値です）" in texts(view)


def test_which_copy_of_the_program_runs_is_told_last(office: Office) -> None:
    """Version and place, and whose folder: what tells two program folders apart."""
    window = office.open_window()
    view = open_settings(window)
    press(window, "このソフト")

    told = texts(view)
    place = told.index("/opt/usbsurvey-0.1.0-linux-x86_64")
    assert told.rindex("ソフトの場所") < place < told.index(str(office.profile.folder), place)
    assert f"\n{__version__}\n" in told


def test_the_settings_lead_to_a_new_identity_from_home(office: Office) -> None:
    """Nothing waits beneath, so the page of identities may take its place."""
    window = office.open_window()
    open_settings(window)

    press(window, "身分証を作る")

    assert screen(window, IdentityView).heading


def test_identities_and_the_fixed_recovery_card_are_told(office: Office) -> None:
    """Whose identity lies here until when, and by whose card new drafts are recoverable."""
    card = read_card(card_file(office, "stranger").read_bytes())
    fixed = replace(office, recovery=RecoveryRule(card))
    fixed.hold()
    window = fixed.open_window()
    prepare(window)

    view = open_settings(window)

    assert "山田 太郎" in texts(view)
    assert "情報システム管理者が決めた値です" in texts(view)


def test_the_screen_is_covered_with_the_settings_over_it(office: Office) -> None:
    """What is beneath is put away as always, and comes back with the 合言葉 at the same place."""
    office.hold()
    window = office.open_window()
    begin(window)
    open_settings(window)

    QTest.keyClick(window, Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert screen(window, CoverView).heading
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    assert window.bar.text == "画面を隠しているあいだは、設定を開けません。"
    write(window, PASSPHRASE)
    keys(window, ENTER)

    assert isinstance(focused(window), QRadioButton)


def test_everything_on_this_machine_is_listed_and_the_log_can_be_emptied(office: Office) -> None:
    """Each kind with its number of files; 消す asks, empties the log, and says so."""
    office.hold()
    office.profile.log.write_text("2026-11-21 program.started\n", encoding="utf-8")
    window = office.open_window()
    view = open_settings(window)
    assert "取り込んだ調査票ファイル：1件" in texts(view)
    assert "動作の記録：1件、1キロバイト" in texts(view)

    button = next(
        one for one in view.findChildren(QPushButton) if one.accessibleName() == "消す：動作の記録"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    keys(window, Qt.Key.Key_Tab, ENTER)

    assert office.profile.log.read_bytes() == b""
    assert window.bar.text == "消しました。"
    assert "動作の記録：1件、0キロバイト" in texts(screen(window, SettingsView))
