"""What a report says first, from counts alone."""

from decimal import Decimal

from hypothesis import given, settings

from tests.support.tallying import bodies, body, tally_form
from usbsurvey_desktop.tally.chance import chance_of
from usbsurvey_desktop.tally.counted import Counted
from usbsurvey_desktop.tally.published import Shown, published
from usbsurvey_desktop.tally.summary import LARGE_SHARE, Notable, ranked, top
from usbsurvey_desktop.tally.suppression import suppressed
from usbsurvey_desktop.tally.tabulate import tabulate

FORM = tally_form()


def _question(counts: dict[str, int | None], answered: int | None) -> Shown:
    return Shown(20, answered, answered, 0, 0, counts, {}, 0)


def test_ties_share_a_rank_and_all_of_them_are_shown() -> None:
    """Also where that makes more than three; the fourth rank follows two seconds."""
    found = top(_question({"a": 5, "b": 9, "c": 5, "d": 5, "e": 1, "f": 0}, 20))
    assert [(one.rank, one.code) for one in found] == [(1, "b"), (2, "a"), (2, "c"), (2, "d")]
    assert [str(one.share) for one in found] == ["45.0", "25.0", "25.0", "25.0"]
    every = ranked(_question({"a": 5, "b": 9, "c": 5, "d": 4, "f": 0}, 20))
    assert [one.rank for one in every] == [1, 2, 2, 4, 5]


def test_nobody_is_among_the_first_three() -> None:
    """What nobody chose is ranked, and in no top three."""
    question = _question({"a": 2, "b": 0}, 2)
    assert [one.code for one in top(question)] == ["a"]
    assert [one.code for one in ranked(question)] == ["a", "b"]


def test_notable_shares() -> None:
    """Three quarters, rounded as it is printed; and nobody."""
    found = ranked(_question({"a": 15, "b": 14, "c": 0}, 20))
    assert [one.notable for one in found] == [Notable.LARGE, None, Notable.NOBODY]
    assert found[0].share == LARGE_SHARE


def test_without_answers_or_with_hidden_numbers_nothing_is_ranked() -> None:
    """A rank would tell about the number that is hidden."""
    assert ranked(_question({"a": 0}, 0)) == ()
    assert ranked(_question({"a": 5, "b": None}, 20)) == ()
    assert ranked(_question({"a": 5}, None)) == ()
    found = [body(A="yes"), *[body(A="no")] * 5]
    small = suppressed(tabulate(FORM, found), 3, chance_of(found))
    assert top(small.whole["A"]) == ()


@given(bodies())
@settings(deadline=None, max_examples=30)
def test_the_top_three_are_those_with_at_most_two_before_them(found: list[Counted]) -> None:
    """In every tally; shares are of those that answered."""
    for one in published(tabulate(FORM, found)).whole.values():
        named = {each.code: each for each in top(one)}
        for code, count in one.counts.items():
            before = sum((other or 0) > (count or 0) for other in one.counts.values())
            assert (code in named) is (before < 3 and bool(count))
        assert all(0 < each.share <= Decimal(100) for each in named.values())
