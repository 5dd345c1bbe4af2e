"""What was answered is written down with what it means, and told when it means something else."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.test_scenarios import SCENARIOS
from tests.support.questionnaires import question
from tests.support.refusals import refused
from tests.support.scenario import form_at, small_form, usb_form
from usbsurvey_desktop.engine.answers import Raw
from usbsurvey_desktop.engine.scenarios import (
    Difference,
    Part,
    Scenario,
    as_documents_hold,
    differences,
    read_scenario,
    scenario_text,
)
from usbsurvey_desktop.errors import Code
from usbsurvey_desktop.records import canonical, parse_object

_ID = "/".join
READABLE = [path for path in SCENARIOS if "invalid" not in path.stem]


@pytest.mark.parametrize("path", READABLE, ids=lambda path: _ID((path.parts[-3], path.stem)))
def test_a_shipped_scenario_is_written_as_it_stands(path: Path) -> None:
    """Read, written and read again it says the same; only what is blank is left out."""
    form = form_at(path.parents[1] / "form.json")
    scenario = read_scenario(form, path.read_bytes())

    answers, unread = as_documents_hold(form, scenario.answers)
    written = scenario_text(form, scenario.title, answers, scenario.reasons)

    again = read_scenario(form, written)
    assert (again.title, again.expected, unread) == (scenario.title, scenario.expected, ())
    assert again.reasons == scenario.reasons
    assert differences(form, scenario) == differences(form, again) == ()
    assert {**scenario.answers, **again.answers} == scenario.answers


def test_the_writing_is_that_of_the_forms() -> None:
    """Byte for byte, so that a recorded scenario can lie beside the others."""
    path = next(path for path in SCENARIOS if path.stem == "06-exclusive-conflict")
    scenario = read_scenario(usb_form(), path.read_bytes())
    answers, _unread = as_documents_hold(usb_form(), scenario.answers)
    assert scenario_text(usb_form(), scenario.title, answers, {}) == path.read_bytes()


def test_the_order_of_typing_does_not_show() -> None:
    """The same answers give the same bytes."""
    typed: Raw = {"B1": "no", "A3.f": "隔週", "A1": "yes", "A3": "f", "A2": ""}
    answers, unread = as_documents_hold(usb_form(), typed)
    assert list(answers) == ["A1", "A3", "A3.f", "B1"]
    assert unread == ()
    other = dict(sorted(typed.items(), reverse=True))
    assert as_documents_hold(usb_form(), other)[0] == answers


def test_what_was_typed_is_written_as_documents_hold_it() -> None:
    """Full-width digits and Japanese dates; what cannot be read yet is named and left out."""
    form = small_form(question("N", "integer"), question("D", "date"), question("X", "decimal"))
    typed: Raw = {"N": "１２０", "D": "令和8年12月1日", "X": "twelve"}
    assert as_documents_hold(form, typed) == ({"N": 120, "D": "2026-12-01"}, ("X",))


def test_reasons_are_written_where_there_are_any() -> None:
    """A check that was explained is explained when the scenario is read."""
    answers: Raw = {"A1": "no", "A8": ("a",), "B1": "yes"}
    written = scenario_text(usb_form(), "理由", answers, {"X1": "eLTAXだけのため。"})
    assert read_scenario(usb_form(), written).reasons == {"X1": "eLTAXだけのため。"}
    assert b"reasons" not in scenario_text(usb_form(), "", answers, {})


def changed(**members: object) -> Scenario:
    """A scenario of nothing answered that expects something else in places."""
    written = scenario_text(usb_form(), "", {}, {})
    document: dict[str, Any] = parse_object(written, depth=4)
    document["expected"].update(members)
    return read_scenario(usb_form(), canonical(document))


@pytest.mark.parametrize(
    ("members", "found"),
    [
        pytest.param({}, (), id="nothing"),
        pytest.param({"complete": True}, (Difference(Part.COMPLETE),), id="complete"),
        pytest.param({"applicable": 24}, (Difference(Part.APPLICABLE),), id="applicable"),
        pytest.param(
            {"route": ["page.R", "page.A1", "page.A2", "page.B1", "page.C1", "page.O1"]},
            (Difference(Part.ROUTE, ("page.A2",)),),
            id="route",
        ),
        pytest.param({"dropped": ["A3.f"]}, (Difference(Part.DROPPED, ("A3.f",)),), id="dropped"),
        pytest.param({"states": None}, None, id="states"),
        pytest.param({"route": "page.R"}, None, id="shape"),
    ],
)
def test_what_is_not_as_expected_is_named(
    members: Mapping[str, object], found: tuple[Difference, ...] | None
) -> None:
    """By part and, where the part is about items, by item in form order."""
    told = differences(usb_form(), changed(**members))
    if found is not None:
        assert told == found
    else:
        assert [one.part.value for one in told] == list(members)
        assert len(told[0].link_ids) > 1


def test_a_finding_that_is_gone_is_named() -> None:
    """By the item that it was about."""
    expected = changed().expected
    assert expected is not None
    findings = expected["findings"]
    assert isinstance(findings, list)
    told = differences(usb_form(), changed(findings=findings[1:]))
    assert told == (Difference(Part.FINDINGS, ("R.body_code",)),)


def test_a_document_of_answers_expects_nothing() -> None:
    """It can be tried all the same; so can one whose expectation is no object."""
    plain = read_scenario(usb_form(), b'{"A1": "yes"}')
    assert plain == Scenario({"A1": "yes"}, {})
    assert differences(usb_form(), plain) == ()
    odd = read_scenario(usb_form(), b'{"answers": {}, "expected": 1}')
    assert odd.expected is None


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        pytest.param(b'{"answers": {}, "more": 1}', "unknown_member", id="member"),
        pytest.param(b'{"answers": {}, "reasons": 1}', "wrong_type", id="reasons"),
        pytest.param(b'{"answers": {}, "reasons": {"X9": "a"}}', "unknown_check", id="check"),
        pytest.param(b'{"answers": {}, "reasons": {"X1": 1}}', "unknown_check", id="text"),
        pytest.param(b'{"answers": {"A9": "yes"}}', "unknown_item", id="item"),
    ],
)
def test_a_scenario_is_read_strictly(document: bytes, reason: str) -> None:
    """A word too much is no scenario of this form."""
    with refused(Code.ANSWERS_REFUSED, reason=reason):
        read_scenario(usb_form(), document)
