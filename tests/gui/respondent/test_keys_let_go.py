"""Keys die soon after the last thing that is done with them (formats.md §8)."""

import gc

from pytestqt.qtbot import QtBot

from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import Office, keys, screen
from usbsurvey_desktop.gui.frame.home_view import HomeView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.identity.key_file import Identity
from usbsurvey_desktop.store.vault import Vault


def _alive(kind: type) -> int:
    return sum(isinstance(one, kind) for one in gc.get_objects())


def test_keys_go_when_they_have_done_their_work(office: Office, qtbot: QtBot) -> None:
    """The signing key when the file is made, the draft's key when the draft is left."""
    window = office.open_window()
    gc.collect()
    others = _alive(Identity), _alive(Vault)
    begin(window)
    answer(window)
    sign(window)
    held = _alive(Identity), _alive(Vault)
    keys(window, ENTER)
    screen(window, SubmittedView)
    qtbot.waitUntil(lambda: _alive(Identity) == others[0])
    of_the_draft = _alive(Vault)
    keys(window, ENTER)
    screen(window, HomeView)
    qtbot.waitUntil(lambda: _alive(Vault) == others[1])

    assert held[0] > others[0]
    assert held[1] > others[1]
    assert of_the_draft > others[1]
