"""A sealed file that was noted and may lack its name: go on with it, or drop it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.ask import Ask
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.submitting.placing import Unfinished


class UnfinishedView(Screen):
    """Says what was found; `folder_chosen` looks elsewhere."""

    help_topic = "submit"

    go_on_wanted = Signal()
    give_up_wanted = Signal()
    folder_chosen = Signal(object)
    left = Signal()

    def __init__(self, found: Unfinished, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("提出ファイルの作成の続き"))
        self._ask = ask
        self._folder = found.path.parent
        stopped = self.tr("前回、提出ファイルの作成が途中で止まりました。")
        self.body.addWidget(plain_label(stopped, parent=self))
        can_go_on = found.is_placed or found.new is not None
        if can_go_on:
            words = self.tr("{file} は、できています。続きから作れます。").format(
                file=found.path.name
            )
        else:
            words = self.tr(
                "{file} は、この場所に見つかりません：{folder}\n"
                "別の場所に保存したときは、その場所を選んでください。"
                "やめると、署名済みの回答から作り直せます。"
            ).format(file=found.path.name, folder=self._folder)
        self.body.addWidget(plain_label(words, parent=self))
        self.end_body()
        if can_go_on:
            lead = primary_button(self.tr("続きから作る(&N)"), self)
            lead.clicked.connect(self.go_on_wanted)
        else:
            lead = primary_button(self.tr("保存した場所を選ぶ(&F)…"), self)
            lead.clicked.connect(self._on_choose)
        stop = secondary_button(self.tr("やめる(&Q)"), self)
        stop.clicked.connect(self.give_up_wanted)
        home = secondary_button(self.tr("ホームに戻る(&H)"), self)
        home.clicked.connect(self.left)
        # A file that has its name may have been sent: it is settled, never dropped.
        self.set_buttons(lead, *(() if found.is_placed else (stop,)), home)
        stop.setHidden(found.is_placed)
        self.first_focus = lead

    def _on_choose(self) -> None:
        self._ask.folder(
            self,
            self.tr("保存した場所を選ぶ"),
            folder=self._folder,
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, folder: Path) -> None:
        self.folder_chosen.emit(folder)
