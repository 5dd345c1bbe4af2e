"""The pages of a record with how far each is, and what else can be done with the record."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QWidget,
)

from usbsurvey_desktop.gui.logbook.record_input import RecordInput
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.wrap_link import WrapLink
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.logbook.judgement import Judgement

translate = QCoreApplication.translate

_PAGE_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class PageLine:
    """A page as it stands in the list."""

    page_id: str
    title: str
    words: str


class PageList(QScrollArea):
    """A list that is one stop of the Tab key; Enter or a click opens a page."""

    page_asked = Signal(str)

    def __init__(
        self, ways: Sequence[tuple[str, SignalInstance]], parent: QWidget | None = None
    ) -> None:
        """Make the list; `ways` are the words of the links below it, and what each emits."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QFrame(self)
        whole.setProperty("panel", "side")
        layout = column(whole, gap=Space.MEDIUM)
        layout.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.MEDIUM, Space.LARGE)
        layout.addWidget(plain_label(self.tr("ページの一覧"), role="strong", parent=whole))
        self.list = QListWidget(whole)
        self.list.setAccessibleName(self.tr("ページの一覧"))
        self.list.setTabKeyNavigation(False)
        self.list.setWordWrap(True)
        self.list.setSpacing(Space.HAIR)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(self.list)
        # Made after the list, so that Tab meets them there.
        for words, wanted in ways:
            link = WrapLink(words, whole)
            link.clicked.connect(wanted)
            layout.addWidget(link)
        layout.addStretch(1)
        self.setWidget(whole)
        self._lines: tuple[PageLine, ...] = ()
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)

    def show_lines(self, lines: Sequence[PageLine], current: str) -> None:
        """Show how far the pages are, and at which one we are."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.list.clear()
            for line in lines:
                words = self.tr("{title}　{words}").format(title=line.title, words=line.words)
                item = QListWidgetItem(words, self.list)
                item.setData(_PAGE_ROLE, line.page_id)
        self._fit()
        places = [line.page_id for line in lines]
        self.list.setCurrentRow(places.index(current) if current in places else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list as high as its lines, which wrap."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the list as high as its lines: the whole panel scrolls, not the list in it."""
        room = 2 * self.list.spacing()
        lines = sum(self.list.sizeHintForRow(row) + room for row in range(self.list.count()))
        height = lines + 2 * self.list.frameWidth()
        self.list.setMinimumHeight(height)
        self.list.setMaximumHeight(height)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.page_asked.emit(str(item.data(_PAGE_ROLE)))


def page_lines(record: RecordInput, known: Judgement | None) -> tuple[PageLine, ...]:
    """Say of every page how far it is; `known` is the record as it stands in the book."""
    pages = record.form.pages
    return tuple(
        PageLine(page_id, page.group.title, _words(record, known, page_id))
        for page_id, page in pages.items()
    )


def _words(record: RecordInput, known: Judgement | None, page_id: str) -> str:
    if record.is_changed(page_id):
        return translate("PageList", "記録していない入力あり")
    if page_id not in record.filling.route:
        return translate("PageList", "書くことはありません")
    save = None if known is None else known.record.pages.get(page_id)
    if save is None:
        return translate("PageList", "まだ")
    if save.act.closed:
        return translate("PageList", "記録済み")
    return translate("PageList", "途中")
