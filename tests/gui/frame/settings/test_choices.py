"""S17: what is chosen acts at once and comes back at the next start."""

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.choosing import (
    ALT,
    CONTROL,
    DOWN,
    SPACE,
    department,
    go_to_group,
    kept_settings,
    open_settings,
)
from tests.support.newcomer import ENTER, begin
from tests.support.office import Office, focused, keys, press, put, screen, texts
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import theme
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.preferences import Reach
from usbsurvey_desktop.settings import ColorScheme, HomePart, Language, Letters, Settings


def test_dark_acts_at_once_and_is_kept(office: Office, qapp: QApplication) -> None:
    """The arrow key changes the colours of the window under it, and the next start finds them."""
    window = office.open_window()
    open_settings(window)
    light = qapp.palette().color(QPalette.ColorRole.Window).name()

    go_to_group(window, "配色")
    keys(window, DOWN, DOWN)

    assert (light, qapp.palette().color(QPalette.ColorRole.Window).name()) == ("#ffffff", "#1a1a1a")
    assert kept_settings(office).color_scheme is ColorScheme.DARK
    assert "変えました。" in texts(window)


def test_size_and_letters_act_at_once(office: Office, qapp: QApplication) -> None:
    """Every text grows, and the letters of the desktop replace those of the design."""
    window = office.open_window()
    open_settings(window)

    go_to_group(window, "文字の大きさ")
    keys(window, DOWN)
    assert qapp.font().pixelSize() == 20
    go_to_group(window, "文字の種類")
    keys(window, DOWN)

    assert "BIZ UDPGothic" not in qapp.font().families()
    assert kept_settings(office) == Settings(text_percent=125, letters=Letters.SYSTEM)


def test_keys_change_the_size_of_text_on_every_screen(office: Office, qapp: QApplication) -> None:
    """Ctrl and plus, minus, 0, from 100 to 200 %, not beyond; the settings know it."""
    window = office.open_window()
    sizes = []

    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, *[Qt.Key.Key_Plus] * 6):
        QTest.keyClick(window, key, CONTROL)
        sizes.append(qapp.font().pixelSize())
    QTest.keyClick(window, Qt.Key.Key_0, CONTROL)

    assert sizes == [20, 16, 16, 20, 24, 28, 32, 32, 32]
    assert (qapp.font().pixelSize(), kept_settings(office).text_percent) == (16, 100)


def test_the_settings_show_what_a_key_changed(office: Office) -> None:
    """A size changed by key while the page is shown moves the mark there."""
    window = office.open_window()
    open_settings(window)

    QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)

    assert go_to_group(window, "文字の大きさ").accessibleName() == "125％"


def test_fields_grow_with_the_letters(office: Office) -> None:
    """A field on the screen is as high and wide as its new letters need, and keeps its text."""
    window = office.open_window()
    press(window, "身分証を作る")
    field = department(window)
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
    open_settings(window)

    field = go_to_group(window, "画面を隠すまでの時間")
    assert isinstance(field, QLineEdit)
    put(field, typed)
    keys(window, ENTER)

    assert kept_settings(office).lock_minutes == minutes


@pytest.mark.parametrize("typed", ["0", "61", "十", "-5", "1.5"])
def test_other_minutes_are_refused_at_the_field(office: Office, typed: str) -> None:
    """What is no such number stays as typed, with the reason; nothing is kept."""
    window = office.open_window()
    open_settings(window)

    field = go_to_group(window, "画面を隠すまでの時間")
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
    open_settings(window)
    field = go_to_group(window, "画面を隠すまでの時間")
    assert isinstance(field, QLineEdit)
    put(field, "2")
    keys(window, ENTER, Qt.Key.Key_Escape)

    office.clock.go_on(120)
    office.beat.ticked.emit()

    assert screen(window, CoverView).heading


def test_undo_takes_changes_back_one_by_one(office: Office, qtbot: QtBot) -> None:
    """Alt+Z, as often as something was changed here; then it says that there is nothing more."""
    window = office.open_window()
    open_settings(window)
    go_to_group(window, "配色")
    keys(window, DOWN, DOWN)

    for expected in (ColorScheme.LIGHT, ColorScheme.SYSTEM):
        QTest.keyClick(focused(window), Qt.Key.Key_Z, ALT)
        qtbot.waitUntil(lambda: kept_settings(office).color_scheme is expected)  # noqa: B023 - waited for
    QTest.keyClick(focused(window), Qt.Key.Key_Z, ALT)

    qtbot.waitUntil(lambda: window.bar.text == "この画面で変えたことは、ありません。")


def test_defaults_come_back_only_when_meant(office: Office) -> None:
    """It asks first, Enter alone changes nothing, and 元に戻す works after it as well."""
    chosen = Settings(color_scheme=ColorScheme.DARK, text_percent=150, home=(HomePart.ANSWER,))
    window = replace(office, settings=chosen).open_window()
    open_settings(window)

    press(window, "はじめの設定に戻す…")
    keys(window, ENTER)
    assert not office.profile.settings.exists()
    press(window, "はじめの設定に戻す…")
    keys(window, Qt.Key.Key_Tab, ENTER)
    assert kept_settings(office) == Settings()

    press(window, "元に戻す")
    assert kept_settings(office) == chosen


def test_home_shows_the_groups_that_were_chosen(office: Office) -> None:
    """Without 「集める・確認する」 home is shorter at once; records and settings always stand."""
    window = office.open_window()
    open_settings(window)

    go_to_group(window, "集める・確認する")
    keys(window, SPACE, Qt.Key.Key_Escape)

    home = texts(screen(window, HomeView))
    assert "集める・確認する" not in home
    assert "記録と設定" in home
    assert kept_settings(office).home == (HomePart.ANSWER,)


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
    open_settings(window)

    QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)

    assert qapp.font().pixelSize() == 20
    assert [one.text_percent for one in disk.tried] == [125]
    assert "保存できません" in window.bar.text


def test_every_setting_of_the_file_is_there_at_the_next_start(office: Office) -> None:
    """What was kept opens the next window as it was."""
    chosen = Settings(language=Language.JAPANESE, home=(HomePart.COLLECT,), lock_minutes=7)
    window = replace(office, settings=chosen, lock_minutes=7).open_window()

    assert "提出ファイルを作ります" not in texts(screen(window, HomeView))
    field = open_settings(window).findChildren(QLineEdit)[0]
    assert field.text() == "7"
