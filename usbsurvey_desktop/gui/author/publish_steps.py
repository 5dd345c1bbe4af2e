"""発行 (S16): the way from a form that is fit to be used to a signed file, and back to the form.

What a person typed stays until the survey is published, also when they go back to the form, or make
an identity first. Nothing is signed before everything was checked.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.author.publication import Publication
from usbsurvey_desktop.gui.author.publish_plan import PublishPlan, plan_for, taken_up
from usbsurvey_desktop.gui.author.publish_work import former_here
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.questionnaire.load import Loaded
from usbsurvey_desktop.sealing.pack import Pack


class PublishSteps(QObject):
    """Publishes one form at a time, from `start` until `left`; keep one for a whole desk."""

    left = Signal()
    """Whoever called shows the form again."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._publication: Publication | None = None
        self._plans: dict[str, PublishPlan] = {}
        """By survey, what was typed and is not published yet."""

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
        if self._publication is not None:
            self._publication.stop()

    def _begin(self, loaded: Loaded, former: Pack | None) -> None:
        kept = self._plans.get(loaded.questionnaire.id)
        plan = plan_for(loaded, former) if kept is None else taken_up(kept, loaded)
        made = Publication(loaded, plan, self._place, self._frame, self)
        made.left.connect(partial(self._on_left, made))
        self._publication = made
        made.start()

    def _on_left(self, made: Publication) -> None:
        self.stop()
        self._publication = None
        self._plans.pop(made.survey, None)
        if not made.is_published:
            self._plans[made.survey] = made.plan
        made.deleteLater()
        self._frame.clear_message()
        self.left.emit()
