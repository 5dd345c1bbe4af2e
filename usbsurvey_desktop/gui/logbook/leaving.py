"""What leaves an open book, and what is noted of a package that a record carried."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.logbook.carried_view import CarriedView
from usbsurvey_desktop.gui.logbook.export_work import (
    digest_of,
    surveys_with_record,
    write_csv,
    write_part,
    write_workbook,
)
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper, book_error
from usbsurvey_desktop.gui.logbook.open_book import Joined, Written, join_copy
from usbsurvey_desktop.gui.logbook.part_view import PartView
from usbsurvey_desktop.gui.logbook.words import short_number
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.logbook.keeping import carried
from usbsurvey_desktop.sealing.pack import Pack


class Leaving(QObject):
    """Asks where things go and writes them in jobs; `record_left` leads back to the record."""

    record_left = Signal()
    joined = Signal()
    """The book has entries of another copy."""

    def __init__(
        self, keeper: BookKeeper, package: tuple[str, str] | None, parent: QObject
    ) -> None:
        """Work on a book; `package` is the `dig` and the name of one to be written down."""
        super().__init__(parent)
        self._keeper = keeper
        self._package = package
        self._place = keeper.place
        self._frame = keeper.frame

    def export_workbook(self, parent: Screen) -> None:
        """Ask where the workbook goes, and write it."""
        book, now = self._keeper.book, self._place.clock()
        self._place.ask.save_file(
            parent,
            self.tr("Excelに書き出す"),
            suggested=self._place.output / f"{book.path.stem}.xlsx",
            pattern="*.xlsx",
            on_chosen=lambda path: self._export(partial(write_workbook, book, path, now), path),
        )

    def export_csv(self, parent: Screen) -> None:
        """Ask where the folder of CSV files goes, and write it."""
        book = self._keeper.book
        self._place.ask.folder(
            parent,
            self.tr("CSVのフォルダーを置く場所を選ぶ"),
            folder=self._place.output,
            on_chosen=lambda path: self._export(partial(write_csv, book, path), path),
        )

    def join(self, parent: Screen) -> None:
        """Ask for another copy of the book, and add what only that has."""
        self._place.ask.open_file(
            parent,
            self.tr("同じ記録簿の別の写しを選ぶ"),
            folder=self._keeper.book.path.parent,
            pattern="*.usbrecord",
            on_chosen=self._on_copy,
        )

    def ask_part(self, no: str) -> None:
        """Ask for which survey the part of a record is written."""
        work = partial(surveys_with_record, self._place)
        self._keeper.job.run(work, partial(self._on_surveys, no), self._keeper.say_refusal)

    def ask_carried(self, no: str) -> None:
        """Ask which package a record carried."""
        view = CarriedView(short_number(no), self._place.ask, self._place.output)
        view.chosen.connect(partial(self._on_package, view))
        view.wanted.connect(partial(self._on_carried, no))
        view.left.connect(self.record_left)
        if self._package is not None:
            view.show_package(*self._package)
        self._show(view)

    def _show(self, view: Screen) -> None:
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _export(self, work: Callable[[], str], path: Path) -> None:
        self._frame.say(self.tr("書き出しています…"))
        self._keeper.job.run(work, self._on_exported, partial(self._on_not_exported, path.name))

    def _on_exported(self, name: str) -> None:
        words = self.tr(
            "{file} に書き出しました。書き出したファイルは暗号化されていません。"
            "使い終わったら消してください。"
        )
        self._frame.say(words.format(file=name))

    def _on_not_exported(self, name: str, error: SurveyError) -> None:
        told = book_error(error)
        self._frame.say_refusal(told, file=str(error.facts.get("file", name)))

    def _on_copy(self, path: Path) -> None:
        self._frame.say(self.tr("写しを確かめています…"))
        work = partial(join_copy, self._place, self._keeper.book, path)
        self._keeper.job.run(work, self._on_joined, partial(self._on_not_exported, path.name))

    def _on_joined(self, joined: Joined) -> None:
        self._keeper.book = joined.book
        self.joined.emit()
        if joined.entries:
            words = self.tr(
                "別の写しにだけあった記載を{n}件、書き足しました。どちらのファイルも残っています。"
            )
            self._frame.say(words.format(n=joined.entries))
        else:
            self._frame.say(self.tr("別の写しにだけある記載はありませんでした。"))

    def _on_surveys(self, no: str, packs: Sequence[Pack]) -> None:
        view = PartView(short_number(no), packs)
        view.wanted.connect(partial(self._on_part, view, no))
        view.left.connect(self.record_left)
        self._show(view)

    def _on_part(self, view: PartView, no: str, pack: Pack) -> None:
        book = self._keeper.book
        self._place.ask.save_file(
            view,
            self.tr("提出ファイルに添える部分を書き出す"),
            suggested=self._place.output / f"{no}.json",
            pattern="*.json",
            on_chosen=lambda path: self._write_part(
                partial(write_part, book, no, pack, path), path
            ),
        )

    def _write_part(self, work: Callable[[], str], path: Path) -> None:
        self._keeper.job.run(work, self._on_part_written, partial(self._on_not_exported, path.name))

    def _on_part_written(self, name: str) -> None:
        self.record_left.emit()
        words = self.tr(
            "{file} に書き出しました。回答者に渡し、署名の画面で選んでもらってください。"
        )
        self._frame.say(words.format(file=name))

    def _on_package(self, view: CarriedView, path: Path) -> None:
        self._keeper.job.run(
            partial(digest_of, path),
            partial(view.show_package, file=path.name),
            partial(self._on_not_exported, path.name),
        )

    def _on_carried(self, no: str, digest: str) -> None:
        self._keeper.write(
            lambda desk: carried(desk, no, digest), partial(self._on_noted, no), self._on_unsettled
        )

    def _on_noted(self, no: str, _written: Written) -> None:
        self._package = None
        self.record_left.emit()
        words = self.tr("記録 {no} に、運んだ提出ファイルを書きました。")
        self._frame.say(words.format(no=short_number(no)))

    def _on_unsettled(self, _unfinished: Unfinished) -> None:
        """Naming a package leaves nothing to settle."""
