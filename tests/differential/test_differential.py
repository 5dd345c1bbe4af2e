"""Our opener beside three others: what they refuse, we refuse; what more we refuse, we say.

`make differential` prints the counts. Peers get the text as the armour leaves it, because what
gateways add is none of their business; a text that the armour refuses, they get as it came.
"""

import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.support import mutations, worlds
from tests.support.mutations import Dice, Honest
from tests.support.peers import JoseCommand, Joserfc, Jwcrypto, Peer, accepts
from tests.support.rosters import APPROVER, RESPONDENT, roster
from usbsurvey_desktop.armour import PACKAGE, strip
from usbsurvey_desktop.crypto.signed_form import CertificatesAre
from usbsurvey_desktop.errors import Code, Refused, SurveyError
from usbsurvey_desktop.identity.roster import Roster
from usbsurvey_desktop.sealing.opened import Opened
from usbsurvey_desktop.sealing.unseal import open_package

pytestmark = pytest.mark.differential

KINDS: dict[str, tuple[Callable[[Honest, Dice], bytes], int]] = {
    "outer_byte": (mutations.outer_byte, 900),
    "outer_member": (mutations.outer_member, 400),
    "inner_byte": (mutations.inner_byte, 500),
    "inner_member": (mutations.inner_member, 400),
    "payload": (mutations.payload, 100),
    "gateway": (mutations.gateway, 60),
    "reference_byte": (mutations.inner_byte, 200),
    "reference_member": (mutations.inner_member, 200),
}
"""What is done to how many packages; without the gateways 2,700.

Those of the last two name their certificates, which every opener is given.
"""

STRICTER: dict[Code, str] = {
    Code.TEXT_DAMAGED: "only printable ASCII is a package; they take any JSON",
    Code.JSON_SYNTAX: "a text that is almost JSON, or JSON that our gate does not take",
    Code.JSON_NUMBER: "they take numbers that not every reader reads alike",
    Code.JSON_LIMITS: "they do not bound what they read",
    Code.JSON_DUPLICATE: "a member twice may be read as the one or the other",
    Code.NOT_OUR_FILE: "they do not look at typ",
    Code.WRONG_KIND: "they do not look at typ",
    Code.VERSION_NEWER: "they do not look at typ",
    Code.MEMBER_SET: "they pass over members they do not know",
    Code.BASE64: "they take padding, unused bits and stray signs",
    Code.HEADER_NOT_CANONICAL: "they take a header with blanks or escapes",
    Code.HEADER_VALUE: "they do not know our header members",
    Code.RECIPIENTS: "they do not look at rcp, so the list of others may change unnoticed",
    Code.RECIPIENT_KEY: "they look at their own recipient alone",
    Code.NOT_ADDRESSED: "they try every recipient; we go by kid",
    Code.DECRYPT_FAILED: "they try every recipient; we go by kid",
    Code.DIGEST_MISMATCH: "they do not look at dig",
    Code.SIGNATURE_SET: "they do not know roles, nor how many must sign",
    Code.CERTIFICATE: "they need a key, not a certificate",
    Code.CERTIFICATE_MISMATCH: "they do not look at x5t#S256",
    Code.CERTIFICATE_USAGE: "they do not look at what a certificate is for",
    Code.CERTIFICATE_EXPIRED: "they do not look at iat",
    Code.ALGORITHM: "they take more algorithms",
    Code.APPROVAL_CHAIN: "they do not know over",
    Code.SIGNERS_SAME: "they do not know roles",
    Code.EXPAND: "the payload is no business of theirs",
    Code.PAYLOAD_NOT_CANONICAL: "the payload is no business of theirs",
    Code.PAYLOAD_SCHEMA: "the payload is no business of theirs",
    Code.TEXT_REFUSED: "the payload is no business of theirs",
    Code.AUDIENCE: "the payload is no business of theirs",
    Code.FORM_MISMATCH: "the payload is no business of theirs",
    Code.ANSWERS_INCONSISTENT: "the payload is no business of theirs",
    Code.BODY_CODE: "the payload is no business of theirs",
    Code.BODY_MISMATCH: "the payload is no business of theirs",
    Code.ROUTE_MISMATCH: "the payload is no business of theirs",
    Code.PACKAGE_ID_REUSED: "the payload is no business of theirs",
}
"""Why we refuse what a peer accepts, code by code."""

PARTS = range(10)
"""Every tenth package is a part."""
_PEERS = 3


@cache
def honest(approver: str | None, certificates_are: CertificatesAre) -> Honest:
    """A package signed by one, or by two."""
    signed = worlds.signed(worlds.submission(), approver=approver)
    return mutations.of(worlds.package(signed, certificates_are=certificates_are).content)


def certificates_in(kind: str) -> CertificatesAre:
    """Where a kind of change leaves the certificates."""
    is_named = kind.startswith("reference_")
    return CertificatesAre.BY_REFERENCE if is_named else CertificatesAre.INSIDE


@cache
def registered() -> Roster:
    """Who signs the honest packages."""
    return roster(("respondent", RESPONDENT), ("approver", APPROVER))


def changed(kind: str, number: int) -> bytes:
    """The package that a number stands for."""
    change, _count = KINDS[kind]
    approver = "approver" if number % 2 else None
    return change(honest(approver, certificates_in(kind)), Dice(number))


def peers(folder: Path) -> tuple[Peer, ...]:
    """The three others, with the ministry's key."""
    key = worlds.opening_key("ministry")
    return Jwcrypto(key), Joserfc(key), JoseCommand(key, folder)


def as_peers_get_it(raw: bytes) -> str:
    """The text without what gateways add."""
    try:
        return strip(raw, limit=PACKAGE.stripped)
    except SurveyError:
        return raw.decode("utf-8", "replace")


def verdict(ours: Opened | Refused, taking: set[str]) -> str:
    """What a package counts as, given who else takes it."""
    if isinstance(ours, Refused):
        return "refused"
    return "accepted" if len(taking) == _PEERS else "wrongly accepted"


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", KINDS)
def test_we_accept_nothing_that_another_opener_refuses(
    kind: str, part: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """And where we refuse what one of them accepts, the reason is written down above."""
    others = peers(tmp_path)
    counts: Counter[str] = Counter()
    known = registered().certificates
    reader = replace(worlds.reader("ministry"), roster=registered())
    for number in range(part, KINDS[kind][1], len(PARTS)):
        raw = changed(kind, number)
        ours = open_package(raw, reader)
        text = as_peers_get_it(raw)
        taking = {peer.name for peer in others if accepts(peer, text, known)}
        counts[verdict(ours, taking)] += 1
        if isinstance(ours, Refused) and taking:
            assert ours.code in STRICTER, (kind, number, ours, taking)
            counts[f"{ours.code.value} ({STRICTER[ours.code]})"] += 1
    for name, count in counts.items():
        record_property(f"differential {name}", count)
    assert counts["wrongly accepted"] == 0, kind


@pytest.mark.parametrize("approver", [None, "approver"], ids=["alone", "approved"])
def test_all_open_a_package_by_reference(approver: str | None, tmp_path: Path) -> None:
    """Given the certificates, nobody minds that they are not inside."""
    text = honest(approver, CertificatesAre.BY_REFERENCE).text
    reader = replace(worlds.reader("ministry"), roster=registered())
    assert isinstance(open_package(text.encode(), reader), Opened)
    assert all(accepts(peer, text, registered().certificates) for peer in peers(tmp_path))
    assert not any(accepts(peer, text) for peer in peers(tmp_path))


@pytest.mark.parametrize("number", range(KINDS["gateway"][1]))
def test_what_gateways_do_opens(number: int) -> None:
    """All three readers of the same text agree that nothing happened to it."""
    assert isinstance(open_package(changed("gateway", number), worlds.reader("ministry")), Opened)


def test_jose_is_the_command_of_debian() -> None:
    """The peer is really there: a run without it would prove nothing."""
    done = subprocess.run(["jose", "alg"], capture_output=True, text=True, check=True)  # noqa: S607 - found on the path
    assert "ECDH-ES+A256KW" in done.stdout
