"""回答内容の確認 and the list of inputs that will not be sent."""

from tests.support.newcomer import answer, begin
from tests.support.office import Office, press, screen
from tests.support.scenery.filling import (
    LONG,
    SHORT,
    Answers,
    at,
    go_on,
    go_to,
    mark_later,
    put_down,
    take_up,
    typing,
    write_memo,
)
from tests.support.scenery.scene import Scene, Way
from tests.support.scenery.starting import held
from usbsurvey_desktop.gui.filling.check_view import CheckView
from usbsurvey_desktop.gui.filling.hidden_list import HiddenList
from usbsurvey_desktop.gui.main_window import MainWindow

_HIDDEN: Answers = {**SHORT, "A2": "p3", "A3": "b", "A5": ("a", "e"), "A5.e": "残業が増える。"}


def small_check(office: Office) -> MainWindow:
    """The small survey, answered."""
    window = held(office)
    begin(window)
    answer(window)
    screen(window, CheckView)
    return window


def check(answers: Answers) -> Way:
    """The check page of the real survey after these answers."""

    def way(office: Office) -> MainWindow:
        put_down(office, answers)
        return to_check(take_up(office))

    return way


def to_check(window: MainWindow) -> MainWindow:
    """From the last question to the check page."""
    go_to(window, "その他-1")
    while not [one for one in window.findChildren(CheckView) if one.isVisible()]:
        go_on(window)
    return window


def _gaps_pressed(office: Office) -> MainWindow:
    window = check({**SHORT, "C1": "yes"})(office)
    press(window, "承認に進む")
    return window


def _memos(office: Office) -> MainWindow:
    window = at("C-1", SHORT, mark_later)(office)
    go_to(window, "A-8")
    write_memo(window)
    typing("財政課に確かめる。")(window)
    return to_check(window)


def _hidden(office: Office) -> MainWindow:
    window = check(_HIDDEN)(office)
    press(window, "提出しない入力が")
    screen(window, HiddenList)
    return window


SCENES = (
    Scene("check: small survey", small_check),
    Scene("check: complete, shortest way", check(SHORT)),
    Scene("check: complete, longest way", check(LONG)),
    Scene("check: nothing answered", check({})),
    Scene("check: gaps", check({**SHORT, "O1": "yes", "O2": "z"})),
    Scene("check: gaps pressed", _gaps_pressed),
    Scene("check: reason wanted", check({**SHORT, "B1": "yes", "B2": ("a",), "A8": ("a",)})),
    Scene("check: twelve digits", check({**SHORT, "A8.e": "番号 123456789012 を書いた"})),
    Scene("check: inputs not sent", check(_HIDDEN)),
    Scene("check: memos", _memos),
    Scene("hidden inputs", _hidden),
)
