"""下書きを開く, what may stand in its way, recovery, and the covered screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support import worlds
from tests.support.newcomer import ENTER, answer, begin
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, write
from tests.support.scenery.preparing import MANAGER, recovery_ready
from tests.support.scenery.scene import Scene
from tests.support.scenery.starting import back_home, held
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.frame.recover_view import RecoverView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.draft_view import DraftView
from usbsurvey_desktop.gui.respondent.locked_view import LockedView
from usbsurvey_desktop.gui.respondent.look_view import LookView

OTHER_PASSPHRASE = "hokanohitonoaikotoba"
_LOCK = '{"account":"anna","host":"pc-1","since":"2026-11-20T09:00:00+09:00"}'
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def passphrase_asked(office: Office) -> MainWindow:
    """The 合言葉 of the only draft is asked for."""
    window = back_home(office)
    keys(window, ENTER)
    screen(window, DraftView)
    return window


def type_passphrase(window: MainWindow, passphrase: str = PASSPHRASE) -> None:
    """Write it where it is asked for, and go on."""
    write(window, passphrase)
    keys(window, ENTER)


def _passphrase_missing(office: Office) -> MainWindow:
    window = passphrase_asked(office)
    keys(window, ENTER)
    return window


def _passphrase_wrong(office: Office) -> MainWindow:
    window = passphrase_asked(office)
    type_passphrase(window, "machigai")
    return window


def _several_people(office: Office) -> MainWindow:
    back_home(office).close()
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.add_slot("approver", OTHER_PASSPHRASE)
    draft.add_slot("other", f"{OTHER_PASSPHRASE}2")
    draft.close()
    window = office.open_window()
    keys(window, ENTER)
    return window


def _for_a_return(office: Office) -> MainWindow:
    window = back_home(office)
    press(window, "返信ファイルを取り込む")
    return window


def _damaged(office: Office) -> MainWindow:
    window = passphrase_asked(office)
    write(window, PASSPHRASE)
    office.draft.write_bytes(office.draft.read_bytes()[:-1])
    keys(window, ENTER)
    return window


def _locked(office: Office) -> MainWindow:
    first = passphrase_asked(office)
    type_passphrase(first)
    second = office.open_window()
    keys(second, ENTER)
    type_passphrase(second)
    screen(second, LockedView)
    return second


def looked_at(office: Office) -> MainWindow:
    """Somebody else has the draft open: it is only looked at."""
    window = _locked(office)
    keys(window, ENTER)
    screen(window, LookView)
    return window


def _copied(office: Office) -> MainWindow:
    window = _locked(office)
    press(window, "写しを作って開く")
    return window


def _lock_left_behind(office: Office) -> MainWindow:
    back_home(office).close()
    office.draft.with_name(f"{office.draft.name}.lock").write_text(_LOCK)
    window = office.open_window()
    keys(window, ENTER)
    type_passphrase(window)
    screen(window, LockedView)
    return window


def _after_a_stop(office: Office) -> MainWindow:
    window = _lock_left_behind(office)
    keys(window, ENTER)
    return window


def _older_copy(office: Office) -> MainWindow:
    back_home(office).close()
    old = office.draft.read_bytes()
    office.clock.go_on(3600)
    draft = office.workplace().drafts.open(office.draft, PASSPHRASE)
    draft.add_slot("other", OTHER_PASSPHRASE)
    draft.close()
    office.draft.write_bytes(old)
    window = office.open_window()
    keys(window, ENTER)
    type_passphrase(window)
    screen(window, OlderView)
    return window


def _recoverable(office: Office) -> MainWindow:
    window = recovery_ready(office)
    keys(window, ENTER, ENTER)
    answer(window)
    press(window, "下書きのまま終える")
    keys(window, ENTER)
    keys(window, Qt.Key.Key_Backtab, Qt.Key.Key_Down)
    screen(window, DraftView)
    return window


def _recovering(office: Office) -> MainWindow:
    window = _recoverable(office)
    press(window, "開く")
    screen(window, RecoverView)
    return window


def _recovery_missing(office: Office) -> MainWindow:
    window = _recovering(office)
    press(window, "合言葉を決め直す")
    return window


def _recovery_wrong(office: Office) -> MainWindow:
    return _set_anew(office, "chigau")


def _recovered(office: Office) -> MainWindow:
    return _set_anew(office, worlds.PASSPHRASE)


def _set_anew(office: Office, passphrase: str) -> MainWindow:
    """The manager's identity is chosen, its passphrase typed, and one set for the draft."""
    window = _recovering(office)
    office.ask.answers.append(worlds.put_key_files(office.folder, MANAGER))
    press(window, "ほかの身分証を選ぶ")
    write(window, passphrase)
    view = screen(window, RecoverView)
    for line in (view.new.first, view.new.again):
        line.setFocus()
        write(window, OTHER_PASSPHRASE)
    keys(window, ENTER)
    return window


def cover(window: MainWindow) -> MainWindow:
    """Hide the screen by its keys."""
    QTest.keyClick(focused(window), Qt.Key.Key_L, _CTRL_SHIFT)
    screen(window, CoverView)
    return window


def _covered(office: Office) -> MainWindow:
    window = held(office)
    begin(window)
    return cover(window)


def _covered_wrong(office: Office) -> MainWindow:
    window = _covered(office)
    type_passphrase(window, "machigai")
    return window


SCENES = (
    Scene("draft: empty", passphrase_asked),
    Scene("draft: passphrase missing", _passphrase_missing),
    Scene("draft: passphrase wrong", _passphrase_wrong),
    Scene("draft: several people", _several_people),
    Scene("draft: for a return", _for_a_return),
    Scene("draft: damaged", _damaged),
    Scene("locked: by another window", _locked),
    Scene("locked: left behind", _lock_left_behind),
    Scene("locked: only looked at", looked_at),
    Scene("locked: copy opened", _copied),
    Scene("draft: opened after a stop", _after_a_stop),
    Scene("older copy", _older_copy),
    Scene("recovery: chosen", _recoverable),
    Scene("recovery: empty", _recovering),
    Scene("recovery: nothing typed", _recovery_missing),
    Scene("recovery: wrong passphrase", _recovery_wrong),
    Scene("recovery: done", _recovered),
    Scene("cover", _covered),
    Scene("cover: passphrase wrong", _covered_wrong),
)
