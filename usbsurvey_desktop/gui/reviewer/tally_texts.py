"""その他の回答 of 集計: what bodies wrote, each text with its body, searched, read and chosen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from usbsurvey_desktop.gui.reviewer.inbox_table import Line, LineTable
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.form_row import form_row
from usbsurvey_desktop.gui.shared.joined import noted
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, show_if
from usbsurvey_desktop.gui.shared.line_edit import LineEdit
from usbsurvey_desktop.gui.shared.option_row import check_row
from usbsurvey_desktop.gui.shared.paragraph import Paragraph
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.tally.remarks import Quote, quote_of
from usbsurvey_desktop.tally.texts import FreeText, search
from usbsurvey_desktop.visible import shortened, visible, visible_line

_MOST_LETTERS = 48
"""Of a text in its row; all of it stands below."""
_MOST_ROWS, _FEWEST_ROWS = 8, 3
_LARGE = 20
"""Logical pixels of letters with which a small window has room for the fewest rows only."""


class TextTable(LineTable):
    """Texts to go through; Space asks to choose the one one is at, or to choose it no more."""

    choice_wanted = Signal()

    def sizeHint(self) -> QSize:
        """As high as its rows, of which it shows some at once."""
        line = self.verticalHeader().defaultSectionSize()
        is_large = self.fontInfo().pixelSize() > _LARGE
        shown = min(self.model().rowCount(), _FEWEST_ROWS if is_large else _MOST_ROWS)
        around = self.horizontalHeader().height() + self.horizontalScrollBar().sizeHint().height()
        return QSize(super().sizeHint().width(), around + shown * line + 2 * self.frameWidth())

    def show_texts(self, lines: Sequence[Line]) -> None:
        """Show these lines; one is always at one of them."""
        self.show_lines(lines)
        if lines and not self.key:
            self.go_to(lines[0].key)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Space."""
        if event.key() == Qt.Key.Key_Space and self.key:
            self.choice_wanted.emit()
            return
        super().keyPressEvent(event)


class TallyTexts(QWidget):
    """Shows the texts of a question; `chosen` carries one, and whether it is to be quoted."""

    chosen = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[FreeText, ...] = ()
        self._found: dict[str, FreeText] = {}
        self._quotes: Collection[Quote] | None = None
        layout = column(self, gap=Space.MEDIUM)
        self._title = plain_label("", role="h2", parent=self)
        layout.addWidget(self._title)
        self._search = LineEdit(columns=18, parent=self)
        words = self.tr("回答を探す（本文、団体名、コード）")
        add_at_left(layout, form_row(words, self._search, parent=self))
        self._count = plain_label("", role="support", parent=self)
        layout.addWidget(self._count)
        heads = (self.tr("団体"), self.tr("要約"), self.tr("本文"))
        self._list = TextTable("", heads, parent=self)
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout.addWidget(self._list)
        self._whole = QWidget(self)
        whole = column(self._whole, gap=Space.SMALL)
        self._body = data_label("", role="strong", parent=self._whole)
        self._words = Paragraph("", self._whole)
        self._choice = check_row(self.tr("要約に載せる"), parent=self._whole)
        for part in (self._body, self._words, self._choice):
            whole.addWidget(part)
        layout.addWidget(self._whole)
        self._search.textChanged.connect(self._show_found)
        self._list.selectionModel().currentRowChanged.connect(self._on_row)
        self._list.choice_wanted.connect(self._on_space)
        self._choice.mark.clicked.connect(self._on_choice)

    def show_texts(
        self, title: str, texts: Sequence[FreeText], quotes: Collection[Quote] | None
    ) -> None:
        """Show these texts, those in `quotes` as chosen; None where none can be chosen."""
        self._texts, self._quotes = tuple(texts), quotes
        self._title.setText(title)
        self._list.setAccessibleName(title)
        show_if(self, bool(self._texts))
        self._show_found()

    def _show_found(self) -> None:
        found = search(self._texts, self._search.text())
        self._found = {f"{one.municipality.code} {one.link_id}": one for one in found}
        self._count.setText(self.tr("{n}件を表示").format(n=f"{len(self._found):,}"))
        self._show_lines()

    def _show_lines(self) -> None:
        quotes = self._quotes or ()
        yes, no = self.tr("載せる"), "―"
        self._list.show_texts(
            [
                Line(
                    key,
                    (
                        noted(one.municipality.name, one.municipality.code),
                        yes if quote_of(one) in quotes else no,
                        shortened(visible_line(one.text), _MOST_LETTERS),
                    ),
                )
                for key, one in self._found.items()
            ]
        )
        self._show_whole()

    def _show_whole(self) -> None:
        one = self._found.get(self._list.key)
        show_if(self._whole, one is not None)
        if one is None:
            return
        self._body.setText(noted(one.municipality.name, one.municipality.code))
        self._words.setText(visible(one.text))
        show_if(self._choice, self._quotes is not None)
        self._choice.mark.setChecked(quote_of(one) in (self._quotes or ()))

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_whole()

    def _on_space(self) -> None:
        if self._quotes is None:
            return
        self._choice.mark.click()
        is_chosen = self._choice.mark.isChecked()
        words = self.tr("要約に載せます") if is_chosen else self.tr("要約に載せません")
        announce(self._list, words)

    def _on_choice(self) -> None:
        one = self._found.get(self._list.key)
        if one is not None and self._quotes is not None:
            self.chosen.emit(one, self._choice.mark.isChecked())

    def show_quotes(self, quotes: Collection[Quote]) -> None:
        """Show other texts as chosen."""
        self._quotes = quotes
        self._show_lines()
