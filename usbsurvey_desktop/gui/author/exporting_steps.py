"""XLSFormに書き出す: asks for a name, writes the workbook in a job, says what it does not carry."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.files import write_new
from usbsurvey_desktop.gui.author.not_carried_view import NotCarriedView
from usbsurvey_desktop.gui.author.open_form import TRANSLATION, OpenForm
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import Frame, Screen, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.questionnaire.definition import Questionnaire
from usbsurvey_desktop.visible import visible_line
from usbsurvey_desktop.xlsform.exporting import export_form
from usbsurvey_desktop.xlsform.outcome import NotCarried

ENDING = ".xlsx"
Back = Callable[[], object]


@dataclass(frozen=True)
class Written:
    """A workbook that was written, and what of the form is not in it."""

    path: Path
    not_carried: tuple[NotCarried, ...]


def write_xlsform(opened: OpenForm, questionnaire: Questionnaire, path: Path) -> Written:
    """Write a form as a workbook, over what has the name; a translation only where it is whole.

    A job.

    Raises:
        SurveyError: `disk_full`, `share_lost` or `file_unwritable`.
    """
    found = {one.facts.get(TRANSLATION) for one in opened.findings}
    whole = {name: words for name, words in opened.translations.items() if name not in found}
    exported = export_form(questionnaire, whole)
    write_new(path, exported.raw, overwrite=True)
    left = tuple(
        NotCarried("", f"translations/{name}") for name in opened.translations if name in found
    )
    return Written(path, (*exported.not_carried, *left))


class ExportingSteps(QObject):
    """Writes one form at a time."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)

    def start(self, before: Screen, opened: OpenForm, back: Back) -> None:
        """Ask where to write a form that can be used; `back` shows the screen `before` anew."""
        questionnaire = opened.questionnaire
        if questionnaire is None or opened.form is None:
            words = self.tr("直すところがあるので、書き出せません。点検の表を見てください。")
            self._frame.say(words, tone=Tone.WARNING)
            return
        name = f"{questionnaire.id}-{questionnaire.version}{ENDING}"
        self._place.ask.save_file(
            before,
            self.tr("XLSFormに書き出す"),
            suggested=opened.folder / name,
            pattern=f"*{ENDING}",
            on_chosen=partial(self._on_chosen, before, opened, questionnaire, back),
        )

    def stop(self) -> None:
        """Tell nothing more; what is written now is written to its end."""
        self._job.cancel()

    def _on_chosen(
        self,
        before: Screen,
        opened: OpenForm,
        questionnaire: Questionnaire,
        back: Back,
        path: Path,
    ) -> None:
        self._frame.say(self.tr("XLSFormを書き出しています…"))
        self._job.run(
            partial(write_xlsform, opened, questionnaire, path),
            partial(self._on_written, before, opened, back),
            partial(self._on_failed, path),
        )

    def _on_written(self, before: Screen, opened: OpenForm, back: Back, written: Written) -> None:
        if not is_shown(before):
            return
        name = visible_line(written.path.name)
        if not written.not_carried:
            words = self.tr("XLSFormに書き出しました：{file}。すべての内容が入っています。")
            self._frame.say(words.format(file=name))
            return
        words = self.tr(
            "XLSFormに書き出しました：{file}。XLSFormに書けない内容が{n}件あり、入っていません。"
        )
        see = BarAction(self.tr("一覧を見る(&I)"), partial(self._show, opened, written, back))
        told = words.format(file=name, n=f"{len(written.not_carried):,}")
        self._frame.say(told, tone=Tone.WARNING, actions=(see,))

    def _show(self, opened: OpenForm, written: Written, back: Back) -> None:
        view = NotCarriedView(opened, written.path.name, written.not_carried)
        view.left.connect(back)
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_failed(self, path: Path, error: SurveyError) -> None:
        self._frame.say_refusal(error, file=path.name)
