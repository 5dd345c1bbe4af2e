"""What a line of a ledger may say: every act has its own detail, closed."""

from itertools import permutations
from typing import Any

import pytest

from tests.support.refusals import refused
from tests.support.reviewing import dig
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.records import canonical, read_payload
from usbsurvey_desktop.review.ledger_record import DETAILS, Act, Hold, Line, Reopening

Json = dict[str, Any]
ID = "A" * 22
ABOUT: Json = {"package": dig("r1"), "body": "131016", "revision": 1}
NOTHING: Json = {"package": None, "body": None, "revision": None}
DETAIL: dict[Act, Json] = {
    Act.OPEN: {"cert": "AAAA", "recipient": "ministry"},
    Act.RECEIVED: {"pkg": ID, "prev": None},
    Act.REVIEWING: {},
    Act.HELD: {"reason": "asking_body"},
    Act.RETURNED: {"note": ID},
    Act.ACCEPTED: {"note": None, "signers": ["registered", "unregistered"]},
    Act.REOPENED: {"reason": "other"},
    Act.CHOSEN: {"over": [dig("rival")]},
    Act.ROSTER: {"version": 3, "sha256": dig("roster")},
}


def _line(act: str, **members: object) -> Json:
    about = NOTHING if act in {"open", "roster"} else ABOUT
    return (
        {
            "schema": "usbsurvey-ledger-1",
            "ledger": ID,
            "seq": 2,
            "before": dig("line 1"),
            "survey": "small-survey",
            "act": act,
            "supersedes": [],
            "detail": DETAIL.get(Act(act)) if act in set(Act) else {},
            "at": "2026-11-20T10:00:00+09:00",
        }
        | about
        | members
    )


def _read(line: Json) -> Line:
    return read_payload(Line, canonical(line), depth=4)


def test_every_act_has_a_detail() -> None:
    """None is left out."""
    assert set(DETAILS) == set(DETAIL) == set(Act)


@pytest.mark.parametrize("act", Act)
def test_a_line_comes_back_as_it_was(act: Act) -> None:
    """The same bytes, and the detail is that of the act."""
    line = _read(_line(act))
    assert canonical(line) == canonical(_line(act))
    assert type(line.detail) is DETAILS[act]


def test_one_reason_is_of_the_act_it_stands_with() -> None:
    """`other` says why something is held, and why it was taken back."""
    assert _read(_line("held", detail={"reason": "other"})).detail == Hold(reason="other")
    assert _read(_line("reopened")).detail == Reopening(reason="other")


@pytest.mark.parametrize(("act", "other"), [*permutations(sorted(set(Act) - {Act.HELD}), 2)])
def test_no_act_takes_the_detail_of_another(act: Act, other: Act) -> None:
    """What is right for one act is refused for every other; holding is looked at above."""
    with refused(Code.PAYLOAD_SCHEMA):
        _read(_line(act, detail=DETAIL[other]))


@pytest.mark.parametrize(
    ("act", "members"),
    [
        pytest.param("judged", {}, id="an unknown act"),
        pytest.param("open", ABOUT, id="open about a package"),
        pytest.param("open", {"supersedes": [dig("x")]}, id="open that supersedes"),
        pytest.param("roster", {"body": "131016"}, id="roster about a body"),
        pytest.param("reviewing", NOTHING, id="reviewing nothing"),
        pytest.param("reviewing", {"revision": None}, id="no revision"),
        pytest.param("reviewing", {"revision": 0}, id="revision 0"),
        pytest.param("reviewing", {"supersedes": [dig("x")] * 2}, id="superseded twice"),
        pytest.param(
            "reviewing", {"supersedes": [dig(str(n)) for n in range(65)]}, id="65 superseded"
        ),
        pytest.param("reviewing", {"detail": {"text": "x"}}, id="words"),
        pytest.param("reviewing", {"detail": []}, id="a list as detail"),
        pytest.param("held", {"detail": {"reason": "lunch"}}, id="a reason of one's own"),
        pytest.param("accepted", {"detail": {"note": None, "signers": []}}, id="no signer"),
        pytest.param("chosen", {"detail": {"over": []}}, id="chosen over nothing"),
        pytest.param("chosen", {"detail": {"over": [dig("r1")]}}, id="chosen over itself"),
        pytest.param("chosen", {"detail": {"over": [dig("x")] * 2}}, id="chosen over one twice"),
        pytest.param("reviewing", {"at": "2026-11-20"}, id="no time"),
        pytest.param("reviewing", {"why": "x"}, id="one member more"),
    ],
)
def test_what_no_line_says_is_refused(act: str, members: Json) -> None:
    """Members, values, and which of them go together."""
    with refused(Code.PAYLOAD_SCHEMA):
        _read(_line(act, **members))
