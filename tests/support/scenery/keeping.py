"""A received folder beyond its lists: 署名者名簿 is kept, conflicts are settled."""

from PySide6.QtCore import Qt

from tests.support.inboxes import Inbox, filled, table_of
from tests.support.keeping import add, begin_adding, keeping, revoke
from tests.support.office import Office, keys, press
from tests.support.reviewing import sealed
from tests.support.scenery.scene import Scene
from tests.support.worlds import extra_identity
from usbsurvey_desktop.gui.main_window import MainWindow

_LAST = Qt.Key.Key_End


def _adding(office: Office) -> MainWindow:
    window = keeping(office, is_empty=True)
    begin_adding(window, office)
    return window


def _adding_without_body(office: Office) -> MainWindow:
    window = keeping(office)
    begin_adding(window, office, extra_identity("newcomer"))
    press(window, "登録する")
    return window


def _wrong_number(office: Office) -> MainWindow:
    window = _adding(office)
    add(window, number="00000 00000 00000 00000 00000 00000")
    return window


def _added(office: Office) -> MainWindow:
    window = _adding(office)
    add(window)
    return window


def _revoking(office: Office) -> MainWindow:
    window = keeping(office)
    table_of(window).setFocus()
    keys(window, _LAST)
    press(window, "登録を取り消す")
    return window


def _no_reason(office: Office) -> MainWindow:
    window = _revoking(office)
    revoke(window, " ")
    return window


def _revoked(office: Office) -> MainWindow:
    window = _revoking(office)
    revoke(window)
    return window


def _without_roster(office: Office) -> MainWindow:
    window = filled(office).open()
    press(window, "署名者名簿")
    press(window, "公開カードを登録する")
    return window


def _form_asked(office: Office) -> MainWindow:
    window = filled(office).open(with_roster=True)
    press(window, "一覧を書き出す")
    return window


def _settling(office: Office) -> MainWindow:
    inbox = Inbox(office)
    first = sealed()
    inbox.put(first)
    inbox.contest(first)
    window = inbox.open(with_roster=True)
    press(window, "判断を決める")
    return window


def _choosing(office: Office) -> MainWindow:
    inbox = Inbox(office)
    inbox.put(sealed())
    inbox.put(sealed(), "131016-small-survey-r1 (2).sealed.txt")
    window = inbox.open(with_roster=True)
    press(window, "判断を決める")
    return window


def _settled(office: Office) -> MainWindow:
    window = _settling(office)
    press(window, "受理に決める")
    return window


SCENES = (
    Scene("roster: adding", _adding),
    Scene("roster: adding without body", _adding_without_body),
    Scene("roster: wrong number", _wrong_number),
    Scene("roster: added", _added),
    Scene("roster: revoking", _revoking),
    Scene("roster: no reason", _no_reason),
    Scene("roster: revoked", _revoked),
    Scene("roster: none chosen", _without_roster),
    Scene("inbox: form asked", _form_asked),
    Scene("settle: decisions", _settling),
    Scene("settle: branches", _choosing),
    Scene("settle: settled", _settled),
)
