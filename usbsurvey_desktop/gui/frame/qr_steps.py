"""S11 QR提出票: from a sealed file that was made to its sheet, and back."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.messages import Scene, in_scene
from usbsurvey_desktop.gui.printing.printing import Back, Printing
from usbsurvey_desktop.gui.printing.qr_sheet import qr_printable
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.qr.sheet import Named, QrSheet
from usbsurvey_desktop.submitting.on_paper import sheet_of_file


@dataclass(frozen=True)
class Wanted:
    """The sheet of which file: where it lies, its `dig`, and what its maker knows of it.

    `back` shows the screen `before`, on which it was asked for, anew.
    """

    path: Path
    digest: str
    named: Named
    before: QWidget
    back: Back


class QrSteps(QObject):
    """Draws the sheet of a file and shows it in place of the screen that asked."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._printing = Printing(place, frame, self)

    def start(self, wanted: Wanted) -> None:
        """Draw a sheet, then show it; a second press meanwhile does nothing."""
        if not self._place.rules.is_qr_allowed:
            words = self.tr(
                "この端末では、管理者の設定により、QR提出票を使えません。"
                "ほかの方法で渡すか、情報システム管理者に確かめてください。"
            )
            self._frame.say(words, tone=Tone.WARNING)
            return
        if self._job.is_running:
            return
        self._frame.say(self.tr("記号を作っています…"))
        self._job.run(
            partial(sheet_of_file, wanted.path, wanted.digest, wanted.named),
            partial(self._on_drawn, wanted),
            partial(self._on_failed, wanted),
        )

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()
        self._printing.stop()

    def _on_drawn(self, wanted: Wanted, sheet: QrSheet) -> None:
        if is_shown(wanted.before):
            printable = qr_printable(sheet, wanted.path.name)
            self._printing.start(printable, wanted.before, wanted.back)

    def _on_failed(self, wanted: Wanted, error: SurveyError) -> None:
        if not is_shown(wanted.before):
            return
        actions: tuple[BarAction, ...] = ()
        if error.code is not Code.QR_TOO_LARGE:
            choose = partial(self._on_choose, wanted)
            actions = (BarAction(self.tr("提出ファイルを選ぶ(&F)…"), choose),)
        told = in_scene(error, Scene.SHEET)
        self._frame.say_refusal(told, file=wanted.path.name, actions=actions)

    def _on_choose(self, wanted: Wanted) -> None:
        self._place.ask.open_file(
            wanted.before,
            self.tr("提出ファイルを選ぶ"),
            folder=self._place.output,
            pattern="*.txt",
            on_chosen=partial(self._on_chosen, wanted),
        )

    def _on_chosen(self, wanted: Wanted, path: Path) -> None:
        self.start(replace(wanted, path=path))
