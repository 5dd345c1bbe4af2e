"""見本を保存する: copies the shipped XLSForm, to start from, to where it is wanted."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded, write_new
from usbsurvey_desktop.gui.shared.screen import Frame, Screen, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line
from usbsurvey_desktop.xlsform.importing import MOST_BYTES


def copy_example(source: Path, target: Path) -> Path:
    """Copy a workbook whole, over what has the name; gives the copy. A job.

    Raises:
        SurveyError: `file_unreadable` or `file_too_large` of the source; `disk_full`, `share_lost`
            or `file_unwritable` of the copy.
    """
    write_new(target, read_bounded(source, MOST_BYTES), overwrite=True)
    return target


class ExampleSteps(QObject):
    """Saves the example, and tells where it is and what to do with it."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self.folder = place.output
        """Where the example was saved last, and so where a survey to open is looked for."""

    def start(self, before: Screen) -> None:
        """Ask where to put it; over a file only where the person says so."""
        self._place.ask.save_file(
            before,
            self.tr("見本を保存する"),
            suggested=self.folder / self.tr("調査票の見本.xlsx"),
            pattern="*.xlsx",
            on_chosen=partial(self._on_chosen, before),
        )

    def _on_chosen(self, before: Screen, path: Path) -> None:
        self._job.run(
            partial(copy_example, self._place.example, path),
            partial(self._on_saved, before),
            partial(self._on_failed, path),
        )

    def _on_saved(self, before: Screen, path: Path) -> None:
        self.folder = path.parent
        if not is_shown(before):
            return
        words = self.tr(
            "見本を保存しました。場所：{path}。Excelで書き換えて、「開く」で開いてください。"
        )
        self._frame.say(words.format(path=visible_line(str(path))))

    def _on_failed(self, path: Path, error: SurveyError) -> None:
        at_fault = self._place.example if error.code is Code.FILE_UNREADABLE else path
        self._frame.say_refusal(error, file=at_fault.name)
