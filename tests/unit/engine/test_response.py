"""Finished answers, and the judgement of what a package states."""

from collections.abc import Mapping

import pytest

from tests.support.questionnaires import Json, equals, option, question
from tests.support.scenario import small_form
from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.response import Finished, Stated, Unfinished, build, judge, raw_of
from usbsurvey_desktop.engine.snapshot import Snapshot
from usbsurvey_desktop.errors import Code, Fact, SurveyError

ANSWERED: Stated = {"state": "answered", "value": "yes"}
CHECKS = [
    {"id": "W", "severity": "warn_with_reason", "when": equals("G", "yes"), "text": "W"},
    {"id": "I", "severity": "info", "when": equals("G", "yes"), "text": "I"},
]
FORM = small_form(
    question("G"),
    question("N", "integer", enable_when=equals("G", "yes"), constraint={"minimum": "1"}),
    question("M", "multi_choice", options=[option("a"), option("z", free_text={})]),
    question("H", enable_when=equals("G", "no")),
    question("T", "text", required=False),
    checks=CHECKS,
)
RAW: Raw = {"G": "yes", "N": "１２", "M": ("z", "a"), "M.z": "他", "H": "yes"}
STATED: dict[str, Stated] = {
    "G": ANSWERED,
    "N": {"state": "answered", "value": 12},
    "M": {"state": "answered", "value": ("a", "z")},
    "M.z": {"state": "answered", "value": "他"},
    "H": {"state": "not_applicable"},
    "T": {"state": "unanswered"},
}
REASONS = {"W": "理由"}


def test_finished_answers_state_every_question() -> None:
    """Values are written as documents hold them; hidden answers and unused reasons stay home."""
    filling = Filling(FORM, Snapshot(answers=RAW, reasons={**REASONS, "I": "x", "old": "y"}))

    assert filling.finish() == Finished(STATED, REASONS)


def test_an_open_form_says_what_is_left() -> None:
    """Findings in form order, the check without a reason last."""
    outcome = Filling(FORM, Snapshot(answers={"G": "yes"})).finish()

    assert isinstance(outcome, Unfinished)
    assert [finding.link_id for finding in outcome.findings] == ["N", "M", ""]
    assert outcome.findings[-1].facts == {"check": "W"}


def test_free_texts_are_stated_only_where_they_apply() -> None:
    """A chosen option without its text is stated as unanswered; an unchosen one not at all."""
    blank = build(FORM, evaluate(FORM, {"M": ("z",)}))
    other = build(FORM, evaluate(FORM, {"M": ("a",), "M.z": "x"}))

    assert blank["M.z"] == {"state": "unanswered"}
    assert "M.z" not in other


def test_what_was_finished_is_judged_sound() -> None:
    """A package states what the engine would state; its answers can be evaluated again."""
    evaluation = judge(FORM, STATED, REASONS)

    assert evaluation.is_complete
    assert raw_of(STATED) == {"G": "yes", "N": 12, "M": ("a", "z"), "M.z": "他"}


@pytest.mark.parametrize(
    ("change", "reasons", "facts"),
    [
        ({"H": ANSWERED}, REASONS, {"link_id": "H"}),
        ({"T": {"state": "not_applicable"}}, REASONS, {"link_id": "T"}),
        ({"N": {"state": "answered", "value": "１２"}}, REASONS, {"link_id": "N"}),
        ({"M": {"state": "answered", "value": ("z", "a")}}, REASONS, {"link_id": "M"}),
        ({"G": {"state": "answered", "value": "maybe"}}, REASONS, {"link_id": "G"}),
        ({"N": {"state": "unanswered"}}, REASONS, {"link_id": "N", "finding": "required"}),
        (
            {"N": {"state": "answered", "value": 0}},
            REASONS,
            {"link_id": "N", "finding": "too_small", "limit": "1"},
        ),
        ({}, {}, {"link_id": "", "finding": "check", "check": "W"}),
        ({}, {"W": "理由", "I": "x"}, {"check": "I"}),
        ({"Zoe.Miller": ANSWERED}, REASONS, {}),
        ({}, {"W": "理由", "Zoe_Miller": "x"}, {}),
    ],
)
def test_what_does_not_follow_from_the_form_is_refused(
    change: Mapping[str, Stated], reasons: Mapping[str, str], facts: Mapping[str, Fact]
) -> None:
    """States, notation, required answers, constraints and reasons are all recomputed.

    Ids that the form does not know are whatever a stranger wrote, and no facts.
    """
    with pytest.raises(SurveyError) as caught:
        judge(FORM, {**STATED, **change}, reasons)

    assert caught.value.code is Code.ANSWERS_INCONSISTENT
    assert caught.value.facts == facts


def test_a_question_left_out_is_refused() -> None:
    """Every question must be stated."""
    stated: Json = {key: value for key, value in STATED.items() if key != "T"}

    with pytest.raises(SurveyError) as caught:
        judge(FORM, stated, REASONS)

    assert caught.value.facts == {"link_id": "T"}
