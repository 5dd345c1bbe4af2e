"""Texts come back from gateways as they were, or are refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.refusals import refused
from usbsurvey_desktop.armour import KINDS, SURVEY_PACK, split_lines, strip, strip_line
from usbsurvey_desktop.errors import Code

LIMIT = SURVEY_PACK.stripped
TEXT = '{"payload":"AbZ-_09","signatures":[{"x":"~!"}]}'
BLANKS = "".join(
    map(
        chr,
        (
            *range(0x21),
            *range(0x7F, 0xA1),
            *range(0x200B, 0x2010),
            *(0x2028, 0x2029, 0x2060, 0x3000, 0xFEFF),
        ),
    )
)
visible = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=200)


@pytest.mark.parametrize(
    "raw",
    [
        f"{TEXT}\n".encode(),
        f"{TEXT}\r\n".encode(),
        TEXT.replace(",", ",\r").encode(),
        f"\ufeff{TEXT}".encode(),
        f"\ufeff{TEXT}".encode("utf-16-le"),
        f"\ufeff{TEXT}".encode("utf-16-be"),
        TEXT.encode("cp932"),
        "\n".join(TEXT[start : start + 7] for start in range(0, len(TEXT), 7)).encode(),
        f"\n\n  {TEXT}\n\n".encode(),
        f"{TEXT}\x00\x00\x1a".encode(),
        TEXT.replace(":", " \u00a0:\u200b\u3000").encode(),
    ],
    ids=["lf", "crlf", "cr", "bom", "utf16le", "utf16be", "cp932", "wrap", "blank", "tail", "nbsp"],
)
def test_what_gateways_change_is_undone(raw: bytes) -> None:
    """Line ends, byte order marks, encodings, wrapping and padding leave the same text."""
    assert strip(raw, limit=LIMIT) == TEXT


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.replace("0", "０").encode(),
        f"{TEXT}é".encode(),
        b"\xff\xfe\x00\xd8\x41\x00",
        b"\xff\xfeA",
        TEXT.encode() + b"\x80",
        "あ".encode("cp932"),
        f"{TEXT}\u00ad".encode(),
        f"{TEXT}\u2010".encode(),
        f"{TEXT}\u00a1".encode(),
    ],
)
def test_a_sign_beyond_ascii_is_damage(raw: bytes) -> None:
    """Full-width digits, half characters, undecodable bytes: nothing is guessed."""
    with refused(Code.TEXT_DAMAGED, "C1"):
        strip(raw, limit=LIMIT)


def test_the_limit_counts_what_is_left() -> None:
    """Blanks do not count; one sign above the limit is refused."""
    assert strip(b" \n" * 50 + b"x" * 10, limit=10) == "x" * 10
    with refused(Code.FILE_TOO_LARGE, "C1"):
        strip(b"x" * 11, limit=10)


@settings(deadline=None, max_examples=50)
@given(
    visible,
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from(BLANKS)), max_size=20),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_blanks_anywhere_in_any_encoding_change_nothing(
    text: str, blanks: list[tuple[int, str]], encoding: str
) -> None:
    """However often a text is wrapped, padded and encoded anew, it is the same text."""
    changed = text
    for place, blank in blanks:
        changed = changed[:place] + blank + changed[place:]
    assert strip(changed.encode(encoding), limit=LIMIT) == text


@settings(deadline=None, max_examples=50)
@given(visible, st.characters(min_codepoint=0xA1, exclude_characters=BLANKS, codec="utf-8"))
def test_any_other_sign_is_refused(text: str, sign: str) -> None:
    """Outside ASCII only the listed blanks may be dropped."""
    with refused(Code.TEXT_DAMAGED, "C1"):
        strip(f"{text}{sign}".encode(), limit=LIMIT)


def test_every_kind_has_its_own_type() -> None:
    """No two kinds share a type string, and no kind takes more inside than it takes outside."""
    assert len({kind.typ for kind in KINDS}) == len(KINDS)
    assert all(kind.raw >= kind.stripped >= kind.payload for kind in KINDS)


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        pytest.param(b"", [""], id="empty"),
        pytest.param(b"a\nb\n", ["a", "b", ""], id="LF"),
        pytest.param(b"a\r\nb", ["a", "", "b"], id="CRLF, no end"),
        pytest.param(b"a\rb\r", ["a", "b", ""], id="CR"),
        pytest.param("a\nb".encode("utf-16"), ["a", "b"], id="UTF-16"),
        pytest.param("a\u2028b\x0bc\x85d".encode(), ["a\u2028b\x0bc\x85d"], id="no other break"),
        pytest.param(b"a\xff\nb", ["a\ufffd", "b"], id="a byte that is no text"),
    ],
)
def test_lines_end_at_carriage_return_and_line_feed_alone(raw: bytes, lines: list[str]) -> None:
    """The last piece stands behind the last line break; a bad byte spoils its own line."""
    assert split_lines(raw) == lines


def test_a_line_is_stripped_like_a_file() -> None:
    """Blanks go; what no text may hold is refused; so is a line too long."""
    assert strip_line("\ufeff a\u3000b\x00", limit=2) == "ab"
    with refused(Code.TEXT_DAMAGED, "C1"):
        strip_line("a\ufffd", limit=2)
    with refused(Code.FILE_TOO_LARGE, "C1"):
        strip_line("abc", limit=2)
