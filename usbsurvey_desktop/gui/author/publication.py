"""One survey on its way to being published: three screens, back and forth over one plan."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.author.cards_heard import CardsHeard
from usbsurvey_desktop.gui.author.publish_plan import PublishPlan, following
from usbsurvey_desktop.gui.author.publish_view import PublishView
from usbsurvey_desktop.gui.author.publish_work import ChosenFormer, former_in
from usbsurvey_desktop.gui.author.recipient_steps import RecipientSteps
from usbsurvey_desktop.gui.author.sign_survey_view import ToSign
from usbsurvey_desktop.gui.author.signing_steps import SigningSteps
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.sealing.addressing import Addressing
from usbsurvey_desktop.submitting.kept_packs import PACK_ENDING
from usbsurvey_desktop.visible import visible_line


class Publication(QObject):
    """Lives from its first screen until `left`; `plan` is what was typed so far."""

    left = Signal()

    def __init__(
        self, loaded: Loaded, plan: PublishPlan, place: Workplace, frame: Frame, parent: QObject
    ) -> None:
        """Begin with a plan; `start` shows it."""
        super().__init__(parent)
        self.plan = plan
        self.is_published = False
        self._loaded = loaded
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._recipients = RecipientSteps(place, frame, self)
        self._recipients.changed.connect(self._on_addressed)
        self._recipients.heard.connect(self._on_heard)
        self._recipients.finished.connect(self._on_recipients)
        self._recipients.left.connect(self.start)
        self._signing = SigningSteps(place, frame, self)
        self._signing.left.connect(self._show_recipients)
        self._signing.published.connect(self._on_published)
        self._signing.ended.connect(self.left)

    @property
    def survey(self) -> str:
        """The id of the survey."""
        return self._loaded.questionnaire.id

    def start(self) -> None:
        """Ask for the terms."""
        view = PublishView(self.plan, self._loaded.questionnaire, self._place.clock())
        view.submitted.connect(partial(self._on_terms, view))
        view.former_wanted.connect(partial(self._on_former_wanted, view))
        view.left.connect(partial(self._on_terms_left, view))
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def stop(self) -> None:
        """Let nothing that is under way change the screen; a file is written to its end."""
        self._job.cancel()
        self._recipients.stop()
        self._signing.stop()

    def _on_terms(self, view: PublishView) -> None:
        self.plan = view.typed()
        self._show_recipients()

    def _on_terms_left(self, view: PublishView) -> None:
        self.plan = view.typed()
        self.left.emit()

    def _on_former_wanted(self, view: PublishView) -> None:
        self._place.ask.open_file(
            view,
            self.tr("前の版の調査票ファイルを選ぶ"),
            folder=self._place.output,
            pattern=f"*{PACK_ENDING}",
            on_chosen=partial(self._on_former_chosen, view),
        )

    def _on_former_chosen(self, view: PublishView, path: Path) -> None:
        failed = partial(self._frame.say_refusal, file=visible_line(path.name))
        read = partial(former_in, path, self.survey, self._place)
        self._job.run(read, partial(self._on_former, view), failed)

    def _on_former(self, view: PublishView, former: ChosenFormer) -> None:
        self.plan = following(view.typed(), former.pack, is_believed=former.is_believed)
        self.start()

    def _show_recipients(self) -> None:
        self._job.cancel()
        self._recipients.show(self.plan.addressing, self.plan.heard)

    def _on_addressed(self, addressing: Addressing) -> None:
        self.plan = replace(self.plan, addressing=addressing)

    def _on_heard(self, heard: CardsHeard) -> None:
        self.plan = replace(self.plan, heard=heard)

    def _on_recipients(self) -> None:
        self._signing.show(ToSign(self._loaded, self.plan, self._place.clock()))

    def _on_published(self) -> None:
        self.is_published = True
