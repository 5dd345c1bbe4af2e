"""Whom a collector believes: a certificate of the roster, for its body and in its role."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from tests.support import worlds
from tests.support.openssl_office import OpensslOffice, needs_openssl
from tests.support.people import certificate_of, ec_key
from tests.support.rosters import APPROVER, RESPONDENT, following, listed, renewed, roster
from usbsurvey_desktop.identity.certificate import Use, read_certificate, self_signed
from usbsurvey_desktop.identity.key_file import Identity, open_pair, read_files
from usbsurvey_desktop.identity.roster import Roster, SignerState
from usbsurvey_desktop.identity.roster_keeping import revoke
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.pack import Pack
from usbsurvey_desktop.sealing.sign import sign_approver, sign_respondent
from usbsurvey_desktop.sealing.states import Remark, may_be_accepted
from usbsurvey_desktop.sealing.unseal import open_package

REGISTERED, UNREGISTERED = SignerState.REGISTERED, SignerState.UNREGISTERED
MISMATCHED, REVOKED = SignerState.MISMATCHED, SignerState.REVOKED
STRICT = replace(worlds.TERMS, roster_policy="strict")
BOTH = (("respondent", RESPONDENT), ("approver", APPROVER))


def _opened(
    known: Roster | None,
    respondent: Identity,
    approver: Identity | None = None,
    *,
    pack: Pack | None = None,
) -> Opened:
    used = pack or worlds.pack()
    form = sign_respondent(worlds.submission(used), key=respondent.signing_key(), now=worlds.NOW)
    if approver is not None:
        form = sign_approver(form, key=approver.signing_key(), now=worlds.NOW)
    content = worlds.package(form, of=used).content
    found = open_package(content, replace(worlds.reader("ministry", used), roster=known))
    assert isinstance(found, Opened)
    return found


def _states(opened: Opened) -> list[SignerState]:
    return [one.state for one in opened.signers]


def test_both_signers_stand_to_the_roster() -> None:
    """Each in the own role; without a roster both are unregistered."""
    people = worlds.identity("respondent"), worlds.identity("approver")
    assert _states(_opened(roster(*BOTH), *people)) == [REGISTERED, REGISTERED]
    assert _states(_opened(roster(BOTH[0]), *people)) == [REGISTERED, UNREGISTERED]
    assert _states(_opened(None, *people)) == [UNREGISTERED, UNREGISTERED]


def _with_another_key(name: str) -> Identity:
    person = worlds.identity(name)
    key = ec_key(13)
    made = self_signed(person.certificate.subject, key, use=Use.SIGN, now=worlds.NOW)
    return replace(person, certificate=made, private_key=key)


def test_who_approves_for_himself_is_not_an_approver_of_the_roster() -> None:
    """A second key of the respondent is no approver's, and her first one neither (T23)."""
    second = _with_another_key("respondent")
    hers = worlds.identity("respondent")
    assert _states(_opened(roster(*BOTH), hers, second)) == [REGISTERED, MISMATCHED]
    assert _states(_opened(roster(BOTH[0]), hers, second)) == [REGISTERED, UNREGISTERED]
    swapped = _opened(roster(*BOTH), worlds.identity("approver"), hers)
    assert _states(swapped) == [MISMATCHED, MISMATCHED]
    assert not swapped.may_be_accepted


def test_one_person_under_both_roles_may_sign_either() -> None:
    """A keeper may register one certificate twice; one package still needs two keys (J7)."""
    known = roster(*BOTH, ("respondent", APPROVER), ("approver", RESPONDENT))
    hers, his = worlds.identity("respondent"), worlds.identity("approver")
    assert _states(_opened(known, hers, his)) == [REGISTERED, REGISTERED]
    assert _states(_opened(known, his, hers)) == [REGISTERED, REGISTERED]


def _of_the_same_ca(number: int) -> Identity:
    key = ec_key(number)
    certificate = certificate_of(
        key,
        name="千代田区長",
        not_before=datetime(2026, 11, 1, tzinfo=UTC),
        not_after=datetime(2027, 11, 1, tzinfo=UTC),
    )
    der = certificate.public_bytes(Encoding.DER)
    return replace(
        worlds.identity("respondent"), certificate=read_certificate(der), private_key=key
    )


@pytest.mark.parametrize("policy", ["strict", "record"])
def test_a_second_certificate_of_the_same_name_and_ca_is_a_mismatch(policy: str) -> None:
    """A CA that gives out a name twice deceives nobody who has a roster (T25)."""
    right, second = _of_the_same_ca(11), _of_the_same_ca(12)
    assert right.certificate.subject_hash == second.certificate.subject_hash
    before = roster()
    known = following(before, listed(before.payload, right.certificate))
    pack = worlds.pack(STRICT) if policy == "strict" else worlds.pack()
    good, bad = (_opened(known, one, pack=pack) for one in (right, second))
    assert (_states(good), good.may_be_accepted) == ([REGISTERED], True)
    assert (_states(bad), bad.may_be_accepted) == ([MISMATCHED], False)
    assert Remark.REVOCATION_UNCHECKED in bad.remarks


def test_a_renewed_certificate_waits_for_the_keeper() -> None:
    """The same key under a new certificate is a mismatch until it is registered beside the old."""
    newer = renewed("respondent")
    known = roster(*BOTH)
    assert _states(_opened(known, newer)) == [MISMATCHED]
    changed = following(known, listed(known.payload, newer.certificate))
    assert _states(_opened(changed, newer)) == [REGISTERED]
    assert _states(_opened(changed, worlds.identity("respondent"))) == [REGISTERED]


def test_a_revoked_signer_can_be_read_and_never_accepted() -> None:
    """What was opened stays readable; withdrawal works from the next opening on."""
    known = roster(*BOTH)
    hers = worlds.identity("respondent")
    gone = revoke(known.payload, hers.certificate, by="受付", reason="鍵の紛失", now=worlds.NOW)
    found = _opened(following(known, gone), hers, worlds.identity("approver"))
    assert _states(found) == [REVOKED, REGISTERED]
    assert not found.may_be_accepted
    assert found.evaluation.is_complete


def test_the_packs_policy_decides_about_the_unregistered() -> None:
    """Under `record` a first-seen signer may be accepted, under `strict` not (T26)."""
    hers = worlds.identity("respondent")
    strict = worlds.pack(STRICT)
    assert _opened(None, hers).may_be_accepted
    assert not _opened(None, hers, pack=strict).may_be_accepted
    assert _opened(roster(*BOTH), hers, pack=strict).may_be_accepted


@pytest.mark.parametrize("states", list(product(SignerState, repeat=2)), ids="-".join)
def test_acceptance_by_states(states: Sequence[SignerState]) -> None:
    """All registered under `strict`, unregistered allowed under `record`, the others never."""
    assert may_be_accepted(states, "strict") == (set(states) == {REGISTERED})
    assert may_be_accepted(states, "record") == (not set(states) & {MISMATCHED, REVOKED})


@needs_openssl
def test_a_package_signed_with_a_key_file_of_openssl_opens(tmp_path: Path) -> None:
    """PS256 by RSA-3072 of a PKI: the registered one counts, a second of its name does not."""
    office = OpensslOffice(tmp_path, worlds.PASSPHRASE).make()
    right, second = (_imported(office.issue(name)) for name in ("first", "second"))
    before = roster()
    known = following(before, listed(before.payload, right.certificate))
    good, bad = (_opened(known, one) for one in (right, second))
    assert good.signers[0].certificate.subject.person == "千代田区長職責証明書"
    assert (_states(good), good.may_be_accepted) == ([REGISTERED], True)
    assert right.certificate.subject_hash == second.certificate.subject_hash
    assert (_states(bad), bad.may_be_accepted) == ([MISMATCHED], False)


def _imported(path: Path) -> Identity:
    signing, opening = read_files(path)
    found = open_pair(signing, opening, worlds.PASSPHRASE, now=worlds.NOW)
    assert opening is None
    assert found.is_weakly_protected
    return found
