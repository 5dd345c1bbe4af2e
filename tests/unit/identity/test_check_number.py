"""照合番号 is the same everywhere, and only who types it right gets through."""

import hashlib
from itertools import cycle

import pytest

from tests.support.refusals import refused
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.identity.check_number import (
    asked_groups,
    check_number,
    groups,
    is_group,
    require_groups,
    split_groups,
    whole_number,
)

NOTHING = hashlib.sha256(b"").digest()
RIGHT = {0: "28312", 1: "71035", 3: "54212", 5: "41426"}


def test_the_number_of_nothing_is_the_published_one() -> None:
    """The test value of docs/formats.md 1.10."""
    assert check_number(NOTHING) == "28312 71035 19033 54212 51492 41426"


def test_small_groups_keep_their_zeros() -> None:
    """Six groups of five digits, whatever the number."""
    assert groups(bytes(32)) == ("00000",) * 6
    assert groups(bytes([0, 0, 0, 0, 7]) * 6) == ("00007",) * 6


@pytest.mark.parametrize("typed", ["28312", "２８３１２", " 28 312 "])
def test_full_width_digits_and_blanks_are_equal(typed: str) -> None:
    """What an input method makes of digits still counts."""
    require_groups(NOTHING, {**RIGHT, 0: typed})


@pytest.mark.parametrize(
    "typed",
    [
        {**RIGHT, 0: "28313"},
        {**RIGHT, 5: ""},
        {**RIGHT, 3: "542120"},
        {0: "28312", 1: "71035", 3: "54212"},
        {},
    ],
)
def test_one_wrong_or_missing_group_is_refused(typed: dict[int, str]) -> None:
    """Fewer than four groups could be forged, so they confirm nothing."""
    with refused(Code.CHECK_NUMBER_DIFFERS):
        require_groups(NOTHING, typed)


def test_four_different_groups_are_asked_for() -> None:
    """In rising order; bytes that would favour a group are drawn again."""
    drawn = iter([255, 252, 251, 5, 11, 0, 7, 10])
    assert asked_groups(lambda _count: bytes([next(drawn)])) == (0, 1, 4, 5)
    assert list(drawn) == []


def test_every_group_is_asked_for_at_times() -> None:
    """No group is left out for ever."""
    numbers = cycle(range(256))
    seen = {group for _ in range(6) for group in asked_groups(lambda _: bytes([next(numbers)]))}
    assert seen == set(range(6))


@pytest.mark.parametrize(
    "typed",
    [
        "28312 71035 19033 54212 51492 41426",
        "283127103519033542125149241426",
        "２８３１２　７１０３５　１９０３３　５４２１２　５１４９２　４１４２６",
        " 28312\t71035\n19033 542125149241426 ",
        "28312-71035-19033-54212-51492-41426",
        "２８３１２－７１０３５ー１９０３３−５４２１２・５１４９２‐４１４２６",
    ],
    ids=["as printed", "without blanks", "full width", "blanks anywhere", "hyphens", "all hyphens"],
)
def test_a_whole_number_may_be_typed_in_any_grouping(typed: str) -> None:
    """Its six groups are those of the number."""
    assert whole_number(typed) == dict(enumerate(groups(NOTHING)))
    require_groups(NOTHING, whole_number(typed))


@pytest.mark.parametrize(
    "typed",
    ["", "28312", "28312 71035 19033 54212 51492 4142", "28312-71035-19033-54212-51492", "x" * 30,
     "٢" * 30],
    ids=["nothing", "one group", "29 digits", "with hyphens", "letters", "digits of other scripts"],
)  # fmt: skip
def test_what_is_not_thirty_digits_is_no_whole_number(typed: str) -> None:
    """The caller is asked again; nothing is guessed."""
    with refused(Code.CHECK_NUMBER_DIFFERS, reason="not_thirty"):
        whole_number(typed)


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("", ()),
        ("12a45", ()),
        ("1234", ("1234",)),
        ("12345", ("12345",)),
        ("１２３４５ー６", ("12345", "6")),
        ("12345 67890", ("12345", "67890")),
    ],
    ids=["nothing", "a letter", "short", "one", "full width", "two"],
)
def test_digits_in_a_row_are_split_by_fives(typed: str, pieces: tuple[str, ...]) -> None:
    """What people write between groups does not count, and only five digits are a group."""
    assert split_groups(typed) == pieces
    assert is_group(typed) == (pieces == ("12345",))
