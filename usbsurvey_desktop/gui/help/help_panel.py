"""S18: help beside the work, one topic at a time, with search and contents below it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from usbsurvey_desktop.gui.help.topics import Block, Kind, Topic, found
from usbsurvey_desktop.gui.shared.button import link_button
from usbsurvey_desktop.gui.shared.layouts import column, row
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.paragraph import Paragraph
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink
from usbsurvey_desktop.gui.theme import Space

_LETTERS = 20
"""Full-width letters of a line, so that an outline and a page have room beside it at 1366."""


class HelpPanel(QFrame):
    """Shows topics; Esc closes it, Ctrl+F searches in it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        self._topics: tuple[Topic, ...] = ()
        layout = column(self, gap=Space.MEDIUM, edge=Space.LARGE)
        layout.addLayout(self._top())
        self.page = QScrollArea(self)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setWidgetResizable(True)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The topic takes the focus as a whole: the arrow keys scroll it.
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout.addWidget(self.page, 1)
        QWidget.setTabOrder(self._close, self.search)
        QWidget.setTabOrder(self.search, self.page)
        for keys, act in (("Ctrl+F", self._on_find), ("Esc", self._on_close)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self._set_width()

    def _top(self) -> QVBoxLayout:
        top = column(gap=Space.SMALL)
        line: QHBoxLayout = row(gap=Space.SMALL)
        line.addWidget(plain_label(self.tr("使い方"), role="caption", parent=self), 1)
        self._close = link_button(self.tr("閉じる（Esc）"), self)
        self._close.clicked.connect(self._on_close)
        line.addWidget(self._close)
        top.addLayout(line)
        label = plain_label(self.tr("使い方の中を探す（Ctrl+F）"), role="support", parent=self)
        top.addWidget(label)
        self.search = LineEdit(columns=_LETTERS, parent=self)
        self.search.setAccessibleName(label.text())
        self.search.textChanged.connect(self._on_search)
        top.addWidget(self.search)
        return top

    def show_topic(self, topics: Sequence[Topic], name: str) -> None:
        """Show the topic of this name, with all topics in the contents below it."""
        self._topics = tuple(topics)
        topic = next((one for one in self._topics if one.name == name), self._topics[0])
        self.search.clear()
        content, layout = self._new_content()
        layout.addWidget(plain_label(topic.title, role="h2", parent=content))
        for block in topic.blocks:
            if block.kind is Kind.HEADING:
                layout.addSpacing(Space.MEDIUM)
            layout.addWidget(_shown(block, content))
        heading = self.tr("ほかの項目")
        layout.addSpacing(Space.LARGE)
        layout.addWidget(plain_label(heading, role="strong", parent=content))
        self._add_links([one for one in self._topics if one is not topic], content, layout)
        self._show(content, layout, topic.title)

    def changeEvent(self, event: QEvent) -> None:
        """Stay as wide as its letters need, and go away with a language that is left."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._set_width()
        elif event.type() is QEvent.Type.LanguageChange:
            self.closed.emit()

    def sizeHint(self) -> QSize:
        """Be as narrow as can be beside the work; alone it takes all the room there is."""
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys of reading here: they must not scroll the work beside it."""
        event.accept()

    def follow_focus(self, focused: QWidget) -> None:
        """Keep a link in sight, with the ring around it."""
        content = self.page.widget()
        if content is not None and content.isAncestorOf(focused):
            middle = focused.mapTo(content, focused.rect().center())
            self.page.ensureVisible(middle.x(), middle.y(), 0, focused.height() // 2 + Space.SMALL)

    def _set_width(self) -> None:
        letters = self.fontMetrics().horizontalAdvance("国") * _LETTERS
        self.setMinimumWidth(letters + 2 * Space.LARGE)
        self.updateGeometry()

    def _new_content(self) -> tuple[QWidget, QVBoxLayout]:
        content = QWidget(self)
        return content, column(content, gap=Space.SMALL, edge=Space.MEDIUM)

    def _show(self, content: QWidget, layout: QVBoxLayout, name: str) -> None:
        layout.addStretch(1)
        self.page.setWidget(content)
        self.page.setAccessibleName(name)

    def _add_links(self, topics: Sequence[Topic], content: QWidget, layout: QVBoxLayout) -> None:
        for topic in topics:
            link = WrapLink(topic.title, content)
            link.clicked.connect(partial(self._on_topic, topic.name))
            layout.addWidget(link)

    def _on_topic(self, name: str) -> None:
        self.show_topic(self._topics, name)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search(self, words: str) -> None:
        if not words.strip():
            return
        matches = found(self._topics, words)
        content, layout = self._new_content()
        title = self.tr("「{words}」のある項目：{count}件").format(
            words=words.strip(), count=len(matches)
        )
        layout.addWidget(plain_label(title, role="strong", parent=content))
        if not matches:
            none = self.tr("見つかりません。別の言葉で探してください。")
            layout.addWidget(plain_label(none, parent=content))
        self._add_links(matches, content, layout)
        self._show(content, layout, title)

    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_close(self) -> None:
        self.closed.emit()


def _shown(block: Block, parent: QWidget) -> QWidget:
    if block.kind is Kind.HEADING:
        return plain_label(block.text, role="strong", parent=parent)
    return Paragraph(block.text, parent)
