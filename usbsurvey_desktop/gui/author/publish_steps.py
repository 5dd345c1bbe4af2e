"""発行 (S16): from a form that is fit to be used to a signed file, over three screens and back.

What a person typed stays until the survey is published, also when they go back to the form, or make
an identity first. Nothing is signed before everything was checked.
"""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.author.publish_plan import PublishPlan, following, plan_for
from usbsurvey_desktop.gui.author.publish_view import PublishView
from usbsurvey_desktop.gui.author.publish_work import PACK_ENDING, former_here, former_in
from usbsurvey_desktop.gui.author.recipient_steps import RecipientSteps
from usbsurvey_desktop.gui.author.sign_survey_view import ToSign
from usbsurvey_desktop.gui.author.signing_steps import SigningSteps
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.sealing.addressing import Addressing
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.visible import visible_line


@dataclass(frozen=True)
class _Work:
    """The form that is being published, and the plan as it stands."""

    loaded: Loaded
    plan: PublishPlan

    @property
    def survey(self) -> str:
        return self.loaded.questionnaire.id


class PublishSteps(QObject):
    """Publishes one form at a time, from `start` until `left`."""

    left = Signal()
    """Whoever called shows the form again."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._work: _Work | None = None
        self._plans: dict[str, PublishPlan] = {}
        """By survey, what was typed and is not published yet."""
        self._recipients = RecipientSteps(place, frame, self)
        self._recipients.changed.connect(self._on_addressed)
        self._recipients.finished.connect(self._on_recipients)
        self._recipients.left.connect(self._show_terms)
        self._signing = SigningSteps(place, frame, self)
        self._signing.left.connect(self._show_recipients)
        self._signing.published.connect(self._on_published)
        self._signing.ended.connect(self._leave)

    def start(self, opened: OpenForm) -> None:
        """Ask for the terms; a form with something to mend (直す) is refused in words."""
        if opened.loaded is None or opened.errors:
            words = self.tr(
                "直すところがあるので、発行できません。"
                "点検の表の「直す」の行を調査票で直して、開き直してください。"
            )
            self._frame.say(words, tone=Tone.WARNING)
            return
        survey = opened.loaded.questionnaire.id
        done = partial(self._begin, opened.loaded)
        work = partial(former_here, survey, self._place)
        self._job.run(work, done, self._frame.say_refusal)

    def stop(self) -> None:
        """Let nothing that is under way change the screen; a file is written to its end."""
        self._job.cancel()
        self._recipients.stop()
        self._signing.stop()

    def _begin(self, loaded: Loaded, former: Pack | None) -> None:
        kept = self._plans.get(loaded.questionnaire.id)
        self._work = _Work(loaded, kept or plan_for(loaded, former))
        self._show_terms()

    def _show_terms(self) -> None:
        work = self._work
        if work is None:
            return
        view = PublishView(work.plan, work.loaded.questionnaire, self._place.clock())
        view.submitted.connect(partial(self._on_terms, view))
        view.former_wanted.connect(partial(self._on_former_wanted, view))
        view.left.connect(partial(self._on_terms_left, view))
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_terms(self, view: PublishView) -> None:
        self._keep(view.typed())
        self._show_recipients()

    def _on_terms_left(self, view: PublishView) -> None:
        self._keep(view.typed())
        self._leave()

    def _on_former_wanted(self, view: PublishView) -> None:
        self._place.ask.open_file(
            view,
            self.tr("前の版の調査票ファイルを選ぶ"),
            folder=self._place.output,
            pattern=f"*{PACK_ENDING}",
            on_chosen=partial(self._on_former_chosen, view),
        )

    def _on_former_chosen(self, view: PublishView, path: Path) -> None:
        work = self._work
        if work is None:
            return
        self._keep(view.typed())
        failed = partial(self._frame.say_refusal, file=visible_line(path.name))
        self._job.run(partial(former_in, path, work.survey), self._on_former, failed)

    def _on_former(self, former: Pack) -> None:
        if self._work is not None:
            self._keep(following(self._work.plan, former))
            self._show_terms()

    def _show_recipients(self) -> None:
        if self._work is not None:
            self._recipients.show(self._work.plan.addressing)

    def _on_addressed(self, addressing: Addressing) -> None:
        if self._work is not None:
            self._keep(replace(self._work.plan, addressing=addressing))

    def _on_recipients(self) -> None:
        if self._work is not None:
            to_sign = ToSign(self._work.loaded, self._work.plan, self._place.clock())
            self._signing.show(to_sign)

    def _on_published(self) -> None:
        if self._work is not None:
            self._plans.pop(self._work.survey, None)

    def _keep(self, plan: PublishPlan) -> None:
        if self._work is not None:
            self._work = replace(self._work, plan=plan)
            self._plans[self._work.survey] = plan

    def _leave(self) -> None:
        self.stop()
        self._work = None
        self._frame.clear_message()
        self.left.emit()
