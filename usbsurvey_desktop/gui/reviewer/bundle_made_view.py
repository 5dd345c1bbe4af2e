"""取りまとめを作りました (S13): the file is there and has not been sent; how it is handed over."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.bundle_work import Made
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.flow import Flow
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.visible import visible_line

_KIB = 1024


class BundleMadeView(Screen):
    """Tells of the file; `left` leads back to the folder, `told` carries what went wrong."""

    help_topic = "inbox"

    left = Signal()
    told = Signal(str)

    def __init__(self, made: Made, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("取りまとめを作りました"))
        self._made = made
        not_sent = self.tr("まだ送られていません。このソフトは送信しません。")
        self.body.addWidget(plain_label(not_sent, role="strong", parent=self))
        size = self.tr("{n}キロバイト").format(n=f"{max(1, round(made.size / _KIB)):,}")
        facts = (
            (self.tr("ファイル名"), visible_line(made.path.name)),
            (self.tr("場所"), visible_line(str(made.path.parent))),
            (self.tr("大きさ"), size),
            (self.tr("提出ファイルの数"), self.tr("{n}件").format(n=f"{made.packages:,}")),
            (self.tr("受付照合"), short_digest(made.digest)),
        )
        self.body.addWidget(FactList(facts, self))
        self._add_file_buttons()
        self.body.addWidget(plain_label(self.tr("次にすること"), role="h2", parent=self))
        steps = (
            self.tr("1 LGWANメール、調査・照会システム、USBメモリ等のうち、{to}が決めた方法で送る"),
            self.tr("2 受付照合を、電話などで{to}に伝える"),
            self.tr("3 USBメモリ等で渡すときは、受渡し記録を書く"),
            self.tr("4 あとで受理したものがあるときは、もう一度取りまとめを作って送る"),
        )
        for step in steps:
            words = step.format(to=visible_line(made.to))
            self.body.addWidget(plain_label(words, parent=self))
        note = self.tr(
            "ファイル名の終わりは .txt です。無害化で改行が変わっても開けます。"
            "文字が欠けたときは開けず、受領側の画面に理由が出ます。"
        )
        self.body.addWidget(plain_label(note, role="support", parent=self))
        self.end_body()
        back = primary_button(self.tr("受領フォルダーに戻る(&N)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(back)
        self.first_focus = back

    def _add_file_buttons(self) -> None:
        line = Flow(gap=Space.LARGE)
        copy = secondary_button(self.tr("受付照合をコピー(&C)"), self)
        copy.clicked.connect(self._on_copy)
        open_folder = secondary_button(self.tr("保存した場所を開く(&O)"), self)
        open_folder.clicked.connect(self._on_open_folder)
        line.addWidget(copy)
        line.addWidget(open_folder)
        self.body.addLayout(line)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(short_digest(self._made.digest))
        announce(self, self.tr("コピーしました。"))

    def _on_open_folder(self) -> None:
        """Leave it to the system, which may know no program for folders."""
        folder = self._made.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            words = self.tr("フォルダーを開けませんでした。場所：{folder}")
            self.told.emit(words.format(folder=visible_line(str(folder))))
