"""Every scenario that ships beside a form says what the engine says."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.support.scenario import ROOT, form_at
from usbsurvey_desktop.engine.answers import Finding, Raw, RawAnswer, State
from usbsurvey_desktop.engine.evaluation import Evaluation, evaluate
from usbsurvey_desktop.engine.form import Form
from usbsurvey_desktop.records import parse_object

SCENARIOS = sorted((ROOT / "forms").glob("*/scenarios/*.json"))
_DEPTH = 6


def _raw(answers: Mapping[str, Any]) -> Raw:
    return {link_id: _answer(value) for link_id, value in answers.items()}


def _answer(value: str | int | list[str]) -> RawAnswer:
    return tuple(value) if isinstance(value, list) else value


def _told(finding: Finding) -> dict[str, str]:
    return {
        "link_id": finding.link_id,
        "code": finding.code.value,
        "severity": finding.severity.value,
    }


def _applicable(form: Form, evaluation: Evaluation) -> int:
    return sum(
        each.question.counted and evaluation.states[link_id] is not State.NOT_APPLICABLE
        for link_id, each in form.questions.items()
    )


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_a_scenario_holds(path: Path) -> None:
    """States, route, findings, completeness and what is dropped are as the scenario says."""
    scenario: dict[str, Any] = parse_object(path.read_bytes(), depth=_DEPTH)
    form = form_at(path.parents[1] / "form.json")

    evaluation = evaluate(form, _raw(scenario["answers"]), reasons=scenario.get("reasons", {}))

    assert scenario["expected"] == {
        "complete": evaluation.is_complete,
        "applicable": _applicable(form, evaluation),
        "states": evaluation.states,
        "route": list(evaluation.route),
        "findings": [_told(finding) for finding in evaluation.findings],
        "dropped": list(evaluation.dropped),
    }


def test_there_are_scenarios() -> None:
    """The survey's scenarios are found, so that the test above is not empty."""
    assert len(SCENARIOS) >= 20
