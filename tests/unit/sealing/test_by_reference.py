"""Packages that name their signers' certificates: opened by whoever knows them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.support import forgery, worlds
from tests.support import jose_by_hand as hand
from tests.support.jose_by_hand import Json
from tests.support.rosters import APPROVER, RESPONDENT, REVIEWER, following, roster
from usbsurvey_desktop.crypto.signed_form import CertificatesAre
from usbsurvey_desktop.crypto.verifying import NOT_KNOWN
from usbsurvey_desktop.errors import Code, Refused
from usbsurvey_desktop.identity.roster import Roster, RosterRole, SignerState
from usbsurvey_desktop.identity.roster_keeping import revoke
from usbsurvey_desktop.sealing.course import CHECKS
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.seal import Sealed
from usbsurvey_desktop.sealing.unseal import open_package

BOTH = (("respondent", RESPONDENT), ("approver", APPROVER))
MISSING = Refused(Code.CERTIFICATE, "J4", {"reason": NOT_KNOWN})
REGISTERED, UNREGISTERED = SignerState.REGISTERED, SignerState.UNREGISTERED
MISMATCHED, REVOKED = SignerState.MISMATCHED, SignerState.REVOKED


def _by_reference(*, approver: str | None = "approver") -> Sealed:
    form = worlds.signed(worlds.submission(), approver=approver)
    return worlds.package(form, certificates_are=CertificatesAre.BY_REFERENCE)


def _read(sealed: Sealed, known: Roster | None, name: str = "ministry") -> Opened | Refused:
    return open_package(sealed.content, replace(worlds.reader(name), roster=known))


def _named(one: Json) -> Json:
    return {name: value for name, value in one.items() if name != "header"}


def _states(found: Opened | Refused) -> list[SignerState]:
    assert isinstance(found, Opened), found
    return [one.state for one in found.signers]


def test_a_collector_who_registered_the_signers_opens_it() -> None:
    """Every check is made, and what comes out is what a file with certificates inside says."""
    form = worlds.signed(worlds.submission(), approver="approver")
    named = worlds.package(form, certificates_are=CertificatesAre.BY_REFERENCE)
    inside = worlds.package(form)
    known = roster(*BOTH)
    found, whole = _read(named, known), _read(inside, known)
    assert isinstance(found, Opened)
    assert isinstance(whole, Opened)
    assert (found.signers, found.submission) == (whole.signers, whole.submission)
    assert found.may_be_accepted
    assert [one.check for one in found.checks] == list(CHECKS)
    assert found.digest != whole.digest


@pytest.mark.parametrize(
    "people",
    [(), BOTH[:1], BOTH[1:]],
    ids=["nobody", "the respondent alone", "the approver alone"],
)
def test_who_does_not_know_a_signer_is_told_so(people: Sequence[tuple[str, RosterRole]]) -> None:
    """Refused at J4 with a reason of its own: the file can be had with certificates inside."""
    sealed = _by_reference()
    assert _read(sealed, roster(*people)) == MISSING
    assert _read(sealed, None) == MISSING


def test_knowing_a_certificate_is_not_trusting_it() -> None:
    """Registered for another role, the bytes are there and the state is as ever."""
    known = roster(("respondent", REVIEWER), BOTH[1])
    assert _states(_read(_by_reference(), known)) == [UNREGISTERED, REGISTERED]
    swapped = roster(("respondent", APPROVER), ("approver", RESPONDENT))
    assert _states(_read(_by_reference(), swapped)) == [MISMATCHED, MISMATCHED]


def test_a_revoked_entry_still_knows_its_certificate() -> None:
    """登録取消 is shown; the file is no unknown one."""
    known = roster(*BOTH)
    gone = worlds.identity("respondent").certificate
    payload = revoke(known.payload, gone, by="受付 花子", reason="異動", now=worlds.NOW)
    found = _read(_by_reference(), following(known, payload))
    assert _states(found) == [REVOKED, REGISTERED]
    assert isinstance(found, Opened)
    assert not found.may_be_accepted


def test_a_respondent_reopens_the_own_copy() -> None:
    """The own certificate is always at hand."""
    found = _read(_by_reference(approver=None), None, "respondent")
    assert _states(found) == [UNREGISTERED]


def test_an_own_approved_copy_needs_the_approvers_certificate_too() -> None:
    """It is known while sealing, and later to a reader who is given it."""
    sealed = _by_reference()
    assert _read(sealed, None, "respondent") == MISSING
    assert _states(_read(sealed, roster(BOTH[1]), "respondent")) == [UNREGISTERED, REGISTERED]
    approver = worlds.identity("approver").certificate.der
    reader = replace(worlds.reader("respondent"), own={hand.sha(approver): approver})
    assert isinstance(open_package(sealed.content, reader), Opened)


def test_one_signature_by_reference_and_one_not_is_no_form() -> None:
    """Refused for its shape, even where every certificate is known."""
    content = forgery.packed(forgery.payload())
    first = forgery.signature(content, "respondent")
    second = forgery.signature(content, "approver", "approver", over=hand.over(content, first))
    known = roster(*BOTH)
    for pair in ((_named(first), second), (first, _named(second))):
        raw = forgery.sealed(forgery.signed(content, *pair))
        found = open_package(raw, replace(worlds.reader("ministry"), roster=known))
        assert found == Refused(Code.MEMBER_SET, "J1")


def test_what_is_sealed_by_default_holds_its_certificates() -> None:
    """Only the sender of one file chooses otherwise."""
    form = worlds.signed(worlds.submission(), approver="approver")
    assert isinstance(_read(worlds.package(form), None), Opened)
