"""Free texts: whose they are, and how they are found."""

import pytest

from tests.support.scenario import usb_form
from tests.support.tallying import body, tally_form
from usbsurvey_desktop.tally.texts import FreeText, free_texts, search, text_ids

FORM = tally_form()
BODIES = [
    body("011002", T="専用線がないため", C=("b",), **{"C.b": "ＵＳＢの 紛失"}),
    body("131016", T="=1+1", C=("a",), **{"C.b": "hidden"}),
    body("271004"),
]


def _short(texts: list[FreeText]) -> list[tuple[str, str, str]]:
    return [(one.link_id, one.municipality.name, one.text) for one in texts]


def test_texts_by_question_with_their_body() -> None:
    """As they were typed; what belongs to an option that was not chosen was never sent."""
    assert _short(list(free_texts(FORM, BODIES))) == [
        ("C.b", "札幌市", "ＵＳＢの 紛失"),
        ("T", "札幌市", "専用線がないため"),
        ("T", "千代田区", "=1+1"),
    ]


def test_contacts_are_no_texts_of_the_survey() -> None:
    """Names and telephones of the respondent block are not listed; its その他 is."""
    found = text_ids(usb_form())
    assert {"A2.z", "O3", "R.nw_model.other"} <= found.keys()
    assert not {"R.person", "R.tel", "R.email", "R.department"} & found.keys()
    assert found["A2.z"] == "A2"
    assert found["O3"] == "O3"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("usb", ["ＵＳＢの 紛失"]),
        ("紛失　ｕｓｂ", ["ＵＳＢの 紛失"]),
        ("千代田", ["=1+1"]),
        ("131016 =1", ["=1+1"]),
        ("札幌 専用", ["専用線がないため"]),
        ("札幌 千代田", []),
        (" ", ["ＵＳＢの 紛失", "専用線がないため", "=1+1"]),
    ],
    ids=["width", "both-words", "body", "code-and-text", "body-and-text", "not-both", "blank"],
)
def test_search(words: str, found: list[str]) -> None:
    """Every word stands in the text, the name or the code, whatever its width and case."""
    assert [one.text for one in search(free_texts(FORM, BODIES), words)] == found
