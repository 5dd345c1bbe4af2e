"""`answers check`: what the engine finds, and what it refuses to judge."""

import json
from pathlib import Path

import pytest

from tests.support.command_line import Call
from usbsurvey_desktop.cli.finding_words import FINDING_WORDS, SEVERITY_WORDS, STATE_WORDS
from usbsurvey_desktop.engine.answers import FindingCode, State
from usbsurvey_desktop.questionnaire.definition import Severity

FORM = Path(__file__).resolve().parents[2] / "forms" / "mic-usb-media-2025"
SCENARIOS = sorted((FORM / "scenarios").glob("*.json"))
CHECK = ("answers", "check", "--form", FORM / "form.json")


def _write(folder: Path, document: object) -> Path:
    path = folder / "answers.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_each_scenario_is_judged_as_it_says(call: Call, path: Path) -> None:
    """States, route, findings, dropped values and completeness are those of the file."""
    expected = json.loads(path.read_text(encoding="utf-8"))["expected"]  # noqa: TID251 - our own
    ended = call(*CHECK, path, "--json")
    assert ended.code == (0 if expected["complete"] else 1)
    found = ended.document
    assert {key: found[key] for key in ("complete", "states", "route", "dropped")} == {
        key: expected[key] for key in ("complete", "states", "route", "dropped")
    }
    assert set(found) == {
        "complete", "states", "findings", "effective", "route", "dropped",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "count"), [("01-longest", 21), ("02-shortest", 7)])
def test_the_two_extremes_apply_to_21_and_7_questions(call: Call, name: str, count: int) -> None:
    """Both are complete, and the last lines say how many questions were answered."""
    ended = call(*CHECK, FORM / "scenarios" / f"{name}.json")
    assert ended.code == 0
    totals, verdict = ended.out.splitlines()[-2:]
    assert totals == f"回答済み {count} · 未回答 0 · 対象外 {24 - count}"
    assert verdict == "完成しています。"


def test_a_plain_answers_document_is_judged(call: Call, tmp_path: Path) -> None:
    """An object from link_id to value needs no wrapper; findings say where and how bad."""
    ended = call(*CHECK, _write(tmp_path, {"A1": "yes", "A3": "f"}), "--json")
    assert ended.code == 1
    assert ended.document["effective"] == {"A1": "yes", "A3": "f"}
    findings = ended.document["findings"]
    assert isinstance(findings, list)
    expected = {"link_id": "A3.f", "code": "free_text_required", "severity": "block"}
    assert expected in [
        {key: row[key] for key in expected} for row in findings if isinstance(row, dict)
    ]


def test_findings_are_told_in_words(call: Call, tmp_path: Path) -> None:
    """A free text stands below its question on one line; a check speaks as the form does."""
    answers = {"A1": "yes", "A3": "f", "A3.f": "隔週\nと月末"}
    lines = call(*CHECK, _write(tmp_path, answers)).out.splitlines()
    assert "  A3.f: 隔週⟦LF⟧と月末" in lines
    assert "要修正 A-2 頻度が多い連携 (A2): 答えが必要です" in lines
    text = call(*CHECK, FORM / "scenarios" / "10-check-x1.json").out
    assert "要説明 X1: " in text


@pytest.mark.parametrize(
    ("document", "facts"),
    [
        ({"Z9": "yes"}, {"link_id": "Z9", "reason": "unknown_item"}),
        ({"A1": "maybe"}, {"link_id": "A1", "reason": "unknown_code"}),
        ({"A5": ["a", "q"]}, {"link_id": "A5", "reason": "unknown_code"}),
        ({"A1": True}, {"link_id": "A1", "reason": "wrong_type"}),
        ({"answers": {}, "more": 1}, {"reason": "unknown_member"}),
        ({"answers": {}, "reasons": []}, {"reason": "wrong_type"}),
        ({"answers": {}, "reasons": {"X9": "x"}}, {"reason": "unknown_check"}),
        ({"answers": {}, "reasons": {"X1": 1}}, {"reason": "unknown_check"}),
    ],
)
def test_answers_that_fit_no_question_are_refused(
    call: Call, tmp_path: Path, document: object, facts: dict[str, str]
) -> None:
    """Unknown items, codes and members: exit 2, and the place is named."""
    ended = call(*CHECK, _write(tmp_path, document), "--json")
    assert ended.code == 2
    assert ended.document == {"status": "answers_refused", **facts}
    assert ended.err.splitlines()[-1].startswith("answers_refused: ")
    assert ("使える符号 A" in ended.err) is (facts["reason"] == "unknown_code")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "json_syntax"),
        (b"[]", "json_syntax"),
        (b"\xff\xfe", "json_syntax"),
        (b'{"A1":"yes","A1":"no"}', "json_duplicate"),
        (b'{"A1":1.5}', "json_number"),
        (b'{"A1":[[[["x"]]]]}', "json_limits"),
    ],
)
def test_a_file_that_is_no_answers_document_is_unreadable(
    call: Call, tmp_path: Path, content: bytes, code: str
) -> None:
    """The strict gate names what is wrong."""
    (tmp_path / "a.json").write_bytes(content)
    ended = call(*CHECK, tmp_path / "a.json", "--json")
    assert ended.code == 2
    assert ended.document["status"] == code


def test_a_form_that_does_not_lint_judges_nothing(call: Call, tmp_path: Path) -> None:
    """The form is refused before the answers are read."""
    (tmp_path / "form.json").write_text("{}", encoding="utf-8")
    ended = call("answers", "check", "--form", tmp_path, tmp_path / "none.json", "--json")
    assert ended.code == 1
    assert ended.document["status"] == "questionnaire_invalid"


def test_no_arguments_is_wrong_use(call: Call) -> None:
    """Both the answers and the form must be named."""
    assert "'ANSWERS' がありません。" in call("answers", "check").err
    assert "'--form' がありません。" in call("answers", "check", "a.json").err


def test_every_finding_and_state_has_words() -> None:
    """No code of the engine is left without words."""
    assert set(FINDING_WORDS) == set(FindingCode)
    assert set(SEVERITY_WORDS) == set(Severity)
    assert set(STATE_WORDS) == set(State)
