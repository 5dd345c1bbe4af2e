"""What was compressed comes back whole and below its ceiling, or not at all."""

import gzip
import zlib

import pytest

from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.inflating import Wrapping, inflated

HELLO = {Wrapping.ZLIB: zlib.compress(b"hello"), Wrapping.GZIP: gzip.compress(b"hello", mtime=0)}
BOMB = bytes(64 * 1024 * 1024)
BOTH = pytest.mark.parametrize("wrapping", Wrapping, ids=lambda one: one.name.lower())


@BOTH
def test_what_was_compressed_comes_back_up_to_exactly_the_ceiling(wrapping: Wrapping) -> None:
    """Five bytes fit below a ceiling of five, and not below one of four."""
    assert inflated(HELLO[wrapping], wrapping, most=5) == b"hello"
    with refused(Code.EXPAND):
        inflated(HELLO[wrapping], wrapping, most=4)


@BOTH
def test_what_is_cut_or_has_something_behind_it_is_refused(wrapping: Wrapping) -> None:
    """Neither a beginning nor a whole with more after it is taken, a second whole included."""
    packed = HELLO[wrapping]
    for spoilt in (b"", packed[:-1], packed + b"\n", packed + packed):
        with refused(Code.EXPAND):
            inflated(spoilt, wrapping, most=5)


@BOTH
def test_the_other_wrapping_is_refused(wrapping: Wrapping) -> None:
    """Nothing is guessed."""
    (other,) = set(Wrapping) - {wrapping}
    with refused(Code.EXPAND):
        inflated(HELLO[other], wrapping, most=5)


def test_a_bomb_stops_at_the_ceiling() -> None:
    """Sixty-four mebibytes of zeros are not unpacked for a limit of a thousand bytes."""
    with refused(Code.EXPAND):
        inflated(zlib.compress(BOMB), Wrapping.ZLIB, most=1_000)
    with refused(Code.EXPAND):
        inflated(gzip.compress(BOMB, mtime=0), Wrapping.GZIP, most=1_000)
