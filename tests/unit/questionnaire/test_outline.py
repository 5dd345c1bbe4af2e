"""A form laid out flat, and the length of its paths."""

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
from usbsurvey_desktop.questionnaire.outline import PathCounts, path_counts, rows


def test_rows_come_in_form_order_with_their_depth_and_conditions() -> None:
    """A question's row carries the conditions of the groups above it before its own."""
    document = whole_form(
        group(
            "s",
            group("p1", question("A"), page=True),
            group(
                "p2",
                question("B", enable_when=equals("A", "yes")),
                page=True,
                enable_when=compares("A", "exists", True),
            ),
        )
    )

    outlined = rows(read(document))

    assert [(row.item.link_id, row.depth) for row in outlined] == [
        ("s", 0),
        ("p1", 1),
        ("A", 2),
        ("p2", 1),
        ("B", 2),
    ]
    assert [len(row.conditions) for row in outlined] == [0, 0, 0, 1, 2]


def _counted(link_id: str, type_: str = "yes_no", **members: object) -> Json:
    return question(link_id, type_, counted=True, **members)


def test_path_counts_take_the_shortest_and_the_longest_path() -> None:
    """A with no ends after one question; A with yes goes on to B, and B's b to C."""
    document = form(
        _counted("A"),
        _counted("B", type_="multi_choice", enable_when=equals("A", "yes")),
        _counted("C", enable_when=compares("B", "any_of", ["b"])),
        question("R"),
    )

    assert path_counts(read(document)) == PathCounts(fewest=1, most=3)


def test_a_required_question_is_not_left_blank_on_a_path() -> None:
    """A question that applies while A is blank is on no complete path, unless A is optional."""
    blank = compares("A", "exists", False)
    asked = _counted("B", enable_when=blank)

    assert path_counts(read(form(_counted("A"), asked))) == PathCounts(1, 1)
    assert path_counts(read(form(_counted("A", required=False), asked))) == PathCounts(1, 2)


def test_a_form_without_conditions_has_one_path() -> None:
    """Every counted question is asked."""
    assert path_counts(read(form(_counted("A"), _counted("B")))) == PathCounts(2, 2)


def test_too_many_paths_are_not_counted() -> None:
    """With more paths than are tried the answer is that it is not known."""
    options = [option(f"o{number}") for number in range(17)]
    document = form(
        _counted("A", type_="multi_choice", options=options),
        _counted("B", enable_when=compares("A", "any_of", ["o1"])),
    )

    assert path_counts(read(document)) is None


def test_a_question_required_under_a_condition_may_be_left_blank_without_it() -> None:
    """B opens C; where A is no, B need not be answered, so C need not come."""
    document = form(
        _counted("A", "text"),
        _counted("B", required_when=equals("A", "ask")),
        _counted("C", enable_when=compares("B", "exists", False)),
    )
    sure = form(
        _counted("A", "text"),
        _counted("B", required_when=compares("A", "exists", True)),
        _counted("C", enable_when=compares("B", "exists", False)),
    )

    assert path_counts(read(document)) == PathCounts(fewest=2, most=3)
    assert path_counts(read(sure)) == PathCounts(fewest=2, most=2)
