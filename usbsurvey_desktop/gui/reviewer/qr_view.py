"""QR提出票を読み取る (S13): pictures, PDFs, a hand-held scanner; what is whole, what is missing."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from usbsurvey_desktop.gui.reviewer.qr_course import QrPile
from usbsurvey_desktop.gui.reviewer.qr_reading import QrLook
from usbsurvey_desktop.gui.reviewer.qr_tables import QrTable
from usbsurvey_desktop.gui.reviewer.qr_typed_edit import TypedRow
from usbsurvey_desktop.gui.reviewer.qr_words import (
    found_words,
    progress_words,
    sheet_words,
    source_words,
    state_words,
)
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, show_if
from usbsurvey_desktop.gui.shared.plain_label import data_label, plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.municipality import Municipalities

_QUARTERS = 4


class QrView(Screen):
    """Shows what `show_now` gives; emits what the person chose, dropped, typed or takes out."""

    help_topic = "paper"

    choose_wanted = Signal()
    files_dropped = Signal(object)
    """Carries a list of paths."""
    typed = Signal(str)
    stop_wanted = Signal()
    """Also to go on where it was stopped."""
    leave_out_wanted = Signal(str)
    """Carries the source of a row."""
    nothing_chosen = Signal()
    """Somebody wants to take out a row, and is at none."""
    left = Signal()

    def __init__(self, municipalities: Municipalities, parent: QWidget | None = None) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("QR提出票を読み取る"))
        self._municipalities = municipalities
        self._said = ""
        self._shown: QrLook | None = None
        self.setAcceptDrops(True)
        self._add_words()
        self._add_field()
        self._add_progress()
        self._nothing = plain_label(self.tr("まだ何も読み取っていません。"), parent=self)
        self.body.addWidget(self._nothing)
        self._add_tables()
        self.end_body()
        choose = primary_button(self.tr("画像・PDFを選ぶ(&N)…"), self)
        choose.clicked.connect(self.choose_wanted)
        back = secondary_button(self.tr("受領フォルダーに戻る(&L)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(choose, back)
        self.first_focus = self._typing.edit

    def show_now(self, pile: QrPile) -> None:
        """Show what was read as it stands; the focus stays."""
        if pile.look is not self._shown:
            self._show_look(pile)
        self._show_progress(pile)
        self._show_parts(pile.look)

    def _show_look(self, pile: QrPile) -> None:
        """Show the lists anew; a thousand rows take too long to do so where nothing changed."""
        self._shown = look = pile.look
        self._sheets.show_rows(
            [
                (f"{one.sheet.mark} {one.sheet.symbols}", self._sheet_cells(pile, place))
                for place, one in enumerate(look.sheets)
            ]
        )
        self._found.show_rows(
            [
                (one.source, (source_words(one), *found_words(one, look, self._municipalities)))
                for one in look.found
            ]
        )

    def _show_parts(self, look: QrLook) -> None:
        """Show what has something in it."""
        focused = QApplication.focusWidget()
        if not look.found and focused is not None and self._found_part.isAncestorOf(focused):
            # Before it goes, or the focus would jump to somewhere else.
            self.go_to_field()
        show_if(self._sheets_part, bool(look.sheets))
        show_if(self._found_part, bool(look.found))
        show_if(self._nothing, not look.found)

    def go_to_field(self) -> None:
        """Let what a hand-held scanner types go into its field, and press no button."""
        self._typing.edit.setFocus()

    def tell(self, words: str) -> None:
        """Tell what became of what was typed; the focus stays in the field."""
        self._typing.tell(words)
        self.follow_focus(self._typing.edit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this terminal."""
        if _files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the files that were dropped."""
        event.acceptProposedAction()
        self.files_dropped.emit(_files(event))

    def _sheet_cells(self, pile: QrPile, place: int) -> tuple[str, str]:
        seen = pile.look.sheets[place]
        return sheet_words(seen, self._municipalities), state_words(seen, pile.look)

    def _add_words(self) -> None:
        words = self.tr(
            "用紙の記号がそろうと、提出ファイルになって受領フォルダーに入ります。"
            "何通でも、どの順でも読み取れます。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        words = self.tr(
            "スキャナーでは、300dpi、PNG・JPEG・TIFF・BMP・PDFのどれかで保存してください。"
            "画像は、まとめて選ぶか、この画面に置きます。"
        )
        self.body.addWidget(plain_label(words, role="support", parent=self))

    def _add_field(self) -> None:
        support = self.tr(
            "この欄で、記号を1つずつ読み取ります。読み取るたびに欄は空になり、続けて読み取れます。"
        )
        name = self.tr("手持ちのスキャナーの読み取り欄")
        self._typing = TypedRow(name, support, self)
        self._typing.edit.entered.connect(self.typed)
        self.body.addWidget(self._typing)

    def _add_progress(self) -> None:
        line = Flow(gap=Space.LARGE)
        self._progress = data_label("", role="strong", parent=self)
        self._stop = secondary_button(self.tr("中止(&C)"), self)
        self._stop.clicked.connect(self.stop_wanted)
        line.addWidget(self._progress)
        line.addWidget(self._stop)
        self.body.addLayout(line)
        self._progress.hide()
        self._stop.hide()

    def _add_tables(self) -> None:
        heads = (self.tr("提出票"), self.tr("状況"))
        name = self.tr("QR提出票")
        self._sheets = QrTable(name, heads, (1,), is_first_short=True, parent=self)
        self._sheets_part = self._added_part(name, self._sheets)
        places = (self.tr("読み取ったところ"), self.tr("記号"), self.tr("結果"))
        name = self.tr("読み取ったもの")
        self._found = QrTable(name, places, (0, 2), parent=self)
        out = secondary_button(self.tr("読み取ったものから外す(&D)"), self)
        out.clicked.connect(self._on_leave_out)
        self._found_part = self._added_part(name, self._found, out)

    def _added_part(self, name: str, table: QrTable, button: QWidget | None = None) -> QWidget:
        part = QWidget(self)
        inside = column(part, gap=Space.MEDIUM)
        inside.addWidget(plain_label(name, role="h2", parent=part))
        inside.addWidget(table)
        if button is not None:
            add_at_left(inside, button)
        self.body.addWidget(part)
        part.hide()
        return part

    def _show_progress(self, pile: QrPile) -> None:
        words = progress_words(pile)
        self._progress.setText(words)
        show_if(self._progress, bool(words))
        text = self.tr("続きから読み取る(&C)") if pile.is_stopped else self.tr("中止(&C)")
        self._stop.setText(text)
        if pile.is_over and self._stop.hasFocus():
            # Before the button goes, or the focus would jump to somewhere else.
            self.go_to_field()
        show_if(self._stop, not pile.is_over)
        self._say_progress(words, pile)

    def _say_progress(self, words: str, pile: QrPile) -> None:
        """Say how far it is at the start, each quarter and the end; then what became of it."""
        quarter = str(pile.done * _QUARTERS // max(pile.total, 1) + 1)
        point = "" if pile.is_stopped else words if pile.is_over else quarter
        if point != self._said:
            self._said = point
            announce(self._progress, words)

    def _on_leave_out(self) -> None:
        source = self._found.key
        if source is None:
            self.nothing_chosen.emit()
        else:
            self.leave_out_wanted.emit(source)


def _files(event: QDropEvent) -> list[Path]:
    """The files of this terminal that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
