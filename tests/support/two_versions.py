"""A survey that was published a second time with more questions: some bodies answered the first.

The second form asks for the present and the future with the same options (A-4, A-5), of which the
form itself says that they are worded unlike each other, and for two more choices of several.
"""

from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any, Final

from tests.support import fifty, worlds
from tests.support.inboxes import Inbox, enter_passphrase
from tests.support.office import Office
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.gui.main_window import MainWindow
from usbsurvey_desktop.identity.pins import Trust
from usbsurvey_desktop.records import JsonObject
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.seal import Sealed, seal_package
from usbsurvey_desktop.sealing.sign import sign_respondent

OLD: Final = 2
"""So many bodies answered the first form; the next ones answered the second."""
CHOICES: Final = (("a", "b"), ("a", "a"), ("b", "b"), ("c", "b"))
"""What each of those chose for the present and the future."""
UNCLEAR: Final = "A-4と時期の書き方が違う"
LONG_TEXT: Final = "研修会場では、参加する団体に資料を配るために使っています。" * 6
_OPTIONS = [
    {"code": "a", "label": "庁内のサーバに置いている"},
    {"code": "b", "label": "クラウドに置いている"},
    {"code": "c", "label": "未定"},
]


@cache
def second_pack() -> Pack:
    """The second version of the small survey, on a form of its own."""
    form: Any = {**deepcopy(worlds.SMALL_FORM), "version": "2"}
    more = (
        _choice("A4", "現状", "いまは、どこに置いていますか。"),
        _choice("A5", "将来", "将来は、どこに置きますか。", UNCLEAR),
    )
    form["items"][1]["items"].extend(more)
    return published(form)


def published(form: JsonObject, version: int = 2) -> Pack:
    """A later version of the small survey, on this form."""
    return publish(
        replace(worlds.TERMS, version=version),
        form,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )


@cache
def second_package(place: int) -> Sealed:
    """What a body answered to the second form, all of them with a text of their own."""
    now, later = CHOICES[place]
    several = ("a", "c") if place % 2 else ("c",)
    answers: worlds.Answers = {
        "R.body_code": {"state": "answered", "value": fifty.bodies()[OLD + place].code},
        "A1": {"state": "answered", "value": "yes"},
        "A2": {"state": "answered", "value": several},
        "A2.c": {"state": "answered", "value": f"{place}番目。{LONG_TEXT}"},
        "A3": {"state": "answered", "value": fifty.opinion(place)},
        "A4": {"state": "answered", "value": now},
        "A5": {"state": "answered", "value": later},
    }
    return answer_of(second_pack(), OLD + place, answers)


def answer_of(
    pack: Pack, place: int, answers: worlds.Answers, circumstances: Circumstances | None = None
) -> Sealed:
    """What one of the fifty bodies answered to a pack, first of all unless told otherwise."""
    body, own = fifty.bodies()[place], fifty.person(place)
    assert own.opening_key is not None
    submission = compose(
        pack,
        body,
        Finished(answers, {}),
        reply_to=own.opening_key.public_key(),
        circumstances=circumstances or worlds.circumstances(),
    )
    reader = replace(worlds.reader("respondent", pack), identity=own)
    signed = sign_respondent(submission, key=own.signing_key(), now=worlds.NOW)
    return seal_package(signed, pack=pack, trust=Trust.CONFIRMED, reader=reader)


def put_two_versions(office: Office) -> Inbox:
    """The folder with the answers to both forms; nothing is decided."""
    inbox = Inbox(office)
    office.hold(second_pack())
    for place in range(OLD):
        inbox.put(fifty.package(place), fifty.name_of(place))
    for place in range(len(CHOICES)):
        inbox.put(second_package(place), fifty.name_of(OLD + place))
    return inbox


def opened(office: Office) -> MainWindow:
    """That folder, open."""
    window = put_two_versions(office).begin()
    enter_passphrase(window)
    return window


def _choice(link_id: str, label: str, text: str, *issues: str) -> JsonObject:
    return {
        "type": "single_choice",
        "link_id": link_id,
        "number": f"A-{link_id[1:]}",
        "short_label": label,
        "text": text,
        "options": [*_OPTIONS],
        "issues": [*issues],
    }
