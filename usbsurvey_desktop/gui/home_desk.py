"""Home, and what only home leads to: the desks, the tour of a first start, practice."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop import __version__
from usbsurvey_desktop.gui.desks import Desks
from usbsurvey_desktop.gui.frame.holdings import Holdings, look_around
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.tour_view import TourView
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.shared.joined import listed
from usbsurvey_desktop.gui.shared.message_bar import BarAction, Tone
from usbsurvey_desktop.gui.shared.screen import is_shown
from usbsurvey_desktop.sealing.pack_trust import Admitted
from usbsurvey_desktop.submitting.progress import Progress, progress_of


class HomeDesk(QObject):
    """Shows home whenever no other work is there."""

    practice_wanted = Signal(object, object)
    """Carries the `Workplace` and the `Pack` somebody wants to practise on."""

    def __init__(self, desks: Desks, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._desks = desks
        self._window = window
        self._view: HomeView | None = None
        self._seen: dict[Path, Progress] = {}
        self._moved: Path | None = None

    @property
    def is_shown(self) -> bool:
        """Whether home is what the person sees."""
        return is_shown(self._view)

    def remember(self, opened: OpenDraft) -> None:
        """Tell from now on how far a draft is that is closed now; it is asked only once."""
        self._seen[opened.draft.path] = progress_of(opened.draft, opened.pack)

    def go(self, words: str = "") -> None:
        """Look at the folders again and show home, with what there is to tell."""
        place = self._desks.place
        place.jobs.run(
            self,
            partial(look_around, place.profile, place.output, self._moved),
            partial(self.show, words),
            self._window.say_refusal,
        )

    def show(self, words: str, holdings: Holdings) -> None:
        """Show home with what the folders hold, and what there is to tell."""
        self._window.set_subject("")
        self._window.set_save_state("")
        desks = self._desks
        view = HomeView(
            replace(holdings, seen=self._seen),
            desks.place.clock(),
            version=__version__,
            practice=desks.place.practice,
            settings=desks.preferences.settings,
        )
        self._connect(view, holdings)
        self._view = view
        self._window.show_screen(view, view.heading, view.first_focus)
        if words:
            self._window.say(words)
        if holdings.unreadable:
            unreadable = self.tr("読み取れない調査票ファイルがあります：{files}").format(
                files=listed(holdings.unreadable)
            )
            self._window.say(unreadable)
        if holdings.lost is not None:
            self._ask_for_drafts(view, holdings.lost)

    def _ask_for_drafts(self, view: HomeView, lost: Path) -> None:
        words = self.tr(
            "下書きフォルダー {folder} が見つかりません。移した場所を選んでください。"
        ).format(folder=lost)
        choose = BarAction(self.tr("選ぶ(&F)…"), partial(self._on_choose_drafts, view, lost))
        self._window.say(words, tone=Tone.WARNING, actions=(choose,))

    def _on_choose_drafts(self, view: HomeView, lost: Path) -> None:
        self._desks.place.ask.folder(
            view,
            self.tr("下書きフォルダーを選ぶ"),
            folder=lost.parent,
            on_chosen=self._on_drafts_chosen,
        )

    def _on_drafts_chosen(self, folder: Path) -> None:
        self._moved = folder
        self.go()

    def _connect(self, view: HomeView, holdings: Holdings) -> None:
        desks = self._desks
        view.import_wanted.connect(partial(desks.packs.start, holdings))
        view.survey_wanted.connect(desks.preparing.start)
        view.confirm_wanted.connect(desks.packs.start_confirming)
        view.draft_wanted.connect(desks.drafts.start)
        view.return_wanted.connect(desks.drafts.start_for_return)
        view.other_draft_wanted.connect(partial(desks.drafts.start_elsewhere, self._window))
        view.review_wanted.connect(partial(desks.reviewer.start, holdings))
        view.inbox_wanted.connect(partial(desks.inbox.start, holdings))
        view.author_wanted.connect(desks.author.start)
        view.identity_wanted.connect(desks.identity.start)
        view.tour_wanted.connect(self._on_tour_wanted)
        view.tour_declined.connect(self._end_tour)
        view.practice_wanted.connect(self._on_practice_wanted)
        view.settings_wanted.connect(self._window.settings_wanted)
        view.records_wanted.connect(desks.records.start)

    def _on_tour_wanted(self) -> None:
        view = TourView()
        view.left.connect(self._on_tour_left)
        self._window.show_screen(view, view.heading, view.first_focus)

    def _on_tour_left(self) -> None:
        self._end_tour()
        self.go()

    def _end_tour(self) -> None:
        preferences = self._desks.preferences
        preferences.choose(replace(preferences.settings, is_tour_over=True))

    def _on_practice_wanted(self, admitted: Admitted) -> None:
        self.practice_wanted.emit(self._desks.place, admitted.pack)
