"""Any text in a cell is what was answered, or bears a mark that can be seen."""

import csv
import io
import re
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.cells import HOSTILE, unescaped
from usbsurvey_desktop.records import has_refused_signs
from usbsurvey_desktop.safe_cell import (
    CUT,
    LONGEST_CELL,
    LONGEST_TITLE,
    Mark,
    cp932_text,
    csv_mark,
    csv_text,
    fits_number,
    from_csv,
    is_cp932,
    sheet_mark,
    sheet_text,
    sheet_titles,
)

SURROGATE = re.compile("[\ud800-\udfff]")
TEXTS = (
    st.text(st.characters(), max_size=60)
    | st.text("='+-@＝ \t\r\n_x000D外\ue000𠮷👨", max_size=12)
    | st.sampled_from(HOSTILE)
    | st.sampled_from("あa𠮷_").map(lambda sign: sign * 40_000)
)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _mark_of(sign: re.Match[str]) -> str:
    return f"⟦U+{ord(sign[0]):04X}⟧"


@settings(deadline=None, max_examples=50)
@given(TEXTS)
@example("\x00\x0b\r\ud800\ufffe\x7f")
@example("_x005F_x000D_")
@example("_x000D_" * 8_000)
def test_a_sheet_shows_what_was_answered_or_a_mark(text: str) -> None:
    """Without a mark the same text comes back; with one, the text says what is missing."""
    shown = sheet_text(text)
    assert _units(shown) <= LONGEST_CELL
    assert not has_refused_signs(shown)
    marks = {None: text, Mark.SIGNS: "⟦U+", Mark.CUT: CUT}
    assert marks[sheet_mark(text)] in unescaped(shown)
    written = re.sub("[^\n -~\x80-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", _mark_of, text)
    assert written.startswith(unescaped(shown.removesuffix(CUT)))


@pytest.mark.parametrize("sign", ["a", "𠮷", "_x000D_"], ids=["one", "two", "escaped"])
def test_only_what_does_not_fit_is_cut_and_marked(sign: str) -> None:
    """32,766 and 32,767 units stay whole; from 32,768 on the text ends with 以下省略."""
    size = _units(sheet_text(sign))
    whole = sign * (LONGEST_CELL // size)
    assert unescaped(sheet_text(whole)) == whole
    assert sheet_mark(whole) is None
    cut = sheet_text(whole + sign)
    assert cut.endswith(CUT)
    assert sheet_mark(whole + sign) is Mark.CUT
    assert LONGEST_CELL - size < _units(cut) <= LONGEST_CELL
    assert (whole + sign).startswith(unescaped(cut.removesuffix(CUT)))


@settings(deadline=None, max_examples=50)
@given(TEXTS)
@example("\x00\x0b\r\ud800\ufffe\x7f")
def test_csv_gives_every_text_back_whole(text: str) -> None:
    """All signs, however many; only half characters, which UTF-8 cannot write, bear a mark."""
    file = io.StringIO()
    csv.writer(file).writerow([csv_text(text)])
    ((field,),) = csv.reader(io.StringIO(file.getvalue().encode().decode(), newline=""))
    assert not re.match(r"\s*[=+\-@＝＋－＠].", field)
    assert (csv_mark(text) is Mark.SIGNS) == bool(SURROGATE.search(text))
    assert from_csv(field) == SURROGATE.sub(_mark_of, text)


@settings(deadline=None, max_examples=50)
@given(TEXTS)
def test_cp932_shows_what_was_answered_or_a_mark(text: str) -> None:
    """It can always be written; what reads the same is the same, and the rest has a mark."""
    shown = cp932_text(text)
    assert shown.encode("cp932").decode("cp932") == shown
    assert (shown == text) == is_cp932(text)
    assert is_cp932(text) or "〔U+" in shown


def test_cp932_marks_each_sign_that_machines_show_differently() -> None:
    """𠮷, the wave dash, own signs (外字) and C1 signs are marked; JIS and NEC signs stay."""
    assert cp932_text("𠮷〜外\ue000\x85") == "〔U+20BB7〕〔U+301C〕外〔U+E000〕〔U+0085〕"
    assert cp932_text("神奈川～①㈱Ⅲ髙﨑\n") == "神奈川～①㈱Ⅲ髙﨑\n"


def test_every_sign_that_cp932_keeps_comes_back() -> None:
    """No sign of Unicode is turned into another one without a mark."""
    kept = [sign for sign in map(chr, range(0x30000)) if is_cp932(sign)]
    assert len(kept) > 7_000
    assert [sign.encode("cp932").decode("cp932") for sign in kept] == kept


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        (123_456_789_012_345, True),
        (-1_234_567_890_123_456, False),
        (10**30, True),
        (Decimal("0.000000000000012345"), True),
        (Decimal("1.234567890123456"), False),
        (None, True),
    ],
    ids=["15", "16", "zeros", "small", "fraction", "none"],
)
def test_a_number_a_sheet_would_round_is_marked(number: int | Decimal | None, fits: bool) -> None:  # noqa: FBT001 - a case
    """From the sixteenth digit on it goes in as a text."""
    assert fits_number(number) is fits
    assert sheet_mark(number) is (None if fits else Mark.AS_TEXT)
    assert csv_mark(number) is None


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=40), max_size=6))
@example(["あ" * 40, "あ" * 40, "あ" * 40, "𠮷" * 40, "", "History", "A/B", "a_b", "Ａ＿ｂ"])
def test_names_of_sheets_are_allowed_and_unlike(titles: list[str]) -> None:
    """At most 31 units, none of the forbidden signs, no two that Excel takes for one."""
    names = list(sheet_titles(titles))
    assert len(names) == len(titles)
    assert all(1 <= _units(name) <= LONGEST_TITLE for name in names)
    assert not any(re.search(r"[\\/?*\[\]:'\x00-\x1f]", name) for name in names)
    alike = {unicodedata.normalize("NFKC", name).casefold() for name in names}
    assert len(alike) == len(names)
    assert "history" not in alike


def test_a_title_that_fits_is_the_name() -> None:
    """A longer one ends with a mark, and a second one of its kind with its number."""
    titles = ["回答データ", "あ" * 31, "あ" * 32, "あ" * 33]
    assert list(sheet_titles(titles)) == [
        "回答データ",
        "あ" * 31,
        f"{'あ' * 30}…",
        f"{'あ' * 26}… (2)",
    ]
