"""Saving by itself: nobody loses more than the last two seconds, and nobody waits for the disk.

A save starts at most two seconds after a change, at each page change, when another program gets the
focus, and on Ctrl+S. One save runs at a time; what changed meanwhile goes into the next one. What
failed is tried again with the next change, and the input stays where it is.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.shared.moments import second_words
from usbsurvey_desktop.store.draft_content import DraftContent
from usbsurvey_desktop.store.drafts import Draft

translate = QCoreApplication.translate

Revision = Callable[[DraftContent], DraftContent]
"""Makes the content to save out of the newest one."""

DELAY_MS = 1_500
"""From the first unsaved change, so that with the writing itself two seconds are kept."""


@dataclass(frozen=True)
class SavedDraft:
    """What saving works on: the draft, and a function that gives what was typed so far.

    That function is called on the GUI thread, what it gives in the job.
    """

    draft: Draft
    typed: Callable[[], Revision]


class Autosave(QObject):
    """Watches one draft; `words_changed` carries what the head says, `failed` a `SurveyError`."""

    words_changed = Signal(str)
    saved = Signal()
    failed = Signal(object)

    def __init__(
        self, saved: SavedDraft, jobs: Jobs, clock: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._saved = saved
        self._jobs = jobs
        self._clock = clock
        self._known_path = saved.draft.path
        self._is_changed = False
        self._is_running = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.save_now)
        self._words: Callable[[], str] | None = None

    def begin(self) -> None:
        """Say that the draft was opened: nothing has changed since."""
        self._say(lambda: translate("Session", "下書きを開きました"))

    def speak(self) -> None:
        """Say once more what the head says, in the language that is spoken now."""
        if self._words is not None:
            self.words_changed.emit(self._words())

    def _say(self, words: Callable[[], str]) -> None:
        self._words = words
        self.speak()

    def touch(self) -> None:
        """Note a change."""
        self._is_changed = True
        self._say(lambda: self.tr("まだ保存していない変更があります"))
        if not self._timer.isActive():
            self._timer.start()

    def save_now(self) -> None:
        """Save what is not saved yet, or right after the save that is running."""
        if not self._is_changed or self._is_running:
            return
        self._timer.stop()
        self._is_changed = False
        self._is_running = True
        self._say(lambda: self.tr("保存しています…"))
        work = partial(self._saved.draft.revise, self._saved.typed())
        self._jobs.run(self, work, self._on_saved, self._on_failed)

    def drop(self) -> None:
        """Save no more by itself: what follows takes along what was typed."""
        self._timer.stop()
        self._is_changed = False

    def settle(self) -> SurveyError | None:
        """Return when everything is on the disk: before the window closes, or before signing.

        Returns:
            `draft_conflict` if it had to be saved under another name just now, which the person
            must learn; nothing is lost and the work can go on.

        Raises:
            SurveyError: the last change could not be saved.
        """
        self._timer.stop()
        self._jobs.finish()
        if self._is_changed or self._is_running:
            try:
                self._saved.draft.revise(self._saved.typed())
            except SurveyError as error:
                if error.code is not Code.DRAFT_CONFLICT:
                    self._say_unsaved()
                    raise
            self._is_changed = False
            self._say_saved()
        return self._conflict()

    def _conflict(self) -> SurveyError | None:
        """The conflict nobody was told of: its save may have ended without calling back yet."""
        path = self._saved.draft.path
        if path == self._known_path:
            return None
        self._known_path = path
        return SurveyError(Code.DRAFT_CONFLICT, {"saved_as": path.name})

    def _on_saved(self, _nothing: object) -> None:
        self._is_running = False
        if self._is_changed:
            self.save_now()
            return
        self.saved.emit()
        logs.event("draft.saved", generation=self._saved.draft.generation.number)
        self._say_saved()

    def _say_saved(self) -> None:
        clock = second_words(self._clock())
        self._say(lambda: self.tr("保存しました {clock}").format(clock=clock))

    def _say_unsaved(self) -> None:
        self._say(lambda: self.tr("保存できません（理由を見る）"))

    def _on_failed(self, error: SurveyError) -> None:
        if error.code is Code.DRAFT_CONFLICT:
            # Everything is on the disk, under the second name; the person must learn of it.
            self._known_path = self._saved.draft.path
            self._on_saved(None)
        else:
            self._is_running = False
            self._is_changed = True
            self._say_unsaved()
        self.failed.emit(error)
