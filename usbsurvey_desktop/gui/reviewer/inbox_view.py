"""S13 受領フォルダー: a folder of submission files as it fills, row by row."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from usbsurvey_desktop.gui.reviewer.inbox_bar import InboxBar
from usbsurvey_desktop.gui.reviewer.inbox_export import EXPORTED, ListWish
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter
from usbsurvey_desktop.gui.reviewer.inbox_rows import wanted_rows
from usbsurvey_desktop.gui.reviewer.inbox_shown import Shown, Tab
from usbsurvey_desktop.gui.reviewer.inbox_table import LineTable
from usbsurvey_desktop.gui.reviewer.inbox_tabs import TabRow
from usbsurvey_desktop.gui.reviewer.inbox_words import (
    missing_heads,
    progress_words,
    received_heads,
    roster_heads,
    troubles,
    unopened_heads,
)
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import show_if
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.municipality import Municipalities
from usbsurvey_desktop.visible import visible_line

_TABS = tuple(Tab)
_QUARTERS = 4
_COLUMN = 1_600
"""Logical pixels at 100 %: as much of the table as there is room for."""


class InboxView(Screen):
    """Shows what `show_now` gives; emits what the person wants."""

    help_topic = "inbox"

    case_wanted = Signal(str)
    """Carries the file of a row."""
    folder_wanted = Signal()
    reload_wanted = Signal()
    stop_wanted = Signal()
    export_wanted = Signal(object)
    """Carries a `ListWish`."""
    tally_wanted = Signal()
    left = Signal()

    def __init__(
        self, folder: Path, municipalities: Municipalities, parent: QWidget | None = None
    ) -> None:
        super().__init__(column_width=_COLUMN, parent=parent)
        self.body.setSpacing(Space.MEDIUM)
        self.set_heading(self.tr("受領フォルダー"))
        self._municipalities = municipalities
        self._shown = Shown()
        self._is_stopped = False
        self._quarter = -1
        self._add_folder(folder)
        self._bar = InboxBar(self)
        self.body.addWidget(self._bar)
        self._tabs = TabRow(self._tab_texts(), self)
        self.body.addWidget(self._tabs)
        self._filter = InboxFilter(self, self)
        self.body.addWidget(self._filter)
        self._add_tables()
        self._add_buttons()
        self._tabs.chosen.connect(self._on_tab)
        self._filter.changed.connect(self._on_filter)
        self.first_focus = self._tables[Tab.RECEIVED]

    @property
    def files(self) -> tuple[str, ...]:
        """The files of 受領一覧 that are seen, in order."""
        return self._tables[Tab.RECEIVED].keys

    def show_now(self, shown: Shown, *, is_stopped: bool = False) -> None:
        """Show an inbox as it stands; the focus, the row and what is wanted stay."""
        has_same = shown.received is self._shown.received
        self._shown, self._is_stopped = shown, is_stopped
        look = shown.look
        words = progress_words(look, is_stopped=is_stopped)
        self._progress.setText(words)
        self._stop.setText(self.tr("続きから確かめる(&C)") if is_stopped else self.tr("中止(&C)"))
        self._stop.updateGeometry()
        if look.is_over and self._stop.hasFocus():
            # Before the button goes, or the focus would jump to somewhere else.
            self._tables[self._tab].setFocus()
        show_if(self._stop, not look.is_over)
        self._tell(words)
        if has_same:
            return
        lines = list(troubles(look))
        self._troubles.setText("\n".join(lines))
        show_if(self._troubles, bool(lines))
        self._bar.show_counts(look.facts.counts)
        self._tabs.show_texts(self._tab_texts())
        for tab, table in self._tables.items():
            if tab is not Tab.RECEIVED:
                table.show_lines(shown.others.get(tab, ()))
        self._show_received(fit=True)

    def go_to(self, file: str) -> None:
        """Stand at the row of a file."""
        self._tables[Tab.RECEIVED].go_to(file)

    @property
    def _tab(self) -> Tab:
        return _TABS[self._stack.currentIndex()]

    def _add_folder(self, folder: Path) -> None:
        words = self.tr("フォルダー：{folder}").format(folder=visible_line(str(folder)))
        line = Flow(gap=Space.LARGE)
        line.addWidget(data_label(words, parent=self))
        choose = secondary_button(self.tr("フォルダーを選ぶ(&F)…"), self)
        choose.clicked.connect(self.folder_wanted)
        reload = secondary_button(self.tr("再読み込み(&R)"), self)
        reload.clicked.connect(self.reload_wanted)
        line.addWidget(choose)
        line.addWidget(reload)
        self.body.addLayout(line)
        self._progress = plain_label("", parent=self)
        self._stop = secondary_button(self.tr("中止(&C)"), self)
        self._stop.clicked.connect(self.stop_wanted)
        under = Flow(gap=Space.LARGE)
        under.addWidget(self._progress)
        under.addWidget(self._stop)
        self.body.addLayout(under)
        self._troubles = plain_label("", role="warning", parent=self)
        self._troubles.hide()
        self.body.addWidget(self._troubles)

    def _add_tables(self) -> None:
        names: Sequence[tuple[str, tuple[str, ...]]] = (
            (self.tr("受領一覧"), received_heads()),
            (self.tr("未提出一覧"), missing_heads()),
            (self.tr("開けないファイル"), unopened_heads()),
            (self.tr("署名者名簿"), roster_heads()),
        )
        self._stack = QStackedWidget(self)
        self._tables = {
            tab: LineTable(name, heads, is_marking=tab is Tab.RECEIVED, parent=self)
            for tab, (name, heads) in zip(_TABS, names, strict=True)
        }
        for table in self._tables.values():
            self._stack.addWidget(table)
        self._tables[Tab.RECEIVED].opened.connect(self.case_wanted)
        self._tables[Tab.RECEIVED].marks_changed.connect(self._show_count)
        self.body.addWidget(self._stack, 1)

    def _add_buttons(self) -> None:
        look = primary_button(self.tr("回答を確かめる(&N)"), self)
        look.clicked.connect(self._on_look)
        tally = secondary_button(self.tr("集計(&T)"), self)
        tally.clicked.connect(self.tally_wanted)
        self._export = secondary_button(self.tr("一覧を書き出す(&E)…"), self)
        self._export.clicked.connect(self._on_export)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(look, tally, self._export, home)

    def _tab_texts(self) -> tuple[str, ...]:
        shown = self._shown
        numbers = [len(shown.others.get(tab, ())) for tab in _TABS]
        numbers[0] = len(shown.received)
        words = (
            self.tr("受領一覧 {n}"),
            self.tr("未提出一覧 {n}"),
            self.tr("開けないファイル {n}"),
            self.tr("署名者名簿 {n}"),
        )
        return tuple(text.format(n=f"{n:,}") for text, n in zip(words, numbers, strict=True))

    def _on_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._tabs.show_texts(self._tab_texts())
        show_if(self._filter, _TABS[place] is Tab.RECEIVED)
        show_if(self._export, _TABS[place] in EXPORTED)

    def _on_filter(self) -> None:
        self._show_received(fit=False)

    def _show_received(self, *, fit: bool) -> None:
        rows = wanted_rows(
            self._shown.look.facts.received,
            self._filter.wanted(),
            self._filter.order(),
            self._municipalities,
        )
        lines = [self._shown.received[one.file] for one in rows]
        self._tables[Tab.RECEIVED].show_lines(lines, fit=fit)
        self._show_count()

    def _show_count(self) -> None:
        table = self._tables[Tab.RECEIVED]
        self._filter.show_count(len(table.keys), len(table.marked))

    def _on_export(self) -> None:
        """Ask for a file: of 受領一覧 what is marked, or else what is seen."""
        table, tab = self._tables[self._tab], self._tab
        keys = table.marked or frozenset(table.keys)
        every = self._shown.others.get(tab, tuple(self._shown.received.values()))
        lines = tuple(line for line in every if line.key in keys)
        notes = (self._bar.words, self.tr("{n}件").format(n=f"{len(lines):,}"))
        name = table.accessibleName()
        self.export_wanted.emit(ListWish(tab, name, table.heads, lines, notes))

    def _on_look(self) -> None:
        """Open the row one is at, or say that there is none."""
        table = self._tables[Tab.RECEIVED]
        if self._tab is not Tab.RECEIVED:
            self._tabs.choose(0)
        table.setFocus()
        if table.key:
            self.case_wanted.emit(table.key)

    def _tell(self, words: str) -> None:
        """Say how far it is at the start, at each quarter and at the end."""
        look = self._shown.look
        quarter = look.done * _QUARTERS // max(look.total, 1)
        if look.is_over:
            quarter = _QUARTERS
        if quarter != self._quarter or self._is_stopped:
            self._quarter = quarter
            announce(self._progress, words)
