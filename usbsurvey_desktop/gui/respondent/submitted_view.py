"""S10, done: the file is there and has not been sent; what to do with it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import link_button, primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.submitting.placing import SubmittedFile

_RECEIPT_LENGTH = 8
_KIB = 1024


class SubmittedView(Screen):
    """Tells of the file; `left` when the person goes home."""

    help_topic = "submit"

    left = Signal()
    print_wanted = Signal()
    """The person wants the cover sheet for the decision (決裁用の表紙)."""

    def __init__(self, file: SubmittedFile, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("提出ファイルを作りました"))
        self._file = file
        not_sent = self.tr("まだ送られていません。このソフトは送信しません。")
        self.body.addWidget(plain_label(not_sent, role="strong", parent=self))
        self.body.addWidget(FactList(self._facts(), self))
        self.body.addWidget(plain_label(self.tr("次にすること"), role="h2", parent=self))
        send = self.tr(
            "1 LGWANメール、調査・照会システム、USBメモリ等のうち、{to}が決めた方法で送る"
        ).format(to=listed(file.recipients))
        tell = self.tr("2 受付照合を伝える（決裁用の表紙に印刷されます）")
        self.body.addWidget(plain_label(f"{send}\n{tell}", parent=self))
        printing = link_button(self.tr("決裁用の表紙を印刷する(&P)…"), self)
        prints(printing, self, self.print_wanted)
        add_at_left(self.body, printing)
        note = self.tr(
            "ファイル名の終わりは .txt です。無害化で改行が変わっても開けます。"
            "文字が欠けたときは開けず、受領側の画面に理由が出ます。"
        )
        self.body.addWidget(plain_label(note, role="support", parent=self))
        self.end_body()
        home = primary_button(self.tr("ホームに戻る(&N)"), self)
        home.clicked.connect(self.left)
        copy = secondary_button(self.tr("受付照合をコピー(&C)"), self)
        copy.clicked.connect(self._on_copy)
        open_folder = secondary_button(self.tr("保存した場所を開く(&O)"), self)
        open_folder.clicked.connect(self._on_open_folder)
        self.set_buttons(home, copy, open_folder)
        self.first_focus = home

    def _facts(self) -> tuple[tuple[str, str], ...]:
        file = self._file
        size = self.tr("{n}キロバイト").format(n=max(1, round(file.size / _KIB)))
        return (
            (self.tr("ファイル名"), file.path.name),
            (self.tr("場所"), str(file.path.parent)),
            (self.tr("大きさ"), size),
            (self.tr("受付照合"), file.digest[:_RECEIPT_LENGTH]),
            (self.tr("照合番号"), file.check_number),
        )

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._file.digest[:_RECEIPT_LENGTH])
        announce(self, self.tr("コピーしました。"))

    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.path.parent)))
