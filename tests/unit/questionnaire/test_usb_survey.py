"""The form of the USB survey against the survey it was made from.

`tests/data/usb_media_2025.json` is the survey as it was taken from its sources; it decides on
wording. The form adds pages, remarks and a respondent block, and may not change a word.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from usbsurvey_desktop.questionnaire.definition import Group, Question, Questionnaire, Severity
from usbsurvey_desktop.questionnaire.finding import LintCode
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.questionnaire.load import Loaded, load
from usbsurvey_desktop.questionnaire.outline import PathCounts, path_counts
from usbsurvey_desktop.questionnaire.paths import Paths
from usbsurvey_desktop.questionnaire.translation import read_translation
from usbsurvey_desktop.records import JsonObject, parse_object

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "forms" / "mic-usb-media-2025"


def _objects(value: object) -> Sequence[JsonObject]:
    return cast("Sequence[JsonObject]", value)


def _load() -> Loaded:
    loaded = load((FOLDER / "form.json").read_bytes())
    assert isinstance(loaded, Loaded)
    return loaded


LOADED = _load()
FORM: Questionnaire = LOADED.questionnaire
QUESTIONS: Mapping[str, Question] = {each.link_id: each for each in FORM.questions()}
SOURCE = parse_object((ROOT / "tests" / "data" / "usb_media_2025.json").read_bytes(), depth=12)
ASKED = {str(each["id"]): each for each in _objects(SOURCE["questions"])}
TYPES = {"yes_no": "yes_no", "single": "single_choice", "multi": "multi_choice", "text": "text"}


def test_the_form_has_24_counted_questions_in_four_parts() -> None:
    """Eight, seven, six and three, and the respondent block beside them."""
    counted = {
        section.link_id: sum(
            question.counted for page in section.items for question in _questions(page)
        )
        for section in FORM.items
    }

    assert counted == {
        "section.R": 0,
        "section.A": 8,
        "section.B": 7,
        "section.C": 6,
        "section.O": 3,
    }
    assert [link_id for link_id, each in QUESTIONS.items() if each.counted] == list(ASKED)


def _questions(page: Group | Question) -> list[Question]:
    assert isinstance(page, Group)
    return [item for item in page.items if isinstance(item, Question)]


@pytest.mark.parametrize("link_id", ASKED)
def test_a_question_has_the_words_of_the_survey(link_id: str) -> None:
    """Text, condition, balloon, type and provenance are those of the survey, letter by letter."""
    question, asked = QUESTIONS[link_id], ASKED[link_id]

    assert question.text == asked["text_ja"]
    assert question.condition_text == asked["relevant_text_ja"]
    assert question.annotation == asked["annotation_ja"]
    assert question.type.value == TYPES[str(asked["type"])]
    assert question.type_basis == asked["type_basis"]
    assert question.refers_to == asked.get("refers_to")
    assert question.required is asked["required"]
    assert list(question.issues) == asked["issues"]
    assert question.source is not None
    assert question.source.model_dump(mode="json") == asked["source"]


@pytest.mark.parametrize("link_id", ASKED)
def test_the_options_are_those_of_the_survey(link_id: str) -> None:
    """Codes, labels, exclusive marks, free texts and what is provisional, in the same order."""
    options = QUESTIONS[link_id].options

    assert [
        {
            "code": option.code,
            "label": option.label,
            **({"label_display": option.label_display} if option.label_display else {}),
            **({"exclusive": True} if option.exclusive else {}),
            **({"proposed": True} if option.proposed else {}),
            **({"derived_from": list(option.derived_from)} if option.derived_from else {}),
            **({"note": option.note} if option.note else {}),
            **(
                {
                    "free_text": {
                        "required_when_selected": True,
                        "max_length": option.free_text.max_length,
                    }
                }
                if option.free_text
                else {}
            ),
        }
        for option in options
    ] == ASKED[link_id].get("options", [])


def _gate(asked: JsonObject) -> tuple[str, str] | None:
    relevant = cast("Mapping[str, str] | None", asked["relevant"])
    return None if relevant is None else (relevant["q"], relevant["value"])


@pytest.mark.parametrize("link_id", ASKED)
def test_a_question_applies_where_the_survey_says(link_id: str) -> None:
    """Opened by the one answer the survey names, closed without it."""
    paths = Paths(FORM)
    gate = _gate(ASKED[link_id])
    yes = {f"{part}1": "yes" for part in "ABCO"}
    no = {f"{part}1": "no" for part in "ABCO"}

    match gate:
        case None:
            assert paths.is_applicable(link_id, {})
        case ("B2", code):
            assert paths.is_applicable(link_id, {**yes, "B2": ("a", code)})
            assert not paths.is_applicable(link_id, {**yes, "B2": ("a",)})
            assert not paths.is_applicable(link_id, yes)
        case (_, "yes"):
            assert paths.is_applicable(link_id, yes)
            assert not paths.is_applicable(link_id, no)
        case _:
            assert paths.is_applicable(link_id, no)
            assert not paths.is_applicable(link_id, yes)
    assert gate is None or not paths.is_applicable(link_id, {})


def test_the_sample_answers_of_the_original_are_its_help() -> None:
    """Only A-6 and A-7 have a sample answer and a legend in the original."""
    helped = {link_id: each.help for link_id, each in QUESTIONS.items() if each.help}

    assert helped == {link_id: ASKED[link_id]["help_ja"] for link_id in ("A6", "A7")}


def test_the_definitions_are_those_of_the_survey() -> None:
    """Each part opens with its definition, with its source."""
    sections = {section.link_id: section for section in FORM.items}

    for pattern in _objects(SOURCE["patterns"]):
        section = sections[f"section.{pattern['id']}"]
        assert section.title == pattern["title_ja"]
        assert section.definition == pattern["definition_ja"]
        assert section.source is not None
        assert section.source.model_dump(mode="json") == pattern["source"]


def test_the_heads_of_the_survey_are_kept() -> None:
    """Title, issuer, state, documents and every mend of the text are those of the survey."""
    fixes = [
        {"line": str(fix["line"]), "before": fix["from"], "after": fix["to"], "kind": fix["kind"]}
        for fix in _objects(SOURCE["text_fixes"])
    ]

    assert (FORM.id, FORM.version) == (SOURCE["form_id"], SOURCE["form_version"])
    assert (FORM.title, FORM.issued, FORM.status) == (
        SOURCE["title_ja"],
        SOURCE["issued_ja"],
        SOURCE["status_ja"],
    )
    assert LOADED.document["documents"] == SOURCE["documents"]
    assert LOADED.document["text_fixes"] == fixes
    assert LOADED.document["not_fixed"] == SOURCE["not_fixed"]


def test_the_checks_are_those_of_the_survey() -> None:
    """X1 to X3 ask for a reason, X4 only informs (docs/decisions/0003-check-severities.md)."""
    messages = {str(each["id"]): each["message_ja"] for each in _objects(SOURCE["checks"])}

    assert {check.id: check.severity for check in FORM.checks} == {
        "X1": Severity.WARN_WITH_REASON,
        "X2": Severity.WARN_WITH_REASON,
        "X3": Severity.WARN_WITH_REASON,
        "X4": Severity.INFO,
    }
    assert all(check.text == messages[check.id] for check in FORM.checks)


def test_the_respondent_block_is_asked_but_not_counted() -> None:
    """Eight items of ours, all required but the mail address."""
    block = [each for link_id, each in QUESTIONS.items() if link_id.startswith("R.")]

    assert [each.link_id for each in block] == [
        "R.body_code",
        "R.department",
        "R.person",
        "R.tel",
        "R.email",
        "R.as_of",
        "R.nw_model",
        "R.population_class",
    ]
    assert [each.link_id for each in block if not each.required] == ["R.email"]
    assert {(each.counted, each.type_basis) for each in block} == {(False, "ours")}
    assert [option.label for option in QUESTIONS["R.population_class"].options] == [
        "2万人未満",
        "2〜5万",
        "5〜10万",
        "10〜20万",
        "20〜30万",
        "30万人以上",
        "都道府県",
    ]


def test_the_paths_have_7_to_21_questions() -> None:
    """The shortest and the longest way through the survey, as the survey itself counts them."""
    expected = cast("Mapping[str, int]", SOURCE["path_counts"])

    assert path_counts(FORM) == PathCounts(fewest=7, most=21)
    assert (expected["min_answers"], expected["max_answers"]) == (7, 21)


def test_the_form_has_seventeen_pages() -> None:
    """The pages of the screens, each with a heading of its own."""
    pages = {page.link_id.removeprefix("page."): page.title for page in FORM.pages()}

    assert " ".join(pages) == "R A1 A2 A3 A4 A5 B1 B2 B3 B4 B5 C1 C2 C3 C4 O1 O2"
    assert len(set(pages.values())) == len(pages)


def test_the_only_warnings_are_the_provisional_options() -> None:
    """Ten options each at A-2, C-2 and その他-2 stand for pictures that were not available."""
    assert {finding.code for finding in LOADED.warnings} == {LintCode.PROVISIONAL_OPTION}
    assert sorted(finding.link_id for finding in LOADED.warnings) == (
        ["A2"] * 10 + ["C2"] * 10 + ["O2"] * 10
    )


def test_the_english_translation_is_complete() -> None:
    """No text is missing, none is left over, and answers keep their places."""
    words = read_translation((FOLDER / "translations" / "en.json").read_bytes())
    assert isinstance(words, Mapping)

    assert lint(FORM, words) == LOADED.warnings


def test_the_matrix_writes_the_four_codes() -> None:
    """On-premises and cloud on both sides make a to d; 未定 is e (screens S05)."""
    matrix = QUESTIONS["A6"].matrix
    assert matrix is not None
    on_premises, cloud = 0, 1

    assert matrix == QUESTIONS["A7"].matrix
    assert matrix.codes[on_premises][on_premises] == "a"
    assert matrix.codes[cloud][on_premises] == "b"
    assert matrix.codes[on_premises][cloud] == "c"
    assert matrix.codes[cloud][cloud] == "d"
    assert matrix.neither == "e"


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("03-1234-5678", True),
        ("0312345678", True),
        ("（０３）１２３４－５６７８", True),
        ("+81 3 1234 5678", True),
        ("03-1234-5678（内線 1234）", True),
        ("03-1234", False),
        ("総務課へ直接どうぞ", False),
        ("03-1234-5678まで", False),
    ],
)
def test_a_telephone_number_is_read_as_offices_write_it(text: str, is_read: bool) -> None:  # noqa: FBT001 - a column of the table
    """Digits, hyphens, brackets, plus and blanks of either width, 内線 too; no other words."""
    constraint = QUESTIONS["R.tel"].constraint
    assert constraint is not None
    assert constraint.pattern is not None
    assert (re.fullmatch(constraint.pattern, text) is not None) is is_read
