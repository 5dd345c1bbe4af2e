"""Covering the screen and uncovering it: what is between `Covered` work and the person."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop import logs
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.cover_view import CoverView
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob

_AT_THE_PASSPHRASE = frozenset({Code.WRONG_PASSPHRASE, Code.IDENTITY_OPEN})


class Covering(QObject):
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
        self._covered: Covered | None = None
        self._view: CoverView | None = None

    @property
    def is_covered(self) -> bool:
        """Whether the screen is covered now."""
        return self._covered is not None

    def cover(self, covered: Covered) -> None:
        """Show nothing but the cover, from head to title, until the 合言葉 comes."""
        self._covered = covered
        logs.event("screen.covered")
        self._frame.set_subject("")
        self._frame.set_save_state("")
        self._show(covered, covered.trouble)

    def save_now(self) -> None:
        """Save what could not be saved before the screen was covered."""
        covered = self._covered
        if covered is not None:
            self._job.run(
                covered.save, partial(self._on_saved, covered), partial(self._on_not_saved, covered)
            )

    def close(self) -> None:
        """Save what is left and let the next person in; it stays covered if that fails.

        Raises:
            SurveyError: what saving raises; nothing was closed. After `draft_conflict` everything
                is saved, and the next call closes.
        """
        if self._covered is None:
            return
        self._job.cancel()
        self._jobs.finish()
        self._covered.save()
        self._covered.close()
        self._covered = None

    def give_up(self) -> None:
        """Let the next person in, and lose what could not be saved."""
        if self._covered is not None:
            self._covered.close()
        self._covered = None

    def _show(self, covered: Covered, trouble: SurveyError | None) -> None:
        is_saved = trouble is None or trouble.code is Code.DRAFT_CONFLICT
        view = CoverView(
            self._sentence(covered, is_saved=is_saved), covered.passphrase_name, is_saved=is_saved
        )
        view.submitted.connect(partial(self._on_passphrase, covered))
        view.save_wanted.connect(self.save_now)
        view.left.connect(self._on_left)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)
        if trouble is not None:
            self._frame.say_refusal(trouble, file=covered.file)

    def _sentence(self, covered: Covered, *, is_saved: bool) -> str:
        if covered.sentence:
            return covered.sentence
        if not covered.is_draft:
            return self.tr("画面を隠しました。提出ファイルは変わっていません。")
        if is_saved:
            return self.tr("画面を隠しました。入力した内容は保存してあります。")
        return self.tr(
            "画面を隠しました。まだ保存できていない入力があります。"
            "その入力は、このソフトを閉じるまで、この端末のメモリーに残しています。"
        )

    def _on_passphrase(self, covered: Covered, passphrase: str) -> None:
        self._frame.say(self.tr("合言葉を確かめています…"))
        self._job.run(
            partial(covered.open, passphrase),
            self._on_opened,
            partial(self._on_not_opened, covered),
        )

    def _on_opened(self, show: Callable[[], None]) -> None:
        self._covered = None
        self._view = None
        logs.event("screen.uncovered")
        self._frame.clear_message()
        show()
        self.uncovered.emit()

    def _on_not_opened(self, covered: Covered, error: SurveyError) -> None:
        self._frame.clear_message()
        if error.code in _AT_THE_PASSPHRASE and self._view is not None:
            usual = messages.Scene.ONE_SLOT if covered.is_draft else messages.Scene.REVIEW
            told = messages.in_scene(error, covered.scene or usual)
            self._view.show_error(messages.with_code(told))
            return
        if self._view is not None:
            self._view.passphrase.clear()
        self._frame.say_refusal(error, file=covered.file)

    def _on_saved(self, covered: Covered, _nothing: object) -> None:
        self._show(covered, None)

    def _on_not_saved(self, covered: Covered, error: SurveyError) -> None:
        self._show(covered, error)

    def _on_left(self) -> None:
        try:
            self.close()
        except SurveyError as error:
            if error.code is Code.DRAFT_CONFLICT:
                self.give_up()
                self.left.emit(messages.with_code(error))
                return
            leave = BarAction(self.tr("保存せずに閉じる(&X)"), self._on_left_anyway)
            name = self._covered.file if self._covered is not None else ""
            self._frame.say_refusal(error, file=name, actions=(leave,))
            return
        self.left.emit("")

    def _on_left_anyway(self) -> None:
        self.give_up()
        self.left.emit("")
