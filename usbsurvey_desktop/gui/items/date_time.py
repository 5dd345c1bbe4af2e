"""A day and a time, typed as people write them or put in by the clock; the field echoes them."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.typed_dates import JAPAN, minute_text
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.items.date_field import DateItem
from usbsurvey_desktop.gui.items.wareki import wareki_time
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.questionnaire.definition import Question


class DateTimeItem(DateItem):
    """Takes 2026-12-01 14:05 and 令和8年12月1日14時5分.

    With a clock, a button, or Alt+T in the field, puts the time of now in, to the minute. Nothing
    is put in by itself.
    """

    def __init__(
        self, question: Question, look_up: ItemHelp, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, parent)
        self._inputs: tuple[QWidget, ...] = (self.field,)
        if look_up.clock is not None:
            self._add_button(look_up.clock)

    def inputs(self) -> tuple[QWidget, ...]:
        """Give the field, then the button."""
        return self._inputs

    def example(self) -> str:
        """Show that era and time may be written together."""
        return self.tr("例：令和8年12月1日14時5分、2026-12-01 14:05、R8.12.1 14:05")

    def _add_button(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        button = secondary_button(self.tr("今の時刻を入れる"), self)
        button.setAccessibleName(listed((self.field.accessibleName(), button.text())))
        button.clicked.connect(self._on_now)
        # Beside the field, and below it where letters are large.
        both = Flow(gap=Space.MEDIUM)
        both.addWidget(self.field)
        both.addWidget(button)
        self.column.insertLayout(self.column.indexOf(self.beside), both)
        # Not a letter in the button's text: the same letter stands at every time of the page.
        shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_T), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_now)
        self._inputs = (self.field, button)

    def _on_now(self) -> None:
        now = self._clock().astimezone(JAPAN)
        self.emit_answer(minute_text(now))
        announce(self.field, wareki_time(now))
