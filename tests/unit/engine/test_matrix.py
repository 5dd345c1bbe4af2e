"""The half states of a matrix question."""

import pytest

from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.matrix import Columns, answer_of, columns_of
from usbsurvey_desktop.questionnaire.definition import Matrix

MATRIX = Matrix(
    rows=("M", "LG"), columns=("on", "cloud"), codes=(("a", "c"), ("b", "d")), neither="e"
)


@pytest.mark.parametrize(
    ("columns", "raw"),
    [
        ((0, 0), "a"),
        ((1, 0), "b"),
        ((0, 1), "c"),
        ((1, 1), "d"),
        ((0, None), "0:-"),
        ((None, 1), "-:1"),
        ((None, None), None),
    ],
)
def test_columns_and_answers_are_two_writings_of_one_thing(
    columns: Columns, raw: str | None
) -> None:
    """Both rows make a code, one row a half answer, none no answer; and the way back."""
    assert answer_of(MATRIX, columns) == raw
    assert columns_of(MATRIX, raw) == columns


@pytest.mark.parametrize("raw", ["e", "2:-", "x", 3, ("a",)])
def test_what_is_no_matrix_answer_chooses_no_column(raw: RawAnswer) -> None:
    """`neither`, an unknown column and foreign values choose nothing."""
    assert columns_of(MATRIX, raw) == (None, None)
