"""What an approver asks for at one question: the words sent back before, and a box for new ones.

The link that opens the box stands apart, beside the answer.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.store.draft_content import Comment
from usbsurvey_desktop.submitting.wishes import LONGEST_WISH
from usbsurvey_desktop.visible import visible

_ROWS = 2


class WishPanel(QWidget):
    """Hidden until `link` is pressed, unless something is written or was sent back already."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        *,
        text: str,
        before: Sequence[Comment],
        is_changed: bool,
        parent: QWidget,
    ) -> None:
        """Build for a question of this `name`; `is_changed` tells the ear that it changed."""
        super().__init__(parent)
        layout = column(self, gap=Space.SMALL)
        for one in before:
            state = self.tr("対応した") if one.done else self.tr("まだ")
            words = self.tr("前に戻したときのコメント（{state}）：{words}").format(
                state=state, words=visible(one.text)
            )
            layout.addWidget(plain_label(words, role="support", parent=self))
        label = self.tr("回答者へのコメント（戻すときに送られます）")
        words = self.tr("コメントを書く")
        spoken = (
            self.tr("変わった回答：{name}、{words}") if is_changed else self.tr("{name}、{words}")
        )
        self.link = link_button(words, parent)
        self.link.setAccessibleName(spoken.format(name=name, words=words))
        self.link.clicked.connect(self._on_link)
        self.box = CountedText(label, most=LONGEST_WISH, fewest_rows=_ROWS, parent=self)
        self.box.box.setAccessibleName(spoken.format(name=name, words=label))
        self.box.show_text(text)
        self.box.edited.connect(self._on_edited)
        layout.addWidget(self.box)
        self.box.setVisible(bool(text))
        self.link.setHidden(bool(text))
        self.setVisible(bool(text or before))

    @property
    def text(self) -> str:
        """What is written, "" where nothing is asked for."""
        text = self.box.box.text()
        return text if text.strip() else ""

    @property
    def stop(self) -> QWidget:
        """Where the focus lands: the box if it is open, else the link."""
        return self.link if self.box.isHidden() else self.box.box

    def _on_link(self) -> None:
        self.show()
        self.box.show()
        self.box.box.setFocus()
        self.link.hide()

    def _on_edited(self, _text: str) -> None:
        self.changed.emit()
