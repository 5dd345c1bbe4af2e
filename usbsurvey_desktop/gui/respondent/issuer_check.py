"""照合 from beginning to end: ask for the groups, compare, remember the issuer."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.holdings import confirm_issuer
from usbsurvey_desktop.gui.respondent.check_number_view import CheckNumberView, TypedGroups
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.check_number import require_groups
from usbsurvey_desktop.sealing.pack import Pack


class IssuerCheck(QObject):
    """Shows its screen when made; at `ended`, confirmed or put off, it goes away."""

    ended = Signal(str)
    """Carries what there is to tell: that the number is right, or "" where it was put off."""

    def __init__(self, pack: Pack, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._place = place
        self._frame = frame
        self._view = CheckNumberView(pack.issuer.subject.organisation)
        self._view.typed.connect(self._on_typed)
        self._view.put_off.connect(partial(self.ended.emit, ""))
        self.ended.connect(self.deleteLater)
        frame.show_screen(self._view, self._view.heading, self._view.first_focus)

    def _on_typed(self, typed: TypedGroups) -> None:
        try:
            require_groups(self._pack.issuer.fingerprint, typed.groups)
        except SurveyError as error:
            self._on_failed(error)
            return
        work = partial(
            confirm_issuer,
            self._place.profile,
            self._pack,
            now=self._place.clock(),
            by=self._place.drafts.account,
            how=typed.how,
        )
        self._place.jobs.run(self, work, self._on_confirmed, self._on_failed)

    def _on_confirmed(self, _nothing: object) -> None:
        words = self.tr("照合番号が合いました。{issuer}の調査票であることを確かめました。")
        self.ended.emit(words.format(issuer=self._pack.issuer.subject.organisation))

    def _on_failed(self, error: SurveyError) -> None:
        if error.code is Code.CHECK_NUMBER_DIFFERS:
            self._view.show_wrong()
        else:
            self._frame.say_refusal(error, file=self._place.profile.pins.name)
