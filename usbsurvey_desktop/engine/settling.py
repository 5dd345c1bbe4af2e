"""The one pass over the items of a form, in form order, and the same over a part of them.

Promises: all that an item depends on is settled before it, so no item is settled twice.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import TypeVar

from usbsurvey_desktop.engine.answers import Finding, FindingCode, Raw, RawAnswer, State, is_blank
from usbsurvey_desktop.engine.form import Form, FormQuestion, FormStep
from usbsurvey_desktop.engine.parsing import unparsed
from usbsurvey_desktop.engine.validation import free_text_finding
from usbsurvey_desktop.questionnaire.definition import AnswerOption, Question
from usbsurvey_desktop.questionnaire.value import Value

_Listed = TypeVar("_Listed")


@dataclass
class Settling:
    """What is settled so far; see `Evaluation`. `findings` are those of items, without checks."""

    form: Form
    raw: Raw
    recheck: frozenset[str]
    enabled: set[str] = field(default_factory=set)
    open_groups: set[str] = field(default_factory=lambda: {""})
    required: set[str] = field(default_factory=set)
    states: dict[str, State] = field(default_factory=dict)
    effective: dict[str, RawAnswer] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    def settle(self, steps: Iterable[FormStep]) -> None:
        """Settle items that come in form order."""
        open_groups, values, states = self.open_groups, self.values, self.states
        for step in steps:
            holds, question = step.holds, step.question
            if step.parent not in open_groups or not (holds is None or holds(values)):
                if question is not None:
                    states[step.link_id] = State.NOT_APPLICABLE
            elif question is None:
                open_groups.add(step.link_id)
            else:
                states[step.link_id] = self._question(step.link_id, question)

    def leave_out(self, steps: Iterable[FormStep]) -> None:
        """Name what was entered at these items and does not apply."""
        raw, enabled = self.raw, self.enabled
        for step in steps:
            for link_id in step.answered_ids:
                if link_id not in enabled and not is_blank(raw.get(link_id)):
                    self.dropped.append(link_id)

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


@dataclass
class Resettling(Settling):
    """Begins with what was settled before; only what a change reaches is settled again."""

    changed: set[str] = field(default_factory=set)
    """The questions, free texts and groups that others see otherwise than before."""

    def settle_from(self, places: Iterable[int]) -> None:
        """Settle the items at these places of the form, and all that follows from a change."""
        found, left_out = self.findings, self.dropped
        for step in self._reached(places):
            self.findings, self.dropped = [], []
            self.settle((step,))
            self.leave_out((step,))
            place = self.form.places[step.link_id]
            _put(left_out, place, self.dropped, self.form.places.__getitem__)
            _put(found, place, self.findings, lambda each: self.form.places[each.link_id])
        self.findings, self.dropped = found, left_out

    def _reached(self, places: Iterable[int]) -> Iterator[FormStep]:
        """Give each item once, emptied; after it was settled, those that look at it may follow.

        What follows from an item stands behind it, so the earliest one waiting is always next.
        """
        waiting = list(places)
        heapify(waiting)
        last = -1
        while waiting:
            place = heappop(waiting)
            if place == last:
                continue
            last = place
            step = self.form.steps[place]
            was = self._take_out(step)
            yield step
            now = self._seen(step)
            self.changed.update(
                key for key in now.keys() | was.keys() if now.get(key) != was.get(key)
            )
            if step.link_id in self.changed:
                for follower in step.followers:
                    heappush(waiting, follower)

    def _seen(self, step: FormStep) -> dict[str, Value | bool]:
        """What conditions and checks can see of an item: whether a group applies, or values."""
        if step.question is None:
            return {step.link_id: step.link_id in self.open_groups}
        return {key: self.values[key] for key in step.answered_ids if key in self.values}

    def _take_out(self, step: FormStep) -> dict[str, Value | bool]:
        was = self._seen(step)
        self.open_groups.discard(step.link_id)
        self.required.discard(step.link_id)
        for link_id in step.answered_ids:
            self.enabled.discard(link_id)
            self.effective.pop(link_id, None)
            self.values.pop(link_id, None)
        return was


def _put(
    listed: list[_Listed], place: int, news: list[_Listed], place_of: Callable[[_Listed], int]
) -> None:
    """Put what is new of one place where the old stood, in a list in the order of places."""
    first = bisect_left(listed, place, key=place_of)
    listed[first : bisect_right(listed, place, lo=first, key=place_of)] = news


def _without_value(
    question: Question, raw: RawAnswer | None, *, is_required: bool
) -> Finding | None:
    if not is_blank(raw):
        facts = {"type": unparsed(question).kind}
        return Finding(question.link_id, FindingCode.UNPARSED, facts=facts)
    return Finding(question.link_id, FindingCode.REQUIRED) if is_required else None
