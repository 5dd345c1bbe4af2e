"""Lint: each question against its type."""

import pytest

from tests.support.questionnaires import Json, equals, form, found, option, question
from usbsurvey_desktop.questionnaire.finding import LintCode

FIRST = "/items/0/items/0/items/0"
MATRIX = {"rows": ["M", "LG"], "columns": ["x", "y"], "codes": [["a", "c"], ["b", "d"]]}
ABCDE = [option(code) for code in "abcde"]


@pytest.mark.parametrize(
    ("asked", "code", "member"),
    [
        (question("A", "text", options=[option("a")]), LintCode.OPTIONS_NOT_ALLOWED, "options"),
        (question("R.body_code", "text"), LintCode.BODY_CODE_TYPE, "type"),
        (
            question("R.body_code", "single_choice", options=ABCDE),
            LintCode.BODY_CODE_TYPE,
            "type",
        ),
        (
            question("R", "single_choice", options=[option("body_code", free_text={})]),
            LintCode.BODY_CODE_TYPE,
            "options/0/free_text",
        ),
        (question("A", "single_choice", options=[]), LintCode.OPTIONS_MISSING, "options"),
        (
            question("A", options=[option("yes"), option("nay")]),
            LintCode.OPTIONS_MISSING,
            "options",
        ),
        (
            question("A", "multi_choice", options=[option("a"), option("a")]),
            LintCode.DUPLICATE_OPTION,
            "options/1/code",
        ),
        (
            question("A", "single_choice", options=[option("a"), option("b", exclusive=True)]),
            LintCode.EXCLUSIVE_IN_SINGLE_CHOICE,
            "options/1/exclusive",
        ),
        (question("A", "single_choice", options=ABCDE, matrix=MATRIX), LintCode.MATRIX, "matrix"),
        (
            question("A", "single_choice", options=ABCDE, matrix={**MATRIX, "neither": "d"}),
            LintCode.MATRIX,
            "matrix",
        ),
        (
            question("A", "multi_choice", options=ABCDE, matrix={**MATRIX, "neither": "e"}),
            LintCode.MATRIX,
            "matrix",
        ),
        (
            question("A", "date", constraint={"max_length": 5}),
            LintCode.CONSTRAINT_NOT_ALLOWED,
            "constraint/max_length",
        ),
        (
            question("A", constraint={"min_count": 1}),
            LintCode.CONSTRAINT_NOT_ALLOWED,
            "constraint/min_count",
        ),
        (
            question("A", "text", constraint={"min_length": 5, "max_length": 4}),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
        (
            question("A", "text", constraint={"max_length": 10_001}),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
        (
            question("A", "multi_choice", constraint={"min_count": 3}),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
        (
            question(
                "A",
                "multi_choice",
                options=[option("a"), option("none", exclusive=True)],
                constraint={"min_count": 2},
            ),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
        (
            question("A", "integer", constraint={"minimum": "9", "maximum": "8"}),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
        (
            question("A", "integer", constraint={"minimum": "1.0"}),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
        (
            question("A", "decimal", constraint={"maximum": "1e3"}),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
        (
            question("A", "date", constraint={"minimum": "2026-02-30"}),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
        (
            question("A", "date_time", constraint={"minimum": "2026-02-01"}),
            LintCode.CONSTRAINT_BOUNDS,
            "constraint",
        ),
    ],
)
def test_what_does_not_fit_the_type_is_refused(asked: Json, code: LintCode, member: str) -> None:
    """One member that its question's type does not allow gives exactly its finding."""
    assert found(form(asked)) == {(code, f"{FIRST}/{member}", asked["link_id"])}


@pytest.mark.parametrize(
    "asked",
    [
        question("A", "single_choice", options=ABCDE, matrix={**MATRIX, "neither": "e"}),
        question("A", "single_choice", options=ABCDE[:4], matrix=MATRIX),
        question("A", "multi_choice", options=[option("a"), option("b", exclusive=True)]),
        question("A", "multi_choice", constraint={"min_count": 1, "max_count": 2}),
        question("A", "text", constraint={"min_length": 1, "max_length": 10_000}),
        question("A", "integer", constraint={"minimum": "-5", "maximum": "5"}),
        question("A", "decimal", constraint={"minimum": "0.5", "maximum": "0.5"}),
        question("A", "date", constraint={"minimum": "2026-01-01", "maximum": "2026-12-31"}),
        question("A", "date_time", constraint={"minimum": "2026-01-01T00:00:00+09:00"}),
        question("A", "body_code"),
        question("R.body_code", "body_code"),
    ],
)
def test_what_fits_the_type_is_allowed(asked: Json) -> None:
    """Every constraint has a type that takes it."""
    assert found(form(asked)) == set()


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "(a|b)*",
        "a*a*a*b",
        "(?=a)b",
        r"(a)\1",
        "[",
        "x" * 201,
        "a{2,}b{2,}c+",
        "a{4294967295}",
        "a?" * 60 + "a" * 60,
        r"\\*" * 3,
        "(aa|a)" * 5,
    ],
)
def test_a_pattern_that_could_keep_the_program_busy_is_refused(pattern: str) -> None:
    """Repeated groups, look-around, back references, many choices and bad syntax do not pass."""
    asked = question("A", "text", constraint={"max_length": 100, "pattern": pattern})

    assert found(form(asked)) == {(LintCode.PATTERN, f"{FIRST}/constraint/pattern", "A")}


@pytest.mark.parametrize("limits", [{}, {"max_length": 1001}])
def test_a_pattern_needs_a_length_limit(limits: Json) -> None:
    """A pattern is matched against at most a thousand characters."""
    asked = question("A", "text", constraint={"pattern": "a+", **limits})

    assert found(form(asked)) == {(LintCode.PATTERN, f"{FIRST}/constraint/pattern", "A")}


@pytest.mark.parametrize("pattern", [r"^[^@\s]+@[^@\s]+$", r"-?[0-9]+", r"\?\+\*\}", "a|b|c|d|e"])
def test_a_plain_pattern_is_allowed(pattern: str) -> None:
    """What one writes for a mail address or a number passes; an escaped sign is only a sign."""
    constraint = {"max_length": 254, "pattern": pattern}

    assert found(form(question("A", "text", constraint=constraint))) == set()


def test_an_optional_question_is_not_required_under_a_condition() -> None:
    """`required` false says never; the two together say nothing."""
    asked = question("B", required=False, required_when=equals("A", "yes"))

    assert found(form(question("A"), asked)) == {
        (LintCode.CONSTRAINT_NOT_ALLOWED, "/items/0/items/0/items/1/required_when", "B")
    }
