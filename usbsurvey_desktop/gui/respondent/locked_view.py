"""A draft that somebody else has open, or that was left without being closed."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import Code, Fact
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.shared.button import Button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class LockedView(Screen):
    """Says who has the draft; `take_over` if nobody is seen to have it any more.

    `look_wanted` only reads it, `copy_wanted` works on a copy of what was saved last.
    """

    help_topic = "draft"

    take_over = Signal()
    look_wanted = Signal()
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, facts: Mapping[str, Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("下書きは開かれています"))
        is_alive = bool(facts.get("alive", 1))
        if "account" in facts:
            who = self.tr("{account}さんが {host} で {since} から開いています。").format(
                account=facts["account"],
                host=facts["host"],
                since=_since(str(facts.get("since", ""))),
            )
            self.body.addWidget(plain_label(who, parent=self))
        words = (
            messages.sentence(Code.DRAFT_LOCKED, facts)
            if is_alive
            else self.tr(
                "そのウィンドウは、もう動いていないようです（停電や強制終了のあとなど）。"
                "下書きは、最後に保存したところまで無事です。"
                "ほかの端末で開いていないことを確かめて、開いてください。"
            )
        )
        self.body.addWidget(plain_label(words, parent=self))
        ways = self.tr(
            "見るだけなら、いまのまま開けます。写しを作ると、最後に保存された内容の続きを書けますが、"
            "写しに書いた内容は、もとの下書きには入りません。"
        )
        self.body.addWidget(plain_label(ways, parent=self))
        code = messages.code_words(Code.DRAFT_LOCKED.value)
        self.body.addWidget(plain_label(code, role="support", parent=self))
        self.end_body()
        self._add_buttons(is_alive=is_alive)

    def _add_buttons(self, *, is_alive: bool) -> None:
        """Make them in the order in which the Tab key goes through them."""
        ways = [
            (self.tr("見るだけで開く(&V)"), self.look_wanted),
            (self.tr("写しを作って開く(&C)"), self.copy_wanted),
            (self.tr("ホームに戻る(&H)"), self.left),
        ]
        if not is_alive:
            ways.insert(0, (self.tr("このまま開く(&N)"), self.take_over))
        buttons: list[Button] = []
        for text, wanted in ways:
            make = secondary_button if buttons else primary_button
            buttons.append(make(text, self))
            buttons[-1].clicked.connect(wanted)
        self.set_buttons(*buttons)
        self.first_focus = buttons[0]


def _since(time: str) -> str:
    try:
        return minute_words(datetime.fromisoformat(time))
    except ValueError:
        return time
