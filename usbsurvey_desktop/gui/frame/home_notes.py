"""What home says before everything else: that this is practice, or that there is a tour."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.gui.workplace import Practice


class _Note(QFrame):
    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "note")
        self.line = row(self, gap=Space.LARGE, edge=Space.MEDIUM)

    def say(self, words: str) -> None:
        self.line.addWidget(plain_label(words, parent=self), 1)


class PracticeNote(_Note):
    """Says what practice is for, and what becomes of what is made in it."""

    def __init__(self, practice: Practice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self._passing() if practice.is_passing else self._lasting())

    def _lasting(self) -> str:
        return self.tr(
            "練習です。調査票は練習用に作ったもので、実際の調査ではありません。"
            "準備・回答・提出ファイルの作成・確認を、ひととおり試せます。"
        )

    def _passing(self) -> str:
        return self.tr(
            "練習です。ここで作ったものは、どの受領側にも開けず、提出できません。"
            "このウィンドウを閉じると、練習は終わり、作ったものは消えます。"
        )


class TourNote(_Note):
    """Offers the tour to somebody who has not seen it."""

    wanted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.say(self.tr("はじめてですか。使い方を3つの画面で説明します（1分ほど）。"))
        see = secondary_button(self.tr("説明を見る(&T)"), self)
        see.clicked.connect(self.wanted)
        close = secondary_button(self.tr("あとで見る(&L)"), self)
        close.setAccessibleDescription(self.tr("説明は、使い方（F1）からも読めます。"))
        close.clicked.connect(self.declined)
        self.line.addWidget(see)
        self.line.addWidget(close)
