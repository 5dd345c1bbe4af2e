"""From a signed form to a file under its name, also where an earlier try was interrupted."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.collecting import collect_soon
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.respondent.done_steps import DoneSteps
from usbsurvey_desktop.gui.respondent.issuer_check import IssuerCheck
from usbsurvey_desktop.gui.respondent.submission_facts import (
    same_again_words,
    submission_facts,
)
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.unfinished_view import UnfinishedView
from usbsurvey_desktop.gui.respondent.work import seal_with_pins
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.submitting.changes import Changes
from usbsurvey_desktop.submitting.order import Order
from usbsurvey_desktop.submitting.own_copy import changes_to_seal
from usbsurvey_desktop.submitting.pending import Stage, stage
from usbsurvey_desktop.submitting.placing import (
    SubmittedFile,
    Unfinished,
    find_unfinished,
    finish,
    give_up,
    keep_sealed,
)


class SealingSteps(QObject):
    """Shows S10 from `start`, or what is left of an earlier try from `resume`.

    While a file is being made its screen stays; a screen that is gone gets no outcome.
    """

    check_wanted = Signal()
    hidden_wanted = Signal()
    resumed = Signal()
    """What is left of an earlier try is shown now."""
    made = Signal()
    """The file is there: nothing more is signed or sealed for it."""
    left = Signal()

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._identity: Identity | None = None
        self._job = SingleJob(place.jobs, self)
        self._hidden = 0
        self._changes: Changes | None = None
        self.done = DoneSteps(opened, place, frame, self)
        """Shows the file that was made."""
        self.done.left.connect(self.left)
        self._folder = place.output

    def start(self, identity: Identity, hidden: int) -> None:
        """Show what will be sealed; `hidden` counts the inputs that will not."""
        self._identity = identity
        self._hidden = hidden
        if not self._opened.draft.content.submissions:
            self._on_compared(None)
            return
        work = partial(changes_to_seal, self._order(identity), self._folder)
        self._job.run(work, self._on_compared, partial(self._on_failed, ""))

    def _on_compared(self, changes: Changes | None) -> None:
        self._changes = changes
        self._show_submit()

    def _order(self, identity: Identity) -> Order:
        return Order(
            self._opened.draft,
            self._opened.pack,
            identity,
            self._place.municipalities,
            self._place.clock(),
            self._place.record_forms,
        )

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()
        self.done.stop()

    def resume(self, because: SurveyError | None = None) -> None:
        """Look for the file that was noted last and may lack its name, maybe just now `because`."""
        content = self._opened.draft.content
        work = partial(find_unfinished, self._opened.pack, content, self._folder)
        done = partial(self._on_looked, because)
        self._job.run(work, done, self._frame.say_refusal)

    def _on_looked(self, because: SurveyError | None, found: Unfinished | None) -> None:
        if found is None:
            self.check_wanted.emit()
        else:
            self._show_unfinished(found)
        if because is None:
            self.resumed.emit()
        elif found is not None:
            self._frame.say_refusal(because, file=found.path.name)

    def _show_unfinished(self, found: Unfinished) -> None:
        view = UnfinishedView(found, self._place.ask)
        view.go_on_wanted.connect(partial(self._on_finish, found))
        view.give_up_wanted.connect(partial(self._on_give_up, found))
        view.folder_chosen.connect(self._on_other_folder)
        view.left.connect(self.left)
        self._show(view)

    def _show(self, view: SubmitView | UnfinishedView) -> None:
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_other_folder(self, folder: Path) -> None:
        if self._job.is_running:
            return
        self._folder = folder
        self.resume()

    def _on_finish(self, found: Unfinished) -> None:
        self.done.signed = self._opened.draft.content.pending or ""
        work = partial(finish, self._opened.draft, self._opened.pack, found)
        self._job.run(work, self._on_kept, partial(self._on_failed, found.path.name))

    def _on_give_up(self, found: Unfinished) -> None:
        work = partial(give_up, self._opened.draft, found)
        failed = partial(self._on_failed, self._opened.draft.path.name)
        self._job.run(work, self._on_given_up, failed)

    def _on_given_up(self, conflict: SurveyError | None) -> None:
        self.check_wanted.emit()
        self._frame.say(
            self.tr("作りかけの提出ファイルを消しました。回答と署名は下書きに残っています。")
        )
        if conflict is not None:
            self._frame.say_refusal(conflict)

    def _show_submit(self) -> None:
        view = SubmitView(
            submission_facts(self._opened, self._changes),
            hidden=self._hidden,
            folder=self._folder,
            ask=self._place.ask,
            remark=same_again_words(self._opened, self._changes),
        )
        view.submitted.connect(partial(self._on_submit, view))
        view.hidden_wanted.connect(partial(self._on_away, self.hidden_wanted))
        view.left.connect(partial(self._on_away, self.check_wanted))
        self._show(view)

    def _on_away(self, wanted: SignalInstance) -> None:
        if self._job.is_running:
            self._frame.say(self.tr("提出ファイルを作っています。終わるまでお待ちください。"))
            return
        wanted.emit()

    def _on_submit(self, view: SubmitView, folder: Path) -> None:
        if self._identity is None or self._job.is_running:
            return
        self._folder = folder
        view.show_step(2)
        order = self._order(self._identity)
        work = partial(seal_with_pins, order, self._place.profile)
        done = partial(self._on_sealed, view, order)
        self._job.run(work, done, partial(self._on_not_sealed, view))

    def _on_sealed(self, view: SubmitView, order: Order, sealed: Sealed) -> None:
        view.show_step(4)
        self.done.signed = self._opened.draft.content.pending or ""
        work = partial(keep_sealed, order, sealed, self._folder)
        failed = partial(self._on_not_kept, view, sealed.file_name)
        self._job.run(work, self._on_kept, failed)

    def _on_kept(self, file: SubmittedFile) -> None:
        self._identity = None
        self.made.emit()
        collect_soon(self)
        self.done.show(file)
        if file.trouble is not None:
            self._frame.say_refusal(file.trouble, file=self._opened.draft.path.name)

    def _on_not_sealed(self, view: SubmitView, error: SurveyError) -> None:
        view.show_step(0)
        if error.code is not Code.ISSUER_UNCONFIRMED:
            self._on_failed("", error)
            return
        check = IssuerCheck(self._opened.pack, self._place, self._frame, self)
        check.ended.connect(self._show_submit)
        self._frame.say_refusal(error)

    def _on_not_kept(self, view: SubmitView, file: str, error: SurveyError) -> None:
        view.show_step(0)
        if stage(self._opened.pack, self._opened.draft.content) is Stage.SEALED:
            self.resume(error)
            return
        self._on_failed(file, error)

    def _on_failed(self, file: str, error: SurveyError) -> None:
        if error.facts.get("pending") != Stage.STALE.value:
            self._frame.say_refusal(error, file=file)
            return
        self.check_wanted.emit()
        words = self.tr(
            "署名したあとで回答が変わっています。提出ファイルは作っていません。"
            "回答を確かめて、もう一度署名してください。"
        )
        self._frame.say(words, tone=Tone.WARNING)
