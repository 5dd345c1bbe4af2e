"""What is read means what it means in ODK: pyxform and elementpath against our engine.

Where the two differ is listed in docs/formats/xlsform-expressions.md and shown here, too.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.expressions import CODES, NAMES, answers, conditions, raw_of, typed, written
from tests.support.odk import OdkForm, Row
from tests.support.questionnaires import form, option, question, read
from usbsurvey_desktop.engine.answers import State
from usbsurvey_desktop.engine.evaluation import evaluate
from usbsurvey_desktop.engine.form import compile_form
from usbsurvey_desktop.engine.validation import value_finding
from usbsurvey_desktop.questionnaire.definition import ItemType
from usbsurvey_desktop.questionnaire.enable_when import Condition
from usbsurvey_desktop.questionnaire.holds import holds
from usbsurvey_desktop.xlsform.expressions import (
    condition_text,
    constraint_text,
    read_condition,
    read_constraint,
)
from usbsurvey_desktop.xlsform.not_read import NotRead, WhyNotRead

ODK_TYPES = {
    "one": "select_one codes",
    "yes": "select_one yes_no",
    "many": "select_multiple codes",
    "text": "text",
    "whole": "integer",
    "part": "decimal",
    "day": "date",
    "body": "text",
}
CHOICES: list[Row] = [
    *({"list_name": "codes", "name": code, "label": code} for code in CODES),
    *({"list_name": "yes_no", "name": code, "label": code} for code in ("yes", "no")),
]
SURVEY: list[Row] = [
    {"type": kind, "name": name, "label": name} for name, kind in ODK_TYPES.items()
]
TYPES = {name: asked.type for name, asked in NAMES.items()}


def _in_odk(expressions: list[str]) -> OdkForm:
    """A form with a note for each expression, which shows while it is true."""
    notes = [
        {"type": "note", "name": f"n{at}", "label": "n", "relevant": expression}
        for at, expression in enumerate(expressions)
    ]
    return OdkForm([*SURVEY, *notes], CHOICES)


def _shown(odk: OdkForm, answers: dict[str, str]) -> list[bool]:
    return [shown for name, shown in odk.relevant(answers).items() if name[1:].isdecimal()]


@given(
    st.lists(written(*ODK_TYPES), min_size=1, max_size=8),
    st.lists(answers(), min_size=1, max_size=8),
)
@settings(deadline=None, max_examples=50)
def test_what_people_write_means_the_same(
    expressions: list[str], given_answers: list[dict[str, str]]
) -> None:
    """A `relevant` that is taken holds for the same answers as in ODK, missing ones included."""
    conditions = [read_condition(text, NAMES) for text in expressions]
    # Nothing of this kind is refused, but what is always true or never.
    refused = [one.reason for one in conditions if isinstance(one, NotRead)]
    assert set(refused) <= {WhyNotRead.ALWAYS}
    odk = _in_odk(expressions)
    for one in given_answers:
        ours = [
            None if isinstance(condition, NotRead) else holds(condition, typed(one), TYPES)
            for condition in conditions
        ]
        theirs = _shown(odk, one)
        assert [at for at in ours if at is not None] == [
            their for our, their in zip(ours, theirs, strict=True) if our is not None
        ]


@given(st.lists(conditions(), min_size=1, max_size=8), st.lists(answers(), min_size=1, max_size=8))
@settings(deadline=None, max_examples=50)
def test_what_is_written_for_odk_means_the_same(
    conditions: list[Condition], given_answers: list[dict[str, str]]
) -> None:
    """A condition that is exported holds in ODK for the answers for which it holds here."""
    pairs = [(one, condition_text(one, NAMES)) for one in conditions]
    # ODK's form has no question of time here: it compares none, and asks nobody.
    kept = [(one, text) for one, text in pairs if text is not None and "${time}" not in text]
    odk = _in_odk([text for _one, text in kept])
    for one in given_answers:
        ours = [holds(condition, typed(one), TYPES) for condition, _text in kept]
        assert ours == _shown(odk, one)


@st.composite
def _forms(draw: st.DrawFn) -> list[tuple[str, str | None]]:
    """Questions in an order, each shown under a condition on those before it, or always."""
    order = draw(st.permutations([*ODK_TYPES]))
    before = [order[:at] for at in range(1, len(order))]
    shown = [None, *(draw(st.none() | written(*names)) for names in before)]
    return list(zip(order, shown, strict=True))


@given(_forms(), st.lists(answers(), min_size=1, max_size=6))
@settings(deadline=None, max_examples=50)
def test_chains_of_questions_show_the_same(
    rows: list[tuple[str, str | None]], given_answers: list[dict[str, str]]
) -> None:
    """A hidden answer counts as none, in ODK and here, however far its hiding reaches."""
    read_rows = [(name, text, text and read_condition(text, NAMES)) for name, text in rows]
    kept = [
        (name, None, None) if isinstance(condition, NotRead) else (name, text, condition)
        for name, text, condition in read_rows
    ]
    survey = [
        {"type": ODK_TYPES[name], "name": name, "label": name, "relevant": text or ""}
        for name, text, _condition in kept
    ]
    questions = [
        question(
            name,
            TYPES[name].value,
            enable_when=condition and condition.model_dump(mode="json", by_alias=True),
            options=[option(code) for code in NAMES[name].codes],
        )
        for name, _text, condition in kept
    ]
    odk, ours = OdkForm(survey, CHOICES), compile_form(read(form(*questions)))
    for one in given_answers:
        raw = {name: raw_of(TYPES[name], text) for name, text in one.items()}
        states = evaluate(ours, raw).states
        applies = {name: state is not State.NOT_APPLICABLE for name, state in states.items()}
        theirs = odk.relevant(one)
        assert applies == {name: theirs[name] for name in applies}


LIMITS = {
    "text": (
        "string-length(.) >= 2",
        "string-length(.) <= 3",
        "string-length(.) < 2.5",
        "4 > string-length(.)",
        "string-length(.) = 3",
        "regex(., '[a-z]+') and string-length(.) <= 5",
        r"regex(., '\d{3}')",
        r"regex(., '\w?あ')",
        r"regex(., '[^\s]?\s.')",
        "regex(., '.{1,2}')",
        'regex(., "^(it\'s|x)$")',
    ),
    "whole": (". >= 1 and . <= 3", ". > 1", ". < 2.5", ". = 2", "-1 <= .", ". > '0'"),
    "part": (". >= 0.5", "(. <= 2) and (. >= .50)", ". = 2"),
    "day": (". >= date('2026-01-01')", ". < date('2026-01-02')", ". = '2026-01-02'"),
    "many": ("count-selected(.) <= 2", "count-selected(.) > 1", "count-selected(.) = 1"),
}
TEXTS = [
    "x",
    "xy",
    "xyz",
    "xyzz",
    "it's",
    "あ",
    "aあ",
    "３２１",
    "321",
    "é",
    "x y",
    "\u3000",
    "x\n",
    "x\u2028",
]
CONSTRAINED = [(name, text) for name, texts in LIMITS.items() for text in texts]


@pytest.mark.parametrize(("name", "text"), CONSTRAINED, ids=[text for _name, text in CONSTRAINED])
@given(given_answers=st.lists(answers(), min_size=1, max_size=10))
@settings(deadline=None, max_examples=10)
def test_a_constraint_lets_the_same_answers_pass(
    name: str, text: str, given_answers: list[dict[str, str]]
) -> None:
    """What a constraint that is taken refuses, ODK refuses, and the reverse; nobody asks blanks."""
    asked = NAMES[name]
    constraint = read_constraint(text, asked)
    assert not isinstance(constraint, NotRead)
    again = constraint_text(constraint, asked)
    assert again is not None
    row = {"type": ODK_TYPES[name], "label": name}
    rows = [
        {**row, "name": "as_typed", "constraint": text},
        {**row, "name": "as_written", "constraint": again},
    ]
    odk = OdkForm(rows, CHOICES)
    options = [option(code) for code in asked.codes]
    limits = constraint.model_dump(mode="json")
    made = question(name, asked.type.value, options=options, constraint=limits)
    ours = next(read(form(made)).questions())
    more = TEXTS if asked.type is ItemType.TEXT else []
    for answer in [*(one[name] for one in given_answers if name in one), *more]:
        value = typed({name: answer})[name]
        is_kept = value_finding(ours, value) is None
        assert odk.is_kept("as_typed", {"as_typed": answer}) is is_kept
        assert odk.is_kept("as_written", {"as_written": answer}) is is_kept
