"""Between the desks: home, which desk is at work, and what a file on the command line means."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from usbsurvey_desktop import __version__
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.approver.desk import ApproverDesk
from usbsurvey_desktop.gui.frame.holdings import (
    DRAFT_ENDING,
    PACK_ENDING,
    Holdings,
    adopt_practice_packs,
    look_around,
)
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.frame.identity_desk import IdentityDesk
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.desk import RespondentDesk
from usbsurvey_desktop.gui.respondent.session import Session
from usbsurvey_desktop.gui.reviewer.desk import ReviewerDesk
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.shared.plain_label import plain_label
from usbsurvey_desktop.gui.shared.screen import Screen
from usbsurvey_desktop.gui.workplace import Workplace


@dataclass(frozen=True)
class Rooms:
    """What `app` gives: jobs at once, the workplace when it has been loaded."""

    jobs: Jobs
    workplace: Callable[[], Workplace]
    practice: Path | None = None


@dataclass(frozen=True)
class _Loaded:
    place: Workplace
    holdings: Holdings


def _load(rooms: Rooms) -> _Loaded:
    place = rooms.workplace()
    if rooms.practice is not None:
        adopt_practice_packs(
            place.profile, rooms.practice, now=place.clock(), by=place.drafts.account
        )
    return _Loaded(place, look_around(place.profile))


class Front(QObject):
    """Leads from home to a desk and back; at most one draft is open."""

    def __init__(self, rooms: Rooms, window: MainWindow) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._window = window
        self._place: Workplace | None = None
        self._holdings = Holdings()
        self._respondent: RespondentDesk | None = None
        self._reviewer: ReviewerDesk | None = None
        self._identity: IdentityDesk | None = None
        self._session: Session | ApproverDesk | None = None
        self._file: Path | None = None
        self._words_for_home = ""
        window.set_guard(self._may_close)
        save = QShortcut(QKeySequence("Ctrl+S"), window)
        save.activated.connect(self._on_save)
        waiting = Screen(self.tr("ホーム"))
        searching = self.tr("下書きを探しています…")
        waiting.body.addWidget(plain_label(searching, parent=waiting))
        waiting.end_body()
        # Its title tells it from the home that can be used.
        window.show_screen(waiting, searching)

    def start(self, file: Path | None) -> None:
        """Load what is needed, then show home or the file."""
        self._file = file
        self._rooms.jobs.run(
            self, partial(_load, self._rooms), self._on_loaded, self._window.say_refusal
        )

    def _on_loaded(self, loaded: _Loaded) -> None:
        place = self._place = loaded.place
        self._holdings = loaded.holdings
        self._respondent = RespondentDesk(place, self._window, self)
        self._respondent.draft_opened.connect(self._on_draft_opened)
        self._respondent.left.connect(self.go_home)
        self._reviewer = ReviewerDesk(place, self._window, self)
        self._reviewer.left.connect(self.go_home)
        self._identity = IdentityDesk(place, self._window, self)
        self._identity.left.connect(self.go_home)
        file, self._file = self._file, None
        if file is None:
            self._show_home(loaded.holdings)
        else:
            self._open_file(file)

    def _open_file(self, file: Path) -> None:
        if self._respondent is None or self._reviewer is None:
            return
        if file.name.endswith(DRAFT_ENDING):
            self._respondent.start_opening(file)
        elif file.name.endswith(PACK_ENDING):
            self._respondent.start_import(self._holdings, file)
        else:
            self._reviewer.start(self._holdings, file)

    def go_home(self) -> None:
        """Look at the folder again and show home."""
        self._session = None
        if self._place is not None:
            self._rooms.jobs.run(
                self,
                partial(look_around, self._place.profile),
                self._show_home,
                self._window.say_refusal,
            )

    def _show_home(self, holdings: Holdings) -> None:
        place, respondent, reviewer = self._place, self._respondent, self._reviewer
        if place is None or respondent is None or reviewer is None:
            return
        self._holdings = holdings
        self._window.set_subject("")
        self._window.set_save_state("")
        view = HomeView(
            holdings,
            place.clock(),
            version=__version__,
            is_practice=place.practice is not None,
        )
        view.import_wanted.connect(self._on_import_wanted)
        view.survey_wanted.connect(respondent.start_preparing)
        view.confirm_wanted.connect(respondent.start_confirming)
        view.draft_wanted.connect(respondent.start_opening)
        view.other_draft_wanted.connect(self._on_other_draft_wanted)
        view.review_wanted.connect(self._on_review_wanted)
        view.identity_wanted.connect(self._on_identity_wanted)
        self._window.show_screen(view, view.heading, view.first_focus)
        if self._words_for_home:
            self._window.say(self._words_for_home)
            self._words_for_home = ""
        if holdings.unreadable:
            words = self.tr("読み取れない調査票ファイルがあります：{files}").format(
                files="、".join(holdings.unreadable)
            )
            self._window.say(words)

    def _on_import_wanted(self) -> None:
        if self._respondent is not None:
            self._respondent.start_import(self._holdings)

    def _on_other_draft_wanted(self) -> None:
        if self._respondent is not None:
            self._respondent.start_opening_elsewhere(self._window)

    def _on_review_wanted(self) -> None:
        if self._reviewer is not None:
            self._reviewer.start(self._holdings)

    def _on_identity_wanted(self) -> None:
        if self._identity is not None:
            self._identity.start()

    def _on_draft_opened(self, opened: OpenDraft) -> None:
        if self._place is None:
            return
        if opened.draft.slot.label == "approver":
            approver = ApproverDesk(opened, self._place, self._window, self)
            approver.left.connect(self._on_desk_left)
            self._session = approver
        else:
            session = Session(opened, self._place, self._window, self)
            session.left.connect(self._on_desk_left)
            session.approver_wanted.connect(partial(self._on_approver_wanted, opened))
            self._session = session
        self._session.start()

    def _on_approver_wanted(self, opened: OpenDraft) -> None:
        self._session = None
        if self._respondent is not None:
            self._respondent.start_opening(opened.draft.path)

    def _on_desk_left(self, words: str) -> None:
        self._words_for_home = words
        self.go_home()

    def _on_save(self) -> None:
        if self._session is not None:
            self._session.save_now()

    def _may_close(self) -> bool:
        if self._session is None:
            return True
        try:
            self._session.close()
        except SurveyError as error:
            leave = BarAction(self.tr("保存せずに閉じる(&X)"), self._on_close_anyway)
            if error.code is Code.DRAFT_CONFLICT:
                # Saved, under a name that the person should read before the window goes.
                leave = BarAction(self.tr("ウィンドウを閉じる(&X)"), self._on_close_again)
            self._window.say_refusal(error, actions=(leave,))
            return False
        self._session = None
        return True

    def _on_close_again(self) -> None:
        self._window.close()

    def _on_close_anyway(self) -> None:
        self._session = None
        self._window.close()
