"""What a person writes to a tally, sealed for who opened it."""

import pytest

from tests.support import worlds
from tests.support.tallying import body
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.tally import remarks as remarks_file
from usbsurvey_desktop.tally.remarks import (
    WHOLE,
    Remarks,
    open_remarks,
    remarks_name,
    seal_remarks,
)
from usbsurvey_desktop.tally.texts import FreeText

SURVEY = "small-survey"


def _text(words: str) -> FreeText:
    return FreeText(body().municipality, "C.b", words)


def _written() -> Remarks:
    found = (
        Remarks().with_words("A", "多いのは庁内です。\nもう一行").with_words(WHOLE, "全体として")
    )
    return found.with_quote(_text("研修会場で配布"), is_chosen=True)


def _code(raw: bytes, survey: str = SURVEY, name: str = "ministry") -> Code:
    with pytest.raises(SurveyError) as refused:
        open_remarks(raw, survey, worlds.identity(name))
    return refused.value.code


def test_what_was_written_is_read_again() -> None:
    """Words and chosen texts, in a file that shows none of them."""
    raw = seal_remarks(_written(), SURVEY, worlds.identity("ministry"))
    assert open_remarks(raw, SURVEY, worlds.identity("ministry")) == _written()
    assert "庁内".encode() not in raw
    assert raw.startswith(remarks_file.MAGIC)


def test_blank_words_and_a_choice_taken_back_leave_nothing() -> None:
    """Nothing blank is kept."""
    found = _written().with_words("A", " \n").with_words(WHOLE, "")
    assert found.with_quote(_text("研修会場で配布"), is_chosen=False) == Remarks()


def test_another_text_of_the_same_body_is_not_the_one_chosen() -> None:
    """A later revision is not quoted unseen."""
    assert remarks_file.quote_of(_text("書き直した")) not in _written().quotes


def test_nobody_else_opens_or_changes_it() -> None:
    """Another key, a changed byte anywhere, a cut file and another survey are refused."""
    raw = seal_remarks(_written(), SURVEY, worlds.identity("ministry"))
    assert _code(raw, name="prefecture") is Code.DECRYPT_FAILED
    for place in (0, 12, 30, len(raw) - 1):
        changed = bytearray(raw)
        changed[place] ^= 1
        assert _code(bytes(changed)) is Code.DECRYPT_FAILED
    assert _code(raw[:20]) is Code.DECRYPT_FAILED
    assert _code(b"") is Code.DECRYPT_FAILED
    assert _code(raw, survey="other-survey") is Code.PAYLOAD_SCHEMA


def test_each_identity_has_a_file_of_its_own() -> None:
    """The name tells the survey and nobody's name."""
    names = {remarks_name(SURVEY, worlds.identity(name)) for name in ("ministry", "prefecture")}
    assert len(names) == 2
    assert all(name.startswith("small-survey-") and name.endswith(".remarks") for name in names)


def test_more_than_a_file_holds_is_refused() -> None:
    """The limit is far over what anybody writes."""
    huge = Remarks().with_words("A", "x" * remarks_file.MOST_BYTES)
    with pytest.raises(SurveyError) as refused:
        seal_remarks(huge, SURVEY, worlds.identity("ministry"))
    assert refused.value.code is Code.PAYLOAD_SCHEMA


def test_a_file_of_a_newer_program_says_so() -> None:
    """It is not called broken."""
    sealed = seal_remarks(_written(), SURVEY, worlds.identity("ministry"))
    with pytest.raises(SurveyError) as refused:
        open_remarks(sealed.replace(b"REMARK1", b"REMARK2", 1), SURVEY, worlds.identity("ministry"))
    assert refused.value.code is Code.VERSION_NEWER
