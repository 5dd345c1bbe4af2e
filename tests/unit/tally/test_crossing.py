"""Two questions side by side, and which two a form asks for two times."""

from hypothesis import given, settings

from tests.support.questionnaires import option, question
from tests.support.scenario import ROOT, form_at, small_form, usb_form
from tests.support.tallying import bodies, body, tally_form
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.crossing import crossed, remarks_on_each_other, same_asked_twice
from usbsurvey_desktop.tally.splits import by_question
from usbsurvey_desktop.tally.tabulate import tabulate

FORM = tally_form()


def test_the_present_and_the_future_are_found_by_their_options() -> None:
    """A-6 and A-7 of the real form, and no others; the form of 2021 has none."""
    assert same_asked_twice(usb_form()) == (("A6", "A7"),)
    assert same_asked_twice(form_at(ROOT / "forms/ppp-resilience-2021/form.json")) == ()


def test_other_options_and_several_choices_make_no_pair() -> None:
    """Equal codes with other labels ask something else; so do Yes and No."""
    two = [option("a"), option("b")]
    form = small_form(
        question("A", "single_choice", options=two),
        question("B", "single_choice", options=[option("a"), option("b", label="other")]),
        question("C", "multi_choice", options=two),
        question("D", "multi_choice", options=two),
        question("E"),
        question("F"),
    )
    assert same_asked_twice(form) == ()


def test_only_those_who_answered_both_are_counted() -> None:
    """By their two options; `unchanged` are those who chose the same twice."""
    found = [
        body(G="small", A="yes", B="a"),
        body(G="small", A="yes", B="b"),
        body(G="large", A="no"),
    ]
    one = crossed(found, "G", "B")
    assert one.counts == {("small", "a"): 1, ("small", "b"): 1}
    assert (one.bodies, one.unchanged) == (2, 0)
    assert crossed(found, "B", "B").unchanged == 2
    assert crossed((), "G", "B").bodies == 0


@given(bodies())
@settings(deadline=None, max_examples=30)
def test_a_crossing_says_what_the_split_by_the_first_says(found: list[Counted]) -> None:
    """Each row is the part of those who chose that option."""
    parts = tabulate(FORM, found, by_question(FORM, "G")).parts
    counts = crossed(found, "G", "B").counts
    for code in FORM.questions["G"].question.codes:
        row = {other: counts.get((code, other), 0) for other in FORM.questions["B"].question.codes}
        assert row == parts[code].question("B").counts


def test_what_the_form_says_of_two_questions_together() -> None:
    """A-4 and B-5 ask for hours in unlike words; A-4 and A-3 have nothing to do with each other."""
    asked = {link_id: each.question for link_id, each in usb_form().questions.items()}
    said = remarks_on_each_other(asked["A4"], asked["B5"])
    assert any("測る範囲が同じか不明" in words for words in said)
    assert any("A-4と文言が違う" in words for words in said)
    assert remarks_on_each_other(asked["A4"], asked["A3"]) == ()
