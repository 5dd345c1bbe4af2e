"""Keeping what a person writes to a tally: sealed, at most two seconds later.

One save runs at a time; what changed meanwhile goes into the next one. What failed is tried again
with the next change.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.autosave import DELAY_MS
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.reviewer.remark_file import RemarkFile
from usbsurvey_desktop.tally.remarks import Remarks


class RemarkKeeper(QObject):
    """Holds the remarks of one tally; `failed` carries a `SurveyError`."""

    saved = Signal()
    failed = Signal(object)

    def __init__(self, file: RemarkFile, remarks: Remarks, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.remarks = remarks
        self._file = file
        self._jobs = jobs
        self._kept = remarks
        self._is_running = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._save)

    def change(self, remarks: Remarks) -> None:
        """Hold these from now on, and save them soon."""
        self.remarks = remarks
        if not self._timer.isActive():
            self._timer.start()

    def settle(self) -> None:
        """Return when all that was written is on the disk.

        Raises:
            SurveyError: it could not be saved.
        """
        self._timer.stop()
        self._jobs.finish()
        if self.remarks != self._kept:
            self._file.put(self._file.sealed(self.remarks))
            self._kept = self.remarks

    def unsaved(self) -> Callable[[], None] | None:
        """What writes the rest later, without a key; None where all is on the disk.

        Raises:
            SurveyError: it cannot be sealed.
        """
        if self.remarks == self._kept:
            return None
        return partial(self._file.put, self._file.sealed(self.remarks))

    def drop(self) -> None:
        """Save no more: all is saved, or is given up."""
        self._timer.stop()
        self._kept = self.remarks

    def _save(self) -> None:
        if self._is_running or self.remarks == self._kept:
            return
        self._is_running = True
        wanted = self.remarks
        work = partial(_put, self._file, wanted)
        self._jobs.run(self, work, partial(self._on_saved, wanted), self._on_failed)

    def _on_saved(self, kept: Remarks, _nothing: None) -> None:
        self._is_running = False
        self._kept = kept
        if self.remarks != kept:
            self._save()
            return
        self.saved.emit()

    def _on_failed(self, error: SurveyError) -> None:
        self._is_running = False
        self.failed.emit(error)


def _put(file: RemarkFile, remarks: Remarks) -> None:
    file.put(file.sealed(remarks))
