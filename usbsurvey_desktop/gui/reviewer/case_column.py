"""The questions that apply at the left of a case, with a mark each, always in sight."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from usbsurvey_desktop.gui.filling.wrapped_rows import WrappedRows
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Space

_QUESTION_ROLE = Qt.ItemDataRole.UserRole


class CaseColumn(QFrame):
    """A list that is one stop of the Tab key; Enter or a click leads to a question."""

    question_asked = Signal(str)

    def __init__(self, questions: int, parent: QWidget) -> None:
        """Make it for so many questions."""
        super().__init__(parent)
        self.setProperty("panel", "side")
        layout = column(self, gap=Space.SMALL)
        layout.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.SMALL, Space.LARGE)
        title = self.tr("設問の一覧（{n}問）").format(n=questions)
        layout.addWidget(plain_label(title, role="strong", parent=self))
        # A tree of one level: only there are rows as high as their words.
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(title)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setWordWrap(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setTabKeyNavigation(False)
        self.tree.setProperty("plain", True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setItemDelegate(WrappedRows(self.tree))
        layout.addWidget(self.tree, 1)
        self.tree.itemActivated.connect(self._on_chosen)
        self.tree.itemClicked.connect(self._on_chosen)

    def show_questions(self, marked: Mapping[str, str]) -> None:
        """Show the words of each question, in order; the same questions each time."""
        for place, (link_id, words) in enumerate(marked.items()):
            item = self.tree.topLevelItem(place) or QTreeWidgetItem(self.tree)
            item.setText(0, words)
            item.setData(0, _QUESTION_ROLE, link_id)

    def _on_chosen(self, item: QTreeWidgetItem) -> None:
        self.question_asked.emit(item.data(0, _QUESTION_ROLE))
