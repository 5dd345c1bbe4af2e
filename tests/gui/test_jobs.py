"""Background work: where it runs, where its outcome arrives, and what it can never do."""

import threading
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.jobs import PoolJobs


class _Desk(QObject):
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.results: list[int] = []
        self.errors: list[SurveyError] = []
        self.thread_of_callback = 0

    def on_done(self, result: int) -> None:
        self.results.append(result)
        self.thread_of_callback = threading.get_ident()
        self.ended.emit()

    def on_failed(self, error: SurveyError) -> None:
        self.errors.append(error)
        self.ended.emit()


@dataclass
class _Work:
    """Waits for the test before it ends, and remembers its thread."""

    go_on: threading.Event = field(default_factory=threading.Event)
    thread: int = 0

    def __call__(self) -> int:
        self.go_on.wait(10)
        self.thread = threading.get_ident()
        return 7


def test_work_runs_elsewhere_and_its_result_arrives_on_the_gui_thread(qtbot: QtBot) -> None:
    """The window stays usable while work runs, and the callback may touch widgets."""
    desk, jobs, work = _Desk(), PoolJobs(), _Work()

    with qtbot.waitSignal(desk.ended):
        jobs.run(desk, work, desk.on_done, desk.on_failed)
        work.go_on.set()

    assert desk.results == [7]
    assert work.thread != threading.get_ident()
    assert desk.thread_of_callback == threading.get_ident()


def _refuse() -> int:
    raise SurveyError(Code.DISK_FULL, {"free": 0})


def _stumble() -> int:
    message = "山田太郎"
    raise KeyError(message)


def test_a_refusal_arrives_as_it_was_raised(qtbot: QtBot) -> None:
    """The code and the facts of a refusal reach the window unchanged."""
    desk, jobs = _Desk(), PoolJobs()

    with qtbot.waitSignal(desk.ended):
        jobs.run(desk, _refuse, desk.on_done, desk.on_failed)

    assert [(error.code, dict(error.facts)) for error in desk.errors] == [
        (Code.DISK_FULL, {"free": 0})
    ]


def test_an_unforeseen_exception_arrives_as_unexpected_without_its_text(qtbot: QtBot) -> None:
    """A bug in the work is told with its place, and nothing of what somebody typed."""
    desk, jobs = _Desk(), PoolJobs()

    with qtbot.waitSignal(desk.ended):
        jobs.run(desk, _stumble, desk.on_done, desk.on_failed)

    (error,) = desk.errors
    assert error.code is Code.UNEXPECTED
    assert "test_jobs" in str(error.facts["place"])
    assert "山田" not in repr(error.facts)


@pytest.mark.usefixtures("qapp")
def test_no_callback_comes_after_the_owner_is_gone(qtbot: QtBot) -> None:
    """A screen that was left is never called back; the next job still is."""
    gone, stays, jobs, work = _Desk(), _Desk(), PoolJobs(), _Work()
    results = gone.results
    jobs.run(gone, work, gone.on_done, gone.on_failed)

    gone.deleteLater()
    qtbot.waitUntil(lambda: _is_dead(gone))
    with qtbot.waitSignal(stays.ended):
        work.go_on.set()
        jobs.finish()
        jobs.run(stays, work, stays.on_done, stays.on_failed)

    assert results == []
    assert stays.results == [7]


def _is_dead(desk: QObject) -> bool:
    try:
        desk.objectName()
    except RuntimeError:
        return True
    return False
