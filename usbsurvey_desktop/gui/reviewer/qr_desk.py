"""Reading QR提出票 for a received folder: the screen, and where the files come from."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.qr_course import QrCourse
from usbsurvey_desktop.gui.reviewer.qr_view import QrView
from usbsurvey_desktop.gui.reviewer.qr_words import fed_words, left_words
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.qr.heap import Fed

_PATTERN = "*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.pdf"


class QrDesk(QObject):
    """Works for one folder at a time until `left`."""

    left = Signal(object, str)
    """Carries None, and what there is to tell."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._course = QrCourse(place, self)
        self._course.stepped.connect(self._on_stepped)
        self._course.failed.connect(self._on_failed)
        self._view: QrView | None = None
        self._folder: Path | None = None

    def start(self, opening: InboxOpening) -> None:
        """Show what was read for this folder, and read on; not where that is not allowed."""
        if not self._place.rules.is_qr_allowed:
            self._frame.say(
                self.tr(
                    "この端末では、管理者の設定により、QR提出票を使えません。"
                    "提出ファイルで受け取ってください。"
                )
            )
            return
        view = QrView(self._place.municipalities)
        view.choose_wanted.connect(partial(self._choose, view))
        view.files_dropped.connect(self._on_files)
        view.typed.connect(self._course.type_in)
        view.stop_wanted.connect(self._course.stop_or_go)
        view.leave_out_wanted.connect(self._course.leave_out)
        view.nothing_chosen.connect(self._on_nothing_chosen)
        view.left.connect(self._on_left)
        self._view = view
        self._course.begin(opening)
        view.show_now(self._course.pile)
        self._frame.show_screen(view, view.heading, view.first_focus)

    def forget(self) -> None:
        """Let keys go, and read no further; what was read stays."""
        self._course.forget()
        self._view = None

    def _choose(self, view: QrView) -> None:
        self._place.ask.open_files(
            view,
            self.tr("QR提出票の画像・PDFを選ぶ"),
            folder=self._folder or self._place.output,
            pattern=_PATTERN,
            on_chosen=self._on_files,
        )

    def _on_files(self, paths: Sequence[Path]) -> None:
        self._frame.clear_message()
        if paths:
            self._folder = paths[0].parent
        if self._view is not None:
            self._view.go_to_field()
            self._view.tell("")
        self._course.read(paths)

    def _on_stepped(self, fed: tuple[Fed, ...]) -> None:
        view = self._view
        if view is None or not is_shown(view):
            return
        view.show_now(self._course.pile)
        if fed:
            look, municipalities = self._course.pile.look, self._place.municipalities
            view.tell(sentences(fed_words(one, look, municipalities) for one in fed))

    def _on_nothing_chosen(self) -> None:
        self._frame.say(self.tr("外すものを「読み取ったもの」の一覧で選んでください。"))

    def _on_failed(self, error: SurveyError) -> None:
        self._frame.say_refusal(error)

    def _on_left(self) -> None:
        words = left_words(self._course.pile)
        self.forget()
        self._frame.clear_message()
        self.left.emit(None, words)
