"""Public keys as our files carry them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.people import ec_key
from tests.support.refusals import refused
from usbsurvey_desktop.crypto.keys import Jwk, public_jwk
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import to_base64url

_FIELD = 2**256 - 2**224 + 2**192 + 2**96 - 1
_ROOT_OF_B = 0x66485C780E2F83D72433BD5D84A06BB6541C2AF31DAE871728BF856A174F93F4
"""y of a point with x = 0, so that x + the field would be on the curve, were it let through."""


def _jwk(x: int, y: int) -> Jwk:
    return Jwk(crv="P-256", kty="EC", x=_written(x), y=_written(y))


def _written(coordinate: int) -> str:
    return to_base64url(coordinate.to_bytes(32, "big"))


def _is_point(key: Jwk) -> bool:
    try:
        key.require_point()
    except SurveyError as error:
        return error.code is not Code.RECIPIENT_KEY
    return True


@pytest.mark.parametrize("number", range(4))
def test_a_key_is_a_point_of_its_curve(number: int) -> None:
    """Both ways take it, and it is the key that it was."""
    jwk = public_jwk(ec_key(number).public_key())

    assert _is_point(jwk)
    assert jwk.public_key() == ec_key(number).public_key()


@pytest.mark.parametrize(
    ("x", "y"),
    [
        (0, 0),
        (0, 1),
        (_FIELD, _ROOT_OF_B),
        (0, _FIELD),
        (2**256 - 1, 2**256 - 1),
    ],
    ids=["infinity", "beside", "x-unreduced", "y-unreduced", "largest"],
)
def test_what_is_no_point_is_refused_both_ways(x: int, y: int) -> None:
    """The library and the equation agree, on coordinates outside the field too."""
    with refused(Code.RECIPIENT_KEY):
        _jwk(x, y).public_key()

    assert not _is_point(_jwk(x, y))


def test_the_point_above_zero_is_taken_where_it_is_reduced() -> None:
    """The refusal of the same point above the field is for its spelling."""
    assert _is_point(_jwk(0, _ROOT_OF_B))
    assert _jwk(0, _ROOT_OF_B).public_key().public_numbers().y == _ROOT_OF_B


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 3), st.integers(0, 511))
def test_a_changed_bit_is_judged_alike(number: int, bit: int) -> None:
    """Whatever becomes of a key, both ways say the same of it."""
    numbers = ec_key(number).public_key().public_numbers()
    point = (numbers.x << 256 | numbers.y) ^ (1 << bit)
    jwk = _jwk(point >> 256, point % 2**256)

    assert not _is_point(jwk)
    with refused(Code.RECIPIENT_KEY):
        jwk.public_key()


@pytest.mark.parametrize(
    "change",
    [{"crv": "P-384"}, {"kty": "OKP"}, {"x": "AA"}, {"y": "AA"}],
    ids=["curve", "type", "x-short", "y-short"],
)
def test_a_key_of_another_kind_is_refused_both_ways(change: dict[str, str]) -> None:
    """Only P-256 with whole coordinates."""
    jwk = public_jwk(ec_key().public_key()).model_copy(update=change)

    assert not _is_point(jwk)
    with refused(Code.RECIPIENT_KEY):
        jwk.public_key()
