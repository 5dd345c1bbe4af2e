"""Saving what an approver writes at questions."""

from functools import partial

from PySide6.QtCore import QObject

from usbsurvey_desktop.gui.frame.autosave import Autosave, Revision, SavedDraft
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.records import time_text
from usbsurvey_desktop.store.drafts import Draft
from usbsurvey_desktop.submitting.wishes import Wishes, with_wishes


class WishKeeper(Autosave):
    """Saves by itself what was written last."""

    def __init__(self, draft: Draft, place: Workplace, parent: QObject) -> None:
        super().__init__(SavedDraft(draft, self._typed), place.jobs, place.clock, parent)
        self._who = draft.slot.who
        self._wishes: Wishes = {}

    def note(self, wishes: Wishes) -> None:
        """Take what is written now."""
        self._wishes = wishes
        self.touch()

    def _typed(self) -> Revision:
        at = time_text(self._clock())
        return partial(with_wishes, wishes=self._wishes, who=self._who, at=at)
