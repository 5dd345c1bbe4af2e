"""Saving what an approver writes at questions, two seconds after the first unsaved word."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.submitting.wishes import Wishes, keep_wishes

_DELAY_MS = 1_500


class WishKeeper(QObject):
    """One save at a time; `words_changed` carries what the head says, `failed` a `SurveyError`."""

    words_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, draft: Draft, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._place = place
        self._wishes: Wishes = {}
        self._is_changed = False
        self._is_running = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.save_now)

    def touch(self, wishes: Wishes) -> None:
        """Note what is written now."""
        self._wishes = wishes
        self._is_changed = True
        self.words_changed.emit(self.tr("まだ保存していない変更があります"))
        if not self._timer.isActive():
            self._timer.start()

    def save_now(self) -> None:
        """Save what is not saved yet, or right after the save that is running."""
        if not self._is_changed or self._is_running:
            return
        self._timer.stop()
        self._is_changed = False
        self._is_running = True
        self._place.jobs.run(self, self._work(), self._on_saved, self._on_failed)

    def drop(self) -> None:
        """Save no more by itself: a decision takes what is written with it."""
        self._timer.stop()
        self._is_changed = False

    def settle(self) -> SurveyError | None:
        """Return when everything is on the disk; gives a `draft_conflict` that must be told.

        Raises:
            SurveyError: the last words could not be saved.
        """
        self._timer.stop()
        self._place.jobs.finish()
        if not (self._is_changed or self._is_running):
            return None
        conflict = self._work()()
        self._is_changed = self._is_running = False
        return conflict

    def _work(self) -> partial[SurveyError | None]:
        return partial(keep_wishes, self._draft, self._wishes, at=time_text(self._place.clock()))

    def _on_saved(self, conflict: SurveyError | None) -> None:
        self._is_running = False
        if conflict is not None:
            self.failed.emit(conflict)
        if self._is_changed:
            self.save_now()
            return
        clock = self._place.clock().astimezone().strftime("%H:%M:%S")
        self.words_changed.emit(self.tr("保存しました {clock}").format(clock=clock))

    def _on_failed(self, error: SurveyError) -> None:
        self._is_running = False
        self._is_changed = True
        self.words_changed.emit(self.tr("保存できません（理由を見る）"))
        self.failed.emit(error)
