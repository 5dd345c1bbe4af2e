"""印刷 (S09): which sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.logbook.sheets import Sheet
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen


class SheetsView(Screen):
    """Emits `wanted` with a `Printable`, or `left`."""

    help_topic = "printing"

    wanted = Signal(object)
    left = Signal()

    def __init__(self, sheets: Sequence[Sheet], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sheets = sheets
        self.set_heading(self.tr("受渡し記録の印刷"))
        words = self.tr(
            "1件の記録は、記録の画面から印刷します。白紙の記録は、端末のない部屋で使い、"
            "あとで「紙の記録から転記した」として入力します。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self._choice = ChoiceSet(self.tr("印刷するもの"), [one.words for one in sheets], self)
        self.body.addWidget(self._choice)
        self.end_body()
        show = primary_button(self.tr("見本を見る(&N)"), self)
        show.clicked.connect(self._on_show)
        back = secondary_button(self.tr("一覧に戻る(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(show, back)
        self.first_focus = self._choice.stop()

    def _on_show(self) -> None:
        self.wanted.emit(self._sheets[self._choice.place()].printable)
