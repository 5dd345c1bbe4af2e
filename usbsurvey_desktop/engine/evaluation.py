"""What raw answers mean now: states, effective answers, findings, route.

Promises: pure, and one pass in form order. A hidden answer counts as unanswered for everything
after it, so a chain A→B→C settles in that pass. `re_evaluate` takes the same pass over what a
change can reach, and comes to the same. Source: docs/semantics.md §2–§6,
docs/decisions/0042-large-forms.md.
"""

from collections.abc import Collection, Iterable, Mapping

from usbsurvey_desktop.engine.answers import (
    LONGEST_REASON,
    Finding,
    FindingCode,
    Raw,
    State,
    is_blank,
)
from usbsurvey_desktop.engine.form import Form, FormCheck
from usbsurvey_desktop.engine.route import route
from usbsurvey_desktop.engine.settling import Resettling, Settling
from usbsurvey_desktop.fixed import fixed
from usbsurvey_desktop.questionnaire.definition import Check, ItemType, Severity
from usbsurvey_desktop.questionnaire.value import Value


@fixed()
class Evaluation:
    """The meaning of raw answers.

    `states` has every question in form order, no free texts. `effective` is the part of raw that
    applies and can be read, `values` the same as typed values; both include free texts. `enabled`
    names applicable questions and free texts, `open_groups` applicable groups, `required` those of
    the questions that must be answered. `dropped` names what was entered and does not apply, in
    form order. `unexplained` names the checks that fire and still want a reason.
    """

    states: Mapping[str, State]
    effective: Raw
    values: Mapping[str, Value]
    findings: tuple[Finding, ...]
    route: tuple[str, ...]
    dropped: tuple[str, ...]
    enabled: frozenset[str]
    open_groups: frozenset[str]
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
    settled = Settling(form, raw, recheck)
    settled.settle(form.steps)
    if not raw.keys() <= settled.enabled:
        settled.leave_out(form.steps)
    fired = [each.check for each in form.checks if each.holds(settled.values)]
    return _evaluation(settled, fired, reasons or {})


def re_evaluate(
    form: Form,
    before: Evaluation,
    raw: Raw,
    changed: Collection[str],
    *,
    recheck: frozenset[str] = frozenset(),
    reasons: Mapping[str, str] | None = None,
) -> Evaluation:
    """Give what `evaluate` gives, by looking only at what changed and what follows from it.

    Args:
        form: the form of the evaluation before.
        before: what other answers to it meant.
        raw: all that was ever entered.
        changed: the questions and free texts that have another answer now, or that await a look and
            did not, or the reverse.
        recheck: as for `evaluate`.
        reasons: as for `evaluate`.
    """
    settled = Resettling(
        form=form,
        raw=raw,
        recheck=recheck,
        enabled=set(before.enabled),
        open_groups=set(before.open_groups),
        required=set(before.required),
        states=dict(before.states),
        effective=dict(before.effective),
        values=dict(before.values),
        findings=[finding for finding in before.findings if finding.link_id],
        dropped=list(before.dropped),
    )
    settled.settle_from(form.places[link_id] for link_id in changed if link_id in form.places)
    fired_before = {finding.facts.get("check") for finding in before.findings}
    fired = [
        each.check
        for each in form.checks
        if (
            each.holds(settled.values)
            if _looks_at(each, settled.changed, form)
            else each.check.id in fired_before
        )
    ]
    return _evaluation(settled, fired, reasons or {})


def _looks_at(each: FormCheck, changed: Collection[str], form: Form) -> bool:
    if each.looks_at:
        return not each.looks_at.isdisjoint(changed)
    # All texts; what has no type of its own is the free text of an option.
    return any(form.types.get(link_id, ItemType.TEXT) is ItemType.TEXT for link_id in changed)


def _evaluation(
    settled: Settling, fired: Iterable[Check], reasons: Mapping[str, str]
) -> Evaluation:
    findings, unexplained = settled.findings, []
    for check in fired:
        facts = {"check": check.id}
        findings.append(Finding("", FindingCode.CHECK, check.severity, facts))
        is_wanted = check.severity is Severity.WARN_WITH_REASON
        if is_wanted and not _is_reason(reasons.get(check.id, "")):
            unexplained.append(check.id)
    enabled = frozenset(settled.enabled)
    return Evaluation(
        states=settled.states,
        effective=settled.effective,
        values=settled.values,
        findings=tuple(findings),
        route=route(settled.form, enabled),
        dropped=tuple(settled.dropped),
        enabled=enabled,
        open_groups=frozenset(settled.open_groups),
        required=frozenset(settled.required),
        unexplained=tuple(unexplained),
    )


def _is_reason(text: str) -> bool:
    return not is_blank(text) and len(text) <= LONGEST_REASON
