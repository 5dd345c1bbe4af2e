"""Autosave of one draft, and what the person is told of it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.frame.autosave import Autosave, SavedDraft
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.workplace import Workplace


class Saving(QObject):
    """Shows how safe the typed is; what went wrong stays in sight until it is mended."""

    def __init__(self, saved: SavedDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = saved.draft
        self._frame = frame
        self._failure: SurveyError | None = None
        self._autosave = Autosave(saved, place.jobs, place.clock, self)
        self._autosave.words_changed.connect(frame.set_save_state)
        self._autosave.failed.connect(self.tell)
        self._autosave.saved.connect(self._on_saved)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def touch(self) -> None:
        """Note a change."""
        self._autosave.touch()

    def begin(self) -> None:
        """Say in the head that the draft was opened."""
        self._autosave.begin()

    def speak(self) -> None:
        """Say in the head how safe the typed is, in the language that is spoken now."""
        self._autosave.speak()

    def save_now(self) -> None:
        """Save what is not saved yet."""
        self._autosave.save_now()

    def settle(self) -> SurveyError | None:
        """Return when everything is on the disk.

        Returns:
            A `draft_conflict` to be told, after which nothing is lost and the work can go on.

        Raises:
            SurveyError: the last change could not be saved.
        """
        found = self._autosave.settle() or self._failure
        is_conflict = found is not None and found.code is Code.DRAFT_CONFLICT
        self._failure = found if is_conflict else None
        return self._failure

    def is_settled(self) -> bool:
        """Whether everything is on the disk; if not, the person is told why."""
        try:
            self.settle()
        except SurveyError as error:
            self.tell(error)
            return False
        return True

    def require_told(self) -> None:
        """Return when everything is on the disk and the person knows under which name.

        Raises:
            SurveyError: what `settle` raises, or a `draft_conflict` that nobody was told of; the
                next call returns.
        """
        told = self._failure
        conflict = self.settle()
        if conflict is not None and conflict is not told:
            raise conflict

    def tell(self, error: SurveyError) -> None:
        """Say what went wrong, now and on the screens that follow."""
        self._failure = error
        self.repeat()

    def repeat(self) -> None:
        """Say again what went wrong, if it still matters: a new screen takes messages away."""
        error = self._failure
        if error is None:
            return
        actions: tuple[BarAction, ...] = ()
        if error.code is not Code.DRAFT_CONFLICT:
            again = self.tr("もう一度保存する(&S)")
            actions = (BarAction(again, self._autosave.save_now),)
        name = str(error.facts.get("saved_as", self._draft.path.name))
        self._frame.say_refusal(error, file=name, actions=actions)

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        """Save before another program is worked in, or the computer is left."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self.save_now()

    def _on_saved(self) -> None:
        self._failure = None
