"""運んだ提出ファイル (S09): the 受付照合 of the package that a record carried."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.fact_list import FactList
from usbsurvey_desktop.gui.shared.layouts import add_at_left, column, empty
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.shared.short_digest import short_digest


class CarriedView(Screen):
    """Emits `chosen` with the path of a package to be looked at, `wanted` with its `dig`."""

    help_topic = "handover-records"

    chosen = Signal(object)
    wanted = Signal(str)
    left = Signal()

    def __init__(self, no: str, ask: Ask, folder: Path, parent: QWidget | None = None) -> None:
        """Ask which package it was; `folder` is where people look first."""
        super().__init__(parent=parent)
        self._ask = ask
        self._folder = folder
        self._digest = ""
        self.set_heading(self.tr("運んだ提出ファイル"))
        words = self.tr(
            "記録 {no} の媒体で運んだ提出ファイルを、受付照合で書きます。"
            "提出ファイルは変わりません。中身も開きません。"
        ).format(no=no)
        self.body.addWidget(plain_label(words, parent=self))
        self.choose = secondary_button(self.tr("提出ファイルを選ぶ(&F)…"), self)
        self.choose.clicked.connect(self._on_choose)
        add_at_left(self.body, self.choose)
        part = QWidget(self)
        self._facts = column(part)
        self.body.addWidget(part)
        self.end_body()
        write = primary_button(self.tr("記録に書く(&N)"), self)
        write.clicked.connect(self._on_write)
        back = secondary_button(self.tr("記録に戻る(&Q)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(write, back)
        self._write = write
        self.first_focus = self.choose

    def show_package(self, digest: str, file: str) -> None:
        """Take a package that was looked at."""
        self._digest = digest
        empty(self._facts)
        facts = (
            (self.tr("提出ファイル"), file),
            (self.tr("受付照合"), short_digest(digest)),
            (self.tr("受付照合の全体"), digest),
        )
        self._facts.addWidget(FactList(facts, self))
        self.first_focus = self._write
        self._write.setFocus()

    def _on_choose(self) -> None:
        self._ask.open_file(
            self,
            self.tr("提出ファイルを選ぶ"),
            folder=self._folder,
            pattern="*.sealed.txt",
            on_chosen=self.chosen.emit,
        )

    def _on_write(self) -> None:
        if self._digest:
            self.wanted.emit(self._digest)
        else:
            self._on_choose()
