"""Between the desks: home, which desk is at work, and what a file on the command line means."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from usbsurvey_desktop import logs
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui.approver.desk import ApproverDesk
from usbsurvey_desktop.gui.collecting import collect_soon
from usbsurvey_desktop.gui.desks import Desks, desks_at
from usbsurvey_desktop.gui.frame.covered_draft import Uncovered, covered_draft
from usbsurvey_desktop.gui.frame.covering import Covering
from usbsurvey_desktop.gui.frame.holdings import (
    DRAFT_ENDING,
    Holdings,
    adopt_practice_packs,
    look_around,
)
from usbsurvey_desktop.gui.frame.input_watch import Beat, InputWatch
from usbsurvey_desktop.gui.frame.older_view import OlderView
from usbsurvey_desktop.gui.frame.open_draft import OpenDraft
from usbsurvey_desktop.gui.frame.preferences import Preferences
from usbsurvey_desktop.gui.frame.text_size_keys import TextSizeKeys
from usbsurvey_desktop.gui.home_desk import HomeDesk
from usbsurvey_desktop.gui.jobs import Jobs
from usbsurvey_desktop.gui.logbook.desk import RecordDesk
from usbsurvey_desktop.gui.logbook.time_panel import time_panels
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.session import Session
from usbsurvey_desktop.gui.reviewer.desk import ReviewerDesk
from usbsurvey_desktop.gui.reviewer.inbox_desk import InboxDesk
from usbsurvey_desktop.gui.settings_way import SettingsWay
from usbsurvey_desktop.gui.shared.message_bar import BarAction
from usbsurvey_desktop.gui.workplace import Workplace
from usbsurvey_desktop.submitting.kept_packs import PACK_ENDING


@dataclass(frozen=True)
class Rooms:
    """What `app` gives: jobs and the beat of a clock at once, the workplace when it is loaded."""

    jobs: Jobs
    workplace: Callable[[], Workplace]
    beat: Beat
    preferences: Preferences
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
    return _Loaded(place, look_around(place.profile, place.output))


def _end_work(records: RecordDesk | None, close: Callable[[], None]) -> None:
    """Leave everything in its file as far as that can be; what cannot is noted in the log."""
    try:
        if records is not None:
            records.keep()
    except SurveyError as error:
        logs.refused(error)
    # After a conflict everything is saved, under a second name, and the next try closes.
    for _ in range(2):
        try:
            close()
            break
        except SurveyError as error:
            logs.refused(error)


class Front(QObject):
    """Leads from home to a desk and back; at most one draft is open."""

    practice_wanted = Signal(object, object)
    """Carries the `Workplace` and the `Pack` somebody wants to practise on."""

    def __init__(self, rooms: Rooms, window: MainWindow) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._window = window
        self._session: Session | ApproverDesk | None = None
        self._home: HomeDesk | None = None
        self._records: RecordDesk | None = None
        self._collectors: tuple[ReviewerDesk | InboxDesk, ...] = ()
        self._watch: InputWatch | None = None
        self._covering = Covering(rooms.jobs, window, self)
        window.set_guard(self._may_close)
        TextSizeKeys(rooms.preferences, window)
        save = QShortcut(QKeySequence("Ctrl+S"), window)
        save.activated.connect(self._on_save)

    def start(self, file: Path | None) -> None:
        """Load what is needed, then show home or the file."""
        self._rooms.jobs.run(
            self,
            partial(_load, self._rooms),
            partial(self._on_loaded, file),
            self._window.say_refusal,
        )

    def _on_loaded(self, file: Path | None, loaded: _Loaded) -> None:
        place = replace(loaded.place, panels=partial(time_panels, loaded.place))
        desks = self._made_desks(place)
        self._home = HomeDesk(desks, self._window, self)
        self._home.practice_wanted.connect(self.practice_wanted)
        speak = partial(self._speak, desks)
        SettingsWay(desks, self._home, self._window, self._covering, speak)
        if file is None:
            self._home.show("", loaded.holdings)
        elif file.name.endswith(DRAFT_ENDING):
            desks.drafts.start(file)
        elif file.name.endswith(PACK_ENDING):
            desks.packs.start(loaded.holdings, file)
        else:
            desks.reviewer.start(loaded.holdings, file)

    def _made_desks(self, place: Workplace) -> Desks:
        lock_after = self._rooms.preferences.lock_minutes
        watch = InputWatch(self._rooms.beat, place.clock, timedelta(minutes=lock_after), self)
        desks = desks_at(place, self._window, watch, self._rooms.preferences, self)
        self._records, self._watch = desks.records, desks.watch
        self._collectors = (desks.reviewer, desks.inbox)
        desks.packs.left.connect(self._go_home)
        for desk in (desks.preparing, desks.drafts, desks.reviewer, desks.inbox, desks.identity):
            desk.left.connect(partial(self._go_home, ""))
        desks.preparing.opened.connect(partial(self._on_draft_opened, desks))
        desks.drafts.opened.connect(partial(self._on_draft_opened, desks))
        desks.drafts.identity_wanted.connect(desks.identity.start)
        desks.records.left.connect(partial(self._go_home, ""))
        desks.author.left.connect(self._go_home)
        desks.tell_coverable(self._window.set_coverable)
        desks.watch.fell_idle.connect(partial(self._on_cover, desks))
        self._window.cover_wanted.connect(partial(self._on_cover, desks))
        self._covering.left.connect(self._go_home)
        return desks

    def _go_home(self, words: str) -> None:
        """Let the draft die and show home, with what there is to tell."""
        self._end_session()
        if self._home is not None:
            self._home.go(words)

    def _on_draft_opened(self, desks: Desks, opened: OpenDraft) -> None:
        session = self._made_session(desks, opened)
        draft = opened.draft
        if draft.newer is None or opened.is_previous:
            session.start()
            return
        view = OlderView(draft.path.name, draft.generation, draft.newer, moved_to=opened.moved_to)
        view.accepted.connect(session.start)
        view.left.connect(session.leave)
        self._window.show_screen(view, view.heading, view.first_focus)

    def _made_session(
        self, desks: Desks, opened: OpenDraft, typed: Snapshot | None = None
    ) -> Session | ApproverDesk:
        session: Session | ApproverDesk
        if opened.draft.slot.label == "approver":
            session = ApproverDesk(opened, desks.place, self._window, self)
        else:
            session = Session(opened, desks.place, self._window, self, typed=typed)
            approving = partial(self._leave_for, desks.drafts.start_for_approver)
            session.approver_wanted.connect(approving)
            session.identity_wanted.connect(partial(self._on_identity_wanted, desks))
            session.moved.connect(partial(self._leave_for, desks.drafts.start_moved))
            session.record_wanted.connect(partial(self._leave_for, desks.records.start_for))
        session.left.connect(self._go_home)
        self._session = session
        self._window.set_coverable(True)
        return session

    def _speak(self, desks: Desks) -> None:
        """Show open work in the language that was chosen."""
        if self._session is not None:
            self._session.speak()
        else:
            desks.records.speak()

    def _on_cover(self, desks: Desks) -> None:
        """Cover the screen if there is work to be covered; typed 合言葉 go in any case."""
        desks.settings.put_away()
        self._window.forget_passphrases()
        desks.watch.commit_composition()
        session = self._session
        case = desks.put_away()
        if session is not None:
            self._window.close_dialogs()
            kept = session.put_away()
            self._end_session()
            resume = partial(self._on_uncovered, desks)
            self._covering.cover(covered_draft(kept, desks.place.drafts, resume))
        elif case is not None:
            self._window.close_dialogs()
            self._covering.cover(case)
            collect_soon(self)

    def _on_uncovered(self, desks: Desks, uncovered: Uncovered) -> None:
        typed = uncovered.covered.typed
        self._made_session(desks, uncovered.opened, typed).go_on(uncovered)

    def _leave_for(self, start: Callable[..., object], *told: object) -> None:
        """Let the draft go that was closed, and begin what was asked for from it."""
        self._end_session()
        start(*told)

    def _on_identity_wanted(self, desks: Desks, _draft: Path) -> None:
        self._leave_for(desks.identity.start)

    def _end_session(self) -> None:
        """Let a draft that was closed die, with all that was typed and every key opened for it."""
        if self._session is not None:
            if self._home is not None:
                self._home.remember(self._session.opened)
            self._session.deleteLater()
        self._session = None
        self._window.set_coverable(False)
        collect_soon(self)

    def _on_save(self) -> None:
        (self._session or self._covering).save_now()

    def end(self) -> None:
        """Save and let the next person in, because the program must end now; asks nobody."""
        self._commit_composition()
        _end_work(self._records, self._close_work)
        self._on_close_anyway()

    def _commit_composition(self) -> None:
        """Let what is half composed become text, so that it is saved with the rest."""
        if self._watch is not None:
            self._watch.commit_composition()

    def _close_work(self) -> None:
        work = self._session or self._covering
        work.close()
        for desk in self._collectors:
            desk.keep()
        if self._records is not None:
            self._records.close()

    def _may_close(self) -> bool:
        self._commit_composition()
        session = self._session
        if isinstance(session, ApproverDesk) and not session.may_go(self._on_close_again):
            return False
        try:
            self._close_work()
        except SurveyError as error:
            leave = BarAction(self.tr("保存せずに閉じる(&X)"), self._on_close_anyway)
            if error.code is Code.DRAFT_CONFLICT:
                # Saved, under a name that the person should read before the window goes.
                leave = BarAction(self.tr("ウィンドウを閉じる(&X)"), self._on_close_again)
            self._window.say_refusal(error, actions=(leave,))
            return False
        self._end_session()
        return True

    def _on_close_again(self) -> None:
        self._window.close()

    def _on_close_anyway(self) -> None:
        self._session = None
        self._covering.give_up()
        for desk in self._collectors:
            desk.give_up()
        if self._records is not None:
            self._records.give_up()
        self._window.close()
