"""The small tools under a question: take back, look at later, memo."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.filling.memo_panel import MemoPanel
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.button import Button, link_button
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.later_label import LaterLabel
from usbsurvey_desktop.gui.shared.layouts import column, row, show_if
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Question


class Tool(StrEnum):
    """What can be done with a question beside answering it."""

    CLEAR = "clear"
    LATER = "later"
    MEMO = "memo"


class QuestionTools(QWidget):
    """Links that stand out of the way; none has an Alt letter, all have keys of the screen."""

    cleared = Signal()
    later_set = Signal(bool)
    memo_edited = Signal(str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = question_name(question)
        self._is_later = False
        self._column = layout = column(self, gap=Space.HAIR)
        links = row(gap=Space.LARGE)
        self.clear_link = self._link(self.tr("回答を取り消す"))
        self.later_link = self._link(self.tr("あとで確認"))
        self.memo_link = self._link(self.tr("庁内メモ（提出されません）"))
        for link in (self.clear_link, self.later_link, self.memo_link):
            links.addWidget(link)
        links.addStretch(1)
        layout.addLayout(links)
        self._later = LaterLabel(layout, self, role="warning")
        self._memo: MemoPanel | None = None
        self.clear_link.clicked.connect(partial(self.use, Tool.CLEAR))
        self.later_link.clicked.connect(self.toggle_later)
        self.memo_link.clicked.connect(self.open_memo)

    def show_marks(self, *, has_answer: bool, later: bool, memo: str) -> None:
        """Show what is marked; the link to take back stands only where there is an answer."""
        show_if(self.clear_link, has_answer)
        self._is_later = later
        self._later.show(self.tr("「あとで確認」の印を付けています。") if later else "")
        words = self.tr("「あとで確認」を外す") if later else self.tr("あとで確認")
        self.later_link.setText(words)
        self.later_link.setAccessibleName(listed((self._name, words)))
        if memo or self._memo is not None:
            self._opened_memo().text.show_text(memo)

    def links(self) -> tuple[QWidget, ...]:
        """Give the links in reading order, for the Tab key."""
        links = (self.clear_link, self.later_link, self.memo_link)
        return links if self._memo is None else (*links, self._memo.text.box)

    def use(self, tool: Tool) -> None:
        """Do what a link does; the keys of the screen come here."""
        match tool:
            case Tool.CLEAR:
                self.cleared.emit()
            case Tool.LATER:
                self.toggle_later()
            case Tool.MEMO:
                self.open_memo()

    def toggle_later(self) -> None:
        """Ask for the mark, or for taking it away."""
        self.later_set.emit(not self._is_later)

    def open_memo(self) -> None:
        """Show the memo and put the focus into it."""
        self._opened_memo().text.box.setFocus()

    def _opened_memo(self) -> MemoPanel:
        if self._memo is None:
            self._memo = MemoPanel(self._name, self)
            self._memo.edited.connect(self.memo_edited)
            self._column.addWidget(self._memo)
            # The whole of it: Tab would leap from what passes the focus on to the box.
            QWidget.setTabOrder(self.memo_link, self._memo.text)
            self._memo.show()
        return self._memo

    def _link(self, words: str) -> Button:
        link = link_button(words, self)
        link.setProperty("letters", "small")
        link.setAccessibleName(listed((self._name, words)))
        return link
