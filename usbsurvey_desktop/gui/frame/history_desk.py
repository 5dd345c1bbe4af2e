"""Shows the 版と編集の履歴 of an open draft, and what can still be done with its newest file.

Its day of handing over can be noted, and it can be put on paper.
"""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.handed_row import noted_words
from usbsurvey_desktop.gui.frame.history_told import told_of
from usbsurvey_desktop.gui.frame.history_view import HistoryView, Told
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.qr_steps import QrSteps, Wanted
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.submitting.handing import note_handed_over
from usbsurvey_desktop.submitting.on_paper import named_of_sent


class HistoryDesk(QObject):
    """Works on one open draft until `left`; `shown` when its screen has taken the place."""

    left = Signal()
    shown = Signal()

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._paper = QrSteps(place, frame, self)

    def start(self) -> None:
        """Read the notes that are kept, then show everything."""
        self.stop()
        now = self._place.clock()
        self._job.run(partial(told_of, self._opened, now), self._on_told, self._frame.say_refusal)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()
        self._paper.stop()

    def _on_told(self, told: Told) -> None:
        view = HistoryView(told)
        view.left.connect(self._on_left)
        view.noted.connect(partial(self._on_noted, view))
        view.paper_wanted.connect(partial(self._on_paper, view))
        self._frame.show_screen(view, view.heading, view.first_focus)
        self.shown.emit()

    def _on_left(self) -> None:
        self.stop()
        self.left.emit()

    def _on_paper(self, view: HistoryView) -> None:
        sent = self._opened.draft.content.submissions[-1]
        named = named_of_sent(sent, self._opened.pack, self._place.municipalities)
        path = self._place.output / sent.file
        self._paper.start(Wanted(path, sent.dig, named, view, self.start))

    def _on_noted(self, view: HistoryView, day: date) -> None:
        draft = self._opened.draft
        work = partial(
            note_handed_over, draft, draft.content.submissions[-1].dig, day, self._place.clock()
        )
        failed = partial(self._frame.say_refusal, file=draft.path.name)
        self._job.run(work, partial(self._on_kept, view, day), failed)

    def _on_kept(self, view: HistoryView, day: date, conflict: SurveyError | None) -> None:
        if view.handed is not None:
            view.handed.show_noted(day)
        if conflict is not None:
            self._frame.say_refusal(conflict)
            return
        self._frame.say(noted_words(day))
