"""S03 without a draft: an identity for those who approve, review, collect or ask."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.identity_done_view import IdentityDoneView
from usbsurvey_desktop.gui.frame.identity_view import IdentityView, IdentityWish
from usbsurvey_desktop.gui.frame.identity_work import MadeIdentity, make_identity
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.printing.public_card_sheet import card_printable
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace


class IdentityDesk(QObject):
    """Makes one identity from `start` until `left`."""

    left = Signal()

    def __init__(
        self, place: Workplace, frame: Frame, parent: QObject, *, way_back: str = ""
    ) -> None:
        """Name where `left` leads, if not home; then the head keeps what it names too."""
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._way_back = way_back
        self._job = SingleJob(place.jobs, self)
        self._printing = Printing(place, frame, self)

    def start(self) -> None:
        """Ask who the person is."""
        if not self._way_back:
            self._frame.set_subject("")
        folder = self._place.profile.identities
        view = IdentityView(self._place.municipalities, place=folder)
        self._name_way_back(view.home)
        view.submitted.connect(self._on_wish)
        view.left.connect(self._on_left)
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _name_way_back(self, button: QPushButton) -> None:
        if self._way_back:
            button.setText(self._way_back)

    def _on_left(self) -> None:
        if self._job.is_running:
            words = self.tr("身分証を作っています。終わるまでお待ちください。")
            self._frame.say(words)
            return
        self.left.emit()

    def _on_wish(self, wish: IdentityWish) -> None:
        self._frame.say(self.tr("身分証を作っています…"))
        work = partial(make_identity, wish, self._place)
        self._job.run(work, self._on_made, self._on_failed)

    def _on_made(self, made: MadeIdentity) -> None:
        self._show_done(made)

    def _show_done(self, made: MadeIdentity) -> IdentityDoneView:
        view = IdentityDoneView(made, with_draft=False)
        self._name_way_back(view.go_on)
        view.left.connect(self.left)
        view.print_wanted.connect(partial(self._on_print, made, view))
        self._frame.show_screen(view, view.heading, view.first_focus)
        return view

    def _on_print(self, made: MadeIdentity, view: IdentityDoneView) -> None:
        self._printing.start(card_printable(made.card), view, partial(self._show_done, made))

    def _on_failed(self, error: SurveyError) -> None:
        self._frame.say_refusal(error, file=self._place.profile.identities.name)
