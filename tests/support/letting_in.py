"""この下書きを開ける人 in an `Office`: let somebody in, take somebody away, and who can open it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.support.managing import card_file, number_of, type_number
from tests.support.newcomer import ENTER, answer, begin
from tests.support.office import PASSPHRASE, Office, keys, press, put, screen, write
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.people_view import PeopleView
from usbsurvey_desktop.gui.frame.person_view import PersonView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.store.draft_content import DraftContent

OTHER = "hokanohitonoaikotoba"
NEW = "atarashiiaikotobadesu"
MANAGER = "stranger"
"""Who plays the 情報システム管理者."""


def look_in(office: Office, passphrase: str = PASSPHRASE) -> DraftContent:
    """What somebody with this 合言葉 finds in the draft."""
    return office.workplace().drafts.look(office.draft, passphrase)


def opens(office: Office, passphrase: str, path: Path | None = None) -> bool:
    """Whether this 合言葉 opens the draft, or another file."""
    try:
        office.workplace().drafts.look(path or office.draft, passphrase)
    except SurveyError as error:
        if error.code is not Code.WRONG_PASSPHRASE:
            raise
        return False
    return True


def ways_in(office: Office) -> list[str]:
    """The ways into the draft, in its order."""
    return [slot.who for slot in office.workplace().drafts.slots(office.draft)]


def open_people(office: Office) -> MainWindow:
    """Everything is answered; the list of people is open."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "この下書きを開ける人")
    screen(window, PeopleView)
    return window


def add_person(window: MainWindow, *, role: int = 2, name: str = "", post: str = "") -> None:
    """Let somebody in from the list of people."""
    press(window, "人を加える")
    view = screen(window, PersonView)
    keys(window, *[Qt.Key.Key_Down] * role)
    put(view.name, name)
    put(view.post, post)
    view.passphrase.first.setFocus()
    for _ in range(2):
        write(window, OTHER)
        keys(window, ENTER)


def take_away(window: MainWindow, who: str) -> None:
    """Press what takes this person away."""
    (button,) = (
        one for one in window.findChildren(QPushButton) if one.accessibleName() == f"{who}を外す"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def with_somebody_else(office: Office) -> MainWindow:
    """The list of people, with a second person in it."""
    window = open_people(office)
    add_person(window, name="佐藤 花子", post="総務課")
    return window


def press_in_bar(window: MainWindow, text: str) -> None:
    """Press the button in the message bar that begins so."""
    (button,) = (
        one
        for one in window.bar.findChildren(QPushButton)
        if one.isVisibleTo(window.bar) and one.text().startswith(text)
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def register_manager(office: Office, window: MainWindow) -> None:
    """Register the key of the administrator by card and number."""
    office.ask.answers.append(card_file(office, MANAGER))
    press(window, "復旧用の鍵を登録")
    keys(window, ENTER)
    type_number(window, number_of(MANAGER))
    keys(window, ENTER)
