"""S10, done: the file is there and has not been sent; what to do with it."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from usbsurvey_desktop.gui.filling.fold import Fold
from usbsurvey_desktop.gui.frame.handed_row import HandedRow
from usbsurvey_desktop.gui.frame.history_view import Asked
from usbsurvey_desktop.gui.shared.announce import announce
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, row
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.print_button import prints
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.gui.theme import Space
from usbsurvey_desktop.submitting.placing import SubmittedFile

_KIB = 1024


class SubmittedView(Screen):
    """Tells of the file; `left` when the person goes home, `noted` with the `date` of sending."""

    help_topic = "submit"

    left = Signal()
    guide_wanted = Signal()
    print_wanted = Signal()
    """The person wants the cover sheet for the decision (決裁用の表紙)."""
    paper_wanted = Signal()
    """The person wants the file on paper (QR提出票)."""
    record_wanted = Signal()
    noted = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        file: SubmittedFile,
        asked: Asked,
        *,
        may_be_paper: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Build the page; `may_be_paper` is whether paper is among the ways of handing over."""
        super().__init__(parent=parent)
        self.set_heading(self.tr("提出ファイルを作りました"))
        self._file = file
        not_sent = self.tr("まだ送られていません。このソフトは送信しません。")
        self.body.addWidget(plain_label(not_sent, role="strong", parent=self))
        self.body.addWidget(FactList(self._facts(), self))
        self._add_file_buttons()
        self._add_numbers()
        self.body.addWidget(plain_label(self.tr("次にすること"), role="h2", parent=self))
        self._add_steps(asked, self._ways() if may_be_paper else self._ways_without_paper())
        note = self.tr(
            "ファイル名の終わりは .txt です。無害化で改行が変わっても開けます。"
            "文字が欠けたときは開けず、受領側の画面に理由が出ます。"
        )
        self.body.addWidget(plain_label(note, role="support", parent=self))
        self.end_body()
        home = primary_button(self.tr("ホームに戻る(&N)"), self)
        home.clicked.connect(self.left)
        self.set_buttons(home)
        self.first_focus = home

    def _facts(self) -> tuple[tuple[str, str], ...]:
        file = self._file
        size = self.tr("{n}キロバイト").format(n=max(1, round(file.size / _KIB)))
        return (
            (self.tr("ファイル名"), file.path.name),
            (self.tr("場所"), str(file.path.parent)),
            (self.tr("大きさ"), size),
            (self.tr("受付照合"), short_digest(file.digest)),
        )

    def _add_file_buttons(self) -> None:
        line = row(gap=Space.MEDIUM)
        copy = secondary_button(self.tr("受付照合をコピー(&C)"), self)
        copy.clicked.connect(self._on_copy)
        open_folder = secondary_button(self.tr("保存した場所を開く(&O)"), self)
        open_folder.clicked.connect(self._on_open_folder)
        for button in (copy, open_folder):
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)

    def _add_numbers(self) -> None:
        words = self.tr(
            "受付照合は、このファイルを見分ける15桁の数字です。受領側に伝えると、届いたものが同じ"
            "ファイルかどうかを確かめてもらえます。身分証を確かめる「照合番号」とは別のものです。"
        )
        self.body.addWidget(plain_label(words, role="support", parent=self))
        whole = self.tr(
            "受付照合の全体：{digest}\n"
            "このファイルの番号（30桁。電話で全体を読み合わせるとき）：{number}"
        ).format(digest=self._file.digest, number=self._file.check_number)
        self.body.addWidget(Fold(self.tr("詳しい値"), whole, is_open=False, parent=self))

    def _ways(self) -> str:
        return self.tr(
            "1 LGWANメール、調査・照会システム、USBメモリ等、紙のうち、{to}が決めた方法で渡す"
        )

    def _ways_without_paper(self) -> str:
        return self.tr(
            "1 LGWANメール、調査・照会システム、USBメモリ等のうち、{to}が決めた方法で渡す"
        )

    def _add_steps(self, asked: Asked, ways: str) -> None:
        guide = secondary_button(self.tr("どうやって渡すか(&W)…"), self)
        guide.clicked.connect(self.guide_wanted)
        self._add_step(ways.format(to=listed(self._file.recipients)), guide)
        cover = secondary_button(self.tr("決裁用の表紙を印刷する(&P)…"), self)
        prints(cover, self, self.print_wanted)
        self._add_step(self.tr("2 受付照合を伝える（決裁用の表紙に印刷されます）"), cover)
        record = secondary_button(self.tr("受渡し記録を書く(&K)…"), self)
        record.clicked.connect(self.record_wanted)
        self._add_step(self.tr("3 USBメモリ等で渡すときは、受渡し記録を書く"), record)
        paper = secondary_button(self.tr("QR提出票を作る(&Q)…"), self)
        paper.clicked.connect(self.paper_wanted)
        self._add_step(self.tr("4 紙で渡すときは、QR提出票を印刷する"), paper)
        self.handed = HandedRow(made=asked.made, today=asked.today, noted=asked.noted, parent=self)
        self.handed.noted.connect(self.noted)
        self._add_step(self.tr("5 送ったら、送付日を記録する"), self.handed)
        last = self.tr("6 返信ファイルが届いたら、ホームから取り込む")
        self.body.addWidget(plain_label(last, parent=self))

    def _add_step(self, words: str, way: QWidget) -> None:
        """A step, and below it what leads to it; a line of its own, so that nothing is squeezed."""
        step = column(gap=Space.SMALL)
        step.addWidget(plain_label(words, parent=self))
        if isinstance(way, QPushButton):
            add_at_left(step, way)
        else:
            step.addWidget(way)
        self.body.addLayout(step)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(short_digest(self._file.digest))
        announce(self, self.tr("コピーしました。"))

    def _on_open_folder(self) -> None:
        """Leave it to the system, which may know no program for folders."""
        folder: Path = self._file.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            words = self.tr("フォルダーを開けませんでした。場所：{folder}")
            self.told.emit(words.format(folder=folder))
