"""Finished answers as a package states them, and the judgement of what somebody else stated.

Source: docs/formats.md §4.2 (`answers`, `reasons`), §4.3 check P5; docs/semantics.md §5.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from usbsurvey_desktop.engine.answers import Finding, Raw, RawAnswer, State
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.parsing import document_value
from usbsurvey_desktop.errors import Code, Fact, SurveyError
from usbsurvey_desktop.questionnaire.definition import Severity

Stated = Mapping[str, RawAnswer]
"""`{"state": "answered", "value": …}`, `{"state": "unanswered"}` or `not_applicable`."""


@dataclass(frozen=True)
class Finished:
    """A complete form: the members `answers` and `reasons` of a package."""

    answers: Mapping[str, Stated]
    reasons: Mapping[str, str]


@dataclass(frozen=True)
class Unfinished:
    """What is left to do, in form order, checks last; never empty."""

    findings: tuple[Finding, ...]


def finish(form: Form, evaluation: Evaluation, reasons: Mapping[str, str]) -> Finished | Unfinished:
    """Close the form if nothing is left to do."""
    if not evaluation.is_complete:
        return Unfinished(evaluation.blocking)
    sent = {check_id: reasons[check_id] for check_id in _explained(evaluation)}
    return Finished(build(form, evaluation), sent)


def build(form: Form, evaluation: Evaluation) -> dict[str, Stated]:
    """State every question, and the free texts that apply; hidden answers are not in it."""
    stated: dict[str, Stated] = {}
    for link_id, each in form.questions.items():
        stated[link_id] = _stated(evaluation, link_id)
        for text_id in each.free_texts:
            if text_id in evaluation.enabled:
                stated[text_id] = _stated(evaluation, text_id)
    return stated


def judge(form: Form, answers: Mapping[str, Stated], reasons: Mapping[str, str]) -> Evaluation:
    """Recompute what a package states and give its evaluation.

    Raises:
        SurveyError: `answers_inconsistent` with the `link_id` that differs, or the `check` that
            lacks a reason or was given one without firing, or the finding (`link_id`, `finding`).
            An id that the form does not know is a stranger's text and no fact.
    """
    raw = raw_of(answers)
    evaluation = evaluate(form, raw, reasons=reasons)
    # The answers as they should be stated are built only to tell where the difference lies.
    if not (_has_states(evaluation, answers) and _has_notation(evaluation, raw)):
        expected = build(form, evaluation)
        raise SurveyError(Code.ANSWERS_INCONSISTENT, _first_difference(form, expected, answers))
    for finding in evaluation.blocking:
        facts = {"link_id": finding.link_id, "finding": finding.code.value} | dict(finding.facts)
        raise SurveyError(Code.ANSWERS_INCONSISTENT, facts)
    for check_id in sorted(set(reasons) - set(_explained(evaluation))):
        is_known = any(check.id == check_id for check in form.questionnaire.checks)
        raise SurveyError(Code.ANSWERS_INCONSISTENT, {"check": check_id} if is_known else {})
    return evaluation


def _has_states(evaluation: Evaluation, answers: Mapping[str, Stated]) -> bool:
    """Whether every question is stated, and every free text that applies, in its state."""
    expected = dict(evaluation.states)
    for text_id in evaluation.enabled.difference(expected):
        is_given = text_id in evaluation.values
        expected[text_id] = State.ANSWERED if is_given else State.UNANSWERED
    return {link_id: stated["state"] for link_id, stated in answers.items()} == expected


def _has_notation(evaluation: Evaluation, raw: Raw) -> bool:
    """Whether every value is written as documents hold it."""
    read = [
        (value, raw[link_id])
        for link_id, value in evaluation.values.items()
        if value is not raw[link_id]
    ]
    return all(document_value(value) == given for value, given in read)


def raw_of(answers: Mapping[str, Stated]) -> Raw:
    """Give the answers of a package as raw answers, to evaluate or compare them."""
    return {link_id: stated["value"] for link_id, stated in answers.items() if "value" in stated}


def _first_difference(
    form: Form, expected: Mapping[str, Stated], stated: Mapping[str, Stated]
) -> dict[str, Fact]:
    link_id = min(
        link_id
        for link_id in expected.keys() | stated.keys()
        if expected.get(link_id) != stated.get(link_id)
    )
    return {"link_id": link_id} if form.has(link_id) else {}


def _explained(evaluation: Evaluation) -> list[str]:
    """The checks that fire and want a reason; in a complete form each has one."""
    return [
        str(finding.facts["check"])
        for finding in evaluation.findings
        if finding.severity is Severity.WARN_WITH_REASON
    ]


def _stated(evaluation: Evaluation, link_id: str) -> Stated:
    value = evaluation.values.get(link_id)
    if value is not None:
        return {"state": State.ANSWERED.value, "value": document_value(value)}
    applies = link_id in evaluation.enabled
    return {"state": (State.UNANSWERED if applies else State.NOT_APPLICABLE).value}
