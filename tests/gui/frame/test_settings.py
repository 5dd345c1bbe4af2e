"""S17: what is chosen acts at once, comes back at the next start, and loses nothing typed."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from scripts.translations import COMPILED
from tests.support.managing import card_file
from tests.support.newcomer import ENTER, begin, prepare
from tests.support.office import PASSPHRASE, Office, focused, keys, press, put, screen, texts, write
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.filling.survey_view import SurveyView
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView
from usbsurvey_desktop.gui.frame.preferences import Reach
from usbsurvey_desktop.gui.frame.settings_view import SettingsView
from usbsurvey_desktop.gui.i18n import Languages
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.card import read_card
from usbsurvey_desktop.settings import (
    ColorScheme,
    HomePart,
    Language,
    Letters,
    Settings,
    read,
    written,
)
from usbsurvey_desktop.store.recovery import RecoveryRule

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TAB, DOWN, UP, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space


@pytest.fixture(name="office")
def _office(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, look: theme.Theme
) -> Iterator[Office]:
    """An office whose settings act on the real look and languages, and are kept in its folder."""
    del qtbot
    languages = Languages(qapp, COMPILED, Language.JAPANESE)

    def keep(settings: Settings) -> None:
        office.profile.folder.mkdir(exist_ok=True)
        write_new(office.profile.settings, written(settings), overwrite=True)

    office = Office(tmp_path, reach=Reach(look.set_look, languages.show, keep))
    office.output.mkdir()
    yield office
    languages.show(Language.JAPANESE)
    languages.setParent(None)
    languages.deleteLater()


def _settings(window: MainWindow) -> SettingsView:
    QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    return screen(window, SettingsView)


def _go_to(window: MainWindow, name: str) -> QWidget:
    """Press Tab until the focus is inside the group of this name, as somebody would."""
    for _ in range(60):
        keys(window, TAB)
        part: QWidget | None = focused(window)
        while part is not None:
            if part.accessibleName().startswith(name):
                return focused(window)
            part = part.parentWidget()
    raise AssertionError(name)


def _department(window: MainWindow) -> QLineEdit:
    """A field of a form that is half filled in."""
    shown = screen(window, IdentityView).findChildren(QLineEdit)
    return next(one for one in shown if one.accessibleName() == "所属")


def _speak_english(window: MainWindow, qtbot: QtBot) -> None:
    """Go to the choice of the language and down to the last."""
    _go_to(window, "言語")
    keys(window, DOWN, DOWN)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Settings"))


def _kept(office: Office) -> Settings:
    settings, ignored = read(office.profile.settings.read_bytes())
    assert ignored == 0
    return settings


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
    _settings(window)

    keys(window, TAB, ENTER)

    assert isinstance(focused(window), QLineEdit)
    assert focused(window).accessibleName() == "画面を隠すまでの時間（分）"


def test_a_link_to_a_section_without_inputs_shows_it(office: Office) -> None:
    """Nothing to press there, but it is scrolled into sight; the focus stays."""
    window = replace(office, fixed_lock_minutes=5).open_window()
    view = _settings(window)

    keys(window, TAB)
    before = focused(window)
    keys(window, ENTER)

    assert focused(window) is before
    assert "5分（情報システム管理者が決めた値です）" in texts(view)


def test_dark_acts_at_once_and_is_kept(office: Office, qapp: QApplication) -> None:
    """The arrow key changes the colours of the window under it, and the next start finds them."""
    window = office.open_window()
    _settings(window)
    light = qapp.palette().color(QPalette.ColorRole.Window).name()

    _go_to(window, "配色")
    keys(window, DOWN, DOWN)

    assert (light, qapp.palette().color(QPalette.ColorRole.Window).name()) == ("#ffffff", "#1a1a1a")
    assert _kept(office).color_scheme is ColorScheme.DARK
    assert "変えました。" in texts(window)


def test_size_and_letters_act_at_once(office: Office, qapp: QApplication) -> None:
    """Every text grows, and the letters of the desktop replace those of the design."""
    window = office.open_window()
    _settings(window)

    _go_to(window, "文字の大きさ")
    keys(window, DOWN)
    assert qapp.font().pixelSize() == 20
    _go_to(window, "文字の種類")
    keys(window, DOWN)

    assert "BIZ UDPGothic" not in qapp.font().families()
    assert _kept(office) == Settings(text_percent=125, letters=Letters.SYSTEM)


def test_keys_change_the_size_of_text_on_every_screen(office: Office, qapp: QApplication) -> None:
    """Ctrl and plus, minus, 0, from 100 to 200 %, not beyond; the settings know it."""
    window = office.open_window()
    sizes = []

    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, *[Qt.Key.Key_Plus] * 6):
        QTest.keyClick(window, key, CONTROL)
        sizes.append(qapp.font().pixelSize())
    QTest.keyClick(window, Qt.Key.Key_0, CONTROL)

    assert sizes == [20, 16, 16, 20, 24, 28, 32, 32, 32]
    assert (qapp.font().pixelSize(), _kept(office).text_percent) == (16, 100)


def test_the_settings_show_what_a_key_changed(office: Office) -> None:
    """A size changed by key while the page is shown moves the mark there."""
    window = office.open_window()
    _settings(window)

    QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)

    assert _go_to(window, "文字の大きさ").accessibleName() == "125％"


def test_fields_grow_with_the_letters(office: Office) -> None:
    """A field on the screen is as high and wide as its new letters need, and keeps its text."""
    window = office.open_window()
    press(window, "身分証を作る")
    field = _department(window)
    put(field, "情報政策課")
    before = field.height()

    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)

    assert field.text() == "情報政策課"
    assert field.height() > before


@pytest.mark.parametrize(("typed", "minutes"), [("3", 3), ("６０", 60), ("1", 1)])
def test_minutes_until_the_screen_is_covered(office: Office, typed: str, minutes: int) -> None:
    """A number from 1 to 60 is taken on Enter, in full-width digits as well, and acts at once."""
    window = office.open_window()
    _settings(window)

    field = _go_to(window, "画面を隠すまでの時間")
    assert isinstance(field, QLineEdit)
    put(field, typed)
    keys(window, ENTER)

    assert _kept(office).lock_minutes == minutes


@pytest.mark.parametrize("typed", ["0", "61", "十", "-5", "1.5"])
def test_other_minutes_are_refused_at_the_field(office: Office, typed: str) -> None:
    """What is no such number stays as typed, with the reason; nothing is kept."""
    window = office.open_window()
    _settings(window)

    field = _go_to(window, "画面を隠すまでの時間")
    assert isinstance(field, QLineEdit)
    put(field, typed)
    keys(window, ENTER)

    assert field.text() == typed
    assert "＊1から60までの数を入れてください。例：10" in texts(window)
    assert not office.profile.settings.exists()


def test_a_shorter_time_covers_the_screen_sooner(office: Office) -> None:
    """The new minutes hold for the work that is open."""
    office.hold()
    window = office.open_window()
    begin(window)
    _settings(window)
    field = _go_to(window, "画面を隠すまでの時間")
    assert isinstance(field, QLineEdit)
    put(field, "2")
    keys(window, ENTER, Qt.Key.Key_Escape)

    office.clock.go_on(120)
    office.beat.ticked.emit()

    assert screen(window, CoverView).heading


def test_undo_takes_changes_back_one_by_one(office: Office, qtbot: QtBot) -> None:
    """Alt+Z, as often as something was changed here; then it says that there is nothing more."""
    window = office.open_window()
    _settings(window)
    _go_to(window, "配色")
    keys(window, DOWN, DOWN)

    for expected in (ColorScheme.LIGHT, ColorScheme.SYSTEM):
        QTest.keyClick(focused(window), Qt.Key.Key_Z, ALT)
        qtbot.waitUntil(lambda: _kept(office).color_scheme is expected)  # noqa: B023 - waited for
    QTest.keyClick(focused(window), Qt.Key.Key_Z, ALT)

    qtbot.waitUntil(lambda: window.bar.text == "この画面で変えたことは、ありません。")


def test_defaults_come_back_only_when_meant(office: Office) -> None:
    """It asks first; やめる leaves everything, and 元に戻す works after it as well."""
    chosen = Settings(color_scheme=ColorScheme.DARK, text_percent=150, home=(HomePart.ANSWER,))
    window = replace(office, settings=chosen).open_window()
    _settings(window)

    press(window, "はじめの設定に戻す…")
    press(window, "やめる")
    assert not office.profile.settings.exists()
    press(window, "はじめの設定に戻す…")
    keys(window, ENTER)
    assert _kept(office) == Settings()

    press(window, "元に戻す")
    assert _kept(office) == chosen


def test_home_shows_the_groups_that_were_chosen(office: Office) -> None:
    """Without 「集める・確認する」 home is shorter at once; records and settings always stand."""
    window = office.open_window()
    _settings(window)

    _go_to(window, "集める・確認する")
    keys(window, SPACE, Qt.Key.Key_Escape)

    home = texts(screen(window, HomeView))
    assert "集める・確認する" not in home
    assert "記録と設定" in home
    assert _kept(office).home == (HomePart.ANSWER,)


def test_another_language_is_spoken_at_once(office: Office, qtbot: QtBot) -> None:
    """The page is there in English with the focus at the choice; home follows, and back."""
    window = office.open_window()
    _settings(window)

    _speak_english(window, qtbot)
    qtbot.waitUntil(lambda: window.head.settings_button.text() == "Settings")
    assert focused(window).accessibleName() == "English"

    keys(window, Qt.Key.Key_Escape)
    assert screen(window, HomeView).heading == "Home"

    _settings(window)
    _go_to(window, "Language")
    keys(window, UP)
    qtbot.waitUntil(lambda: window.windowTitle() == "設定")
    assert _kept(office).language is Language.JAPANESE


def test_a_page_of_questions_is_shown_again_in_english(office: Office, qtbot: QtBot) -> None:
    """Half-typed text, page and focus are those from before; steps can still be undone."""
    office.hold()
    window = office.open_window()
    begin(window)
    write(window, "n")
    assert any(one.isChecked() for one in window.findChildren(QRadioButton))

    _settings(window)
    _speak_english(window, qtbot)
    keys(window, Qt.Key.Key_Escape)

    view = screen(window, SurveyView)
    assert "Save and co&ntinue" in texts(view)
    mark = focused(window)
    assert isinstance(mark, QRadioButton)
    assert mark.isChecked()
    QTest.keyClick(focused(window), Qt.Key.Key_Z, CONTROL)
    assert not any(one.isChecked() for one in view.findChildren(QRadioButton))


def test_an_unfinished_form_keeps_what_was_typed(office: Office, qtbot: QtBot) -> None:
    """A screen that cannot be made anew waits beneath and speaks its language until it is left."""
    window = office.open_window()
    press(window, "身分証を作る")
    field = _department(window)
    put(field, "情報政策課")

    view = _settings(window)
    assert "身分証は、ホームの「記録と設定」から作れます。" in texts(view)
    _speak_english(window, qtbot)
    keys(window, Qt.Key.Key_Escape)

    assert screen(window, IdentityView).isAncestorOf(field)
    assert (field.text(), focused(window)) == ("情報政策課", field)


def test_the_settings_lead_to_a_new_identity_from_home(office: Office) -> None:
    """Nothing waits beneath, so the page of identities may take its place."""
    window = office.open_window()
    _settings(window)

    press(window, "身分証を作る")

    assert screen(window, IdentityView).heading


def test_identities_and_the_fixed_recovery_card_are_told(office: Office) -> None:
    """Whose identity lies here until when, and by whose card new drafts are recoverable."""
    card = read_card(card_file(office, "stranger").read_bytes())
    fixed = replace(office, recovery=RecoveryRule(card))
    fixed.hold()
    window = fixed.open_window()
    prepare(window)

    view = _settings(window)

    assert "山田 太郎" in texts(view)
    assert "情報システム管理者が決めた値です" in texts(view)


def test_the_screen_is_covered_with_the_settings_over_it(office: Office) -> None:
    """What is beneath is put away as always, and comes back with the 合言葉 at the same place."""
    office.hold()
    window = office.open_window()
    begin(window)
    _settings(window)

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
    view = _settings(window)
    assert "取り込んだ調査票ファイル：1件" in texts(view)
    assert "動作の記録：1件、1キロバイト" in texts(view)

    button = next(
        one for one in view.findChildren(QPushButton) if one.accessibleName() == "消す：動作の記録"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    keys(window, ENTER)

    assert office.profile.log.read_bytes() == b""
    assert window.bar.text == "消しました。"
    assert "動作の記録：1件、0キロバイト" in texts(screen(window, SettingsView))


@dataclass
class _FullDisk:
    """A disk on which nothing can be kept."""

    tried: list[Settings] = field(default_factory=list)

    def keep(self, settings: Settings) -> None:
        self.tried.append(settings)
        raise SurveyError(Code.DISK_FULL)


def test_settings_that_cannot_be_kept_hold_until_the_end(
    office: Office, look: theme.Theme, qapp: QApplication
) -> None:
    """The choice acts, and the reason why it will be gone is told."""
    disk = _FullDisk()
    full = replace(office, reach=Reach(look.set_look, office.reach.speak, disk.keep))
    window = full.open_window()
    _settings(window)

    QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)

    assert qapp.font().pixelSize() == 20
    assert [one.text_percent for one in disk.tried] == [125]
    assert "保存できません" in window.bar.text


def test_every_setting_of_the_file_is_there_at_the_next_start(office: Office) -> None:
    """What was kept opens the next window as it was."""
    chosen = Settings(language=Language.JAPANESE, home=(HomePart.COLLECT,), lock_minutes=7)
    window = replace(office, settings=chosen, lock_minutes=7).open_window()

    assert "提出ファイルを作ります" not in texts(screen(window, HomeView))
    field = _settings(window).findChildren(QLineEdit)[0]
    assert field.text() == "7"
