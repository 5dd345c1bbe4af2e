"""S03, made: what the identity is called, its 照合番号, and what to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from usbsurvey_desktop.gui.frame.identity_work import MadeIdentity
from usbsurvey_desktop.gui.shared.button import link_button, primary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.theme import Space


class IdentityDoneView(Screen):
    """Tells of a new identity; `left` when the person goes on."""

    help_topic = "prepare"

    left = Signal()
    print_wanted = Signal()
    """The person wants the 照合番号 of the card on paper."""

    def __init__(
        self,
        made: MadeIdentity,
        *,
        with_draft: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("身分証を作りました"))
        self.body.addWidget(self._number(made.check_number))
        kept = self.tr(
            "3つのファイル（署名用、開封用、公開カード）を作りました。"
            "署名用と開封用の2つのファイルは、いっしょに保管してください。合言葉は、ファイルとは別の場所に保管してください。"
        )
        self.body.addWidget(plain_label(kept, parent=self))
        uses = (self.tr("署名用"), self.tr("開封用"), self.tr("公開カード"))
        self.body.addWidget(FactList(zip(uses, made.names, strict=True), self))
        where = self.tr("保存した場所：{folder}").format(folder=made.folder)
        self.body.addWidget(plain_label(where, role="support", parent=self))
        self.body.addWidget(plain_label(self.tr("次にすること"), role="h2", parent=self))
        steps = (
            self.tr("1 公開カード {file} を受領側に送る").format(file=made.names[-1]),
            self.tr("2 受領側の担当者と電話などで照合番号を確かめる"),
            self.tr("3 署名者名簿に登録される"),
        )
        self.body.addWidget(plain_label("\n".join(steps), parent=self))
        printing = link_button(self.tr("公開カードを印刷する(&P)…"), self)
        prints(printing, self, self.print_wanted)
        add_at_left(self.body, printing)
        term = self.tr("身分証の期限は3年です。")
        begin = self.tr("回答は、登録を待たずに始められます。") if with_draft else ""
        words = sentences((term, begin))
        self.body.addWidget(plain_label(words, role="support", parent=self))
        self.end_body()
        onward = self.tr("回答を始める(&N)") if with_draft else self.tr("ホームに戻る(&H)")
        self.go_on = primary_button(onward, self)
        self.go_on.clicked.connect(self.left)
        self.set_buttons(self.go_on)
        self.first_focus = self.go_on

    def _number(self, check_number: str) -> QWidget:
        panel = QFrame(self)
        panel.setProperty("panel", "panel")
        layout = column(panel, gap=Space.HAIR, edge=Space.LARGE)
        layout.addWidget(plain_label(self.tr("あなたの照合番号"), role="strong", parent=panel))
        layout.addWidget(plain_label(check_number, role="mono", parent=panel))
        return panel
