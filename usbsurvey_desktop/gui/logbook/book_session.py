"""One open record book: its list, a record, its media, the end of its year."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from usbsurvey_desktop.errors import SurveyError
from usbsurvey_desktop.gui.logbook.covered_book import Line, Where
from usbsurvey_desktop.gui.logbook.history_view import (
    HistoryView,
    record_chapters,
    record_heading,
)
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.leaving import Leaving
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.media_steps import MediaSteps
from usbsurvey_desktop.gui.logbook.open_book import OpenBook, forms_of
from usbsurvey_desktop.gui.logbook.people_steps import PeopleSteps
from usbsurvey_desktop.gui.logbook.printing_steps import BookPrinting
from usbsurvey_desktop.gui.logbook.record_rows import Filter
from usbsurvey_desktop.gui.logbook.record_steps import RecordSteps
from usbsurvey_desktop.gui.logbook.words import short_number
from usbsurvey_desktop.gui.logbook.year_steps import YearSteps
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame, Screen, is_shown
from usbsurvey_desktop.gui.shared.short_digest import short_digest
from usbsurvey_desktop.gui.shared.whereabouts import go_to_spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.logbook.judgement import waiting

_MOST_NUMBERS = 5


class BookSession(QObject):
    """Shows an open book until `left`."""

    left = Signal()
    followed = Signal(object)
    """The year was closed and goes on; carries the next `OpenBook`."""

    def __init__(
        self,
        book: OpenBook,
        place: Workplace,
        frame: Frame,
        parent: QObject,
        *,
        package: tuple[str, str] | None = None,
    ) -> None:
        """Show a book; `package` is the `dig` and the file name of one to be written down."""
        super().__init__(parent)
        self._frame = frame
        self._package = package
        self._keeper = BookKeeper(book, place, frame, self)
        self._wanted = Filter()
        self._at = ""
        self._list: ListView | None = None
        self._leaving = Leaving(self._keeper, package, self)
        self._records = RecordSteps(self._keeper, self)
        self._media = MediaSteps(self._keeper, self)
        self._year = YearSteps(self._keeper, self)
        self._people = PeopleSteps(self._keeper, self)
        self._printing = BookPrinting(self._keeper, self)
        self._connect()

    def _connect(self) -> None:
        self._records.left.connect(self._on_record_left)
        self._records.history_wanted.connect(self._on_history)
        self._records.part_wanted.connect(self._leaving.ask_part)
        self._records.carried_wanted.connect(self._leaving.ask_carried)
        self._records.print_wanted.connect(self._on_print_record)
        self._printing.left.connect(self.show_list)
        self._leaving.record_left.connect(self._records.again)
        self._leaving.joined.connect(self.show_list)
        self._media.left.connect(self._on_media_left)
        self._media.print_wanted.connect(self._on_print_media)
        self._year.left.connect(self.show_list)
        self._people.left.connect(self.show_list)
        self._year.followed.connect(self.followed)

    @property
    def keeper(self) -> BookKeeper:
        """Who keeps the book."""
        return self._keeper

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that stands in no book."""
        return any(part.has_unsaved for part in (self._records, self._media, self._year))

    def start(self) -> None:
        """Show the list, and which records were left half done."""
        self.show_list()
        words = _waiting_words(self._keeper)
        if words:
            self._frame.say(words, tone=Tone.WARNING)
        if self._package is not None:
            words = self.tr(
                "提出ファイル {file}（受付照合 {receipt}）を運ぶ記録を選ぶか、新しい記録を書いて、"
                "「運んだ提出ファイルを書く」を押してください。"
            ).format(file=self._package[1], receipt=short_digest(self._package[0]))
            self._frame.say(words)

    def keep(self) -> None:
        """Leave the record in work half done in the book, at once; a line of the media cannot be.

        Raises:
            SurveyError: it cannot be written; as `RecordSteps.keep`.
        """
        self._records.keep()

    def show_list(self) -> ListView:
        """Show the records of the book as it was read last."""
        view = ListView(self._keeper.book, self._wanted)
        view.new_wanted.connect(self._on_new)
        view.copy_wanted.connect(self._on_copy)
        view.record_wanted.connect(self._on_record)
        view.media_wanted.connect(partial(self._go, self._media.start))
        view.print_wanted.connect(self._on_print)
        view.workbook_wanted.connect(partial(self._leaving.export_workbook, view))
        view.csv_wanted.connect(partial(self._leaving.export_csv, view))
        view.join_wanted.connect(partial(self._leaving.join, view))
        view.people_wanted.connect(partial(self._go, self._people.start))
        view.closing_wanted.connect(partial(self._go, self._year.start))
        view.left.connect(self.left)
        self._list = view
        self._show(view)
        if self._at:
            view.table.go_to(self._at)
        return view

    def speak(self) -> None:
        """Show the list or the record in the language that is spoken now.

        Another screen, with something half typed perhaps, speaks it from the next time on.
        """
        forms = forms_of(self._keeper.place)
        self._keeper.book = replace(self._keeper.book, forms=forms)
        if self._records.is_shown:
            self._records.speak()
        elif is_shown(self._list):
            self._remember_list()
            self.show_list()

    def where(self) -> Where:
        """Where the person is, and what was typed and stands in no book."""
        medium = self._media.medium
        view = self._records.view or self._media.view or self._list
        return Where(
            typed=self._records.typed(),
            medium=None if medium is None else Line(no=medium.no, values=medium.values),
            is_media=self._media.view is not None,
            is_unsaved=self._records.has_unsaved or self._media.has_unsaved,
            spot=spot_of(view) if view is not None and is_shown(view) else None,
        )

    def go_on(self, where: Where) -> None:
        """Show what was shown when the screen was covered."""
        self._frame.set_subject(self._keeper.book.path.name)
        try:
            if where.typed is not None:
                self._records.go_on(where.typed)
            elif where.medium is not None:
                self._media.open(where.medium.no, where.medium.values)
            elif where.is_media:
                self._media.start()
            else:
                self.show_list()
        except SurveyError as error:
            self.show_list()
            self._keeper.say_refusal(error)
        view = self._records.view or self._media.view or self._list
        if view is not None:
            go_to_spot(view, where.spot)

    def _show(self, view: Screen) -> None:
        self._frame.set_subject(self._keeper.book.path.name)
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _remember_list(self) -> None:
        if self._list is not None and is_shown(self._list):
            self._wanted, self._at = self._list.wanted, self._list.table.key

    def _may_write(self) -> bool:
        if not self._keeper.book.standing.content.is_closed:
            return True
        self._keeper.say_closed()
        return False

    def _go(self, start: Callable[[], object]) -> None:
        """Leave the list for another screen of the book as it is now."""
        self._remember_list()
        self._keeper.refresh(start)

    def _on_new(self) -> None:
        if self._may_write():
            self._go(self._records.start)

    def _on_copy(self, like: str) -> None:
        if not like:
            self._frame.say(self.tr("写せる記録がまだありません。"))
        elif self._may_write():
            self._go(partial(self._records.start, like=like))

    def _on_record(self, no: str) -> None:
        self._go(partial(self._records.start, no))

    def _on_record_left(self) -> None:
        self._records.forget()
        self._keeper.refresh(self.show_list)

    def _on_history(self, no: str) -> None:
        book = self._keeper.book
        record = book.standing.records[no]
        view = HistoryView(record_heading(record), record_chapters(record, book))
        view.left.connect(self._records.again)
        self._show(view)

    def _on_media_left(self) -> None:
        self._media.forget()
        self._keeper.refresh(self.show_list)

    def _on_print(self) -> None:
        self._remember_list()
        self._printing.start()

    def _on_print_record(self, no: str) -> None:
        if self._records.view is not None:
            self._printing.print_record(no, self._records.view, self._records.again)

    def _on_print_media(self) -> None:
        if self._media.view is not None:
            self._printing.print_media(self._media.view, self._media.start)


def _waiting_words(keeper: BookKeeper) -> str:
    """Which records were left half done some time ago; empty when none was."""
    desk = keeper.desk()
    numbers = [short_number(each.no) for each in waiting(desk.standing, desk.forms, desk.now)]
    if not numbers:
        return ""
    words = QCoreApplication.translate(
        "BookSession", "終わっていない記録が{n}件あります：{numbers}"
    )
    return words.format(n=len(numbers), numbers=listed(numbers[:_MOST_NUMBERS]))
