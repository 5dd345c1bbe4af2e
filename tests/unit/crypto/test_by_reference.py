"""Signed texts that name their certificates by their hashes."""

from collections.abc import Callable
from functools import cache

import pytest

from tests.support import jose_by_hand as hand
from tests.support.jose_by_hand import Json
from tests.support.people import ISSUED_AT, signing_key
from tests.support.refusals import refused
from usbsurvey_desktop.armour import ANSWERS
from usbsurvey_desktop.crypto.signed_form import (
    CertificatesAre,
    SignedForm,
    countersign,
    read_signed,
    sign,
)
from usbsurvey_desktop.crypto.verifying import NOT_KNOWN, verify
from usbsurvey_desktop.errors import Code, SurveyError

PAYLOAD = b"payload"
ROLES = {("respondent",), ("respondent", "approver")}
DERS = {hand.sha(signing_key(n).certificate_der): signing_key(n).certificate_der for n in (0, 1)}
NOBODY: dict[str, bytes] = {}
RESPONDENT = hand.sha(signing_key().certificate_der)


@cache
def _form() -> SignedForm:
    key = signing_key()
    form = sign(PAYLOAD, kind=ANSWERS, role="respondent", key=key, issued_at=ISSUED_AT)
    return countersign(form, role="approver", key=signing_key(1), issued_at=ISSUED_AT)


def _text() -> str:
    return _form().text(CertificatesAre.BY_REFERENCE)


def _changed(change: Callable[[Json], object]) -> str:
    text = hand.parsed(_text())
    change(text)
    return hand.plain(text)


def test_only_the_headers_of_the_two_forms_differ() -> None:
    """No signature is made anew: the header is not signed, and without members it is absent."""
    inside, named = hand.parsed(_form().text()), hand.parsed(_text())
    for one in inside["signatures"]:
        del one["header"]
    assert inside == named


def test_known_certificates_take_the_place_of_those_inside() -> None:
    """Looked up by the signed hash, the form is the one that was signed."""
    form = read_signed(_text(), ANSWERS, DERS.get)
    assert form == _form()
    verify(form, roles=ROLES)


def test_a_text_with_certificates_inside_asks_nobody() -> None:
    """What the reader knows is not looked at, and certificates inside need not be known."""
    asked: list[str] = []

    def known(named: str) -> None:
        asked.append(named)

    verify(read_signed(_form().text(), ANSWERS, known), roles=ROLES)
    assert asked == []


@pytest.mark.parametrize("missing", range(2), ids=["respondent", "approver"])
def test_a_certificate_that_is_not_known_is_refused_at_its_check(missing: int) -> None:
    """Reading names no fault yet; J4 does, with its reason."""
    known = {named: der for number, (named, der) in enumerate(DERS.items()) if number != missing}
    form = read_signed(_text(), ANSWERS, known.get)
    assert [one.is_known for one in form.signatures] == [missing != 0, missing != 1]
    with pytest.raises(SurveyError) as refusal:
        verify(form, roles=ROLES)
    assert refusal.value.code is Code.CERTIFICATE
    assert refusal.value.facts == {"reason": NOT_KNOWN, "step": "J4"}


def test_the_checks_before_the_certificate_come_first() -> None:
    """Roles (J2) and the algorithm (J3) are judged before anything is missed."""
    form = read_signed(_text(), ANSWERS, NOBODY.get)
    with refused(Code.SIGNATURE_SET, "J2"):
        verify(form, roles={("respondent",)})

    def other_algorithm(text: Json) -> None:
        one = text["signatures"][0]
        header = hand.parsed(hand.unb64(one["protected"]).decode()) | {"alg": "none"}
        one["protected"] = hand.b64(hand.plain(header).encode())

    with refused(Code.ALGORITHM, "J3"):
        verify(read_signed(_changed(other_algorithm), ANSWERS, NOBODY.get), roles=ROLES)


def test_other_bytes_under_a_known_hash_are_refused() -> None:
    """Whoever keeps the certificates is not believed either: the hash is compared."""
    other = signing_key(1).certificate_der
    with refused(Code.CERTIFICATE_MISMATCH, "J4"):
        verify(read_signed(_text(), ANSWERS, {**DERS, RESPONDENT: other}.get), roles=ROLES)


def test_an_empty_certificate_inside_is_not_one_that_is_not_known() -> None:
    """It was sent so; nobody need register anything."""
    text = hand.parsed(_form().text())
    text["signatures"][0]["header"] = {"x5c": [""]}
    with pytest.raises(SurveyError) as refusal:
        verify(read_signed(hand.plain(text), ANSWERS, DERS.get), roles=ROLES)
    assert refusal.value.facts == {"step": "J4"}


def _header(number: int, to: object) -> Callable[[Json], object]:
    return lambda text: text["signatures"][number].update(header=to)


INSIDE = hand.parsed(_form().text())["signatures"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(_header(0, INSIDE[0]["header"]), Code.MEMBER_SET, id="first inside"),
        pytest.param(_header(1, INSIDE[1]["header"]), Code.MEMBER_SET, id="second inside"),
        pytest.param(_header(0, {"kid": RESPONDENT}), Code.MEMBER_SET, id="another member"),
        pytest.param(_header(0, {"x5c": []}), Code.MEMBER_SET, id="no certificate"),
        pytest.param(_header(0, {}), Code.MEMBER_SET, id="an empty header"),
        pytest.param(_header(0, None), Code.MEMBER_SET, id="null"),
        pytest.param(_header(0, []), Code.MEMBER_SET, id="a list"),
        pytest.param(lambda text: text.update(crit=[]), Code.MEMBER_SET, id="extra outside"),
        pytest.param(
            lambda text: text["signatures"][1].update(signature="e30="), Code.BASE64, id="base64"
        ),
        pytest.param(lambda text: text.update(payload="e30="), Code.BASE64, id="payload"),
    ],
)
def test_a_text_is_wholly_by_reference_or_not_at_all(
    change: Callable[[Json], object], code: Code
) -> None:
    """Every signature alike; everything else is as strict as with certificates inside."""
    with refused(code, "C4"):
        read_signed(_changed(change), ANSWERS, DERS.get)


def test_who_knows_nothing_takes_no_text_by_reference() -> None:
    """A pack, a card, a note, a roster and what waits in a draft hold their certificates."""
    with refused(Code.MEMBER_SET, "C4"):
        read_signed(_text(), ANSWERS)


def test_a_text_without_signatures_names_no_certificates() -> None:
    """It is neither of the two forms."""
    header = hand.parsed(_text())["signatures"][0]["protected"]
    with refused(Code.MEMBER_SET, "C4"):
        read_signed(hand.plain({"payload": "", "protected": header}), ANSWERS, DERS.get)
