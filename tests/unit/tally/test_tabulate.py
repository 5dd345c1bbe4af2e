"""Counting: states, codes, bases and parts."""

from hypothesis import given, settings

from tests.support.tallying import bodies, body, tally_form
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.splits import by_kind, by_question
from usbsurvey_desktop.tally.tabulate import QuestionTally, tabulate

FORM = tally_form()


def test_each_body_is_in_one_state_and_every_option_is_named() -> None:
    """What nobody chose counts 0; what does not apply is not unanswered."""
    found = tabulate(
        FORM,
        [
            body(A="yes", B="a", C=("a", "b"), **{"C.b": "t"}),
            body(A="yes", B="a", C=("a",)),
            body(A="no"),
        ],
    )
    counts = found.whole.questions()
    assert found.whole.bodies == 3
    assert counts["A"] == QuestionTally(3, 0, 0, {"yes": 2, "no": 1}, {"yes": 2, "no": 1})
    assert counts["B"] == QuestionTally(2, 0, 1, {"a": 2, "b": 0, "c": 0}, {"a": 2, "b": 0, "c": 0})
    assert counts["C"] == QuestionTally(2, 1, 0, {"a": 2, "b": 1, "z": 0}, {"a": 1, "b": 0, "z": 0})
    assert counts["T"] == QuestionTally(0, 3, 0, {}, {})
    assert (counts["B"].applicable, counts["B"].bodies, counts["C"].answered_alone) == (2, 3, 1)
    assert list(counts) == list(FORM.questions)


@given(bodies())
@settings(deadline=None, max_examples=50)
def test_states_add_up_to_n_and_single_choices_to_the_answered(found: list[Counted]) -> None:
    """For every question of every tally."""
    tally = tabulate(FORM, found)
    for link_id, one in tally.whole.questions().items():
        assert one.answered + one.unanswered + one.not_applicable == len(found)
        assert one.applicable + one.not_applicable == one.bodies == tally.whole.bodies
        assert all(one.alone[code] <= n <= one.answered for code, n in one.counts.items())
        if link_id in {"A", "B", "G"}:
            assert sum(one.counts.values()) == one.answered == one.answered_alone
        if link_id == "C":
            assert sum(one.counts.values()) >= one.answered >= one.answered_alone


@given(bodies(), bodies())
@settings(deadline=None, max_examples=30)
def test_the_order_of_bodies_changes_nothing(some: list[Counted], others: list[Counted]) -> None:
    """Who is counted first does not matter."""
    whole = tabulate(FORM, [*some, *others]).whole
    assert tabulate(FORM, [*others, *some]).whole.questions() == whole.questions()


@given(bodies())
@settings(deadline=None, max_examples=30)
def test_parts_add_up_to_the_whole(found: list[Counted]) -> None:
    """In a split in which each body has one place."""
    for split in (by_kind(), by_question(FORM, "G"), by_question(FORM, "B")):
        tally = tabulate(FORM, found, split)
        for link_id, whole in tally.whole.questions().items():
            parts = [part.question(link_id) for part in tally.parts.values()]
            assert sum(one.bodies for one in parts) == whole.bodies
            assert sum(one.unanswered for one in parts) == whole.unanswered
            assert sum(one.not_applicable for one in parts) == whole.not_applicable
            for code, n in whole.counts.items():
                assert sum(one.counts[code] for one in parts) == n
                assert sum(one.alone[code] for one in parts) == whole.alone[code]


def test_without_bodies_there_are_zeros() -> None:
    """A tally of nobody is a tally."""
    found, none = tabulate(FORM, [], by_kind()), {"yes": 0, "no": 0}
    assert found.whole.question("A") == QuestionTally(0, 0, 0, none, none)
    assert {part.bodies for part in found.parts.values()} == {0}
