"""Who works where: every desk, from the moment everything is loaded."""

from dataclasses import dataclass

from usbsurvey_desktop.gui.frame.identity_desk import IdentityDesk
from usbsurvey_desktop.gui.frame.input_watch import InputWatch
from usbsurvey_desktop.gui.frame.preferences import Preferences
from usbsurvey_desktop.gui.frame.settings_desk import SettingsDesk
from usbsurvey_desktop.gui.logbook.desk import RecordDesk
from usbsurvey_desktop.gui.respondent.draft_desk import DraftDesk
from usbsurvey_desktop.gui.respondent.pack_desk import PackDesk
from usbsurvey_desktop.gui.respondent.prepare_desk import PrepareDesk
from usbsurvey_desktop.gui.reviewer.desk import ReviewerDesk
from usbsurvey_desktop.gui.reviewer.inbox_desk import InboxDesk
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
    identity: IdentityDesk
    settings: SettingsDesk
    records: RecordDesk
    watch: InputWatch
    preferences: Preferences
