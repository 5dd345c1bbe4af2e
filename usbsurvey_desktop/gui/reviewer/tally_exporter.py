"""Writing the tables of a tally where a person says."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.gui.reviewer.publish_work import PublishWish, write_wished
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line


class TallyExporter(QObject):
    """Asks for a place, writes there in a job, and tells how it went."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)

    def ask(self, view: QWidget, counts: Counts, wish: PublishWish, told: str = "") -> None:
        """Ask over a screen where to write what was counted.

        Args:
            view: the screen.
            counts: what was counted.
            wish: how it is written.
            told: what is said in the end in place of a warning, with `{file}` for its name.
        """
        chosen = partial(self._write, counts, wish, told)
        if wish.kind != "xlsx":
            title = self.tr("CSVを書き出すフォルダーを選ぶ")
            self._place.ask.folder(view, title, folder=self._place.output, on_chosen=chosen)
            return
        name = "tally" if wish.at_least is None else "public"
        self._place.ask.save_file(
            view,
            self.tr("集計を書き出す"),
            suggested=self._place.output / f"{counts.heading.survey}-{name}.xlsx",
            pattern="*.xlsx",
            on_chosen=chosen,
        )

    def stop(self) -> None:
        """Tell nothing more."""
        self._job.cancel()

    def _write(self, counts: Counts, wish: PublishWish, told: str, path: Path) -> None:
        self._frame.say(self.tr("書き出しています…"))
        work = partial(write_wished, counts, wish, path, self._place.clock())
        failed = partial(self._frame.say_refusal, file=path.name)
        self._job.run(work, partial(self._on_written, told), failed)

    def _on_written(self, told: str, file: str) -> None:
        words = told or self.tr(
            "集計を書き出しました：{file}。団体の回答も入っています。暗号化していません。"
        )
        self._frame.say(words.format(file=visible_line(file)))
