"""目次: sections and their pages with how far they are, and what need not be answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from usbsurvey_desktop.engine.page_state import SectionState
from usbsurvey_desktop.gui.filling.outline_words import CHECK, Entry, outline_entries
from usbsurvey_desktop.gui.filling.wrapped_rows import WrappedRows
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_TARGET_ROLE = Qt.ItemDataRole.UserRole
_SPOKEN_ROLE = Qt.ItemDataRole.AccessibleTextRole


class Outline(QFrame):
    """A tree that is one stop of the Tab key; Enter or a click opens a page."""

    page_asked = Signal(str)
    check_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        layout = column(self, gap=Space.SMALL)
        layout.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.SMALL, Space.LARGE)
        layout.addWidget(plain_label(self.tr("設問の一覧"), role="strong", parent=self))
        self.tree = QTreeWidget(self)
        self._prepare()
        layout.addWidget(self.tree, 1)
        self._shown: tuple[Entry, ...] = ()
        self._section = -1
        self.tree.itemActivated.connect(self._on_chosen)
        self.tree.itemClicked.connect(self._on_chosen)

    def show_sections(self, sections: tuple[SectionState, ...], current: str) -> None:
        """Show how far the form is; the section of the current page is open.

        What a person has opened besides stays open until another section is begun.
        """
        entries = outline_entries(sections, current)
        if entries == self._shown:
            return
        root = self.tree.invisibleRootItem()
        if _shape(entries) == _shape(self._shown):
            for place, entry in enumerate(entries):
                self._mend(root.child(place), entry, self._shown[place])
        else:
            self.tree.clear()
            self._section = -1
            for entry in entries:
                self._add(root, entry, is_section=True)
        self._shown = entries
        self._open_section(next((n for n, entry in enumerate(entries) if entry.is_open), -1))

    def _prepare(self) -> None:
        tree = self.tree
        tree.setAccessibleName(self.tr("設問の一覧"))
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setWordWrap(True)
        tree.setIndentation(Space.LARGE)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setTabKeyNavigation(False)
        tree.setProperty("plain", True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.setItemDelegate(WrappedRows(tree))

    def _add(self, above: QTreeWidgetItem, entry: Entry, *, is_section: bool = False) -> None:
        item = QTreeWidgetItem(above, [entry.text, entry.mark])
        item.setFirstColumnSpanned(not entry.mark)
        item.setData(0, _TARGET_ROLE, entry.target)
        if entry.spoken:
            item.setData(0, _SPOKEN_ROLE, entry.spoken)
        if is_section and entry.spoken:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        for below in entry.entries:
            self._add(item, below)
        if entry.is_here:
            self.tree.setCurrentItem(item)

    def _mend(self, item: QTreeWidgetItem | None, entry: Entry, before: Entry) -> None:
        """Put other words into an entry that stays where it is: much faster than a new tree."""
        if entry == before or item is None:
            return
        for place, words in ((0, entry.text), (1, entry.mark)):
            if words != item.text(place):
                item.setText(place, words)
        if entry.spoken != before.spoken:
            item.setData(0, _SPOKEN_ROLE, entry.spoken)
        for place, below in enumerate(entry.entries):
            self._mend(item.child(place), below, before.entries[place])
        if entry.is_here and not before.is_here:
            self.tree.setCurrentItem(item)

    def _open_section(self, section: int) -> None:
        if section == self._section:
            return
        self._section = section
        for place in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(place)
            if item is not None:
                item.setExpanded(place == section)

    def _on_chosen(self, entry: QTreeWidgetItem) -> None:
        target = entry.data(0, _TARGET_ROLE)
        if target == CHECK:
            self.check_asked.emit()
        elif target:
            self.page_asked.emit(target)


def _shape(entries: tuple[Entry, ...]) -> tuple[object, ...]:
    """What must be the same for a tree to be mended: targets, and what stands below what."""
    return tuple((entry.target, bool(entry.mark), _shape(entry.entries)) for entry in entries)
