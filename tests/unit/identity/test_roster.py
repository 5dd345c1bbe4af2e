"""A roster trusts certificates one by one, and is read as strictly as every signed file."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import jose_by_hand as hand
from tests.support import worlds
from tests.support.people import der_of, ec_key, rsa_key
from tests.support.refusals import refused
from tests.support.rosters import APPROVER, RESPONDENT, REVIEWER, following, listed, roster
from usbsurvey_desktop.armour import ROSTER
from usbsurvey_desktop.crypto.signed_form import sign
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate, read_certificate
from usbsurvey_desktop.identity.roster import Roster, RosterRole, SignerState, read_roster
from usbsurvey_desktop.identity.roster_keeping import revoke
from usbsurvey_desktop.records import hash_text

BODY = worlds.BODY
OTHER_BODY = "011002"
REGISTERED, UNREGISTERED = SignerState.REGISTERED, SignerState.UNREGISTERED
MISMATCHED, REVOKED = SignerState.MISMATCHED, SignerState.REVOKED


def _certificate(name: str) -> Certificate:
    return worlds.identity(name).certificate


def _print(name: str) -> bytes:
    return _certificate(name).fingerprint


def _office() -> Roster:
    return roster(("respondent", RESPONDENT), ("approver", APPROVER), ("prefecture", REVIEWER))


def _withdrawn(before: Roster, name: str, role: RosterRole | None = None) -> Roster:
    changed = revoke(
        before.payload, _certificate(name), by="受付", reason="異動", now=worlds.NOW, role=role
    )
    return following(before, changed)


@pytest.mark.parametrize(
    ("body", "role", "name", "state"),
    [
        pytest.param(BODY, "respondent", "respondent", REGISTERED, id="registered"),
        pytest.param(BODY, "approver", "approver", REGISTERED, id="registered approver"),
        pytest.param(BODY, "approver", "respondent", MISMATCHED, id="respondent as approver"),
        pytest.param(BODY, "respondent", "approver", MISMATCHED, id="approver as respondent"),
        pytest.param(BODY, "respondent", "stranger", MISMATCHED, id="another certificate"),
        pytest.param(OTHER_BODY, "respondent", "respondent", UNREGISTERED, id="another body"),
        pytest.param(OTHER_BODY, "respondent", "stranger", UNREGISTERED, id="unknown body"),
        pytest.param(BODY, "reviewer", "prefecture", UNREGISTERED, id="reviewer of another body"),
        pytest.param(None, "respondent", "respondent", UNREGISTERED, id="no body"),
        pytest.param(BODY, "holder", "respondent", UNREGISTERED, id="no role of a roster"),
    ],
)
def test_a_signer_stands_by_body_role_and_fingerprint(
    body: str | None, role: str, name: str, state: SignerState
) -> None:
    """Registered for one body in one role is registered for nothing else."""
    assert _office().standing(body, role, _print(name)) is state


def test_a_revoked_certificate_is_revoked_wherever_it_signs() -> None:
    """Whether another one is registered there or nobody; the entry stays as history."""
    withdrawn = _withdrawn(_office(), "respondent")
    assert withdrawn.standing(BODY, "respondent", _print("respondent")) is REVOKED
    assert withdrawn.standing(BODY, "approver", _print("respondent")) is REVOKED
    assert withdrawn.standing(OTHER_BODY, "respondent", _print("respondent")) is REVOKED
    assert withdrawn.standing(BODY, "respondent", _print("stranger")) is UNREGISTERED
    assert [one.is_active for one in withdrawn.entries] == [False, True, True]
    assert withdrawn.entries[0].certificate == _certificate("respondent")


def test_several_certificates_may_be_registered_for_one_place() -> None:
    """A key change adds one; the old one counts until it is revoked, and may come back."""
    before = _office()
    payload = listed(before.payload, worlds.extra_identity("千代田区").certificate)
    both = following(before, payload)
    newer = worlds.extra_identity("千代田区").certificate.fingerprint
    for name in (_print("respondent"), newer):
        assert both.standing(BODY, "respondent", name) is REGISTERED
    changed = _withdrawn(both, "respondent")
    assert changed.standing(BODY, "respondent", newer) is REGISTERED
    assert changed.standing(BODY, "respondent", _print("respondent")) is REVOKED
    back = following(changed, listed(changed.payload, _certificate("respondent")))
    assert back.standing(BODY, "respondent", _print("respondent")) is REGISTERED
    assert len(back.entries) == 5


def test_one_role_may_be_revoked_alone() -> None:
    """Who approves no longer may still answer."""
    both = roster(("respondent", RESPONDENT), ("respondent", APPROVER))
    left = _withdrawn(both, "respondent", APPROVER)
    assert left.standing(BODY, "respondent", _print("respondent")) is REGISTERED
    assert left.standing(BODY, "approver", _print("respondent")) is REVOKED


def test_every_certificate_is_found_by_its_hash_also_when_it_is_revoked() -> None:
    """A package may name its signers' certificates by their hashes only."""
    withdrawn = _withdrawn(_office(), "respondent")
    known = {hash_text(_certificate(one).der) for one in ("respondent", "approver", "prefecture")}
    assert withdrawn.certificates.keys() == known
    assert all(hash_text(der) == name for name, der in withdrawn.certificates.items())


def test_a_reviewer_is_known_without_the_office() -> None:
    """A ledger names a certificate and no body."""
    office = _office()
    assert office.is_reviewer(_print("prefecture"))
    assert not office.is_reviewer(_print("respondent"))
    assert not _withdrawn(office, "prefecture").is_reviewer(_print("prefecture"))
    ministry = roster(("ministry", REVIEWER))
    assert ministry.is_reviewer(_print("ministry"))
    assert ministry.standing(None, "reviewer", _print("ministry")) is REGISTERED


def test_a_roster_survives_the_gateways_and_says_what_was_signed() -> None:
    """The file is one line of ASCII; line ends and wrapping may change on the way."""
    office = _office()
    wrapped = b"\xef\xbb\xbf" + b"\r\n".join(
        office.text[at : at + 76].encode() for at in range(0, len(office.text), 76)
    )
    again = read_roster(wrapped)
    assert again == office
    assert again.file_name == "ministry.roster.txt"
    assert again.keeper == _certificate("ministry")
    assert again.digest == hand.sha(hand.unb64(hand.parsed(office.text)["payload"]))


Json = dict[str, Any]
Change = Callable[[Json], object]


def _payload() -> Json:
    return hand.parsed(_office().payload.model_dump_json(by_alias=True))


def _signed(text: str, role: str = "roster_keeper") -> bytes:
    key = worlds.identity("ministry").signing_key()
    issued_at = int(worlds.NOW.timestamp())
    form = sign(text.encode(), kind=ROSTER, role=role, key=key, issued_at=issued_at)
    return form.text().encode()


def _spoilt(change: Change) -> bytes:
    members = _payload()
    change(members)
    return _signed(hand.plain(members))


def _put(**members: object) -> Change:
    return lambda whole: whole.update(members)


def _entry(**members: object) -> Change:
    return lambda whole: whole["entries"][0].update(members)


def _registered(**members: object) -> Change:
    return lambda whole: whole["entries"][0]["registered"].update(members)


def _revoked(**members: object) -> Change:
    right = {"by": "受付", "at": "2026-11-20T10:00:00+09:00", "reason": "異動"}
    return _entry(state="revoked", revoked={**right, **members})


def _twice(whole: Json) -> None:
    whole["entries"].append(whole["entries"][0])


def _cert(der: bytes) -> Change:
    return _entry(cert=b64encode(der).decode())


KEEPER = hand.sha(worlds.identity("ministry").certificate.der)
SCHEMA = Code.PAYLOAD_SCHEMA
WRONG: Mapping[str, tuple[Change, Code, str]] = {
    "another schema": (_put(schema="usbsurvey-card-1"), SCHEMA, "N1"),
    "an extra member": (_put(name="x"), SCHEMA, "N1"),
    "no recipient id": (_put(recipient="Ministry"), SCHEMA, "N1"),
    "version 0": (_put(version=0), SCHEMA, "N1"),
    "version too high": (_put(version=1_000_000), SCHEMA, "N1"),
    "version true": (_put(version=True), SCHEMA, "N1"),
    "no such day": (_put(updated="2026-02-30T00:00:00+09:00"), SCHEMA, "N1"),
    "no keeper": (_put(keepers=[]), SCHEMA, "N1"),
    "nine keepers": (_put(keepers=[hand.sha(bytes([n])) for n in range(9)]), SCHEMA, "N1"),
    "a keeper twice": (_put(keepers=[KEEPER, KEEPER]), SCHEMA, "N1"),
    "a keeper that is no hash": (_put(keepers=["x"]), SCHEMA, "N1"),
    "an entry twice": (_twice, SCHEMA, "N1"),
    "an unknown role": (_entry(role="keeper"), SCHEMA, "N1"),
    "an unknown state": (_entry(state="waiting"), SCHEMA, "N1"),
    "an entry with a name": (_entry(name="山田"), SCHEMA, "N1"),
    "revoked without a reason": (_entry(state="revoked"), SCHEMA, "N1"),
    "active with a reason": (lambda w: (_revoked()(w), _entry(state="active")(w)), SCHEMA, "N1"),
    "an unknown way": (_registered(how="fax"), SCHEMA, "N1"),
    "a body that is no number": (_entry(body="13101"), SCHEMA, "N1"),
    "a wrong check digit": (_entry(body="131017"), Code.BODY_CODE, "N1"),
    "a long name": (_registered(by="名" * 65), Code.TEXT_REFUSED, "N1"),
    "a name of two lines": (_registered(by="受付\n花子"), Code.TEXT_REFUSED, "N1"),
    "a long note": (_registered(note="x" * 201), Code.TEXT_REFUSED, "N1"),
    "a long reason": (_revoked(reason="x" * 201), Code.TEXT_REFUSED, "N1"),
    "a revoker of two lines": (_revoked(by="a\nb"), Code.TEXT_REFUSED, "N1"),
    "a certificate too long": (_entry(cert="A" * 5_468), SCHEMA, "N1"),
    "a certificate spelt oddly": (_entry(cert="QQ"), Code.BASE64, "N2"),
    "no certificate": (_entry(cert="QQ=="), Code.CERTIFICATE, "N2"),
    "a key to open with": (
        _cert(der_of(ec_key(7), usage=["key_agreement"])),
        Code.CERTIFICATE_USAGE,
        "N2",
    ),
    "a short RSA key": (_cert(der_of(rsa_key(1024))), Code.KEY_WEAK, "N2"),
}


@pytest.mark.parametrize(("change", "code", "step"), list(WRONG.values()), ids=list(WRONG))
def test_a_wrong_payload_is_refused_at_its_check(change: Change, code: Code, step: str) -> None:
    """Rightly signed by a keeper, and still refused for the one thing that is wrong."""
    with refused(code, step):
        read_roster(_spoilt(change))


def test_the_payload_spoilt_by_nothing_is_right() -> None:
    """The table above fails for the one thing each row changes; note and reason hold 200 signs."""
    assert read_roster(_spoilt(_put())).entries == _office().entries
    filled = read_roster(_spoilt(_registered(note="\n" * 200, by="名" * 64))).payload.entries[0]
    assert (filled.registered.note, filled.registered.by) == ("\n" * 200, "名" * 64)
    gone = read_roster(_spoilt(_revoked(reason="由" * 200))).entries
    assert [one.is_active for one in gone] == [False, True, True]


FILES: Mapping[str, tuple[Callable[[], bytes], Code, str]] = {
    "too large": (lambda: b" " * (ROSTER.raw + 1), Code.FILE_TOO_LARGE, "C1"),
    "not ASCII": ("名簿".encode, Code.TEXT_DAMAGED, "C1"),
    "no JSON": (lambda: b"hello", Code.JSON_SYNTAX, "C2"),
    "a survey pack": (worlds.pack().text.encode, Code.WRONG_KIND, "C3"),
    "an extra member": (
        lambda: hand.plain({**hand.parsed(_office().text), "x": 1}).encode(),
        Code.MEMBER_SET,
        "C4",
    ),
    "signed as an issuer": (
        lambda: _signed(hand.plain(_payload()), "issuer"),
        Code.SIGNATURE_SET,
        "J2",
    ),
    "another payload": (
        lambda: hand.plain({**hand.parsed(_office().text), "payload": hand.b64(b"{}")}).encode(),
        Code.SIGNATURE_BAD,
        "J6",
    ),
    "unsorted": (lambda: _signed('{"b":1,"a":1}'), Code.PAYLOAD_NOT_CANONICAL, "N1"),
    "a list": (lambda: _signed("[]"), SCHEMA, "N1"),
    "no JSON inside": (lambda: _signed("x"), Code.JSON_SYNTAX, "N1"),
    "too deep": (lambda: _signed("[" * 9 + "]" * 9), Code.JSON_LIMITS, "N1"),
}


@pytest.mark.parametrize(("made", "code", "step"), list(FILES.values()), ids=list(FILES))
def test_a_file_that_is_no_roster_is_refused_at_its_check(
    made: Callable[[], bytes], code: Code, step: str
) -> None:
    """The text, its form, the signature and the payload are looked at in order."""
    with refused(code, step):
        read_roster(made())


@settings(deadline=None, max_examples=40)
@given(place=st.integers(min_value=0), bit=st.integers(min_value=0, max_value=6))
def test_no_changed_sign_gets_through(place: int, bit: int) -> None:
    """One bit anywhere in the text, and it is refused with a code."""
    raw = bytearray(_OFFICE.text.encode())
    raw[place % len(raw)] ^= 1 << bit
    with pytest.raises(SurveyError):
        read_roster(bytes(raw))


_OFFICE = _office()


def test_a_certificate_of_a_pki_is_read_as_such() -> None:
    """Its subject's serial number is no body code."""
    pki = read_certificate(der_of(rsa_key()))
    assert pki.named_body is None
    assert _certificate("respondent").named_body == BODY
