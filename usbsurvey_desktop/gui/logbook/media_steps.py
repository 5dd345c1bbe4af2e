"""The 媒体台帳 of an open book: its list, one medium, and 在庫確認."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.response import Unfinished
from usbsurvey_desktop.gui.items.base import ItemHelp
from usbsurvey_desktop.gui.logbook.history_view import (
    HistoryView,
    medium_chapters,
    medium_heading,
)
from usbsurvey_desktop.gui.logbook.keeper import BookKeeper
from usbsurvey_desktop.gui.logbook.media_view import MediaView
from usbsurvey_desktop.gui.logbook.medium_input import NUMBER, MediumInput
from usbsurvey_desktop.gui.logbook.medium_view import MediumView
from usbsurvey_desktop.gui.logbook.open_book import Written
from usbsurvey_desktop.gui.logbook.settling import open_point
from usbsurvey_desktop.gui.logbook.state_proposal import state_proposal
from usbsurvey_desktop.gui.logbook.stock_view import StockView
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import is_shown
from usbsurvey_desktop.logbook.entries import MediumSave
from usbsurvey_desktop.logbook.keeping import medium_save, stock_check


class MediaSteps(QObject):
    """Shows the 台帳 until `left`."""

    left = Signal()
    print_wanted = Signal()

    def __init__(self, keeper: BookKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._medium: MediumInput | None = None
        self._view: MediumView | None = None
        self._list: MediaView | None = None

    @property
    def view(self) -> QWidget | None:
        """The screen of the 台帳 that is shown; None while there is none."""
        for view in (self._view, self._list):
            if view is not None and is_shown(view):
                return view
        return None

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that stands in no book."""
        return self._medium is not None and self._medium.is_changed

    @property
    def medium(self) -> MediumInput | None:
        """The line in work."""
        return self._medium

    def start(self, at: str = "") -> MediaView:
        """Show every medium, at one of them."""
        self._medium = None
        view = MediaView(self._keeper.book)
        view.new_wanted.connect(partial(self.open, None))
        view.medium_wanted.connect(self.open)
        view.print_wanted.connect(self.print_wanted)
        view.left.connect(self.left)
        self._list = view
        self._keeper.frame.show_screen(view, view.heading, view.first_focus)
        if at:
            view.table.go_to(at)
        return view

    def open(self, no: str | None, values: Raw | None = None) -> None:
        """Show the line of a medium, or begin one; `values` are what was typed before."""
        if self._keeper.book.standing.content.is_closed and no is None:
            self._keeper.say_closed()
            return
        self.show(MediumInput(self._keeper.desk(), no, values))

    def show(self, medium: MediumInput) -> None:
        """Show a line in work."""
        view = MediumView(medium, self._look_up(medium))
        view.save_wanted.connect(self._on_save)
        view.check_wanted.connect(self._on_check)
        view.history_wanted.connect(self._on_history)
        view.left.connect(self._on_left)
        self._medium, self._view = medium, view
        self._keeper.frame.show_screen(view, view.heading, view.first_focus)
        view.pager.page.settle()

    def forget(self) -> None:
        """Let go of the line in work."""
        self._medium, self._view = None, None

    def _look_up(self, medium: MediumInput) -> ItemHelp:
        fixed = frozenset() if medium.no is None else frozenset({NUMBER})
        return ItemHelp(
            self._keeper.place.municipalities,
            beside=partial(state_proposal, self._keeper.book, medium.no),
            fixed=fixed,
        )

    def _on_save(self) -> None:
        medium, view = self._medium, self._view
        if medium is None or view is None:
            return
        if view.pager.asks_for_correction():
            words = self.tr("まだ台帳に書いていません。訂正の理由を書いてください。")
            self._keeper.frame.say(words)
            return
        values, correction = medium.values, view.pager.foot.correction or None
        no = medium.no or str(values.get(NUMBER, "")).strip()
        if medium.no is None and no in self._keeper.book.standing.media:
            words = self.tr("その登録番号は、もう台帳にあります。ほかの番号にしてください。")
            self._keeper.frame.say(words)
            view.pager.page.focus_question(NUMBER)
            return
        self._keeper.write(
            partial(medium_save, no=no, values={**values, NUMBER: no}, correction=correction),
            self._on_written,
            self._on_unsettled,
        )

    def _on_written(self, written: Written) -> None:
        if isinstance(written.act, MediumSave):
            self.start(written.act.medium)
            words = self.tr("媒体 {no} を台帳に書きました。")
            self._keeper.frame.say(words.format(no=written.act.medium))

    def _on_unsettled(self, unfinished: Unfinished) -> None:
        medium, view = self._medium, self._view
        if medium is None or view is None:
            return
        points = [open_point(medium.form, finding) for finding in unfinished.findings]
        heading = self.tr("確認が必要なところが{count}件あります").format(count=len(points))
        view.pager.show_points(heading, points)
        self._keeper.frame.say(self.tr("まだ台帳に書いていません。"))

    def _on_check(self) -> None:
        if self._medium is None or self._medium.no is None or not self._may_leave(self._on_check):
            return
        no, keeper = self._medium.no, self._keeper
        view = StockView(no, keeper.book.who, keeper.place.clock())
        view.submitted.connect(partial(self._on_checked, no))
        view.left.connect(partial(self.open, no))
        keeper.frame.show_screen(view, view.heading, view.first_focus)

    def _on_checked(self, no: str, day: date, by: str) -> None:
        self._keeper.write(
            lambda desk: stock_check(desk, no, on=day, by=by),
            partial(self._on_check_written, no),
            self._on_unsettled,
        )

    def _on_check_written(self, no: str, _written: Written) -> None:
        self.start(no)
        words = self.tr("媒体 {no} の在庫確認を書きました。")
        self._keeper.frame.say(words.format(no=no))

    def _on_history(self) -> None:
        medium = self._medium
        known = self._keeper.book.standing.media.get("" if medium is None else medium.no or "")
        if medium is None or known is None:
            return
        chapters = medium_chapters(known, self._keeper.book)
        view = HistoryView(medium_heading(known), chapters)
        view.left.connect(partial(self.show, medium))
        self._keeper.frame.show_screen(view, view.heading, view.first_focus)

    def _on_left(self) -> None:
        if self._may_leave(self._leave):
            self._leave()

    def _leave(self) -> None:
        no = "" if self._medium is None else self._medium.no or ""
        self.start(no)

    def _may_leave(self, go_on: Callable[[], None]) -> bool:
        """Whether nothing would be lost; if something would, the person is asked first."""
        if not self.has_unsaved:
            return True
        words = self.tr("台帳に書いていない入力があります。")
        stay = BarAction(self.tr("続けて書く(&C)"), self._on_stay)
        leave = BarAction(self.tr("書かずに戻る(&X)"), partial(self._drop, go_on))
        self._keeper.frame.ask(words, (stay, leave))
        return False

    def _drop(self, go_on: Callable[[], None]) -> None:
        if self._medium is not None:
            self._medium = MediumInput(self._keeper.desk(), self._medium.no)
        go_on()

    def _on_stay(self) -> None:
        self._keeper.frame.clear_message()
        if self._view is not None:
            self._view.first_focus.setFocus()
