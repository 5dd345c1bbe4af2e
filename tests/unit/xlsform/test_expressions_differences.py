"""Where ODK and this program differ, one test for each number of the page; there are no others.

docs/formats/xlsform-expressions.md names them for whoever moves a survey from one to the other.
"""

import re

import pytest

from tests.support.expressions import NAMES, typed
from tests.support.odk import OdkForm
from tests.support.questionnaires import form, option, question, read
from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import compile_form
from usbsurvey_desktop.engine.validation import value_finding
from usbsurvey_desktop.questionnaire.definition import Constraint, Question
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.questionnaire.holds import holds
from usbsurvey_desktop.records import Record
from usbsurvey_desktop.xlsform.expressions import read_condition, read_constraint
from usbsurvey_desktop.xlsform.not_read import NotRead


def _asked(name: str, text: str, **members: object) -> Question:
    """A question with a constraint that was read from an expression."""
    constraint = read_constraint(text, NAMES[name])
    assert isinstance(constraint, Constraint)
    kind = NAMES[name].type.value
    limits = constraint.model_dump(mode="json")
    return next(read(form(question(name, kind, constraint=limits, **members))).questions())


def _condition(text: str) -> Condition:
    condition = read_condition(text, NAMES)
    assert not isinstance(condition, NotRead)
    return condition


def _in_odk(kind: str, **columns: str) -> OdkForm:
    codes = [{"list_name": "codes", "name": code, "label": code} for code in ("a", "b", "none")]
    asked = {"type": kind, "name": "it", "label": "it"}
    constraint = {key: text for key, text in columns.items() if key == "constraint"}
    note = {"type": "note", "name": "note", "label": "note"}
    shown = {key: text for key, text in columns.items() if key == "relevant"}
    return OdkForm([asked | constraint, note | shown], codes)


def test_d1_a_text_of_blanks() -> None:
    """ODK takes blanks for an answer; here they are none, full-width ones included."""
    condition: Record = _condition("${text} != ''")
    shown = condition.model_dump(mode="json", by_alias=True)
    ours = compile_form(read(form(question("text", "text"), question("q", enable_when=shown))))
    for blanks in (" ", "\u3000"):
        states = evaluate(ours, {"text": blanks}).states
        assert states == {"text": State.UNANSWERED, "q": State.NOT_APPLICABLE}
        assert _in_odk("text", relevant="${it} != ''").relevant({"it": blanks})["note"]


def test_d2_decimals() -> None:
    """ODK reckons with doubles, and takes near ones for equal; here a decimal is exact."""
    near = "0.1000000000000001"
    answers = typed({"part": near})
    types = {name: asked.type for name, asked in NAMES.items()}
    assert not holds(_condition("${part} = 0.1"), answers, types)
    assert _in_odk("decimal", relevant="${it} = 0.1").relevant({"it": near})["note"]


def test_d3_the_length_of_rare_signs() -> None:
    """ODK counts them twice, here they are one sign each, as everywhere in this program."""
    limit = "string-length(.) <= 2"
    assert value_finding(_asked("text", limit), "𠮷田") is None
    assert not _in_odk("text", constraint=limit).is_kept("it", {"it": "𠮷田"})


def test_d4_the_count_of_an_exclusive_choice() -> None:
    """An exclusive choice says "none of these" here, so no count is asked of it."""
    options = [option("a"), option("b"), option("none", exclusive=True)]
    limit = "count-selected(.) >= 2"
    assert value_finding(_asked("many", limit, options=options), ("none",)) is None
    assert not _in_odk("select_multiple codes", constraint=limit).is_kept("it", {"it": "none"})


def test_d5_a_part_that_fits_a_pattern() -> None:
    """Enketo is content with a part of a text; here, as in ODK itself, the whole must fit."""
    limit = "regex(., '[0-9]{3}')"
    assert re.search("[0-9]{3}", "x123")
    assert not _in_odk("text", constraint=limit).is_kept("it", {"it": "x123"})
    assert value_finding(_asked("text", limit), "x123") is not None
    whole = limit.replace("'[0-9]{3}'", "'^[0-9]{3}$'")
    assert value_finding(_asked("text", whole), "123") is None


@pytest.mark.parametrize(
    ("kind", "text"),
    [("date", "${it} < '2026-01-01'"), ("text", "${it} < 'b'")],
    ids=["day", "text"],
)
def test_what_odk_orders_by_no_order_is_refused(kind: str, text: str) -> None:
    """ODK orders numbers alone: such a question would never be shown, so nobody can mean it."""
    odk = _in_odk(kind, relevant=text)
    for answer in ("2025-01-01", "2027-01-01"):
        assert not odk.relevant({"it": answer})["note"]
    name = "day" if kind == "date" else "text"
    assert isinstance(read_condition(text.replace("it", name), NAMES), NotRead)
