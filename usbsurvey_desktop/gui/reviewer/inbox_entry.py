"""Opening 受領フォルダー: which folder, which survey, whose identity, which roster."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.gui import messages
from usbsurvey_desktop.gui.frame.holdings import Holdings
from usbsurvey_desktop.gui.frame.identity_picker import IdentitySource
from usbsurvey_desktop.gui.reviewer.inbox_memory import InboxMemory
from usbsurvey_desktop.gui.reviewer.inbox_open_view import InboxOpenView, InboxPlaces, InboxWish
from usbsurvey_desktop.gui.reviewer.inbox_opening import InboxOpening
from usbsurvey_desktop.gui.reviewer.inbox_work import (
    InboxOrder,
    RosterTrouble,
    identities_at_hand,
    open_inbox,
)
from usbsurvey_desktop.gui.shared.screen import Frame
from usbsurvey_desktop.gui.shared.single_job import SingleJob
from usbsurvey_desktop.gui.workplace import Practice, Workplace


class InboxEntry(QObject):
    """Asks until a folder is `opened`, which carries an `InboxOpening`, or `left`."""

    opened = Signal(object)
    left = Signal()

    def __init__(
        self, place: Workplace, frame: Frame, memory: InboxMemory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._frame = frame
        self._job = SingleJob(place.jobs, self)
        self._holdings = Holdings()
        last: InboxMemory | Practice = place.practice or memory
        folder = last.packages if isinstance(last, Practice) else last.folder
        self._places = InboxPlaces(folder, last.roster)
        self._open_view: InboxOpenView | None = None

    def start(self, holdings: Holdings) -> None:
        """Ask, if there is any survey; else say what comes first."""
        self._holdings = holdings
        self._frame.set_subject("")
        if holdings.surveys:
            self.ask()
            return
        self._frame.say(self.tr("調査票がありません。先に、調査票を取り込んでください。"))

    def ask(self) -> None:
        """Ask which folder, among the surveys that were known at the start."""
        work = partial(identities_at_hand, self._place)
        self._job.run(work, self._on_identities, self._frame.say_refusal)

    def forget(self) -> None:
        """Wait for nothing any more."""
        self._job.cancel()
        self._open_view = None

    def _on_identities(self, source: IdentitySource) -> None:
        practice = self._place.practice
        hint = ""
        if practice is not None:
            hint = self.tr("練習用の合言葉は、ファイル {file} に書いてあります。").format(
                file=practice.passphrase
            )
        titles = [one.pack.payload.title for one in self._holdings.surveys]
        view = InboxOpenView(titles, source, self._places, hint=hint)
        view.submitted.connect(self._on_wish)
        view.left.connect(self.left)
        self._open_view = view
        self._frame.show_screen(view, view.heading, view.first_focus)

    def _on_wish(self, wish: InboxWish) -> None:
        self._frame.say(self.tr("合言葉を確かめています…"))
        self._places = InboxPlaces(wish.folder, wish.roster)
        survey = self._holdings.surveys[wish.survey].pack.payload.survey
        packs = [one for one in self._holdings.packs if one.payload.survey == survey]
        newest_first = tuple(sorted(packs, key=lambda one: -one.payload.version))
        order = InboxOrder(wish.folder, newest_first, wish.choice, wish.roster)
        work = partial(open_inbox, order, self._place)
        self._job.run(work, self._on_opened, partial(self._on_failed, wish))

    def _on_failed(self, wish: InboxWish, error: SurveyError) -> None:
        self._frame.clear_message()
        view = self._open_view
        if view is not None:
            view.picker.passphrase.clear()
        told = messages.in_scene(error, messages.Scene.REVIEW)
        if error.code is Code.IDENTITY_OPEN and view is not None:
            view.picker.show_error(messages.with_code(told))
            return
        self._frame.say_refusal(told, file=wish.choice.path.name)

    def _on_opened(self, opened: InboxOpening | RosterTrouble) -> None:
        self._frame.clear_message()
        if isinstance(opened, RosterTrouble):
            if self._open_view is not None:
                self._open_view.picker.passphrase.clear()
            self._frame.say_refusal(opened.error, file=opened.path.name)
            return
        self._open_view = None
        self.opened.emit(opened)
