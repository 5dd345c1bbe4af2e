"""Who works where: every desk, from the moment everything is loaded."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from usbsurvey_desktop.gui.author.author_desk import AuthorDesk
from usbsurvey_desktop.gui.frame.covered import Covered
from usbsurvey_desktop.gui.frame.identity_desk import IdentityDesk
from usbsurvey_desktop.gui.frame.input_watch import InputWatch
from usbsurvey_desktop.gui.frame.preferences import Preferences
from usbsurvey_desktop.gui.frame.settings_desk import Layered, SettingsDesk
from usbsurvey_desktop.gui.logbook.desk import RecordDesk
from usbsurvey_desktop.gui.respondent.draft_desk import DraftDesk
from usbsurvey_desktop.gui.respondent.pack_desk import PackDesk
from usbsurvey_desktop.gui.respondent.prepare_desk import PrepareDesk
from usbsurvey_desktop.gui.reviewer.desk import ReviewerDesk
from usbsurvey_desktop.gui.reviewer.inbox_desk import InboxDesk
from usbsurvey_desktop.gui.reviewer.inbox_memory import InboxMemory
from usbsurvey_desktop.gui.workplace import Workplace


@dataclass(frozen=True)
class Desks:
    """The desks, what they work with, what the person likes, and who watches for input."""

    place: Workplace
    packs: PackDesk
    preparing: PrepareDesk
    drafts: DraftDesk
    reviewer: ReviewerDesk
    inbox: InboxDesk
    author: AuthorDesk
    identity: IdentityDesk
    settings: SettingsDesk
    records: RecordDesk
    watch: InputWatch
    preferences: Preferences

    def tell_coverable(self, tell: Callable[[bool], None]) -> None:
        """Tell from now on whether a desk shows something that can be covered."""
        shown = (
            self.reviewer.case_shown,
            self.inbox.inbox_shown,
            self.drafts.looking.shown,
            self.records.book_shown,
        )
        for signal in shown:
            signal.connect(tell)

    def put_away(self) -> Covered | None:
        """What covers the work of a desk; None while none has any."""
        return (
            self.reviewer.put_away()
            or self.inbox.put_away()
            or self.records.put_away()
            or self.drafts.put_away()
        )


def desks_at(
    place: Workplace, frame: Layered, watch: InputWatch, preferences: Preferences, parent: QObject
) -> Desks:
    """Make every desk; a received folder leads to its cases and back."""
    desks = Desks(
        place,
        PackDesk(place, frame, parent),
        PrepareDesk(place, frame, parent),
        DraftDesk(place, frame, parent),
        ReviewerDesk(place, frame, parent),
        InboxDesk(place, frame, InboxMemory(preferences), parent),
        AuthorDesk(place, frame, parent),
        IdentityDesk(place, frame, parent),
        SettingsDesk(place, preferences, frame, parent),
        RecordDesk(place, frame, parent),
        watch,
        preferences,
    )
    desks.inbox.case_wanted.connect(partial(desks.reviewer.show_case, inbox=desks.inbox))
    return desks
