"""From a respondent's signature to the approver: here, by a shared draft, or by a copy of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.people_desk import PeopleDesk
from usbsurvey_desktop.gui.respondent.approval_view import ApprovalView
from usbsurvey_desktop.gui.respondent.standing import has_approver
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace


class ApprovalSteps(QObject):
    """Shows S08 after the signature; leads on by signals."""

    approver_wanted = Signal()
    """The draft is closed for its approver, who opens it here next."""
    ended = Signal()
    """The draft is left for its approver."""
    skipped = Signal()
    """The person goes on without an approval, and has confirmed it."""
    check_wanted = Signal()

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._people = PeopleDesk(opened.draft, place, frame, self)
        self._people.left.connect(self.start)

    def start(self) -> None:
        """Ask how the draft gets to its approver."""
        opened = self._opened
        view = ApprovalView(
            opened.draft.path,
            has_approver=has_approver(opened),
            may_skip=not opened.pack.payload.approval_required,
        )
        view.ended.connect(self.ended)
        view.copied.connect(partial(self._on_copy_wanted, view))
        view.skipped.connect(self._on_skip_wanted)
        view.added.connect(self._on_approver_added)
        view.handed_over.connect(self.approver_wanted)
        view.people_wanted.connect(self._people.start)
        view.left.connect(self.check_wanted)
        self.stop()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()
        self._people.stop()

    def _on_skip_wanted(self) -> None:
        words = self.tr(
            "承認者がこの下書きに登録されていますが、承認はまだです。"
            "いま提出ファイルを作ると、承認なしの提出になります。"
        )
        keep = BarAction(self.tr("承認を待つ(&K)"), self.start)
        skip = BarAction(self.tr("承認なしで作る(&X)"), self.skipped.emit)
        self._frame.ask(words, (keep, skip))

    def _on_approver_added(self, passphrase: str) -> None:
        draft = self._opened.draft
        failed = partial(self._frame.say_refusal, file=draft.path.name)
        work = partial(draft.add_slot, "approver", passphrase)
        self._job.run(work, self._on_slot_made, failed)

    def _on_slot_made(self, _slot: object) -> None:
        self.start()

    def _on_copy_wanted(self, view: ApprovalView) -> None:
        self._place.ask.save_file(
            view,
            self.tr("写しの保存"),
            suggested=Path.home() / self._opened.draft.path.name,
            pattern="*.usbdraft",
            on_chosen=self._on_copy_named,
        )

    def _on_copy_named(self, path: Path) -> None:
        work = partial(self._place.drafts.write_copy, self._opened.draft, path)
        self._job.run(work, partial(self._on_copied, path), partial(self._on_not_copied, path))

    def _on_copied(self, path: Path, _nothing: None) -> None:
        words = self.tr("写しを保存しました：{name}。承認者に渡してください。")
        end = BarAction(self.tr("下書きのまま終える(&Q)"), self.ended.emit)
        self._frame.say(words.format(name=path.name), actions=(end,))

    def _on_not_copied(self, path: Path, error: SurveyError) -> None:
        self._frame.say_refusal(error, file=path.name)
