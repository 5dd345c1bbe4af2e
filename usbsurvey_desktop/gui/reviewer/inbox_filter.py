"""What of 受領一覧 and 未提出一覧 is seen, and in which order, and the way back to all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.inbox_columns import ColumnsButton
from usbsurvey_desktop.gui.reviewer.inbox_export import RECEIVED_NAMES
from usbsurvey_desktop.gui.reviewer.inbox_rows import PACKAGE_STATES, Order, Signed, Wanted
from usbsurvey_desktop.gui.reviewer.inbox_shown import Tab
from usbsurvey_desktop.gui.reviewer.inbox_words import (
    order_words,
    received_heads,
    signed_words,
    state_words,
)
from usbsurvey_desktop.gui.reviewer.tally_words import class_words
from usbsurvey_desktop.gui.shared.button import secondary_button
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import row, show_if
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.tally.population import Classes, PopulationClass

_STATES = PACKAGE_STATES
_SIGNED = tuple(Signed)
_ORDERS = tuple(Order)
_CLASSES = tuple(PopulationClass)


class InboxFilter(QWidget):
    """`changed` whenever other rows are wanted, or the same in another order."""

    changed = Signal()

    def __init__(self, screen: QWidget, parent: QWidget) -> None:
        """Make the choices; Ctrl+F anywhere on the screen goes to the text."""
        super().__init__(parent)
        line = Flow(self, gap=Space.SMALL)
        every = self.tr("すべて")
        self._text = LineEdit(columns=12, parent=self)
        line.addWidget(self._searching())
        states = (every, *map(state_words, _STATES))
        self._state = ChoiceButton(self.tr("判断：{choice} ▼(&J)"), states, self)
        signs = (every, *map(signed_words, _SIGNED))
        self._signed = ChoiceButton(self.tr("署名：{choice} ▼(&G)"), signs, self)
        classes = (every, *map(class_words, _CLASSES))
        self._population = ChoiceButton(self.tr("人口区分：{choice} ▼(&Y)"), classes, self)
        self._population.hide()
        self._classes: Classes | None = None
        orders = tuple(map(order_words, _ORDERS))
        self._order = ChoiceButton(self.tr("並べ替え：{choice} ▼(&S)"), orders, self)
        self.columns = ColumnsButton(RECEIVED_NAMES, received_heads(), self)
        """Which columns are shown."""
        self._clear = secondary_button(self.tr("条件を消す(&D)"), self)
        self._count = plain_label("", role="support", parent=self)
        self._count.setWordWrap(False)
        for part in (
            self._state,
            self._signed,
            self._population,
            self._order,
            self.columns,
            self._clear,
            self._count,
        ):
            line.addWidget(part)
        for choice in (self._state, self._signed, self._population, self._order):
            choice.chosen.connect(self.changed)
        self._text.textChanged.connect(self.changed)
        self._clear.clicked.connect(self._on_clear)
        QShortcut(QKeySequence.StandardKey.Find, screen).activated.connect(self._on_find)

    def show_for(self, tab: Tab) -> None:
        """Show what has a meaning for a table: for 未提出一覧 the text and the population."""
        show_if(self, tab in (Tab.RECEIVED, Tab.MISSING))
        for part in (self._state, self._signed, self._order, self.columns):
            show_if(part, tab is Tab.RECEIVED)

    def wanted(self) -> Wanted:
        """What is to be seen."""
        return Wanted(
            (None, *_STATES)[self._state.place],
            (None, *_SIGNED)[self._signed.place],
            self._text.text(),
            (None, *_CLASSES)[self._population.place],
            self._classes,
        )

    def order(self) -> Order:
        """By what is sorted."""
        return _ORDERS[self._order.place]

    def show_wanted(self, wanted: Wanted, order: Order) -> None:
        """Choose for the person; emits nothing. Without classes nothing is asked about them."""
        self._state.choose((None, *_STATES).index(wanted.state))
        self._signed.choose((None, *_SIGNED).index(wanted.signed))
        self._order.choose(_ORDERS.index(order))
        self._classes = wanted.classes
        self._population.choose((None, *_CLASSES).index(wanted.population))
        show_if(self._population, wanted.classes is not None)
        self._text.blockSignals(True)
        self._text.setText(wanted.text)
        self._text.blockSignals(False)

    def show_count(self, count: int, marked: int) -> None:
        """Say how many rows are seen, and how many are marked."""
        words = self.tr("{n}件を表示")
        if marked:
            words = self.tr("{n}件を表示（選択中 {marked}件）")
        self._count.setText(words.format(n=f"{count:,}", marked=f"{marked:,}"))
        self._count.updateGeometry()

    def _searching(self) -> QWidget:
        """Put a short word beside the field: its line has no room for the whole name."""
        part = QWidget(self)
        words = plain_label(self.tr("探す"), role="strong", parent=part)
        words.setWordWrap(False)
        self._text.setAccessibleName(self.tr("探す（団体名、よみ、コード）"))
        line = row(part, gap=Space.SMALL)
        line.addWidget(words)
        line.addWidget(self._text)
        return part

    def _on_find(self) -> None:
        if self.isVisible():
            self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._text.selectAll()

    def _on_clear(self) -> None:
        for choice in (self._state, self._signed, self._population):
            if not choice.isHidden():
                choice.choose(0)
        self._text.clear()
        self.changed.emit()
