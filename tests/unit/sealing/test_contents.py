"""What packages may hold: texts, records, revisions, bodies of no list, signers of a PKI."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support import forgery, people, records, worlds
from tests.support import jose_by_hand as hand
from tests.support.forgery import (
    Json,
    answer,
    outcome,
    packed,
    payload,
    put,
    put_in,
    sealed,
    signed,
    spoilt,
)
from tests.support.refusals import refused
from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.crypto.signed_form import SigningKey
from usbsurvey_desktop.engine.response import Finished
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.municipality import Municipality, MunicipalityKind
from usbsurvey_desktop.records import canonical
from usbsurvey_desktop.sealing.compose import Circumstances, compose
from usbsurvey_desktop.sealing.expand import expand
from usbsurvey_desktop.sealing.handoff_part import read_handoff
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.pack_record import Match, Route
from usbsurvey_desktop.sealing.profile import MOST_EXPANDED
from usbsurvey_desktop.sealing.publish import publish
from usbsurvey_desktop.sealing.sign import sign_approver, sign_respondent
from usbsurvey_desktop.sealing.states import Chain, Remark
from usbsurvey_desktop.sealing.unseal import open_package

UNION = Municipality("138215", "架空広域連合", "東京都", "", MunicipalityKind.OTHER)
HANDOFF: Mapping[str, object] = {
    "schema": "handoff-record/1",
    "form_digest": hand.sha(b"form"),
    "record_no": "131016-R8-0001",
    "part": "request",
    "values": {"H2": "1", "H3": "out", "H5.count": 120, "H8.post": "課長"},
    "entry_sha256": hand.sha(b"entry"),
}


def opened(raw: bytes, **changes: object) -> Opened:
    """What the ministry sees."""
    found = open_package(raw, replace(worlds.reader("ministry"), **changes))  # type: ignore[arg-type]  # any member
    assert isinstance(found, Opened), found
    return found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufa19\u7a9f", id="compatibility ideograph"),
        pytest.param("\U00020bb7野家", id="beyond the first plane"),
        pytest.param("葛\U000e0100城", id="variation selector"),
        pytest.param("e\u0301 \u0065\u0301", id="not composed"),
        pytest.param("\u200d\u200b\u202eabc\u202c\u2028", id="joiners, bidi marks, separators"),
        pytest.param("一行目\n二行目\n", id="lines"),
        pytest.param('=HYPERLINK("x")\n+1\n-1\n@x', id="like a formula"),
        pytest.param("\u0080\u009f", id="C1 controls"),
        pytest.param("漢" * 10_000, id="10,000 signs"),
        pytest.param("\U00020bb7" * 10_000, id="10,000 signs of two units"),
    ],
)
def test_text_arrives_byte_for_byte(text: str) -> None:
    """Nothing is normalised, trimmed or escaped on the way."""
    answers = {**worlds.SMALL_ANSWERS, "A3": {"state": "answered", "value": text}}
    sealed_package = worlds.package(worlds.signed(worlds.submission(answers=answers)))
    assert opened(sealed_package.content).evaluation.effective["A3"] == text


def test_all_three_states_travel() -> None:
    """What does not apply is sent as such, without a value."""
    answers = {
        "R.body_code": worlds.SMALL_ANSWERS["R.body_code"],
        "A1": {"state": "answered", "value": "no"},
        "A2": {"state": "not_applicable"},
        "A3": {"state": "unanswered"},
    }
    found = opened(worlds.package(worlds.signed(worlds.submission(answers=answers))).content)
    assert [state.value for state in found.evaluation.states.values()] == [
        *("answered", "answered"),
        *("not_applicable", "unanswered"),
    ]


# Revisions


def revision(number: int, prev: str | None) -> Circumstances:
    """The circumstances of a later revision."""
    return replace(worlds.circumstances(), revision=number, prev=prev)


def composed(circumstances: Circumstances, pack: Pack | None = None, **answers: object) -> bytes:
    """A package of the small answers under these circumstances."""
    whole = {**worlds.SMALL_ANSWERS, **answers}
    submission = compose(
        pack or worlds.pack(),
        worlds.municipality(),
        Finished(whole, {}),  # type: ignore[arg-type]  # of JSON
        reply_to=worlds.opening_key("respondent").public_key(),
        circumstances=circumstances,
    )
    return worlds.package(worlds.signed(submission), of=pack).content


def test_a_second_revision_names_the_first() -> None:
    """Opened after the first it is new; before it, its predecessor is missing."""
    first = worlds.package()
    raw = composed(revision(2, first.digest))
    assert opened(raw).chain is Chain.PREDECESSOR_MISSING
    second = opened(raw, seen=(first.opened.as_seen(),))
    assert second.chain is Chain.NEW
    assert opened(first.content, seen=(second.as_seen(),)).chain is Chain.SUPERSEDED


def test_a_second_revision_needs_a_predecessor() -> None:
    """A revision that follows nothing cannot be composed."""
    with refused(Code.PAYLOAD_SCHEMA):
        composed(revision(2, None))


def test_a_wrong_program_version_is_refused_when_composing() -> None:
    """Our own writer obeys the limits of the reader."""
    with refused(Code.TEXT_REFUSED):
        composed(replace(worlds.circumstances(), app_version="1" * 41))


# The hand-off record


def test_a_record_travels_inside_the_package() -> None:
    """With the record there is no remark, and its values arrive."""
    pack = worlds.pack(replace(worlds.TERMS, handoff_record="required"))
    handoff = records.part()
    found = opened(composed(replace(worlds.circumstances(), handoff=handoff), pack), packs=(pack,))
    assert found.submission.handoff == handoff
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("members", "code"),
    [
        pytest.param({"values": {"H7.who": "x"}}, Code.PAYLOAD_SCHEMA, id="a name"),
        pytest.param({"values": {"H11.key": "x"}}, Code.PAYLOAD_SCHEMA, id="unknown item"),
        pytest.param({"values": {"H2": ["1"]}}, Code.PAYLOAD_SCHEMA, id="a list"),
        pytest.param({"part": "all"}, Code.PAYLOAD_SCHEMA, id="another part"),
        pytest.param({"form_digest": "x"}, Code.PAYLOAD_SCHEMA, id="digest"),
        pytest.param({"extra": 1}, Code.PAYLOAD_SCHEMA, id="a member more"),
        pytest.param({"record_no": "x" * 41}, Code.TEXT_REFUSED, id="number too long"),
        pytest.param({"record_no": "1\n2"}, Code.TEXT_REFUSED, id="number of two lines"),
        pytest.param({"values": {"H8.post": "x" * 201}}, Code.TEXT_REFUSED, id="text too long"),
    ],
)
def test_records_that_may_not_travel(members: Json, code: Code) -> None:
    """Only the listed items leave, and refused ones are refused by readers too."""
    with refused(code):
        read_handoff({**HANDOFF, **members})  # type: ignore[dict-item]  # JSON
    assert outcome(spoilt(put(handoff={**HANDOFF, **members}))) == (code.value, "P2")


# Bodies of no list


def union_pack(*bodies: str) -> Pack:
    """The small pack with one more route, by code."""
    by_code = Route(match=Match(bodies=bodies), to=("prefecture", "ministry"))
    return publish(
        worlds.TERMS,
        worlds.SMALL_FORM,
        recipients=worlds.recipients(),
        routes=(by_code, *worlds.ROUTES),
        key=worlds.identity("issuer").signing_key(),
    )


def union_payload(pack: Pack) -> bytes:
    """A package of a union of municipalities; PKI certificates bear no body code."""
    members = payload() | {"pack_sha256": pack.digest}
    members["body"] = {
        "code": UNION.code,
        "name": UNION.name,
        "prefecture": "東京都",
        "kind": "other",
    }
    members["answers"]["R.body_code"]["value"] = UNION.code
    return packed(members)


def pki_signature(content: bytes, **header: object) -> Json:
    """A signature with an RSA key certified by a PKI."""
    certificate = people.certificate_of(
        people.rsa_key(),
        not_before=worlds.NOW - timedelta(days=1),
        not_after=worlds.NOW + timedelta(days=1),
    )
    whole = {"alg": "PS256", "iat": forgery.NOW, "role": "respondent", "typ": ANSWERS.typ} | header
    return hand.signature(content, certificate.public_bytes(Encoding.DER), people.rsa_key(), whole)


def test_a_body_of_no_list_opens_where_a_route_names_it() -> None:
    """A union that the pack names is readable, with a remark."""
    pack = union_pack(UNION.code)
    content = union_payload(pack)
    raw = sealed(signed(content, pki_signature(content)))
    found = opened(raw, packs=(pack,))
    assert found.remarks == (Remark.BODY_UNLISTED, Remark.REVOCATION_UNCHECKED)
    assert found.municipality.name == UNION.name


def test_the_name_of_a_listed_body_is_that_of_the_list() -> None:
    """Bodies are renamed, so another name is no refusal; but the file's name is not believed."""
    found = opened(spoilt(put_in("body", name="丸の内市")))
    assert found.municipality == worlds.municipality()
    assert found.remarks == (Remark.BODY_RENAMED,)


def test_a_body_of_no_list_is_refused_elsewhere() -> None:
    """The route for everybody is for everybody in the list."""
    pack = worlds.pack()
    content = union_payload(pack)
    raw = sealed(signed(content, pki_signature(content)))
    assert outcome(raw) == ("route_mismatch", "P7")


def test_a_body_without_a_route_cannot_compose() -> None:
    """The respondent is told before signing."""
    with refused(Code.ROUTE_MISMATCH):
        worlds.submission(body=UNION)


# Signers of a PKI


def test_a_pki_signer_is_remarked_as_unchecked_for_withdrawal() -> None:
    """RSA keys sign as well; that no revocation list was read is said."""
    content = packed(payload())
    found = opened(sealed(signed(content, pki_signature(content))))
    assert found.remarks == (Remark.REVOCATION_UNCHECKED,)
    assert not found.signers[0].certificate.is_self_signed


def test_a_pki_key_signs_through_our_own_writer() -> None:
    """Respondent with RSA, approver with P-256."""
    certificate = people.certificate_of(
        people.rsa_key(),
        not_before=worlds.NOW - timedelta(days=1),
        not_after=worlds.NOW + timedelta(days=1),
    )
    key = SigningKey(people.rsa_key(), certificate.public_bytes(Encoding.DER))
    form = sign_respondent(worlds.submission(), key=key, now=worlds.NOW)
    form = sign_approver(form, key=worlds.identity("approver").signing_key(), now=worlds.NOW)
    assert [one.algorithm for one in form.signatures] == ["PS256", "ES256"]
    assert opened(worlds.package(form).content).remarks == (Remark.REVOCATION_UNCHECKED,)


def test_the_signed_bytes_are_canonical() -> None:
    """What is signed is the canonical JSON of the submission, compressed."""
    submission = worlds.submission()
    form = worlds.signed(submission)
    assert expand(form.payload, most=MOST_EXPANDED) == canonical(submission)


# Anything at all


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)
ANSWER_VALUES = st.one_of(
    st.text(max_size=5),
    st.integers(-5, 5),
    st.lists(st.sampled_from(["a", "b", "c", "z", "yes", "x"]), max_size=4),
)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.sampled_from(sorted(payload())), value=JSON)
def test_any_value_in_any_member_is_answered_with_a_code(name: str, value: object) -> None:
    """Rightly signed nonsense is refused, never an exception."""
    found = open_package(spoilt(put(**{name: value})), worlds.reader("ministry"))
    assert isinstance(found, Opened | Refused)


@settings(deadline=None, max_examples=50)
@given(name=st.sampled_from(["A1", "A2", "A2.c", "A3", "R.body_code"]), value=ANSWER_VALUES)
def test_any_answer_is_judged(name: str, value: object) -> None:
    """Whatever is stated as an answer either fits the form or is refused at its check."""
    found = open_package(
        spoilt(answer(name, state="answered", value=value)), worlds.reader("ministry")
    )
    if isinstance(found, Refused):
        assert found.step in {"P2", "P5", "P6"}
        return
    stated = found.evaluation.effective[name]
    assert stated == (tuple(value) if isinstance(value, list) else value)


def test_a_form_without_the_respondent_block_names_its_body_once() -> None:
    """Where the form does not ask for the body, the payload and the certificates name it."""
    form = {**worlds.SMALL_FORM, "items": worlds.SMALL_FORM["items"][1:]}  # type: ignore[index]  # a list
    pack = publish(
        worlds.TERMS,
        form,
        recipients=worlds.recipients(),
        routes=worlds.ROUTES,
        key=worlds.identity("issuer").signing_key(),
    )
    answers = {name: one for name, one in worlds.SMALL_ANSWERS.items() if name != "R.body_code"}
    sealed_package = worlds.package(worlds.signed(worlds.submission(pack, answers)), of=pack)
    assert opened(sealed_package.content, packs=(pack,)).submission.body.code == worlds.BODY
