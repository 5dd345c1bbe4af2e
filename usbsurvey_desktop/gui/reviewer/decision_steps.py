"""Deciding about the case that is shown: asking what must be asked, doing it, telling it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.case_work import Done, ReadCase, Undecided, decide
from usbsurvey_desktop.gui.reviewer.comment_keeper import CommentKeeper
from usbsurvey_desktop.gui.reviewer.decision_words import HOLD_REASONS, REOPEN_REASONS, say
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.names import body_name
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.review.casework import Accept, GiveBack, Prefer, TakeBack, Wait, Wish
from usbsurvey_desktop.review.ledger_record import Act
from usbsurvey_desktop.visible import visible_line


class DecisionSteps(QObject):
    """Lives as long as its view; its signals carry the `ReadCase` as it stands then."""

    decided = Signal(object)
    refused = Signal(object)
    """It stands otherwise than it was shown."""

    def __init__(
        self, case: ReadCase, view: CaseView, keeper: CommentKeeper, place: Workplace, frame: Frame
    ) -> None:
        super().__init__(view)
        self._case = case
        self._view = view
        self._keeper = keeper
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        buttons = view.decisions
        buttons.accepted.connect(self._on_accept)
        buttons.returned.connect(self._on_return)
        buttons.held.connect(self._on_hold)
        buttons.reopened.connect(self._on_reopen)
        buttons.chosen.connect(self._on_choose)
        buttons.finished.connect(self._on_finish)

    def _on_accept(self) -> None:
        words = self._view.words()
        if not words:
            self._decide(Accept({}))
        elif self._may_send():
            question = self.tr("コメントが書いてあります。返信ファイルで送って受理しますか。")
            send = BarAction(self.tr("コメントを付けて受理する"), self._on_accept_with_words)
            self._frame.ask(question, (send, self._give_up()))

    def _on_accept_with_words(self) -> None:
        if self._view.is_sendable():
            self._decide(Accept(self._view.words()))

    def _on_return(self) -> None:
        if not self._may_send():
            return
        if not self._view.words():
            self._view.say_missing()
        elif self._view.is_sendable():
            self._decide(GiveBack(self._view.words()))

    def _on_hold(self) -> None:
        reasons = tuple(
            BarAction(say(words), partial(self._decide, Wait(reason)))
            for reason, words in HOLD_REASONS.items()
        )
        question = self.tr("保留にします。何を待つか選んでください。")
        self._frame.ask(question, (*reasons, self._give_up()))

    def _on_reopen(self) -> None:
        reasons = tuple(
            BarAction(say(words), partial(self._decide, TakeBack(reason)))
            for reason, words in REOPEN_REASONS.items()
        )
        question = self.tr("受理を取り消して確認中に戻します。理由を選んでください。")
        self._frame.ask(question, (*reasons, self._give_up()))

    def _on_choose(self) -> None:
        state = self._case.state
        if state is not None:
            question = self.tr(
                "この版を採り、ほかの{n}つを集計から外します。よろしいですか。"
            ).format(n=len(state.branches))
            choose = partial(self._decide, Prefer(state.branches))
            self._frame.ask(question, (BarAction(self.tr("採る"), choose), self._give_up()))

    def _on_finish(self) -> None:
        state = self._case.state
        if state is not None and self._view.is_sendable():
            is_accepted = any(one.line.act is Act.ACCEPTED for one in state.said)
            self._decide(Accept(state.words) if is_accepted else GiveBack(state.words))

    def _may_send(self) -> bool:
        """Whether respondents believe this reviewer's notes; it is told where they do not."""
        if self._case.silence is None:
            return True
        self._say(self._case.silence)
        return False

    def _give_up(self) -> BarAction:
        return BarAction(self.tr("やめる"), self._on_given_up)

    def _on_given_up(self) -> None:
        self._frame.clear_message()
        first = self._view.decisions.buttons[0]
        first.setFocus()

    def _decide(self, wish: Wish) -> None:
        try:
            is_shown = self._keeper.settle()
        except SurveyError as error:
            self._say(error)
            return
        if not is_shown:
            undone = self.tr("何も記録していません。確かめてから、もう一度押してください。")
            self._frame.say(sentences((self._view.joined, undone)), tone=Tone.WARNING)
            return
        self._frame.say(self.tr("記録しています…"))
        work = partial(decide, self._case, wish, self._view.words(), self._place.clock())
        self._job.run(work, self._on_done, self._on_refused)

    def _on_refused(self, error: SurveyError) -> None:
        self._frame.clear_message()
        self._say(error)

    def _on_done(self, done: Done | Undecided) -> None:
        if isinstance(done, Undecided):
            self._keeper.drop()
            self.refused.emit(done.case)
            self._say(done.error)
            return
        trouble = done.decided.trouble
        self._keeper.drop()
        self.decided.emit(done.case)
        if trouble is not None:
            self._frame.say_refusal(
                messages.in_scene(trouble, messages.Scene.DECISION), file=self._note_place()
            )
            return
        self._frame.say(self._told(done), tone=Tone.NOTE)

    def _told(self, done: Done) -> str:
        words = {
            Act.ACCEPTED: self.tr("受理しました。"),
            Act.RETURNED: self.tr("差し戻しました。"),
            Act.HELD: self.tr("保留にしました。"),
            Act.REOPENED: self.tr("受理を取り消しました。"),
            Act.CHOSEN: self.tr("この版を採りました。続けて受理できます。"),
        }[done.decided.entry.line.act]
        note = done.decided.note
        if note is None:
            return words
        send = self.tr("返信ファイル {file} を {body} に送ってください。\n場所：{folder}").format(
            file=visible_line(note.name),
            body=body_name(done.case.opened.municipality),
            folder=visible_line(str(note.parent)),
        )
        return sentences((words, send))

    def _note_place(self) -> str:
        return visible_line(self._place.output.name)

    def _say(self, error: SurveyError) -> None:
        told = messages.in_scene(error, messages.Scene.DECISION)
        self._frame.say_refusal(told, file=self._case.comments_file)
