"""What was answered while a form was tried becomes a scenario file, and the other way round."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.scenarios import (
    MOST_BYTES,
    Scenario,
    as_documents_hold,
    read_scenario,
    scenario_text,
)
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.files import read_bounded, reason, write_new
from usbsurvey_desktop.gui.author.scenario_words import opened_words
from usbsurvey_desktop.gui.filling.question_range import question_name
from usbsurvey_desktop.gui.shared.joined import listed, sentences
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.visible import visible_line

_FOLDER = "scenarios"
"""Beside a form, where `tests/scenarios` and people look for them."""
_PATTERN = "*.json"


class ScenarioSteps(QObject):
    """Asks for a place, and writes or reads there in a job."""

    opened = Signal(object)
    """Carries the `Scenario` that was read."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)

    def save(self, filling: Filling, folder: Path, before: QWidget) -> None:
        """Ask where, and write what is answered now, with what the engine says of it."""
        self._place.ask.save_file(
            before,
            self.tr("シナリオの保存"),
            suggested=folder / _FOLDER / self.tr("シナリオ.json"),
            pattern=_PATTERN,
            on_chosen=partial(self._on_place, filling, folder),
        )

    def open(self, form: Form, folder: Path, before: QWidget) -> None:
        """Ask for a scenario, or a document of answers, and read it for this form."""
        self._place.ask.open_file(
            before,
            self.tr("シナリオを開く"),
            folder=folder / _FOLDER,
            pattern=_PATTERN,
            on_chosen=partial(self._on_file, form),
        )

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()

    def _on_place(self, filling: Filling, folder: Path, path: Path) -> None:
        now = filling.snapshot()
        # The form's own words: a scenario does not depend on who reads which translation.
        form = filling.form.original or filling.form
        answers, unread = as_documents_hold(form, now.answers)
        content = scenario_text(form, path.stem, answers, now.reasons)
        names = [question_name(filling.form.questions[each].question) for each in unread]
        self._job.run(
            partial(_write, path, content, folder / _FOLDER),
            partial(self._on_saved, names),
            partial(self._on_failed, path),
        )

    def _on_saved(self, unread: list[str], name: str) -> None:
        saved = self.tr("シナリオを保存しました：{name}。")
        words = [saved.format(name=visible_line(name))]
        if unread:
            left = self.tr("読み取れない書きかけの回答は入れていません：{names}。")
            words.append(left.format(names=listed(unread)))
        self._frame.say(sentences(words))

    def _on_file(self, form: Form, path: Path) -> None:
        self._job.run(
            partial(_read, form, path),
            partial(self._on_read, form, path.name),
            partial(self._on_failed, path),
        )

    def _on_read(self, form: Form, name: str, scenario: Scenario) -> None:
        self.opened.emit(scenario)
        self._frame.say(opened_words(form, scenario, name))

    def _on_failed(self, path: Path, error: SurveyError) -> None:
        self._frame.say_refusal(error, file=path.name)


def _write(path: Path, content: bytes, own: Path) -> str:
    """Write a scenario; the folder that is proposed for it is made where it is not there yet."""
    try:
        if path.parent == own:
            own.mkdir(exist_ok=True)
    except OSError as error:
        raise SurveyError(reason(error, Code.FILE_UNWRITABLE)) from error
    write_new(path, content, overwrite=True)
    return path.name


def _read(form: Form, path: Path) -> Scenario:
    return read_scenario(form, read_bounded(path, MOST_BYTES))
