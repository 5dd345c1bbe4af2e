"""Asking where a list of 受領フォルダー goes, writing it, and telling how that ended."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.inbox_export import ListWish, write_list
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line


class InboxExporter(QObject):
    """Writes lists for a desk."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame

    def ask(self, view: QWidget, survey: str, wish: ListWish) -> None:
        """Ask for a file and write it; cancelling writes nothing."""
        self._place.ask.save_file(
            view,
            self.tr("一覧を書き出す"),
            suggested=self._place.output / f"{survey}-{wish.tab.value}.xlsx",
            pattern="*.xlsx",
            on_chosen=partial(self._on_chosen, wish),
        )

    def _on_chosen(self, wish: ListWish, path: Path) -> None:
        work = partial(write_list, wish, path, self._place.clock())
        failed = partial(self._frame.say_refusal, file=path.name)
        self._place.jobs.run(self, work, self._on_written, failed)

    def _on_written(self, file: str) -> None:
        words = self.tr("一覧を書き出しました：{file}").format(file=visible_line(file))
        self._frame.say(words)
