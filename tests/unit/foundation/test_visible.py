"""Text of strangers on a screen or a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from usbsurvey_desktop.visible import unseen_count, visible, visible_line


@pytest.mark.parametrize(
    ("text", "shown", "count"),
    [
        ("ふつうの文\n2行目", "ふつうの文\n2行目", 0),
        ("a\u202eb", "a⟦RLO⟧b", 1),
        ("\u200b\u00ad", "⟦ZWSP⟧⟦U+00AD⟧", 2),
        ("\x1b[2K\u009b2K", "⟦U+001B⟧[2K⟦U+009B⟧2K", 2),
        ("葛\U000e0100", "葛\U000e0100", 0),
        ("\udcff.txt", "⟦U+DCFF⟧.txt", 1),
        ("絵\ufffcと\ufdd0と\U0001ffff", "絵⟦U+FFFC⟧と⟦U+FDD0⟧と⟦U+1FFFF⟧", 3),
    ],
)
def test_signs_that_cannot_be_seen_are_written_out(text: str, shown: str, count: int) -> None:
    """Nobody can turn the order of what a collector reads; variants of kanji stay as they are."""
    assert (visible(text), unseen_count(text)) == (shown, count)


def test_a_line_break_in_a_line_is_written_out() -> None:
    """A value cannot begin a line of its own."""
    assert visible_line("千代田区\n署名: 市長\r") == "千代田区⟦LF⟧署名: 市長⟦U+000D⟧"


@given(st.text())
def test_nothing_of_a_line_acts_on_a_terminal(text: str) -> None:
    """No control, no separator and no sign that turns the order of others is left."""
    kinds = {unicodedata.category(sign) for sign in visible_line(text)}
    assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_more_different_signs_than_are_remembered() -> None:
    """A text of thirty thousand different signs is written like any other."""
    signs = "".join(map(chr, range(0x3400, 0x3400 + 30_000)))
    assert visible(f"{signs}\u202e{signs}") == f"{signs}⟦RLO⟧{signs}"
