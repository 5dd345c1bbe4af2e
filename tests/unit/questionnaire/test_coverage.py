"""All routes through a form: their number, the shortest, the longest, what none reaches."""

from decimal import Decimal

from tests.support.questionnaires import (
    Json,
    compares,
    equals,
    form,
    group,
    option,
    question,
    read,
    whole_form,
)
from usbsurvey_desktop.questionnaire import coverage as rooms
from usbsurvey_desktop.questionnaire.coverage import Coverage, Route, Routes, coverage, routes


def _counted(link_id: str, type_: str = "yes_no", **members: object) -> Json:
    return question(link_id, type_, counted=True, **members)


def _routes(document: Json) -> Routes:
    found = routes(read(document))
    assert found is not None
    return found


def test_a_form_without_conditions_has_one_route() -> None:
    """Everything is asked, nothing decides."""
    whole = Route(("A", "B"), 1, {})

    assert _routes(form(_counted("A"), question("B"))) == Routes(1, whole, whole)


def test_the_shortest_and_the_longest_come_with_the_answers_that_lead_there() -> None:
    """A with no ends after one question; A with yes goes on to B, and B's b to C."""
    document = form(
        _counted("A"),
        _counted("B", type_="multi_choice", enable_when=equals("A", "yes")),
        _counted("C", enable_when=compares("B", "any_of", ["b"])),
        question("R"),
    )

    found = _routes(document)

    assert found.count == 3
    assert found.shortest == Route(("A", "R"), 1, {"A": "no"})
    assert found.longest == Route(("A", "B", "C", "R"), 3, {"A": "yes", "B": ("b",)})


def test_routes_that_ask_the_same_are_one() -> None:
    """Three answers to A, of which two skip B."""
    options = [option("a"), option("b"), option("c")]
    document = form(
        _counted("A", "single_choice", options=options), _counted("B", enable_when=equals("A", "c"))
    )

    assert _routes(document).count == 2


def test_questions_that_share_no_condition_are_not_multiplied() -> None:
    """Forty gates would be 2^40 combinations; each of them is tried alone."""
    items = []
    for n in range(40):
        items += [_counted(f"G{n}"), _counted(f"Q{n}", enable_when=equals(f"G{n}", "yes"))]

    found = _routes(form(*items))

    assert found.count == 2**40
    assert (found.shortest.counted, found.longest.counted) == (40, 80)
    assert found.shortest.answers == {f"G{n}": "no" for n in range(40)}


def test_conditions_of_groups_tie_their_questions_together() -> None:
    """B and C stand on a page that A opens; C waits for D, too, which makes one knot of all."""
    document = whole_form(
        group("s", group("p1", _counted("A"), _counted("D"), page=True)),
        group(
            "t",
            group("p2", _counted("B"), _counted("C", enable_when=equals("D", "yes")), page=True),
            enable_when=equals("A", "yes"),
        ),
    )

    found = _routes(document)

    assert found.count == 3
    assert found.shortest.link_ids == ("A", "D")
    assert found.longest.link_ids == ("A", "D", "B", "C")


def test_a_required_when_decides_what_may_stay_blank() -> None:
    """C comes where B is blank, which B may be only while A is no."""
    document = form(
        _counted("A"),
        _counted("B", required_when=equals("A", "yes")),
        _counted("C", enable_when=compares("B", "exists", False)),
    )

    found = _routes(document)

    assert found.count == 2
    assert found.longest.answers == {"A": "no"}


def test_numbers_are_tried_on_both_sides() -> None:
    """B is asked from 10 on."""
    document = form(_counted("A", "decimal"), _counted("B", enable_when=compares("A", ">=", "10")))

    found = _routes(document)

    assert found.longest.answers == {"A": Decimal(10)}
    assert found.shortest.answers == {"A": Decimal(0)}


def test_too_many_combinations_of_one_knot_leave_it_undecided() -> None:
    """Seventeen choices that may be combined are more than are tried."""
    options = [option(f"o{number}") for number in range(17)]
    document = form(
        _counted("A", "multi_choice", options=options),
        _counted("B", enable_when=compares("A", "any_of", ["o1"])),
    )

    assert routes(read(document)) is None


def test_a_whole_form_may_cost_only_so_much() -> None:
    """Knots that are small enough each are left undecided when together they cost too much."""
    options = [option(f"o{number}") for number in range(15)]
    items = []
    knots = rooms.MOST_JUDGED // 2**15 // 3 + 1
    for n in range(knots):
        items += [
            _counted(f"G{n}", "multi_choice", options=options),
            _counted(f"Q{n}", enable_when=compares(f"G{n}", "any_of", ["o1"])),
        ]

    assert routes(read(form(*items[:2]))) is not None
    assert routes(read(form(*items))) is None


def test_what_no_answer_reaches_is_named() -> None:
    """B is asked where A is yes and no at once; the route over it does not exist."""
    both = {"all": [equals("A", "yes"), equals("A", "no")]}
    document = form(_counted("A"), _counted("B", enable_when=both))
    only = Route(("A",), 1, {"A": "yes"})

    assert coverage(read(document)) == Coverage(Routes(1, only, only), ("B",), ())


def test_what_was_not_decided_is_named() -> None:
    """A chain of choices with no answer that satisfies all, too many to try."""
    options = [option(f"o{number}") for number in range(17)]
    never = {
        "all": [compares("A", "count>=", 17), {"not": compares("A", "any_of", ["o0"])}],
    }
    document = form(
        _counted("A", "multi_choice", options=options), _counted("B", enable_when=never)
    )

    assert coverage(read(document)) == Coverage(None, (), ("B",))
