"""Signed lines: three segments that a second reader verifies, and what is no such line."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support import jose_by_hand as hand
from tests.support.people import ISSUED_AT, ec_key, signing_key
from tests.support.refusals import refused
from usbsurvey_desktop.armour import LEDGER, ROSTER
from usbsurvey_desktop.crypto.compact_form import compact_text, read_compact
from usbsurvey_desktop.crypto.signed_form import SignedForm, countersign, sign
from usbsurvey_desktop.crypto.verifying import verify
from usbsurvey_desktop.errors import Code

ROLES = {("reviewer",)}
PAYLOAD = b'{"act":"reviewing"}'


def _form(payload: bytes = PAYLOAD) -> SignedForm:
    return sign(payload, kind=LEDGER, role="reviewer", key=signing_key(), issued_at=ISSUED_AT)


def _line(**header: object) -> str:
    """A line by hand; a header member of None is left out."""
    whole = {"alg": "ES256", "iat": ISSUED_AT, "role": "reviewer", "typ": LEDGER.typ} | header
    members = {name: value for name, value in whole.items() if value is not None}
    one = hand.signature(PAYLOAD, signing_key().certificate_der, ec_key(), members)
    return f"{one['protected']}.{hand.b64(PAYLOAD)}.{one['signature']}"


def test_a_line_comes_back_as_the_form_it_was() -> None:
    """Only the certificate is missing, and whoever has it gets the whole form."""
    text = compact_text(_form())
    assert text.count(".") == 2
    found = read_compact(text, LEDGER).signed_by(signing_key().certificate_der)
    assert found.payload == PAYLOAD
    verify(found, roles=ROLES)
    assert compact_text(found) == text


def test_a_line_by_hand_verifies() -> None:
    """What another program writes after RFC 7515 is taken."""
    verify(read_compact(_line(), LEDGER).signed_by(signing_key().certificate_der), roles=ROLES)


def test_another_certificate_does_not_verify() -> None:
    """The header names the hash of the right one."""
    form = read_compact(_line(), LEDGER).signed_by(signing_key(1).certificate_der)
    with refused(Code.CERTIFICATE_MISMATCH, "J4"):
        verify(form, roles=ROLES)


def test_a_countersignature_does_not_fit_on_a_line() -> None:
    """A line has one signature, and it covers no other."""
    both = countersign(_form(), role="reviewer", key=signing_key(1), issued_at=ISSUED_AT)
    with pytest.raises(ValueError, match="unpack"):
        compact_text(both)
    over = read_compact(_line(over=hand.sha(b"")), LEDGER).signed_by(signing_key().certificate_der)
    with refused(Code.APPROVAL_CHAIN, "J7"):
        verify(over, roles=ROLES)


@pytest.mark.parametrize(
    ("change", "code", "step"),
    [
        pytest.param(lambda line: line + ".", Code.JSON_SYNTAX, "C2", id="four segments"),
        pytest.param(lambda line: line.replace(".", "", 1), Code.JSON_SYNTAX, "C2", id="two"),
        pytest.param(lambda line: line + "A" * 8_192, Code.FILE_TOO_LARGE, "C2", id="too long"),
        pytest.param(lambda line: "." + line.split(".", 1)[1], Code.JSON_SYNTAX, "C3", id="empty"),
        pytest.param(lambda line: line + "=", Code.BASE64, "C4", id="padding"),
        pytest.param(
            lambda line: line.replace(".", ".!", 1), Code.BASE64, "C4", id="a foreign sign"
        ),
    ],
)
def test_what_is_no_line_is_refused(change: Callable[[str], str], code: Code, step: str) -> None:
    """Each at its check, before anything is verified."""
    with refused(code, step):
        read_compact(change(_line()), LEDGER)


def test_a_payload_has_its_own_limit() -> None:
    """Lines of a kind may be long and say little."""
    with refused(Code.FILE_TOO_LARGE, "C4"):
        read_compact(_line(), replace(LEDGER, payload=len(PAYLOAD) - 1))


def test_a_line_of_another_kind_is_refused() -> None:
    """A signature over a roster is no line of a ledger."""
    with refused(Code.WRONG_KIND, "C3"):
        read_compact(_line(typ=ROSTER.typ), LEDGER)


@pytest.mark.parametrize(
    ("header", "code"),
    [
        pytest.param({"kid": "x"}, Code.MEMBER_SET, id="one member more"),
        pytest.param({"role": None}, Code.MEMBER_SET, id="one member less"),
        pytest.param({"iat": 1}, Code.HEADER_VALUE, id="before 2020"),
    ],
)
def test_a_header_has_exactly_our_members(header: dict[str, object], code: Code) -> None:
    """Told when the certificate is put beside it."""
    with refused(code, "C4"):
        read_compact(_line(**header), LEDGER).signed_by(signing_key().certificate_der)
