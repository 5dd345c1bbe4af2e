"""取りまとめ: a prefecture makes one, the ministry takes it in and accepts it."""

from tests.support.forwarding import package
from tests.support.forwarding_desk import (
    accepting,
    arrived,
    collector,
    make_bundle,
    open_folder,
)
from tests.support.office import Office, press
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.main_window import MainWindow


def _accepted(office: Office) -> MainWindow:
    return open_folder(office, accepting(office))


def _making(office: Office) -> MainWindow:
    window = _accepted(office)
    press(window, "取りまとめを作る")
    return window


def _wrong_passphrase(office: Office) -> MainWindow:
    window = _making(office)
    make_bundle(window, "machigai")
    return window


def _made(office: Office) -> MainWindow:
    window = _making(office)
    make_bundle(window)
    return window


def _nothing(office: Office) -> MainWindow:
    window = open_folder(office, collector(office, "prefecture"))
    press(window, "取りまとめを作る")
    return window


def _noticed(office: Office) -> MainWindow:
    ministry, path = arrived(office)
    path.rename(ministry.received / path.name)
    return open_folder(office, ministry)


def _taking(office: Office) -> MainWindow:
    window = _noticed(office)
    press(window, "取りまとめを取り込む")
    return window


def _taken(office: Office) -> MainWindow:
    window = _taking(office)
    press(window, "取り込む")
    return window


def _asked(office: Office) -> MainWindow:
    window = _taken(office)
    press(window, "まとめて受理する")
    return window


def _all_accepted(office: Office) -> MainWindow:
    window = _asked(office)
    press(window, "まとめて受理する")
    return window


def _refused(office: Office) -> MainWindow:
    ministry, path = arrived(office)
    path.write_bytes(package().content)
    window = open_folder(office, ministry)
    office.ask.answers[:] = [path]
    press(window, "取りまとめを取り込む")
    return window


SCENES = (
    Scene("bundle: prefecture", _accepted),
    Scene("bundle: making", _making),
    Scene("bundle: passphrase wrong", _wrong_passphrase),
    Scene("bundle: made", _made),
    Scene("bundle: nothing accepted", _nothing),
    Scene("bundle: noticed", _noticed),
    Scene("bundle: taking", _taking),
    Scene("bundle: taken", _taken),
    Scene("bundle: asked to accept", _asked),
    Scene("bundle: accepted", _all_accepted),
    Scene("bundle: refused", _refused),
)
