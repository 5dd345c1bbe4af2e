"""照合 from beginning to end: ask for the groups, compare, remember the issuer."""

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.holdings import confirm_issuer
from usbsurvey_desktop.gui.respondent.check_number_view import CheckNumberView, TypedGroups
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.check_number import require_groups
from usbsurvey_desktop.sealing.pack import Pack


class IssuerCheck(QObject):
    """Shows its screen when made; ends with `confirmed` or `put_off`."""

    confirmed = Signal()
    put_off = Signal()

    def __init__(self, pack: Pack, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._place = place
        self._frame = frame
        self._view = CheckNumberView(pack.issuer.subject.organisation)
        self._view.typed.connect(self._on_typed)
        self._view.put_off.connect(self.put_off)
        frame.show_screen(self._view, self._view.heading, self._view.first_focus)

    def _on_typed(self, typed: TypedGroups) -> None:
        try:
            require_groups(self._pack.issuer.fingerprint, typed.groups)
            confirm_issuer(
                self._place.profile,
                self._pack,
                now=self._place.clock(),
                by=self._place.drafts.account,
                how=typed.how,
            )
        except SurveyError as error:
            if error.code is Code.CHECK_NUMBER_DIFFERS:
                self._view.show_wrong()
            else:
                self._frame.say_refusal(error, file=self._place.profile.pins.name)
            return
        self.confirmed.emit()
