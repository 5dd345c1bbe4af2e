"""What differs between two versions of a questionnaire."""

import pytest

from tests.support.questionnaires import (
    Json,
    equals,
    form,
    group,
    option,
    question,
    read,
    whole_form,
)
from usbsurvey_desktop.questionnaire.changes import (
    Aspect,
    QuestionChange,
    Sameness,
    changes_between,
)

CHOICE = question("B", "single_choice")
MATRIX: Json = {
    "rows": ["現状", "将来"],
    "columns": ["あり", "なし"],
    "codes": [["a", "b"], ["a", "b"]],
}


def _change(newer: Json, former: Json = CHOICE) -> QuestionChange:
    before = form(question("A"), former)
    after = form(question("A"), newer)
    return changes_between(read(before), read(after)).by_link_id()["B"]


def test_the_same_form_has_no_change() -> None:
    """Every question is the same in every aspect, and no check differs."""
    same = form(question("A"), CHOICE)
    found = changes_between(read(same), read(same))
    assert found.of(Sameness.SAME) == found.questions
    assert not any(one.aspects for one in found.questions)
    assert found.checks == ()


@pytest.mark.parametrize(
    ("members", "sameness", "aspect"),
    [
        ({"options": [option("a"), option("c")]}, Sameness.CHANGED, Aspect.CODES),
        ({"text": "B!"}, Sameness.REWORDED, Aspect.TEXT),
        ({"unit": "台"}, Sameness.REWORDED, Aspect.TEXT),
        ({"matrix": MATRIX}, Sameness.REWORDED, Aspect.TEXT),
        ({"options": [option("a", label="い"), option("b")]}, Sameness.REWORDED, Aspect.LABELS),
        ({"enable_when": equals("A", "yes")}, Sameness.SAME, Aspect.CONDITION),
        ({"required": False}, Sameness.SAME, Aspect.REQUIRED),
        ({"required_when": equals("A", "yes")}, Sameness.SAME, Aspect.REQUIRED),
        (
            {"options": [option("a"), option("b", free_text={"max_length": 9})]},
            Sameness.SAME,
            Aspect.LIMITS,
        ),
        ({"options": [option("b"), option("a")]}, Sameness.SAME, Aspect.AROUND),
        ({"help": "たとえば"}, Sameness.SAME, Aspect.AROUND),
    ],
    ids=[
        "codes", "text", "unit", "matrix", "label", "condition", "required", "required_when",
        "limits", "order", "help",
    ],
)  # fmt: skip
def test_one_aspect_at_a_time(members: Json, sameness: Sameness, aspect: Aspect) -> None:
    """Each member of a question counts in one aspect, and words and codes decide the sameness."""
    found = _change({**CHOICE, **members})
    assert found == QuestionChange("B", sameness, frozenset({aspect}))


def test_another_type_is_another_question() -> None:
    """A single choice that became a multiple choice is changed, though codes and words stay."""
    found = _change(question("B", "multi_choice"))
    assert found == QuestionChange("B", Sameness.CHANGED, frozenset({Aspect.TYPE}))


def test_words_do_not_soften_other_codes() -> None:
    """Other words and other codes together are a changed question, not a reworded one."""
    found = _change({**CHOICE, "text": "?", "options": [option("a", label="い")]})
    assert found.sameness is Sameness.CHANGED
    assert found.aspects == {Aspect.TEXT, Aspect.CODES, Aspect.LABELS}


def test_a_group_rules_its_questions() -> None:
    """A condition put on a page changes the condition of what stands on it."""
    before = whole_form(group("S", group("P", question("A"), page=True), _page()))
    after = whole_form(
        group("S", group("P", question("A"), page=True), _page(enable_when=equals("A", "yes")))
    )
    found = changes_between(read(before), read(after)).by_link_id()
    assert found["A"].aspects == frozenset()
    assert found["B"].aspects == {Aspect.CONDITION}


@pytest.mark.parametrize(
    ("members", "sameness", "aspect"),
    [
        ({"definition": "SDカードのこと"}, Sameness.REWORDED, Aspect.DEFINITION),
        ({"title": "使っていない場合"}, Sameness.SAME, Aspect.HEADINGS),
        ({"definition_title": "媒体とは"}, Sameness.SAME, Aspect.HEADINGS),
    ],
    ids=["definition", "title", "title of the definition"],
)
def test_what_stands_above_a_question_is_compared(
    members: Json, sameness: Sameness, aspect: Aspect
) -> None:
    """What its words mean is half of what it asks; questions elsewhere are not touched by it."""
    before, after = (
        read(whole_form(group("S", group("P", question("A"), page=True), _page(**above))))
        for above in ({}, members)
    )
    found = changes_between(before, after).by_link_id()
    assert found["A"].aspects == frozenset()
    assert found["B"] == QuestionChange("B", sameness, frozenset({aspect}))


def _page(**members: object) -> Json:
    return group("Q", CHOICE, page=True, **members)


def test_questions_come_and_go() -> None:
    """The newer order first, then what was removed; a kept question that moved is the same."""
    before = form(question("A"), question("B"), question("C"))
    after = form(question("D"), question("C"), question("A"))
    found = changes_between(read(before), read(after))
    assert [(one.link_id, one.sameness.value) for one in found.questions] == [
        ("D", "added"),
        ("C", "same"),
        ("A", "same"),
        ("B", "removed"),
    ]
    assert found.of(Sameness.ADDED, Sameness.REMOVED) == (found.questions[0], found.questions[3])


def test_checks_are_compared_by_id() -> None:
    """Added, changed and removed checks are named once each; a check that stays is not."""
    before = form(question("A"), checks=[_check("stays"), _check("goes"), _check("turns")])
    after = form(
        question("A"),
        checks=[_check("stays"), _check("turns", severity="block"), _check("comes")],
    )
    found = changes_between(read(before), read(after))
    assert set(found.checks) == {"goes", "turns", "comes"}
    assert len(found.checks) == len(set(found.checks))


def _check(name: str, **members: object) -> Json:
    return {
        "id": name, "severity": "info", "when": equals("A", "yes"), "text": name, **members
    }  # fmt: skip
