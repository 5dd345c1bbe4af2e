"""`form lint`, `form outline` and `form schema`."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Call
from tests.support.questionnaires import compares, form, option, question
from usbsurvey_desktop.records import JsonValue, canonical

ROOT = Path(__file__).resolve().parents[2]
SURVEY = ROOT / "forms" / "mic-usb-media-2025" / "form.json"


def _form(path: Path, **changes: object) -> Path:
    document = json.loads(SURVEY.read_text(encoding="utf-8"))  # noqa: TID251 - our own file
    path.write_text(json.dumps({**document, **changes}), encoding="utf-8")
    return path


def _codes(findings: JsonValue) -> set[str]:
    assert isinstance(findings, list)
    return {finding["code"] for finding in findings}


def test_the_real_survey_has_24_questions_and_no_errors(call: Call) -> None:
    """The survey this program was made for passes its own lint."""
    ended = call("form", "lint", SURVEY, "--json")
    assert ended.code == 0
    assert ended.document["questions"] == 24
    assert ended.document["errors"] == []
    assert ended.document["form"] == "mic-usb-media-2025"
    assert set(ended.document) == {
        "form", "version", "digest", "questions", "errors", "warnings",
    }  # fmt: skip
    assert ended.err == ""


def test_what_is_not_known_of_a_broken_form_is_a_dash(call: Call, tmp_path: Path) -> None:
    """No word of the programming language stands in the report."""
    (tmp_path / "form.json").write_text("{")
    ended = call("form", "lint", tmp_path)
    assert ended.code == 2
    assert ended.out.splitlines()[:2] == ["調査票: -", "版: -"]
    assert "None" not in ended.out


def test_provisional_options_are_warnings_that_do_not_fail(call: Call) -> None:
    """Warnings name their question, and the exit code stays 0."""
    ended = call("form", "lint", SURVEY)
    assert ended.code == 0
    assert "warning O2 provisional_option: 暫定の選択肢です" in ended.out
    assert "誤り 0件" in ended.out.splitlines()[-1]


def test_a_folder_stands_for_the_form_in_it(call: Call) -> None:
    """The folder and its form.json give the same report."""
    assert call("form", "lint", SURVEY.parent).out == call("form", "lint", SURVEY).out


def test_a_form_with_a_wrong_count_is_refused(call: Call, tmp_path: Path) -> None:
    """An error has code, pointer, link_id and facts, and makes the answer no."""
    path = _form(tmp_path / "form.json", expected_counts={"total": 25})
    ended = call("form", "lint", path, "--json")
    assert ended.code == 1
    assert _codes(ended.document["errors"]) == {"count_mismatch"}
    errors = ended.document["errors"]
    assert isinstance(errors, list)
    assert set(errors[0]) == {"code", "pointer", "link_id", "facts"}


def test_an_object_that_is_no_form_is_refused(call: Call, tmp_path: Path) -> None:
    """Missing members are named by their places; there is no form to speak of."""
    path = tmp_path / "form.json"
    path.write_text("{}", encoding="utf-8")
    ended = call("form", "lint", path, "--json")
    assert ended.code == 1
    assert _codes(ended.document["errors"]) == {"shape"}
    assert ended.document["form"] is None


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"{", "json_syntax"), (b"[]", "json_syntax"), (b'{"a":1,"a":2}', "json_duplicate")],
)
def test_what_is_no_json_object_is_unreadable(
    call: Call, tmp_path: Path, content: bytes, code: str
) -> None:
    """Text behind which there is no object ends with exit code 2."""
    path = tmp_path / "form.json"
    path.write_bytes(content)
    ended = call("form", "lint", path, "--json")
    assert ended.code == 2
    assert _codes(ended.document["errors"]) == {code}
    assert ended.document["digest"] is None


def test_a_missing_form_is_unreadable(call: Call, tmp_path: Path) -> None:
    """The refusal is on stderr as `code: sentence` and in the one JSON document."""
    ended = call("form", "lint", tmp_path / "none.json", "--json")
    assert ended.code == 2
    assert ended.document == {"status": "file_unreadable"}
    assert ended.err.startswith("file_unreadable: ファイルを読み取れません。")


def test_a_huge_form_is_not_read(call: Call, tmp_path: Path) -> None:
    """More than a survey pack can carry is refused by size."""
    path = tmp_path / "form.json"
    path.write_bytes(b" " * (2 * 1024 * 1024 + 1))
    assert call("form", "lint", path, "--json").document["status"] == "file_too_large"


def test_a_translation_beside_the_form_is_checked(call: Call, tmp_path: Path) -> None:
    """An empty translation misses every text, and the finding says which language it is."""
    form = _form(tmp_path / "form.json")
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "en.json").write_text('{"nothing":"x"}', encoding="utf-8")
    ended = call("form", "lint", form, "--json")
    assert ended.code == 1
    assert _codes(ended.document["errors"]) == {"translation_missing", "translation_unknown"}
    (tmp_path / "translations" / "en.json").write_text("[]", encoding="utf-8")
    ended = call("form", "lint", form)
    assert "error - json_syntax: JSONとして読めません translation=en" in ended.out


def test_the_outline_names_every_question_with_type_and_condition(call: Call) -> None:
    """Each line has link_id, type and its own condition; the last one counts the paths."""
    ended = call("form", "outline", SURVEY)
    assert ended.code == 0
    assert "    R.email [text?] メール" in ended.out.splitlines()
    assert "(B2 any_of b)" in ended.out
    assert "      = yes Yes" in ended.out.splitlines()
    assert "[text A3.f]" in ended.out
    assert ended.out.splitlines()[-1] == "答える設問は 7問から21問"


def test_every_kind_of_condition_has_a_notation(call: Call, tmp_path: Path) -> None:
    """All, any, not and sets are written with brackets where they are needed."""
    document = json.loads(SURVEY.read_text(encoding="utf-8"))  # noqa: TID251 - our own file
    yes = {"question": "A1", "operator": "=", "value": "yes"}
    some = {"question": "A5", "operator": "any_of", "value": ["a", "b"]}
    there = {"question": "A2", "operator": "exists", "value": True}
    when = {"all": [yes, {"any": [some, {"not": there}]}]}
    document["items"][2]["items"][0]["enable_when"] = when
    path = _form(tmp_path / "form.json", items=document["items"])
    ended = call("form", "outline", path)
    assert "(A1 = yes & (A5 any_of a,b | not A2 exists true))" in ended.out


def test_the_outline_as_json_tells_every_route(call: Call) -> None:
    """How many there are, the shortest and the longest, each with answers that lead there."""
    told: Any = call("form", "outline", SURVEY, "--json").document

    assert (told["form"], told["version"]) == ("mic-usb-media-2025", "0.1-draft")
    first, *_ = (item for item in told["items"] if item["link_id"] == "A1")
    assert (first["type"], first["number"], first["depth"]) == ("yes_no", "A-1", 2)
    assert first["options"] == ["yes", "no"]
    page, *_ = (item for item in told["items"] if item["condition"] == "A1 = yes")
    assert page["page"]
    paths = told["paths"]
    assert (paths["count"], paths["fewest"], paths["most"]) == (24, 7, 21)
    assert paths["shortest"]["answers"]["B2"] == ["a"]
    assert "A2" not in paths["shortest"]["link_ids"]
    assert "A2" in paths["longest"]["link_ids"]
    assert told["unreachable"] == told["not_decided"] == []


def test_values_on_a_route_are_written_as_documents_write_them(call: Call, tmp_path: Path) -> None:
    """Days, numbers and decimals; a form of which too much would be tried has no paths."""
    compared = {
        "all": [
            compares("N", "=", "1.5"),
            compares("D", "=", "2026-11-22"),
            compares("I", "=", 3),
        ]
    }
    items = [question("N", "decimal"), question("D", "date"), question("I", "integer")]
    path = tmp_path / "form.json"
    path.write_bytes(canonical(form(*items, question("Z", enable_when=compared, counted=True))))
    many = [option(f"o{number}") for number in range(17)]
    asked = question("B", enable_when=compares("A", "any_of", ["o1"]))
    large = tmp_path / "large.json"
    large.write_bytes(canonical(form(question("A", "multi_choice", options=many), asked)))

    told: Any = call("form", "outline", path, "--json").document

    assert told["paths"]["longest"]["answers"] == {"N": "1.5", "D": "2026-11-22", "I": 3}
    undecided: Any = call("form", "outline", large, "--json").document
    assert undecided["paths"] is None


def test_an_outline_needs_a_form_without_errors(call: Call, tmp_path: Path) -> None:
    """A form that does not lint is not laid out."""
    path = _form(tmp_path / "form.json", expected_counts={"total": 25})
    ended = call("form", "outline", path)
    assert ended.code == 1
    assert ended.err.startswith("questionnaire_invalid: ")
    assert "errors=1" in ended.err


def test_the_schema_is_one_json_document(call: Call) -> None:
    """With and without `--json` the same schema is printed."""
    ended = call("form", "schema", "--json")
    assert ended.code == 0
    assert ended.document["$id"] == "urn:usbsurvey:usbsurvey-form-1"
    assert call("form", "schema").out == ended.out
