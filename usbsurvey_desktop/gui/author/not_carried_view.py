"""What a workbook that was written does not carry, item by item."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.author.finding_words import item_name
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.author.part_words import carried_words
from usbsurvey_desktop.gui.shared.button import primary_button
from usbsurvey_desktop.gui.shared.cell_table import CellTable
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.visible import visible_line
from usbsurvey_desktop.xlsform.outcome import NotCarried


class NotCarriedView(Screen):
    """Shows the list until `left`."""

    help_topic = "author"

    left = Signal()

    def __init__(
        self,
        opened: OpenForm,
        file: str,
        not_carried: Sequence[NotCarried],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("XLSFormに入らなかった内容"))
        words = self.tr(
            "{file} には、次の内容が入っていません。このブックを開きなおすと、"
            "これらの内容がない調査票になります。もとの調査票は変わりません。"
        )
        shown = words.format(file=visible_line(file))
        self.body.addWidget(plain_label(shown, parent=self))
        heads = (self.tr("場所"), self.tr("入らなかった内容"))
        cells = list(self._rows(opened, not_carried))
        table = CellTable(self.heading, heads, cells, (1,), self)
        self.body.addWidget(table)
        self.end_body()
        back = primary_button(self.tr("調査票に戻る(&N)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.set_back(back)
        self.first_focus = table

    def _rows(
        self, opened: OpenForm, not_carried: Iterable[NotCarried]
    ) -> Iterable[tuple[str, str]]:
        """Say each once, however many times it stands at one item."""
        said: dict[tuple[str, str], None] = {}
        for one in not_carried:
            item = opened.items.get(one.link_id)
            place = self.tr("調査票全体") if item is None else item_name(item)
            said[place, carried_words(one.field)] = None
        return said
