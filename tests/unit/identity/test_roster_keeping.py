"""Nobody is registered before the number was typed, and only a keeper signs what follows."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support import worlds
from tests.support.people import der_of, ec_key
from tests.support.refusals import refused
from tests.support.rosters import (
    APPROVER,
    BY_PHONE,
    RESPONDENT,
    REVIEWER,
    following,
    founded,
    listed,
    renewed,
    roster,
    typed,
)
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.identity.certificate import Certificate, read_certificate
from usbsurvey_desktop.identity.roster import RosterRole, SignerState, Way, read_roster
from usbsurvey_desktop.identity.roster_keeping import (
    Place,
    Registration,
    found_roster,
    register,
    revoke,
    sign_next,
    with_keeper,
    without_keeper,
)

BODY = worlds.BODY
NOW = worlds.NOW
LATER = NOW + timedelta(days=1)
HERS = worlds.identity("respondent").certificate
KEEPER = worlds.identity("ministry")
SECOND = worlds.identity("issuer")


def _typed_wrong(group: int, digits: str) -> Mapping[int, str]:
    return {**typed(HERS), group: digits}


def test_a_new_roster_is_empty_and_names_its_keeper() -> None:
    """Version 1 is signed by the one who may sign version 2."""
    first = founded()
    assert (first.payload.version, first.payload.recipient, first.entries) == (1, "ministry", ())
    assert first.keeper == KEEPER.certificate
    assert first.payload.updated == "2026-11-20T10:00:00+09:00"
    assert read_roster(first.text.encode()) == first


def test_the_next_version_keeps_who_registered_how_and_when() -> None:
    """What was written before stays; number and time move on."""
    first = founded()
    changed = register(
        first.payload, HERS, Place(BODY, RESPONDENT), typed=typed(HERS), registration=BY_PHONE,
        now=NOW,
    )  # fmt: skip
    second = sign_next(first, changed, keeper=KEEPER, now=LATER)
    assert (second.payload.version, second.payload.updated) == (2, "2026-11-21T10:00:00+09:00")
    kept = second.entries[0].record
    assert kept.registered.model_dump() == {
        "by": "受付 花子",
        "at": "2026-11-20T10:00:00+09:00",
        "how": Way.PHONE,
        "note": "代表番号に折り返した",
    }
    assert (kept.body, kept.role, kept.state, kept.revoked) == (BODY, RESPONDENT, "active", None)


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param({}, id="nothing"),
        pytest.param({n: typed(HERS)[n] for n in (0, 2, 4)}, id="three groups"),
        pytest.param(_typed_wrong(3, "00000"), id="one wrong"),
        pytest.param(_typed_wrong(5, ""), id="one empty"),
        pytest.param(typed(KEEPER.certificate), id="another's"),
    ],
)
def test_register_needs_digits(numbers: Mapping[int, str]) -> None:
    """Without four right groups neither a signer nor a keeper is written down (T26)."""
    payload = founded().payload
    with refused(Code.CHECK_NUMBER_DIFFERS):
        register(
            payload, HERS, Place(BODY, RESPONDENT), typed=numbers, registration=BY_PHONE, now=NOW
        )
    with refused(Code.CHECK_NUMBER_DIFFERS):
        with_keeper(payload, HERS, typed=numbers)


def test_four_groups_in_full_width_digits_are_enough() -> None:
    """As a person types them from a letter."""
    four = {n: "".join(chr(ord(d) + 0xFEE0) for d in typed(HERS)[n]) for n in (0, 1, 3, 5)}
    changed = register(
        founded().payload, HERS, Place(BODY, RESPONDENT), typed=four, registration=BY_PHONE, now=NOW
    )
    assert len(changed.entries) == 1


PKI = read_certificate(der_of(ec_key(4)))


@pytest.mark.parametrize(
    ("certificate", "body", "role", "code"),
    [
        pytest.param(HERS, None, RESPONDENT, Code.BODY_CODE, id="respondent of no body"),
        pytest.param(PKI, None, APPROVER, Code.BODY_CODE, id="approver of no body"),
        pytest.param(HERS, "011002", RESPONDENT, Code.BODY_MISMATCH, id="another body"),
        pytest.param(HERS, None, REVIEWER, Code.BODY_MISMATCH, id="reviewer of no body"),
        pytest.param(PKI, "13101", RESPONDENT, Code.PAYLOAD_SCHEMA, id="five digits"),
    ],
)
def test_a_body_must_be_the_certificates_own(
    certificate: Certificate, body: str | None, role: RosterRole, code: Code
) -> None:
    """P6 would refuse every package of it."""
    with refused(code):
        listed(founded().payload, certificate, role, body)


@pytest.mark.parametrize(
    ("registration", "facts"),
    [
        (replace(BY_PHONE, by=" \u3000"), {"field": "by", "reason": "empty"}),
        (replace(BY_PHONE, by="名" * 65), {}),
        (replace(BY_PHONE, note="x" * 201), {}),
    ],
    ids=["nobody", "a long name", "a long note"],
)
def test_who_and_how_must_be_told(registration: Registration, facts: Mapping[str, str]) -> None:
    """An entry without a name would be nobody's word."""
    with pytest.raises(SurveyError) as caught:
        register(
            founded().payload,
            PKI,
            Place(BODY, RESPONDENT),
            typed=typed(PKI),
            registration=registration,
            now=NOW,
        )
    assert (caught.value.code, caught.value.facts) == (Code.TEXT_REFUSED, facts)


def test_a_wrong_check_digit_is_refused_before_anything_is_signed_for_others() -> None:
    """A PKI's certificate names no body, so the keeper's typing is what can be wrong."""
    first = founded()
    with refused(Code.BODY_CODE, "N1"):
        following(first, listed(first.payload, PKI, RESPONDENT, "131017"))


def test_nobody_is_registered_twice_for_one_place() -> None:
    """The same certificate for another role is another entry."""
    once = roster(("respondent", RESPONDENT))
    with refused(Code.PAYLOAD_SCHEMA, "N1"):
        following(once, listed(once.payload, HERS))
    assert len(following(once, listed(once.payload, HERS, APPROVER)).entries) == 2


def test_revoking_keeps_the_entry_and_says_why() -> None:
    """Of every active entry of the certificate; what was revoked before keeps its own reason."""
    both = roster(("respondent", RESPONDENT), ("respondent", APPROVER), ("approver", APPROVER))
    one = revoke(both.payload, HERS, by="受付", reason="交代", now=NOW, role=APPROVER)
    all_of_hers = revoke(one, HERS, by="課長", reason="鍵の紛失", now=LATER)
    last = following(both, all_of_hers)
    reasons = [entry.record.revoked and entry.record.revoked.reason for entry in last.entries]
    assert reasons == ["鍵の紛失", "交代", None]
    assert last.payload.entries[0].registered == both.payload.entries[0].registered
    assert last.payload.entries[0].revoked is not None
    assert last.payload.entries[0].revoked.at == "2026-11-21T10:00:00+09:00"


def test_revoking_who_is_not_there_changes_nothing() -> None:
    """The caller sees it by the payload."""
    payload = roster(("approver", APPROVER)).payload
    assert revoke(payload, HERS, by="受付", reason="異動", now=NOW) == payload
    assert revoke(payload, HERS, by="受付", reason="異動", now=NOW, role=APPROVER) == payload


@pytest.mark.parametrize(
    ("by", "reason", "facts"),
    [
        ("", "異動", {"field": "by", "reason": "empty"}),
        ("受付", " ", {"field": "reason", "reason": "empty"}),
        ("受付", "x" * 201, {}),
    ],
    ids=["nobody", "no reason", "a long reason"],
)
def test_revoking_needs_a_name_and_a_reason(by: str, reason: str, facts: Mapping[str, str]) -> None:
    """Nobody's entry is taken away without a word."""
    with pytest.raises(SurveyError) as caught:
        revoke(founded().payload, HERS, by=by, reason=reason, now=NOW)
    assert (caught.value.code, caught.value.facts) == (Code.TEXT_REFUSED, facts)


def test_only_a_keeper_of_the_version_before_signs_the_next() -> None:
    """A keeper may leave in the version that he signs; the new one signs from the next on."""
    first = founded()
    changed = with_keeper(first.payload, SECOND.certificate, typed=typed(SECOND.certificate))
    with refused(Code.ROSTER_SIGNER):
        following(first, changed, "issuer")
    second = following(first, changed)
    third = following(second, without_keeper(second.payload, KEEPER.certificate.fingerprint))
    assert third.keeper == KEEPER.certificate
    with refused(Code.ROSTER_SIGNER):
        following(third, third.payload)
    fourth = following(third, third.payload, "issuer")
    assert (fourth.payload.version, fourth.keeper) == (4, SECOND.certificate)


def test_the_last_keeper_cannot_leave() -> None:
    """Nobody could sign after that; who is no keeper leaves nothing behind."""
    first = founded()
    payload = first.payload
    assert without_keeper(payload, SECOND.certificate.fingerprint) == payload
    with refused(Code.PAYLOAD_SCHEMA, "N1"):
        following(first, without_keeper(payload, KEEPER.certificate.fingerprint))


def test_an_expired_identity_keeps_no_roster() -> None:
    """A new certificate is made a keeper while the old one is valid."""
    late = replace(KEEPER, is_expired=True)
    with refused(Code.IDENTITY_EXPIRED):
        found_roster("ministry", keeper=late, now=NOW)
    first = founded()
    with refused(Code.IDENTITY_EXPIRED):
        sign_next(first, first.payload, keeper=late, now=NOW)


def test_a_recipient_id_out_of_bounds_founds_nothing() -> None:
    """It is a file name too."""
    with refused(Code.PAYLOAD_SCHEMA):
        found_roster("../x", keeper=KEEPER, now=NOW)


def test_a_renewed_certificate_is_another_one_until_it_is_registered() -> None:
    """Same key, same name, new fingerprint: the keeper is asked again."""
    before = roster(("respondent", RESPONDENT))
    newer = renewed("respondent").certificate
    assert newer.public_key_hash == HERS.public_key_hash
    mark = before.standing(BODY, "respondent", newer.fingerprint)
    assert mark is SignerState.MISMATCHED
    after = following(before, listed(before.payload, newer))
    for one in (HERS, newer):
        assert after.standing(BODY, "respondent", one.fingerprint) is SignerState.REGISTERED
