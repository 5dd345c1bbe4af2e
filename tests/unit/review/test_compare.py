"""What differs between two revisions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import worlds
from usbsurvey_desktop.review.compare import Part, Piece, compare, pieces
from usbsurvey_desktop.sealing.submission import Submission

_FORM = worlds.pack().form


def _with(**answers: object) -> Submission:
    changed = {key.replace("_", "."): value for key, value in answers.items()}
    return worlds.submission(answers={**worlds.SMALL_ANSWERS, **changed})  # type: ignore[dict-item]  # as JSON has it


def test_the_same_answers_have_no_difference() -> None:
    """A number, a time and an id that differ are no answers."""
    found = compare(worlds.submission(), worlds.submission(), _FORM)
    assert (found.changed, found.reasons, found.revision) == ((), (), 1)


def test_values_and_free_texts_count_for_their_question_in_form_order() -> None:
    """The text of an option is part of the question it stands in."""
    now = _with(A3={"state": "unanswered"}, A2_c={"state": "answered", "value": "ほか"})
    assert compare(now, worlds.submission(), _FORM).changed == ("A2", "A3")


def test_a_question_the_earlier_form_did_not_ask_has_changed() -> None:
    """A newer version of the survey asks more."""
    before = worlds.submission()
    fewer = {key: value for key, value in before.answers.items() if key != "A3"}
    found = compare(worlds.submission(), before.model_copy(update={"answers": fewer}), _FORM)
    assert found.changed == ("A3",)


def test_reasons_are_compared_too() -> None:
    """A reason that is new, gone or other is named by its check."""
    before = worlds.submission().model_copy(update={"reasons": {"a": "x", "b": "y", "c": "z"}})
    now = worlds.submission().model_copy(update={"reasons": {"a": "x", "b": "Y", "d": "w"}})
    assert compare(now, before, _FORM).reasons == ("b", "c", "d")


def test_a_changed_sentence_is_narrowed_to_its_letters() -> None:
    """Sentences around it, and how it begins and ends, stay as they are."""
    assert pieces("一つ。毎週見ます。三つ。", "一つ。毎月見ます。三つ。") == (
        Piece(Part.KEPT, "一つ。"),
        Piece(Part.KEPT, "毎"),
        Piece(Part.REMOVED, "週"),
        Piece(Part.ADDED, "月"),
        Piece(Part.KEPT, "見ます。"),
        Piece(Part.KEPT, "三つ。"),
    )


_TEXTS = st.one_of(
    st.text("あい。、\n", max_size=60), st.integers(990, 1_010).map(lambda most: "あ。い\n" * most)
)


@settings(deadline=None, max_examples=50)
@given(_TEXTS, _TEXTS)
def test_pieces_put_together_are_the_texts(before: str, now: str) -> None:
    """Nothing is lost or made up, however long the texts are."""
    found = pieces(before, now)
    assert "".join(one.text for one in found if one.part is not Part.ADDED) == before
    assert "".join(one.text for one in found if one.part is not Part.REMOVED) == now
    assert all(one.text for one in found)
