"""The desk of S17: it lies over the work that is shown, and leads back to it."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.capture_trial import CaptureTrial
from usbsurvey_desktop.gui.frame.identity_picker import identities_in
from usbsurvey_desktop.gui.frame.kept_here import Kept, erase, kept_here
from usbsurvey_desktop.gui.frame.known_identities import known_identities
from usbsurvey_desktop.gui.frame.preferences import Preferences
from usbsurvey_desktop.gui.frame.settings_view import Machine, SettingsView
from usbsurvey_desktop.gui.i18n import shown_language
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.settings import Settings


class Layered(Frame, Protocol):
    """A window that can show a screen over another one, which lives on beneath."""

    def show_over(self, screen: QWidget, heading: str, focus: QWidget | None = None) -> None:
        """Show a screen over the one before; a second one takes the place of the first."""
        ...

    def leave_over(self) -> None:
        """Show what is beneath again, with the focus where it was."""
        ...


class SettingsDesk(QObject):
    """Shows the settings from `start` until they are `left`."""

    left = Signal(bool)
    """What was beneath is shown again; carries whether another language is spoken since."""
    identity_wanted = Signal()

    def __init__(
        self, place: Workplace, preferences: Preferences, window: Layered, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._preferences = preferences
        self._window = window
        self._job = SingleJob(place.jobs, self)
        self._view: SettingsView | None = None
        self._before: list[Settings] = []
        self._may_leave = True
        self._spoken = shown_language()
        preferences.changed.connect(self._on_changed)
        preferences.not_kept.connect(self._on_not_kept)
        preferences.not_guarded.connect(self._on_not_guarded)
        self._trial = CaptureTrial(preferences, window, self)
        self._trial.ended.connect(self._on_trial_ended)

    def start(self, *, may_leave: bool) -> None:
        """Show the settings; `may_leave` is whether no other work waits beneath them."""
        if is_shown(self._view):
            return
        self._may_leave = may_leave
        self._spoken = shown_language()
        self._before.clear()
        self._look_around(self._show)

    def put_away(self) -> None:
        """Show the work that waits beneath, because the screen is to be covered."""
        if is_shown(self._view) and not self._may_leave:
            self._window.leave_over()

    def _look_around(self, show: Callable[[Machine], None]) -> None:
        self._job.run(self._machine, show, self._window.say_refusal)

    def _machine(self) -> Machine:
        place = self._place
        return Machine(
            kept_here(place.profile, place.output),
            known_identities(identities_in(place.profile.identities)),
            place.profile.drafts,
            place.output,
            place.program,
            place.profile.folder,
            self._preferences.fixed_lock_minutes,
            place.rules.recovery,
            self._preferences.can_refuse_capture,
        )

    def _show(self, machine: Machine) -> None:
        view = self._made(machine)
        self._window.show_over(view, view.heading, view.first_focus)

    def _show_again(self, machine: Machine) -> None:
        """Show the page anew where it was, in the words of another language."""
        view = self._made(machine)
        self._window.show_over(view, view.heading, view.language_stop())
        view.show_settings(self._preferences.settings)

    def _made(self, machine: Machine) -> SettingsView:
        view = SettingsView(self._preferences.settings, machine, may_leave=self._may_leave)
        view.chosen.connect(self._on_chosen)
        view.undo_wanted.connect(self._on_undo)
        view.defaults_wanted.connect(self._on_defaults)
        view.erase_wanted.connect(self._on_erase)
        view.identity_wanted.connect(self._on_identity)
        view.left.connect(self._on_left)
        self._view = view
        return view

    def _on_chosen(self, change: Callable[[Settings], Settings]) -> None:
        before = self._preferences.settings
        self._take(change(before))
        if not before.is_capture_refused:
            self._trial.begin()

    def _take(self, settings: Settings) -> None:
        self._before.append(self._preferences.settings)
        self._preferences.choose(settings)

    def _on_changed(self) -> None:
        view = self._view
        if view is None or not is_shown(view):
            return
        view.show_settings(self._preferences.settings)
        if view.language is not shown_language():
            # Not while the key that chose it is being handled: it would take the focus back.
            QTimer.singleShot(0, self, partial(self._look_around, self._show_again))

    def _on_undo(self) -> None:
        while self._before:
            before = self._before.pop()
            if before != self._preferences.settings:  # what was tried may have gone back by itself
                self._preferences.choose(before)
                return
        self._window.say(self.tr("この画面で変えたことは、ありません。"))

    def _on_defaults(self) -> None:
        self._window.ask(
            self.tr("この画面で選んだことを、すべて、はじめの設定に戻します。"),
            (
                BarAction(self.tr("やめる(&X)"), self._on_not_meant),
                BarAction(self.tr("はじめの設定に戻す(&Y)"), self._on_defaults_meant),
            ),
        )

    def _on_defaults_meant(self) -> None:
        self._window.clear_message()
        self._take(Settings())

    def _on_not_meant(self) -> None:
        self._window.clear_message()
        if self._view is not None and self._view.first_focus is not None:
            self._view.first_focus.setFocus()

    def _on_erase(self, kept: Kept, name: str) -> None:
        words = self.tr("{name}を消します（{count}件）。元には戻せません。").format(
            name=name, count=len(kept.paths)
        )
        self._window.ask(
            words,
            (
                BarAction(self.tr("やめる(&X)"), self._on_not_meant),
                BarAction(self.tr("消す(&Y)"), partial(self._on_erase_meant, kept)),
            ),
        )

    def _on_erase_meant(self, kept: Kept) -> None:
        self._window.clear_message()
        self._job.run(partial(erase, kept), self._on_erased, self._window.say_refusal)

    def _on_erased(self, _nothing: object) -> None:
        self._look_around(self._show_erased)

    def _show_erased(self, machine: Machine) -> None:
        self._show(machine)
        self._window.say(self.tr("消しました。"))

    def _on_not_kept(self, error: SurveyError) -> None:
        self._window.say_refusal(error, file=self._place.profile.settings.name)

    def _on_not_guarded(self) -> None:
        if self._view is None or not is_shown(self._view):
            return
        self._view.show_choices(self._preferences.settings)
        # Not while the key that chose it is being handled: it would take the focus back.
        QTimer.singleShot(0, self, self._go_to_capture)
        words = self.tr("この端末では、画面を取り込めないようにできません。設定は元のままです。")
        self._window.say(words, tone=Tone.WARNING)

    def _on_trial_ended(self) -> None:
        view, focused = self._view, QApplication.focusWidget()
        if view is not None and (focused is None or not view.isAncestorOf(focused)):
            self._go_to_capture()

    def _go_to_capture(self) -> None:
        if self._view is not None and is_shown(self._view):
            stop = self._view.capture_stop()
            if stop is not None:
                stop.setFocus()

    def _on_identity(self) -> None:
        self._window.leave_over()
        self.identity_wanted.emit()

    def _on_left(self) -> None:
        self._trial.give_up()
        self._window.leave_over()
        self.left.emit(shown_language() is not self._spoken)
