"""A reviewer's comments in a file: what is told, and which of them is wrong."""

import pytest

from tests.support import jose_by_hand as hand
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.review.comments import read_comments
from usbsurvey_desktop.sealing.note_record import NoteComment

QUESTIONS = {"A1", "A2.c"}
GOOD = {"link_id": "A1", "text": "二行の\nコメント"}


def test_comments_in_order() -> None:
    """By question or about the whole; a byte order mark does no harm, nor do blanks."""
    raw = f"\ufeff[ {hand.plain(GOOD)},\r\n {hand.plain({'link_id': None, 'text': 'x'})} ]"
    assert read_comments(raw.encode(), QUESTIONS) == (
        NoteComment(link_id="A1", text="二行の\nコメント"),
        NoteComment(link_id=None, text="x"),
    )
    assert read_comments(b"[]", QUESTIONS) == ()


WRONG = {"reason": "comments"}


@pytest.mark.parametrize(
    ("value", "code", "facts"),
    [
        pytest.param("[", Code.JSON_SYNTAX, {}, id="no JSON"),
        pytest.param('[{"text":"x","text":"y"}]', Code.JSON_DUPLICATE, {}, id="a member twice"),
        pytest.param("[[[[[]]]]]", Code.JSON_LIMITS, {}, id="too deep"),
        pytest.param("{}", Code.PAYLOAD_SCHEMA, WRONG, id="no list"),
        pytest.param([GOOD] * 201, Code.PAYLOAD_SCHEMA, WRONG, id="too many"),
        pytest.param([GOOD, "x"], Code.PAYLOAD_SCHEMA, WRONG | {"comment": 2}, id="no object"),
        pytest.param(
            [{"text": "x"}], Code.PAYLOAD_SCHEMA, WRONG | {"comment": 1}, id="no question"
        ),
        pytest.param(
            [GOOD | {"by": "x"}], Code.PAYLOAD_SCHEMA, WRONG | {"comment": 1}, id="one member more"
        ),
        pytest.param(
            [GOOD | {"text": " \n"}], Code.PAYLOAD_SCHEMA, WRONG | {"comment": 1}, id="no words"
        ),
        pytest.param(
            [GOOD | {"text": "x" * 2_001}], Code.TEXT_REFUSED, {"comment": 1}, id="too long"
        ),
        pytest.param(
            [GOOD, GOOD | {"link_id": "A9"}],
            Code.PAYLOAD_SCHEMA,
            {"reason": "comment_question", "comment": 2},
            id="not asked",
        ),
    ],
)
def test_what_is_wrong_is_told(value: object, code: Code, facts: dict[str, Fact]) -> None:
    """The code, and which comment it is, counted from 1."""
    text = value if isinstance(value, str) else hand.plain(value)
    with pytest.raises(SurveyError) as caught:
        read_comments(text.encode(), QUESTIONS)
    assert (caught.value.code, dict(caught.value.facts)) == (code, facts)
