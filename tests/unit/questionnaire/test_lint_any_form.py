"""Lint against forms that nobody would write."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.questionnaires import Json, form, question, read
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.enable_when import Operator
from usbsurvey_desktop.questionnaire.finding import LintCode, LintSeverity
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.questionnaire.outline import path_counts
from usbsurvey_desktop.records import JsonValue

NAMES = ("A", "B", "C", "Z")
VALUES: tuple[JsonValue, ...] = (True, 1, "yes", "a", "2026-12-01", "0.5", "131016", ["a"], ["z"])

COMPARISONS = st.fixed_dictionaries(
    {
        "question": st.sampled_from(NAMES),
        "operator": st.sampled_from([operator.value for operator in Operator]),
    }
).flatmap(
    lambda compared: st.one_of(
        st.sampled_from(VALUES).map(lambda value: {**compared, "value": value}),
        st.sampled_from(NAMES).map(lambda other: {**compared, "other": other}),
    )
)
CONDITIONS = st.recursive(
    COMPARISONS,
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=2).map(lambda several: {"all": several}),
        st.lists(parts, min_size=1, max_size=2).map(lambda several: {"any": several}),
        parts.map(lambda part: {"not": part}),
    ),
    max_leaves=4,
)


@st.composite
def _questions(draw: st.DrawFn) -> list[Json]:
    asked: list[Json] = []
    for name in NAMES[:3]:
        members: dict[str, Any] = {"type_": draw(st.sampled_from(list(ItemType))).value}
        if draw(st.booleans()):
            members["enable_when"] = draw(CONDITIONS)
        asked.append(question(name, **members))
    return asked


@settings(deadline=None, max_examples=50)
@given(asked=_questions())
def test_lint_answers_whatever_the_form(asked: list[Json]) -> None:
    """Lint never fails, and a form without errors can be walked from end to end."""
    questionnaire = read(form(*asked))

    findings = lint(questionnaire)

    codes = {finding.code for finding in findings}
    is_usable = all(finding.severity is LintSeverity.WARNING for finding in findings)
    if is_usable:
        assert path_counts(questionnaire) is not None
    else:
        assert LintCode.NOT_DECIDED not in codes
