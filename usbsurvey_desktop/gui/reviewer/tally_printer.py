"""集計の報告 on paper: put into words away from the windows, then shown as it will be printed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.printing.print_view import Printable
from usbsurvey_desktop.gui.printing.printing import Printing
from usbsurvey_desktop.gui.printing.tally_sheet import tally_printable
from usbsurvey_desktop.gui.reviewer.tally_words import part_words
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.tally.published import ShownApart
from usbsurvey_desktop.tally.remarks import Remarks
from usbsurvey_desktop.tally.report import Report, report_of
from usbsurvey_desktop.tally.splits import by_question

Back = Callable[[], QWidget | None]


def report_shown(
    counts: Counts, form: Form, apart: tuple[ShownApart, ...], remarks: Remarks | None
) -> Report:
    """The report of what was counted.

    Args:
        counts: what was counted.
        form: in the words to show.
        apart: how other versions asked, likewise; nothing of it is told where cells are hidden.
        remarks: what a person wrote; None for nothing.
    """
    report = report_of(
        counts.tally,
        counts.publication,
        counts.heading,
        counts.bodies,
        counts.covered,
        counts.asked,
    )
    split = counts.tally.split
    if split is not None:
        is_question = split.name in form.questions
        asked_in = counts.tally.asked_in(split.name) if is_question else None
        named = by_question(form, split.name, asked_in) if is_question else split
        split = replace(named, parts=dict(zip(named.parts, part_words(named), strict=True)))
    publication = report.publication
    if publication.at_least is None:
        publication = replace(publication, apart=apart)
    return replace(
        report, form=form, publication=publication, split=split, remarks=remarks or Remarks()
    )


class TallyPrinter(QObject):
    """Shows the sheets of a report until the person goes back."""

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._printing = Printing(place, frame, self)

    def start(self, before: QWidget, report: Callable[[], Report], back: Back) -> None:
        """Show a report as sheets, in place of `before`; `back` shows that one anew."""
        self._frame.say(self.tr("印刷するページを用意しています…"))
        self._job.run(
            lambda: tally_printable(report()),
            partial(self._on_made, before, back),
            self._on_failed,
        )

    def stop(self) -> None:
        """Let nothing that is under way change the screen."""
        self._job.cancel()
        self._printing.stop()

    def _on_made(self, before: QWidget, back: Back, printable: Printable) -> None:
        if is_shown(before):
            self._frame.clear_message()
            self._printing.start(printable, before, back)

    def _on_failed(self, error: SurveyError) -> None:
        self._frame.say_refusal(error)
