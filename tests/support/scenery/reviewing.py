"""提出ファイルの確認: a collector opens one file."""

from tests.support import worlds
from tests.support.newcomer import ENTER
from tests.support.office import Office, keys, press, screen, write
from tests.support.scenery.opening import cover
from tests.support.scenery.scene import Scene
from tests.support.scenery.starting import held
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.reviewer.case_view import CaseView
from usbsurvey_desktop.gui.reviewer.open_view import OpenView


def _put_package(office: Office, number: int, content: bytes | None = None) -> None:
    path = office.output / f"131016-small-survey-r{number}.sealed.txt"
    path.write_bytes(content or worlds.package().content)


def choose(office: Office) -> MainWindow:
    """Two files and two identities to choose from."""
    for name in ("ministry", "prefecture"):
        office.profile.make()
        worlds.put_key_files(office.profile.identities, name)
    for number in (1, 2):
        _put_package(office, number)
    return _start(office)


def _start(office: Office) -> MainWindow:
    window = held(office)
    press(window, "提出ファイルを確認する")
    screen(window, OpenView)
    return window


def _nothing_there(office: Office) -> MainWindow:
    return _start(office)


def _open(window: MainWindow, passphrase: str = worlds.PASSPHRASE) -> MainWindow:
    screen(window, OpenView).picker.passphrase.setFocus()
    write(window, passphrase)
    keys(window, ENTER)
    return window


def _passphrase_wrong(office: Office) -> MainWindow:
    return _open(choose(office), "machigai")


def _damaged(office: Office) -> MainWindow:
    office.profile.make()
    worlds.put_key_files(office.profile.identities, "ministry")
    content = worlds.package().content
    _put_package(office, 1, content[:500] + content[501:])
    return _open(_start(office))


def case(office: Office) -> MainWindow:
    """One file was opened."""
    window = _open(choose(office))
    screen(window, CaseView)
    return window


def _checks_open(office: Office) -> MainWindow:
    window = case(office)
    press(window, "▶ 点検の結果")
    return window


def _covered(office: Office) -> MainWindow:
    return cover(case(office))


SCENES = (
    Scene("review: choose", choose),
    Scene("review: nothing there", _nothing_there),
    Scene("review: passphrase wrong", _passphrase_wrong),
    Scene("review: damaged", _damaged),
    Scene("case", case),
    Scene("case: checks open", _checks_open),
    Scene("case: covered", _covered),
)
