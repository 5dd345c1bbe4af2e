"""The form of the 2021 survey against what is known of it from its report.

`tests/data/resilience_2021.json` is the survey as it was taken from the report; it decides on
wording. The form adds pages and a respondent block, says what is not known, and may not change a
word.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from usbsurvey_desktop.questionnaire.definition import Question
from usbsurvey_desktop.questionnaire.lint import lint
from usbsurvey_desktop.questionnaire.load import Loaded, load
from usbsurvey_desktop.records import JsonObject

ROOT = Path(__file__).parents[3]


def _load() -> Loaded:
    loaded = load((ROOT / "forms" / "ppp-resilience-2021" / "form.json").read_bytes())
    assert isinstance(loaded, Loaded)
    return loaded


LOADED = _load()
FORM = LOADED.questionnaire
QUESTIONS: Mapping[str, Question] = {each.link_id: each for each in FORM.questions()}
SOURCE: JsonObject = json.loads(  # noqa: TID251 - our own file, with a fraction
    (ROOT / "tests" / "data" / "resilience_2021.json").read_bytes()
)
ASKED = cast("Sequence[JsonObject]", SOURCE["questions"])
TYPES = {"single": "single_choice", "multi": "multi_choice"}


def test_every_known_question_is_asked_and_no_other() -> None:
    """Thirteen of the fourteen that the report speaks of."""
    counted = [each.number for each in QUESTIONS.values() if each.counted]
    assert counted == [each["id"] for each in ASKED]
    assert len(counted) == 13
    assert any("14問目" in word for word in FORM.not_fixed)


@pytest.mark.parametrize("asked", ASKED, ids=[str(each["id"]) for each in ASKED])
def test_a_question_is_worded_as_in_the_report(asked: JsonObject) -> None:
    """Text, type, source, and the visible options in their order."""
    question = QUESTIONS[f"Q{asked['id']}"]
    assert question.text == asked["text_ja"]
    assert question.type == TYPES[str(asked["type"])]
    assert question.source is not None
    assert question.source.model_dump(mode="json") == asked["source"]
    visible = cast("Sequence[JsonObject]", asked["options_visible"])
    assert [option.label for option in question.options] == [one["label"] for one in visible]
    for option, one in zip(question.options, visible, strict=True):
        assert option.exclusive is bool(one.get("exclusive"))
        assert (option.free_text is not None) is bool(one.get("free_text"))
        assert option.proposed is bool(one.get("paraphrase"))
        assert bool(option.derived_from) is option.proposed


@pytest.mark.parametrize("asked", ASKED, ids=[str(each["id"]) for each in ASKED])
def test_what_is_not_known_is_said(asked: JsonObject) -> None:
    """To who keeps the form, and to who answers it."""
    question = QUESTIONS[f"Q{asked['id']}"]
    assert asked["missing"] in question.issues
    assert any("選択肢は報告書の文に見えるものだけです" in note.text for note in question.notes)


def test_nobody_is_forced_into_an_option_that_does_not_fit() -> None:
    """Without その他 among the visible options a question may stay blank."""
    for asked in ASKED:
        visible = cast("Sequence[JsonObject]", asked["options_visible"])
        has_other = any(one["label"] == "その他" for one in visible)
        assert QUESTIONS[f"Q{asked['id']}"].required is has_other


def test_the_condition_of_2_3_is_that_of_the_report() -> None:
    """Its words, and the answer to 1.1 that they name."""
    asked = next(each for each in ASKED if "relevant" in each)
    question = QUESTIONS["Q2.3"]
    assert question.condition_text == asked["relevant_text_ja"]
    assert [each.number for each in QUESTIONS.values() if each.enable_when is not None] == ["2.3"]
    named = cast("Sequence[str]", cast("JsonObject", asked["relevant"])["value"])
    beta = QUESTIONS["Q1.1"].option("beta")
    assert beta is not None
    assert [beta.label] == list(named)


def test_the_form_has_no_errors() -> None:
    """Its warnings are its provisional options and nothing else."""
    told = {finding.code.value for finding in lint(FORM)}
    assert told == {"provisional_option"}
