"""The approver's desk: a draft that was opened by an approver's own slot."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.approver.laying import to_approve
from usbsurvey_desktop.gui.approver.unsent_reason import may_go
from usbsurvey_desktop.gui.approver.waiting_words import lapsed_words, waiting_words
from usbsurvey_desktop.gui.approver.wish_keeper import WishKeeper
from usbsurvey_desktop.gui.approver.work import Laid, approve_with, lay
from usbsurvey_desktop.gui.frame.cover_printing import cover_of
from usbsurvey_desktop.gui.frame.covered_draft import CoveredDraft, Uncovered, put_away
from usbsurvey_desktop.gui.frame.history_desk import HistoryDesk
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, IdentitySource
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.people_desk import PeopleDesk
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.shared.whereabouts import Spot, go_to_spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.records import Record, parse, validate
from usbsurvey_desktop.submitting.approving import Proposal, decline
from usbsurvey_desktop.submitting.wishes import wishes_of

_DEPTH = 2
_AT_THE_PASSPHRASE = frozenset({Code.IDENTITY_OPEN, Code.SIGNERS_SAME})


class Where(Record):
    """What an approver has typed, and where the focus is.

    `wishes` are None where the draft has them, as it has but for the moments before a save.
    """

    reason: str = ""
    wishes: dict[str, str] | None = None
    spot: Spot | None = None


class ApproverDesk(QObject):
    """Works on one draft until `left`, which carries what to tell at home."""

    left = Signal(str)

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self.opened = opened
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._view: ApproveView | None = None
        self._before = Where()
        self._keeper = WishKeeper(opened.draft, place, self)
        self._keeper.words_changed.connect(frame.set_save_state)
        self._keeper.failed.connect(self._on_not_kept)
        self._people = PeopleDesk(opened.draft, place, frame, self)
        self._people.left.connect(self.start)
        self._history = HistoryDesk(opened, place, frame, self)
        self._history.left.connect(self.start)
        self._printing = Printing(place, frame, self)

    def start(self) -> None:
        """Check what waits and show it."""
        show_subject(self._frame, self._place.form_words.shown_pack(self.opened.pack))
        work = partial(lay, self.opened, self._place)
        self._job.run(work, self._on_looked, self._on_nothing_to_see)

    def save_now(self) -> None:
        """Save what is written at questions."""
        self._keeper.save_now()

    def speak(self) -> None:
        """Show what waits in the language that is spoken now, at the same place."""
        if is_shown(self._view):
            self._keeper.speak()
            self._before = self._where()
            self.start()

    def put_away(self) -> CoveredDraft:
        """Save and drop the key, because the screen is covered; the desk must die now."""
        self._stop()
        where = self._where()
        try:
            conflict = self._keeper.settle()
        except SurveyError:
            # What no draft can hold lies aside, encrypted, with everything else of this screen.
            return put_away(self.opened, where)
        kept = where.model_copy(update={"wishes": None})
        return put_away(self.opened, kept, conflict=conflict)

    def go_on(self, uncovered: Uncovered) -> None:
        """Show what was shown when the screen was covered."""
        self._before = validate(Where, parse(uncovered.aside, depth=_DEPTH), code=Code.JSON_SYNTAX)
        self.start()
        if uncovered.trouble is not None:
            self._frame.say_refusal(uncovered.trouble)

    def close(self) -> None:
        """Let the next person in, as soon as what is being written or signed is on the disk.

        Raises:
            SurveyError: the last words could not be saved; nothing was closed.
        """
        self._stop()
        self._keeper.settle()
        self.opened.draft.close()

    def may_go(self, go_on: Callable[[], None]) -> bool:
        """Whether nothing typed would be lost, as `unsent_reason.may_go`."""
        return may_go(self._view, self._frame, go_on)

    def leave(self) -> None:
        """Let the next person in and go home; stay if it cannot be saved."""
        try:
            conflict = self._keeper.settle()
        except SurveyError as error:
            self._on_not_kept(error)
            return
        self._leave("", conflict)

    def _stop(self) -> None:
        self._job.cancel()
        self._people.stop()
        self._printing.stop()
        self._place.jobs.finish()

    def _where(self) -> Where:
        view = self._view
        if view is None or not is_shown(view):
            return self._before
        return Where(reason=view.reason.text(), wishes=view.wishes(), spot=spot_of(view))

    def _on_away(self, there: PeopleDesk | HistoryDesk) -> None:
        self._before = self._where()
        self._keeper.save_now()
        there.start()

    def _on_print(self, proposal: Proposal, view: ApproveView) -> None:
        self._before = self._where()
        self._keeper.save_now()
        cover = cover_of(self.opened, self._place, proposal.pending)
        self._printing.start(cover, view, self.start)

    def _on_looked(self, laid: Laid) -> None:
        content = self.opened.draft.content
        source = IdentitySource(
            laid.identities,
            self._place.ask,
            self._place.profile.identities,
            laid.names,
            is_settled=laid.is_settled,
        )
        wishes = self._before.wishes
        if wishes is None:
            wishes = wishes_of(content, self.opened.draft.slot.who)
        view = ApproveView(to_approve(laid.proposal, self._place, wishes), source)
        view.approved.connect(partial(self._on_approve, laid.proposal))
        view.declined.connect(partial(self._on_decline, laid.proposal, view))
        view.edited.connect(partial(self._on_edited, view))
        view.people_wanted.connect(partial(self._on_away, self._people))
        view.history_wanted.connect(partial(self._on_away, self._history))
        view.print_wanted.connect(partial(self._on_print, laid.proposal, view))
        view.left.connect(self._on_left)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)
        view.show_reason(self._before.reason)
        go_to_spot(view, self._before.spot)
        lapsed = lapsed_words(content, is_signed_anew=True)
        if len(laid.proposal.pending.form.signatures) > 1:
            self._frame.say(self.tr("この回答は、もう承認されています。"))
        elif told := lapsed or ("" if self._before.spot else view.told_on_arrival):
            self._frame.say(told, tone=Tone.WARNING if lapsed else Tone.NOTE)

    def _on_nothing_to_see(self, error: SurveyError) -> None:
        is_early = error.code is Code.ANSWERS_INCOMPLETE
        self._leave(waiting_words(self.opened) if is_early else messages.with_code(error))

    def _on_edited(self, view: ApproveView) -> None:
        self._keeper.note(view.wishes())

    def _on_not_kept(self, error: SurveyError) -> None:
        self._frame.say_refusal(error, file=self.opened.draft.path.name)

    def _on_approve(self, proposal: Proposal, choice: IdentityChoice) -> None:
        count = len(self._view.wishes()) if self._view is not None else 0
        if not count:
            self._approve(proposal, choice)
            return
        words = self.tr(
            "設問へのコメントが{n}件あります。承認すると、コメントは回答者に送られずに消えます。"
        )
        keep = BarAction(self.tr("承認をやめる(&K)"), self._frame.clear_message)
        drop = BarAction(
            self.tr("コメントを消して承認する(&X)"), partial(self._approve, proposal, choice)
        )
        self._frame.ask(words.format(n=count), (keep, drop))

    def _approve(self, proposal: Proposal, choice: IdentityChoice) -> None:
        self._keeper.drop()
        self._frame.say(self.tr("署名しています…"))
        words = self.tr("承認しました。回答者が提出ファイルを作れます。")
        self._job.run(
            partial(approve_with, proposal, choice, self._place.clock()),
            partial(self._leave, words),
            self._on_failed,
        )

    def _on_decline(self, proposal: Proposal, view: ApproveView) -> None:
        reason, wishes = view.reason.text().strip(), view.wishes()
        self._keeper.drop()
        self._job.run(
            partial(decline, proposal, reason, self._place.clock(), wishes),
            partial(self._leave, self.tr("回答者に戻しました。")),
            self._on_failed,
        )

    def _on_left(self) -> None:
        if self._job.is_running:
            self._frame.say(self.tr("下書きに保存しています。終わるまでお待ちください。"))
            return
        if self.may_go(self.leave):
            self.leave()

    def _on_failed(self, error: SurveyError) -> None:
        self._frame.clear_message()
        view = self._view
        if view is not None and view.wishes():
            # What was to go with the decision is still only on the screen.
            self._keeper.note(view.wishes())
        if error.code in _AT_THE_PASSPHRASE and view is not None:
            view.picker.show_error(messages.with_code(error))
            return
        self._frame.say_refusal(error, file=self.opened.draft.path.name)

    def _leave(self, words: str, conflict: SurveyError | None = None) -> None:
        self._keeper.drop()
        self.close()
        told = "" if conflict is None else messages.with_code(conflict)
        self.left.emit(f"{words}{told}")
