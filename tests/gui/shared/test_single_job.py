"""One job at a time, and none whose outcome nobody waits for changes anything."""

from PySide6.QtCore import QObject

from tests.support.fakes import LateJobs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.shared.single_job import SingleJob


class _Desk(QObject):
    """Notes what arrives, in the order of arrival."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs = LateJobs()
        self.job = SingleJob(self.jobs, self)
        self.arrived: list[str] = []

    def begin(self, name: str) -> None:
        self.job.run(lambda: name, self.arrived.append, self.fail, on_late=self.late)

    def begin_in_vain(self) -> None:
        self.job.run(self._refuse, self.arrived.append, self.fail, on_late=self.late)

    def fail(self, error: SurveyError) -> None:
        self.arrived.append(error.code.value)

    def late(self, name: str) -> None:
        self.arrived.append(f"late {name}")

    def chain(self, name: str) -> None:
        self.arrived.append(name)
        self.begin("next")

    @staticmethod
    def _refuse() -> str:
        raise SurveyError(Code.DISK_FULL)


def test_a_second_press_while_the_first_is_under_way_does_nothing() -> None:
    """Only the first job runs; afterwards the next may begin."""
    desk = _Desk()
    desk.begin("first")
    was_running = desk.job.is_running
    desk.begin("second")
    desk.jobs.finish()

    desk.begin("third")
    desk.jobs.finish()

    assert was_running
    assert not desk.job.is_running
    assert desk.arrived == ["first", "third"]


def test_what_was_cancelled_arrives_late_or_not_at_all() -> None:
    """A result can still be put away; a failure of it concerns nobody, and the next goes on."""
    desk = _Desk()
    desk.begin("left")
    desk.job.cancel()
    desk.begin_in_vain()
    desk.job.cancel()
    desk.begin("next")

    desk.jobs.finish()

    assert desk.arrived == ["late left", "next"]


def test_a_late_result_that_nobody_asked_for_is_dropped() -> None:
    """Without `on_late` nothing is called after the cancelling."""
    desk = _Desk()
    desk.job.run(lambda: "left", desk.arrived.append, desk.fail)
    desk.job.cancel()

    desk.jobs.finish()

    assert desk.arrived == []


def test_the_outcome_of_one_job_may_start_the_next() -> None:
    """A callback finds the way free, after a failure too."""
    desk = _Desk()
    desk.job.run(lambda: "first", desk.chain, desk.fail)
    desk.jobs.finish()
    desk.begin_in_vain()
    desk.jobs.finish()

    desk.begin("last")
    desk.jobs.finish()

    assert desk.arrived == ["first", "next", "disk_full", "last"]
