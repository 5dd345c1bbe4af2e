"""A reason for a return that was typed and not sent: it has no place yet, so one is asked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown

translate = QCoreApplication.translate


def may_go(view: ApproveView | None, frame: Frame, go_on: Callable[[], None]) -> bool:
    """Whether no reason would be lost; if one would, the person is asked, and may `go_on`."""
    if view is None or not is_shown(view) or not view.reason.text().strip():
        return True
    words = translate(
        "UnsentReason", "回答者に戻す理由が書きかけです。まだ送っていないので、閉じると失われます。"
    )
    stay = translate("UnsentReason", "続けて書く(&C)")
    drop = translate("UnsentReason", "理由を消して閉じる(&X)")
    actions = (
        BarAction(stay, partial(_stay, view, frame)),
        BarAction(drop, partial(_drop, view, go_on)),
    )
    frame.ask(words, actions)
    return False


def _stay(view: ApproveView, frame: Frame) -> None:
    frame.clear_message()
    view.reason.setFocus(Qt.FocusReason.OtherFocusReason)


def _drop(view: ApproveView, go_on: Callable[[], None]) -> None:
    view.show_reason("")
    go_on()
