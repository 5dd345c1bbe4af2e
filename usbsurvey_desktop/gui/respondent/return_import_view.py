"""S12, before reading: which return file, and the 身分証 that opens it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentityPicker,
    IdentitySource,
)
from usbsurvey_desktop.gui.shared.button import primary_button, secondary_button
from usbsurvey_desktop.gui.shared.layouts import add_at_left
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.visible import visible_line

_PATTERN = "*.return.txt"


@dataclass(frozen=True)
class ReturnWish:
    """Which file, and how it is opened."""

    path: Path
    choice: IdentityChoice


class ReturnImportView(Screen):
    """Emits `submitted` with a `ReturnWish`, or `left` to look at the answers."""

    help_topic = "returns"

    submitted = Signal(object)
    left = Signal()

    def __init__(
        self, source: IdentitySource, *, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.set_heading(self.tr("返信の取り込み"))
        self._ask = source.ask
        self._folder = folder
        self._path: Path | None = None
        self.setAcceptDrops(True)
        words = self.tr(
            "受領側から届いた返信ファイル（差戻し、または受理の通知）を取り込みます。\n"
            "回答は変わりません。"
        )
        self.body.addWidget(plain_label(words, parent=self))
        self.choose = secondary_button(self.tr("返信ファイルを選ぶ(&R)…"), self)
        self.choose.clicked.connect(self._on_choose)
        add_at_left(self.body, self.choose)
        drop = self.tr("ここにファイルを置いても選べます。")
        self.body.addWidget(plain_label(drop, role="support", parent=self))
        self._chosen = plain_label("", parent=self)
        self._missing = plain_label("", role="error", parent=self)
        self._chosen.hide()
        self._missing.hide()
        self.body.addWidget(self._chosen)
        self.body.addWidget(self._missing)
        self.picker = IdentityPicker(source, self)
        self.body.addWidget(self.picker)
        self.end_body()
        take = primary_button(self.tr("取り込む(&N)"), self)
        take.clicked.connect(self._on_take)
        self.picker.advanced.connect(self._on_take)
        back = secondary_button(self.tr("回答の確認に戻る(&B)"), self)
        back.clicked.connect(self.left)
        self.set_buttons(take, back)
        self.first_focus = self.choose

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Choose the file that was put down."""
        paths = [url.toLocalFile() for url in event.mimeData().urls()]
        if paths and paths[0]:
            self._on_chosen(Path(paths[0]))

    def _on_choose(self) -> None:
        self._ask.open_file(
            self,
            self.tr("返信ファイルを選ぶ"),
            folder=self._folder,
            pattern=_PATTERN,
            on_chosen=self._on_chosen,
        )

    def _on_chosen(self, path: Path) -> None:
        self._path = path
        self._folder = path.parent
        self._missing.hide()
        words = self.tr("返信ファイル：{file}").format(file=visible_line(path.name))
        self._chosen.setText(words)
        self._chosen.show()
        self.picker.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_take(self) -> None:
        if self._path is None:
            self._missing.setText(self.tr("＊返信ファイルを選んでください。"))
            self._missing.show()
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        choice = self.picker.choice()
        if choice is not None:
            self.submitted.emit(ReturnWish(self._path, choice))
