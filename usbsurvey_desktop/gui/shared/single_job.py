"""One job of a desk at a time; what nobody waits for any more changes no screen."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.jobs import Jobs

Result = TypeVar("Result")


class SingleJob:
    """Runs one job after another for its owner; a second press meanwhile does nothing."""

    def __init__(self, jobs: Jobs, owner: QObject) -> None:
        self._jobs = jobs
        self._owner = owner
        self._turn: object | None = None

    @property
    def is_running(self) -> bool:
        """Whether somebody waits for an outcome."""
        return self._turn is not None

    def run(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[SurveyError], None],
        *,
        on_late: Callable[[Result], None] | None = None,
    ) -> None:
        """Start the work unless another is under way; the callbacks may start the next.

        After `cancel` neither `on_done` nor `on_failed` is called; what the work brings goes to
        `on_late`, which must not change the screen.
        """
        if self.is_running:
            return
        self._turn = turn = object()
        self._jobs.run(
            self._owner,
            work,
            partial(self._deliver, turn, on_done, on_late),
            partial(self._deliver, turn, on_failed, None),
        )

    def cancel(self) -> None:
        """Wait no more; work that has begun goes on to its end, and the next may begin."""
        self._turn = None

    def _deliver(
        self,
        turn: object,
        call: Callable[[Result], None],
        on_late: Callable[[Result], None] | None,
        outcome: Result,
    ) -> None:
        if self._turn is turn:
            self._turn = None
            call(outcome)
        elif on_late is not None:
            on_late(outcome)
