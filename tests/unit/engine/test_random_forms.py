"""Random small forms: one pass finds what repeated passes would."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.questionnaires import Json, compares, equals, form, question, read
from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import compile_form

Answers = dict[str, str]


def conditions(earlier: list[str]) -> st.SearchStrategy[Json]:
    """Draw conditions over earlier questions."""
    names, codes = st.sampled_from(earlier), st.sampled_from(["yes", "no"])
    leaves = st.one_of(
        st.builds(equals, names, codes),
        st.builds(compares, names, st.just("!="), codes),
        st.builds(compares, names, st.just("exists"), st.booleans()),
    )
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            inner.map(lambda part: {"not": part}),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"all": parts}),
            st.lists(inner, min_size=1, max_size=3).map(lambda parts: {"any": parts}),
        ),
        max_leaves=4,
    )


@st.composite
def forms(draw: st.DrawFn) -> list[Json]:
    """Draw up to eight yes-or-no questions, each perhaps under a condition."""
    names = [f"Q{number}" for number in range(draw(st.integers(1, 8)))]
    drawn = [question(names[0])]
    for place, name in enumerate(names[1:], start=1):
        condition = draw(st.none() | conditions(names[:place]))
        drawn.append(question(name) if condition is None else question(name, enable_when=condition))
    return drawn


def is_true(condition: Json, answers: Answers) -> bool:
    """Judge a condition by the words of the semantics, apart from the product's code."""
    if "not" in condition:
        return not is_true(condition["not"], answers)
    if "all" in condition:
        return all(is_true(part, answers) for part in condition["all"])
    if "any" in condition:
        return any(is_true(part, answers) for part in condition["any"])
    answer: str | None = answers.get(condition["question"])
    if condition["operator"] == "exists":
        return (answer is not None) is condition["value"]
    is_equal = answer == condition["value"]
    return answer is not None and is_equal is (condition["operator"] == "=")


def settled(questions: list[Json], raw: Answers) -> set[str]:
    """Repeat until nothing changes: which questions apply."""
    applying = {each["link_id"] for each in questions}
    while True:
        effective = {name: answer for name, answer in raw.items() if name in applying}
        now = {
            each["link_id"]
            for each in questions
            if "enable_when" not in each or is_true(each["enable_when"], effective)
        }
        if now == applying:
            return now
        applying = now


@pytest.mark.no_cover
@given(forms(), st.dictionaries(st.integers(0, 7), st.sampled_from(["yes", "no"])))
@settings(deadline=None, max_examples=50)
def test_one_pass_settles_what_repetition_would(
    questions: list[Json], chosen: dict[int, str]
) -> None:
    """Conditions look backwards only, so a single pass in form order is enough."""
    raw = {f"Q{number}": answer for number, answer in chosen.items()}

    evaluation = evaluate(compile_form(read(form(*questions))), raw)

    applying = settled(questions, raw)
    assert evaluation.enabled == applying
    assert evaluation.effective == {name: raw[name] for name in raw if name in applying}
    assert {
        name for name, state in evaluation.states.items() if state is State.NOT_APPLICABLE
    } == set(evaluation.states) - applying


def test_a_long_chain_is_no_deep_call() -> None:
    """Two thousand questions, each hanging on the one before, settle without recursion."""
    names = [f"Q{number}" for number in range(2_000)]
    chain = [question(names[0])] + [
        question(name, enable_when=equals(before, "yes")) for before, name in pairwise(names)
    ]
    compiled = compile_form(read(form(*chain)))

    asked = evaluate(compiled, dict.fromkeys(names, "yes"))
    hidden = evaluate(compiled, {**dict.fromkeys(names, "yes"), "Q0": "no"})

    assert asked.is_complete
    assert hidden.effective == {"Q0": "no"}
