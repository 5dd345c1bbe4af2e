"""古い世代 (S04, S09): a file older than the one this terminal has seen asks before it opens."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.store.generations import Generation
from usbsurvey_desktop.visible import visible_line


class OlderView(Screen):
    """Emits `accepted` to work on the older copy, or `left` to close it untouched."""

    help_topic = "draft"

    accepted = Signal()
    left = Signal()

    def __init__(
        self,
        file: str,
        present: Generation,
        newer: Generation,
        *,
        is_book: bool = False,
        moved_to: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show both; `is_book` tells a record book from a draft.

        `moved_to` names the draft of a later version of the survey that was made of this one.
        """
        super().__init__(parent=parent)
        self.set_heading(self.tr("古い写しかもしれません"))
        self._add_moved(moved_to)
        words = (
            self.tr("この受渡し記録簿は、この端末で前に開いたものより古い写しかもしれません。")
            if is_book
            else self.tr("この下書きは、この端末で前に開いたものより古い写しかもしれません。")
        )
        self.body.addWidget(plain_label(words, role="warning", parent=self))
        facts = (
            (self.tr("ファイル"), file),
            (self.tr("このファイルの最後の編集"), self._edited(present)),
            (self.tr("前に開いたものの最後の編集"), self._edited(newer)),
        )
        self.body.addWidget(FactList(facts, self))
        note = self.tr(
            "開いて保存すると、この内容が新しい世代になります。"
            "新しいほうのファイルがほかの場所にないか、先に確かめてください。"
        )
        self.body.addWidget(plain_label(note, parent=self))
        self.end_body()
        go_on = primary_button(self.tr("開く(&N)"), self)
        go_on.clicked.connect(self.accepted)
        stop = secondary_button(self.tr("やめる(&Q)"), self)
        stop.clicked.connect(self.left)
        self.set_buttons(go_on, stop)
        # Whoever presses Enter without reading has opened nothing.
        self.first_focus = stop

    def _add_moved(self, moved_to: str) -> None:
        if moved_to:
            moved = self.tr(
                "この下書きは、調査票の新しい版に移してあります。続きは {file} に書いてください。"
            )
            self.body.addWidget(
                plain_label(moved.format(file=visible_line(moved_to)), role="strong", parent=self)
            )

    def _edited(self, generation: Generation) -> str:
        if generation.edited_at is None:
            edited = self.tr("まだ編集していません")
        else:
            edited = minute_words(datetime.fromisoformat(generation.edited_at))
        return self.tr("{edited}（第{n}世代）").format(edited=edited, n=generation.number)
