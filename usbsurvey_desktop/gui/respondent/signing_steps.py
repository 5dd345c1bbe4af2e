"""From finished answers to a form that is signed, and approved where the survey wants it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentitySource,
    identities_in,
)
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.respondent.approval_view import ApprovalView
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.submitting.order import Order
from usbsurvey_desktop.submitting.pending import Stage, read_pending, stage
from usbsurvey_desktop.submitting.signing import sign_and_keep

_AT_THE_PASSPHRASE = frozenset({Code.IDENTITY_OPEN, Code.IDENTITY_KEY, Code.IDENTITY_EXPIRED})


class SigningSteps(QObject):
    """Ends with `ready`, which carries the opened `Identity`, or leads elsewhere.

    Whoever leaves the screen while an identity is being opened has not signed.
    """

    ready = Signal(object)
    check_wanted = Signal()
    approver_wanted = Signal()

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._identity: Identity | None = None
        self._view: SignView | None = None
        self._is_busy = False

    def start(self) -> None:
        """Sign what the draft says, or go on with what is signed already."""
        if not self._is_signed():
            self._show_sign(is_signed=False)
        elif self._waits_for_approval():
            self._show_approval()
        elif self._identity is None:
            self._show_sign(is_signed=True)
        else:
            self.ready.emit(self._identity)

    def stop(self) -> None:
        """Let nothing that is under way sign or change the screen."""
        self._view = None
        self._is_busy = False

    def _is_signed(self) -> bool:
        return stage(self._opened.pack, self._opened.draft.content) is Stage.SIGNED

    def _waits_for_approval(self) -> bool:
        if not self._opened.pack.payload.approval_required:
            return False
        return len(read_pending(self._opened.draft.content).form.signatures) == 1

    def _show_sign(self, *, is_signed: bool) -> None:
        folder = self._place.profile.identities
        source = IdentitySource(identities_in(folder), self._place.ask, folder)
        view = SignView(source, is_signed=is_signed)
        view.submitted.connect(partial(self._on_identity_chosen, view, is_signed))
        view.left.connect(self._on_left)
        self.stop()
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_left(self) -> None:
        self.stop()
        self.check_wanted.emit()

    def _on_identity_chosen(self, view: SignView, is_signed: bool, choice: IdentityChoice) -> None:  # noqa: FBT001 - a signal brings the choice last
        if self._is_busy:
            return
        self._is_busy = True
        self._frame.say(
            self.tr("身分証を開いています…") if is_signed else self.tr("署名しています…")
        )
        work = partial(open_identity, choice, self._place.clock())
        done = partial(self._on_identity_opened, view, is_signed)
        failed = partial(self._on_failed, view, choice.path.name)
        self._place.jobs.run(self, work, done, failed)

    def _on_identity_opened(self, view: SignView, is_signed: bool, identity: Identity) -> None:  # noqa: FBT001 - as above
        if self._view is not view:
            return
        self._identity = identity
        if is_signed or self._is_signed():
            self.start()
            return
        draft = self._opened.draft
        order = Order(
            draft, self._opened.pack, identity, self._place.municipalities, self._place.clock()
        )
        done = partial(self._on_signed, view)
        failed = partial(self._on_failed, view, draft.path.name)
        self._place.jobs.run(self, partial(sign_and_keep, order), done, failed)

    def _on_signed(self, view: SignView, conflict: SurveyError | None) -> None:
        if self._view is view:
            self.stop()
            self.start()
            self._frame.say(self.tr("署名しました。"))
        if conflict is not None:
            self._frame.say_refusal(conflict)

    def _on_failed(self, view: SignView, file: str, error: SurveyError) -> None:
        if self._view is not view:
            return
        self._is_busy = False
        self._frame.clear_message()
        if error.code in _AT_THE_PASSPHRASE:
            view.picker.show_error(messages.with_code(error))
            return
        self._frame.say_refusal(error, file=file)

    def _show_approval(self) -> None:
        slots = self._opened.draft.slots
        view = ApprovalView(has_approver=any(slot.label == "approver" for slot in slots))
        view.added.connect(self._on_approver_added)
        view.handed_over.connect(self.approver_wanted)
        view.left.connect(self.check_wanted)
        self.stop()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_approver_added(self, passphrase: str) -> None:
        draft = self._opened.draft
        failed = partial(self._frame.say_refusal, file=draft.path.name)
        work = partial(draft.add_slot, "approver", passphrase)
        self._place.jobs.run(self, work, self._on_slot_made, failed)

    def _on_slot_made(self, _slot: object) -> None:
        self._show_approval()
