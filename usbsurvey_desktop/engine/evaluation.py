"""What raw answers mean now: states, effective answers, findings, route.

Promises: pure, and one pass in form order. A hidden answer counts as unanswered for everything
after it, so a chain A→B→C settles in that pass. Source: docs/semantics.md §2–§6.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from usbsurvey_desktop.engine.answers import (
    LONGEST_REASON,
    Finding,
    FindingCode,
    Raw,
    RawAnswer,
    State,
    is_blank,
)
from usbsurvey_desktop.engine.form import Form, FormQuestion
from usbsurvey_desktop.engine.parsing import unparsed
from usbsurvey_desktop.engine.route import route
from usbsurvey_desktop.engine.validation import free_text_finding
from usbsurvey_desktop.questionnaire.definition import AnswerOption, Question, Severity
from usbsurvey_desktop.questionnaire.value import Value


@dataclass(frozen=True)
class Evaluation:
    """The meaning of raw answers.

    `states` has every question in form order, no free texts. `effective` is the part of raw that
    applies and can be read, `values` the same as typed values; both include free texts. `enabled`
    names applicable questions and free texts, `required` those of the questions that must be
    answered. `dropped` names what was entered and does not apply, in form order. `unexplained`
    names the checks that fire and still want a reason.
    """

    states: Mapping[str, State]
    effective: Raw
    values: Mapping[str, Value]
    findings: tuple[Finding, ...]
    route: tuple[str, ...]
    dropped: tuple[str, ...]
    enabled: frozenset[str]
    required: frozenset[str]
    unexplained: tuple[str, ...]

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that keep the form from being complete, in form order, checks last."""
        return tuple(
            finding
            for finding in self.findings
            if finding.severity is Severity.BLOCK or finding.facts.get("check") in self.unexplained
        )

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to mend, to confirm or to explain."""
        return not self.blocking


def evaluate(
    form: Form,
    raw: Raw,
    *,
    recheck: frozenset[str] = frozenset(),
    reasons: Mapping[str, str] | None = None,
) -> Evaluation:
    """Evaluate raw answers; link_ids the form does not know are passed over.

    Args:
        form: the compiled form.
        raw: all that was ever entered.
        recheck: questions whose answer came back from hiding and awaits a look.
        reasons: texts given for checks, by check id; blank or over 1,000 code points is no reason.
    """
    run = _Pass(form, raw, recheck)
    run.settle()
    unexplained = tuple(
        check_id for check_id in run.checks() if not _is_reason((reasons or {}).get(check_id, ""))
    )
    enabled = frozenset(run.enabled)
    return Evaluation(
        states=run.states,
        effective=run.effective,
        values=run.values,
        findings=tuple(run.findings),
        route=route(form, enabled),
        dropped=tuple(_dropped(form, raw, run.enabled)),
        enabled=enabled,
        required=frozenset(run.required),
        unexplained=unexplained,
    )


def _is_reason(text: str) -> bool:
    return not is_blank(text) and len(text) <= LONGEST_REASON


def _without_value(
    question: Question, raw: RawAnswer | None, *, is_required: bool
) -> Finding | None:
    if not is_blank(raw):
        facts = {"type": unparsed(question).kind}
        return Finding(question.link_id, FindingCode.UNPARSED, facts=facts)
    return Finding(question.link_id, FindingCode.REQUIRED) if is_required else None


def _dropped(form: Form, raw: Raw, enabled: set[str]) -> list[str]:
    if raw.keys() <= enabled:
        return []
    return [
        link_id
        for question_id, each in form.questions.items()
        for link_id in (question_id, *each.free_texts)
        if link_id not in enabled and not is_blank(raw.get(link_id))
    ]


@dataclass
class _Pass:
    """The one pass; everything in it grows in form order."""

    form: Form
    raw: Raw
    recheck: frozenset[str]
    enabled: set[str] = field(default_factory=set)
    required: set[str] = field(default_factory=set)
    states: dict[str, State] = field(default_factory=dict)
    effective: dict[str, RawAnswer] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def settle(self) -> None:
        """Settle the items in form order: all that one depends on is settled before it."""
        open_groups, values, states = {""}, self.values, self.states
        for step in self.form.steps:
            holds, question = step.holds, step.question
            if step.parent not in open_groups or not (holds is None or holds(values)):
                if question is not None:
                    states[step.link_id] = State.NOT_APPLICABLE
            elif question is None:
                open_groups.add(step.link_id)
            else:
                states[step.link_id] = self._question(step.link_id, question)

    def checks(self) -> list[str]:
        """Find the checks that fire; gives those that want a reason."""
        wanting = []
        for check, holds in self.form.checks:
            if holds(self.values):
                facts = {"check": check.id}
                self.findings.append(Finding("", FindingCode.CHECK, check.severity, facts))
                if check.severity is Severity.WARN_WITH_REASON:
                    wanting.append(check.id)
        return wanting

    def _question(self, link_id: str, each: FormQuestion) -> State:
        self.enabled.add(link_id)
        if each.is_required and (each.required_when is None or each.required_when(self.values)):
            self.required.add(link_id)
        raw = self.raw.get(link_id)
        value = None if raw is None else each.reads(raw)
        if raw is None or value is None:
            is_required = link_id in self.required
            self._find(_without_value(each.question, raw, is_required=is_required))
            return State.UNANSWERED
        self.effective[link_id], self.values[link_id] = raw, value
        if each.judges is not None or self.recheck:
            self._judge(link_id, each, value)
        if each.free_texts:
            chosen = value if isinstance(value, tuple) else (value,)
            for text_id, option in each.free_texts.items():
                if option.code in chosen:
                    self._free_text(text_id, option)
        return State.ANSWERED

    def _judge(self, link_id: str, each: FormQuestion, value: Value) -> None:
        finding = None if each.judges is None else each.judges(value)
        if finding is None and link_id in self.recheck:
            finding = Finding(link_id, FindingCode.RECHECK)
        self._find(finding)

    def _free_text(self, text_id: str, option: AnswerOption) -> None:
        self.enabled.add(text_id)
        raw = self.raw.get(text_id)
        text = raw if isinstance(raw, str) else None
        if text is not None and not is_blank(text):
            self.effective[text_id] = self.values[text_id] = text
        self._find(free_text_finding(text_id, option, text))

    def _find(self, finding: Finding | None) -> None:
        if finding is not None:
            self.findings.append(finding)
