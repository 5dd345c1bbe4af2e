"""画面を隠すまでの時間, from 1 to 60 minutes, or what the administrator fixed."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.settings import LOCK_MINUTES, Settings

_COLUMNS = 4


class LockMinutes(QWidget):
    """One number; `chosen` carries what makes the settings anew, on Enter and on leaving."""

    chosen = Signal(object)

    def __init__(self, minutes: int, fixed: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._edit = LineEdit(columns=_COLUMNS)
        label = self.tr("画面を隠すまでの時間（分）")
        layout = column(self)
        if fixed is not None:
            words = self.tr("{minutes}分（情報システム管理者が決めた値です）").format(minutes=fixed)
            self._edit.setParent(self)
            self._edit.hide()
            layout.addWidget(FactList([(self.tr("画面を隠すまでの時間"), words)], self))
            return
        support = self.tr(
            "何も入力しないでこの時間が過ぎると、画面を隠します。入力した内容は保存します。"
            "1から60までの数を入れます。"
        )
        self._row = form_row(label, self._edit, support=support, parent=self)
        layout.addWidget(self._row)
        self._edit.setText(str(minutes))
        self._edit.editingFinished.connect(self._on_finished)
        self._edit.advanced.connect(self._on_finished)

    def show_minutes(self, minutes: int) -> None:
        """Show this number; says nothing."""
        self._minutes = minutes
        self._edit.setText(str(minutes))

    def _on_finished(self) -> None:
        text = self._edit.text().strip()
        # `int` takes full-width digits too, as the input method gives them.
        minutes = int(text) if text.isdecimal() else 0
        if minutes not in LOCK_MINUTES:
            self._row.show_error(self.tr("1から60までの数を入れてください。例：10"))
            return
        self._row.show_error("")
        if minutes != self._minutes:
            self._minutes = minutes
            self.chosen.emit(partial(_with_minutes, minutes))


def _with_minutes(minutes: int, settings: Settings) -> Settings:
    return replace(settings, lock_minutes=minutes)
