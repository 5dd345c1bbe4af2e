"""S13 受領フォルダー: a folder of submission files as it fills, row by row."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.inbox_buttons import InboxButtons
from usbsurvey_desktop.gui.reviewer.inbox_export import ListWish
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter
from usbsurvey_desktop.gui.reviewer.inbox_head import InboxHead
from usbsurvey_desktop.gui.reviewer.inbox_nothing import nothing_words
from usbsurvey_desktop.gui.reviewer.inbox_progress import InboxProgress
from usbsurvey_desktop.gui.reviewer.inbox_reading import Look
from usbsurvey_desktop.gui.reviewer.inbox_seen import Seen
from usbsurvey_desktop.gui.reviewer.inbox_shown import Shown, Tab
from usbsurvey_desktop.gui.reviewer.inbox_tables import InboxTables
from usbsurvey_desktop.gui.reviewer.roster_bar import RosterBar
from usbsurvey_desktop.gui.shared.layouts import show_if
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.shared.tab_row import TabRow
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.municipality import Municipalities

_TABS = tuple(Tab)
_FORWARDED = frozenset({"forwarded"})
_VERSION = frozenset({"survey_version"})
_COLUMN = 1_600
"""Logical pixels at 100 %: as much of the table as there is room for."""


def _empty_columns(look: Look) -> frozenset[str]:
    """What others decided where nobody forwarded it, and versions where there is one."""
    forwarded = frozenset() if look.bundles.decisions else _FORWARDED
    return forwarded if len(look.versions) > 1 else forwarded | _VERSION


class InboxView(Screen):
    """Shows what `show_now` gives; emits what the person wants."""

    help_topic = "inbox"

    case_wanted = Signal(str)
    """Carries the file of a row."""
    export_wanted = Signal(object)
    """Carries a `ListWish`."""
    print_wanted = Signal(object)
    """Carries the `ListWish` of 未提出一覧."""
    settle_wanted = Signal(str)
    """Carries the file of a row of which somebody must decide."""
    revoke_wanted = Signal(str)
    """Carries the row of 署名者名簿 one is at; "" for none."""
    seen_changed = Signal()
    """Other rows or columns are looked at or marked, or in another order."""

    def __init__(
        self,
        folder: Path,
        municipalities: Municipalities,
        *,
        seen: Seen | None = None,
        roster: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty list that is looked at as `seen`; `roster` tells about 署名者名簿."""
        super().__init__(column_width=_COLUMN, edge=Space.SMALL, parent=parent)
        self.body.setSpacing(Space.SMALL)
        self.set_heading(self.tr("受領フォルダー"))
        self._shown = Shown()
        self.head = InboxHead(folder, self.lend_title(), self)
        self._tabs = TabRow(self._tab_texts(), self)
        self.progress = InboxProgress(self._tabs)
        self._tabs.put_beside(self.progress)
        self._filter = InboxFilter(self, self)
        self.roster = RosterBar(roster, self)
        self._note = plain_label("", parent=self)
        self._tables = InboxTables(municipalities, self)
        for part in (self.head, self._tabs, self._filter, self.roster, self._note):
            self.body.addWidget(part)
        self.body.addWidget(self._tables, 1)
        self.buttons = InboxButtons(self)
        self.set_buttons(*self.buttons.buttons)
        self._connect()
        self._look_as(seen or Seen())

    @property
    def files(self) -> tuple[str, ...]:
        """The files of 受領一覧 that are seen, in order."""
        return self._tables.received.keys

    @property
    def seen(self) -> Seen:
        """How it is looked at."""
        marked = frozenset(self._tables.received.marked)
        wanted, order = self._filter.wanted(), self._filter.order()
        return Seen(wanted, order, self._filter.columns.hidden, marked, self._tables.tab)

    def show_now(self, shown: Shown, *, is_stopped: bool = False) -> None:
        """Show an inbox as it stands; the focus, the row and what is wanted stay."""
        has_same = shown.received is self._shown.received
        self._shown = shown
        self.progress.show_progress(shown.look, self._tables.shown, is_stopped=is_stopped)
        if has_same:
            self._show_beside()
            return
        self.head.show_found(shown.look)
        self._tabs.show_texts(self._tab_texts())
        self._tables.show_others(shown)
        self._show_wanted(fit=True)

    def go_to(self, file: str) -> None:
        """Stand at the row of a file."""
        self._tables.received.go_to(file)

    def go_to_person(self, row: str) -> bool:
        """Stand at a row of 署名者名簿; False while it is not there."""
        self._tables.roster.go_to(row)
        return self._tables.roster.key == row

    def _connect(self) -> None:
        buttons = self.buttons
        buttons.look_wanted.connect(self._on_look)
        buttons.settle_wanted.connect(self._on_settle)
        buttons.export_wanted.connect(partial(self._ask, self.export_wanted))
        buttons.print_wanted.connect(partial(self._ask, self.print_wanted))
        self.roster.revoke_wanted.connect(self._on_revoke)
        self._tabs.chosen.connect(self._on_tab)
        self._filter.changed.connect(self._on_filter)
        self._filter.columns.changed.connect(self._on_columns)
        self._tables.received.opened.connect(self.case_wanted)
        self._tables.received.marks_changed.connect(self._on_marks)
        self._tables.missing.marks_changed.connect(self._show_beside)

    def _look_as(self, seen: Seen) -> None:
        self._filter.show_wanted(seen.wanted, seen.order)
        self._filter.columns.hide_columns(seen.hidden)
        self._show_columns()
        self._tables.received.show_marks(seen.marked)
        self._tabs.choose(_TABS.index(seen.tab))
        self.first_focus = self._tables.shown

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
        self._tables.show_tab(_TABS[place])
        self._tabs.show_texts(self._tab_texts())
        self._filter.show_for(_TABS[place])
        show_if(self.roster, _TABS[place] is Tab.ROSTER)
        self._show_count()
        self._show_beside()
        self.seen_changed.emit()

    def _show_beside(self) -> None:
        """Show the words above the table and the buttons below it that fit what it shows."""
        look, tab = self._shown.look, self._tables.tab
        self.buttons.show_for(tab, has_unsettled=bool(look.facts.unsettled))
        words = ""
        marked = len(self._tables.missing.marked)
        if tab is Tab.MISSING and marked:
            words = self.tr("選択中 {n}件。書き出すのは、選択した行だけです。").format(n=marked)
        if tab is not Tab.ROSTER and look.is_over and not self._tables.shown.keys:
            words = nothing_words(tab, look)
        if words != self._note.text():
            self._note.setText(words)
        show_if(self._note, bool(words))

    def _on_filter(self) -> None:
        self._show_wanted(fit=False)
        self.seen_changed.emit()

    def _on_marks(self) -> None:
        self._show_count()
        self.seen_changed.emit()

    def _on_columns(self) -> None:
        self._show_columns()
        self.seen_changed.emit()

    def _show_columns(self) -> None:
        """Show what is wanted, and of that what says something here."""
        empty = _empty_columns(self._shown.look)
        self._tables.hide_columns(self._filter.columns.hidden | empty)

    def _show_wanted(self, *, fit: bool) -> None:
        wanted, order = self._filter.wanted(), self._filter.order()
        self._tables.show_wanted(self._shown, wanted, order, fit=fit)
        self._show_columns()
        self._show_count()
        self._show_beside()

    def _show_count(self) -> None:
        table = self._tables.shown
        is_told_here = table is self._tables.received  # of 未提出一覧 the note tells it
        self._filter.show_count(len(table.keys), len(table.marked) if is_told_here else 0)

    def _ask(self, wanted: SignalInstance) -> None:
        """Ask for the list that is shown: what is marked of it, or else what is seen."""
        table, tab = self._tables.shown, self._tables.tab
        keys = table.marked or frozenset(table.keys)
        every = self._shown.others.get(tab, tuple(self._shown.received.values()))
        lines = tuple(line for line in every if line.key in keys)
        notes = (self.head.words, self.tr("{n}件").format(n=f"{len(lines):,}"))
        wanted.emit(ListWish(tab, table.accessibleName(), table.heads, lines, notes))

    def _on_look(self) -> None:
        """Open the row one is at, or say that there is none.

        From another table it leads to the rows first: the one at which one was before is not seen
        there, and would be taken for the body one is looking at.
        """
        table = self._tables.received
        if self._tables.tab is not Tab.RECEIVED:
            self._tabs.choose(0)
            table.setFocus()
            return
        table.setFocus()
        if table.key:
            self.case_wanted.emit(table.key)

    def _on_settle(self) -> None:
        """Settle the row one is at, if it is one of those, or else the first of them."""
        files = [one.file for one in self._shown.look.facts.unsettled]
        at = self._tables.received.key
        self.settle_wanted.emit(at if at in files else files[0])

    def _on_revoke(self) -> None:
        self.revoke_wanted.emit(self._tables.roster.key)
