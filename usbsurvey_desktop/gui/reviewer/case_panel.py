"""What a reviewer has at one question: this revision beside the last, what was sent, a comment.

The link that opens the comment stands apart, beside the answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.reviewer.case_sent import CaseSent
from usbsurvey_desktop.gui.reviewer.sent_words import SentWords
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.side_by_side import SideBySide
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.review.compare import Part, pieces
from usbsurvey_desktop.review.unfinished import LONGEST_COMMENT
from usbsurvey_desktop.visible import visible

_ROWS = 2


@dataclass(frozen=True)
class Beside:
    """The answers of two revisions in words."""

    now: str
    before: str
    revision: int
    """The earlier one."""


class CasePanel(QWidget):
    """Hidden while nothing changed and nothing is written; `link` opens the comment."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        beside: Beside | None,
        text: str,
        *,
        may_comment: bool,
        parent: QWidget,
    ) -> None:
        """Build for a question of this `name`; `beside` is None where nothing changed."""
        super().__init__(parent)
        self.is_changed = beside is not None
        layout = column(self, gap=Space.SMALL)
        if beside is not None:
            layout.addWidget(self._revisions(beside))
            for words, role in self._pieces(beside):
                layout.addWidget(plain_label(words, role=role, parent=self))
        words = self.tr("コメントを書く")
        said = (name, self.tr("変更あり")) if self.is_changed else (name,)
        self.link = link_button(words, parent)
        self.link.setAccessibleName(listed((*said, words)))
        self.link.clicked.connect(self.open_comment)
        label = self.tr("コメント（差し戻すと送られます）")
        self.box = CountedText(label, most=LONGEST_COMMENT, fewest_rows=_ROWS, parent=self)
        self.box.box.setAccessibleName(listed((*said, label)))
        self.box.show_text(text)
        self.box.edited.connect(self.changed)
        layout.addWidget(self.box)
        self.box.setVisible(bool(text))
        self.link.setHidden(bool(text) or not may_comment)
        self.setVisible(bool(text) or self.is_changed)

    @property
    def text(self) -> str:
        """What is written; blank where nothing is."""
        return self.box.box.text()

    @property
    def stop(self) -> QWidget:
        """Where the focus lands: the box if it is open, else the link."""
        return self.link if self.box.isHidden() else self.box.box

    @property
    def has_stop(self) -> bool:
        """Whether there is such a place: nobody comments whose notes are not believed."""
        return not self.stop.isHidden()

    def show_text(self, text: str) -> None:
        """Show a comment that another window wrote, too; the cursor stays in the own part."""
        self.box.show_beside(text)
        self.show()
        self.box.show()
        self.link.hide()

    def show_sent(self, sent: Sequence[SentWords]) -> None:
        """Show above the box what was sent about this question before."""
        layout = self.layout()
        if not sent or not isinstance(layout, QBoxLayout):
            return
        place = layout.indexOf(self.box)
        layout.insertWidget(place, CaseSent(sent, self))
        said = "\n".join(f"{one.title} {one.text}" for one in sent)
        self.link.setAccessibleDescription(visible(said))
        self.box.describe(said)
        self.show()

    def open_comment(self) -> None:
        """Show the box, with the focus in it, where one may comment."""
        if not self.has_stop:
            return
        self.show()
        self.box.show()
        self.box.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.link.hide()

    def _revisions(self, beside: Beside) -> QWidget:
        before = self.tr("前の版（第{n}版）").format(n=beside.revision)
        parts = [
            self._revision(self.tr("今の版"), beside.now),
            self._revision(before, beside.before),
        ]
        return SideBySide(parts, self)

    def _revision(self, title: str, answer: str) -> QWidget:
        part = QWidget(self)
        layout = column(part, gap=Space.HAIR)
        layout.addWidget(plain_label(title, role="support", parent=part))
        layout.addWidget(plain_label(answer, parent=part))
        return part

    def _pieces(self, beside: Beside) -> list[tuple[str, str]]:
        words = {
            Part.ADDED: (self.tr("［追加］{text}"), "success"),
            Part.REMOVED: (self.tr("［削除］{text}"), "error"),
        }
        found = []
        for piece in pieces(beside.before, beside.now):
            if piece.part in words and piece.text.strip():
                sentence, role = words[piece.part]
                found.append((sentence.format(text=piece.text.strip("\n")), role))
        return found
