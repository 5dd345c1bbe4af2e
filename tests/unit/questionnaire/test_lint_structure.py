"""Lint: limits, texts, names, pages, counts, provenance."""

import pytest

from tests.support.questionnaires import (
    Json,
    equals,
    form,
    found,
    group,
    option,
    question,
    whole_form,
)
from usbsurvey_desktop.questionnaire.finding import LintCode

PAGE = "/items/0/items/0"
FIRST = f"{PAGE}/items/0"
SECOND = f"{PAGE}/items/1"


def _check(name: str, text: str = "x") -> Json:
    return {"id": name, "severity": "info", "when": equals("A", "yes"), "text": text}


def _counted(link_id: str, **members: object) -> Json:
    source = {"document": "D", "lines": [1, 1]}
    return question(link_id, "yes_no", counted=True, source=source, **members)


DOCUMENTS = {"D": {"file": "d.txt", "title": "D"}}


@pytest.mark.parametrize(
    ("document", "code", "pointer", "link_id"),
    [
        (form(question("A"), question("A")), LintCode.DUPLICATE_LINK_ID, SECOND, "A"),
        (form(question("A"), question("section")), LintCode.DUPLICATE_LINK_ID, SECOND, "section"),
        (
            form(
                question("A", "single_choice", options=[option("z", free_text={}), option("b")]),
                question("A.z"),
            ),
            LintCode.DUPLICATE_LINK_ID,
            SECOND,
            "A.z",
        ),
        (
            form(question("A"), checks=[_check("X"), _check("X")]),
            LintCode.DUPLICATE_CHECK,
            "/checks/1/id",
            "",
        ),
        (
            whole_form(group("section", question("A"))),
            LintCode.OUTSIDE_PAGE,
            "/items/0/items/0",
            "A",
        ),
        (
            form(group("inner", question("A"), page=True)),
            LintCode.PAGE_IN_PAGE,
            FIRST,
            "inner",
        ),
        (form(question("A", text=" 　")), LintCode.EMPTY_TEXT, f"{FIRST}/text", "A"),
        (form(question("A", help="")), LintCode.EMPTY_TEXT, f"{FIRST}/help", "A"),
        (
            form(question("A", notes=[{"text": ""}])),
            LintCode.EMPTY_TEXT,
            f"{FIRST}/notes/0/text",
            "A",
        ),
        (
            form(question("A"), checks=[_check("X", "")]),
            LintCode.EMPTY_TEXT,
            "/checks/0/text",
            "",
        ),
        (form(question("A", text="あ" * 21846)), LintCode.TEXT_TOO_LONG, f"{FIRST}/text", ""),
        (form(question("A", issues=["a\tb"])), LintCode.TEXT_REFUSED, f"{FIRST}/issues/0", ""),
        (form(question("A", text="a\uffff")), LintCode.TEXT_REFUSED, f"{FIRST}/text", ""),
        (
            form(_counted("A"), documents=DOCUMENTS, expected_counts={"total": 2}),
            LintCode.COUNT_MISMATCH,
            "/expected_counts/total",
            "",
        ),
        (
            form(_counted("A"), documents=DOCUMENTS, expected_counts={"section": 0}),
            LintCode.COUNT_MISMATCH,
            "/expected_counts/section",
            "",
        ),
        (
            form(question("A"), expected_counts={"A": 0}),
            LintCode.DANGLING_REFERENCE,
            "/expected_counts/A",
            "",
        ),
        (form(question("A", type_basis=None)), LintCode.NO_PROVENANCE, FIRST, "A"),
        (form(question("A", counted=True)), LintCode.NO_PROVENANCE, FIRST, "A"),
        (form(_counted("A")), LintCode.DANGLING_REFERENCE, f"{FIRST}/source/document", "A"),
        (
            form(question("A", "single_choice", options=[option("a"), option("p", proposed=True)])),
            LintCode.PROVISIONAL_OPTION,
            f"{FIRST}/options/1",
            "A",
        ),
    ],
)
def test_each_fault_is_named_at_its_place(
    document: Json, code: LintCode, pointer: str, link_id: str
) -> None:
    """One fault in a sound form gives exactly its finding."""
    assert found(document) == {(code, pointer, link_id)}


def test_a_sound_form_has_no_finding() -> None:
    """The small form that the other tests damage is sound, line feeds and counts included."""
    document = form(
        _counted("A", help="一行目\n二行目"),
        question("B"),
        documents=DOCUMENTS,
        expected_counts={"total": 1, "section": 1, "page": 1},
        checks=[_check("X1"), _check("X2")],
    )

    assert found(document) == set()


def test_the_number_of_questions_is_limited() -> None:
    """2,000 questions are allowed, in as many groups as they need, one more is not."""
    questions = [question(f"A{number}", "text") for number in range(2001)]

    assert found(form(*questions[:-1])) == set()
    assert found(form(*questions)) == {(LintCode.TOO_MANY_ITEMS, "/items", "")}


def test_the_number_of_options_is_limited() -> None:
    """500 options are allowed, one more is not."""
    options = [option(f"o{number}") for number in range(501)]

    assert found(form(question("A", "single_choice", options=options[:-1]))) == set()
    assert found(form(question("A", "single_choice", options=options))) == {
        (LintCode.TOO_MANY_OPTIONS, f"{FIRST}/options", "A")
    }


def test_the_number_of_checks_is_limited() -> None:
    """A package carries at most 200 reasons, so a form has at most 200 checks."""
    checks = [_check(f"X{number}") for number in range(201)]

    assert found(form(question("A"), checks=checks[:-1])) == set()
    assert found(form(question("A"), checks=checks)) == {(LintCode.TOO_MANY_CHECKS, "/checks", "")}
