"""集計 of a received folder: gather the answers, count them as wished, write them out.

Promises: everything that takes time is a job, one short step after another; the answers are let go
when the screen is left or covered.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.printing.tally_versions import in_words
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.publish_classes import ClassesPicker
from usbsurvey_desktop.gui.reviewer.publish_desk import PublishDesk
from usbsurvey_desktop.gui.reviewer.publish_work import PublishWish
from usbsurvey_desktop.gui.reviewer.remark_keeper import RemarkKeeper
from usbsurvey_desktop.gui.reviewer.remarks_put_away import RemarksPutAway, put_away
from usbsurvey_desktop.gui.reviewer.summary_words import summary_parts
from usbsurvey_desktop.gui.reviewer.tally_exporter import TallyExporter
from usbsurvey_desktop.gui.reviewer.tally_memory import TallyMemory
from usbsurvey_desktop.gui.reviewer.tally_place import TallyPlace
from usbsurvey_desktop.gui.reviewer.tally_printer import TallyPrinter, report_shown
from usbsurvey_desktop.gui.reviewer.tally_summary_view import TallySummaryView
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.gui.reviewer.tally_waiting_view import TallyWaitingView
from usbsurvey_desktop.gui.reviewer.tally_work import (
    Counts,
    Gathered,
    Gathering,
    TallyWish,
    count,
    split_of,
)
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.tally.population import Classes
from usbsurvey_desktop.tally.published import ShownApart
from usbsurvey_desktop.tally.remarks import WHOLE, Remarks


def _nothing(_outcome: object) -> None:
    """Stand for what to do when a gathering was closed."""


def _apart(counts: Counts, place: Workplace) -> tuple[ShownApart, ...]:
    """What other versions asked otherwise, in the words to show."""
    return tuple(in_words(counts.publication.apart, place.form_words.shown))


class TallyDesk(QObject):
    """Counts one folder until `left`."""

    left = Signal()

    def __init__(
        self, place: Workplace, frame: Frame, memory: TallyMemory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._exporter = TallyExporter(place, frame, self)
        self._printer = TallyPrinter(place, frame, self)
        self._publish = PublishDesk(place, frame, self)
        self._publish.left.connect(self._show_counts)
        self.classes = ClassesPicker(place, frame, self)
        self.classes.chosen.connect(self._on_classes)
        self._gathered: Gathered | None = None
        self._counts: Counts | None = None
        self._view: TallyView | None = None
        self._keeper: RemarkKeeper | None = None
        self._at = TallyPlace()

    def start(self, opening: InboxOpening) -> None:
        """Gather the answers of a folder, then count what was accepted."""
        self.forget()
        waiting = TallyWaitingView()
        waiting.left.connect(self._on_left)
        self._frame.clear_message()
        self._frame.show_screen(waiting, waiting.heading, waiting.first_focus)
        self._gather(Gathering(opening, self._place), waiting)

    def keep(self) -> None:
        """Bring what was written to the disk.

        Raises:
            SurveyError: it could not be saved.
        """
        if self._keeper is not None:
            self._keeper.settle()

    def put_away(self) -> RemarksPutAway:
        """Save and let go; what could not be saved is sealed, and written once it can be."""
        put = put_away(self._keeper)
        self.forget()
        return put

    def forget(self) -> None:
        """Let the answers go; a step that is under way closes its gathering at its end."""
        if self._keeper is not None:
            self._keeper.drop()
            self._keeper.deleteLater()
        self._keeper = None
        self._job.cancel()
        self._exporter.stop()
        self._printer.stop()
        self.classes.stop()
        self._publish.stop()
        self._gathered = None
        self._counts = None
        self._view = None
        self._at = TallyPlace()

    @property
    def _remarks(self) -> Remarks | None:
        """What was written; None where nothing can be."""
        return None if self._keeper is None else self._keeper.remarks

    def _shown_form(self, counts: Counts) -> Form:
        """The form that was answered, in the words to show."""
        return self._place.form_words.shown(counts.tally.form)

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
        if gathered.remarks is not None:
            self._keeper = RemarkKeeper(gathered.file, gathered.remarks, self._place.jobs, self)
            self._keeper.failed.connect(self._on_remarks_failed)
        self._count(self._memory.wish)

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
        self._memory.keep(counts.wish)
        self._frame.clear_message()
        self._show(counts)
        self.classes.tell()
        if gathered.trouble is not None:
            self._on_remarks_failed(gathered.trouble)

    def _show(self, counts: Counts) -> None:
        gathered = self._gathered
        if gathered is None:
            return
        form = self._shown_form(counts)
        split = split_of(counts.wish, form, gathered.expected, counts.tally.asked_in)
        view = TallyView(counts, form, split, self._at, self._remarks, _apart(counts, self._place))
        view.wanted.connect(self._count)
        view.export_wanted.connect(partial(self._on_export_wanted, view, counts))
        view.classes_wanted.connect(partial(self.classes.ask, view))
        view.print_wanted.connect(partial(self._on_print_wanted, view))
        view.publish_wanted.connect(partial(self._on_publish_wanted, counts, form))
        view.summary_wanted.connect(self._on_summary_wanted)
        view.left.connect(self._on_left)
        if self._keeper is not None:
            view.remarks_changed.connect(self._keeper.change)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_classes(self, classes: Classes) -> None:
        if self._counts is not None:
            self._count(replace(self._counts.wish, classes=classes))

    def _on_export_wanted(self, view: TallyView, counts: Counts, kind: str) -> None:
        self._exporter.ask(view, counts, PublishWish(None, kind))

    def _on_publish_wanted(self, counts: Counts, form: Form) -> None:
        self._publish.start(counts, form)

    def _show_counts(self) -> None:
        if self._counts is not None:
            self._show(self._counts)

    def _on_print_wanted(self, view: TallyView) -> None:
        counts = self._counts
        if counts is None:
            return
        form, apart = self._shown_form(counts), _apart(counts, self._place)
        report = partial(report_shown, counts, form, apart, self._remarks)
        self._printer.start(view, report, partial(self._show_again, counts))

    def _show_again(self, counts: Counts) -> QWidget | None:
        self._show(counts)
        return self._view

    def _on_summary_wanted(self) -> None:
        counts = self._counts
        if counts is None:
            return
        remarks = self._remarks
        parts = tuple(summary_parts(counts, self._shown_form(counts), remarks or Remarks()))
        whole = None if remarks is None else remarks.words.get(WHOLE, "")
        view = TallySummaryView(counts, parts, whole)
        view.remark_edited.connect(self._on_whole_edited)
        view.left.connect(partial(self._show, counts))
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_whole_edited(self, words: str) -> None:
        if self._keeper is not None:
            self._keeper.change(self._keeper.remarks.with_words(WHOLE, words))

    def _on_remarks_failed(self, error: SurveyError, *actions: BarAction) -> None:
        file = "" if self._gathered is None else self._gathered.file.path.name
        told = messages.in_scene(error, messages.Scene.REMARKS)
        self._frame.say_refusal(told, file=file, actions=actions)

    def _on_failed(self, error: SurveyError) -> None:
        self._frame.say_refusal(error)

    def _on_left(self) -> None:
        """Leave once all that was written is on the disk, or the person gives it up."""
        try:
            self.keep()
        except SurveyError as error:
            leave = BarAction(self.tr("保存せずに移る(&X)"), self._leave)
            self._on_remarks_failed(error, leave)
            return
        self._leave()

    def _leave(self) -> None:
        self.forget()
        self._frame.clear_message()
        self.left.emit()
