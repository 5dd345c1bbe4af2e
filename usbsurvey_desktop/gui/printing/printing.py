"""From a sheet to paper or a PDF, and back to where the person came from."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.gui.printing.paper import Paper
from usbsurvey_desktop.gui.printing.pdf import Painting, pdf_of
from usbsurvey_desktop.gui.printing.print_view import Printable, PrintView
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.shared.whereabouts import Spot, go_to_spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace

_AT_ONCE = 5
"""Pages that go to a printer before the window does anything else."""
_TOLD_EVERY = 10
"""Pages."""
Back = Callable[[], QWidget | None]


def save_pdf(papers: Sequence[Paper], path: Path, now: datetime) -> str:
    """Write the PDF whole or not at all, over what has the name; give its name.

    Raises:
        SurveyError: what `write_new` raises.
    """
    write_new(path, pdf_of(papers, now), overwrite=True)
    return path.name


class Printing(QObject):
    """Shows what can be printed until the person goes back; nothing is kept of it after that."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._view: PrintView | None = None
        self._is_sealed = False
        self._back: Back | None = None
        self.spot: Spot | None = None
        """Where the person was on the screen before."""

    @property
    def is_shown(self) -> bool:
        """Whether its screen is the one that is shown."""
        return is_shown(self._view)

    def start(self, printable: Printable, before: QWidget, back: Back) -> None:
        """Show the pages in place of the screen `before`; `back` shows that one anew.

        Where `back` gives the screen, the person is led to the part of it that had the focus.
        """
        self._back = back
        self._is_sealed = printable.is_sealed
        self.spot = spot_of(before)
        view = PrintView(printable)
        view.print_wanted.connect(partial(self._on_print, view))
        view.save_wanted.connect(partial(self._on_save, view))
        view.left.connect(self._on_left)
        self._view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def stop(self) -> None:
        """Let nothing that is under way change the screen; a PDF is written to its end."""
        self._job.cancel()

    def _on_print(self, view: PrintView) -> None:
        chosen = partial(self._on_printer, view)
        if not self._place.printers.choose(view, view.heading, on_chosen=chosen):
            self._frame.say(self.tr("プリンターがありません。PDFで保存できます。"))

    def _on_printer(self, view: PrintView, device: QPagedPaintDevice) -> None:
        painting = Painting(device, view.pages)
        for _ in range(_AT_ONCE):
            if not painting.go_on():
                self._on_painted(painting)
                return
        sending = QTimer(self)
        sending.timeout.connect(partial(self._paint_on, view, painting, sending))
        sending.start()

    def _paint_on(self, view: PrintView, painting: Painting, sending: QTimer) -> None:
        """Paint another page of many; they go to the printer to the end, whatever is shown."""
        if painting.go_on():
            if is_shown(view) and painting.done % _TOLD_EVERY == 0:
                words = self.tr("プリンターに送っています…（{n}／{all}ページ）")
                self._frame.say(words.format(n=painting.done, all=painting.total))
            return
        sending.stop()
        sending.deleteLater()
        if is_shown(view):
            self._on_painted(painting)

    def _on_painted(self, painting: Painting) -> None:
        if painting.is_taken:
            self._frame.say(self.tr("プリンターに送りました。"))
            return
        words = self.tr("印刷できません。プリンターを確かめるか、PDFで保存してください。")
        self._frame.say(words, tone=Tone.ERROR)

    def _on_save(self, view: PrintView) -> None:
        self._place.ask.save_file(
            view,
            self.tr("PDFの保存"),
            suggested=self._place.output / view.file,
            pattern="*.pdf",
            on_chosen=partial(self._on_chosen, view),
        )

    def _on_chosen(self, view: PrintView, path: Path) -> None:
        self._frame.say(self.tr("PDFを作っています…"))
        self._job.run(
            partial(save_pdf, view.papers, path, self._place.clock()),
            self._on_saved,
            partial(self._on_failed, path.name),
        )

    def _on_saved(self, name: str) -> None:
        words = self.tr(
            "PDFを保存しました：{name}。PDFは暗号化されていません。"
            "渡し先は、貴団体の規則に従ってください。"
        )
        if self._is_sealed:
            words = self.tr("PDFを保存しました：{name}。回答には封がされています。")
        self._frame.say(words.format(name=name))

    def _on_failed(self, name: str, error: SurveyError) -> None:
        self._frame.say_refusal(error, file=name)

    def _on_left(self) -> None:
        self.stop()
        back, self._view, self._back = self._back, None, None
        screen = back() if back is not None else None
        if screen is not None:
            go_to_spot(screen, self.spot)
