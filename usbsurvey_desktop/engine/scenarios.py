"""Scenarios: answers to a form, written down with what they mean, to be tried again later.

A scenario is one JSON object with `title`, `answers`, maybe `reasons`, and `expected`. The same
answers always give the same bytes. Source: docs/cli.md, “Answers”.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from usbsurvey_desktop.engine.answers import Finding, Raw, RawAnswer, State, is_blank
from usbsurvey_desktop.engine.documents import read_answers
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.engine.parsing import Unparsed, document_value, parse
from usbsurvey_desktop.errors import Code, SurveyError
from usbsurvey_desktop.records import JsonObject, JsonValue, canonical, parse_object

MOST_BYTES = 2 * 1024 * 1024
"""Of a scenario, or of a document of answers."""
_DEPTH = 4
_MEMBERS = frozenset({"title", "answers", "reasons", "expected"})


@dataclass(frozen=True)
class Scenario:
    """What a file of answers holds; `expected` is None where it says nothing of that."""

    answers: Raw
    reasons: Mapping[str, str]
    title: str = ""
    expected: JsonObject | None = None


class Part(StrEnum):
    """What a scenario expects, member by member."""

    COMPLETE = "complete"
    APPLICABLE = "applicable"
    STATES = "states"
    ROUTE = "route"
    FINDINGS = "findings"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Difference:
    """One part that is not as expected; `link_ids` are the items that differ, in form order.

    They may be pages of a route; they are empty where the part is one number or truth.
    """

    part: Part
    link_ids: tuple[str, ...] = ()


def read_scenario(form: Form, content: bytes) -> Scenario:
    """Read a scenario or a document of answers strictly, as `read_answers` does.

    Raises:
        SurveyError: what `read_answers` raises; `answers_refused` with `reason` `unknown_member`,
            `unknown_check` or `wrong_type`.
    """
    document = parse_object(content, depth=_DEPTH)
    answers = document.get("answers")
    if not isinstance(answers, Mapping):
        return Scenario(read_answers(form, content), {})
    if not document.keys() <= _MEMBERS:
        raise SurveyError(Code.ANSWERS_REFUSED, {"reason": "unknown_member"})
    expected = document.get("expected")
    return Scenario(
        read_answers(form, canonical(answers)),
        _reasons(form, document.get("reasons", {})),
        str(document.get("title", "")),
        expected if isinstance(expected, dict) else None,
    )


def _reasons(form: Form, given: JsonValue) -> Mapping[str, str]:
    if not isinstance(given, Mapping):
        raise SurveyError(Code.ANSWERS_REFUSED, {"reason": "wrong_type"})
    known = {check.id for check in form.questionnaire.checks}
    reasons = {key: text for key, text in given.items() if isinstance(text, str)}
    if reasons.keys() != given.keys() or not reasons.keys() <= known:
        raise SurveyError(Code.ANSWERS_REFUSED, {"reason": "unknown_check"})
    return reasons


def as_documents_hold(form: Form, raw: Raw) -> tuple[Raw, tuple[str, ...]]:
    """The answers as documents hold them, in form order, and the items that cannot be read yet."""
    found: dict[str, RawAnswer] = {}
    unread: list[str] = []
    for link_id in _in_order(form, raw):
        given = raw[link_id]
        if link_id not in form.questions:
            found[link_id] = given
            continue
        value = parse(form.questions[link_id].question, given)
        if isinstance(value, Unparsed):
            unread.append(link_id)
        else:
            found[link_id] = document_value(value)
    return found, tuple(unread)


def _in_order(form: Form, raw: Raw) -> list[str]:
    """What is not blank: questions in form order, each before its free texts."""
    return [
        link_id
        for question_id, each in form.questions.items()
        for link_id in (question_id, *each.free_texts)
        if not is_blank(raw.get(link_id))
    ]


def scenario_text(form: Form, title: str, answers: Raw, reasons: Mapping[str, str]) -> bytes:
    """Write a scenario as the forms of the program keep theirs: one answer or finding a line.

    `answers` are as documents hold them; what is expected is what the engine says now.
    """
    document: dict[str, JsonValue] = {"title": title, "answers": dict(answers)}
    if reasons:
        document["reasons"] = dict(reasons)
    document["expected"] = expectation(form, evaluate(form, answers, reasons=reasons))
    return f"{_written(document, 0)}\n".encode()


def expectation(form: Form, evaluation: Evaluation) -> JsonObject:
    """What a scenario expects of answers that mean this."""
    return {
        Part.COMPLETE.value: evaluation.is_complete,
        Part.APPLICABLE.value: sum(
            each.question.counted and evaluation.states[link_id] is not State.NOT_APPLICABLE
            for link_id, each in form.questions.items()
        ),
        Part.STATES.value: {
            link_id: evaluation.states[link_id].value for link_id in form.questions
        },
        Part.ROUTE.value: list(evaluation.route),
        Part.FINDINGS.value: [_told(finding) for finding in evaluation.findings],
        Part.DROPPED.value: list(evaluation.dropped),
    }


def differences(form: Form, scenario: Scenario) -> tuple[Difference, ...]:
    """What is not as a scenario expects; none where it expects nothing."""
    if scenario.expected is None:
        return ()
    now = expectation(form, evaluate(form, scenario.answers, reasons=scenario.reasons))
    return tuple(
        Difference(part, _differing(form, scenario.expected.get(part.value), now[part.value]))
        for part in Part
        if scenario.expected.get(part.value) != now[part.value]
    )


def _told(finding: Finding) -> JsonObject:
    return {
        "link_id": finding.link_id,
        "code": finding.code.value,
        "severity": finding.severity.value,
    }


def _differing(form: Form, expected: JsonValue, now: JsonValue) -> tuple[str, ...]:
    """The items of the form that are in one of them alone, or not the same in both."""
    before, after = _facts(expected), _facts(now)
    names = {name for name, _fact in before ^ after}
    known = (*form.pages, *form.questions, *form.free_text_owner)
    return tuple(name for name in known if name in names)


def _facts(part: JsonValue) -> set[tuple[str, str]]:
    """Each item with what is said of it, whatever the shape."""
    if isinstance(part, Mapping):
        return {(name, str(said)) for name, said in part.items()}
    if not isinstance(part, Sequence) or isinstance(part, str):
        return set()
    return {
        (str(one.get("link_id", "")), str(one.get("code", "")))
        if isinstance(one, Mapping)
        else (str(one), "")
        for one in part
    }


def _written(value: JsonValue, depth: int) -> str:
    """JSON for people: objects a member a line, lists of objects an object a line."""
    inner, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, Mapping) and value:
        lines = (
            f"{inner}{_plain(key)}: {_written(each, depth + 1)}" for key, each in value.items()
        )
        return "{\n" + ",\n".join(lines) + f"\n{outer}}}"
    if isinstance(value, Sequence) and any(isinstance(each, Mapping) for each in value):
        return "[\n" + ",\n".join(f"{inner}{_plain(each)}" for each in value) + f"\n{outer}]"
    return _plain(value)


def _plain(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False)
