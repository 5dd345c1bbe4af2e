"""What home says before everything else: practice, a newer program, or that there is a tour."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.layouts import row
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.gui.workplace import Practice
from usbsurvey_desktop.store.last_used import Use


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


class NewerNote(_Note):
    """Says that a newer program has worked here, and which one this is."""

    def __init__(self, use: Use, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr(
            "新しい版のソフト（版 {newer}）が、{moment} にここを使いました。"
            "いま動いているのは、版 {version} です。"
            "新しい版で作ったファイルは開けないことがありますが、ファイルが変わることはありません。"
            "新しい版のソフトから始めてください。"
        )
        self.say(words.format(newer=use.version, moment=minute_words(use.at), version=version))


def standing_notes(practice: Practice | None, newer: Use | None, version: str) -> Iterator[QWidget]:
    """The notes that stay as long as what they say is so; whoever takes one owns it."""
    if practice is not None:
        yield PracticeNote(practice)
    if newer is not None:
        yield NewerNote(newer, version)


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
