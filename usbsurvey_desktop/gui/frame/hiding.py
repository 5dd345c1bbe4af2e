"""Covering the screen and uncovering it: what is between `Hidden` work and the person."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.hidden import Hidden
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob

_AT_THE_PASSPHRASE = frozenset({Code.WRONG_PASSPHRASE, Code.IDENTITY_OPEN})


class Hiding(QObject):
    """Holds one covered work from `cover` until it is shown again or closed (`left`)."""

    left = Signal(str)
    """The work was closed; carries what to tell at home, or ""."""
    uncovered = Signal()
    """The work is shown again."""

    def __init__(self, jobs: Jobs, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._jobs = jobs
        self._job = SingleJob(jobs, self)
        self._hidden: Hidden | None = None
        self._view: CoverView | None = None

    @property
    def is_covered(self) -> bool:
        """Whether the screen is covered now."""
        return self._hidden is not None

    def cover(self, hidden: Hidden) -> None:
        """Show nothing but the cover, from head to title, until the 合言葉 comes."""
        self._hidden = hidden
        logs.event("screen.covered")
        self._frame.set_subject("")
        self._frame.set_save_state("")
        self._show(hidden, hidden.trouble)

    def save_now(self) -> None:
        """Save what could not be saved before the screen was covered."""
        hidden = self._hidden
        if hidden is not None:
            self._job.run(
                hidden.save, partial(self._on_saved, hidden), partial(self._on_not_saved, hidden)
            )

    def close(self) -> None:
        """Save what is left and let the next person in; it stays covered if that fails.

        Raises:
            SurveyError: what saving raises; nothing was closed. After `draft_conflict` everything
                is saved, and the next call closes.
        """
        if self._hidden is None:
            return
        self._job.cancel()
        self._jobs.finish()
        self._hidden.save()
        self._hidden.close()
        self._hidden = None

    def give_up(self) -> None:
        """Let the next person in, and lose what could not be saved."""
        if self._hidden is not None:
            self._hidden.close()
        self._hidden = None

    def _show(self, hidden: Hidden, trouble: SurveyError | None) -> None:
        is_saved = trouble is None or trouble.code is Code.DRAFT_CONFLICT
        view = CoverView(
            self._sentence(hidden, is_saved=is_saved), hidden.passphrase_name, is_saved=is_saved
        )
        view.submitted.connect(partial(self._on_passphrase, hidden))
        view.save_wanted.connect(self.save_now)
        view.left.connect(self._on_left)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)
        if trouble is not None:
            self._frame.say_refusal(trouble, file=hidden.file)

    def _sentence(self, hidden: Hidden, *, is_saved: bool) -> str:
        if hidden.sentence:
            return hidden.sentence
        if not hidden.is_draft:
            return self.tr("画面を隠しました。提出ファイルは変わっていません。")
        if is_saved:
            return self.tr("画面を隠しました。入力した内容は保存してあります。")
        return self.tr(
            "画面を隠しました。まだ保存できていない入力があります。"
            "その入力は、このソフトを閉じるまで、この端末のメモリーに残しています。"
        )

    def _on_passphrase(self, hidden: Hidden, passphrase: str) -> None:
        self._frame.say(self.tr("合言葉を確かめています…"))
        self._job.run(
            partial(hidden.open, passphrase),
            self._on_opened,
            partial(self._on_not_opened, hidden),
        )

    def _on_opened(self, show: Callable[[], None]) -> None:
        self._hidden = None
        self._view = None
        logs.event("screen.uncovered")
        self._frame.clear_message()
        show()
        self.uncovered.emit()

    def _on_not_opened(self, hidden: Hidden, error: SurveyError) -> None:
        self._frame.clear_message()
        if error.code in _AT_THE_PASSPHRASE and self._view is not None:
            usual = messages.Scene.ONE_SLOT if hidden.is_draft else messages.Scene.REVIEW
            told = messages.in_scene(error, hidden.scene or usual)
            self._view.show_error(messages.with_code(told))
            return
        if self._view is not None:
            self._view.passphrase.clear()
        self._frame.say_refusal(error, file=hidden.file)

    def _on_saved(self, hidden: Hidden, _nothing: object) -> None:
        self._show(hidden, None)

    def _on_not_saved(self, hidden: Hidden, error: SurveyError) -> None:
        self._show(hidden, error)

    def _on_left(self) -> None:
        try:
            self.close()
        except SurveyError as error:
            if error.code is Code.DRAFT_CONFLICT:
                self.give_up()
                self.left.emit(messages.with_code(error))
                return
            leave = BarAction(self.tr("保存せずに閉じる(&X)"), self._on_left_anyway)
            name = self._hidden.file if self._hidden is not None else ""
            self._frame.say_refusal(error, file=name, actions=(leave,))
            return
        self.left.emit("")

    def _on_left_anyway(self) -> None:
        self.give_up()
        self.left.emit("")
