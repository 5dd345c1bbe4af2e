"""調査票の作成・点検: opens a form in a job, shows it, and leads to what can be done with it.

Promises: nothing is read or written but what the person opens or names; what was typed to try a
form is kept in memory while the desk is at work, and put on no disk but as a scenario.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.author.author_view import AuthorView
from usbsurvey_desktop.gui.author.example_steps import ExampleSteps
from usbsurvey_desktop.gui.author.exporting_steps import ExportingSteps
from usbsurvey_desktop.gui.author.open_form import OpenForm
from usbsurvey_desktop.gui.author.opening import Looked, look_at_routes, open_form
from usbsurvey_desktop.gui.author.preview_panel import PreviewPanel
from usbsurvey_desktop.gui.author.publish_steps import PublishSteps
from usbsurvey_desktop.gui.author.refusal_view import RefusalView
from usbsurvey_desktop.gui.author.refusal_words import note_words
from usbsurvey_desktop.gui.author.start_view import StartView
from usbsurvey_desktop.gui.printing.form_sheet import PrintedForm, form_printable
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.printing.refusal_sheet import RefusalList, refusal_printable
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line

_PATTERN = "*.xlsx form.json *.json"


class AuthorDesk(QObject):
    """Works on one form at a time, until `left`."""

    left = Signal(str)
    """Carries what there is to tell."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._looking = SingleJob(place.jobs, self)
        self._example = ExampleSteps(place, frame, self)
        self._exporting = ExportingSteps(place, frame, self)
        self._printing = Printing(place, frame, self)
        self._publishing = PublishSteps(place, frame, self)
        self._publishing.left.connect(self._show_again)
        self._opened: OpenForm | None = None
        self._looked: Looked | None = None
        self._view: QWidget | None = None
        self._preview: PreviewPanel | None = None
        self._at = (0, "")
        """Which part of S16 was seen last, and where in the tree."""

    def start(self) -> None:
        """Show the screen without a form, from which one is opened."""
        self._forget()
        self._frame.set_subject("")
        view = StartView()
        view.example_wanted.connect(partial(self._example.start, view))
        self._show(view)

    def open(self, path: Path) -> None:
        """Read a form in a job and show it; a folder stands for the `form.json` in it."""
        if isinstance(self._view, StartView):
            self._view.show_reading(is_reading=True)
        else:
            self._frame.say(self.tr("点検しています…"))
        is_same = self._opened is not None and self._opened.path == path
        self._job.run(
            partial(open_form, path),
            partial(self._on_opened, is_same),
            partial(self._on_failed, path),
        )

    def _choose(self, before: QWidget) -> None:
        folder = self._example.folder if self._opened is None else self._opened.folder
        self._place.ask.open_file(
            before,
            self.tr("調査票を開く"),
            folder=folder,
            pattern=_PATTERN,
            on_chosen=self.open,
        )

    def _on_opened(self, is_same: bool, opened: OpenForm) -> None:  # noqa: FBT001 - of a partial
        if not is_shown(self._view):
            return
        self._keep_place()
        if not is_same:
            self._at = (0, "")
            self._end_preview()
        self._opened, self._looked = opened, None
        self._looking.cancel()
        self._show_again()
        if opened.form is not None:
            self._looking.run(
                partial(look_at_routes, opened), self._on_looked, self._frame.say_refusal
            )
        self._frame.say(sentences(self._opened_words(opened, is_same=is_same)))

    def _opened_words(self, opened: OpenForm, *, is_same: bool) -> tuple[str, ...]:
        file = visible_line(opened.path.name)
        if opened.not_taken:
            words = self.tr("{file} を点検しました。直すところが{n}か所あります。")
            return (words.format(file=file, n=f"{len(opened.not_taken):,}"),)
        words = (
            self.tr("{file} を開きなおしました。") if is_same else self.tr("{file} を開きました。")
        )
        return (words.format(file=file), *note_words(opened.notes))

    def _on_failed(self, path: Path, error: SurveyError) -> None:
        if isinstance(self._view, StartView) and is_shown(self._view):
            self._view.show_reading(is_reading=False)
        self._frame.say_refusal(error, file=path.name)

    def _on_looked(self, looked: Looked | None) -> None:
        self._looked = looked
        if looked is not None and isinstance(self._view, AuthorView) and is_shown(self._view):
            self._view.show_looked(looked)

    def _show_again(self) -> QWidget | None:
        """Show the form as it was read last."""
        opened = self._opened
        if opened is None:
            self.start()
            return self._view
        title = "" if opened.questionnaire is None else opened.questionnaire.short_title
        self._frame.set_subject(title)
        if opened.not_taken:
            self._show_refusal(opened)
        else:
            self._show_form(opened)
        return self._view

    def _show_refusal(self, opened: OpenForm) -> None:
        view = RefusalView(opened)
        view.reopen_wanted.connect(self._on_reopen)
        view.copy_wanted.connect(self._on_copy)
        view.print_wanted.connect(partial(self._on_print_refusal, view, opened))
        self._show(view)

    def _show_form(self, opened: OpenForm) -> None:
        preview = self._preview or PreviewPanel(self._place, self._frame)
        preview.show_form(opened)
        self._preview = preview
        view = AuthorView(opened, preview)
        view.reopen_wanted.connect(self._on_reopen)
        view.print_wanted.connect(partial(self._on_print, view, opened))
        view.export_wanted.connect(partial(self._on_export, view, opened))
        view.publish_wanted.connect(partial(self._on_publish, view, opened))
        view.go_back_to(self._at)
        if self._looked is not None:
            view.show_looked(self._looked)
        self._show(view)

    def _show(self, view: AuthorView | RefusalView | StartView) -> None:
        view.open_wanted.connect(partial(self._choose, view))
        view.dropped.connect(self.open)
        view.left.connect(self._on_left)
        self._view = view
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _keep_place(self) -> None:
        """Remember where the person is, and keep what was typed when the screen dies."""
        if isinstance(self._view, AuthorView) and is_shown(self._view):
            self._at = self._view.place
            if self._preview is not None:
                self._preview.setParent(None)

    def _on_reopen(self) -> None:
        if self._opened is not None:
            self.open(self._opened.path)

    def _on_copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._frame.say(self.tr("表をコピーしました。Excelなどに貼り付けられます。"))

    def _on_print_refusal(self, view: RefusalView, opened: OpenForm) -> None:
        rows = [(row.sheet, row.cell, row.words, row.remedy) for row in view.rows]
        printable = refusal_printable(RefusalList(visible_line(opened.path.name), rows))
        self._printing.start(printable, view, self._show_again)

    def _on_print(self, view: AuthorView, opened: OpenForm) -> None:
        if opened.form is None or opened.loaded is None:
            self._refuse(view, self.tr("直すところがあるので、印刷できません。"))
            return
        self._keep_place()
        shown = self._place.form_words.shown(opened.form)
        printable = form_printable(PrintedForm(shown, opened.loaded.digest))
        self._printing.start(printable, view, self._show_again)

    def _on_export(self, view: AuthorView, opened: OpenForm) -> None:
        self._exporting.start(view, opened, self._show_again)

    def _on_publish(self, view: AuthorView, opened: OpenForm) -> None:
        if opened.errors:
            words = self.tr("直すところが{n}件あるので、発行できません。")
            self._refuse(view, words.format(n=len(opened.errors)))
            return
        self._keep_place()
        self._publishing.start(opened)

    def _refuse(self, view: AuthorView, words: str) -> None:
        view.show_findings()
        self._frame.say(words, tone=Tone.WARNING)

    def _end_preview(self) -> None:
        if self._preview is not None:
            self._preview.stop()
            self._preview.deleteLater()
        self._preview = None

    def _forget(self) -> None:
        for job in (self._job, self._looking):
            job.cancel()
        self._exporting.stop()
        self._end_preview()
        self._opened = self._looked = self._view = None
        self._at = (0, "")

    def _on_left(self) -> None:
        self._forget()
        self._frame.clear_message()
        self.left.emit("")
