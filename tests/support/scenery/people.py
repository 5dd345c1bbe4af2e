"""この下書きを開ける人: the list, and everything that is done to it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.support.managing import card_file, type_number
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, put, screen, write
from tests.support.scenery.checking import small_check
from tests.support.scenery.opening import OTHER_PASSPHRASE
from tests.support.scenery.preparing import MANAGER
from tests.support.scenery.scene import Scene
from tests.support.spoken import begins
from usbsurvey_desktop.gui.frame.passphrase_view import PassphraseView
from usbsurvey_desktop.gui.frame.people_view import PeopleView
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.frame.recovery_card_view import RecoveryCardView
from usbsurvey_desktop.gui.frame.rekey_view import RekeyView
from usbsurvey_desktop.gui.main_window import MainWindow


def alone(office: Office) -> MainWindow:
    """Only the respondent can open the draft."""
    window = small_check(office)
    press(window, "この下書きを開ける人")
    screen(window, PeopleView)
    return window


def _person(office: Office) -> MainWindow:
    window = alone(office)
    press(window, "人を加える")
    screen(window, PersonView)
    return window


def _person_mistakes(office: Office) -> MainWindow:
    window = _person(office)
    view = screen(window, PersonView)
    put(view.name, "長" * 65)
    press(window, "加える")
    return window


def two_people(office: Office) -> MainWindow:
    """Somebody else can open it too."""
    window = _person(office)
    view = screen(window, PersonView)
    put(view.name, "佐藤 花子")
    put(view.post, "総務課")
    view.passphrase.first.setFocus()
    for _ in range(2):
        write(window, OTHER_PASSPHRASE)
        keys(window, ENTER)
    screen(window, PeopleView)
    return window


def _copy_for_nobody(office: Office) -> MainWindow:
    window = alone(office)
    press(window, "ほかの職員に渡す")
    return window


def _copy_written(office: Office) -> MainWindow:
    window = two_people(office)
    office.ask.answers.append(office.folder / "引き継ぎ.usbdraft")
    press(window, "ほかの職員に渡す")
    return window


def _asked_to_take_away(office: Office) -> MainWindow:
    window = two_people(office)
    (button,) = (one for one in window.findChildren(QPushButton) if begins(one, "外す"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return window


def _passphrase(office: Office) -> MainWindow:
    window = alone(office)
    press(window, "自分の合言葉を変える")
    screen(window, PassphraseView)
    return window


def _passphrase_missing(office: Office) -> MainWindow:
    window = _passphrase(office)
    press(window, "変える")
    return window


def _new_key(office: Office) -> MainWindow:
    window = two_people(office)
    press(window, "鍵を更新する")
    screen(window, RekeyView)
    return window


def _new_key_missing(office: Office) -> MainWindow:
    window = _new_key(office)
    keys(window, ENTER)
    return window


def _recovery_card(office: Office) -> MainWindow:
    window = alone(office)
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "復旧用の鍵を登録する")
    press(window, "登録する")
    screen(window, RecoveryCardView)
    return window


def _recovery_number_wrong(office: Office) -> MainWindow:
    window = _recovery_card(office)
    type_number(window, "00000 00000 00000 00000 00000 00000")
    keys(window, ENTER)
    return window


SCENES = (
    Scene("people: alone", alone),
    Scene("people: two", two_people),
    Scene("people: asked to take away", _asked_to_take_away),
    Scene("people: nobody to hand a copy to", _copy_for_nobody),
    Scene("people: copy written", _copy_written),
    Scene("person: empty", _person),
    Scene("person: mistakes", _person_mistakes),
    Scene("own passphrase: empty", _passphrase),
    Scene("own passphrase: missing", _passphrase_missing),
    Scene("new key: empty", _new_key),
    Scene("new key: missing", _new_key_missing),
    Scene("recovery card: number asked", _recovery_card),
    Scene("recovery card: number wrong", _recovery_number_wrong),
)
