"""Packages that must not open, for what they say: payload, audience, pack, answers, body, route.

All are rightly signed and sealed. Each fails in one way, and code and step are asserted.
"""

import gzip
from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from tests.support.forgery import (
    EVERYBODY,
    OTHER_HASH,
    Json,
    answer,
    body,
    outcome,
    packed,
    payload,
    put,
    put_in,
    sealed,
    signature,
    signed,
    spoilt,
)
from usbsurvey_desktop.sealing.states import SeenPackage

OTHER_ID = hand.b64(bytes(16))
CONTENT = packed(payload())


# P1 and P2: the payload


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"{}", ("expand", "P1"), id="not compressed"),
        pytest.param(CONTENT[:-1], ("expand", "P1"), id="cut"),
        pytest.param(CONTENT + b"\n", ("expand", "P1"), id="a byte after"),
        pytest.param(CONTENT + CONTENT, ("expand", "P1"), id="two members"),
        pytest.param(gzip.compress(b"{}", mtime=1), ("expand", "P1"), id="a time"),
        pytest.param(gzip.compress(bytes(3 * 2**20), mtime=0), ("expand", "P1"), id="bomb"),
        pytest.param(packed("{"), ("json_syntax", "P2"), id="no JSON"),
        pytest.param(packed("[" * 17 + "]" * 17), ("json_limits", "P2"), id="depth"),
        pytest.param(packed('{"a":1,"a":1}'), ("json_duplicate", "P2"), id="duplicate"),
        pytest.param(packed('{"a":NaN}'), ("json_number", "P2"), id="NaN"),
        pytest.param(packed('{"a":9007199254740992}'), ("json_number", "P2"), id="2^53"),
        pytest.param(packed('"\ud800"'), ("json_syntax", "P2"), id="lone surrogate"),
        pytest.param(packed('{"b":1,"a":1}'), ("payload_not_canonical", "P2"), id="unsorted"),
        pytest.param(packed('{"a": 1}'), ("payload_not_canonical", "P2"), id="a blank"),
        pytest.param(packed('{"a":"\\u3042"}'), ("payload_not_canonical", "P2"), id="escape"),
        pytest.param(packed("[]"), ("payload_schema", "P2"), id="not an object"),
    ],
)
def test_the_payload_bytes(content: bytes, expected: tuple[str, str]) -> None:
    """Compression and JSON of the payload are as strict as those of the file."""
    assert outcome(sealed(signed(content))) == expected


def _reply(link_id: str | None) -> Callable[[Json], object]:
    return put(replies=[{"note": OTHER_ID, "link_id": link_id, "text": "書き直しました。"}])


@pytest.mark.parametrize("link_id", ["A9", "A2.a", "A2.c.c", "page.A"])
def test_a_reply_is_about_a_question_of_the_form(link_id: str) -> None:
    """Any other id is refused with the answers."""
    assert outcome(spoilt(_reply(link_id))) == ("answers_inconsistent", "P5")


@pytest.mark.parametrize("link_id", [None, "A1", "A2.c", "R.body_code"])
def test_a_reply_about_a_question_or_the_whole_opens(link_id: str | None) -> None:
    """A free text is asked too."""
    assert outcome(spoilt(_reply(link_id))) == ("ok", "")


SCHEMA = ("payload_schema", "P2")
TEXT = ("text_refused", "P2")


@pytest.mark.parametrize("name", sorted(payload()))
def test_every_member_of_the_payload_is_needed(name: str) -> None:
    """There are no optional members."""
    assert outcome(spoilt(lambda whole: whole.pop(name))) == SCHEMA


@pytest.mark.parametrize("name", ["app", "body", "history", "reply_to"])
def test_no_object_has_a_member_more(name: str) -> None:
    """An unknown member inside is refused as well."""
    assert outcome(spoilt(put_in(name, extra=1))) == SCHEMA


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        pytest.param(put(extra=1), SCHEMA, id="a member more"),
        pytest.param(put(schema="usbsurvey-note-1"), SCHEMA, id="schema"),
        pytest.param(put(survey="Small"), SCHEMA, id="survey"),
        pytest.param(put(pack_sha256="x"), SCHEMA, id="hash"),
        pytest.param(put(pack_version=0), SCHEMA, id="version 0"),
        pytest.param(put(pack_version="1"), SCHEMA, id="version as text"),
        pytest.param(put(revision=0), SCHEMA, id="revision 0"),
        pytest.param(put(revision=1000, prev=OTHER_HASH), SCHEMA, id="revision 1000"),
        pytest.param(put(revision=True), SCHEMA, id="revision as truth"),
        pytest.param(put(revision=2), SCHEMA, id="revision 2 after nothing"),
        pytest.param(put(prev=OTHER_HASH), SCHEMA, id="revision 1 after something"),
        pytest.param(put(pkg="short"), SCHEMA, id="id"),
        pytest.param(put(pkg="A" * 21 + "B"), SCHEMA, id="id with unused bits"),
        pytest.param(put(created="2026-02-30T00:00:00+09:00"), SCHEMA, id="no such day"),
        pytest.param(put(created="2026-02-03T00:00:00"), SCHEMA, id="no offset"),
        pytest.param(put(aud=[]), SCHEMA, id="nobody addressed"),
        pytest.param(put(aud=[OTHER_HASH] * 17), SCHEMA, id="17 addressed"),
        pytest.param(put(responds_to=[OTHER_ID] * 65), SCHEMA, id="65 notes"),
        pytest.param(
            put(replies=[{"note": OTHER_ID, "link_id": None, "text": "x"}] * 201),
            SCHEMA,
            id="201 replies",
        ),
        pytest.param(put(reasons={"X" * 33: "x"}), SCHEMA, id="check id"),
        pytest.param(put(handoff={}), SCHEMA, id="empty record"),
        pytest.param(put_in("body", kind="都道府県"), SCHEMA, id="kind"),
        pytest.param(put_in("body", code="13101"), SCHEMA, id="five digits"),
        pytest.param(put_in("history", count=-1), SCHEMA, id="history count"),
        pytest.param(answer("A1", state="unknown"), SCHEMA, id="state"),
        pytest.param(answer("A1", state="answered"), SCHEMA, id="answered without value"),
        pytest.param(answer("A1", state="unanswered", value="x"), SCHEMA, id="value too many"),
        pytest.param(answer("A1", state="answered", value=True), SCHEMA, id="truth as value"),
        pytest.param(answer("A1", state="answered", value=None), SCHEMA, id="null as value"),
        pytest.param(answer("設問", state="unanswered"), SCHEMA, id="link_id not ASCII"),
        pytest.param(answer("A3", state="answered", value="x" * 10_001), TEXT, id="10,001 signs"),
        pytest.param(answer("A3", state="answered", value="\x00"), TEXT, id="U+0000"),
        pytest.param(answer("A3", state="answered", value="\r\n"), TEXT, id="CR"),
        pytest.param(answer("A3", state="answered", value="\t"), TEXT, id="TAB"),
        pytest.param(answer("A3", state="answered", value="\x7f"), TEXT, id="U+007F"),
        pytest.param(answer("A3", state="answered", value="\ufffe"), TEXT, id="U+FFFE"),
        pytest.param(answer("A3", state="answered", value="\uffff"), TEXT, id="U+FFFF"),
        pytest.param(put(reasons={"X1": "x" * 1_001}), TEXT, id="reason too long"),
        pytest.param(put_in("body", name="市" * 65), TEXT, id="name too long"),
        pytest.param(put_in("body", name="千代田区\n署名: 市長"), TEXT, id="name of two lines"),
        pytest.param(put_in("body", name="千代田区\r"), TEXT, id="name with CR"),
        pytest.param(put_in("body", prefecture="東京都\n"), TEXT, id="prefecture of two lines"),
        pytest.param(put_in("app", name="a\nb"), TEXT, id="program of two lines"),
        pytest.param(put_in("app", version="1\n"), TEXT, id="program version of two lines"),
        pytest.param(put_in("app", version="1" * 41), TEXT, id="program version too long"),
        pytest.param(
            put(replies=[{"note": OTHER_ID, "link_id": "A1", "text": "x" * 1_001}]),
            TEXT,
            id="reply too long",
        ),
        pytest.param(
            lambda whole: (put(revision=0)(whole), put_in("app", version="1" * 41)(whole)),
            SCHEMA,
            id="text and shape both wrong",
        ),
    ],
)
def test_the_members_of_the_payload(
    spoil: Callable[[Json], object], expected: tuple[str, str]
) -> None:
    """Each member has its type and limit; wrong text has its own code."""
    assert outcome(spoilt(spoil)) == expected


@pytest.mark.parametrize(
    "point",
    [
        pytest.param({"x": hand.b64(bytes(32))}, id="off the curve"),
        pytest.param({"crv": "P-384"}, id="another curve"),
        pytest.param({"x": "AA=="}, id="padding"),
    ],
)
def test_a_reply_key_that_is_no_key(point: Json) -> None:
    """The key for return notes must be a point of P-256: a matter of its member, not of P3."""
    assert outcome(spoilt(put_in("reply_to", **point))) == SCHEMA


# P3: the audience


@pytest.mark.parametrize(
    "aud",
    [
        pytest.param(["prefecture", "respondent"], id="one missing"),
        pytest.param([*EVERYBODY, "stranger"], id="one more"),
        pytest.param([*EVERYBODY, "ministry"], id="one twice"),
    ],
)
def test_the_signed_audience_is_that_of_the_envelope(aud: list[str]) -> None:
    """Recipients left out or added after signing are noticed."""
    kids = sorted(forgery.kid(name) for name in aud)
    assert outcome(spoilt(put(aud=kids))) == ("audience", "P3")


def test_the_signed_audience_is_sorted() -> None:
    """One order only, so that one audience has one spelling."""
    kids = sorted(map(forgery.kid, EVERYBODY), reverse=True)
    assert outcome(spoilt(put(aud=kids))) == ("audience", "P3")


def test_a_forwarded_package_is_refused() -> None:
    """A recipient who seals the signed text again for somebody else is found out."""
    text = signed(CONTENT)
    raw = sealed(text, to=("stranger", "ministry"))
    assert outcome(raw, "stranger") == ("audience", "P3")
    assert outcome(sealed(text, to=(*EVERYBODY, "stranger")), "stranger") == ("audience", "P3")


def test_the_respondents_own_key_is_among_the_recipients() -> None:
    """A reply_to that the file was not sealed to would make return notes unreadable."""
    stranger = hand.jwk(worlds.opening_key("stranger").public_key())
    assert outcome(spoilt(put(reply_to=stranger))) == ("audience", "P3")


# P4: the pack


@pytest.mark.parametrize(
    "members",
    [
        {"pack_sha256": OTHER_HASH},
        {"pack_version": 2},
        {"form_sha256": OTHER_HASH},
        {"survey": "s-2"},
    ],
)
def test_a_package_of_a_pack_that_is_not_here(members: Json) -> None:
    """Pack, version, form and survey must all be those of one pack at hand."""
    assert outcome(spoilt(put(**members))) == ("form_mismatch", "P4")


def test_a_package_without_any_pack_at_hand() -> None:
    """A reader without packs can judge nothing."""
    assert outcome(sealed(signed(CONTENT)), packs=()) == ("form_mismatch", "P4")


# P5: the answers


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(answer("A1", state="not_applicable"), id="not_applicable where it applies"),
        pytest.param(answer("A1", state="answered", value="no"), id="a hidden answer sent"),
        pytest.param(answer("A1", state="answered", value="x"), id="unknown code"),
        pytest.param(answer("A1", state="answered", value=1), id="number for a choice"),
        pytest.param(answer("A1", state="answered", value=["yes"]), id="list for one choice"),
        pytest.param(answer("A2", state="answered", value="a"), id="one code for a list"),
        pytest.param(answer("A2", state="answered", value=["a", "a"]), id="a code twice"),
        pytest.param(answer("A2", state="answered", value=["c", "a"]), id="not in form order"),
        pytest.param(answer("A2", state="answered", value=["a", "z"]), id="exclusive with others"),
        pytest.param(answer("A2", state="answered", value=[]), id="empty list"),
        pytest.param(answer("A2", state="answered", value=["a"]), id="free text left over"),
        pytest.param(answer("A2.c", state="unanswered"), id="free text missing"),
        pytest.param(answer("A2.c", state="answered", value="x" * 201), id="free text too long"),
        pytest.param(answer("A3", state="answered", value=""), id="blank as answer"),
        pytest.param(answer("A3", state="answered", value="　"), id="full-width blank as answer"),
        pytest.param(answer("Z9", state="unanswered"), id="unknown question"),
        pytest.param(lambda whole: whole["answers"].pop("A3"), id="question left out"),
        pytest.param(answer("A1", state="unanswered"), id="required and blank"),
        pytest.param(put(reasons={"X9": "なぜなら"}), id="a reason for nothing"),
    ],
)
def test_answers_that_break_their_form(spoil: Callable[[Json], object]) -> None:
    """A signature makes no wrong answer right: the engine judges again."""
    assert outcome(spoilt(spoil)) == ("answers_inconsistent", "P5")


# P6 and P7: the body and its route


def test_a_wrong_check_digit_is_found_before_the_route() -> None:
    """The body code has its own code when the form does not ask for it."""
    assert outcome(spoilt(put_in("body", code="131017"))) == ("body_code", "P6")


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(
            body("131024", name="中央区", kind="special_ward"), id="certificate of another body"
        ),
        pytest.param(put_in("body", code="131024"), id="another body in the answers"),
        pytest.param(put_in("body", kind="city"), id="another kind"),
        pytest.param(put_in("body", prefecture="埼玉県"), id="another prefecture"),
    ],
)
def test_a_package_that_names_two_bodies(spoil: Callable[[Json], object]) -> None:
    """Payload, certificates, answers and the list must speak of one body."""
    assert outcome(spoilt(spoil)) == ("body_mismatch", "P6")


def test_an_approver_of_another_body_is_refused() -> None:
    """Both self-signed certificates must bear the body's code."""
    respondent = signature(CONTENT, "respondent")
    over = hand.over(CONTENT, respondent)
    foreign = signature(CONTENT, "stranger", "approver", over=over)
    assert outcome(sealed(signed(CONTENT, respondent, foreign))) == ("body_mismatch", "P6")


def test_a_route_that_was_not_the_packs() -> None:
    """Recipients come from the pack alone: leaving the prefecture out is refused."""
    to = ("ministry", "respondent")
    members = payload() | {"aud": sorted(map(forgery.kid, to))}
    assert outcome(sealed(signed(packed(members)), to)) == ("route_mismatch", "P7")


def test_a_recipient_outside_the_route() -> None:
    """Nor may one be added, however well it is signed."""
    to = (*EVERYBODY, "stranger")
    members = payload() | {"aud": sorted(map(forgery.kid, to))}
    assert outcome(sealed(signed(packed(members)), to)) == ("route_mismatch", "P7")


# P8: what was seen before


def seen(digest: str, pkg: str) -> SeenPackage:
    """A package that was opened before."""
    return SeenPackage(digest, pkg, worlds.BODY, 1, None)


def test_a_package_number_is_used_once() -> None:
    """The number of a known package on other contents is refused; the same file is a duplicate."""
    sealed_package = worlds.package()
    pkg = sealed_package.opened.submission.pkg
    known = (seen(OTHER_HASH, pkg),)
    assert outcome(sealed_package.content, seen=known) == ("package_id_reused", "P8")
    same = (seen(sealed_package.digest, pkg),)
    assert outcome(sealed_package.content, seen=same) == ("ok", "")


def test_the_last_checks_are_not_a_matter_of_time() -> None:
    """A reader whose clock is ten years behind or ahead refuses nothing."""
    raw = worlds.package().content
    for years in (-10, 10):
        assert outcome(raw, now=worlds.NOW + timedelta(days=365 * years)) == ("ok", "")
