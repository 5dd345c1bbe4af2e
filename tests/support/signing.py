"""A respondent before and after the signature, and the draft that holds it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.kept_walks import home_after
from tests.support.newcomer import (
    ENTER,
    answer,
    begin,
    join_as_approver,
    open_as_approver,
    sign,
    sign_for_approval,
)
from tests.support.office import PASSPHRASE, Office, focused, keys, press, screen, write
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.store.draft_content import DraftContent

CTRL = Qt.KeyboardModifier.ControlModifier
SIGNED = "署名済みです。変えると、回答者と承認者の署名は取り消されます。"
"""What is asked where an answer is about to change under a signature."""


def before_signing(office: Office) -> MainWindow:
    """Everything is answered, and the 合言葉 of the identity is typed."""
    window = office.open_window()
    begin(window)
    answer(window)
    press(window, "提出に進む")
    write(window, PASSPHRASE)
    return window


def signed_draft(office: Office) -> MainWindow:
    """The signature is made; the file is not yet."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    screen(window, SubmitView)
    return window


def signed_for_the_approver(office: Office) -> MainWindow:
    """The signature is made, and the approver has set a 合言葉."""
    window = office.open_window()
    begin(window)
    answer(window)
    sign_for_approval(window)
    join_as_approver(window)
    return window


def before_the_approver(office: Office) -> MainWindow:
    """The approver has come from home to the draft that the respondent signed."""
    window = home_after(signed_for_the_approver, office)
    keys(window, ENTER)
    open_as_approver(window)
    return window


def newest_draft(office: Office) -> Path:
    """The draft that was saved last."""
    return max(office.profile.drafts.glob("*.usbdraft"), key=lambda path: path.stat().st_mtime_ns)


def held_content(office: Office) -> DraftContent:
    """What that draft holds."""
    return office.workplace().drafts.look(newest_draft(office), PASSPHRASE)


def go_to(window: MainWindow, number: str) -> None:
    """Go to a question by its number."""
    QTest.keyClick(focused(window), Qt.Key.Key_G, CTRL)
    write(window, number)
    keys(window, ENTER)


def go_on(window: MainWindow) -> None:
    """From the last page of questions to the check page."""
    QTest.keyClick(focused(window), ENTER, CTRL)
    screen(window, CheckView)


def back_to_the_question(window: MainWindow) -> None:
    """From the signed draft to the first question."""
    press(window, "確認に戻る")
    press(window, "回答に戻る")
    go_to(window, "A-1")
