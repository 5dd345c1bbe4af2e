"""S16 for a workbook that cannot be taken: every place, why, and what to do, to be taken to Excel.

Nothing of such a workbook is taken; it is corrected in Excel and opened anew with one key.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.author.dropped_file import dropped_file
from usbsurvey_desktop.gui.author.finding_table import MOST_ROWS
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.author.refusal_words import as_text, refusals
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.cell_table import CellTable
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.visible import visible_line


class RefusalView(Screen):
    """Shows what cannot be taken of one workbook."""

    help_topic = "author"

    reopen_wanted = Signal()
    open_wanted = Signal()
    dropped = Signal(object)
    """Carries the path of a file that was dropped."""
    copy_wanted = Signal(str)
    """Carries the table as text."""
    print_wanted = Signal()
    left = Signal()

    def __init__(self, opened: OpenForm, parent: QWidget | None = None) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("調査票の作成・点検"))
        self.setAcceptDrops(True)
        self.rows = refusals(opened.not_taken)
        words = self.tr("{file} は、このままでは開けません。直すところが{n}か所あります。").format(
            file=visible_line(opened.path.name), n=f"{len(self.rows):,}"
        )
        self.body.addWidget(plain_label(words, role="error", parent=self))
        todo = self.tr(
            "Excelで直して上書き保存し、「開きなおす」を押してください。"
            "直すまで、何も取り込みません。元のファイルは変わりません。"
        )
        self.body.addWidget(plain_label(todo, parent=self))
        self._add_table()
        self.end_body()
        self._add_buttons()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of this terminal."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_file(event))

    def _add_table(self) -> None:
        heads = (self.tr("シート"), self.tr("セル"), self.tr("理由"), self.tr("直し方"))
        cells = [(row.sheet, row.cell, row.words, row.remedy) for row in self.rows[:MOST_ROWS]]
        table = CellTable(self.tr("直すところ"), heads, cells, (2, 3), self)
        self.body.addWidget(table)
        if len(self.rows) > MOST_ROWS:
            more = self.tr("ほかに{n}か所あります。上のものを直してから、開きなおしてください。")
            left = more.format(n=f"{len(self.rows) - MOST_ROWS:,}")
            self.body.addWidget(plain_label(left, role="support", parent=self))
        self.first_focus = table

    def _add_buttons(self) -> None:
        reopen = primary_button(self.tr("開きなおす(&R)"), self)
        reopen.clicked.connect(self.reopen_wanted)
        copy = secondary_button(self.tr("表をコピーする(&C)"), self)
        copy.clicked.connect(self._on_copy)
        printing = secondary_button(self.tr("印刷(&P)…"), self)
        prints(printing, self, self.print_wanted)
        other = secondary_button(self.tr("ほかのファイルを開く(&O)…"), self)
        other.clicked.connect(self.open_wanted)
        back = secondary_button(self.tr("ホームへ(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(reopen, copy, printing, other, back)

    def _on_copy(self) -> None:
        self.copy_wanted.emit(as_text(self.rows))
