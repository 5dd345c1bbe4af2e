"""States, effective answers and checks: one pass in form order."""

import pytest

from tests.support.questionnaires import (
    Json,
    compares,
    equals,
    group,
    option,
    question,
    whole_form,
)
from tests.support.scenario import compiled, small_form
from usbsurvey_desktop.engine.answers import FindingCode, Raw, RawAnswer, State
from usbsurvey_desktop.engine.evaluation import evaluate

NOT_APPLICABLE, ANSWERED, UNANSWERED = State.NOT_APPLICABLE, State.ANSWERED, State.UNANSWERED


def applies(condition: Json, type_: str, answer: RawAnswer | None) -> bool:
    """Tell whether a question under a condition on G applies."""
    form = small_form(question("G", type_), question("Q", enable_when=condition))
    raw: Raw = {} if answer is None else {"G": answer}
    return evaluate(form, raw).states["Q"] is not NOT_APPLICABLE


@pytest.mark.parametrize(
    ("condition", "type_", "answer", "expected"),
    [
        (equals("G", "yes"), "yes_no", "yes", True),
        (equals("G", "yes"), "yes_no", None, False),
        (compares("G", "!=", "yes"), "yes_no", "no", True),
        (compares("G", "!=", "yes"), "yes_no", None, False),
        ({"not": equals("G", "yes")}, "yes_no", None, True),
        ({"not": equals("G", "yes")}, "yes_no", "yes", False),
        (compares("G", "exists", value=True), "text", "　", False),
        (compares("G", "exists", value=True), "text", "x", True),
        (compares("G", "exists", value=False), "text", None, True),
        (compares("G", "exists", value=True), "integer", "many", False),
        (compares("G", ">=", 3), "integer", "３", True),
        (compares("G", "<", "2026-12-01"), "date", "R8.11.30", True),
        (compares("G", "none_of", ["a"]), "multi_choice", ("b",), True),
        (compares("G", "none_of", ["a"]), "multi_choice", None, False),
        (compares("G", "count<=", 1), "multi_choice", None, False),
        (compares("G", "count>=", 2), "multi_choice", ("a", "b"), True),
        (compares("G", "exists", value=True), "multi_choice", (), False),
        ({"all": [equals("G", "yes"), compares("G", "exists", value=True)]}, "yes_no", "yes", True),
        ({"any": [equals("G", "yes"), equals("G", "no")]}, "yes_no", None, False),
    ],
)
def test_a_condition_reads_effective_answers(
    condition: Json, type_: str, answer: RawAnswer | None, *, expected: bool
) -> None:
    """A comparison with a missing answer is false whatever its operator; `not` just negates."""
    assert applies(condition, type_, answer) is expected


def test_a_chain_settles_in_one_pass() -> None:
    """Hiding A's follower hides the follower's follower, though its answer is still there."""
    form = small_form(
        question("A"),
        question("B", enable_when=equals("A", "yes")),
        question("C", enable_when=equals("B", "yes")),
    )
    raw = {"A": "no", "B": "yes", "C": "yes"}

    evaluation = evaluate(form, raw)

    assert evaluation.states == {"A": ANSWERED, "B": NOT_APPLICABLE, "C": NOT_APPLICABLE}
    assert evaluation.effective == {"A": "no"}
    assert evaluation.dropped == ("B", "C")
    assert evaluation.enabled == {"A"}


def test_a_group_rules_what_stands_in_it() -> None:
    """A question with a condition of its own still needs the one of its group."""
    inner = group("inner", question("Q", enable_when=equals("H", "yes")))
    hidden = group("p2", inner, page=True, enable_when=equals("G", "yes"))
    form = compiled(
        whole_form(group("s", group("p1", question("G"), question("H"), page=True), hidden))
    )

    assert evaluate(form, {"G": "no", "H": "yes"}).route == ("p1",)
    assert evaluate(form, {"G": "yes", "H": "no"}).route == ("p1",)
    assert evaluate(form, {"G": "yes", "H": "yes"}).route == ("p1", "p2")


def test_an_unread_answer_is_unanswered() -> None:
    """Half-typed text is kept but is no answer: not effective, not complete, not dropped."""
    evaluation = evaluate(small_form(question("Q", "date")), {"Q": "12月"})

    assert evaluation.states == {"Q": UNANSWERED}
    assert evaluation.effective == {}
    assert evaluation.dropped == ()
    assert not evaluation.is_complete


def test_a_hidden_blank_is_not_dropped() -> None:
    """White space is nothing that people would miss."""
    form = small_form(question("G"), question("Q", "text", enable_when=equals("G", "yes")))

    assert evaluate(form, {"G": "no", "Q": "　"}).dropped == ()
    assert evaluate(form, {"G": "no", "Q": "x"}).dropped == ("Q",)


def test_a_free_text_goes_with_its_option() -> None:
    """It counts while its option is chosen and is dropped, not deleted, when it is not."""
    options = [option("a"), option("z", free_text={})]
    form = small_form(question("Q", "multi_choice", options=options))
    raw: Raw = {"Q": ("z", "a"), "Q.z": "隔週"}

    chosen = evaluate(form, raw)
    other = evaluate(form, {**raw, "Q": ("a",)})

    assert chosen.effective == raw
    assert chosen.values == {"Q": ("a", "z"), "Q.z": "隔週"}
    assert chosen.enabled == {"Q", "Q.z"}
    assert (other.effective, other.dropped) == ({"Q": ("a",)}, ("Q.z",))


def test_answers_the_form_does_not_know_are_passed_over() -> None:
    """An old draft may hold them; they are neither sent nor dropped."""
    evaluation = evaluate(small_form(question("Q")), {"Q": "yes", "old": "x"})

    assert evaluation.effective == {"Q": "yes"}
    assert evaluation.dropped == ()


CHECKS = [
    {"id": "W", "severity": "warn_with_reason", "when": equals("Q", "yes"), "text": "W"},
    {"id": "I", "severity": "info", "when": equals("Q", "yes"), "text": "I"},
    {"id": "B", "severity": "block", "when": equals("Q", "no"), "text": "B"},
]


@pytest.mark.parametrize(
    ("answer", "reasons", "fired", "blocking"),
    [
        ("yes", {}, ["W", "I"], ["W"]),
        ("yes", {"W": "　"}, ["W", "I"], ["W"]),
        ("yes", {"W": "あ" * 1_001}, ["W", "I"], ["W"]),
        ("yes", {"W": "あ" * 1_000}, ["W", "I"], []),
        ("no", {"B": "why"}, ["B"], ["B"]),
    ],
)
def test_a_check_that_fires_is_a_finding(
    answer: str, reasons: dict[str, str], fired: list[str], blocking: list[str]
) -> None:
    """A warning wants a reason in words, an information nothing, a block another answer."""
    evaluation = evaluate(small_form(question("Q"), checks=CHECKS), {"Q": answer}, reasons=reasons)

    assert [finding.facts["check"] for finding in evaluation.findings] == fired
    assert [finding.facts["check"] for finding in evaluation.blocking] == blocking
    assert {finding.link_id for finding in evaluation.findings} == {""}


def test_a_check_may_compare_two_answers() -> None:
    """The hand-off record asks that one time is not before another."""
    later = {"question": "E", "operator": "<", "other": "S"}
    check = {"id": "T", "severity": "block", "when": later, "text": "T"}
    form = small_form(question("S", "date"), question("E", "date"), checks=[check])

    assert evaluate(form, {"S": "2026-12-01", "E": "R8.11.30"}).blocking
    assert evaluate(form, {"S": "2026-12-01", "E": "R8.12.1"}).is_complete


def test_an_answer_that_awaits_a_look_blocks() -> None:
    """要再確認 speaks only where nothing worse is found and the question applies."""
    asked = question("Q", "integer", constraint={"maximum": "5"})
    form = small_form(asked, question("H", enable_when=equals("Q", 1)))
    recheck = frozenset({"Q", "H"})

    codes = [finding.code for finding in evaluate(form, {"Q": "2"}, recheck=recheck).findings]
    unread = [finding.code for finding in evaluate(form, {"Q": "x"}, recheck=recheck).findings]
    faulty = [finding.code for finding in evaluate(form, {"Q": "6"}, recheck=recheck).findings]

    assert codes == [FindingCode.RECHECK]
    assert unread == [FindingCode.UNPARSED]
    assert faulty == [FindingCode.TOO_LARGE]
