"""What a hand-held scanner types: read where it is unambiguous, and never as another text."""

from collections.abc import Callable

import base45
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.incompressible import incompressible
from usbsurvey_desktop.qr.frames import split
from usbsurvey_desktop.qr.typed import symbol_texts

TEXT = incompressible(9_000)
SYMBOLS = split(TEXT)[0]
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
US_ON_JAPANESE = str.maketrans(":*+", "+(~")
"""What a Japanese Windows makes of the keys of a scanner set to a US keyboard (JIS X 6002)."""
JAPANESE_ON_US = str.maketrans(":*+", "'\":")
FULL_WIDTH = str.maketrans({sign: chr(ord(sign) + 0xFEE0) for sign in BASE45 if sign != " "})


def _read(typed: str) -> list[str]:
    return list(symbol_texts(typed))


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\t", "\x03\x02", "\r\n\r\n"])
def test_any_control_sign_ends_a_symbol(end: str) -> None:
    """Whatever key a scanner presses behind a symbol; the last one may have none."""
    assert _read(end.join(SYMBOLS)) == list(SYMBOLS)
    assert _read(end + end.join(SYMBOLS) + end) == list(SYMBOLS)


def test_nothing_between_symbols() -> None:
    """A scanner set to no ending: each symbol says how long it is, on every page."""
    pages = split(incompressible(30_000))
    symbols = [symbol for page in pages for symbol in page]
    assert _read("".join(symbols)) == symbols


@pytest.mark.parametrize("typed", ["", "\r\n", " ", "　\t"])
def test_nothing_typed_is_nothing(typed: str) -> None:
    """Endings and blanks alone are no text."""
    assert _read(typed) == []


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(str.lower, id="Caps Lock"),
        pytest.param(str.swapcase, id="shift and Caps Lock"),
        pytest.param(lambda text: text.translate(FULL_WIDTH), id="full-width"),
        pytest.param(lambda text: text.lower().translate(FULL_WIDTH), id="full-width and unfolded"),
        pytest.param(lambda text: text.replace(" ", "\u3000").replace("-", "\u2212"), id="IME"),
        pytest.param(lambda text: text.translate(US_ON_JAPANESE), id="US scanner, JIS terminal"),
        pytest.param(lambda text: text.translate(JAPANESE_ON_US), id="JIS scanner, US terminal"),
        pytest.param(
            lambda text: text.translate(JAPANESE_ON_US).replace("'", "’").replace('"', "”"),
            id="JIS scanner, US terminal, IME",
        ),
        pytest.param(lambda text: f"]Q1{text}", id="AIM identifier"),
        pytest.param(lambda text: f"QR-Code:{text}", id="zbarimg"),
        pytest.param(
            lambda text: f"[q1{text}".lower().translate(US_ON_JAPANESE), id="AIM identifier, JIS"
        ),
        pytest.param(lambda text: f"  {text} ", id="blanks around"),
    ],
)
def test_what_a_keyboard_changed_is_read(changed: Callable[[str], str]) -> None:
    """Every symbol of the page comes out as it was printed, alone and one behind the other."""
    for symbol in SYMBOLS:
        assert _read(changed(symbol)) == [symbol]
    assert _read("\r".join(map(changed, SYMBOLS))) == list(SYMBOLS)


def test_signs_of_both_keyboards_tell_nothing() -> None:
    """Where the signs tell of both mix-ups none is undone."""
    assert _read("TYA(+'") == ["TYA(+'"]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("HTTPS://EXAMPLE.JP", id="stranger"),
        pytest.param("TYA", id="cut in the frame"),
        pytest.param(base45.b45encode(b"U1" + bytes(9)).decode(), id="cut behind the magic"),
        pytest.param("U" * 40, id="other magic"),
        pytest.param(base45.b45encode(b"U1" + bytes(20)).decode(), id="page 0"),
        pytest.param(":" * 40, id="no base45"),
        pytest.param(SYMBOLS[0][:-4], id="shorter than it says"),
        pytest.param(SYMBOLS[0] + "X", id="longer than it says"),
        pytest.param("ちゃXN52WT", id="kana"),
    ],
)
def test_what_is_no_symbol_stays_one_text(typed: str) -> None:
    """It is left as it is, for the frame to refuse."""
    assert _read(typed) == [typed]


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=200) | st.text(BASE45 + "\r\n", max_size=200))
def test_folding_is_done_once(typed: str) -> None:
    """Whatever is typed, what comes out has no control sign and comes out of itself unchanged."""
    for text in _read(typed):
        assert text
        assert not any(sign < " " or sign == "\x7f" for sign in text)
        if set(text) <= set(BASE45):
            assert _read(text) == [text.strip(" ")]
