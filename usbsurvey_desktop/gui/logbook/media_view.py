"""媒体台帳 (S09): every medium, where it is, and when somebody last saw it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.logbook.open_book import OpenBook
from usbsurvey_desktop.gui.logbook.row_table import Row, RowTable
from usbsurvey_desktop.gui.logbook.words import medium_state_words, said
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.moments import date_words
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.logbook.media import STATE, proposed_state
from usbsurvey_desktop.logbook.standing import Medium

_KIND, _PRODUCT, _USE = "M.kind", "M.product", "M.use"
_LENT_TO, _PLACE = "M.lent_to", "M.place"


class MediaView(Screen):
    """Emits what the person wants; `medium_wanted` carries a number."""

    help_topic = "handover-records"

    new_wanted = Signal()
    medium_wanted = Signal(str)
    print_wanted = Signal()
    left = Signal()

    def __init__(self, book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("媒体台帳"))
        self._book = book
        heads = (
            *(self.tr("登録番号"), self.tr("種類"), self.tr("製品名・用途"), self.tr("状態")),
            *(self.tr("貸与先・保管場所"), self.tr("在庫確認")),
        )
        self.table = RowTable(self.tr("媒体の一覧"), heads, (2, 3, 4), self)
        rows = [self._row(medium) for medium in book.standing.media.values()]
        self.table.show_rows(rows)
        self.table.opened.connect(self.medium_wanted)
        count = self.tr("{n}件を表示").format(n=len(rows))
        none = self.tr("媒体はまだありません。USBメモリなどを1つずつ書いてください。")
        self.body.addWidget(plain_label(count if rows else none, parent=self))
        self.body.addWidget(self.table)
        self.table.setVisible(bool(rows))
        prints = secondary_button(self.tr("印刷(&P)…"), self)
        prints.clicked.connect(self.print_wanted)
        add_at_left(self.body, prints)
        self.end_body()
        new = primary_button(self.tr("新しい媒体(&N)"), self)
        new.clicked.connect(self.new_wanted)
        back = secondary_button(self.tr("一覧に戻る(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(new, back)
        self.first_focus = self.table if rows else new

    def _row(self, medium: Medium) -> Row:
        form, raw = self._book.forms.media.form, medium.raw
        state = medium_state_words(str(raw.get(STATE, "")))
        proposed = proposed_state(self._book.standing, medium)
        shown = state
        if proposed is not None:
            words = self.tr("{state}\n（受渡し記録では「{proposed}」）")
            shown = words.format(state=state, proposed=medium_state_words(proposed))
        use = said(form, raw, _USE) or self.tr("専用でない")
        cells = (
            medium.no,
            said(form, raw, _KIND),
            self.tr("{product}（{use}）").format(product=said(form, raw, _PRODUCT), use=use),
            shown,
            said(form, raw, _LENT_TO) or said(form, raw, _PLACE),
            self._seen(medium),
        )
        name = self.tr("媒体 {no}、{kind}、{state}、在庫確認 {seen}").format(
            no=medium.no, kind=cells[1], state=shown.replace("\n", ""), seen=cells[5]
        )
        return Row(medium.no, cells, name)

    def _seen(self, medium: Medium) -> str:
        if not medium.checks:
            return self.tr("まだ")
        last = medium.checks[-1]
        day = date_words(date.fromisoformat(last.on))
        return self.tr("{day} {who}").format(day=day, who=last.by)
