"""A reviewer's comment at its place: the words, whether it was dealt with, and the reply."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from usbsurvey_desktop.engine.answers import LONGEST_REPLY
from usbsurvey_desktop.engine.snapshot import Comment
from usbsurvey_desktop.gui.items.base import RemarkWords
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.gui.shared.plain_label import plain_label, show_role
from usbsurvey_desktop.gui.theme import Space

_ROWS = 2


class RemarkPanel(QFrame):
    """Shows what was done about one comment; `changed` carries the `Comment` as it should be."""

    changed = Signal(object)

    def __init__(
        self, remark: Comment, words: RemarkWords, *, name: str, parent: QWidget | None = None
    ) -> None:
        """Build for a comment; `name` says what it is about, for the ear."""
        super().__init__(parent)
        self._remark = remark
        self.setProperty("panel", "warning")
        layout = column(self, gap=Space.SMALL)
        layout.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        layout.addLayout(self._head(words))
        self.words = plain_label(words.words, parent=self)
        layout.addWidget(self.words)
        settled = self.tr("このコメントに対応した")
        line = check_row(settled, parent=self)
        self.settled = line.mark
        about = self.tr("{name}、{collector}").format(name=name, collector=words.collector)
        self.settled.setAccessibleName(
            self.tr("{about}、{words}").format(about=about, words=settled)
        )
        self.settled.setAccessibleDescription(self.words.text())
        layout.addWidget(line)
        self.reply = self._reply_box(about)
        self.reply.setHidden(words.is_of_approver)
        layout.addWidget(self.reply)
        self.show_remark(remark)
        self.settled.clicked.connect(self._on_settled)
        self.reply.edited.connect(self._on_replied)

    def _head(self, words: RemarkWords) -> QHBoxLayout:
        """Who said it, and whether it was dealt with."""
        head = row(gap=Space.LARGE)
        title = (
            self.tr("{collector}のコメント：{reviewer}")
            if words.is_of_approver
            else self.tr("差戻しのコメント：{collector}（{reviewer}）")
        )
        title = title.format(collector=words.collector, reviewer=words.reviewer)
        head.addWidget(plain_label(title, role="support", parent=self), 1)
        self._state = plain_label("", parent=self)
        self._state.setWordWrap(False)
        head.addWidget(self._state)
        return head

    def _reply_box(self, about: str) -> CountedText:
        label = self.tr(
            "返事（任意。次の版といっしょに送られます。変えないときは、理由を書いてください）"
        )
        reply = CountedText(label, most=LONGEST_REPLY, fewest_rows=_ROWS, parent=self)
        reply.box.setAccessibleName(self.tr("{about}、{words}").format(about=about, words=label))
        reply.describe(self.words.text())
        return reply

    def show_remark(self, remark: Comment) -> None:
        """Show what was done by now; emits nothing."""
        self._remark = remark
        self.settled.setChecked(remark.done)
        self._state.setText(self.tr("対応した") if remark.done else self.tr("まだ"))
        show_role(self._state, "success" if remark.done else "warning")
        if not remark.is_of_approver and remark.text != self.reply.box.text():
            self.reply.show_text(remark.text)

    def _on_settled(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.changed.emit(replace(self._remark, done=is_on))

    def _on_replied(self, text: str) -> None:
        self.changed.emit(replace(self._remark, text=text))
