"""送付日: when a sealed file was handed over, typed by its sender."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.typed_dates import typed_date
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.moments import date_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import reveal
from usbsurvey_desktop.gui.theme import Space

_COLUMNS = 12

translate = QCoreApplication.translate


def noted_words(day: date) -> str:
    """Say that this day was written into the draft just now."""
    words = translate("HandedRow", "送付日を記録しました：{day}")
    return words.format(day=date_words(day))


class HandedRow(QWidget):
    """A field and its button; `noted` carries a `date` that can be right."""

    noted = Signal(object)

    def __init__(
        self, *, made: date, today: date, noted: date | None, parent: QWidget | None = None
    ) -> None:
        """Ask for a day from that on which the file was `made` to `today`, which is proposed."""
        super().__init__(parent)
        self._made = made
        self._today = today
        layout = column(self, gap=Space.MEDIUM)
        self.field = LineEdit(columns=_COLUMNS, parent=self)
        self.field.setText((noted or today).isoformat())
        self._row = form_row(
            self.tr("送付日"),
            self.field,
            support=self.tr(
                "渡した日です。下書きにだけ残り、送られません。例：令和8年12月1日、2026-12-01"
            ),
            parent=self,
        )
        layout.addWidget(self._row)
        self.button = secondary_button(self.tr("送付日を記録する(&D)"), self)
        self.button.clicked.connect(self._on_pressed)
        self.field.advanced.connect(self._on_pressed)
        add_at_left(layout, self.button)
        self._noted = plain_label("", role="success", parent=self)
        layout.addWidget(self._noted)
        self._show(noted)

    def show_noted(self, day: date) -> None:
        """Show that this day stands in the draft now; the message bar says it aloud."""
        self._say(noted_words(day))

    def _show(self, day: date | None) -> None:
        self._say(self.tr("記録した送付日：{day}").format(day=date_words(day)) if day else "")

    def _say(self, words: str) -> None:
        self._noted.setText(words)
        self._noted.setVisible(bool(words))

    def _on_pressed(self) -> None:
        day = typed_date(self.field.text())
        sentence = self._fault(day)
        self._row.show_error(sentence)
        if day is not None and not sentence:
            self.noted.emit(day)
            return
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self._row)

    def _fault(self, day: date | None) -> str:
        if not self.field.text().strip():
            return self.tr("日付を入れてください。例：令和8年12月1日")
        if day is None:
            return self.tr("日付として読めません。例：令和8年12月1日")
        if day < self._made:
            return self.tr(
                "提出ファイルを作った日（{day}）より前です。渡した日を入れてください。"
            ).format(day=date_words(self._made))
        if day > self._today:
            return self.tr("まだ来ていない日です。渡した日に記録してください。")
        return ""
