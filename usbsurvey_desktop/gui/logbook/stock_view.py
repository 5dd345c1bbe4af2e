"""在庫確認 (S09): who saw on which day that a medium is there."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.typed_dates import JAPAN, typed_date
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.form_row import FormRow, form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class StockView(Screen):
    """Emits `submitted` with a day and a name, or `left`."""

    help_topic = "handover-records"

    submitted = Signal(object, str)
    left = Signal()

    def __init__(self, no: str, who: str, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("在庫を確かめた"))
        self._now = now
        words = self.tr("媒体 {no} が保管場所にあることを確かめた日と人を書きます。").format(no=no)
        self.body.addWidget(plain_label(words, parent=self))
        self.day = LineEdit(columns=12, parent=self)
        self._day_row = form_row(
            self.tr("確かめた日"),
            self.day,
            support=self.tr("例：令和8年12月1日、2026-12-01、R8.12.1"),
            parent=self,
        )
        self.body.addWidget(self._day_row)
        today = secondary_button(self.tr("今日の日付を入れる(&T)"), self)
        today.clicked.connect(self._on_today)
        add_at_left(self.body, today)
        self.who = LineEdit(columns=16, parent=self)
        self.who.setText(who)
        self._who_row = form_row(self.tr("確かめた人"), self.who, parent=self)
        self.body.addWidget(self._who_row)
        self.end_body()
        write = primary_button(self.tr("台帳に書く(&N)"), self)
        write.clicked.connect(self._on_write)
        back = secondary_button(self.tr("やめる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(write, back)
        self.day.advanced.connect(self.who.setFocus)
        self.who.advanced.connect(self._on_write)
        self.first_focus = self.day

    def _on_today(self) -> None:
        today = self._now.astimezone(JAPAN).date()
        self.day.setText(today.isoformat())
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_write(self) -> None:
        day, who = typed_date(self.day.text()), self.who.text().strip()
        self._day_row.show_error("")
        self._who_row.show_error("")
        if not self.day.text().strip():
            self._wrong(self._day_row, self.tr("日付を入れてください。例：令和8年12月1日"))
        elif day is None:
            self._wrong(self._day_row, self.tr("日付として読めません。例：令和8年12月1日"))
        elif not who:
            self._wrong(self._who_row, self.tr("確かめた人の氏名を入れてください。"))
        else:
            self.submitted.emit(day, who)

    def _wrong(self, row: FormRow, sentence: str) -> None:
        row.show_error(sentence)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(row)
