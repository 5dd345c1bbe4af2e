"""Packages that must not open, for what is around the payload: file, seal and signatures.

Each fails in one way, and code and step are asserted.
"""

from dataclasses import replace

import pytest

from tests.support import jose_by_hand as hand
from tests.support import worlds
from tests.support.forgery import (
    NOW,
    OTHER_HASH,
    Json,
    outcome,
    packed,
    payload,
    sealed,
    signature,
    signed,
)
from tests.support.people import der_of_year_0, ec_key
from usbsurvey_desktop.armour import PACKAGE


def test_the_forger_can_make_an_honest_package() -> None:
    """What is refused below is refused for its one change alone."""
    assert outcome(sealed(signed(packed(payload())))) == ("ok", "")


# C1 and C3: the file


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(b" " * (PACKAGE.raw + 1), ("file_too_large", "C1"), id="17 MiB of blanks"),
        pytest.param(b"1" * (PACKAGE.stripped + 1), ("file_too_large", "C1"), id="stripped size"),
        pytest.param("{「」}".encode(), ("text_damaged", "C1"), id="not ASCII"),
        pytest.param(b"", ("json_syntax", "C2"), id="empty"),
        pytest.param(b"[" * 17 + b"]" * 17, ("json_limits", "C2"), id="depth 17"),
        pytest.param(b"[" + b'"",' * 400_001, ("json_limits", "C2"), id="400,001 tokens"),
        pytest.param(b'{"a":1,"a":1}', ("json_duplicate", "C2"), id="duplicate member"),
        pytest.param(b'{"a":1.0}', ("json_number", "C2"), id="float"),
        pytest.param(b"{}", ("not_our_file", "C3"), id="nothing of ours"),
    ],
)
def test_no_file_of_ours(raw: bytes, expected: tuple[str, str]) -> None:
    """Files that are no packages stop at the first three checks."""
    assert outcome(raw) == expected


def test_a_survey_pack_is_told_to_be_of_another_kind() -> None:
    """A pack opened as a package is `wrong_kind`, not damaged."""
    assert outcome(worlds.pack().text.encode()) == ("wrong_kind", "C3")


def test_a_newer_version_is_told() -> None:
    """A package of the next format version asks for a newer program."""
    raw = sealed(signed(packed(payload())), typ="usbsurvey-package-2")
    assert outcome(raw) == ("version_newer", "C3")


# S2 to J1: the seal and what is in it


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param(
            sealed(signed(packed("{}")), to=("prefecture",)), ("not_addressed", "S2"), id="foreign"
        ),
        pytest.param(sealed("x", dig=OTHER_HASH), ("digest_mismatch", "S4"), id="digest"),
        pytest.param(sealed(""), ("json_syntax", "J1"), id="nothing sealed"),
        pytest.param(sealed("x"), ("json_syntax", "J1"), id="no JSON sealed"),
        pytest.param(sealed("回答"), ("text_damaged", "J1"), id="not ASCII inside"),
        pytest.param(sealed('{"a": 1}'), ("text_damaged", "J1"), id="a blank inside"),
        pytest.param(sealed('{"a":1}\n'), ("text_damaged", "J1"), id="a line end inside"),
        pytest.param(sealed('{"a":1}'), ("not_our_file", "J1"), id="no signed text inside"),
        pytest.param(sealed(worlds.pack().text), ("wrong_kind", "J1"), id="a pack sealed"),
    ],
)
def test_the_seal_and_the_signed_text(raw: bytes, expected: tuple[str, str]) -> None:
    """Recipients, digest and the inner text have their own codes."""
    assert outcome(raw) == expected


# J2 to J7: the signatures

CONTENT = packed(payload())
RESPONDENT = signature(CONTENT, "respondent")
OVER = hand.over(CONTENT, RESPONDENT)
APPROVER = signature(CONTENT, "approver", "approver", over=OVER)
OTHER_CONTENT = packed(payload())


@pytest.mark.parametrize(
    ("signatures", "expected"),
    [
        pytest.param((APPROVER,), ("signature_set", "J2"), id="respondent stripped"),
        pytest.param((APPROVER, RESPONDENT), ("signature_set", "J2"), id="swapped"),
        pytest.param((RESPONDENT, APPROVER, APPROVER), ("signature_set", "J2"), id="three"),
        pytest.param(
            (signature(CONTENT, "respondent", "holder"),), ("signature_set", "J2"), id="role"
        ),
        pytest.param(
            (signature(CONTENT, "respondent", alg="none"),), ("algorithm", "J3"), id="none"
        ),
        pytest.param(
            (signature(CONTENT, "respondent", alg="PS256"),), ("algorithm", "J3"), id="alg of key"
        ),
        pytest.param(
            (signature(CONTENT, "respondent", **{"x5t#S256": OTHER_HASH}),),
            ("certificate_mismatch", "J4"),
            id="certificate hash",
        ),
        pytest.param(
            ({**RESPONDENT, "header": APPROVER["header"]},),
            ("certificate_mismatch", "J4"),
            id="certificate swapped",
        ),
        pytest.param(
            (signature(CONTENT, "respondent", iat=NOW - 40 * 24 * 60 * 60),),
            ("certificate_expired", "J5"),
            id="signed before the certificate",
        ),
        pytest.param(
            (signature(OTHER_CONTENT, "respondent"),), ("signature_bad", "J6"), id="other payload"
        ),
        pytest.param(
            (RESPONDENT, signature(CONTENT, "approver", "approver")),
            ("approval_chain", "J7"),
            id="approver without over",
        ),
        pytest.param(
            (RESPONDENT, signature(CONTENT, "approver", "approver", over=OTHER_HASH)),
            ("approval_chain", "J7"),
            id="approver over something else",
        ),
        pytest.param(
            (signature(CONTENT, "respondent", over=OVER),),
            ("approval_chain", "J7"),
            id="over on the first",
        ),
        pytest.param(
            (signature(CONTENT, "respondent"), APPROVER),
            ("approval_chain", "J7"),
            id="signed again under the approval",
        ),
        pytest.param(
            (RESPONDENT, signature(CONTENT, "respondent", "approver", over=OVER)),
            ("signers_same", "J7"),
            id="approved by himself",
        ),
        pytest.param(
            (signature(CONTENT, "respondent", typ="usbsurvey-note-1"),),
            ("wrong_kind", "J1"),
            id="a signature of another format",
        ),
    ],
)
def test_the_signatures(signatures: tuple[Json, ...], expected: tuple[str, str]) -> None:
    """Number, order, algorithm, certificate, value and chain of signatures are all demanded."""
    assert outcome(sealed(signed(CONTENT, *signatures))) == expected


def test_an_opening_certificate_cannot_sign() -> None:
    """A key agreement certificate beside a right signature is refused for its use."""
    person = worlds.identity("respondent")
    assert person.opening_certificate is not None
    header = {"alg": "ES256", "iat": NOW, "role": "respondent", "typ": "usbsurvey-answers-1"}
    key = worlds.opening_key("respondent")
    one = hand.signature(CONTENT, person.opening_certificate.der, key, header)
    assert outcome(sealed(signed(CONTENT, one))) == ("certificate_usage", "J5")


def test_a_certificate_with_a_date_that_does_not_exist_is_refused() -> None:
    """Year 0 is read late by the library: it must not get out as another exception."""
    key, header = ec_key(), {"alg": "ES256", "iat": NOW, "role": "respondent"}
    one = hand.signature(CONTENT, der_of_year_0(key), key, header | {"typ": "usbsurvey-answers-1"})
    assert outcome(sealed(signed(CONTENT, one))) == ("certificate", "J4")


def test_an_approval_that_was_stripped_leaves_the_respondents_package() -> None:
    """Who holds both may take the approval away; a pack that demands it refuses the rest."""
    assert outcome(sealed(signed(CONTENT, RESPONDENT, APPROVER))) == ("ok", "")
    demanding = worlds.pack(replace(worlds.TERMS, approval_required=True))
    members = payload() | {"pack_sha256": demanding.digest}
    raw = sealed(signed(packed(members)))
    assert outcome(raw, packs=(demanding,)) == ("approval_missing", "P4")
