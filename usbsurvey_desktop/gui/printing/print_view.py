"""Before printing: the pages as they will be, and where they shall go."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QScrollBar, QWidget

from usbsurvey_desktop.gui.printing.layout import Pages
from usbsurvey_desktop.gui.printing.paper import Paper
from usbsurvey_desktop.gui.printing.preview import Preview
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import column, show_if
from usbsurvey_desktop.gui.shared.option_row import OptionRow, check_row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.shared.side_by_side import SideBySide
from usbsurvey_desktop.gui.theme import Space

_AT_ONCE = 12
"""Steps of laying out: a sheet of a few pages is there when the screen is."""


@dataclass(frozen=True)
class Printable:
    """What can be printed: the heading of its screen, the name proposed for its PDF, its papers.

    `option` are the words of a choice, off at first, which `papers` is told; "" offers none.
    `words` stand beside the pages, the first ones stronger. `page` names a page by `{page}` and
    `{count}` where it is more than any page. What is not `is_sealed` can be read by everybody.
    """

    heading: str
    file: str
    papers: Callable[[bool], tuple[Paper, ...]]
    option: str = ""
    words: tuple[str, ...] = ()
    page: str = ""
    is_sealed: bool = False


class PrintView(Screen):
    """Shows the pages; emits where they shall go. `pages` and `papers` are what is shown now."""

    help_topic = "printing"

    print_wanted = Signal()
    save_wanted = Signal()
    left = Signal()
    _asked = Signal()

    def __init__(self, printable: Printable, parent: QWidget | None = None) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(printable.heading)
        self._printable = printable
        self.file = printable.file
        self.papers = printable.papers(False)
        self.pages = Pages(())
        self._layout = QTimer(self)
        self._layout.setObjectName("laying")
        self._layout.timeout.connect(self._go_on)
        self._is_whole = False
        self._page = 0
        self._size_words = plain_label("", parent=self)
        self.body.addWidget(self._size_words)
        self.option = self._option_row(printable.option)
        self.preview = Preview(self.pages, self)
        self.body.addWidget(self._with_words(printable.words))
        self.end_body()
        self._add_buttons()
        self._lay_out()
        self.scroll_area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _lay_out(self) -> None:
        """Lay the pages out: a short sheet at once, a long one between what the person does."""
        self._laying = Pages(self.papers, at_once=False)
        for _ in range(_AT_ONCE):
            if not self._laying.go_on():
                self._show_laid_out()
                return
        self._show_progress()
        self._layout.start()

    def _go_on(self) -> None:
        if self._laying.go_on():
            self._show_progress()
            return
        self._show_laid_out()
        announce(self, self._size_words.text())

    def _show_progress(self) -> None:
        words = self.tr("ページを並べています…（{done}／{all}行）")
        done, every = self._laying.done, self._laying.rows
        self._size_words.setText(words.format(done=f"{done:,}", all=f"{every:,}"))
        for part in (self.preview, self._fit, self._where):
            show_if(part, bool(len(self.pages)))

    def _show_laid_out(self) -> None:
        self._layout.stop()
        self.pages = self._laying
        self.preview.show_pages(self.pages)
        self._page = min(self._page, len(self.pages) - 1)
        self._show_words()
        for part in (self.preview, self._fit, self._where):
            show_if(part, True)

    def _option_row(self, words: str) -> OptionRow | None:
        if not words:
            return None
        option = check_row(words, parent=self)
        option.mark.toggled.connect(self._on_option)
        self.body.addWidget(option)
        return option

    def _with_words(self, words: tuple[str, ...]) -> QWidget:
        """The pages, and words beside them; above them where there is no room."""
        if not words:
            return self.preview
        panel = QWidget(self)
        lines = column(panel, gap=Space.MEDIUM)
        for place, text in enumerate(words):
            role = "" if place else "strong"
            lines.addWidget(plain_label(text, role=role, parent=panel))
        return SideBySide((self.preview, panel), self, is_last_above=True)

    def _add_buttons(self) -> None:
        printing = primary_button(self.tr("印刷する(&P)…"), self)
        prints(printing, self, self._asked)
        self._asked.connect(self._on_asked)
        saving = secondary_button(self.tr("PDFで保存する(&S)…"), self)
        saving.clicked.connect(self.save_wanted)
        back = secondary_button(self.tr("戻る(&B)"), self)
        back.clicked.connect(self.left)
        # Here, not over the pages, so that the focus on it does not hold them back.
        self._fit = link_button("", self)
        self._fit.clicked.connect(self._on_fit)
        self.set_buttons(printing, saving, back, self._fit)
        self._where = plain_label("", role="support", parent=self)
        self._where.setWordWrap(False)
        self.bar.addWidget(self._where)
        self._add_key("Esc", back.click)
        self._add_key("PgDown", partial(self._on_page_key, 1))
        self._add_key("PgUp", partial(self._on_page_key, -1))
        # Over the pages where there is something, so that a small window shows their beginning.
        self.first_focus = printing if self.option is None else self.option.mark

    def _add_key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        # Beside the work stands help, where these keys mean something else.
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _show_words(self) -> None:
        count = len(self.pages)
        ways = {paper.is_landscape for paper in self.papers}
        size = self.tr("A4縦と横、全{count}ページ")
        if len(ways) == 1:
            lies = True in ways
            size = self.tr("A4横、全{count}ページ") if lies else self.tr("A4縦、全{count}ページ")
        self._size_words.setText(size.format(count=count))
        name = self.tr("{heading}の見本、全{count}ページ")
        self.preview.setAccessibleName(name.format(heading=self.heading, count=count))
        fit = self.tr("幅に合わせる(&W)") if self._is_whole else self.tr("1ページ全体を見る(&W)")
        self._fit.setText(fit)
        self._show_page()

    def _on_asked(self) -> None:
        """Print, once there are pages; until then what is done is told again."""
        if self._layout.isActive():
            announce(self, self._size_words.text())
            return
        self.print_wanted.emit()

    def _show_page(self) -> None:
        words = self._printable.page or self.tr("{page}ページ目／全{count}ページ")
        self._where.setText(words.format(page=self._page + 1, count=len(self.pages)))
        if self._printable.page:
            self.preview.setAccessibleName(self._where.text())

    def _on_option(self, is_wanted: bool) -> None:  # noqa: FBT001 - a signal brings it
        self.papers = self._printable.papers(is_wanted)
        self._lay_out()
        announce(self, self._size_words.text())

    def _on_fit(self) -> None:
        self._is_whole = not self._is_whole
        self._set_room()
        self._show_words()
        # Only when the layout has settled are the pages where they will stand.
        QTimer.singleShot(0, self, self._go_to_page)

    def _set_room(self) -> None:
        height = self.scroll_area.viewport().height() - 2 * Space.LARGE
        self.preview.show_whole(height if self._is_whole else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a whole page in sight where that was asked for."""
        super().resizeEvent(event)
        self._set_room()

    def _on_scrolled(self, value: int) -> None:
        middle = value + self.scroll_area.viewport().height() / 2
        self._turn_to(self.preview.page_at(middle - self._preview_top()))

    def _turn_to(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self._show_page()
            announce(self, self._where.text())

    def _on_page_key(self, step: int) -> None:
        """Go from page to page where whole pages are shown; else scroll as every screen does."""
        if self._is_whole:
            self._turn_to(min(max(self._page + step, 0), len(self.pages) - 1))
            self._go_to_page()
            return
        actions = QScrollBar.SliderAction
        down = actions.SliderPageStepAdd if step > 0 else actions.SliderPageStepSub
        self.scroll_area.verticalScrollBar().triggerAction(down)

    def _go_to_page(self) -> None:
        top = self._preview_top() + self.preview.top_of(self._page) - Space.LARGE
        self.scroll_area.verticalScrollBar().setValue(top)

    def _preview_top(self) -> int:
        return self.preview.mapTo(self._content, QPoint(0, 0)).y()
