"""A survey whose second version says one question in other words, leaves one out and has a new one.

A-1 is the same in both; A-2 has other words; A-3 is asked by the first version alone, A-4 by the
second.
"""

from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any, Final

from tests.support import fifty, worlds
from tests.support.inboxes import Inbox, enter_passphrase
from tests.support.office import Office
from tests.support.reviewing import opened as opened_package
from tests.support.two_versions import answer_of, published
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.seal import Sealed

OLD: Final = 2
"""So many bodies answered the first version: yes, and 庁内."""
NEW: Final = (("yes", ("a", "c"), "a"), ("yes", ("a",), "b"), ("no", None, "b"))
"""What the next ones answered to A-1, A-2 and A-4 of the second."""
NEW_WORDS: Final = "どの場面で、だれが使いますか。"


@cache
def changed_pack() -> Pack:
    """The second version."""
    form: Any = {**deepcopy(worlds.SMALL_FORM), "version": "2"}
    page = form["items"][1]
    first, second, _third = page["items"]
    second["text"] = NEW_WORDS
    options = [{"code": "a", "label": "ある"}, {"code": "b", "label": "ない"}]
    fourth = {
        "type": "single_choice",
        "link_id": "A4",
        "number": "A-4",
        "short_label": "規程",
        "text": "規程はありますか。",
        "options": options,
    }
    page["items"] = [first, second, fourth]
    return published(form)


@cache
def changed_package(place: int) -> Sealed:
    """What a body answered to the second version."""
    uses, where, rule = NEW[place]
    answers: worlds.Answers = {
        "R.body_code": {"state": "answered", "value": fifty.bodies()[OLD + place].code},
        "A1": {"state": "answered", "value": uses},
        "A2": {"state": "not_applicable"}
        if where is None
        else {"state": "answered", "value": where},
        "A4": {"state": "answered", "value": rule},
    }
    if where is not None and "c" in where:
        answers = {**answers, "A2.c": {"state": "answered", "value": "窓口"}}
    return answer_of(changed_pack(), OLD + place, answers)


@cache
def corrected() -> Sealed:
    """What the first body, which answered the first version, then answered to the second."""
    before = opened_package(fifty.package(0)).digest
    answers: worlds.Answers = {
        "R.body_code": {"state": "answered", "value": fifty.bodies()[0].code},
        "A1": {"state": "answered", "value": "yes"},
        "A2": {"state": "answered", "value": ("b",)},
        "A4": {"state": "answered", "value": "a"},
    }
    then = replace(worlds.circumstances(), revision=2, prev=before)
    return answer_of(changed_pack(), 0, answers, then)


def packages() -> dict[str, Sealed]:
    """Every package, by the name of its file."""
    old = {fifty.name_of(place): fifty.package(place) for place in range(OLD)}
    new = {fifty.name_of(OLD + place): changed_package(place) for place in range(len(NEW))}
    return old | new


def opened(office: Office, *, with_corrected: bool = False) -> MainWindow:
    """The folder with all of them, open; nothing is decided."""
    inbox = Inbox(office)
    office.hold(changed_pack())
    for name, one in packages().items():
        inbox.put(one, name)
    if with_corrected:
        inbox.put(corrected(), fifty.name_of(0, 2))
    window = inbox.begin()
    enter_passphrase(window)
    return window
