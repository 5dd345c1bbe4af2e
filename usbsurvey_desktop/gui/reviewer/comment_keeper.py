"""Keeping what a reviewer writes: sealed for the own office, at most two seconds later.

One save runs at a time; what changed meanwhile goes into the next one. What failed stays on the
screen and is tried again with the next change. What another window wrote about the same case comes
onto the screen with the next save.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.autosave import DELAY_MS
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.review.comment_files import CommentFiles, Kept
from usbsurvey_desktop.review.unfinished import Words, merged, written


@dataclass(frozen=True)
class Saved:
    """What was given to be kept, and what is kept now: more, if another window wrote, too."""

    given: Words
    kept: Kept
    at: datetime

    @property
    def is_joined(self) -> bool:
        """Whether there is something that was not given."""
        return self.kept.words != written(self.given)


@dataclass
class _Pen:
    """Saves in one thread or the other, never in both at once."""

    files: CommentFiles
    shown: Kept
    """What the screen has of what is kept."""
    last: Saved | None = None

    def save(self, words: Words, now: datetime) -> Saved:
        kept = self.files.save(words, now, over=self.shown)
        self.last = saved = Saved(words, kept, now)
        self.shown = Kept(written(words)) if saved.is_joined else kept
        return saved


class CommentKeeper(QObject):
    """Watches the comments of one case; `failed` carries a `SurveyError`."""

    saved = Signal(object)
    """Carries the time."""
    joined = Signal(object)
    """Carries the `Saved`: words of another window are to be shown."""
    failed = Signal(object)

    def __init__(
        self,
        files: CommentFiles,
        kept: Kept,
        words: Callable[[], Words],
        jobs: Jobs,
        clock: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        """Keep what `words` gives, which is asked on the GUI thread; `kept` is what it began as."""
        super().__init__(parent)
        self._pen = _Pen(files, kept)
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
        work = partial(self._pen.save, self._words(), self._clock())
        self._jobs.run(self, work, self._on_saved, self._on_failed)

    def settle(self) -> bool:
        """Return when all that was typed is on the disk; whether nothing else is.

        Raises:
            SurveyError: it could not be saved.
        """
        self._timer.stop()
        self._jobs.finish()
        if not (self._is_changed or self._is_running):
            return True
        saved = self._pen.save(self._words(), self._clock())
        self._is_changed = False
        self._take_in(saved)
        return not saved.is_joined

    def saving(self) -> Callable[[], None] | None:
        """A way to save what is not on the disk yet, sealed now and without a key; None if all is.

        Raises:
            SurveyError: it cannot be sealed.
        """
        if not (self._is_changed or self._is_running):
            return None
        files, shown, clock = self._pen.files, self._pen.shown, self._clock
        sealed = files.sealed(self._words(), clock())
        return lambda: files.put_by(sealed, clock(), over=shown)

    def drop(self) -> None:
        """Save no more: what was typed was sent, or is given up."""
        self._timer.stop()
        self._jobs.finish()
        self._is_changed = False

    def _on_saved(self, saved: Saved) -> None:
        self._is_running = False
        self._take_in(saved)
        if self._is_changed:
            self.save_now()
            return
        self.saved.emit(saved.at)

    def _take_in(self, saved: Saved) -> None:
        """Have the words of another window shown, unless a later save has them all the same."""
        if saved.is_joined and saved is self._pen.last:
            self.joined.emit(saved)
            shown = written(self._words())
            if merged(saved.given, shown, saved.kept.words) == shown:
                self._pen.shown = saved.kept
            else:  # letters were being composed in a box
                self.touch()

    def _on_failed(self, error: SurveyError) -> None:
        self._is_running = False
        self._is_changed = True
        self.failed.emit(error)
