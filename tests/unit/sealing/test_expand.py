"""Compression with a ceiling."""

import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.sealing.expand import compress, expand
from usbsurvey_desktop.sealing.profile import MOST_EXPANDED

HELLO = compress(b"hello")


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=5_000))
def test_what_was_compressed_expands_to_the_same_bytes(content: bytes) -> None:
    """Expanding undoes compressing, up to exactly the ceiling."""
    assert expand(compress(content), most=len(content)) == content


def test_equal_content_gives_equal_bytes_without_name_or_time() -> None:
    """The header of the member holds neither a time nor a file name."""
    assert compress(b"hello") == HELLO
    assert HELLO[3] == 0
    assert HELLO[4:8] == bytes(4)


def test_who_packed_it_does_not_matter() -> None:
    """The extra flags and the operating system of the header may be of any tool."""
    assert expand(HELLO[:8] + b"\x00\xff" + HELLO[10:], most=5) == b"hello"


@pytest.mark.parametrize(
    "packed",
    [
        pytest.param(HELLO[:-1], id="cut in the trailer"),
        pytest.param(HELLO[:12], id="cut in the stream"),
        pytest.param(b"", id="empty"),
        pytest.param(HELLO + b"\n", id="one byte after"),
        pytest.param(HELLO + HELLO, id="two members"),
        pytest.param(HELLO[:-5] + bytes([HELLO[-5] ^ 1]) + HELLO[-4:], id="checksum"),
        pytest.param(zlib.compress(b"hello"), id="zlib, not gzip"),
        pytest.param(b"hello", id="not compressed"),
        pytest.param(compress(b"hello!"), id="one byte above the ceiling"),
        pytest.param(gzip.compress(b"hello", mtime=1), id="a time"),
        pytest.param(HELLO[:3] + b"\x01" + HELLO[4:], id="the text flag, which zlib ignores"),
        pytest.param(HELLO[:3] + b"\x08" + HELLO[4:10] + b"n\0" + HELLO[10:], id="a name"),
        pytest.param(HELLO[:3] + b"\x10" + HELLO[4:10] + b"c\0" + HELLO[10:], id="a comment"),
        pytest.param(HELLO[:3] + b"\x04" + HELLO[4:10] + b"\x01\0x" + HELLO[10:], id="a field"),
    ],
)
def test_anything_else_is_refused_as_expand(packed: bytes) -> None:
    """A cut, damaged, doubled or oversized member has the code `expand`."""
    with pytest.raises(SurveyError) as refusal:
        expand(packed, most=5)
    assert refusal.value.code is Code.EXPAND


def test_a_bomb_is_refused_without_being_expanded() -> None:
    """Sixty-four mebibytes of zeros stop at the ceiling of a package."""
    bomb = gzip.compress(bytes(64 * 1024 * 1024), mtime=0)
    with pytest.raises(SurveyError) as refusal:
        expand(bomb, most=MOST_EXPANDED)
    assert refusal.value.code is Code.EXPAND
