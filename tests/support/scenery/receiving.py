"""受領フォルダー: a collector opens a whole folder."""

from tests.support import worlds
from tests.support.fakes import PatientJobs
from tests.support.inboxes import Inbox, enter_passphrase, filled
from tests.support.office import Office, press, put, screen
from tests.support.reviewing import Shared, sealed
from tests.support.scenery.opening import cover
from tests.support.scenery.scene import Scene
from tests.support.scenery.starting import held
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.inbox_filter import InboxFilter
from usbsurvey_desktop.gui.reviewer.inbox_view import InboxView
from usbsurvey_desktop.gui.shared.line_edit import LineEdit


def _choose(office: Office) -> MainWindow:
    for name in ("ministry", "prefecture"):
        office.profile.make()
        worlds.put_key_files(office.profile.identities, name)
    window = held(office)
    press(window, "受領フォルダー")
    return window


def _no_folder(office: Office) -> MainWindow:
    window = _choose(office)
    press(window, "開いて確かめる")
    return window


def _wrong_passphrase(office: Office) -> MainWindow:
    window = Inbox(office).begin()
    enter_passphrase(window, "machigai")
    return window


def _nothing_there(office: Office) -> MainWindow:
    return Inbox(office).open()


def received(office: Office) -> MainWindow:
    """Some files opened, one did not."""
    window = filled(office).open(with_roster=True)
    screen(window, InboxView)
    return window


def _reading(office: Office) -> MainWindow:
    jobs = PatientJobs()
    office.jobs = jobs
    window = filled(office).begin()
    jobs.is_late = True
    enter_passphrase(window)
    # The identity, then the list of files; none of them is opened yet.
    for _ in range(2):
        jobs.work_off()
    return window


def _stopped(office: Office) -> MainWindow:
    window = _reading(office)
    press(window, "中止")
    return window


def missing(office: Office) -> MainWindow:
    """未提出一覧 of that folder."""
    window = received(office)
    press(window, "未提出一覧")
    return window


def _missing_searched(office: Office) -> MainWindow:
    window = missing(office)
    _search(window, "東京")
    return window


def _unopened(office: Office) -> MainWindow:
    window = received(office)
    press(window, "開けないファイル")
    return window


def _people(office: Office) -> MainWindow:
    window = received(office)
    press(window, "署名者名簿")
    return window


def _nothing_fits(office: Office) -> MainWindow:
    window = received(office)
    _search(window, "札幌")
    return window


def _search(window: MainWindow, text: str) -> None:
    edit = screen(window, InboxFilter).findChild(LineEdit)
    assert edit is not None
    put(edit, text)


def _contested(office: Office) -> MainWindow:
    inbox = Inbox(office)
    first = sealed()
    inbox.put(first)
    inbox.contest(first)
    path = Shared(inbox.folder).file("ben").path
    path.write_bytes(path.read_bytes() + b"broken\n")
    return inbox.open(with_roster=True)


def _covered(office: Office) -> MainWindow:
    return cover(received(office))


SCENES = (
    Scene("inbox: choose", _choose),
    Scene("inbox: no folder chosen", _no_folder),
    Scene("inbox: passphrase wrong", _wrong_passphrase),
    Scene("inbox: nothing there", _nothing_there),
    Scene("inbox: reading", _reading),
    Scene("inbox: stopped", _stopped),
    Scene("inbox", received),
    Scene("inbox: missing", missing),
    Scene("inbox: missing searched", _missing_searched),
    Scene("inbox: not opened", _unopened),
    Scene("inbox: roster", _people),
    Scene("inbox: nothing fits", _nothing_fits),
    Scene("inbox: contested", _contested),
    Scene("inbox: covered", _covered),
)
