"""Choosing the file of population classes for 分け方「人口区分」, and telling what it holds."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.files import read_bounded
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.tally.population import MOST_BYTES, Classes, read_classes
from usbsurvey_desktop.visible import visible_line


class ClassesPicker(QObject):
    """Asks for the file and reads it; `chosen` carries the `Classes`."""

    chosen = Signal(object)

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._told = ""

    def ask(self, view: QWidget) -> None:
        """Ask over a screen; a file that is refused is told with its line, and nothing changes."""
        self._place.ask.open_file(
            view,
            self.tr("人口区分のファイルを選ぶ"),
            folder=self._place.output,
            pattern="*.csv",
            on_chosen=self._on_chosen,
        )

    def stop(self) -> None:
        """Tell nothing more."""
        self._job.cancel()
        self._told = ""

    def tell(self) -> None:
        """Say what the file holds that was chosen, once."""
        if self._told:
            self._frame.say(self._told)
        self._told = ""

    def _on_chosen(self, path: Path) -> None:
        failed = partial(self._frame.say_refusal, file=path.name)
        self._job.run(partial(_read, path), partial(self._on_read, path.name), failed)

    def _on_read(self, file: str, classes: Classes) -> None:
        listed = [body.code for body in self._place.municipalities]
        unknown = len(classes.unknown(listed))
        words = self.tr("人口区分のファイルを読み取りました：{file}。{n}団体。")
        if unknown:
            words = self.tr(
                "人口区分のファイルを読み取りました：{file}。{n}団体。"
                "このうち{unknown}件は、一覧にない団体コードです。"
            )
        self._told = words.format(
            file=visible_line(file), n=f"{len(classes.of):,}", unknown=f"{unknown:,}"
        )
        self.chosen.emit(classes)


def _read(path: Path) -> Classes:
    return read_classes(read_bounded(path, MOST_BYTES))
