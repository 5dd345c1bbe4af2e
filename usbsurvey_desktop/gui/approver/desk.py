"""The approver's desk: a draft that was opened by an approver's own slot."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.approver.approve_view import ApproveView
from usbsurvey_desktop.gui.approver.work import Laid, approve_with, lay
from usbsurvey_desktop.gui.frame.answer_sheet import AnswerSheet
from usbsurvey_desktop.gui.frame.identity_picker import (
    IdentityChoice,
    IdentitySource,
)
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.people_desk import PeopleDesk
from usbsurvey_desktop.gui.frame.putting_away import HiddenDraft, Uncovered, put_away
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.moments import minute_words
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.shared.whereabouts import Spot, go_to_spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.records import Record, parse, validate
from usbsurvey_desktop.sealing.fields import moment
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.submitting.acts import last_act, was_approved
from usbsurvey_desktop.submitting.approving import Proposal, decline, lapsed_approval
from usbsurvey_desktop.submitting.pending import Stage, recipient_names, stage
from usbsurvey_desktop.visible import visible_line

_DEPTH = 2
_AT_THE_PASSPHRASE = frozenset({Code.IDENTITY_OPEN, Code.SIGNERS_SAME})


class Where(Record):
    """What an approver has typed, and where the focus is."""

    reason: str = ""
    spot: Spot | None = None


class ApproverDesk(QObject):
    """Works on one draft until `left`, which carries what to tell at home."""

    left = Signal(str)

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._view: ApproveView | None = None
        self._before = Where()
        self._people = PeopleDesk(opened.draft, place, frame, self)
        self._people.left.connect(self.start)

    def start(self) -> None:
        """Check what waits and show it."""
        show_subject(self._frame, self._opened.pack)
        work = partial(lay, self._opened, self._place)
        self._job.run(work, self._on_looked, self._on_nothing_to_see)

    def save_now(self) -> None:
        """Nothing is typed here that would be saved."""

    def put_away(self) -> HiddenDraft:
        """Drop the key, because the screen is covered; the desk must die now."""
        self._job.cancel()
        self._people.stop()
        self._place.jobs.finish()
        return put_away(self._opened, self._where())

    def go_on(self, uncovered: Uncovered) -> None:
        """Show what was shown when the screen was covered."""
        self._before = validate(Where, parse(uncovered.aside, depth=_DEPTH), code=Code.JSON_SYNTAX)
        self.start()
        if uncovered.trouble is not None:
            self._frame.say_refusal(uncovered.trouble)

    def _where(self) -> Where:
        view = self._view
        if view is None or not is_shown(view):
            return self._before
        return Where(reason=view.reason.text(), spot=spot_of(view))

    def _on_people_wanted(self) -> None:
        self._before = self._where()
        self._people.start()

    def close(self) -> None:
        """Let the next person in, as soon as what is being signed is on the disk."""
        self._job.cancel()
        self._people.stop()
        self._place.jobs.finish()
        self._opened.draft.close()

    def _on_looked(self, laid: Laid) -> None:
        proposal, folder = laid.proposal, self._place.profile.identities
        source = IdentitySource(
            laid.identities, self._place.ask, folder, laid.names, is_settled=laid.is_settled
        )
        sheet = AnswerSheet(
            proposal.pending.submission,
            self._opened.pack,
            ItemHelp(self._place.municipalities),
            record_forms=self._place.record_forms,
        )
        view = ApproveView(self._facts(proposal), sheet, source)
        view.approved.connect(partial(self._on_approve, proposal))
        view.declined.connect(partial(self._on_decline, proposal))
        view.people_wanted.connect(self._on_people_wanted)
        view.left.connect(self._on_left)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)
        view.reason.setText(self._before.reason)
        go_to_spot(view, self._before.spot)
        lapsed = lapsed_approval(self._opened.draft.content)
        if len(proposal.pending.form.signatures) > 1:
            self._frame.say(self.tr("この回答は、もう承認されています。"))
        elif lapsed is not None:
            words = self.tr(
                "{moment} の承認のあとで回答が変わったため、その承認は取り消されました。"
                "もう一度、内容を確かめてください。"
            ).format(moment=minute_words(moment(lapsed.at)))
            self._frame.say(words, tone=Tone.WARNING)

    def _on_nothing_to_see(self, error: SurveyError) -> None:
        if error.code is not Code.ANSWERS_INCOMPLETE:
            self._leave(messages.with_code(error))
            return
        content = self._opened.draft.content
        lapsed = lapsed_approval(content)
        words = self._nothing_waits(content)
        if lapsed is not None:
            words = self.tr(
                "{moment} の承認のあとで回答が変わったため、その承認は取り消されました。"
                "回答者がもう一度署名すると、承認できます。"
            ).format(moment=minute_words(moment(lapsed.at)))
        elif stage(self._opened.pack, content) is Stage.STALE:
            words = self.tr(
                "回答者が署名したあとで回答が変わっています。"
                "回答者がもう一度署名すると、承認できます。"
            )
        self._leave(words)

    def _nothing_waits(self, content: DraftContent) -> str:
        if stage(self._opened.pack, content) is Stage.SEALED:
            return self.tr(
                "承認を待つ回答は、いまはありません。回答者が提出ファイルを作っている途中です。"
            )
        last = last_act(content)
        revision = content.submissions[-1].revision if content.submissions else 0
        if last != "seal" or not revision:
            return self.tr("承認を待つ回答はありません。回答者の署名がまだです。")
        words = (
            self.tr("承認を待つ回答は、いまはありません。第{n}版の提出ファイルは、作られています。")
            if was_approved(content)
            else self.tr(
                "承認を待つ回答は、いまはありません。"
                "第{n}版の提出ファイルは、承認なしで作られています。"
            )
        )
        return words.format(n=revision)

    def _facts(self, proposal: Proposal) -> tuple[tuple[str, str], ...]:
        submission = proposal.pending.submission
        who = proposal.respondent.subject
        body = " ".join(part for part in (submission.body.prefecture, submission.body.name) if part)
        return (
            (self.tr("団体"), visible_line(body)),
            (self.tr("版"), self.tr("第{n}版").format(n=submission.revision)),
            (self.tr("回答者"), visible_line(f"{who.department}　{who.person}")),
            (self.tr("提出先"), "、".join(recipient_names(self._opened.pack, submission))),
        )

    def _on_approve(self, proposal: Proposal, choice: IdentityChoice) -> None:
        self._frame.say(self.tr("署名しています…"))
        words = self.tr("承認しました。回答者が提出ファイルを作れます。")
        self._job.run(
            partial(approve_with, proposal, choice, self._place.clock()),
            partial(self._on_done, words),
            self._on_failed,
        )

    def _on_decline(self, proposal: Proposal, reason: str) -> None:
        words = self.tr("回答者に戻しました。")
        self._job.run(
            partial(decline, proposal, reason, self._place.clock()),
            partial(self._on_done, words),
            self._on_failed,
        )

    def _on_left(self) -> None:
        if self._job.is_running:
            words = self.tr("下書きに保存しています。終わるまでお待ちください。")
            self._frame.say(words)
            return
        self._leave("")

    def _on_done(self, words: str, conflict: SurveyError | None) -> None:
        told = "" if conflict is None else messages.with_code(conflict)
        self._leave(f"{words}{told}")

    def _on_failed(self, error: SurveyError) -> None:
        self._frame.clear_message()
        if error.code in _AT_THE_PASSPHRASE and self._view is not None:
            self._view.picker.show_error(messages.with_code(error))
            return
        self._frame.say_refusal(error, file=self._opened.draft.path.name)

    def leave(self) -> None:
        """Let the next person in and go home."""
        self._leave("")

    def _leave(self, words: str) -> None:
        self.close()
        self.left.emit(words)
