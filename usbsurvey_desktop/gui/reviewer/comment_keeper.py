"""Keeping what a reviewer writes: sealed for the own office, at most two seconds later.

One save runs at a time; what changed meanwhile goes into the next one. What failed stays on the
screen and is tried again with the next change.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.autosave import DELAY_MS
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.review.casework import Casework
from usbsurvey_desktop.review.unfinished import Words


class CommentKeeper(QObject):
    """Watches the comments of one case; `failed` carries a `SurveyError`."""

    saved = Signal(object)
    """Carries the time."""
    failed = Signal(object)

    def __init__(
        self,
        work: Casework,
        words: Callable[[], Words],
        jobs: Jobs,
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        """Keep what `words` gives, which is asked on the GUI thread."""
        super().__init__(parent)
        self._work = work
        self._words = words
        self._jobs = jobs
        self._clock = clock
        self._is_changed = False
        self._is_running = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.save_now)

    def touch(self) -> None:
        """Save soon: something was typed."""
        self._is_changed = True
        if not self._timer.isActive():
            self._timer.start()

    def save_now(self) -> None:
        """Begin to save, unless that is under way or nothing has changed."""
        self._timer.stop()
        if self._is_running or not self._is_changed:
            return
        self._is_changed, self._is_running = False, True
        work = partial(_save, self._work, self._words(), self._clock())
        self._jobs.run(self, work, self._on_saved, self._on_failed)

    def settle(self) -> None:
        """Return when all that was typed is on the disk.

        Raises:
            SurveyError: it could not be saved.
        """
        self._timer.stop()
        self._jobs.finish()
        if self._is_changed or self._is_running:
            _save(self._work, self._words(), self._clock())
            self._is_changed = False

    def unsaved(self) -> bytes | None:
        """What is not on the disk yet, sealed: for `Casework.put_by`; None where all is.

        Raises:
            SurveyError: it cannot be sealed.
        """
        if not (self._is_changed or self._is_running):
            return None
        return self._work.sealed(self._words(), self._clock())

    def drop(self) -> None:
        """Save no more: what was typed was sent, or is given up."""
        self._timer.stop()
        self._jobs.finish()
        self._is_changed = False

    def _on_saved(self, at: datetime) -> None:
        self._is_running = False
        if self._is_changed:
            self.save_now()
            return
        self.saved.emit(at)

    def _on_failed(self, error: SurveyError) -> None:
        self._is_running = False
        self._is_changed = True
        self.failed.emit(error)


def _save(work: Casework, words: Words, now: datetime) -> datetime:
    work.put_by(work.sealed(words, now))
    return now
