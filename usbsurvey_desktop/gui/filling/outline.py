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

from usbsurvey_desktop.engine.page_state import NotApplicable, PageEntry, SectionState
from usbsurvey_desktop.engine.snapshot import PageMark
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.layouts import column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.theme import Size, Space

WIDTH = 272
"""Logical pixels at 100 %."""
_PAGE_ROLE = Qt.ItemDataRole.UserRole
_ANY_WIDTH = 16_777_215
"""Qt's own largest size: no limit."""
_CHECK = "\0check"


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
        self._shown: tuple[SectionState, ...] = ()
        self._current = ""
        self.tree.itemActivated.connect(self._on_chosen)
        self.tree.itemClicked.connect(self._on_chosen)

    def show_sections(self, sections: tuple[SectionState, ...], current: str) -> None:
        """Show how far the form is; the section of the current page is open."""
        if (sections, current) == (self._shown, self._current):
            return
        self._shown, self._current = sections, current
        self.tree.clear()
        for section in sections:
            self._add_section(section, current)
        last = QTreeWidgetItem(self.tree, [self.tr("確認と提出"), ""])
        last.setData(0, _PAGE_ROLE, _CHECK)

    def keep_beside(self, *, is_beside: bool) -> None:
        """Take a fixed share of the width beside the page, or all of it in its place."""
        width = WIDTH * self.fontInfo().pixelSize() // Size.BODY
        self.setMinimumWidth(width if is_beside else 0)
        self.setMaximumWidth(width if is_beside else _ANY_WIDTH)

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

    def _add_section(self, section: SectionState, current: str) -> None:
        title = section.group.short_title or section.group.title
        entry = QTreeWidgetItem(self.tree, [f"{title}\n{self._progress(section)}"])
        entry.setFirstColumnSpanned(True)
        entry.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._spoken(section, title))
        if section.pages:
            entry.setData(0, _PAGE_ROLE, section.pages[0].page_id)
        is_open = any(page.page_id == current for page in section.pages)
        for page in section.pages:
            self._add_page(entry, page, title, current)
        if section.not_applicable:
            self._add_not_applicable(entry, section.not_applicable)
        entry.setExpanded(is_open)
        font = entry.font(0)
        font.setBold(True)
        entry.setFont(0, font)

    def _add_page(
        self, above: QTreeWidgetItem, page: PageEntry, section: str, current: str
    ) -> None:
        title = page.title.removeprefix(f"{section}：")
        mark = self._mark(page)
        entry = QTreeWidgetItem(above, [title, mark])
        entry.setData(0, _PAGE_ROLE, page.page_id)
        here = self.tr("、今のページ") if page.page_id == current else ""
        entry.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{title}、{mark}{here}")
        if page.page_id == current:
            above.setExpanded(True)
            self.tree.setCurrentItem(entry)

    def _add_not_applicable(
        self, above: QTreeWidgetItem, questions: tuple[NotApplicable, ...]
    ) -> None:
        words = self.tr("対象外 {count}問（理由を見る）").format(count=len(questions))
        entry = QTreeWidgetItem(above, [words])
        entry.setFirstColumnSpanned(True)
        for each in questions:
            reason = QTreeWidgetItem(entry, [self._reason(each)])
            reason.setFirstColumnSpanned(True)

    def _reason(self, each: NotApplicable) -> str:
        name = each.question.number if each.question.counted else question_name(each.question)
        if not each.because:
            return self.tr("{name}：答える必要はありません。").format(name=name)
        first = each.because[0]
        return self.tr(
            "{name}：{number}の回答が「{answer}」のため、答える必要はありません。"
        ).format(name=name, number=first.question.number, answer=first.label)

    def _progress(self, section: SectionState) -> str:
        if not section.is_counted:
            done = section.answered >= section.applicable
            return (
                self.tr("済み")
                if done
                else self.tr("途中")
                if section.answered
                else self.tr("まだ")
            )
        return self.tr("回答 {answered}／対象 {applicable}問").format(
            answered=section.answered, applicable=section.applicable
        )

    def _spoken(self, section: SectionState, title: str) -> str:
        if not section.is_counted:
            return f"{title}、{self._progress(section)}"
        words = self.tr("{title}、{applicable}問のうち{answered}問に回答").format(
            title=title, applicable=section.applicable, answered=section.answered
        )
        if section.gate is None:
            return words
        return words + self.tr("、{number}の答えで決まります").format(number=section.gate.number)

    def _mark(self, page: PageEntry) -> str:
        words = {
            PageMark.UNTOUCHED: self.tr("まだ"),
            PageMark.STARTED: self.tr("途中"),
            PageMark.DONE: self.tr("済み"),
            PageMark.RECHECK: self.tr("要再確認"),
        }
        if page.is_returned:
            return self.tr("差戻しあり")
        return self.tr("あとで確認") if page.later else words[page.mark]

    def _on_chosen(self, entry: QTreeWidgetItem) -> None:
        page_id = entry.data(0, _PAGE_ROLE)
        if page_id == _CHECK:
            self.check_asked.emit()
        elif page_id:
            self.page_asked.emit(page_id)
