"""練習: the same program in a window of its own, over a copy of a survey that leads nowhere."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from usbsurvey_desktop.gui.first_window import open_window
from usbsurvey_desktop.gui.frame.practice_work import (
    Practising,
    end_practice,
    make_practice,
    remove_practice,
)
from usbsurvey_desktop.gui.front import Front, Rooms
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.locks import Lock
from usbsurvey_desktop.sealing.pack import Pack


class PracticeDesk(QObject):
    """Opens a practice window for a front, one at a time, and clears up when it is closed."""

    opened = Signal(object)
    """Carries the `MainWindow` of a practice, for whoever puts more into each window."""

    def __init__(self, rooms: Rooms, window: MainWindow, front: Front, folder: Path) -> None:
        """Serve `front`, which `window` shows; `folder` is where a practice lies while it lasts.

        What a practice left there when the program was ended is removed now, but for one that
        another program of the same profile is at.
        """
        super().__init__(window)
        self._rooms = rooms
        self._window = window
        self._folder = folder
        self._practising: MainWindow | None = None
        self._making = SingleJob(rooms.jobs, self)
        self._clearing = SingleJob(rooms.jobs, self)
        front.practice_wanted.connect(self._on_wanted)
        self._clear(partial(remove_practice, folder))

    def _on_wanted(self, place: Workplace, pack: Pack) -> None:
        if self._practising is not None:
            self._practising.raise_()
            self._practising.activateWindow()
            return
        self._window.say(self.tr("練習の用意をしています…"))
        work = partial(make_practice, place, pack, self._folder)
        self._making.run(work, self._on_made, self._window.say_refusal)

    def _on_made(self, made: Practising) -> None:
        self._window.clear_message()
        place = made.place
        window = MainWindow(is_practice=True)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.destroyed.connect(partial(self._on_closed, made.lock))
        self._practising = window
        rooms = Rooms(
            jobs=self._rooms.jobs,
            workplace=partial(_given, place),
            beat=self._rooms.beat,
            preferences=self._rooms.preferences,
            practice=self._folder,
        )
        Front(rooms, window).start(None)
        self.opened.emit(window)
        open_window(window)

    def _on_closed(self, lock: Lock, _window: QObject | None = None) -> None:
        self._practising = None
        self._clear(partial(end_practice, self._folder, lock))

    def _clear(self, work: Callable[[], None]) -> None:
        self._clearing.run(work, _done, self._window.say_refusal)


def _given(place: Workplace) -> Workplace:
    return place


def _done(_nothing: None) -> None:
    pass
