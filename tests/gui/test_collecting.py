"""Where rubbish dies: never on the thread of a job (`gui.collecting`)."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from usbsurvey_desktop.gui.collecting import Collector, collect_soon
from usbsurvey_desktop.gui.jobs import PoolJobs

_MANY = 20_000
"""More parts than Python makes before it collects."""


class _Rubbish:
    """Knows itself, so that only a collection ends it."""

    def __init__(self, died: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: died.append(threading.get_ident()))


@pytest.fixture(name="as_python_starts", autouse=True)
def _as_python_starts() -> Iterator[None]:
    gc.collect()
    gc.enable()
    yield
    gc.disable()
    gc.unfreeze()


def test_rubbish_dies_on_the_gui_thread_and_not_in_a_job(qtbot: QtBot, qapp: QApplication) -> None:
    """A job that asks for much memory collects nothing; the GUI thread does soon after."""
    collector, owner, jobs = Collector(qapp), QObject(), PoolJobs()
    died: list[int] = []
    made: list[object] = []
    _Rubbish(died)

    jobs.run(owner, lambda: made.extend([n] for n in range(_MANY)), lambda _none: None, made.append)
    jobs.finish()
    in_the_job = list(died)
    qtbot.waitUntil(lambda: bool(died))
    collector.deleteLater()

    assert len(made) == _MANY
    assert in_the_job == []
    assert died == [threading.get_ident()]


def test_what_a_job_was_given_dies_on_the_gui_thread(qtbot: QtBot) -> None:
    """A survey that was closed while it was saved dies where its windows died."""
    owner, jobs = QObject(), PoolJobs()
    died: list[int] = []
    done: list[object] = []
    go_on = threading.Event()

    jobs.run(owner, _Lent(go_on, died), done.append, done.append)
    go_on.set()
    qtbot.waitUntil(lambda: bool(done))
    jobs.finish()

    assert died == [threading.get_ident()]


class _Lent:
    """Work that nobody but the jobs knows, as when its screen was left meanwhile."""

    def __init__(self, go_on: threading.Event, died: list[int]) -> None:
        self._go_on = go_on
        weakref.finalize(self, lambda: died.append(threading.get_ident()))

    def __call__(self) -> int:
        self._go_on.wait(10)
        return 7


def test_what_was_let_go_dies_soon_however_long_it_lived(qtbot: QtBot) -> None:
    """Python's thresholds alone would keep an old draft's keys until much else was made."""
    owner = QObject()
    died: list[int] = []
    old = _Rubbish(died)
    gc.collect()
    gc.collect()
    del old
    gc.disable()
    collect_soon(owner)
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.get_ident()]


def test_what_a_job_still_held_dies_after_it(qtbot: QtBot) -> None:
    """A draft was left while something was still done with it: its keys go soon after."""
    owner = QObject()
    died: list[int] = []
    let_go, held = _Rubbish(died), [_Rubbish(died)]
    weakref.finalize(let_go, held.clear)  # too late for the collection that takes the first
    gc.disable()
    del let_go
    collect_soon(owner, (0, 1))
    qtbot.waitUntil(lambda: len(died) == 2)
    assert died == [threading.get_ident()] * 2
