"""Random small forms under random use: the engine and a second reading of the semantics agree."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import oracle_findings
from tests.support.oracle import Oracle, Raw, is_blank
from tests.support.questionnaires import Json, read
from tests.support.random_forms import entries, forms
from usbsurvey_desktop.engine.answers import RawAnswer
from usbsurvey_desktop.engine.change import Change
from usbsurvey_desktop.engine.closing import open_points
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.filling import Filling
from usbsurvey_desktop.engine.form import Form, compile_form
from usbsurvey_desktop.questionnaire.finding import LintSeverity
from usbsurvey_desktop.questionnaire.lint_questions import question_findings
from usbsurvey_desktop.questionnaire.lint_references import reference_findings
from usbsurvey_desktop.questionnaire.lint_structure import structure_findings

Acts = list[tuple[str, RawAnswer | None]]


@st.composite
def uses(draw: st.DrawFn, length: int) -> tuple[Json, Acts]:
    """Draw a form and what a person does with it: an item with its entry, or the name of an act."""
    document = draw(forms())
    possible = entries(document)
    entry = st.sampled_from(list(possible)).flatmap(
        lambda name: st.tuples(st.just(name), st.sampled_from([None, *possible[name]]))
    )
    act = st.sampled_from(["undo", "redo", "confirm", "page", "reason"])
    doing = st.one_of(entry, entry, entry, entry, st.tuples(act, st.none()))
    return document, draw(st.lists(doing, min_size=length, max_size=length))


def compiled(document: Json) -> Form:
    """Compile a drawn form, of which lint finds nothing but what it always warns of."""
    form = read(document)
    rules = (structure_findings, question_findings, reference_findings)
    found = [one for rule in rules for one in rule(form)]
    assert [one for one in found if one.severity is LintSeverity.ERROR] == []
    return compile_form(form)


def agree(evaluation: Evaluation, oracle: Oracle, reasons: dict[str, str]) -> None:
    """Hold all that an evaluation says against the oracle."""
    values = oracle.values()
    assert evaluation.states == oracle.states()
    assert list(evaluation.states) == [one["link_id"] for one in oracle.questions()]
    assert evaluation.enabled == oracle.enabled()
    assert evaluation.values == values
    assert evaluation.effective == {link_id: oracle.raw[link_id] for link_id in values}
    assert list(evaluation.dropped) == oracle.dropped()
    assert list(evaluation.route) == oracle.route()
    found = [
        (str(one.facts.get("check", one.link_id)), one.code.value, one.severity.value)
        for one in evaluation.findings
    ]
    assert found == oracle_findings.findings(oracle)
    assert list(evaluation.unexplained) == oracle_findings.unexplained(oracle, reasons)
    required = [one for one in oracle.questions() if oracle.is_required(one)]
    assert evaluation.required == {
        one["link_id"] for one in required if oracle.applies(one["link_id"])
    }


@pytest.mark.no_cover
@settings(deadline=None, max_examples=50)
@given(uses(12), st.sampled_from(["", "　", "移行の途中", "あ" * 1001]), st.data())
def test_an_evaluation_says_what_the_words_say(
    used: tuple[Json, Acts], reason: str, data: st.DataObject
) -> None:
    """States, effective answers, findings, what is left out, the route: all by their definition."""
    document, acts = used
    raw = {name: entry for name, entry in acts if entry is not None}
    names = list(entries(document))
    recheck = frozenset(data.draw(st.lists(st.sampled_from(names), max_size=2)))
    reasons = {"X0": reason, "X2": "説明"}

    evaluation = evaluate(compiled(document), raw, recheck=recheck, reasons=reasons)

    agree(evaluation, Oracle(document, raw, recheck), reasons)


@dataclass
class Person:
    """What the words of §2, §5 and §10.6 say about answers, looks and steps back and forth."""

    document: Json
    now: Oracle
    reasons: dict[str, str] = field(default_factory=dict)
    back: list[Oracle] = field(default_factory=list)
    forth: list[Oracle] = field(default_factory=list)
    typed_in: str = ""

    def answer(self, name: str, entry: RawAnswer | None) -> None:
        """§2: what an answer brings back from hiding awaits a look, until it is answered again."""
        raw: Raw = {key: value for key, value in self.now.raw.items() if key != name}
        if entry not in (None, "", ()):
            raw[name] = entry
        owner = name.removesuffix(".z")
        before, after = self.now.enabled(), Oracle(self.document, raw).enabled()
        ids = {one["link_id"] for one in self.now.questions()}
        returned = {one for one in (after - before) & ids if not is_blank(raw.get(one))}
        recheck = frozenset(((self.now.recheck - {owner}) & after) | returned)
        is_text = name != owner or self.now.question(owner)["type"] not in (
            "yes_no",
            "single_choice",
            "multi_choice",
        )
        shows_or_hides = bool((before ^ after) & ids)
        is_typing = is_text and not shows_or_hides
        self.step(name, Oracle(self.document, raw, recheck), is_typing=is_typing)

    def confirm(self, name: str) -> None:
        """§2: the respondent confirms."""
        recheck = self.now.recheck - {name}
        self.step(name, replace(self.now, recheck=recheck), is_typing=False)

    def step(self, name: str, after: Oracle, *, is_typing: bool) -> None:
        """§10.6: typing on in one field is one step."""
        if after == self.now:
            return
        if not (is_typing and self.typed_in == name):
            self.back.append(self.now)
        self.forth.clear()
        self.typed_in = name if is_typing else ""
        self.now = after

    def travel(self, source: list[Oracle], target: list[Oracle]) -> None:
        """§10.1: what comes back by a step back or forth is as it was then."""
        self.typed_in = ""
        if source:
            target.append(self.now)
            self.now = source.pop()


def settled(person: Person, name: str, entry: RawAnswer | None) -> RawAnswer | None:
    """§1, §5: what a choice leaves of the others; codes stand in the form's order."""
    if not isinstance(entry, tuple) or name.endswith(".z"):
        return entry
    options = person.now.question(name).get("options", ())
    order = [one["code"] for one in options]
    exclusive = {one["code"] for one in options if one.get("exclusive")}
    before = person.now.raw.get(name, ())
    added = set(entry) - set(before if isinstance(before, tuple) else ())
    if added & exclusive:
        return tuple(added & exclusive)
    kept = set(entry) - exclusive if added else set(entry)
    unknown = [code for code in entry if code not in order]
    return (*(code for code in order if code in kept), *unknown)


def act(person: Person, filling: Filling, name: str, entry: RawAnswer | None) -> Change | None:
    """Do one thing to both."""
    first = person.now.questions()[0]["link_id"]
    match name:
        case "undo":
            person.travel(person.back, person.forth)
            return filling.undo()
        case "redo":
            person.travel(person.forth, person.back)
            return filling.redo()
        case "confirm":
            waiting = next(iter(sorted(person.now.recheck)), first)
            person.confirm(waiting)
            return filling.confirm(waiting)
        case "page":
            person.typed_in = ""
            return filling.leave_page(filling.form.questions[first].page_id)
        case "reason":
            person.typed_in = ""
            person.reasons["X0"] = "移行の途中"
            return filling.give_reason("X0", "移行の途中")
        case _:
            person.answer(name, settled(person, name, entry))
            return filling.answer(name, entry)


@pytest.mark.no_cover
@settings(deadline=None, max_examples=40)
@given(uses(15))
def test_a_filling_goes_where_the_words_go(used: tuple[Json, Acts]) -> None:
    """Typing, hiding, showing again, confirming, undoing: after each act everything agrees.

    And what was worked out from the change alone is what would be found from nothing.
    """
    document, acts = used
    form = compiled(document)
    person, filling = Person(document, Oracle(document, {})), Filling(form)
    for name, entry in acts:
        act(person, filling, name, entry)
        oracle, snapshot = person.now, filling.snapshot()
        assert snapshot.answers == oracle.raw
        agree(filling.evaluation, oracle, person.reasons)
        again = evaluate(form, oracle.raw, recheck=oracle.recheck, reasons=person.reasons)
        assert filling.evaluation == again
        assert [(one.answered, one.applicable) for one in filling.outline()] == [
            oracle_findings.progress(oracle, section) for section in document["items"]
        ]
        for page_id in oracle.pages():
            is_closed = not open_points(form, filling.evaluation, page_id)
            assert is_closed == oracle_findings.is_closed(oracle, page_id, person.reasons)
        assert (filling.can_undo, filling.can_redo) == (bool(person.back), bool(person.forth))
