"""One record from its first page to the end, in an open book."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance

from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.logbook.basis import basis_words
from usbsurvey_desktop.gui.logbook.half_done import leave_half_done
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.medium_picker import medium_picker
from usbsurvey_desktop.gui.logbook.open_book import Written
from usbsurvey_desktop.gui.logbook.record_input import FIXED, RecordInput, Typed
from usbsurvey_desktop.gui.logbook.record_view import RecordView
from usbsurvey_desktop.gui.logbook.settling import aside_words, open_point
from usbsurvey_desktop.gui.logbook.words import short_number
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import is_shown
from usbsurvey_desktop.logbook.entries import PageSave
from usbsurvey_desktop.logbook.judgement import Judgement, judged
from usbsurvey_desktop.logbook.page_writing import PageInput, page_save

translate = QCoreApplication.translate


class RecordSteps(QObject):
    """Shows one record until `left`; what is done beside writing it is a signal with its number."""

    left = Signal()
    history_wanted = Signal(str)
    part_wanted = Signal(str)
    carried_wanted = Signal(str)
    print_wanted = Signal(str)

    def __init__(self, keeper: BookKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._record: RecordInput | None = None
        self._view: RecordView | None = None
        self._page = ""

    @property
    def is_shown(self) -> bool:
        """Whether a record is shown now."""
        return is_shown(self._view)

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that stands in no book."""
        return self._record is not None and bool(self._record.changed_pages)

    def start(self, no: str | None = None, *, like: str | None = None) -> None:
        """Show a record where something is left to write, or begin one, maybe like another.

        Raises:
            SurveyError: `record_refused` with `reason` `unknown_record`.
        """
        self._show(RecordInput(self._keeper.desk(), no, like=like), "")

    def go_on(self, typed: Typed) -> None:
        """Show the record that lay aside.

        Raises:
            SurveyError: `record_refused` with `reason` `unknown_record`.
        """
        record = RecordInput.of(self._keeper.desk(), typed)
        view = self._show(record, typed.page)
        view.pager.foot.put_back(typed.correction, from_paper=typed.from_paper)

    def again(self) -> RecordView:
        """Show the record once more, after something else was shown.

        Raises:
            LookupError: no record is in work.
        """
        if self._record is None:
            raise LookupError
        return self._show(self._record, self._page)

    def speak(self) -> None:
        """Show the record in the language that is spoken now, if it is shown."""
        if self._record is not None and self.is_shown:
            self._record.speak(self._keeper.desk())
            self.again()

    def typed(self) -> Typed | None:
        """What lies aside while the screen is covered; None while no record is in work."""
        if self._record is None:
            return None
        foot = self._view.pager.foot if self._view is not None and self.is_shown else None
        return self._record.typed(
            self._page,
            correction="" if foot is None else foot.correction,
            from_paper=foot is not None and foot.from_paper,
        )

    def keep(self) -> None:
        """Leave what was typed half done in the book, at once; a correction needs its reason.

        Raises:
            SurveyError: as `leave_half_done`.
        """
        if self._record is not None:
            foot = self._view.pager.foot if self._view is not None else None
            leave_half_done(self._keeper, self._record, self._page, foot)

    def forget(self) -> None:
        """Let go of the record."""
        self._record, self._view = None, None

    @property
    def view(self) -> RecordView | None:
        """The screen of the record, while it is shown."""
        return self._view if self.is_shown else None

    def _show(self, record: RecordInput, page: str) -> RecordView:
        known = self._known(record)
        view = RecordView(record, known, self._look_up(record), page or _first_page(record, known))
        view.save_wanted.connect(self._on_save)
        view.page_changed.connect(self._on_page_changed)
        view.nothing_to_write.connect(self._on_nothing_to_write)
        view.left.connect(self._on_left)
        for signal, wanted in (
            (view.history_wanted, self.history_wanted),
            (view.part_wanted, self.part_wanted),
            (view.carried_wanted, self.carried_wanted),
            (view.print_wanted, self.print_wanted),
        ):
            signal.connect(partial(self._on_way, wanted))
        self._record, self._view, self._page = record, view, view.pager.page_id
        self._keeper.frame.show_screen(view, view.heading, view.first_focus)
        view.pager.page.settle()
        return view

    def _known(self, record: RecordInput) -> Judgement | None:
        book = self._keeper.book
        known = book.standing.records.get(record.no or "")
        return None if known is None else judged(known, book.forms)

    def _look_up(self, record: RecordInput) -> ItemHelp:
        place = self._keeper.place
        return ItemHelp(
            place.municipalities,
            clock=lambda: record.clock(place.clock()),
            beside=partial(medium_picker, self._keeper),
            basis=partial(basis_words, record.form.questionnaire.documents),
            fixed=FIXED,
        )

    def _on_page_changed(self, heading: str) -> None:
        if self._view is not None:
            self._page = self._view.pager.page_id
            self._keeper.frame.set_heading(heading)

    def _on_nothing_to_write(self) -> None:
        words = self.tr("このパターンと方向では、そのページに書くことはありません。")
        self._keeper.frame.say(words)

    def _on_save(self, is_complete: bool) -> None:  # noqa: FBT001 - a signal brings it
        record, view = self._record, self._view
        if record is None or view is None or _asks_for_correction(view, self._keeper):
            return
        page, foot = view.pager.page_id, view.pager.foot
        given = record.page_input(
            page, closed=is_complete, correction=foot.correction, from_paper=foot.from_paper
        )
        self._keeper.write(
            lambda desk: page_save(desk, record.no, page, given),
            partial(self._on_written, page, given),
            self._on_unsettled,
        )

    def _on_written(self, page: str, given: PageInput, written: Written) -> None:
        record, view = self._record, self._view
        if record is None or view is None or not isinstance(written.act, PageSave):
            return
        record.saved(self._keeper.desk(), written.act.record, page)
        known = self._known(record)
        view.show_record(known)
        title = record.form.pages[page].group.title
        number = short_number(written.act.record)
        if given.closed:
            words = self.tr("記録 {no} の「{page}」を記録しました。")
        else:
            words = self.tr("記録 {no} の「{page}」を途中で残しました。")
        view.pager.turn_to(_next_page(record, known, page) if given.closed else page)
        told = words.format(no=number, page=title)
        self._keeper.frame.say(sentences((told, aside_words(written))))

    def _on_unsettled(self, unfinished: Unfinished) -> None:
        record, view = self._record, self._view
        if record is None or view is None:
            return
        points = [open_point(record.form, finding) for finding in unfinished.findings]
        heading = self.tr("確認が必要なところが{count}件あります").format(count=len(points))
        view.pager.show_points(heading, points)
        self._keeper.frame.say(
            self.tr("まだ記録していません。あとで続きを書くときは「途中で残す」を押してください。")
        )

    def _on_way(self, wanted: SignalInstance) -> None:
        record = self._record
        if record is None:
            return
        if record.no is None:
            words = self.tr("先に、この記録の「申請」を記録するか、途中で残してください。")
            self._keeper.frame.say(words)
            return
        wanted.emit(record.no)

    def _on_left(self) -> None:
        if not self.has_unsaved:
            self.left.emit()
            return
        words = self.tr("記録していない入力があります。")
        stay = BarAction(self.tr("続けて書く(&C)"), self._on_stay)
        leave = BarAction(self.tr("記録せずに戻る(&X)"), self.left.emit)
        self._keeper.frame.ask(words, (stay, leave))

    def _on_stay(self) -> None:
        self._keeper.frame.clear_message()
        if self._view is not None:
            self._view.first_focus.setFocus()


def _asks_for_correction(view: RecordView, keeper: BookKeeper) -> bool:
    """Whether 訂正の理由 is missing, which is told then, over what was told of the act before."""
    is_missing = view.pager.asks_for_correction()
    if is_missing:
        words = translate("RecordSteps", "まだ記録していません。訂正の理由を書いてください。")
        keeper.frame.say(words)
    return is_missing


def _first_page(record: RecordInput, known: Judgement | None) -> str:
    """Where something is left to write: the first page that must still be closed."""
    left = () if known is None else known.open_pages
    return next(iter(left), record.filling.route[0] if known is None else record.filling.route[-1])


def _next_page(record: RecordInput, known: Judgement | None, page: str) -> str:
    """The next page that must still be closed, else the one that was just written."""
    order = tuple(record.form.pages)
    left = () if known is None else known.open_pages
    return next((each for each in left if order.index(each) > order.index(page)), page)
