"""The settings in force: what a choice changes at once, and that it is there at the next start."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.frame.look_of import look_of
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.theme import Look
from usbsurvey_desktop.settings import TEXT_PERCENTS, Language, Settings


def nothing(_chosen: object) -> None:
    """Stand in where a choice reaches nothing."""


@dataclass(frozen=True)
class Reach:
    """What a choice acts on. `keep` writes the file, in a job; it raises `SurveyError`.

    `guard` refuses capture of the windows or allows it, and says whether they took it; None where
    the system has no such thing.
    """

    look: Callable[[Look], None] = nothing
    speak: Callable[[Language], None] = nothing
    keep: Callable[[Settings], None] = nothing
    guard: Callable[[Settings], bool] | None = None


class Preferences(QObject):
    """Holds the settings, shows what was chosen at once and keeps it on the disk."""

    changed = Signal()
    not_kept = Signal(object)
    """Carries why the file could not be written; what was chosen holds until the program ends."""
    not_guarded = Signal()
    """The windows can still be captured, and the settings say so."""

    def __init__(
        self,
        settings: Settings,
        jobs: Jobs,
        reach: Reach | None = None,
        *,
        fixed_lock_minutes: int | None = None,
    ) -> None:
        """Hold settings that are shown already; `fixed_lock_minutes` is the administrator's."""
        super().__init__()
        self._reach = reach or Reach()
        self._settings = self._guarded(settings) if settings.is_capture_refused else settings
        self._job = SingleJob(jobs, self)
        self.fixed_lock_minutes = fixed_lock_minutes

    @property
    def settings(self) -> Settings:
        """What the person chose."""
        return self._settings

    @property
    def lock_minutes(self) -> int:
        """After how long without input the screen is covered: the administrator's word first."""
        return self.fixed_lock_minutes or self._settings.lock_minutes

    @property
    def can_refuse_capture(self) -> bool:
        """Whether the system can keep the windows from being captured."""
        return self._reach.guard is not None

    def choose(self, settings: Settings) -> None:
        """Let these settings hold from now on."""
        wanted = settings
        if settings.is_capture_refused is not self._settings.is_capture_refused:
            settings = self._guarded(settings)
        before, self._settings = self._settings, settings
        if settings != wanted:
            self.not_guarded.emit()
        if settings == before:
            return
        if look_of(settings) != look_of(before):
            self._reach.look(look_of(settings))
        if settings.language is not before.language:
            self._reach.speak(settings.language)
        self.changed.emit()
        self._keep()

    def change_text_size(self, steps: int) -> int:
        """Make all text larger or smaller by steps of `TEXT_PERCENTS`; give the percent it has.

        0 steps lead back to 100 %.
        """
        place = TEXT_PERCENTS.index(self._settings.text_percent) + steps if steps else 0
        percent = TEXT_PERCENTS[min(max(place, 0), len(TEXT_PERCENTS) - 1)]
        self.choose(replace(self._settings, text_percent=percent))
        return percent

    def _guarded(self, settings: Settings) -> Settings:
        """Refuse capture or allow it; gives the settings as they came to be."""
        guard = self._reach.guard
        if guard is None or guard(settings) or not settings.is_capture_refused:
            return settings
        return replace(settings, is_capture_refused=False)

    def _keep(self) -> None:
        if self._job.is_running:
            return  # the end of that job looks again
        wanted = self._settings
        self._job.run(
            partial(self._reach.keep, wanted), partial(self._on_kept, wanted), self.not_kept.emit
        )

    def _on_kept(self, kept: Settings, _nothing: object) -> None:
        if kept != self._settings:
            self._keep()
