"""The one way to do something slow: a pure function away from the windows, a callback back in them.

Promises: callbacks arrive on the GUI thread, exactly one of the two, and none after the owner is
gone; whatever goes wrong in the work arrives as a `SurveyError`, an unforeseen one as `unexpected`
and in the log by type and place only. Work must not touch widgets or anything that changes; what it
holds dies on the GUI thread, as all that PySide may know must (`gui.collecting`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, TypeVar

from PySide6.QtCore import (
    QObject,
    QRunnable,  # noqa: TID251 - this module is the one mechanism the ban points to
    QThreadPool,  # noqa: TID251 - the same
    Signal,
)
from shiboken6 import isValid

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Code, SurveyError

Result = TypeVar("Result")
STEP = timedelta(milliseconds=300)
"""After so long a step of long work ends, so that a person can leave between two of them."""


class Jobs(Protocol):
    """Runs work somewhere and brings the outcome back; tests run it at once."""

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[SurveyError], None],
    ) -> None:
        """Start the work; call one of the callbacks unless `owner` has been deleted meanwhile."""
        ...

    def finish(self) -> None:
        """Return when no work is running; outcomes may still be on their way."""
        ...


@dataclass(frozen=True)
class Failure:
    """The outcome of work that raised."""

    error: SurveyError


def attempt(work: Callable[[], Result]) -> Result | Failure:
    """Do the work; turn anything it raises into a failure with a code."""
    try:
        return work()
    except SurveyError as error:
        return Failure(error)
    except Exception as error:  # noqa: BLE001 - PySide would only print it and the person would wait for ever
        return Failure(SurveyError(Code.UNEXPECTED, {"place": logs.unexpected(error)}))


def _nothing(*_given: object) -> None:
    """Stand where work or delivery has been done."""


class _Courier(QObject):
    """Lives on the GUI thread, lends the work to another one and carries one outcome back."""

    arrived = Signal(object)

    def __init__(
        self,
        work: Callable[[], object],
        deliver: Callable[["_Courier", object], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.work = work
        self._deliver = deliver
        self.arrived.connect(self._on_arrived)

    def _on_arrived(self, outcome: object) -> None:
        deliver = self._deliver
        # The task may be the last that knows this courier: nothing may die with it over there.
        self.work = self._deliver = _nothing
        deliver(self, outcome)


class _Task(QRunnable):
    def __init__(self, courier: _Courier) -> None:
        super().__init__()
        self._courier = courier

    def run(self) -> None:
        outcome = attempt(self._courier.work)
        if isValid(self._courier):
            self._courier.arrived.emit(outcome)


class PoolJobs(QObject):
    """The jobs of the program: a pool of threads; make one on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[SurveyError], None],
    ) -> None:
        """Do the work in another thread; see `Jobs`."""

        def deliver(courier: _Courier, outcome: object) -> None:
            courier.deleteLater()
            if not isValid(owner):
                return
            if isinstance(outcome, Failure):
                on_failed(outcome.error)
            else:
                on_done(outcome)  # type: ignore[arg-type]  # a signal carries objects

        self._pool.start(_Task(_Courier(work, deliver, self)))

    def finish(self) -> None:
        """Return when no work is running."""
        self._pool.waitForDone()
