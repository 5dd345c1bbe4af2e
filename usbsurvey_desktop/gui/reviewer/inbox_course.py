"""The course of reading a folder: one short step after another, and again when files come.

Promises: every file is opened in a job, so that 中止 acts at once and the window stays usable; a
folder that fills is looked at again by itself.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.reviewer.inbox_reading import InboxReading, Look, Whole
from usbsurvey_desktop.gui.reviewer.inbox_shown import Shown, shown_of
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace

_REST_MS = 15_000
"""After the last file: so long until the folder is listed again, away from the windows."""


def _nothing_came(_nothing_at_all: None) -> None:
    """Stand for what to do when a reading was closed."""


class InboxCourse(QObject):
    """Reads one folder from `begin` to `forget`."""

    stepped = Signal()
    """There is something else to be shown."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self.reading: InboxReading | None = None
        """What is read; None before and after."""
        self.shown = Shown()
        """What was found by now."""
        self.is_stopped = False
        """Whether the person stopped it."""
        self._rest = QTimer(self)
        self._rest.setObjectName("inbox_rest")
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.scan)

    def begin(self, reading: InboxReading) -> None:
        """Read this folder; `scan` makes the first step."""
        self.reading = reading

    def scan(self) -> None:
        """Look whether anything is new."""
        if self.reading is not None:
            self._step(self.reading, self.reading.scan)

    def stop_or_go(self) -> None:
        """Stop after the step that is under way, or go on where it was stopped."""
        self.is_stopped = not self.is_stopped
        self.stepped.emit()
        reading = self.reading
        if reading is not None and not self.is_stopped:
            self._step(reading, reading.go_on)

    def reload(self) -> None:
        """Look again, also where it was stopped."""
        self.is_stopped = False
        self._frame.clear_message()
        self.scan()

    def rest(self) -> bool:
        """Look for nothing until the next `scan`; False, and it is told, while not all is read."""
        if self._job.is_running or not self.shown.look.is_over:
            self._frame.say(self.tr("ファイルを確かめ終わってから、もう一度押してください。"))
            return False
        self._rest.stop()
        return True

    def put_together(self, on_done: Callable[[Whole], None]) -> None:
        """Give everything that was found, between two steps and never during one."""
        if self.reading is not None:
            self._job.run(self.reading.whole, on_done, self._on_step_failed)

    def forget(self) -> None:
        """Let keys and findings go; a step that is under way closes the reading at its end."""
        if self.reading is not None and not self._job.is_running:
            self._close(self.reading)
        self._job.cancel()
        self._rest.stop()
        self.reading = None
        self.shown = Shown()
        self.is_stopped = False

    def _step(self, reading: InboxReading, act: Callable[[], Look]) -> None:
        before, roster = self.shown, reading.opening.roster
        self._job.run(
            lambda: shown_of(act(), roster, before),
            partial(self._on_step, reading),
            self._on_step_failed,
            on_late=lambda _shown: self._close(reading),
        )

    def _close(self, reading: InboxReading) -> None:
        """End what helps to check, after the last step; nobody waits for it."""
        self._place.jobs.run(self, reading.close, _nothing_came, self._on_step_failed)

    def _on_step(self, reading: InboxReading, shown: Shown) -> None:
        self.shown = shown
        self.stepped.emit()
        if not shown.look.is_over and not self.is_stopped:
            self._step(reading, reading.go_on)
        elif shown.look.is_over:
            self.is_stopped = False
            self._rest.start()
        elif reading.is_at_work:
            # Other processes hold the key while they live.
            self._step(reading, reading.pause)

    def _on_step_failed(self, error: SurveyError) -> None:
        self._frame.say_refusal(error)
