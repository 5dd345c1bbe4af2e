"""Pages that are closed one by one, and questions that must be answered under a condition."""

import pytest

from tests.support.questionnaires import Json, compares, equals, group, option, question, whole_form
from tests.support.scenario import Scenario, compiled, small_form
from usbsurvey_desktop.engine.answers import FindingCode, Raw
from usbsurvey_desktop.engine.closing import open_points
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import Form


def _check(name: str, when: Json, severity: str = "block", **members: object) -> Json:
    return {"id": name, "severity": severity, "when": when, "text": name, **members}


def _two_pages(*checks: Json) -> Form:
    """A, with a free text, on the first page; N and O on the second."""
    options = [option("a"), option("x", free_text={})]
    return compiled(
        whole_form(
            group("first", question("A", "single_choice", options=options), page=True),
            group(
                "second",
                question("N", "text", required=False),
                question("O", "text", required=False),
                page=True,
            ),
            checks=list(checks),
        )
    )


def _open(form: Form, page: str, raw: Raw, **reasons: str) -> list[str]:
    evaluation = evaluate(form, raw, reasons=reasons)
    return [
        str(found.facts.get("check", found.link_id))
        for found in open_points(form, evaluation, page)
    ]


def test_a_page_is_kept_open_by_its_own_questions_only() -> None:
    """A gap on one page does not keep another open; free texts belong to their question."""
    form = _two_pages()

    assert _open(form, "first", {}) == ["A"]
    assert _open(form, "second", {}) == []
    assert _open(form, "first", {"A": "x"}) == ["A.x"]
    assert _open(form, "first", {"A": "x", "A.x": "because"}) == []


def test_a_page_that_the_form_does_not_have_is_a_mistake() -> None:
    """Nobody is told that an unknown page may be closed."""
    form = _two_pages()
    with pytest.raises(KeyError):
        open_points(form, evaluate(form, {}), "third")


BOTH = {"all": [equals("A", "a"), equals("N", "x")]}
FIRING = {"A": "a", "N": "x"}


def test_a_check_keeps_the_last_page_open_that_it_looks_at() -> None:
    """Nobody can know the later answer while the earlier page is closed."""
    form = _two_pages(_check("C", BOTH))

    assert _open(form, "first", FIRING) == []
    assert _open(form, "second", FIRING) == ["C"]


def test_a_check_may_name_its_page() -> None:
    """Then only that one waits for it, wherever its questions stand."""
    form = _two_pages(_check("C", BOTH, page="first"))

    assert _open(form, "first", FIRING) == ["C"]
    assert _open(form, "second", FIRING) == []


def test_a_look_through_all_texts_keeps_every_page_open() -> None:
    """It names no question, so no page is closed before it is settled."""
    form = _two_pages(_check("S", {"texts": "secret_like"}, "warn_with_reason"))
    raw = {"A": "x", "A.x": "合言葉は山"}

    assert _open(form, "first", raw) == ["S"]
    assert _open(form, "second", raw) == ["S"]
    assert _open(form, "second", raw, S="an example of what not to write") == []


def test_what_only_informs_keeps_nothing_open() -> None:
    """A reason settles a warning; an `info` needs none."""
    form = _two_pages(_check("W", BOTH, "warn_with_reason"), _check("I", BOTH, "info"))

    assert _open(form, "second", FIRING) == ["W"]
    assert _open(form, "second", FIRING, W="it is so") == []


def test_an_answer_that_waits_for_a_look_keeps_its_page_open() -> None:
    """要再確認 is settled before a page is closed."""
    form = _two_pages()
    evaluation = evaluate(form, {"A": "a"}, recheck=frozenset({"A"}))

    assert [found.code for found in open_points(form, evaluation, "first")] == [FindingCode.RECHECK]


# Required under a condition


def _conditional() -> Form:
    return small_form(
        question("A"),
        question("B", "text", required_when=equals("A", "yes")),
        question("C", "text", required_when=compares("B", "exists", True)),
    )


@pytest.mark.parametrize(
    ("raw", "required", "asked"),
    [
        ({}, {"A"}, ["A"]),
        ({"A": "no"}, {"A"}, []),
        ({"A": "yes"}, {"A", "B"}, ["B"]),
        ({"A": "yes", "B": "x"}, {"A", "B", "C"}, ["C"]),
        ({"A": "no", "B": "x", "C": "y"}, {"A", "C"}, []),
    ],
)
def test_a_question_is_required_while_its_condition_holds(
    raw: Raw, required: set[str], asked: list[str]
) -> None:
    """Only then is a blank a finding, from the start; what is given counts all the same."""
    evaluation = evaluate(_conditional(), raw)

    assert evaluation.required == required
    assert [found.link_id for found in evaluation.findings] == asked
    assert evaluation.is_complete is (not asked)


def test_pages_and_the_outline_know_what_is_required_now() -> None:
    """The word at a question, and the count of the section, follow the answers."""
    person = Scenario(_conditional())
    assert (person.see("B").is_required, person.section("section").applicable) == (False, 1)

    person.answer("A", "yes")

    assert (person.see("B").is_required, person.section("section").applicable) == (True, 2)
    person.answer("A", "no")
    assert (person.see("B").is_required, person.section("section").applicable) == (False, 1)


def test_what_does_not_apply_is_not_required() -> None:
    """A hidden question asks nothing, whatever its condition says; its word is ready for later."""
    form = small_form(question("A"), question("B", "text", enable_when=equals("A", "yes")))

    assert evaluate(form, {"A": "no"}).required == {"A"}
    assert Scenario(form).see("B").is_required
