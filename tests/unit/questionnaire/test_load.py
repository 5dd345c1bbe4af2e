"""From bytes to a form that may be used, or to what is wrong with it."""

import base64
import hashlib
import json

import pytest

from tests.support.questionnaires import Json, equals, form, option, question
from usbsurvey_desktop.questionnaire.finding import LintCode, LintSeverity, pointer_part
from usbsurvey_desktop.questionnaire.load import Loaded, NotLoaded, load, load_object
from usbsurvey_desktop.records import JsonValue, canonical

FIRST = "/items/0/items/0/items/0"


def test_a_sound_form_is_loaded() -> None:
    """A form without errors comes back with its document exactly as it stood in the file."""
    document = form(question("A"))

    loaded = load(json.dumps(document, indent=1).encode())

    assert isinstance(loaded, Loaded)
    assert [each.link_id for each in loaded.questionnaire.questions()] == ["A"]
    assert loaded.document == document
    assert loaded.warnings == ()


def test_the_digest_is_that_of_the_canonical_document() -> None:
    """The digest hangs on the members of the file, not on white space, order or defaults."""
    document = form(question("A"))
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    expected = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode()[:43]

    backwards = dict(reversed(document.items()))
    digests = {
        loaded.digest
        for loaded in (load_object(document), load(json.dumps(backwards, indent=3).encode()))
        if isinstance(loaded, Loaded)
    }

    assert digests == {expected}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"{", LintCode.JSON_SYNTAX),
        (b"[]", LintCode.JSON_SYNTAX),
        (b"\xff", LintCode.JSON_SYNTAX),
        (b'{"a":' + b"[" * 15 + b"]" * 15 + b"}", LintCode.JSON_LIMITS),
        (b'{"a":1,"a":1}', LintCode.JSON_DUPLICATE),
        (b'{"a":1.5}', LintCode.JSON_NUMBER),
    ],
)
def test_what_is_no_strict_json_is_refused_by_its_code(text: bytes, code: LintCode) -> None:
    """The strict gate's refusal is the one finding, and no document is handed on."""
    refused = load(text)

    assert isinstance(refused, NotLoaded)
    assert [finding.code for finding in refused.findings] == [code]
    assert refused.document is None
    assert refused.questionnaire is None


def _with_unknown_member() -> Json:
    return form(question("A", colour="red"))


def _without_text() -> Json:
    damaged = question("A")
    del damaged["text"]
    return form(damaged)


def _with_two_kinds_of_condition() -> Json:
    return form(question("A"), question("B", enable_when={"all": [], "any": []}))


def _with_one_line_of_two() -> Json:
    return form(question("A", source={"document": "x", "lines": [1]}))


def _with_bad_option_code() -> Json:
    return form(question("A", "single_choice", options=[option("あ")]))


def _with_value_of_no_kind() -> Json:
    return form(question("A"), question("B", enable_when=equals("A", {"x": 1})))


def _with_unknown_type() -> Json:
    return form(question("A", "colour"))


def _with_unknown_operator() -> Json:
    return form(
        question("A"),
        question("B", enable_when={"not": {"question": "A", "operator": "~", "value": 1}}),
    )


@pytest.mark.parametrize(
    ("document", "pointer", "link_id"),
    [
        (_with_unknown_member(), f"{FIRST}/colour", "A"),
        (_without_text(), f"{FIRST}/text", "A"),
        (_with_one_line_of_two(), f"{FIRST}/source/lines/1", "A"),
        (_with_bad_option_code(), f"{FIRST}/options/0/code", "A"),
        (_with_unknown_type(), f"{FIRST}/type", "A"),
        (_with_unknown_operator(), "/items/0/items/0/items/1/enable_when/not/operator", "B"),
        ({**form(question("A")), "schema": "usbsurvey-form-2"}, "/schema", ""),
        ({**form(question("A")), "items": []}, "/items", ""),
    ],
)
def test_a_wrong_shape_is_named_at_its_place(document: Json, pointer: str, link_id: str) -> None:
    """One mistake is one finding, with the place in the file and the question it is in."""
    refused = load_object(document)

    assert isinstance(refused, NotLoaded)
    assert [(each.code, each.pointer, each.link_id) for each in refused.findings] == [
        (LintCode.SHAPE, pointer, link_id)
    ]
    assert refused.document == document


@pytest.mark.parametrize("document", [_with_two_kinds_of_condition(), _with_value_of_no_kind()])
def test_a_wrong_condition_is_named_under_its_question(document: Json) -> None:
    """Whatever is wrong inside a condition is told with the question that carries it."""
    refused = load_object(document)

    assert isinstance(refused, NotLoaded)
    assert {each.link_id for each in refused.findings} == {"B"}
    assert all("/enable_when" in each.pointer for each in refused.findings)


def test_findings_of_a_wholly_wrong_form_are_bounded() -> None:
    """A form with a thousand wrong members does not become a thousand findings."""
    document = {**form(question("A")), **{f"wrong{number}": 1 for number in range(1000)}}

    refused = load_object(document)

    assert isinstance(refused, NotLoaded)
    assert len(refused.findings) == 200


def test_an_error_of_lint_keeps_a_form_from_loading() -> None:
    """A form of the right shape with a dangling reference is not loaded, but can be looked at."""
    refused = load_object(form(question("A", enable_when=equals("Z", "yes"))))

    assert isinstance(refused, NotLoaded)
    assert [finding.code for finding in refused.findings] == [LintCode.DANGLING_REFERENCE]
    assert refused.questionnaire is not None


def test_warnings_do_not_keep_a_form_from_loading() -> None:
    """A provisional option is a warning, and the form is loaded with it."""
    options = [option("p1", proposed=True), option("b")]

    loaded = load_object(form(question("A", "single_choice", options=options)))

    assert isinstance(loaded, Loaded)
    assert [(each.code, each.severity) for each in loaded.warnings] == [
        (LintCode.PROVISIONAL_OPTION, LintSeverity.WARNING)
    ]


def test_a_pointer_escapes_its_two_signs() -> None:
    """A member name with a slash or a tilde still makes one step of a JSON pointer."""
    assert pointer_part("a/b~c") == "/a~1b~0c"


def test_a_record_reads_itself_again() -> None:
    """A questionnaire written out reads as the same questionnaire, conditions included."""
    conditions = {
        "all": [equals("A", "yes"), {"not": equals("A", "no")}, {"any": [equals("A", "yes")]}]
    }
    loaded = load_object(form(question("A"), question("B", enable_when=conditions)))
    assert isinstance(loaded, Loaded)

    again = type(loaded.questionnaire).model_validate_json(canonical(loaded.questionnaire))

    assert again == loaded.questionnaire


def test_what_an_editor_needs_is_no_part_of_the_form() -> None:
    """With `$schema` a file has the same digest and the same document as without."""
    document = form(question("A"))

    plain, edited = (
        load(canonical(one)) for one in (document, {"$schema": "form.schema.json", **document})
    )

    assert isinstance(plain, Loaded)
    assert isinstance(edited, Loaded)
    assert (edited.digest, edited.document) == (plain.digest, plain.document)
    assert edited.document == document


@pytest.mark.parametrize("value", [None, 1, {}, ["form.schema.json"]])
def test_a_schema_member_that_is_no_text_is_unknown(value: JsonValue) -> None:
    """Nothing but a reference may stand there: nothing can be hidden in it."""
    refused = load(canonical({"$schema": value, **form(question("A"))}))

    assert isinstance(refused, NotLoaded)
    assert [(each.code, each.pointer) for each in refused.findings] == [
        (LintCode.SHAPE, "/$schema")
    ]


def test_no_survey_pack_carries_what_is_for_editors() -> None:
    """The object of a pack is taken as it is, so there the member is unknown."""
    assert isinstance(load_object({"$schema": "x", **form(question("A"))}), NotLoaded)
