"""The form at the left of S16: sections, pages and questions with conditions and findings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from usbsurvey_desktop.gui.author.form_entries import FormEntry
from usbsurvey_desktop.gui.filling.wrapped_rows import WrappedRows
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_LINK_ROLE = Qt.ItemDataRole.UserRole
_SPOKEN_ROLE = Qt.ItemDataRole.AccessibleTextRole
_MOST_OPEN = 120
"""Questions up to which every section is open at the start; rows that are closed cost nothing."""


class FormTree(QFrame):
    """A tree that is one stop of the Tab key; Enter or a click asks for what it names."""

    asked = Signal(str)
    """Carries a link_id."""
    left = Signal()
    """Somebody presses Escape."""

    def __init__(self, entries: Sequence[FormEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        layout = column(self, gap=Space.SMALL)
        layout.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.SMALL, Space.LARGE)
        count = sum(map(_questions_of, entries))
        title = self.tr("調査票（{n}問）").format(n=f"{count:,}")
        layout.addWidget(plain_label(title, role="strong", parent=self))
        self._nothing = plain_label(self.tr("設問がまだありません。"), parent=self)
        layout.addWidget(self._nothing)
        self._nothing.setVisible(not entries)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(title)
        self._prepare()
        layout.addWidget(self.tree, 1)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill(entries, is_open=count <= _MOST_OPEN)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self.tree.itemActivated.connect(self._on_chosen)
        self.tree.itemClicked.connect(self._on_chosen)

    @property
    def link_id(self) -> str:
        """The item one is at; "" for none."""
        item = self.tree.currentItem()
        return "" if item is None else str(item.data(0, _LINK_ROLE))

    def go_to(self, link_id: str) -> bool:
        """Stand at an item, with all above it open; tell whether there is one. Emits nothing."""
        item = self._items.get(link_id)
        if item is None:
            return False
        above = item.parent()
        while above is not None:
            above.setExpanded(True)
            above = above.parent()
        self.tree.setCurrentItem(item)
        self.tree.scrollToItem(item)
        return True

    def _prepare(self) -> None:
        tree = self.tree
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

    def _fill(self, entries: Sequence[FormEntry], *, is_open: bool) -> None:
        items = [self._made(entry) for entry in entries]
        self.tree.addTopLevelItems(items)
        for item, entry in zip(items, entries, strict=True):
            self._span(item, entry)
        if is_open:
            self.tree.expandAll()
        elif items:
            items[0].setExpanded(True)
        if items:
            self.tree.setCurrentItem(items[0])

    def _made(self, entry: FormEntry) -> QTreeWidgetItem:
        item = QTreeWidgetItem([entry.text, entry.mark])
        item.setData(0, _LINK_ROLE, entry.link_id)
        item.setData(0, _SPOKEN_ROLE, entry.spoken)
        if entry.is_group:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        item.addChildren([self._made(below) for below in entry.entries])
        self._items.setdefault(entry.link_id, item)
        return item

    def _span(self, item: QTreeWidgetItem | None, entry: FormEntry) -> None:
        """Let words without a mark take the whole width; only an item in a tree can."""
        if item is None:
            return
        item.setFirstColumnSpanned(not entry.mark)
        for place, below in enumerate(entry.entries):
            self._span(item.child(place), below)

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        self.asked.emit(item.data(0, _LINK_ROLE))


def _questions_of(entry: FormEntry) -> int:
    return int(not entry.is_group) + sum(map(_questions_of, entry.entries))
