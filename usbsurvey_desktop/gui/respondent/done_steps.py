"""S10 after the file is there: how it is handed over, its cover sheet, its 送付日, its record."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.cover_printing import cover_of
from usbsurvey_desktop.gui.frame.handed_row import noted_words
from usbsurvey_desktop.gui.frame.history_view import Asked
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.qr_steps import QrSteps, Wanted
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.respondent.handing_view import HandingView, Package
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.gui.shared.moments import in_japan
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.shared.whereabouts import Spot, go_to_spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.submitting.handing import handed_over, note_handed_over
from usbsurvey_desktop.submitting.on_paper import named_of
from usbsurvey_desktop.submitting.pending import Pending, read_pending
from usbsurvey_desktop.submitting.placing import SubmittedFile


class DoneSteps(QObject):
    """Shows a file that was made, from `show` until `left`."""

    left = Signal()
    record_wanted = Signal(str, str)
    """The person wants to write down in the record book how it is carried: `dig`, file name."""

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._printing = Printing(place, frame, self)
        self._paper = QrSteps(place, frame, self)
        self.file: SubmittedFile | None = None
        """The file, while its screen is shown."""
        self.signed = ""
        """The signed form in that file, for its cover sheet: the draft forgets it."""

    def show(self, file: SubmittedFile) -> SubmittedView:
        """Show a file; give its screen."""
        self.file = file
        may_be_paper = self._place.rules.is_qr_allowed
        view = SubmittedView(file, self._asked(file), may_be_paper=may_be_paper)
        view.left.connect(self._on_left)
        view.guide_wanted.connect(partial(self._on_guide, file, view))
        view.print_wanted.connect(partial(self._on_print, file, view))
        view.paper_wanted.connect(partial(self._on_paper, file, view))
        view.record_wanted.connect(partial(self._on_record, file))
        view.noted.connect(partial(self._on_noted, file, view))
        view.told.connect(self._frame.say)
        self._frame.show_screen(view, view.heading, view.first_focus)
        return view

    def go_on(self, file: SubmittedFile, signed: str) -> None:
        """Show a file again, with its signed form, after the screen was covered."""
        self.signed = signed
        self.show(file)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()
        self._printing.stop()
        self._paper.stop()

    def _asked(self, file: SubmittedFile) -> Asked:
        """The day it was made, and the day it was handed over if that is noted."""
        content = self._opened.draft.content
        today = in_japan(self._place.clock()).date()
        made = (
            in_japan(moment(one.sealed_at)).date()
            for one in content.submissions
            if one.dig == file.digest
        )
        return Asked(next(made, today), today, handed_over(content, file.digest))

    def _on_left(self) -> None:
        # What is open is saved first, and no sheet may come between.
        self._paper.stop()
        self.left.emit()

    def _on_guide(self, file: SubmittedFile, view: SubmittedView) -> None:
        package = Package(
            file.path.name,
            short_digest(file.digest),
            file.recipients,
            may_be_paper=self._place.rules.is_qr_allowed,
        )
        guide = HandingView(package)
        guide.left.connect(partial(self._on_back, file, spot_of(view)))
        self._frame.show_screen(guide, guide.heading, guide.first_focus)

    def _on_print(self, file: SubmittedFile, view: SubmittedView) -> None:
        cover = cover_of(self._opened, self._place, self._pending(), receipt=file.digest)
        self._printing.start(cover, view, partial(self.show, file))

    def _on_paper(self, file: SubmittedFile, view: SubmittedView) -> None:
        named = named_of(self._pending().submission, self._opened.pack)
        back = partial(self.show, file)
        self._paper.start(Wanted(file.path, file.digest, named, view, back))

    def _pending(self) -> Pending:
        """What was signed and sealed, which the draft has forgotten by now."""
        content = self._opened.draft.content.model_copy(update={"pending": self.signed})
        return read_pending(content)

    def _on_back(self, file: SubmittedFile, spot: Spot | None) -> None:
        go_to_spot(self.show(file), spot)

    def _on_record(self, file: SubmittedFile) -> None:
        self.record_wanted.emit(file.digest, file.path.name)

    def _on_noted(self, file: SubmittedFile, view: SubmittedView, day: date) -> None:
        draft = self._opened.draft
        work = partial(note_handed_over, draft, file.digest, day, self._place.clock())
        failed = partial(self._frame.say_refusal, file=draft.path.name)
        self._job.run(work, partial(self._on_kept, view, day), failed)

    def _on_kept(self, view: SubmittedView, day: date, conflict: SurveyError | None) -> None:
        view.handed.show_noted(day)
        if conflict is not None:
            self._frame.say_refusal(conflict)
            return
        self._frame.say(noted_words(day))
