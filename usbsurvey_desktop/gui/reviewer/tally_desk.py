"""集計 of a received folder: gather the answers, count them as wished, write them out.

Promises: everything that takes time is a job, one short step after another; the answers are let go
when the screen is left or covered.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.tally_view import TallyPlace, TallyView
from usbsurvey_desktop.gui.reviewer.tally_waiting_view import TallyWaitingView
from usbsurvey_desktop.gui.reviewer.tally_work import (
    Counts,
    Gathered,
    Gathering,
    TallyWish,
    count,
    split_of,
    write_tally,
)
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line


def _nothing(_outcome: object) -> None:
    """Stand for what to do when a gathering was closed."""


class TallyDesk(QObject):
    """Counts one folder until `left`."""

    left = Signal()

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._writing = SingleJob(place.jobs, self)
        self._gathered: Gathered | None = None
        self._counts: Counts | None = None
        self._view: TallyView | None = None
        self._at = TallyPlace()

    def start(self, opening: InboxOpening) -> None:
        """Gather the answers of a folder, then count what was accepted."""
        self.forget()
        waiting = TallyWaitingView()
        waiting.left.connect(self._on_left)
        self._frame.clear_message()
        self._frame.show_screen(waiting, waiting.heading, waiting.first_focus)
        self._gather(Gathering(opening, self._place), waiting)

    def forget(self) -> None:
        """Let the answers go; a step that is under way closes its gathering at its end."""
        self._job.cancel()
        self._writing.cancel()
        self._gathered = None
        self._counts = None
        self._view = None
        self._at = TallyPlace()

    def _gather(self, gathering: Gathering, waiting: TallyWaitingView) -> None:
        self._job.run(
            gathering.go_on,
            partial(self._on_step, gathering, waiting),
            self._on_failed,
            on_late=lambda _outcome: self._close(gathering),
        )

    def _close(self, gathering: Gathering) -> None:
        self._place.jobs.run(self, gathering.close, _nothing, _nothing)

    def _on_step(
        self, gathering: Gathering, waiting: TallyWaitingView, gathered: Gathered | None
    ) -> None:
        if gathered is None:
            waiting.show_progress(gathering.done, gathering.total)
            self._gather(gathering, waiting)
            return
        self._gathered = gathered
        self._count(TallyWish())

    def _count(self, wish: TallyWish) -> None:
        gathered = self._gathered
        if gathered is not None:
            work = partial(count, gathered, wish, self._place.clock())
            self._job.run(work, self._on_counted, self._on_failed)

    def _on_counted(self, counts: Counts) -> None:
        gathered = self._gathered
        if gathered is None:
            return
        self._counts = counts
        form = self._place.form_words.shown(gathered.packs[0].form)
        split = split_of(counts.wish.split, form, gathered.expected)
        view = TallyView(counts, form, split, self._at)
        view.wanted.connect(self._count)
        view.export_wanted.connect(self._on_export_wanted)
        view.left.connect(self._on_left)
        self._view = view
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_export_wanted(self, kind: str) -> None:
        counts, view = self._counts, self._view
        if counts is None or view is None:
            return
        chosen = partial(self._write, counts, kind)
        if kind == "csv":
            title = self.tr("CSVを書き出すフォルダーを選ぶ")
            self._place.ask.folder(view, title, folder=self._place.output, on_chosen=chosen)
            return
        self._place.ask.save_file(
            view,
            self.tr("集計を書き出す"),
            suggested=self._place.output / f"{counts.heading.survey}-tally.xlsx",
            pattern="*.xlsx",
            on_chosen=chosen,
        )

    def _write(self, counts: Counts, kind: str, path: Path) -> None:
        self._frame.say(self.tr("書き出しています…"))
        work = partial(write_tally, counts, kind, path, self._place.clock())
        failed = partial(self._frame.say_refusal, file=path.name)
        self._writing.run(work, self._on_written, failed)

    def _on_written(self, file: str) -> None:
        words = self.tr(
            "集計を書き出しました：{file}。団体の回答も入っています。暗号化していません。"
        )
        self._frame.say(words.format(file=visible_line(file)))

    def _on_failed(self, error: SurveyError) -> None:
        self._frame.say_refusal(error)

    def _on_left(self) -> None:
        self.forget()
        self._frame.clear_message()
        self.left.emit()
