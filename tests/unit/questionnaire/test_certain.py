"""What is certain of answers of which something is known, and what is left open."""

from itertools import pairwise

import pytest

from tests.support.questionnaires import Json, compares, equals, form, option, question, read
from usbsurvey_desktop.questionnaire.certain import Knowledge
from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.questionnaire.enable_when import Condition, Texts
from usbsurvey_desktop.questionnaire.text_kinds import TextKind
from usbsurvey_desktop.questionnaire.tree import placed_questions

THREE = [option("a"), option("b"), option("c")]
FORM = read(
    form(
        question("Y"),
        question("S", "single_choice", options=THREE, enable_when=equals("Y", "yes")),
        question("M", "multi_choice", options=THREE),
        question("N", "integer", enable_when=equals("S", "a")),
    )
)
PLACED = placed_questions(FORM)


def condition(document: Json) -> Condition:
    """Read one condition."""
    made = read(form(question("X"), question("Z", enable_when=document)))
    found = placed_questions(made)["Z"].item
    assert isinstance(found, Question)
    assert found.enable_when is not None
    return found.enable_when


def knowing(*facts: tuple[Json, bool]) -> Knowledge:
    """Learn what holds and what does not."""
    items = {link_id: placed.item for link_id, placed in PLACED.items()}
    known = Knowledge(items, {link_id: each.conditions() for link_id, each in PLACED.items()})
    for document, is_true in facts:
        known.learn(condition(document), is_true=is_true)
    return known


def multi(operator: str, *codes: str) -> Json:
    """A condition on the codes of M."""
    return compares("M", operator, list(codes))


JUDGED: list[tuple[str, list[tuple[Json, bool]], Json, bool | None]] = [
    ("nothing known", [], equals("Y", "yes"), None),
    ("said itself", [(equals("Y", "yes"), True)], equals("Y", "yes"), True),
    ("the other option", [(equals("Y", "yes"), True)], equals("Y", "no"), False),
    ("not the other", [(equals("Y", "yes"), True)], compares("Y", "!=", "no"), True),
    ("not the same", [(equals("Y", "yes"), True)], compares("Y", "!=", "yes"), False),
    ("answered", [(equals("Y", "yes"), True)], compares("Y", "exists", True), True),
    ("not blank", [(equals("Y", "yes"), True)], compares("Y", "exists", False), False),
    ("maybe blank", [(equals("Y", "yes"), False)], compares("Y", "exists", True), None),
    ("ruled out", [(compares("S", "!=", "a"), True)], equals("S", "a"), False),
    ("two left", [(compares("S", "!=", "a"), True)], equals("S", "b"), None),
    ("asked for that", [(equals("S", "a"), True)], equals("Y", "yes"), True),
    ("asked round about", [(compares("N", "=", 3), True)], equals("Y", "no"), False),
    ("a number", [(compares("N", "=", 3), True)], compares("N", ">", 2), None),
    ("blank", [(compares("Y", "exists", True), False)], equals("Y", "no"), False),
    (
        "blank is blank",
        [(compares("Y", "exists", False), True)],
        compares("Y", "exists", True),
        False,
    ),
    (
        "exists denied",
        [(compares("Y", "exists", False), False)],
        compares("Y", "exists", True),
        True,
    ),
    ("one of one", [(multi("any_of", "b"), True)], multi("all_of", "b"), True),
    ("one of two", [(multi("any_of", "a", "b"), True)], multi("all_of", "a"), None),
    ("one of more", [(multi("any_of", "b"), True)], multi("any_of", "a", "b"), True),
    ("none of it", [(multi("any_of", "b"), True)], multi("none_of", "b", "c"), False),
    ("left out", [(multi("none_of", "a", "b"), True)], multi("any_of", "c"), True),
    ("all need it", [(multi("none_of", "a"), True)], multi("all_of", "a", "c"), False),
    ("without it", [(multi("none_of", "a", "b"), True)], multi("none_of", "a"), True),
    ("any denied", [(multi("any_of", "a"), False)], multi("any_of", "a"), False),
    ("any denied, more", [(multi("any_of", "a", "b"), False)], multi("all_of", "b"), False),
    ("all denied of one", [(multi("all_of", "a"), False)], multi("any_of", "a"), False),
    ("all denied of two", [(multi("all_of", "a", "b"), False)], multi("any_of", "a"), None),
    ("all of two", [(multi("all_of", "a", "b"), True)], compares("M", "count>=", 2), True),
    ("too many", [(multi("all_of", "a", "b"), True)], compares("M", "count<=", 1), False),
    ("too few", [(multi("none_of", "a", "b"), True)], compares("M", "count>=", 2), False),
    ("few enough", [(multi("none_of", "a", "b"), True)], compares("M", "count<=", 1), True),
    ("at least one", [(multi("none_of", "a"), True)], compares("M", "count>=", 1), True),
    ("how many", [(multi("none_of", "a"), True)], compares("M", "count>=", 2), None),
    (
        "all parts",
        [({"all": [equals("Y", "yes"), multi("any_of", "a")]}, True)],
        multi("any_of", "a"),
        True,
    ),
    (
        "any part",
        [({"any": [equals("Y", "yes"), multi("any_of", "a")]}, True)],
        equals("Y", "yes"),
        None,
    ),
    (
        "no part",
        [({"any": [equals("Y", "yes"), multi("any_of", "a")]}, False)],
        equals("Y", "yes"),
        False,
    ),
    (
        "not all parts",
        [({"all": [equals("Y", "yes"), multi("any_of", "a")]}, False)],
        equals("Y", "yes"),
        None,
    ),
    ("the only part", [({"all": [equals("Y", "yes")]}, False)], equals("Y", "yes"), False),
    ("the only way", [({"any": [equals("Y", "yes")]}, True)], equals("Y", "yes"), True),
    ("not", [({"not": equals("Y", "yes")}, True)], equals("Y", "yes"), False),
    ("not unknown", [], {"not": equals("Y", "yes")}, None),
    ("not known", [(equals("Y", "yes"), True)], {"not": equals("Y", "no")}, True),
    (
        "both",
        [(equals("Y", "yes"), True)],
        {"all": [equals("Y", "yes"), multi("any_of", "a")]},
        None,
    ),
    (
        "one fails",
        [(equals("Y", "no"), True)],
        {"all": [multi("any_of", "a"), equals("Y", "yes")]},
        False,
    ),
    (
        "both hold",
        [(equals("S", "a"), True)],
        {"all": [equals("Y", "yes"), equals("S", "a")]},
        True,
    ),
    (
        "either holds",
        [(equals("Y", "yes"), True)],
        {"any": [multi("any_of", "a"), equals("Y", "yes")]},
        True,
    ),
    ("neither", [(equals("Y", "no"), True)], {"any": [equals("Y", "yes")]}, False),
    (
        "either maybe",
        [(equals("Y", "no"), True)],
        {"any": [equals("Y", "yes"), multi("any_of", "a")]},
        None,
    ),
]


@pytest.mark.parametrize(
    ("facts", "asked", "found"), [pytest.param(*row[1:], id=row[0]) for row in JUDGED]
)
def test_what_follows(facts: list[tuple[Json, bool]], asked: Json, found: bool | None) -> None:  # noqa: FBT001 - a row of the table
    """True and false only where every answer that fits agrees."""
    assert knowing(*facts).judge(condition(asked)) is found


def test_one_option_chosen_alone_rules_the_others_out() -> None:
    """As an exclusive one does."""
    known = knowing()
    known.chose("M", "c")
    assert known.judge(condition(multi("any_of", "a"))) is False
    assert known.judge(condition(compares("M", "count<=", 1))) is True


def test_what_is_learnt_twice_is_learnt_once() -> None:
    """Two facts about one question need its own conditions only once."""
    known = knowing((compares("S", "!=", "a"), True), (compares("S", "!=", "b"), True))
    assert known.judge(condition(equals("S", "c"))) is True


def test_what_looks_through_texts_is_left_open() -> None:
    """It stands in checks only."""
    known = knowing()
    looked = Texts(texts=TextKind.SECRET_LIKE)
    assert known.judge(looked) is None
    known.learn(looked, is_true=True)
    assert known.judge(looked) is True


def test_a_long_chain_is_no_deep_call() -> None:
    """Two thousand questions, each hanging on the one before: who is at the last answered all."""
    names = [f"Q{number}" for number in range(2_000)]
    chain = [question(names[0])] + [
        question(name, enable_when=equals(before, "yes")) for before, name in pairwise(names)
    ]
    placed = placed_questions(read(form(*chain)))
    items = {link_id: each.item for link_id, each in placed.items()}
    known = Knowledge(items, {link_id: each.conditions() for link_id, each in placed.items()})
    known.applies(names[-1])
    assert known.judge(condition(equals(names[0], "yes"))) is True
