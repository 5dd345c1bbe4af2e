"""受領フォルダー and 集計 with as much in them as a collector sees: fifty files, most decided."""

from tests.support import fifty
from tests.support.inboxes import Inbox
from tests.support.office import Office, press, screen
from tests.support.reviewing import Shared
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.reviewer.tally_view import TallyView
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.ledger_pen import Statement
from usbsurvey_desktop.review.ledger_record import Acceptance, Act, Return

_UNDECIDED = range(3, 9)
_RETURNED = 2


def put_fifty(office: Office) -> Inbox:
    """The folder as it was filled, with the roster; nothing is decided."""
    inbox = Inbox(office)
    inbox.roster.write_text(fifty.roster().text, encoding="ascii")
    for place in range(fifty.GOOD):
        inbox.put(fifty.package(place), fifty.name_of(place))
    for name, content, _code in fifty.bad_files():
        (inbox.folder / name).write_bytes(content)
    return inbox


def _decided(office: Office) -> MainWindow:
    inbox = put_fifty(office)
    decided = (place for place in range(fifty.GOOD) if place not in _UNDECIDED)
    Shared(inbox.folder).write("anna", *map(_decision, decided))
    window = inbox.open(with_roster=True)
    screen(window, InboxView)
    return window


def _decision(place: int) -> Statement:
    about = fifty.package(place).opened.as_seen()
    if place == _RETURNED:
        return Statement(Act.RETURNED, Return(note="A" * 22), about)
    accepted = Acceptance(note=None, signers=(SignerState.REGISTERED,))
    return Statement(Act.ACCEPTED, accepted, about)


def _counted(office: Office) -> MainWindow:
    window = _decided(office)
    press(window, "集計")
    screen(window, TallyView)
    return window


SCENES = (
    Scene("inbox: fifty files", _decided),
    Scene("tally: fifty files", _counted),
)
