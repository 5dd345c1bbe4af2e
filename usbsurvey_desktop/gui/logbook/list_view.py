"""受渡し記録 (S09): the records of a book, and everything that can be done with the book."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from usbsurvey_desktop.gui.logbook.open_book import OpenBook
from usbsurvey_desktop.gui.logbook.record_rows import Filter, record_rows
from usbsurvey_desktop.gui.logbook.row_table import RowTable
from usbsurvey_desktop.gui.logbook.words import (
    PATTERNS,
    STATES,
    pattern_words,
    state_words,
)
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import Button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.choice_button import ChoiceButton
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.moments import fiscal_year_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.logbook.judgement import judged

_MOST_ROWS = 100
_PAUSE_MS = 200


class ListView(Screen):
    """Emits what the person wants to do; `record_wanted` and `copy_wanted` carry a number."""

    help_topic = "handover-records"

    new_wanted = Signal()
    copy_wanted = Signal(str)
    record_wanted = Signal(str)
    media_wanted = Signal()
    print_wanted = Signal()
    workbook_wanted = Signal()
    csv_wanted = Signal()
    join_wanted = Signal()
    people_wanted = Signal()
    closing_wanted = Signal()
    left = Signal()

    def __init__(
        self, book: OpenBook, wanted: Filter | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("受渡し記録"))
        self._is_closed = book.standing.content.is_closed
        self._forms = book.forms
        self._records = tuple(judged(each, book.forms) for each in book.standing.records.values())
        self._most = _MOST_ROWS
        self.body.addWidget(plain_label(self._about(book), role="support", parent=self))
        self._add_ways()
        self._add_filters(wanted or Filter())
        self._count = plain_label("", parent=self)
        self.body.addWidget(self._count)
        self._add_table()
        self._add_book()
        self.end_body()
        new = self._main_button()
        back = secondary_button(self.tr("記録簿を閉じる(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(new, back)
        self._show()
        self.first_focus = self.table if book.standing.records else new

    def _main_button(self) -> Button:
        """What is done next: a record, or where the year is closed, the book that follows."""
        if self._is_closed:
            new = primary_button(self.tr("次の年度の記録簿を作る(&N)…"), self)
            new.clicked.connect(self.closing_wanted)
        else:
            new = primary_button(self.tr("新しい記録(&N)"), self)
            new.clicked.connect(self.new_wanted)
        return new

    @property
    def wanted(self) -> Filter:
        """Which records are shown."""
        state, pattern = self.state.place, self.pattern.place
        return Filter(
            STATES[state - 1] if state else None,
            PATTERNS[pattern - 1] if pattern else None,
            self.text.text(),
        )

    def _about(self, book: OpenBook) -> str:
        opening = book.standing.content.opening
        words = self.tr("{file}　{year}　{department}").format(
            file=book.path.name, year=fiscal_year_words(opening.year), department=opening.department
        )
        closed = self.tr("この年度は閉じています。書き足せません。")
        return f"{words}\n{closed}" if self._is_closed else words

    def _add_ways(self) -> None:
        copy = self._button(self.tr("前回を写して作る(&C)"), None)
        copy.clicked.connect(self._on_copy)
        media = self._button(self.tr("媒体台帳(&M)"), self.media_wanted)
        prints = self._button(self.tr("印刷(&P)…"), self.print_wanted)
        workbook = self._button(self.tr("Excelに書き出す(&E)…"), self.workbook_wanted)
        self.body.addWidget(self._flow(copy, media, prints, workbook))

    def _add_filters(self, wanted: Filter) -> None:
        every = self.tr("すべて")
        states = (every, *(state_words(state) for state in STATES))
        patterns = (every, *(pattern_words(code) for code in PATTERNS))
        self.state = ChoiceButton(self.tr("状況：{choice} ▼(&S)"), states, self)
        self.pattern = ChoiceButton(self.tr("パターン：{choice} ▼(&A)"), patterns, self)
        if wanted.state is not None:
            self.state.choose(STATES.index(wanted.state) + 1)
        if wanted.pattern is not None:
            self.pattern.choose(PATTERNS.index(wanted.pattern) + 1)
        self._clear = self._button(self.tr("条件を消す(&X)"), None)
        self._clear.clicked.connect(self._on_clear)
        self.text = LineEdit(columns=16, parent=self)
        self.text.setText(wanted.text)
        row = form_row(self.tr("文字で探す（Ctrl+F）"), self.text, parent=self)
        self.body.addWidget(self._flow(self.state, self.pattern, self._clear))
        self.body.addWidget(row)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_filtered)
        self.state.chosen.connect(self._on_filtered)
        self.pattern.chosen.connect(self._on_filtered)
        self.text.textEdited.connect(self._on_text)
        self.text.advanced.connect(self._on_to_table)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(
            self.text.setFocus
        )

    def _add_table(self) -> None:
        heads = (
            *(self.tr("番号"), self.tr("日付"), self.tr("パターン")),
            *(self.tr("送り側→受け側"), self.tr("データ"), self.tr("状況")),
        )
        self.table = RowTable(self.tr("記録の一覧"), heads, (3, 4, 2), self)
        self.table.opened.connect(self.record_wanted)
        self.body.addWidget(self.table)
        self._more = self._button(self.tr("残りも表示する(&L)"), None)
        self._more.clicked.connect(self._on_more)
        add_at_left(self.body, self._more)

    def _add_book(self) -> None:
        self.body.addWidget(plain_label(self.tr("この記録簿"), role="h2", parent=self))
        parts = [
            self._button(self.tr("CSVに書き出す(&V)…"), self.csv_wanted),
            self._button(self.tr("別の写しを取り込む(&J)…"), self.join_wanted),
            self._button(self.tr("この記録簿を開ける人(&U)…"), self.people_wanted),
        ]
        if not self._is_closed:
            parts.append(self._button(self.tr("年度を閉じる(&Y)…"), self.closing_wanted))
        self.body.addWidget(self._flow(*parts))

    def _flow(self, *parts: QWidget) -> QWidget:
        whole = QWidget(self)
        layout = Flow(whole, gap=Space.LARGE)
        for part in parts:
            layout.addWidget(part)
        return whole

    def _button(self, text: str, wanted: SignalInstance | None) -> QPushButton:
        button = secondary_button(text, self)
        if wanted is not None:
            button.clicked.connect(wanted)
        return button

    def _show(self) -> None:
        wanted = self.wanted
        rows = record_rows(self._records, self._forms, wanted)
        self.table.show_rows(rows[: self._most])
        self.table.setVisible(bool(rows))
        self._more.setVisible(len(rows) > self._most)
        self._clear.setVisible(wanted != Filter())
        self._count.setText(self._count_words(rows))

    def _count_words(self, rows: Sequence[object]) -> str:
        if not self._records:
            return self.tr("記録はまだありません。")
        return self.tr("{n}件を表示").format(n=f"{min(len(rows), self._most):,}")

    def _on_text(self) -> None:
        self._pause.start()

    def _on_filtered(self) -> None:
        self._most = _MOST_ROWS
        self._show()
        announce(self, self._count.text())

    def _on_clear(self) -> None:
        self.state.choose(0)
        self.pattern.choose(0)
        self.text.clear()
        self._on_filtered()
        self.text.setFocus()

    def _on_more(self) -> None:
        self._most = len(self._records)
        self._show()
        self.table.setFocus()

    def _on_to_table(self) -> None:
        self._pause.stop()
        self._on_filtered()
        if self.table.isVisible():
            self.table.setFocus()

    def _on_copy(self) -> None:
        newest = self._records[-1].record.no if self._records else ""
        self.copy_wanted.emit(self.table.key or newest)
