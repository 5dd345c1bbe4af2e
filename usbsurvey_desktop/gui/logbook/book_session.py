"""One open record book: its list, a record, its media, the end of its year."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.list_view import ListView
from usbsurvey_desktop.gui.logbook.open_book import OpenBook
from usbsurvey_desktop.gui.logbook.put_away import Where
from usbsurvey_desktop.gui.logbook.record_rows import Filter
from usbsurvey_desktop.gui.logbook.record_steps import RecordSteps
from usbsurvey_desktop.gui.logbook.words import short_number
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.message_bar import Tone
from usbsurvey_desktop.gui.shared.screen import Frame, Screen, is_shown
from usbsurvey_desktop.gui.shared.whereabouts import go_to_spot, spot_of
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.logbook.judgement import waiting

_RECEIPT_LENGTH = 8
_MOST_NUMBERS = 5


class BookSession(QObject):
    """Shows an open book until `left`."""

    left = Signal()

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
        self._records = RecordSteps(self._keeper, self)
        self._records.left.connect(self._on_record_left)
        self._wanted = Filter()
        self._at = ""
        self._list: ListView | None = None

    @property
    def keeper(self) -> BookKeeper:
        """Who keeps the book."""
        return self._keeper

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that stands in no book."""
        return self._records.has_unsaved

    def start(self) -> None:
        """Show the list, and which records were left half done."""
        self.show_list()
        desk = self._keeper.desk()
        numbers = [short_number(each.no) for each in waiting(desk.standing, desk.forms, desk.now)]
        if numbers:
            words = self.tr("終わっていない記録が{n}件あります：{numbers}").format(
                n=len(numbers), numbers=listed(numbers[:_MOST_NUMBERS])
            )
            self._frame.say(words, tone=Tone.WARNING)
        if self._package is not None:
            words = self.tr(
                "提出ファイル {file}（受付照合 {receipt}）を運ぶ記録を選ぶか、新しい記録を書いて、"
                "「運んだ提出ファイルを書く」を押してください。"
            ).format(file=self._package[1], receipt=self._package[0][:_RECEIPT_LENGTH])
            self._frame.say(words)

    def show_list(self) -> None:
        """Show the records of the book as it was read last."""
        view = ListView(self._keeper.book, self._wanted)
        view.new_wanted.connect(self._on_new)
        view.copy_wanted.connect(self._on_copy)
        view.record_wanted.connect(self._on_record)
        view.left.connect(self.left)
        self._list = view
        self._show(view)
        if self._at:
            view.table.go_to(self._at)

    def where(self) -> Where:
        """Where the person is, and what was typed and stands in no book."""
        typed = self._records.typed()
        view = self._records.view or (self._list if is_shown(self._list) else None)
        spot = None if view is None else spot_of(view)
        return Where(typed=typed, is_unsaved=self.has_unsaved, spot=spot)

    def go_on(self, where: Where) -> None:
        """Show what was shown when the screen was covered."""
        self.show_list()
        if where.typed is not None:
            try:
                self._records.go_on(where.typed)
            except SurveyError as error:
                self._keeper.say_refusal(error)
        view = self._records.view or self._list
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
        self._keeper.say_refusal(SurveyError(Code.RECORD_REFUSED, {"reason": "closed"}))
        return False

    def _on_new(self) -> None:
        if self._may_write():
            self._remember_list()
            self._keeper.refresh(self._records.start)

    def _on_copy(self, like: str) -> None:
        if not like:
            self._frame.say(self.tr("写せる記録がまだありません。"))
        elif self._may_write():
            self._remember_list()
            self._keeper.refresh(partial(self._records.start, like=like))

    def _on_record(self, no: str) -> None:
        self._remember_list()
        self._keeper.refresh(partial(self._records.start, no))

    def _on_record_left(self) -> None:
        self._records.forget()
        self._keeper.refresh(self.show_list)
