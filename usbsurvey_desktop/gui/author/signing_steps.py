"""発行、3／3: whose identity signs, where the file goes, and what became of it."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.author.publish_work import (
    Published,
    PublishOrder,
    identities_of,
    publish_to,
)
from usbsurvey_desktop.gui.author.published_view import PublishedView
from usbsurvey_desktop.gui.author.sign_survey_view import SignSurveyView, ToSign
from usbsurvey_desktop.gui.frame.identity_desk import IdentityDesk
from usbsurvey_desktop.gui.frame.identity_picker import IdentityChoice, IdentitySource
from usbsurvey_desktop.gui.printing.annex_sheet import annex_printable
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.submitting.kept_packs import PACK_ENDING
from usbsurvey_desktop.visible import visible_line


class SigningSteps(QObject):
    """Works on one plan at a time, from `show` until `left` or `ended`."""

    left = Signal()
    """The person goes back to the recipients."""
    published = Signal()
    """The file lies there; the screen that says so is shown."""
    ended = Signal()
    """The person has seen it."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._printing = Printing(place, frame, self)
        self._to_sign: ToSign | None = None
        self._identities = IdentityDesk(place, frame, self, way_back=self.tr("発行に戻る(&H)"))
        self._identities.left.connect(self._on_identity_left)

    def show(self, to_sign: ToSign) -> None:
        """Show what is to be signed, once the identities at hand are known."""
        self._to_sign = to_sign
        work = partial(identities_of, self._place)
        self._job.run(work, partial(self._on_identities, to_sign), self._frame.say_refusal)

    def stop(self) -> None:
        """Let nothing that is under way change the screen; a file is written to its end."""
        self._job.cancel()
        self._printing.stop()

    def _on_identities(self, to_sign: ToSign, source: IdentitySource) -> None:
        view = SignSurveyView(to_sign, source)
        view.submitted.connect(partial(self._on_sign, view, to_sign))
        view.identity_wanted.connect(self._identities.start)
        view.left.connect(self._on_left)
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_identity_left(self) -> None:
        if self._to_sign is not None:
            self.show(replace(self._to_sign, now=self._place.clock()))

    def _on_left(self) -> None:
        if self._job.is_running:
            self._frame.say(self.tr("発行しています。終わるまでお待ちください。"))
            return
        self.left.emit()

    def _on_sign(self, view: SignSurveyView, to_sign: ToSign, choice: IdentityChoice) -> None:
        questions = to_sign.loaded.questionnaire.questions()
        proposed = sum(one.proposed for question in questions for one in question.options)
        ask = partial(self._ask_where, view, to_sign, choice)
        if not proposed:
            ask()
            return
        words = self.tr("暫定の選択肢が{n}件あります。このまま発行しますか。").format(n=proposed)
        publish = BarAction(self.tr("このまま発行する(&Y)"), ask)
        give_up = BarAction(self.tr("やめる(&X)"), partial(self._on_given_up, view))
        self._frame.ask(words, (publish, give_up))

    def _on_given_up(self, view: SignSurveyView) -> None:
        self._frame.clear_message()
        view.picker.passphrase.setFocus()

    def _ask_where(self, view: SignSurveyView, to_sign: ToSign, choice: IdentityChoice) -> None:
        self._frame.clear_message()
        name = f"{to_sign.loaded.questionnaire.id}-v{int(to_sign.plan.version)}{PACK_ENDING}"
        self._place.ask.save_file(
            view,
            self.tr("調査票ファイルの保存場所を選ぶ"),
            suggested=self._place.output / name,
            pattern=f"*{PACK_ENDING}",
            on_chosen=partial(self._publish, view, to_sign, choice),
        )

    def _publish(
        self, view: SignSurveyView, to_sign: ToSign, choice: IdentityChoice, path: Path
    ) -> None:
        self._frame.say(self.tr("署名して、発行した調査票を確かめています…"))
        order = PublishOrder(to_sign.loaded, to_sign.plan, path, choice)
        failed = partial(self._on_failed, view, path)
        self._job.run(partial(publish_to, order, self._place), self._on_published, failed)

    def _on_failed(self, view: SignSurveyView, path: Path, error: SurveyError) -> None:
        self._frame.clear_message()
        view.picker.passphrase.clear()
        told = messages.in_scene(error, messages.Scene.PUBLISH)
        if error.code is Code.IDENTITY_OPEN:
            view.picker.show_error(messages.with_code(told))
            return
        self._frame.say_refusal(told, file=visible_line(path.name))

    def _on_published(self, published: Published) -> None:
        self._to_sign = None
        self._frame.clear_message()
        self._show_published(published)
        self.published.emit()

    def _show_published(self, published: Published) -> PublishedView:
        view = PublishedView(published, self._place.clock())
        view.print_wanted.connect(partial(self._on_print, published, view))
        view.left.connect(self.ended)
        self._frame.show_screen(view, view.heading, view.first_focus)
        return view

    def _on_print(self, published: Published, view: PublishedView) -> None:
        printable = annex_printable(published.pack, published.path.name)
        self._printing.start(printable, view, partial(self._show_published, published))
