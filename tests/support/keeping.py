"""A keeper of the ministry's roster in the windows: the folder is open at 署名者名簿."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.support import worlds
from tests.support.inboxes import Inbox, filled
from tests.support.managing import type_number
from tests.support.office import Office, press, put, screen
from tests.support.reviewing import roster
from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.roster_add_view import RosterAddView
from usbsurvey_desktop.gui.reviewer.roster_revoke_view import RosterRevokeView
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.identity.card import make_card
from usbsurvey_desktop.identity.check_number import check_number
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.identity.roster import Roster, read_roster
from usbsurvey_desktop.identity.roster_pins import RosterPins


def keeping(office: Office, *, is_empty: bool = False) -> MainWindow:
    """The keeper, whose roster is confirmed, looks at it; the respondent is in it or not."""
    inbox = filled(office)
    if is_empty:
        inbox.roster.write_text(roster().text, encoding="ascii")
    confirm(inbox)
    window = inbox.open(with_roster=True)
    press(window, "署名者名簿")
    screen(window, InboxView)
    return window


def confirm(inbox: Inbox) -> None:
    """Let the roster that lies there be believed on this terminal."""
    pins = RosterPins().founded(read_roster(inbox.roster.read_bytes()), now=worlds.NOW, by="")
    inbox.office.profile.rosters.write_bytes(pins.to_json())


def card(office: Office, of: Identity) -> Path:
    """The card of somebody, as it came in."""
    path = office.folder / "person.card.txt"
    path.write_text(make_card(of, now=worlds.NOW) + "\n", encoding="ascii")
    return path


def begin_adding(window: MainWindow, office: Office, of: Identity | None = None) -> RosterAddView:
    """Choose somebody's card, the respondent's unless told otherwise."""
    office.ask.answers[:] = [card(office, of or worlds.identity("respondent"))]
    press(window, "公開カードを登録する")
    return screen(window, RosterAddView)


def choose(view: QWidget, title: str, option: str) -> None:
    """Tick an option of a group; both are named by their Japanese words in either language."""
    name, words = _spoken(view, title), QCoreApplication.translate("Inbox", option)
    (group,) = [
        one for one in view.findChildren(ChoiceSet) if one.accessibleName().startswith(name)
    ]
    marks = [one for one in group.findChildren(QAbstractButton) if words in one.accessibleName()]
    marks[0].click()


def field(view: QWidget, name: str) -> LineEdit:
    """A field by its name in Japanese, in either language."""
    words = _spoken(view, name)
    (found,) = [one for one in view.findChildren(LineEdit) if one.accessibleName() == words]
    return found


def _spoken(view: QWidget, words: str) -> str:
    return QCoreApplication.translate(type(view).__name__, words)


def add(window: MainWindow, *, number: str = "", passphrase: str = worlds.PASSPHRASE) -> None:
    """Fill in everything about the respondent, and sign."""
    view = screen(window, RosterAddView)
    choose(view, "役割", "回答者")
    heard = number or check_number(worlds.identity("respondent").certificate.fingerprint)
    type_number(window, heard)
    choose(view, "確かめた方法", "対面")
    put(view.picker.passphrase.line, passphrase)
    press(window, "登録する")


def revoke(window: MainWindow, reason: str = "異動", passphrase: str = worlds.PASSPHRASE) -> None:
    """Say why, and sign."""
    view = screen(window, RosterRevokeView)
    put(field(view, "取り消す理由"), reason)
    put(view.picker.passphrase.line, passphrase)
    press(window, "登録を取り消す")


def held(office: Office) -> Roster:
    """The roster as it lies there now."""
    return read_roster((office.folder / "ministry.roster.txt").read_bytes())


__all__ = [
    "add",
    "begin_adding",
    "card",
    "choose",
    "confirm",
    "field",
    "held",
    "keeping",
    "revoke",
]
