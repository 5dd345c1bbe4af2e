"""The JSON Schema of form files: what it says, and that it says what `load` does."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.support.command_line import caller
from tests.support.large_forms import large_form
from tests.support.questionnaires import Json, compares, equals, form, group, option, question
from tests.support.random_forms import forms
from usbsurvey_desktop.questionnaire.definition import ItemType, Questionnaire
from usbsurvey_desktop.questionnaire.load import Loaded, NotLoaded, load_object
from usbsurvey_desktop.questionnaire.schema import DIALECT, schema
from usbsurvey_desktop.questionnaire.schema_words import CONDITIONS, MEMBERS, RECORDS
from usbsurvey_desktop.records import JsonValue, canonical, parse_object

ROOT = Path(__file__).resolve().parents[3]
PUBLISHED = ROOT / "docs" / "formats" / "form.schema.json"


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(PUBLISHED.read_bytes()))  # noqa: TID251 - as an editor reads it


def _is_valid(document: Mapping[str, Any]) -> bool:
    return bool(_validator().is_valid(document))


def _member(value: JsonValue, *names: str) -> JsonValue:
    for name in names:
        assert isinstance(value, Mapping)
        value = value[name]
    return value


def test_the_schema_names_what_a_form_file_holds() -> None:
    """Members have the names of the file, not of the record; unknown ones are not allowed."""
    described = schema()
    properties = _member(described, "properties")
    assert isinstance(properties, Mapping)
    fields = Questionnaire.model_fields.items()

    assert described["$schema"] == DIALECT
    assert described["additionalProperties"] is False
    assert set(properties) == {field.alias or name for name, field in fields} | {"$schema"}


def test_the_schema_closes_the_list_of_types() -> None:
    """An editor can offer exactly the question types that there are."""
    types = _member(schema(), "$defs", "ItemType", "enum")

    assert types == [item_type.value for item_type in ItemType]


def test_the_published_schema_is_what_the_command_prints(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """docs/formats/form.schema.json is the output of `form schema`, and a schema by its dialect."""
    assert caller(capsys)("form", "schema").out == PUBLISHED.read_text(encoding="utf-8")
    assert parse_object(PUBLISHED.read_bytes(), depth=30) == schema()
    Draft202012Validator.check_schema(schema())


def test_everything_in_it_is_told_in_both_languages() -> None:
    """Each record and each member has its Japanese name, with the English behind it."""
    described: Any = schema()
    records = {**described["$defs"], "Questionnaire": described}
    told = {
        name if name == "$schema" else f"{record}.{name}": part
        for record, each in records.items()
        for name, part in each.get("properties", {}).items()
        if not record.startswith("Check") or record == "Check"
    }

    assert {name: part["title"] for name, part in told.items() if name != "$schema"} == {
        name: words.ja for name, words in MEMBERS.items() if name != "$schema"
    }
    assert all(words.en in told[name]["description"] for name, words in MEMBERS.items())
    assert {*RECORDS, *CONDITIONS} == {
        name for name in records if not name.startswith("Check") or name in {"Check", *CONDITIONS}
    } - {"CheckAll", "CheckAny", "CheckNot"}
    assert all(part["description"].strip() for part in records.values())


@pytest.mark.parametrize(
    "name", sorted(path.parent.name for path in ROOT.glob("forms/*/form.json"))
)
def test_every_shipped_form_is_valid(name: str) -> None:
    """An editor finds nothing to complain about in the forms that ship."""
    document = parse_object((ROOT / "forms" / name / "form.json").read_bytes(), depth=16)

    assert list(_validator().iter_errors(document)) == []
    assert _is_valid({"$schema": "../../docs/formats/form.schema.json", **document})


def test_a_large_form_is_valid() -> None:
    """As many questions as there may be are no trouble for it."""
    assert _is_valid(large_form(500))


@pytest.mark.no_cover
@settings(deadline=None, max_examples=50)
@given(document=forms())
def test_every_sound_form_is_valid(document: Json) -> None:
    """Whatever a form may hold, the schema lets it through."""
    assert [error.message for error in _validator().iter_errors(document)] == []


CHOICE = [option("a"), option("b")]
LONG = "a" * (64 * 1024 + 1)
MATRIX = {"rows": ["1", "2"], "columns": ["x", "y"], "codes": [["a", "b"], ["c", "d"]]}


def _with(type_: str = "yes_no", **members: object) -> Json:
    return form(question("A", type_, **members))


def _under(type_: str, operator: str, value: object) -> Json:
    condition = compares("A", operator, value)
    return form(question("A", type_), question("B", enable_when=condition))


def _checked(**members: object) -> Json:
    check = {"id": "X", "severity": "info", "when": equals("A", "yes"), "text": "x", **members}
    return form(question("A"), question("B"), checks=[check])


WRONG = {
    "an unknown member": _with(colour="red"),
    "no text": form({key: one for key, one in question("A").items() if key != "text"}),
    "another schema": form(question("A"), schema="usbsurvey-form-2"),
    "no section": {**form(question("A")), "items": []},
    "an empty group": form(group("g")),
    "an unknown type": _with("colour"),
    "a link_id with a blank": form({**question("A"), "link_id": "A 1"}),
    "an id in capitals": form(question("A"), id="Form"),
    "a code in capitals": _with("single_choice", options=[option("A")]),
    "a blank title": form(question("A"), title="　"),
    "a blank text": form({**question("A"), "text": " "}),
    "a blank label": _with("single_choice", options=[option("a", label="")]),
    "a blank note": _with(notes=[{"text": ""}]),
    "a text too long": form({**question("A"), "text": LONG}),
    "a choice without options": _with("single_choice", options=[]),
    "a text with options": _with("text", options=CHOICE),
    "yes and no and more": _with(options=[*question("A")["options"], option("c")]),
    "yes without no": _with(options=[option("yes"), option("c")]),
    "501 options": _with("single_choice", options=[option(f"a{n}") for n in range(501)]),
    "201 checks": form(
        question("A"), checks=[_checked(id=f"X{n}")["checks"][0] for n in range(201)]
    ),
    "exclusive where one is chosen": _with("single_choice", options=[option("a", exclusive=True)]),
    "a matrix of several choices": _with(
        "multi_choice", options=[option(code) for code in "abcd"], matrix=MATRIX
    ),
    "a length of a number": _with("integer", constraint={"max_length": 3}),
    "a range of a text": _with("text", constraint={"minimum": "1"}),
    "a count of a text": _with("text", constraint={"min_count": 1}),
    "a constraint of a body": _with("body_code", constraint={"max_length": 6}),
    "a negative length": _with("text", constraint={"min_length": -1}),
    "a length over all limits": _with("text", constraint={"max_length": 10_001}),
    "a negative count": _with("multi_choice", constraint={"min_count": -1}),
    "a number as a bound": _with("integer", constraint={"minimum": 1}),
    "a pattern without a length": _with("text", constraint={"pattern": "a"}),
    "a pattern of a long text": _with("text", constraint={"pattern": "a", "max_length": 1_001}),
    "a long pattern": _with("text", constraint={"pattern": "a" * 201, "max_length": 9}),
    "optional under a condition": form(
        question("A"), question("B", required=False, required_when=equals("A", "yes"))
    ),
    "an unknown operator": _under("yes_no", "~", "yes"),
    "exists with a code": _under("yes_no", "exists", "yes"),
    "a set that is none": _under("multi_choice", "any_of", "a"),
    "an empty set": _under("multi_choice", "all_of", []),
    "a count that is none": _under("multi_choice", "count>=", "1"),
    "a negative number of choices": _under("multi_choice", "count<=", -1),
    "equal to a truth": _under("yes_no", "=", True),
    "nothing to hold": form(question("A"), question("B", enable_when={"all": []})),
    "two kinds of condition": form(
        question("A"), question("B", enable_when={"not": equals("A", "no"), "question": "A"})
    ),
    "two answers compared outside a check": form(
        question("A"),
        question("B"),
        question("C", enable_when={"question": "A", "operator": "=", "other": "B"}),
    ),
    "a look through texts outside a check": _with(
        notes=[{"text": "n", "when": {"texts": "secret_like"}}]
    ),
    "a look through texts inside a condition": _checked(when={"not": {"texts": "secret_like"}}),
    "two answers compared as sets": _checked(
        when={"question": "A", "operator": "any_of", "other": "B"}
    ),
    "an unknown severity": _checked(severity="loud"),
    "a check id with a dash": _checked(id="X-1"),
    "an unknown kind of text": _checked(when={"texts": "long"}),
    "one line of two": _with(source={"document": "d", "lines": [1]}),
    "another basis": _with(type_basis="guessed"),
    "a free text of no length": _with(
        "single_choice", options=[option("a", free_text={"max_length": 0})]
    ),
}
"""For each rule that the schema says, a form that breaks it."""


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_form_is_refused(name: str) -> None:
    """By the schema as by the program, for the same form without the fault is right."""
    assert not _is_valid(WRONG[name])
    assert isinstance(load_object(WRONG[name]), NotLoaded)


@pytest.mark.parametrize(
    "document",
    [
        _with(),
        _with("single_choice"),
        _with("multi_choice", options=[*CHOICE, option("x", exclusive=True)]),
        _with("text", constraint={"max_length": 9, "pattern": "[a-z]*"}),
        _with("single_choice", options=[option(code) for code in "abcd"], matrix=MATRIX),
        _under("multi_choice", "count>=", 1),
        _under("yes_no", "exists", value=True),
        _under("integer", "<", 3),
        _checked(),
        _checked(when={"texts": "secret_like"}),
        _checked(when={"not": {"all": [{"question": "A", "operator": "=", "other": "B"}]}}),
    ],
    ids=lambda document: str(document["items"][0]["items"][0]["items"][-1]["type"]),
)
def test_what_the_wrong_forms_are_made_of_is_right(document: Json) -> None:
    """The forms above are refused for their fault alone."""
    assert [error.message for error in _validator().iter_errors(document)] == []
    assert isinstance(load_object(document), Loaded)


@st.composite
def _damaged(draw: st.DrawFn) -> Json:
    """Draw a form with one member taken away, added or replaced somewhere in it."""
    document: Json = _copied(draw(forms()))
    places: list[Any] = [document]
    for place in places:
        below = place.values() if isinstance(place, dict) else place
        places.extend(part for part in below if isinstance(part, dict | list) and part)
    place = draw(st.sampled_from(places))
    key = draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
    match draw(st.sampled_from(["replace", "take away", "add"])):
        case "take away":
            del place[key]
        case "add" if isinstance(place, dict):
            place[draw(st.sampled_from(["constraint", "matrix", "other", "unit"]))] = {}
        case _:
            place[key] = draw(st.sampled_from([None, True, 0, "", "yes", ["a"], [], {}, "text"]))
    return document


def _copied(document: Json) -> Json:
    """The same form, which shares nothing with it."""
    copied: Json = json.loads(canonical(document))  # noqa: TID251 - of our own bytes
    return copied


@pytest.mark.no_cover
@settings(deadline=None, max_examples=50)
@given(document=_damaged())
def test_the_schema_refuses_nothing_that_loads(document: Json) -> None:
    """Whatever is changed in a form: what the schema calls wrong, the program refuses too."""
    if isinstance(load_object(document), Loaded):
        assert [error.message for error in _validator().iter_errors(document)] == []
