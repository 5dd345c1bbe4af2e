"""What a newcomer and an approver do in an `Office` with the small survey, key by key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.office import PASSPHRASE, focused, keys, press, screen, write
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.approval_view import ApprovalView
from usbsurvey_desktop.gui.respondent.draft_view import DraftView

ENTER = Qt.Key.Key_Return
APPROVER_PASSPHRASE = "shouninshanoaikotoba"


def prepare(window: MainWindow) -> None:
    """From home: make identity and draft."""
    keys(window, ENTER)
    for text in ("131016", "情報政策課", "山田 太郎", PASSPHRASE, PASSPHRASE):
        write(window, text)
        keys(window, ENTER)
    keys(window, ENTER)


def begin(window: MainWindow) -> None:
    """From home to the first open question."""
    prepare(window)
    keys(window, ENTER)


def answer(window: MainWindow) -> None:
    """Say No to the only question; the page of the body is filled already."""
    write(window, "n")
    QTest.keyClick(focused(window), ENTER, Qt.KeyboardModifier.ControlModifier)


def sign(window: MainWindow) -> None:
    """Go on from the check page and sign."""
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)


def sign_for_approval(window: MainWindow) -> None:
    """Go on from the check page where an approval is due, and sign."""
    press(window, "承認に進む")
    write(window, PASSPHRASE)
    keys(window, ENTER)
    screen(window, ApprovalView)


def join_as_approver(window: MainWindow) -> None:
    """After the signature the approver sets an own passphrase."""
    for _ in range(2):
        write(window, APPROVER_PASSPHRASE)
        keys(window, ENTER)


def open_as_approver(window: MainWindow, passphrase: str = APPROVER_PASSPHRASE) -> ApproveView:
    """Where the draft asks who opens it, the approver does; who comes for it is chosen already."""
    view = screen(window, DraftView)
    if not view.is_for_approver:
        keys(window, Qt.Key.Key_Backtab, Qt.Key.Key_Down)
    view.passphrase.setFocus()
    write(window, passphrase)
    keys(window, ENTER)
    return screen(window, ApproveView)


def take_the_seat(window: MainWindow, passphrase: str = APPROVER_PASSPHRASE) -> ApproveView:
    """The respondent gives up the seat, and the approver opens the draft."""
    press(window, "承認者に代わる")
    return open_as_approver(window, passphrase)
