"""First edit after a signature: ask before anything that was signed is changed (S08)."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from usbsurvey_desktop.engine.filling import Act
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.submitting.signing import drop_signature


class SignatureGuard(QObject):
    """Holds changes of a `Filling` while a signed form waits in its draft."""

    def __init__(self, draft: Draft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._place = place
        self._frame = frame
        self._focused: QWidget | None = None

    def hold(self, _name: str, act: Act) -> bool:
        """Whether a change must wait for an answer; then the question is asked."""
        if self._draft.content.pending is None:
            return False
        self._focused = QApplication.focusWidget()
        change = BarAction(self.tr("変える(&C)"), partial(self._on_change, act))
        keep = BarAction(self.tr("やめる(&K)"), self._go_back)
        words = self.tr("署名済みです。変えると、回答者と承認者の署名は取り消されます。")
        # Whoever goes on typing without reading presses the button that changes nothing.
        self._frame.ask(words, (keep, change))
        return True

    def _on_change(self, act: Act) -> None:
        work = partial(drop_signature, self._draft)
        done = partial(self._on_dropped, act)
        failed = partial(self._frame.say_refusal, file=self._draft.path.name)
        self._place.jobs.run(self, work, done, failed)

    def _on_dropped(self, act: Act, conflict: SurveyError | None) -> None:
        self._go_back()
        act()
        if conflict is not None:
            self._frame.say_refusal(conflict)

    def _go_back(self) -> None:
        self._frame.clear_message()
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
