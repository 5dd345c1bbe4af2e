"""S16 調査票の作成・点検: the form as a tree at the left; at the right to be tried and checked.

Nothing is edited here: who corrects a form does it where it was written, and opens it anew with one
key (docs/decisions/0043-making-a-survey.md).
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from usbsurvey_desktop.gui.author.author_head import state_words
from usbsurvey_desktop.gui.author.dropped_file import dropped_file
from usbsurvey_desktop.gui.author.finding_table import FindingPanel
from usbsurvey_desktop.gui.author.finding_words import finding_rows
from usbsurvey_desktop.gui.author.form_entries import form_entries
from usbsurvey_desktop.gui.author.form_tree import FormTree
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.author.opening import Looked
from usbsurvey_desktop.gui.author.preview_panel import PreviewPanel
from usbsurvey_desktop.gui.author.route_panel import RoutePanel
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import Button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.plain_label import plain_label, show_role
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.shared.side_list import SideList
from usbsurvey_desktop.gui.shared.tab_row import TabRow
from usbsurvey_desktop.gui.theme import Space

TRY, CHECK, ROUTES = range(3)
"""The parts at the right, as they stand."""


class AuthorView(Screen):
    """Shows one form; emits what the person wants to do with it."""

    help_topic = "author"

    open_wanted = Signal()
    dropped = Signal(object)
    """Carries the path of a file that was dropped."""
    reopen_wanted = Signal()
    print_wanted = Signal()
    export_wanted = Signal()
    publish_wanted = Signal()
    left = Signal()

    def __init__(
        self, opened: OpenForm, preview: PreviewPanel, parent: QWidget | None = None
    ) -> None:
        """Show a form; `preview` shows its pages and belongs to the screen from now on."""
        super().__init__(column_width=WIDE_COLUMN, edge=Space.MEDIUM, parent=parent)
        self.set_heading(self.tr("調査票の作成・点検"))
        self.opened = opened
        self.rows = finding_rows(opened)
        self.preview = preview
        self.setAcceptDrops(True)
        # In the order in which Tab goes through them.
        self._outline = FormTree(form_entries(opened, self.rows), self)
        self._to_tree = self._button(self.tr("設問の一覧(&L)"), self._on_to_tree)
        self._add_head()
        self.body.addWidget(preview)
        self._findings = FindingPanel(self.rows, self)
        self._routes = RoutePanel(opened, self)
        self._parts: tuple[QWidget, ...] = (preview, self._findings, self._routes)
        for part in self._parts[1:]:
            self.body.addWidget(part)
        self.end_body()
        self._add_buttons()
        self._beside = self._put_beside(self._outline)
        self._outline.asked.connect(self.show_place)
        self._outline.left.connect(self._on_tree_left)
        self._findings.asked.connect(self._on_finding)
        preview.page_shown.connect(self._on_page_shown)
        self._on_page_shown()
        self.choose(TRY if opened.form is not None else CHECK)
        self.first_focus = self._outline.tree

    @property
    def place(self) -> tuple[int, str]:
        """Which part is seen, and the link_id one is at in the tree."""
        return self._tabs.place, self._outline.link_id

    def go_back_to(self, place: tuple[int, str]) -> None:
        """Show the part and the place of an earlier reading of the form, where they are still."""
        part, link_id = place
        if self._outline.go_to(link_id) and self.opened.form is not None:
            self.preview.show_question(link_id)
        if part != TRY or self.opened.form is not None:
            self.choose(part)

    def choose(self, part: int) -> None:
        """Show one part at the right."""
        self._tabs.show_place(part)
        for place, each in enumerate(self._parts):
            show_if(each, place == part)

    def show_findings(self) -> None:
        """Show 点検, with the focus on its first row where there is one."""
        self.choose(CHECK)
        self._beside.close()
        announce(self, self._findings.summary(self.rows))
        if self._findings.table is not None:
            self._findings.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_looked(self, looked: Looked) -> None:
        """Show what trying the routes gave."""
        self._routes.show_looked(looked)

    def show_place(self, link_id: str) -> None:
        """Show an item in the tree and, where the form can be tried, as people will see it."""
        self._outline.go_to(link_id)
        self._beside.close()
        if self.opened.form is not None:
            self.choose(TRY)
            self.preview.show_question(link_id)

    def regions(self) -> tuple[QWidget, ...]:
        """The tree, which stands at the left where it has room, the head, the part that is seen."""
        seen = self._parts[self._tabs.place]
        inner = self.preview.regions() if seen is self.preview else (seen,)
        return (self._outline, self._head, *inner, self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tree beside the rest where both have room."""
        super().resizeEvent(event)
        self._beside.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Find room anew in letters of another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._beside.arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of this terminal."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_file(event))

    def _put_beside(self, listed: QWidget) -> SideList:
        """Let content and buttons stand together at the right of a list."""
        right = QWidget(self)
        inner = column(right, gap=0)
        for part in (self.scroll_area, self._foot):
            self._outer.removeWidget(part)
            inner.addWidget(part, 1 if part is self.scroll_area else 0)
        beside = SideList(self, listed, right, self._to_tree)
        self._outer.addLayout(beside.row, 1)
        self._outer = self._foot_in = inner
        return beside

    def _add_head(self) -> None:
        """Few lines: the page that is tried needs the room."""
        self._head = QWidget(self)
        head = column(self._head, gap=Space.MEDIUM)
        line = Flow(gap=Space.LARGE)
        line.addWidget(self.lend_title())
        line.addWidget(self._to_tree)
        reopen = self._button(self.tr("開きなおす(&R)"), self.reopen_wanted)
        other = self._button(self.tr("開く(&O)…"), self.open_wanted)
        for button in (reopen, other):
            line.addWidget(button)
        head.addLayout(line)
        texts = (self.tr("試す(&T)"), self.tr("点検(&V)"), self.tr("道筋(&M)"))
        self._tabs = TabRow(texts, self)
        self._tabs.chosen.connect(self.choose)
        states = state_words(self.opened, self.rows)
        self._tabs.put_beside(plain_label(states, role="support", parent=self))
        head.addWidget(self._tabs)
        self.body.addWidget(self._head)

    def _add_buttons(self) -> None:
        publish = primary_button(self.tr("署名して発行する(&N)…"), self)
        publish.clicked.connect(self.publish_wanted)
        printing = secondary_button(self.tr("印刷(&P)…"), self)
        prints(printing, self, self.print_wanted)
        export = self._button(self.tr("XLSFormに書き出す(&X)…"), self.export_wanted)
        back = self._button(self.tr("ホームへ(&Q)"), self.left)
        # No button is Ctrl+Enter here: on the page that is tried it means 次へ, as for people.
        for button in (publish, printing, export, back):
            self.bar.addWidget(button)
        self._foot.show()

    def _button(self, words: str, act: SignalInstance | Callable[[], None]) -> Button:
        button = secondary_button(words, self)
        button.clicked.connect(act)
        return button

    def _on_to_tree(self) -> None:
        self._beside.turn()
        if self._beside.is_open:
            self._outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_page_shown(self) -> None:
        """Let the heading of a page stand below that of the screen around it."""
        for label in self.preview.findChildren(QLabel):
            if label.property("role") == "h1":
                show_role(label, "h2")

    def _on_tree_left(self) -> None:
        """Where the tree stands in place of the rest, show the rest again."""
        if self._beside.is_open:
            self._beside.close()
            self._to_tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finding(self, link_id: str) -> None:
        if not self._outline.go_to(link_id):
            return
        if self.opened.form is not None:
            self.show_place(link_id)
        elif not self._outline.isVisible():
            self._beside.turn()
        is_seen = self._outline.isVisible()
        stop = self._outline.tree if is_seen else self.preview.first_focus
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
