"""The route through the survey of 24 questions."""

from tests.support.scenario import Scenario, usb_form


def test_next_and_back_follow_the_route_as_it_is_now() -> None:
    """Pages that apply are visited in form order, both ways; the ends are ends."""
    person = Scenario(usb_form())
    person.answer("A1", "no")

    seen = [person.page_id]
    while (page := person.next()) is not None:
        seen.append(page)

    assert seen == ["page.R", "page.A1", "page.A5", "page.B1", "page.C1", "page.O1"]
    assert person.back() == "page.C1"


def test_a_page_that_lost_its_questions_is_left_both_ways() -> None:
    """From a page that dropped off the route, next and back lead to its neighbours on it."""
    person = Scenario(usb_form())
    person.answer("A1", "yes")
    person.answer("A1", "no")

    assert person.filling.next_page("page.A2") == "page.A5"
    assert person.filling.previous_page("page.A2") == "page.A1"
    assert person.filling.previous_page("page.R") is None


def test_the_first_open_page_is_where_something_is_left_to_do() -> None:
    """It follows the findings in form order; a check belongs to no page."""
    person = Scenario(usb_form())
    person.answer_all(A1="no", A8=("a",), B1="yes", B2=("a",), C1="no", C6=("z",), O1="no")

    assert person.filling.first_open_page() == "page.R"

    for link_id, raw in {
        "R.body_code": "131016",
        "R.department": "課",
        "R.person": "人",
        "R.tel": "03-0000-0000",
        "R.as_of": "R8.11.20",
        "R.nw_model": "alpha",
        "R.population_class": "50k_100k",
    }.items():
        person.answer(link_id, raw)

    assert person.filling.first_open_page() == "page.C4"
    person.answer("C6", ("a",))
    assert person.filling.first_open_page() is None
    assert [finding.facts for finding in person.filling.evaluation.blocking] == [{"check": "X1"}]
