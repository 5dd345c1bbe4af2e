"""Answers documents, read strictly."""

import pytest

from tests.support.questionnaires import Json, option, question
from tests.support.scenario import small_form
from usbsurvey_desktop.engine.documents import read_answers
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import canonical

FORM = small_form(
    question("C", "single_choice", options=[option("a"), option("z", free_text={})]),
    question("M", "multi_choice"),
    question("T", "text"),
    question("I", "integer"),
    question("D", "decimal"),
    question("J", "date"),
    question("B", "body_code"),
)


def test_a_document_becomes_raw_answers() -> None:
    """Lists become tuples, whole numbers are decimals too, blanks and free texts are kept."""
    document: Json = {
        "C": "z",
        "C.z": "他",
        "M": ["b", "a"],
        "T": " 複\n数 ",
        "I": 12,
        "D": 5,
        "J": "2026-12-01",
        "B": "131016",
    }

    assert read_answers(FORM, canonical(document)) == {**document, "M": ("b", "a"), "D": "5"}
    assert read_answers(FORM, b'{"D":"12.50","I":"","M":[]}') == {"D": "12.50", "I": "", "M": ()}


@pytest.mark.parametrize(
    ("document", "facts"),
    [
        ('{"X":"a"}', {"link_id": "X", "reason": "unknown_item"}),
        ('{"C.a":"x"}', {"link_id": "C.a", "reason": "unknown_item"}),
        ('{"山田":"a"}', {"reason": "unknown_item"}),
        ('{"C":"b"}', {"link_id": "C", "reason": "unknown_code"}),
        ('{"M":["a","x"]}', {"link_id": "M", "reason": "unknown_code"}),
        ('{"C":["a"]}', {"link_id": "C", "reason": "wrong_type"}),
        ('{"C.z":5}', {"link_id": "C.z", "reason": "wrong_type"}),
        ('{"M":[1]}', {"link_id": "M", "reason": "wrong_type"}),
        ('{"T":true}', {"link_id": "T", "reason": "wrong_type"}),
        ('{"T":null}', {"link_id": "T", "reason": "wrong_type"}),
        ('{"T":{}}', {"link_id": "T", "reason": "wrong_type"}),
        ('{"T":5}', {"link_id": "T", "reason": "wrong_type"}),
        ('{"I":"12"}', {"link_id": "I", "reason": "wrong_type"}),
        ('{"D":"1e3"}', {"link_id": "D", "reason": "wrong_type"}),
        ('{"J":"令和8年12月1日"}', {"link_id": "J", "reason": "wrong_type"}),
        ('{"B":"131017"}', {"link_id": "B", "reason": "wrong_type"}),
    ],
)
def test_what_does_not_fit_the_form_is_refused(document: str, facts: Json) -> None:
    """The item and the reason are told; a name that is no link_id is not repeated."""
    with pytest.raises(SurveyError) as caught:
        read_answers(FORM, document.encode())

    assert (caught.value.code, caught.value.facts) == (Code.ANSWERS_REFUSED, facts)


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (b'{"T":"a\\u0000"}', Code.TEXT_REFUSED),
        (b'{"T":"a\\r\\nb"}', Code.TEXT_REFUSED),
        (b'{"C.z":"\\uffff"}', Code.TEXT_REFUSED),
        (b'{"T":"a","T":"b"}', Code.JSON_DUPLICATE),
        (b'{"D":12.5}', Code.JSON_NUMBER),
        (b"[]", Code.JSON_SYNTAX),
        (b'{"M":[["a"]]}', Code.JSON_LIMITS),
    ],
)
def test_what_no_document_may_hold_is_refused(document: bytes, code: Code) -> None:
    """Control signs, doubled members, floats and nesting each have their code."""
    with pytest.raises(SurveyError) as caught:
        read_answers(FORM, document)

    assert caught.value.code is code
