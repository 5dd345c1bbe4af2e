"""年度を閉じる (S09): the book takes nothing more, and goes on in the next year's."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import LONGEST_REASON
from usbsurvey_desktop.gui.items.counted_text import CountedText
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.form_row import FormRow, form_row
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.moments import fiscal_year_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen

_ROWS = 2


class ClosingView(Screen):
    """Emits `wanted` with a reason or "", or `left`."""

    help_topic = "handover-records"

    wanted = Signal(str)
    left = Signal()

    def __init__(self, year: str, unfinished: Sequence[str], parent: QWidget | None = None) -> None:
        """Ask; `unfinished` are the records that would stay half done."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("年度を閉じる"))
        words = self.tr(
            "{year}の記録簿を閉じます。閉じた記録簿は読むだけになり、もう書き足せません。"
            "元に戻すこともできません。記録は消えません。"
        ).format(year=fiscal_year_words(year))
        self.body.addWidget(plain_label(words, parent=self))
        note = self.tr("閉じたあと、媒体台帳を引き継いで、次の年度の記録簿を作れます。")
        self.body.addWidget(plain_label(note, parent=self))
        self._row: FormRow | None = None
        if unfinished:
            self._add_reason(unfinished)
        self.end_body()
        close = primary_button(self.tr("年度を閉じる(&N)"), self)
        close.clicked.connect(self._on_close)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(close, back)
        # Whoever presses Enter without reading has closed nothing.
        self.first_focus = back

    @property
    def typed(self) -> str:
        """The reason as far as it was typed."""
        return "" if self._row is None else self.reason.box.text().strip()

    def _add_reason(self, unfinished: Sequence[str]) -> None:
        words = self.tr("終わっていない記録が{n}件あります：{numbers}").format(
            n=len(unfinished), numbers=listed(unfinished)
        )
        self.body.addWidget(plain_label(words, role="warning", parent=self))
        self.reason = CountedText("", most=LONGEST_REASON, fewest_rows=_ROWS, parent=self)
        self._row = form_row(
            self.tr("終わっていない記録を残す理由"),
            self.reason,
            tag=self.tr("※必須"),
            parent=self,
        )
        self.reason.box.setAccessibleName(self.tr("終わっていない記録を残す理由"))
        self.body.addWidget(self._row)

    def _on_close(self) -> None:
        if self._row is None:
            self.wanted.emit("")
            return
        reason = self.typed
        missing = "" if reason else self.tr("理由を書いてください。")
        self._row.show_error(missing)
        self.reason.describe(missing)
        if reason:
            self.wanted.emit(reason)
            return
        self.reason.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(self._row)
