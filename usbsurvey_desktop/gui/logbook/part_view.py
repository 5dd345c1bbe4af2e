"""提出ファイルに添える部分 (S09): for which survey the part of a record is written out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.choice_set import ChoiceSet
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.visible import visible_line


class PartView(Screen):
    """Emits `wanted` with a `Pack`, or `left`."""

    help_topic = "handover-records"

    wanted = Signal(object)
    left = Signal()

    def __init__(self, no: str, packs: Sequence[Pack], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._packs = packs
        self.set_heading(self.tr("提出ファイルに添える部分"))
        words = self.tr(
            "記録 {no} の申請と承認の部分を、ファイルに書き出します。氏名は入りません。"
            "役職だけが入ります。回答者が署名するときに「受渡し記録を選ぶ」で、そのファイルを選びます。"
        ).format(no=no)
        self.body.addWidget(plain_label(words, parent=self))
        back = secondary_button(self.tr("記録に戻る(&Q)"), self)
        back.clicked.connect(self.left)
        if not packs:
            none = self.tr(
                "受渡し記録を添える調査が、この端末にありません。"
                "先に、調査票ファイルを取り込んでください。"
            )
            self.body.addWidget(plain_label(none, role="warning", parent=self))
            self.end_body()
            self.set_buttons(back)
            self.first_focus = back
            return
        names = [self._name(pack) for pack in packs]
        self._choice = ChoiceSet(self.tr("提出する調査"), names, self)
        self.body.addWidget(self._choice)
        self.end_body()
        write = primary_button(self.tr("書き出す(&N)…"), self)
        write.clicked.connect(self._on_write)
        self.set_buttons(write, back)
        self.first_focus = self._choice.stop()

    def _name(self, pack: Pack) -> str:
        title = visible_line(pack.payload.title)
        if pack.payload.handoff_record == "required":
            return self.tr("{title}（受渡し記録が必要）").format(title=title)
        return self.tr("{title}（受渡し記録は任意）").format(title=title)

    def _on_write(self) -> None:
        self.wanted.emit(self._packs[self._choice.place()])
