"""新しい版に移す (S02, S04): what becomes of all that is in a draft, before anything is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.respondent.migration_words import MoveLists, Part
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.cell_table import CellTable
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import WIDE_COLUMN, Screen
from usbsurvey_desktop.visible import visible


class MigrationView(Screen):
    """Lists what stays behind first, as that is what a person has to know; nothing is written."""

    help_topic = "new-version"

    accepted = Signal()
    print_asked = Signal()
    left = Signal()

    def __init__(self, lists: MoveLists, parent: QWidget | None = None) -> None:
        super().__init__(column_width=WIDE_COLUMN, parent=parent)
        self.set_heading(self.tr("調査票の新しい版に移す"))
        self._add_beginning(lists)
        for part in lists.parts:
            self._add_part(part)
        printing = link_button(self.tr("この一覧を印刷する(&P)…"), self)
        prints(printing, self, self.print_asked)
        add_at_left(self.body, printing)
        self.end_body()
        move = primary_button(self.tr("移す(&M)"), self)
        move.clicked.connect(self.accepted)
        stop = secondary_button(self.tr("やめる(&Q)"), self)
        stop.clicked.connect(self.left)
        self.set_buttons(move, stop)
        self.set_back(stop)
        # Whoever presses Enter without reading has moved nothing.
        self.first_focus = stop

    def _add_beginning(self, lists: MoveLists) -> None:
        self.body.addWidget(FactList(lists.facts, self))
        words = self.tr(
            "「移す」を押すと、新しい版の下書きを、元の下書きの隣に作ります。"
            "元の下書きは変わらずに残り、どちらも、いまの合言葉で開けます。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        if lists.is_signed:
            signed = self.tr(
                "この下書きは署名済みです。署名と承認は、新しい下書きに引き継がれません。"
                "移したあとで、もう一度署名してください。"
            )
            self.body.addWidget(plain_label(signed, role="warning", parent=self))

    def _add_part(self, part: Part) -> None:
        self.body.addWidget(plain_label(part.heading, role="h2", parent=self))
        if part.words:
            self.body.addWidget(plain_label(part.words, parent=self))
        rows = [tuple(map(visible, cells)) for cells in part.rows]
        table = CellTable(part.heading, part.heads, rows, range(len(part.heads)), self)
        self.body.addWidget(table)
