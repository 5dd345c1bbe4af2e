"""公表する表・団体に返す表: asks where, writes in jobs, refuses what the command line refuses."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.printing.tally_versions import in_words
from usbsurvey_desktop.gui.reviewer.publish_view import PublishView
from usbsurvey_desktop.gui.reviewer.publish_work import (
    PublishWish,
    Returning,
    in_public,
    is_known,
)
from usbsurvey_desktop.gui.reviewer.tally_exporter import TallyExporter
from usbsurvey_desktop.gui.reviewer.tally_printer import TallyPrinter, report_shown
from usbsurvey_desktop.gui.reviewer.tally_words import split_words
from usbsurvey_desktop.gui.reviewer.tally_work import Counts
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.tally.published import ShownApart
from usbsurvey_desktop.tally.report import Report
from usbsurvey_desktop.visible import visible_line


class PublishDesk(QObject):
    """Works on one tally at a time, until `left`."""

    left = Signal()

    def __init__(self, place: Workplace, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._exporter = TallyExporter(place, frame, self)
        self._printer = TallyPrinter(place, frame, self)

    def start(self, counts: Counts, form: Form) -> PublishView:
        """Show the screen for a tally; `form` is in the words to show."""
        view = PublishView(counts, split_words(counts, form))
        view.export_wanted.connect(partial(self._on_export, view, counts))
        view.print_wanted.connect(partial(self._on_print, view, counts, form))
        view.returns_wanted.connect(partial(self._on_returns, view, counts))
        view.left.connect(self._on_left)
        self._frame.clear_message()
        self._frame.show_screen(view, view.heading, view.first_focus)
        return view

    def stop(self) -> None:
        """Tell nothing more; what is written now is written to its end."""
        self._job.cancel()
        self._exporter.stop()
        self._printer.stop()

    def _on_left(self) -> None:
        self.stop()
        self._frame.clear_message()
        self.left.emit()

    def _on_export(self, view: PublishView, counts: Counts, wish: PublishWish) -> None:
        if wish.at_least is not None and not self._may_hide(counts):
            return
        words = self.tr("公表用の表を書き出しました：{file}。公表の前に、中を確かめてください。")
        self._exporter.ask(view, counts, wish, "" if wish.at_least is None else words)

    def _on_print(self, view: PublishView, counts: Counts, form: Form, wish: PublishWish) -> None:
        """Show the report as wished; never with 考察, which may tell what is hidden."""
        if wish.at_least is None or self._may_hide(counts):
            apart = tuple(in_words(counts.publication.apart, self._place.form_words.shown))
            report = partial(_report, counts, form, apart, wish)
            self._printer.start(view, report, partial(self.start, counts, form))

    def _may_hide(self, counts: Counts) -> bool:
        if not is_known(counts):
            words = self.tr(
                "設問の回答で分けた集計は、公表用にも、団体に返す表にもできません。"
                "回答は、その団体のほかは知らないからです。集計に戻って、分け方を"
                "「なし」「都道府県」「団体の種類」「人口区分」のどれかにしてください。"
            )
            self._frame.say(words, tone=Tone.WARNING)
        return is_known(counts)

    def _on_returns(self, view: PublishView, counts: Counts, at_least: int) -> None:
        if not self._may_hide(counts):
            return
        if not counts.bodies:
            self._frame.say(self.tr("集計に入る回答がないので、返す表はありません。"))
            return
        self._place.ask.folder(
            view,
            self.tr("団体に返す表を入れるフォルダーを選ぶ"),
            folder=self._place.output,
            on_chosen=partial(self._begin, view, counts, at_least),
        )

    def _begin(self, view: PublishView, counts: Counts, at_least: int, folder: Path) -> None:
        self._frame.clear_message()
        self._go_on(view, Returning(counts, at_least, folder, self._place.clock), folder)

    def _go_on(self, view: PublishView, returning: Returning, folder: Path) -> None:
        self._job.run(
            returning.go_on,
            partial(self._on_step, view, returning, folder),
            partial(self._on_failed, view, returning, folder),
        )

    def _on_step(
        self, view: PublishView, returning: Returning, folder: Path, total: int | None
    ) -> None:
        if not is_shown(view):
            return
        view.show_progress(returning.done, returning.total)
        if total is None:
            self._go_on(view, returning, folder)
            return
        words = self.tr(
            "団体に返す表を{n}団体分、書き出しました：{folder}。"
            "それぞれの表は、その団体にだけ渡してください。暗号化していません。"
        )
        self._frame.say(words.format(n=f"{total:,}", folder=visible_line(folder.name)))

    def _on_failed(
        self, view: PublishView, returning: Returning, folder: Path, error: SurveyError
    ) -> None:
        if is_shown(view):
            view.show_progress(returning.total, returning.total)
        self._frame.say_refusal(error, file=folder.name)


def _report(counts: Counts, form: Form, apart: tuple[ShownApart, ...], wish: PublishWish) -> Report:
    shown = counts if wish.at_least is None else in_public(counts, wish.at_least)
    return report_shown(shown, form, apart, None)
