"""What looks like a secret in a text, and when two texts are the same words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from usbsurvey_desktop.questionnaire.text_kinds import TextKind, folded, is_of_kind


def _is_secret(text: str) -> bool:
    return is_of_kind(TextKind.SECRET_LIKE, text)


@pytest.mark.parametrize(
    "text",
    [
        "123456789012",
        "番号は１２３４５６７８９０１２です",
        "1234 5678 9012",
        "１２３４－５６７８－９０１２",
        "1234‐5678‑9012",
        "1234ー5678―9012",
        "1234　5678\n9012",
        "123456789012345",
        "111122223333 444455556666",
        "パスワード：abc",
        "パスワード=abc",
        "ﾊﾟｽﾜｰﾄﾞ＝abc",
        "パスワード は abc",
        "暗証番号:1234",
        "合言葉　：山",
        "媒体の合言葉は山川",
    ],
)
def test_numbers_and_passwords_are_noticed(text: str) -> None:
    """Twelve digits in a row in any width, or a password that is announced."""
    assert _is_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12345678901",
        "090-1234-5678",
        "131016-R8-0001",
        "2026-12-01 14:05",
        "12345678901a2",
        "123456,789012",
        "パスワードを別便で送る",
        "暗証番号の定期変更",
        "合言葉",
    ],
)
def test_ordinary_texts_are_left_alone(text: str) -> None:
    """Telephone numbers, record numbers, times and talk about passwords."""
    assert not _is_secret(text)


@given(
    digits=st.text(st.sampled_from("0123456789０１２３４５６７８９"), min_size=12, max_size=12),
    between=st.lists(st.sampled_from(["", " ", "-", "　", "－"]), min_size=11, max_size=11),
    around=st.text(max_size=5),
)
@settings(deadline=None, max_examples=50)
def test_any_twelve_digits_are_noticed(digits: str, between: list[str], around: str) -> None:
    """Whatever stands around them, and however they are spaced."""
    spaced = "".join(map("".join, zip(digits, [*between, ""], strict=True)))
    assert _is_secret(f"{around}{spaced}{around}")


@pytest.mark.parametrize("text", ["1" + "-" * 9_999, "1 " * 5_000 + "x", "パスワード" * 2_000])
def test_long_texts_are_looked_through_quickly(text: str) -> None:
    """No text that a form may hold keeps the program busy."""
    started = time.perf_counter()
    _is_secret(text)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("山田 太郎", "山田　太郎", True),
        ("山田太郎", " 山田 太郎 ", True),
        ("ﾔﾏﾀﾞ", "ヤマダ", True),
        ("Yamada", "ＹＡＭＡＤＡ", True),
        ("山田太郎", "山田次郎", False),
        ("渡辺", "渡邊", False),
    ],
)
def test_the_same_words_are_the_same_in_any_spacing_and_width(
    text: str, other: str, *, same: bool
) -> None:
    """Names are compared as people read them; another sign stays another name."""
    assert (folded(text) == folded(other)) is same
