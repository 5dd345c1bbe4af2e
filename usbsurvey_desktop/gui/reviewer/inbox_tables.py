"""The four tables of a received folder, of which one is shown."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from usbsurvey_desktop.gui.reviewer.inbox_export import EXPORTED, RECEIVED_NAMES
from usbsurvey_desktop.gui.reviewer.inbox_rows import Order, Wanted, wanted_bodies, wanted_rows
from usbsurvey_desktop.gui.reviewer.inbox_shown import Shown, Tab
from usbsurvey_desktop.gui.reviewer.inbox_table import LineTable
from usbsurvey_desktop.gui.reviewer.inbox_words import (
    missing_heads,
    received_heads,
    roster_heads,
    unopened_heads,
)
from usbsurvey_desktop.municipality import Municipalities

_TABS = tuple(Tab)


class InboxTables(QStackedWidget):
    """A `LineTable` for each `Tab`."""

    def __init__(self, municipalities: Municipalities, parent: QWidget | None = None) -> None:
        """Make empty tables; `municipalities` finds the bodies that are searched."""
        super().__init__(parent)
        self._municipalities = municipalities
        names: Sequence[tuple[str, tuple[str, ...]]] = (
            (self.tr("受領一覧"), received_heads()),
            (self.tr("未提出一覧"), missing_heads()),
            (self.tr("開けないファイル"), unopened_heads()),
            (self.tr("署名者名簿"), roster_heads()),
        )
        self._tables = {
            tab: LineTable(name, heads, is_marking=tab in EXPORTED, parent=self)
            for tab, (name, heads) in zip(_TABS, names, strict=True)
        }
        for table in self._tables.values():
            self.addWidget(table)

    @property
    def tab(self) -> Tab:
        """Which one is shown."""
        return _TABS[self.currentIndex()]

    @property
    def shown(self) -> LineTable:
        """The one that is shown."""
        return self._tables[self.tab]

    @property
    def received(self) -> LineTable:
        """受領一覧."""
        return self._tables[Tab.RECEIVED]

    @property
    def missing(self) -> LineTable:
        """未提出一覧."""
        return self._tables[Tab.MISSING]

    @property
    def roster(self) -> LineTable:
        """署名者名簿."""
        return self._tables[Tab.ROSTER]

    def show_tab(self, tab: Tab) -> None:
        """Show another one."""
        self.setCurrentIndex(_TABS.index(tab))

    def show_others(self, shown: Shown) -> None:
        """Fill the tables but 受領一覧, each with all of its lines."""
        for tab, table in self._tables.items():
            if tab is not Tab.RECEIVED:
                table.show_lines(shown.others.get(tab, ()))

    def show_wanted(self, shown: Shown, wanted: Wanted, order: Order, *, fit: bool) -> None:
        """Show what is wanted of 受領一覧 and 未提出一覧; `fit` where the words of it are new."""
        facts, places = shown.look.facts, self._municipalities
        rows = wanted_rows(facts.received, wanted, order, places)
        found = [shown.received[one.file] for one in rows]
        self.received.show_lines(found, fit=fit, among=tuple(shown.received.values()))
        codes = wanted_bodies(facts.missing, wanted, places)
        lines = shown.others.get(Tab.MISSING, ())
        self.missing.show_lines([one for one in lines if one.key in codes], fit=False)

    def hide_columns(self, hidden: frozenset[str]) -> None:
        """Show all columns of 受領一覧 but these."""
        self.received.show_columns(hidden, RECEIVED_NAMES)
