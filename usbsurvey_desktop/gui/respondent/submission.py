"""The steps after the check page: sign, (be approved,) seal; each slow part in a job."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.crypto.keys import thumbprint
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentitySource,
    identities_in,
)
from usbsurvey_desktop.gui.frame.identity_work import open_identity
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft, pending_of
from usbsurvey_desktop.gui.respondent.issuer_check import IssuerCheck
from usbsurvey_desktop.gui.respondent.sign_view import SignView
from usbsurvey_desktop.gui.respondent.signing import (
    SealingOrder,
    SigningOrder,
    keep_sealed,
    seal_pending,
    sign_and_keep,
)
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedFile, SubmittedView
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.sealing.seal import Sealed

_AT_THE_PASSPHRASE = frozenset({Code.IDENTITY_OPEN, Code.IDENTITY_KEY, Code.IDENTITY_EXPIRED})


class SubmissionSteps(QObject):
    """Shows one screen after another; the identity lives here until the draft is left."""

    check_wanted = Signal()
    hidden_wanted = Signal()
    left = Signal()

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._identity: Identity | None = None
        self._finished: Finished | None = None
        self._sign_view: SignView | None = None
        self._submit_view: SubmitView | None = None
        self._hidden = 0
        self._folder = place.output

    def start(self, finished: Finished, hidden: int) -> None:
        """Ask for the signature under finished answers."""
        self._finished = finished
        self._hidden = hidden
        self._show_sign(heading_is_signing=True)

    def go_on(self) -> None:
        """Go on with a draft whose signed form waits."""
        if self._identity is None:
            self._show_sign(heading_is_signing=False)
        else:
            self._show_submit()

    def _show_sign(self, *, heading_is_signing: bool) -> None:
        folder = self._place.profile.identities
        source = IdentitySource(identities_in(folder), self._place.ask, folder)
        view = SignView(source, is_signed=not heading_is_signing)
        view.submitted.connect(self._on_identity_chosen)
        view.left.connect(self.check_wanted)
        self._sign_view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_identity_chosen(self, choice: IdentityChoice) -> None:
        self._frame.say(self.tr("署名しています…"))
        work = partial(open_identity, choice, self._place.clock())
        failed = partial(self._on_not_signed, choice.path.name)
        self._place.jobs.run(self, work, self._on_identity_opened, failed)

    def _on_identity_opened(self, identity: Identity) -> None:
        self._identity = identity
        if self._opened.draft.content.pending is not None:
            self._show_submit()
            return
        if self._finished is None:
            self.check_wanted.emit()
            return
        content = self._opened.draft.content
        order = SigningOrder(self._opened, content, self._finished, identity)
        work = partial(sign_and_keep, order, self._place)
        failed = partial(self._on_not_signed, self._opened.draft.path.name)
        self._place.jobs.run(self, work, self._on_signed, failed)

    def _on_signed(self, _nothing: object) -> None:
        self._show_submit()
        self._frame.say(self.tr("署名しました。"))

    def _on_not_signed(self, file: str, error: SurveyError) -> None:
        self._frame.clear_message()
        if error.code in _AT_THE_PASSPHRASE and self._sign_view is not None:
            self._sign_view.picker.show_error(messages.with_code(error))
            return
        self._frame.say_refusal(error, file=file)

    def _show_submit(self) -> None:
        view = SubmitView(
            self._facts(), hidden=self._hidden, folder=self._folder, ask=self._place.ask
        )
        view.submitted.connect(self._on_submit)
        view.hidden_wanted.connect(self.hidden_wanted)
        view.left.connect(self.check_wanted)
        self._sign_view = None
        self._submit_view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _facts(self) -> tuple[tuple[str, str], ...]:
        submission = pending_of(self._opened).submission
        pack = self._opened.pack
        kids = set(submission.aud)
        named = [
            one.display_name
            for one in pack.payload.recipients
            if thumbprint(pack.keys[one.id]) in kids
        ]
        revision = self.tr("第{n}版").format(n=submission.revision)
        if submission.revision > 1:
            replaced = self.tr("（第{n}版を置き換えます）").format(n=submission.revision - 1)
            revision += replaced
        signer = self._identity.certificate.subject if self._identity else None
        who = (
            "　".join(part for part in (signer.department, signer.person) if part) if signer else ""
        )
        return (
            (self.tr("提出先"), "、".join(named)),
            (self.tr("団体"), f"{submission.body.prefecture} {submission.body.name}".strip()),
            (self.tr("版"), revision),
            (self.tr("署名者"), self.tr("回答者　{who}").format(who=who)),
        )

    def _on_submit(self, folder: Path) -> None:
        self._folder = folder
        if self._identity is None:
            self._show_sign(heading_is_signing=False)
            return
        self._show_step(2)
        order = SealingOrder(self._opened, self._identity)
        work = partial(seal_pending, order, self._place)
        done = partial(self._on_sealed, order)
        self._place.jobs.run(self, work, done, self._on_not_sealed)

    def _on_sealed(self, order: SealingOrder, sealed: Sealed) -> None:
        self._show_step(4)
        now = self._place.clock()
        work = partial(keep_sealed, order, sealed, self._folder, now)
        failed = partial(self._on_not_kept, sealed.file_name)
        self._place.jobs.run(self, work, self._on_kept, failed)

    def _on_kept(self, file: SubmittedFile) -> None:
        view = SubmittedView(file)
        view.left.connect(self.left)
        self._submit_view = None
        self._identity = None
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_not_sealed(self, error: SurveyError) -> None:
        self._show_step(0)
        if error.code is not Code.ISSUER_UNCONFIRMED:
            self._frame.say_refusal(error)
            return
        self._submit_view = None
        check = IssuerCheck(self._opened.pack, self._place, self._frame, self)
        check.confirmed.connect(self._show_submit)
        check.put_off.connect(self._show_submit)
        self._frame.say_refusal(error)

    def _on_not_kept(self, file: str, error: SurveyError) -> None:
        self._show_step(0)
        self._frame.say_refusal(error, file=file)

    def _show_step(self, step: int) -> None:
        if self._submit_view is not None:
            self._submit_view.show_step(step)
