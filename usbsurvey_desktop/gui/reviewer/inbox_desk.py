"""The collector's desk for a whole folder: open it once, show it as it is read, lead to cases.

Promises: while the screen is covered no key is kept, only what was found without any answer.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.holdings import Holdings
from usbsurvey_desktop.gui.frame.subject import show_subject
from usbsurvey_desktop.gui.reviewer.inbox_course import InboxCourse
from usbsurvey_desktop.gui.reviewer.inbox_cover import covered_inbox
from usbsurvey_desktop.gui.reviewer.inbox_entry import InboxEntry
from usbsurvey_desktop.gui.reviewer.inbox_memory import InboxMemory
from usbsurvey_desktop.gui.reviewer.inbox_opening import CaseWish, InboxOpening
from usbsurvey_desktop.gui.reviewer.inbox_reading import InboxReading
from usbsurvey_desktop.gui.reviewer.inbox_rows import Facts
from usbsurvey_desktop.gui.reviewer.inbox_sides import InboxSides
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.inbox_words import held_roster_words
from usbsurvey_desktop.gui.reviewer.roster_news import NO_NEWS, RosterNews, changed_row, unfit_words
from usbsurvey_desktop.gui.shared.joined import sentences
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.screen import Frame, is_shown
from usbsurvey_desktop.gui.shared.whereabouts import Spot, go_to_spot
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.identity.roster_pins import AdmittedRoster


class InboxDesk(QObject):
    """Shows one folder until `left`; a package of it is looked at by another desk."""

    left = Signal()
    case_wanted = Signal(object)
    """Carries a `CaseWish`; whoever shows it calls `come_back` in the end."""
    inbox_shown = Signal(bool)
    """Whether an opened inbox is at work, which can be covered."""

    def __init__(
        self, place: Workplace, frame: Frame, memory: InboxMemory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._memory = memory
        self._course = InboxCourse(place, frame, self)
        self._course.stepped.connect(self._on_stepped)
        self._sides = InboxSides(place, frame, memory, self)
        self._sides.left.connect(self._on_side_left)
        self._sides.case_wanted.connect(self._show_case)
        self._sides.roster_changed.connect(self._on_roster_changed)
        self._sides.bundle_left.connect(self._on_bundle_left)
        self._entry = InboxEntry(place, frame, memory, self)
        self._entry.opened.connect(self._on_opened)
        self._entry.left.connect(self.left)
        self._view: InboxView | None = None
        self._listed: tuple[str, ...] = ()
        self._news = NO_NEWS

    def start(self, holdings: Holdings) -> None:
        """Ask which folder, and who opens it."""
        self._forget()
        self._entry.start(holdings)

    def _on_side_left(self, path: Path | None, told: str) -> None:
        self.come_back(path)
        if told:
            self._frame.say(told)

    def _on_bundle_left(self, told: str, actions: tuple[BarAction, ...]) -> None:
        self.come_back()
        if told:
            self._frame.say(told, actions=actions)

    def _on_roster_changed(self, roster: AdmittedRoster, told: str) -> None:
        """Judge every file anew by the roster that was written."""
        reading = self._reading
        if reading is None:
            return
        held = reading.opening.roster
        self._forget()
        self._begin(InboxReading(replace(reading.opening, roster=roster), self._place))
        self._frame.say(told)
        self._news = RosterNews(changed_row(held.roster if held else None, roster.roster), told)
        self._tell_news()

    def _tell_news(self) -> None:
        news, look = self._news, self._course.shown.look
        if news.row and self._view is not None and self._view.go_to_person(news.row):
            self._news = replace(news, row="")
        if news.told and look.total and look.is_over:
            self._news = NO_NEWS
            if words := unfit_words(look.facts):
                self._frame.say(sentences((news.told, words)))

    def come_back(self, path: Path | None = None) -> None:
        """Show the folder again, at the row of a file, and look whether anything is new."""
        if self._reading is None:
            self.left.emit()
            return
        self._show_view()
        if self._view is not None and path is not None:
            self._view.go_to(self._reading.shown_name(path))
        self._course.scan()

    def put_away(self) -> Covered | None:
        """What covers the folder that is open; None while there is none."""
        reading = self._reading
        if reading is None:
            return None
        covered = covered_inbox(reading, self._view, self._place, self._show_again)
        put = self._sides.tally.put_away()
        self._forget()
        return put.under(covered)

    def keep(self) -> None:
        """Bring the remarks that were written to the disk.

        Raises:
            SurveyError: they could not be saved.
        """
        self._sides.tally.keep()

    def give_up(self) -> None:
        """Let what could not be saved go."""
        self._sides.tally.forget()

    def _on_opened(self, opening: InboxOpening) -> None:
        self._memory.begin(opening.folder, opening.roster_path)
        self._begin(InboxReading(opening, self._place))

    def _begin(self, reading: InboxReading) -> None:
        self._course.begin(reading)
        self._show_view()
        self._course.scan()

    @property
    def _reading(self) -> InboxReading | None:
        return self._course.reading

    def _show_view(self) -> None:
        reading = self._reading
        if reading is None:
            return
        opening = reading.opening
        held = "" if opening.roster_path is None else opening.roster_path.name
        view = InboxView(
            opening.folder,
            self._place.municipalities,
            seen=self._memory.seen,
            roster=held_roster_words(held, opening.roster),
        )
        view.buttons.left.connect(self._on_left)
        view.head.folder_wanted.connect(self._on_folder_wanted)
        view.head.reload_wanted.connect(self._course.reload)
        view.progress.stop_wanted.connect(self._course.stop_or_go)
        view.case_wanted.connect(self._on_case_wanted)
        view.settle_wanted.connect(self._on_settle_wanted)
        view.buttons.tally_wanted.connect(self._on_tally_wanted)
        view.head.bundle_wanted.connect(self._on_bundle_wanted)
        view.head.take_wanted.connect(self._on_take_wanted)
        view.seen_changed.connect(self._on_seen_changed)
        self._sides.serve(view, reading)
        view.show_now(self._course.shown, is_stopped=self._course.is_stopped)
        self._view = view
        pack = self._place.form_words.shown_pack(reading.opening.pack)
        show_subject(self._frame, pack, "")
        self._frame.show_screen(view, view.heading, view.first_focus)
        self.inbox_shown.emit(True)

    def _on_stepped(self) -> None:
        if self._view is not None and is_shown(self._view):
            self._view.show_now(self._course.shown, is_stopped=self._course.is_stopped)
            self._listed = self._view.files
            self._tell_news()

    def _on_case_wanted(self, file: str) -> None:
        path = None if self._reading is None else self._reading.path_of(file)
        if path is not None:
            self._show_case(path)

    def _show_case(self, path: Path) -> None:
        """Show a package among the files that the list showed last."""
        if self._reading is not None:
            facts = self._course.shown.look.facts
            self.case_wanted.emit(_wish(self._reading, facts, self._listed, path))

    def _on_settle_wanted(self, file: str) -> None:
        if self._reading is not None:
            self._sides.settle(self._reading, self._course.shown.look.facts, file)

    def _on_seen_changed(self) -> None:
        if self._reading is not None and self._view is not None:
            self._listed = self._view.files
            self._memory.look(self._view.seen, self._reading.opening.folder)

    def _on_tally_wanted(self) -> None:
        if self._reading is not None and self._course.rest():
            self._sides.tally.start(self._reading.opening)

    def _on_bundle_wanted(self) -> None:
        if self._reading is not None and self._course.rest():
            self._course.put_together(partial(self._sides.bundles.make, self._reading))

    def _on_take_wanted(self) -> None:
        if self._reading is not None and self._view is not None and self._course.rest():
            self._sides.take_bundle(self._view, self._reading, self._course.shown.look)

    def _on_folder_wanted(self) -> None:
        self._forget()
        self._entry.ask()

    def _on_left(self) -> None:
        self._forget()
        self.left.emit()

    def _show_again(self, reading: InboxReading, spot: Spot | None) -> None:
        self._begin(reading)
        if self._view is not None:
            go_to_spot(self._view, spot)

    def _forget(self) -> None:
        """Let keys and findings go."""
        self._course.forget()
        self._entry.forget()
        self._sides.forget()
        self._view = None
        self._news = NO_NEWS
        self.inbox_shown.emit(False)


def _wish(reading: InboxReading, facts: Facts, listed: tuple[str, ...], path: Path) -> CaseWish:
    digests = {reading.path_of(one.file): one.digest for one in facts.received}
    return CaseWish(reading.opening, path, digests[path], reading.paths_of(listed))
