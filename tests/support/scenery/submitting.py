"""提出ファイルの作成: before, afterwards, and what was left unfinished."""

from tests.support.newcomer import ENTER, answer, begin, sign
from tests.support.office import PASSPHRASE, Office, keys, screen
from tests.support.scenery.checking import small_check
from tests.support.scenery.opening import type_passphrase
from tests.support.scenery.scene import Scene
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.gui.respondent.submit_view import SubmitView
from usbsurvey_desktop.gui.respondent.submitted_view import SubmittedView
from usbsurvey_desktop.gui.respondent.unfinished_view import UnfinishedView

_NAME = "131016-small-survey-r1.sealed.txt"


def ready(office: Office) -> MainWindow:
    """Signed: the file can be made."""
    window = small_check(office)
    sign(window)
    screen(window, SubmitView)
    return window


def _number_not_confirmed(office: Office) -> MainWindow:
    office.hold(confirmed=False)
    window = office.open_window()
    begin(window)
    answer(window)
    sign(window)
    keys(window, ENTER)
    return window


def submitted(office: Office) -> MainWindow:
    """The file was made."""
    window = ready(office)
    keys(window, ENTER)
    screen(window, SubmittedView)
    return window


def _interrupted(office: Office, new: str) -> MainWindow:
    window = ready(office)
    draft = office.workplace().drafts
    waiting = draft.look(office.draft, PASSPHRASE).pending
    keys(window, ENTER)
    window.close()
    (office.output / _NAME).rename(office.output / new)
    opened = draft.open(office.draft, PASSPHRASE)
    opened.save(opened.content.model_copy(update={"pending": waiting}))
    opened.close()
    window = office.open_window()
    keys(window, ENTER)
    type_passphrase(window)
    screen(window, UnfinishedView)
    return window


def _unfinished(office: Office) -> MainWindow:
    return _interrupted(office, f"{_NAME}.1a2b3c4d.new")


def _unfinished_elsewhere(office: Office) -> MainWindow:
    return _interrupted(office, "../elsewhere.new")


def _taken_up_again(office: Office) -> MainWindow:
    submitted(office).close()
    window = office.open_window()
    keys(window, ENTER)
    type_passphrase(window)
    return window


SCENES = (
    Scene("submit: ready", ready),
    Scene("submit: number not confirmed", _number_not_confirmed),
    Scene("submit: done", submitted),
    Scene("unfinished: can go on", _unfinished),
    Scene("unfinished: not found", _unfinished_elsewhere),
    Scene("check: after a file was made", _taken_up_again),
)
