"""One open draft from the first answer to the sealed file: S05, S06, S07, S08, S10.

The only place where answers, draft, autosave and screens meet. Going home or closing the window
saves; whatever cannot be saved keeps the draft and the window open.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from usbsurvey_desktop.engine.change import Change, ChangeKind
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.autosave import SavedDraft
from usbsurvey_desktop.gui.frame.covered_draft import CoveredDraft, Uncovered, Unsaved, put_away
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.respondent.answering import DEPTH, SPEAKS_ANEW, Answering, Where
from usbsurvey_desktop.gui.respondent.desk_filling import Hand
from usbsurvey_desktop.gui.respondent.migration_steps import MigrationSteps
from usbsurvey_desktop.gui.respondent.opening_news import tell_news
from usbsurvey_desktop.gui.respondent.recovered import opening_words, resume_at
from usbsurvey_desktop.gui.respondent.saving import Saving
from usbsurvey_desktop.gui.respondent.sealing_steps import SealingSteps
from usbsurvey_desktop.gui.respondent.signature_guard import SignatureGuard
from usbsurvey_desktop.gui.respondent.signing_steps import SigningSteps
from usbsurvey_desktop.gui.respondent.standing import begins_with_check
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.questionnaire.definition import RESPONDENT_BODY
from usbsurvey_desktop.records import parse, validate
from usbsurvey_desktop.store.draft_content import snapshot_of
from usbsurvey_desktop.submitting.pending import Stage, stage


class Session(QObject):
    """Works on one draft until `left` (with what to tell at home); `close` was called by then.

    The others say that it was closed for something else: an identity to be made, the approver (its
    path), the record book (`dig`, file name), a later version (the new draft, what to tell).
    """

    left = Signal(str)
    identity_wanted = Signal(object)
    record_wanted = Signal(str, str)
    approver_wanted = Signal(object)
    moved = Signal(object, str)

    def __init__(
        self,
        opened: OpenDraft,
        place: Workplace,
        frame: Frame,
        parent: QObject,
        *,
        typed: Snapshot | None = None,
    ) -> None:
        """Work on a draft; `typed` is newer than its content where that could not be saved."""
        super().__init__(parent)
        self.opened = opened
        self._place = place
        self._frame = frame
        snapshot = typed or snapshot_of(opened.draft.content)
        self._hand = Hand(opened, place)
        self._filling = self._hand.filling(snapshot)
        self._guard = SignatureGuard(opened.draft, place, frame, self)
        self._filling.hold(self._guard.hold)
        saved = SavedDraft(opened.draft, partial(self._hand.revision, self._filling))
        self._saving = Saving(saved, place, frame, self)
        self._answering = Answering(opened, self._filling, place, frame, self)
        self._follow_answering()
        self._migration = MigrationSteps(opened, place, frame, self)
        self._migration.left.connect(self._answering.go_to)
        self._migration.moved.connect(partial(self._hand_over, self.moved))
        self._signing = SigningSteps(opened, place, frame, self)
        self._signing.ready.connect(self._on_signed)
        self._signing.check_wanted.connect(self._answering.show_check)
        self._signing.approver_wanted.connect(partial(self._hand_over, self.approver_wanted))
        self._signing.ended.connect(self.leave)
        self._signing.identity_wanted.connect(partial(self._hand_over, self.identity_wanted))
        self._sealing = SealingSteps(opened, place, frame, self)
        self._parts = (self._answering, self._signing, self._sealing, self._migration)
        self._sealing.check_wanted.connect(self._answering.show_check)
        shows_hidden = self._answering.show_hidden
        self._sealing.hidden_wanted.connect(partial(shows_hidden, self._signing.start))
        self._sealing.resumed.connect(self._tell_news)
        self._sealing.made.connect(self._signing.forget)
        self._sealing.left.connect(self.leave)
        self._sealing.done.record_wanted.connect(partial(self._hand_over, self.record_wanted))

    def _follow_answering(self) -> None:
        self._answering.changed.connect(self._on_changed)
        self._answering.page_left.connect(self._saving.save_now)
        self._answering.shown.connect(self._on_shown)
        self._answering.finished.connect(self._on_finished)
        self._answering.left.connect(self.leave)
        self._answering.move_asked.connect(self._on_move)

    def start(self) -> None:
        """Show where the person stopped."""
        self._hand.show_subject(self._filling, self._frame)
        self._saving.begin()
        if self.opened.is_for_return:
            self._answering.take_return()
            return
        # Looking for files takes a while, and the screen that comes then takes messages away.
        match stage(self.opened.pack, self.opened.draft.content):
            case Stage.SEALED:
                self._sealing.resume()
                return
            case Stage.SIGNED:
                self._signing.start(self._tell_news)
                return
            case Stage.UNSIGNED | Stage.STALE if begins_with_check(self.opened, self._filling):
                self._answering.show_check()
            case Stage.UNSIGNED | Stage.STALE:
                self._answering.show_survey(resume_at(self.opened, self._filling))
        self._tell_news()

    def _tell_news(self) -> None:
        told = opening_words(self.opened, self._filling)
        tell_news(self.opened, told, self._frame, self._on_move)

    def save_now(self) -> None:
        """Save, on Ctrl+S."""
        self._saving.save_now()

    def close(self) -> None:
        """Save everything and let the next person in.

        Raises:
            SurveyError: the last change could not be saved, or `draft_conflict`: it is, under a
                name that nobody has read yet. Nothing was closed; after that the next call closes.
        """
        self._saving.require_told()
        self._let_go()

    def put_away(self) -> CoveredDraft:
        """Save and drop the key, because the screen is covered; the session must die now."""
        for part in self._parts:
            part.stop()
        unsaved, conflict = None, None
        try:
            conflict = self._saving.settle()
        except SurveyError as error:
            unsaved = Unsaved(self._hand.revision(self._filling), self._filling.snapshot(), error)
        where, made = self._answering.where(), self._sealing.done
        if self._signing.is_asking:
            where = Where(screen="sign")
        if made.file is not None:
            where = Where(signed=made.signed)
        return put_away(self.opened, where, unsaved=unsaved, conflict=conflict, done=made.file)

    def go_on(self, uncovered: Uncovered) -> None:
        """Show what was shown when the screen was covered."""
        where = validate(Where, parse(uncovered.aside, depth=DEPTH), code=Code.JSON_SYNTAX)
        done = uncovered.covered.done
        self._hand.show_subject(self._filling, self._frame)
        self._saving.begin()
        if done is not None:
            self._sealing.done.go_on(done, where.signed)
        elif where.screen == "sign":
            self._signing.start()
        elif where.screen:
            self._answering.go_to(where)
        else:
            self.start()
        if uncovered.is_unsaved:
            self._saving.touch()
        if uncovered.trouble is not None:
            self._saving.tell(uncovered.trouble)

    def speak(self) -> None:
        """Show the questions in the language of now, at the same place; other screens follow."""
        where = self._answering.where()
        self._filling.speak(self._place.form_words.shown(self.opened.pack.form))
        self._hand.show_subject(self._filling, self._frame)
        self._saving.speak()
        if where.screen in SPEAKS_ANEW:
            self._answering.go_to(where)

    def _let_go(self) -> None:
        for part in self._parts:
            part.stop()
        self.opened.draft.close()
        self._frame.set_save_state("")

    def _on_changed(self, change: Change) -> None:
        if change.kind is ChangeKind.HELD:
            return
        # What is changed while the way to the signature is being looked for is saved first.
        self._signing.stop()
        self._saving.touch()
        if change.link_id == RESPONDENT_BODY:
            self._hand.show_subject(self._filling, self._frame)

    def _on_shown(self) -> None:
        self._signing.stop()
        self._saving.repeat()

    def _on_finished(self) -> None:
        if self._saving.is_settled():
            self._saving.repeat()
            self._signing.start(self._saving.repeat)

    def _on_signed(self, identity: Identity) -> None:
        self._sealing.start(identity, len(self._filling.hidden_inputs()))

    def leave(self) -> None:
        """Save, let the next person in and go home; stay if it cannot be saved."""
        try:
            conflict = self._saving.settle()
        except SurveyError as error:
            self._saving.tell(error)
            return
        self._let_go()
        self.left.emit(messages.with_code(conflict) if conflict is not None else "")

    def _on_move(self) -> None:
        """Save, and show what would become of everything in the later version."""
        where = self._answering.where()
        if self._saving.is_settled():
            self._signing.stop()
            self._migration.start(where)

    def _hand_over(self, wanted: SignalInstance, *what: object) -> None:
        """Close and ask for what comes next, by default with this draft; stay if unsaved."""
        try:
            self.close()
        except SurveyError as error:
            self._saving.tell(error)
            return
        wanted.emit(*(what or (self.opened.draft.path,)))
