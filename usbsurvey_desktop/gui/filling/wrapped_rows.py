"""Rows of a tree as high as their words need: Qt wraps the words, but measures only one line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from usbsurvey_desktop.gui.theme import Space

_TALLEST = 100_000


class WrappedRows(QStyledItemDelegate):
    """Measures the words of the first column at the width they are shown in."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        # The tree keeps the heights that words had at another width, and would cut them.
        tree.header().sectionResized.connect(self._on_resized)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the size of all lines."""
        unlimited = QStyleOptionViewItem(option)
        unlimited.rect = QRect()
        one_line = super().sizeHint(unlimited, index)
        if index.column():
            return one_line
        font = index.data(Qt.ItemDataRole.FontRole)
        letters = self._tree.font()
        metrics = QFontMetrics(font.resolve(letters) if isinstance(font, QFont) else letters)
        room = QRect(0, 0, self._room(index), _TALLEST)
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        shown = str(index.data()).count("\n") + 1
        extra = lines.height() - shown * metrics.lineSpacing()
        return one_line + QSize(0, max(extra, 0))

    def _room(self, index: QModelIndex | QPersistentModelIndex) -> int:
        tree, depth, above = self._tree, 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        is_spanned = tree.isFirstColumnSpanned(index.row(), index.parent())
        width = tree.viewport().width() if is_spanned else tree.columnWidth(0)
        return width - depth * tree.indentation() - 2 * Space.HAIR

    def _on_resized(self) -> None:
        self._tree.scheduleDelayedItemsLayout()
