"""From finished answers to a form that is signed, and approved where the survey wants it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentitySource,
)
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.known_identities import Identities, identities_with_names
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.respondent.approval_steps import ApprovalSteps
from usbsurvey_desktop.gui.respondent.handoff_picker import HandoffPicker
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.standing import (
    is_signed,
    leads_to_approval,
    taken_back_words,
    unchanged_words,
)
from usbsurvey_desktop.gui.respondent.way_out import way_out
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.names import coded_body
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.submitting.order import Order
from usbsurvey_desktop.submitting.signing import read_record, sign_and_keep
from usbsurvey_desktop.visible import visible_line

_BODIES = frozenset({"answered", "signing"})
_AT_THE_PASSPHRASE = frozenset({Code.IDENTITY_OPEN, Code.IDENTITY_KEY, Code.IDENTITY_EXPIRED})


class SigningSteps(QObject):
    """Ends with `ready`, which carries the opened `Identity`, or leads elsewhere.

    Whoever leaves the screen while an identity is being opened has not signed.
    """

    ready = Signal(object)
    check_wanted = Signal()
    approver_wanted = Signal()
    ended = Signal()
    """The draft is left for its approver."""
    identity_wanted = Signal()
    """The person has forgotten the 合言葉 of the identity and makes another one."""

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._identity: Identity | None = None
        self._skips_approval = False
        self._view: SignView | None = None
        self._job = SingleJob(place.jobs, self)
        self._approval = ApprovalSteps(opened, place, frame, self)
        self._approval.approver_wanted.connect(self.approver_wanted)
        self._approval.ended.connect(self.ended)
        self._approval.check_wanted.connect(self.check_wanted)
        self._approval.skipped.connect(self._on_skip)

    @property
    def is_asking(self) -> bool:
        """Whether the screen that asks for the identity is shown."""
        return is_shown(self._view)

    def start(self, then: Callable[[], None] | None = None) -> None:
        """Sign what the draft says, or go on with what is signed already.

        Looking for identities takes a while: `then` is called when the next screen is there.
        """
        signed = is_signed(self._opened)
        if signed and leads_to_approval(self._opened) and not self._skips_approval:
            self._job.cancel()
            self._approval.start()
        elif signed and self._identity is not None:
            self.ready.emit(self._identity)
        else:
            self._look_for_identities(then)
            return
        if then is not None:
            then()

    def forget(self) -> None:
        """Let the identity go: what it signed is sealed."""
        self._identity = None

    def stop(self) -> None:
        """Let nothing that is under way sign or change the screen."""
        self._job.cancel()
        self._approval.stop()

    def _look_for_identities(self, then: Callable[[], None] | None) -> None:
        work = partial(identities_with_names, self._place.profile.identities)
        self._job.run(work, partial(self._on_found, then), self._frame.say_refusal)

    def _on_found(self, then: Callable[[], None] | None, identities: Identities) -> None:
        self._show_sign(identities)
        if then is not None:
            then()

    def _show_sign(self, identities: Identities) -> None:
        signed = is_signed(self._opened)
        source = IdentitySource(
            identities.paths,
            self._place.ask,
            self._place.profile.identities,
            identities.names,
        )
        view = SignView(
            source,
            is_signed=signed,
            taken_back=taken_back_words(self._opened),
            remark="" if signed else unchanged_words(self._opened),
            handoff=self._handoff_picker(signed),
        )
        view.submitted.connect(partial(self._on_identity_chosen, view, signed))
        view.left.connect(self._on_left)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _handoff_picker(self, signed: bool) -> HandoffPicker | None:  # noqa: FBT001 - as it stands
        """What is signed carries its record already, or none."""
        wish = self._opened.pack.payload.handoff_record
        if signed or wish == "none":
            return None
        picker = HandoffPicker(self._place.ask, Path.home(), is_demanded=wish == "required")
        picker.chosen.connect(partial(self._on_record_chosen, picker))
        return picker

    def _on_record_chosen(self, picker: HandoffPicker, path: Path) -> None:
        is_demanded = self._opened.pack.payload.handoff_record == "required"
        work = partial(read_record, path, self._place.record_forms, is_demanded=is_demanded)
        self._job.run(work, picker.show_part, partial(self._on_no_record, picker, path))

    def _on_no_record(self, picker: HandoffPicker, path: Path, error: SurveyError) -> None:
        named = SurveyError(error.code, {"file": visible_line(path.name), **error.facts})
        picker.show_error(messages.with_code(named))

    def _on_left(self) -> None:
        self.stop()
        self.check_wanted.emit()

    def _on_identity_chosen(self, view: SignView, signed: bool, choice: IdentityChoice) -> None:  # noqa: FBT001 - a signal brings the choice last
        self._frame.say(self.tr("身分証を開いています…") if signed else self.tr("署名しています…"))
        work = partial(open_identity, choice, self._place.clock())
        done = partial(self._on_identity_opened, view, signed)
        failed = partial(self._on_failed, view, choice.path.name)
        self._job.run(work, done, failed)

    def _on_identity_opened(self, view: SignView, signed: bool, identity: Identity) -> None:  # noqa: FBT001 - as above
        self._identity = identity
        if signed or is_signed(self._opened):
            self.start()
            return
        draft = self._opened.draft
        order = Order(
            draft=draft,
            pack=self._opened.pack,
            identity=identity,
            municipalities=self._place.municipalities,
            now=self._place.clock(),
            record_forms=self._place.record_forms,
            handoff=view.handoff.part if view.handoff is not None else None,
        )
        failed = partial(self._on_failed, view, draft.path.name)
        self._job.run(
            partial(sign_and_keep, order), self._on_signed, failed, on_late=self._tell_conflict
        )

    def _on_signed(self, conflict: SurveyError | None) -> None:
        self._skips_approval = False
        self.start()
        self._frame.say(self.tr("署名しました。"))
        self._tell_conflict(conflict)

    def _tell_conflict(self, conflict: SurveyError | None) -> None:
        if conflict is not None:
            self._frame.say_refusal(conflict)

    def _on_failed(self, view: SignView, file: str, error: SurveyError) -> None:
        self._frame.clear_message()
        if error.code in _AT_THE_PASSPHRASE:
            view.picker.show_error(messages.with_code(error))
            if error.code is Code.IDENTITY_OPEN:
                self._tell_way_out()
            return
        self._frame.say_refusal(self._with_names(error), file=file)

    def _with_names(self, error: SurveyError) -> SurveyError:
        """Name bodies by more than their codes."""
        places = self._place.municipalities
        facts = {one: coded_body(str(error.facts[one]), places) for one in _BODIES & {*error.facts}}
        return SurveyError(error.code, {**error.facts, **facts})

    def _tell_way_out(self) -> None:
        """Nobody else can set the 合言葉 of an identity anew."""
        entries = self._opened.draft.content.history.entries
        was_recovered = any(entry.op == "recover" for entry in entries)
        make = BarAction(self.tr("身分証を作る(&M)…"), self.identity_wanted.emit)
        self._frame.say(way_out(was_recovered=was_recovered), actions=(make,))

    def _on_skip(self) -> None:
        self._skips_approval = True
        self.start()
