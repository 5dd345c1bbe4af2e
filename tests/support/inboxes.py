"""A ministry's received folder in an `Office`: packages, bad files, ledgers and a roster."""

from pathlib import Path

from tests.support import rosters, worlds
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, write
from tests.support.reviewing import Shared, opened, roster, sealed
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_open_view import InboxOpenView
from usbsurvey_desktop.gui.reviewer.inbox_table import LineTable
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.identity.roster import SignerState
from usbsurvey_desktop.review.ledger_record import Acceptance, Act, Nothing, Return
from usbsurvey_desktop.sealing.seal import Sealed

FIRST = "131016-small-survey-r1.sealed.txt"
BROKEN = "011002-small-survey-r1.sealed.txt"


class Inbox:
    """The folder, and what comes in."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.folder = office.folder / "received"
        self.folder.mkdir(parents=True)
        office.profile.make()
        worlds.put_key_files(office.profile.identities, "ministry")
        self.roster = office.folder / "ministry.roster.txt"
        known = roster(("respondent", rosters.RESPONDENT))
        self.roster.write_text(known.text, encoding="ascii")

    def put(self, of: Sealed, name: str = FIRST) -> Path:
        """Let a package come in."""
        path = self.folder / name
        path.write_bytes(of.content)
        return path

    def put_broken(self, name: str = BROKEN) -> Path:
        """Let a file come in that something has cut."""
        path = self.folder / name
        path.write_bytes(worlds.package().content[:-40])
        return path

    def contest(self, of: Sealed) -> None:
        """Anna accepts, and Ben, who has not seen that, returns."""
        about = opened(of).as_seen()
        accepted = Acceptance(note=None, signers=(SignerState.REGISTERED,))
        shared = Shared(self.folder)
        noted = shared.receive("anna", about)
        shared.say("anna", Act.ACCEPTED, accepted, about, (noted,))
        shared.say("ben", Act.RETURNED, Return(note="A" * 22), about)

    def accept(self, of: Sealed) -> None:
        """Anna accepts a package."""
        about = opened(of).as_seen()
        shared = Shared(self.folder)
        noted = shared.receive("anna", about)
        accepted = Acceptance(note=None, signers=(SignerState.REGISTERED,))
        shared.say("anna", Act.ACCEPTED, accepted, about, (noted,))

    def look(self, of: Sealed) -> None:
        """Anna begins to check a package."""
        about = opened(of).as_seen()
        Shared(self.folder).say("anna", Act.REVIEWING, Nothing(), about)

    def begin(self, *, with_roster: bool = False) -> MainWindow:
        """From home to the choice of the folder, which is made."""
        self.office.hold()
        places = [self.folder, *([self.roster] if with_roster else [])]
        self.office.ask.answers[:0] = places
        window = self.office.open_window()
        press(window, "受領フォルダー")
        press(window, "フォルダーを選ぶ")
        if with_roster:
            press(window, "署名者名簿を選ぶ")
        return window

    def open(self, *, with_roster: bool = False) -> MainWindow:
        """Open the folder; every job is done where the office's jobs do them at once."""
        window = self.begin(with_roster=with_roster)
        enter_passphrase(window)
        return window


def enter_passphrase(window: MainWindow, words: str = worlds.PASSPHRASE) -> None:
    """Type the 合言葉 of the identity, and Enter."""
    screen(window, InboxOpenView).picker.passphrase.setFocus()
    write(window, words)
    keys(window, ENTER)


def filled(office: Office) -> Inbox:
    """Two revisions of one body, a copy, and a file that does not open."""
    inbox = Inbox(office)
    first = sealed()
    inbox.put(first)
    inbox.put(first, "131016-small-survey-r1.sealed (1).txt")
    inbox.put(sealed(2, opened(first).digest), "131016-small-survey-r2.sealed.txt")
    inbox.put_broken()
    return inbox


def table_of(window: MainWindow) -> LineTable:
    """Give the table that is shown in a received folder."""
    tables = screen(window, InboxView).findChildren(LineTable)
    (table,) = [one for one in tables if one.isVisible()]
    return table


def files_of(window: MainWindow) -> tuple[str, ...]:
    """Give the files of the rows that are shown, in their order."""
    return screen(window, InboxView).files


def column_of(window: MainWindow, place: int) -> list[str]:
    """Give what a column of the shown table says, from above."""
    model = table_of(window).model()
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


__all__ = [
    "BROKEN",
    "FIRST",
    "Inbox",
    "InboxView",
    "column_of",
    "enter_passphrase",
    "files_of",
    "filled",
    "table_of",
]
