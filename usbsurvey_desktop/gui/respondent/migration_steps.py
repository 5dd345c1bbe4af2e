"""Moving an open draft to a later version of its survey: look, decide, write a new file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.frame.carried_on import moved_name
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.respondent.answering import Where
from usbsurvey_desktop.gui.respondent.migration_sheet import move_printable
from usbsurvey_desktop.gui.respondent.migration_view import MigrationView
from usbsurvey_desktop.gui.respondent.migration_words import MoveLists, lists_of, memos_of
from usbsurvey_desktop.gui.respondent.work import free_path
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.submitting.moving import Moving, move, way_to


class MigrationSteps(QObject):
    """Works from `start` until `left`, or until `moved` with the new file and what to tell."""

    moved = Signal(object, str)
    left = Signal(object)
    """Carries where the person was before."""

    def __init__(self, opened: OpenDraft, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._printing = Printing(place, frame, self)
        self._before = Where()

    def start(self, before: Where) -> None:
        """Show what would become of everything in the later version; all must be saved."""
        self._before, opened = before, self._opened
        if opened.later is not None:
            work = partial(way_to, opened.later, opened.pack, opened.draft.content)
            self._job.run(work, self._on_way, self._on_failed)

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()
        self._printing.stop()

    def _on_way(self, moving: Moving) -> None:
        words = self._place.form_words
        forms = words.shown(moving.earlier.form), words.shown(moving.later.form)
        file, bodies = self._opened.draft.path.name, self._place.municipalities
        self._show(moving, lists_of(moving, *forms, file=file, bodies=bodies))

    def _show(self, moving: Moving, lists: MoveLists) -> MigrationView:
        view = MigrationView(lists)
        view.accepted.connect(partial(self._on_accepted, moving))
        view.print_asked.connect(partial(self._on_print, moving, lists, view))
        view.left.connect(self._on_left)
        self._frame.show_screen(view, view.heading, view.first_focus)
        return view

    def _on_print(self, moving: Moving, lists: MoveLists, view: MigrationView) -> None:
        printable = move_printable(lists, self._stem(moving), self._place.clock())
        self._printing.start(printable, view, partial(self._show, moving, lists))

    def _on_left(self) -> None:
        self.stop()
        self.left.emit(self._before)

    def _on_accepted(self, moving: Moving) -> None:
        self._frame.say(self.tr("新しい版の下書きを作っています…"))
        self._job.run(partial(self._written, moving), self._on_written, self._on_failed)

    def _written(self, moving: Moving) -> Path:
        draft, place = self._opened.draft, self._place
        path = free_path(draft.path.parent, self._stem(moving))
        move(place.drafts, draft, path, moving, now=place.clock(), memos=memos_of(moving))
        return path

    def _stem(self, moving: Moving) -> str:
        return moved_name(self._opened.draft.path, moving.later.payload.version)

    def _on_written(self, path: Path) -> None:
        words = self.tr(
            "新しい版の下書き {file} を作りました。同じ合言葉で開いて、続けてください。"
            "元の下書き {former} は変わっていません。"
        )
        former = self._opened.draft.path.name
        self.moved.emit(path, words.format(file=path.name, former=former))

    def _on_failed(self, error: SurveyError) -> None:
        self._frame.say_refusal(error, file=self._opened.draft.path.name)
