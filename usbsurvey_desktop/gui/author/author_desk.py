"""調査票の作成・点検: opens a form in a job, shows it, and leads to what can be done with it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace


class AuthorDesk(QObject):
    """Works on one form at a time, until `left`."""

    left = Signal(str)
    """Carries what there is to tell."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._opened: OpenForm | None = None

    def start(self) -> None:
        """Show the screen without a form, from which one is opened."""

    def open(self, path: Path) -> None:
        """Read a form in a job and show it; a folder stands for the `form.json` in it."""
