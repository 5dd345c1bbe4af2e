"""取りまとめ in an `Office`: the prefecture's received folder, and the ministry's."""

from dataclasses import dataclass
from pathlib import Path

from tests.support import worlds
from tests.support.forwarding import Collector, package, roster_of
from tests.support.inboxes import enter_passphrase
from tests.support.office import Office, press, put, screen
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.bundle_make_view import BundleMakeView
from usbsurvey_desktop.gui.reviewer.inbox_table import LineTable
from usbsurvey_desktop.gui.shared.passphrase_edit import PassphraseEdit


@dataclass(frozen=True)
class OneFolder(Collector):
    """A collector whose ledgers lie beside the packages, as the windows have it."""

    @property
    def ledgers(self) -> Path:
        """The received folder."""
        return self.received


def collector(office: Office, name: str) -> OneFolder:
    """A collector of the world, with nothing received yet."""
    made = OneFolder(office.folder, name)
    made.received.mkdir(parents=True)
    return made


def accepting(office: Office) -> OneFolder:
    """The prefecture, which has accepted one package."""
    made = collector(office, "prefecture")
    made.accept(package())
    return made


def open_folder(office: Office, of: Collector) -> MainWindow:
    """The collector opens the own folder, under the own roster."""
    office.profile.make()
    worlds.put_key_files(office.profile.identities, of.name)
    office.hold()
    roster = office.folder / f"{of.name}.roster.txt"
    roster.write_text(roster_of(of.name).text, encoding="ascii")
    office.ask.answers[:0] = [of.received, roster]
    window = office.open_window()
    press(window, "受領フォルダー")
    press(window, "フォルダーを選ぶ")
    press(window, "署名者名簿を選ぶ")
    enter_passphrase(window)
    return window


def make_bundle(window: MainWindow, passphrase: str = worlds.PASSPHRASE) -> None:
    """Type the 合言葉 and make it."""
    view = screen(window, BundleMakeView)
    edit = view.findChild(PassphraseEdit)
    assert edit is not None
    put(edit.line, passphrase)
    press(window, "取りまとめを作る")


def arrived(office: Office) -> tuple[OneFolder, Path]:
    """The ministry with an empty folder, and a bundle of the prefecture that has come."""
    sent = accepting(office).bundle()
    path = office.folder / sent.file_name
    path.write_bytes(sent.content)
    return collector(office, "ministry"), path


def rows_in(table: LineTable) -> list[list[str]]:
    """What a list of packages says, row by row."""
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


__all__ = [
    "OneFolder",
    "accepting",
    "arrived",
    "collector",
    "make_bundle",
    "open_folder",
    "rows_in",
]
